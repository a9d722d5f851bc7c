extension Extents {
  /// The shape that two shapes take together by NumPy's rule: aligned at the last axis, sizes equal or 1.
  package func broadcast(with other: Shape) throws -> Shape {
    if self == other { return self }
    let rank = Swift.max(count, other.count)
    var result = Shape(repeating: 1, count: rank)
    for back in 1...Swift.max(rank, 1) where back <= rank {
      let left = back <= count ? self[count - back] : 1
      let right = back <= other.count ? other[other.count - back] : 1
      guard left == right || left == 1 || right == 1 else { throw TensorFault.cannotBroadcast(self, other) }
      result[rank - back] = left == 1 ? right : left
    }
    guard rank == 0 || result.reduce(1.0, { $0 * Double($1) }) <= Double(MemoryBudget.elements) else {
      throw TensorFault.tooLarge(result.map(Double.init))
    }
    return result
  }

  /// An axis counted from 0, where −1 is the last.
  package func axis(_ axis: Int) throws -> Int {
    let resolved = axis < 0 ? axis + count : axis
    guard resolved >= 0, resolved < count else { throw TensorFault.axisOutOfRange(axis, self) }
    return resolved
  }

  /// Distinct axes counted from 0 in increasing order; `nil` stands for all.
  package func axes(_ axes: [Int]?) throws -> Extents {
    guard let axes else { return Extents(indices) }
    var marks = [Bool](repeating: false, count: count)
    for entry in axes {
      let resolved = try axis(entry)
      guard !marks[resolved] else { throw TensorFault.axisTwice(entry) }
      marks[resolved] = true
    }
    return Extents(indices.filter { marks[$0] })
  }

  /// This shape with `axes` (increasing, from 0) reduced: to size 1 if they are kept, else gone.
  package func reducing(_ axes: Extents, keepingDimensions: Bool) -> Shape {
    var result = Shape()
    var next = 0
    for axis in indices {
      if next < axes.count && axes[next] == axis {
        if keepingDimensions { result.append(1) }
        next += 1
      } else {
        result.append(self[axis])
      }
    }
    return result
  }
}
