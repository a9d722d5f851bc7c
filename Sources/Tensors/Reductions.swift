/// How many numbers become one.
package enum Reduction: Sendable {
  case sum
  case product
  case maximum
  case minimum
}

extension Tensor {
  /// Writes the reduction over `axes` (increasing, from 0) to `output`, a contiguous tensor of this precision that
  /// holds one number for each place of the other axes.
  ///
  /// Sums are pairwise, so that a sum of ten million float32 keeps its digits. A nan makes the result nan. The
  /// maximum and minimum of no numbers are nan: whoever offers them refuses that case first.
  package func reduce(_ reduction: Reduction, over axes: Extents, into output: Tensor) throws {
    switch output.precision {
    case .double: try reduce(reduction, over: axes, into: output, Double.self)
    default: try reduce(reduction, over: axes, into: output, Float.self)
    }
  }

  private func reduce<Scalar: Element>(
    _ reduction: Reduction, over axes: Extents, into output: Tensor, _ type: Scalar.Type
  ) throws {
    let kept = shape.indices.filter { axis in !axes.contains(axis) }
    let outer = Shape(kept.map { shape[$0] })
    let inner = Shape(axes.map { shape[$0] })
    let length = inner.elementCount
    let target = output.pointer(as: Scalar.self)
    let places = outer.elementCount

    // Sum over leading axes of a row-major matrix (a bias gradient): add rows, in blocks so that it stays pairwise.
    if reduction == .sum, axes.count == 1, axes[0] == 0, rank == 2, isContiguous, precision == Scalar.precision {
      sumRows(pointer(as: Scalar.self), rows: shape[0], columns: shape[1], into: target)
      return
    }
    let source = try permuted(Extents(kept + Array(axes))).contiguous(Scalar.precision)
    let values = source.pointer(as: Scalar.self)
    for place in 0..<places {
      let row = values + place * length
      target[place] =
        switch reduction {
        case .sum: pairwiseSum(row, length)
        case .product: (0..<length).reduce(1) { $0 * row[$1] }
        case .maximum: extreme(row, length) { $0 > $1 }
        case .minimum: extreme(row, length) { $0 < $1 }
        }
    }
  }
}

/// The sum of `count` numbers by halves: the error grows with log n instead of n (Higham, Accuracy and Stability of
/// Numerical Algorithms, 2nd ed., section 4.2).
private func pairwiseSum<Scalar: Element>(_ values: UnsafePointer<Scalar>, _ count: Int) -> Scalar {
  if count <= 64 {
    // Four lanes at once: faster, and one more level of pairing.
    var lanes = (Scalar.zero, Scalar.zero, Scalar.zero, Scalar.zero)
    var index = 0
    while index + 4 <= count {
      lanes.0 += values[index]
      lanes.1 += values[index + 1]
      lanes.2 += values[index + 2]
      lanes.3 += values[index + 3]
      index += 4
    }
    var sum = (lanes.0 + lanes.1) + (lanes.2 + lanes.3)
    while index < count {
      sum += values[index]
      index += 1
    }
    return sum
  }
  let half = count / 2
  return pairwiseSum(values, half) + pairwiseSum(values + half, count - half)
}

private func sumRows<Scalar: Element>(
  _ values: UnsafePointer<Scalar>, rows: Int, columns: Int, into target: UnsafeMutablePointer<Scalar>
) {
  target.update(repeating: 0, count: columns)
  if rows <= 64 {
    for row in 0..<rows {
      let line = values + row * columns
      for column in 0..<columns { target[column] += line[column] }
    }
    return
  }
  let half = rows / 2
  sumRows(values, rows: half, columns: columns, into: target)
  withUnsafeTemporaryAllocation(of: Scalar.self, capacity: max(columns, 1)) { rest in
    guard let base = rest.baseAddress else { return }
    sumRows(values + half * columns, rows: rows - half, columns: columns, into: base)
    for column in 0..<columns { target[column] += base[column] }
  }
}

private func extreme<Scalar: Element>(
  _ values: UnsafePointer<Scalar>, _ count: Int, _ beats: (Scalar, Scalar) -> Bool
) -> Scalar {
  guard count > 0 else { return .nan }
  var best = values[0]
  for index in 1..<max(count, 1) {
    if values[index].isNaN { return .nan }
    if beats(values[index], best) { best = values[index] }
  }
  return best
}
