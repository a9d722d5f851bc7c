import Tensors

/// One part of an index as Python writes it between brackets.
package enum Subscript {
  case at(Int)
  case slice(start: Int?, stop: Int?, step: Int?)
  /// `None`
  case newAxis
  /// `...`
  case ellipsis
  /// Whole numbers that name entries, or a mask of truth values.
  case tensor(Variable)
}

extension Extents {
  /// The parts of a basic index, without tensors, resolved against this shape; axes that no part names stay whole.
  package func resolve(_ parts: [Subscript]) throws -> [IndexStep] {
    var steps: [IndexStep] = []
    var axis = 0
    for part in try expandingEllipsis(parts) {
      switch part {
      case .newAxis: steps.append(.newAxis)
      case .ellipsis: break
      case .at(let index):
        let resolved = index < 0 ? index.addingReportingOverflow(self[axis]).partialValue : index
        guard resolved >= 0, resolved < self[axis] else {
          throw TensorFault.indexOutOfRange(index, axis: axis, size: self[axis])
        }
        steps.append(.select(resolved))
        axis += 1
      case .slice(let start, let stop, let step):
        steps.append(try Self.slice(start, stop, step ?? 1, size: self[axis]))
        axis += 1
      case .tensor:
        steps.append(.slice(start: 0, step: 1, size: self[axis]))
        axis += 1
      }
    }
    guard steps.count(where: { $0.keepsAxis }) <= Extents.limit else {
      throw TensorFault.tooManyAxes(steps.count(where: { $0.keepsAxis }))
    }
    return steps
  }

  /// The parts with whole slices in place of `...`, or behind the last part where there is none.
  func expandingEllipsis(_ parts: [Subscript]) throws -> [Subscript] {
    let taken = parts.reduce(0) { $0 + $1.axisCount }
    guard taken <= count else { throw TensorFault.tooManyIndices(taken, self) }
    let places = parts.indices.filter { parts[$0].isEllipsis }
    guard places.count <= 1 else { throw TensorFault.severalEllipses }
    let missing = [Subscript](repeating: .slice(start: nil, stop: nil, step: nil), count: count - taken)
    guard let place = places.first else { return parts + missing }
    return Array(parts[..<place]) + missing + Array(parts[(place + 1)...])
  }

  /// Python's slice: bounds count from the end where negative and are clamped; a negative step runs backwards.
  private static func slice(_ start: Int?, _ stop: Int?, _ step: Int, size: Int) throws -> IndexStep {
    guard step != 0 else { throw TensorFault.zeroStep }
    let (lowest, highest) = step > 0 ? (0, size) : (-1, size - 1)
    func bound(_ given: Int?, _ standard: Int) -> Int {
      guard let given else { return standard }
      // Sizes stay below 2^31, so that clamping first keeps the sum in range.
      let clamped = Swift.min(Swift.max(given, -Int(Int32.max) * 2), Int(Int32.max) * 2)
      return Swift.min(Swift.max(clamped < 0 ? clamped + size : clamped, lowest), highest)
    }
    let from = bound(start, step > 0 ? 0 : size - 1)
    let to = bound(stop, step > 0 ? size : -1)
    let distance = step > 0 ? to - from : from - to
    let stride = Int(Swift.min(step.magnitude, UInt(Int32.max)))
    let entries = distance <= 0 ? 0 : (distance - 1) / stride + 1
    // A single entry needs no step, which may be too large for a stride.
    return .slice(start: from, step: entries <= 1 ? 1 : step, size: entries)
  }
}

extension Subscript {
  fileprivate var isEllipsis: Bool { if case .ellipsis = self { true } else { false } }

  /// How many axes of the indexed tensor a part stands for.
  fileprivate var axisCount: Int {
    switch self {
    case .newAxis, .ellipsis: 0
    case .at, .slice: 1
    case .tensor(let index): index.kind == .truth ? index.shape.count : 1
    }
  }
}

extension IndexStep {
  fileprivate var keepsAxis: Bool { if case .select = self { false } else { true } }
}
