import Autograd
import Tensors

/// The ways by which what arrives at an op's result reaches one element of an operand: dL/d(element) is the sum over
/// them of slope × dL/d(element of the result).
struct BackwardTerms {
  let ways: [LocalTerm]
  /// In a matrix product the other operand, whose elements are the slopes.
  private(set) var partner: Int?

  /// More ways than this are not listed.
  static let most = 1 << 20
  /// What exact slopes may cost: numbers written by backward runs.
  private static let dearest = 2_000_000

  /// `nil` where there are too many.
  init?(_ flow: GradientFlow, slot: Int, operand: Int, element: Int, passed: Tensor, arriving: Tensor) throws {
    let node = flow.trace.nodes[slot]
    guard let op = node.op, passed.count > 0 else { return nil }
    let inputs = node.inputs()
    switch op {
    case is MatrixMultiply.Type:
      partner = 1 - operand
      guard let ways = Self.product(inputs, node.value.shape, operand, element) else { return nil }
      self.ways = ways
    case is Embedding.Type:
      let width = inputs[1].shape.last ?? 1
      let (row, column) = (element / max(width, 1), element % max(width, 1))
      let rows = inputs[1].shape[0]
      var ways: [LocalTerm] = []
      for (place, index) in inputs[0].floats().enumerated()
      where Int(index) == row || Int(index) + rows == row {
        ways.append(LocalTerm(result: place * width + column, slope: 1))
      }
      self.ways = ways
    default:
      let ways = try flow.terms(slot, operand: operand, element: element)
      guard ways.count < GradientFlow.mostTerms else { return nil }
      self.ways = try Self.exact(ways, node, inputs, operand, element, passed, arriving)
    }
  }

  /// A slope that was measured, or one at a kink, is replaced by the op's own: one backward run for each place of the
  /// result, with 1 arriving there alone.
  private static func exact(
    _ ways: [LocalTerm], _ node: Node, _ inputs: Inputs, _ operand: Int, _ element: Int, _ passed: Tensor,
    _ arriving: Tensor
  ) throws -> [LocalTerm] {
    let recorded = passed.element(at: element)
    var (sum, size) = (0.0, 0.0)
    for way in ways {
      let value = way.slope * arriving.element(at: way.result)
      sum += value
      size += value.magnitude
    }
    if (sum - recorded).magnitude <= 1e-6 * size || !recorded.isFinite { return ways }
    let count = arriving.count
    let cost = count.multipliedReportingOverflow(by: count + passed.count)
    guard let op = node.op, !cost.overflow, cost.partialValue <= dearest else { return ways }
    return try (0..<count).compactMap { place in
      let alone = try Tensor.filled(0, arriving.shape, precision: arriving.precision)
      alone.pointer(as: Float.self)[place] = 1
      var step = BackwardStep(
        inputs: inputs, result: node.value, arriving: alone, wanted: operand < 63 ? 1 << UInt64(operand) : .max)
      try op.backward(&step)
      guard operand < step.passed.count, let slope = step.passed[operand]?.element(at: element), slope != 0 else {
        return nil
      }
      return LocalTerm(result: place, slope: slope)
    }
  }

  /// a (… × m × k) @ b (… × k × n), leading axes broadcast; a vector is a row on the left, a column on the right.
  private static func product(_ inputs: Inputs, _ result: Shape, _ operand: Int, _ element: Int) -> [LocalTerm]? {
    let (a, b) = (inputs[0].asMatrix(isRight: false), inputs[1].asMatrix(isRight: true))
    let (rows, inner, columns) = (a.rows, a.columns, b.columns)
    let own = operand == 0 ? a : b
    let other = operand == 0 ? b : a
    guard own.block > 0 else { return nil }
    let (ownBatch, place) = (element / own.block, element % own.block)
    let (line, cross) = (place / own.columns, place % own.columns)
    let batch = Shape(result.prefix(max(0, result.count - (inputs[0].rank > 1 ? 1 : 0) - (inputs[1].rank > 1 ? 1 : 0))))
    let free = operand == 0 ? columns : rows
    guard batch.elementCount.multipliedReportingOverflow(by: max(free, 1)).partialValue <= most else { return nil }
    var ways: [LocalTerm] = []
    for number in 0..<batch.elementCount {
      guard batch.place(number, in: own.batch) == ownBatch else { continue }
      let otherStart = batch.place(number, in: other.batch) * other.block
      for step in 0..<free {
        let at = number * rows * columns + (operand == 0 ? line * columns + step : step * columns + cross)
        let slope = otherStart + (operand == 0 ? cross * columns + step : step * inner + line)
        ways.append(LocalTerm(result: at, slope: inputs[1 - operand].element(at: slope)))
      }
    }
    return ways
  }
}

extension Tensor {
  /// How a matrix product sees it: a vector is one row on the left, one column on the right.
  fileprivate func asMatrix(isRight: Bool) -> (batch: Shape, rows: Int, columns: Int, block: Int) {
    guard rank > 1 else { return ([], isRight ? count : 1, isRight ? 1 : count, count) }
    let (rows, columns) = (shape[rank - 2], shape[rank - 1])
    return (Shape(shape.dropLast(2)), rows, columns, rows * columns)
  }
}

extension Shape {
  /// The number of the element of a tensor of shape `other` that took part in element `number` of this shape.
  func place(_ number: Int, in other: Shape) -> Int {
    var rest = number
    var (result, stride) = (0, 1)
    for axis in indices.reversed() {
      let index = rest % Swift.max(self[axis], 1)
      rest /= Swift.max(self[axis], 1)
      let own = axis - (count - other.count)
      guard own >= 0 else { continue }
      if other[own] != 1 { result += index * stride }
      stride *= other[own]
    }
    return result
  }
}
