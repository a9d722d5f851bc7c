import Autograd
import Neural
import Tensors

/// What each example of one step's batch contributed to the gradient of one number of a weight.
///
/// A gradient is a sum over all paths from the loss to the weight, and each path runs through one row of the batch: so
/// the rows' parts sum to the gradient, whatever the layers in between are (dropout included).
package struct ExampleShares {
  /// In the batch's order.
  package let shares: [Double]
  package var gradient: Double { shares.reduce(0, +) }

  /// `nil` where the rows can't be told apart: the weight was used for something that isn't in rows, and cutting the
  /// batch into single rows gives other losses than the batch did.
  package init?(_ computation: RecordedComputation, weight: Int, element: Int) throws {
    let trace = computation.trace
    let slots = Set(computation.weightSlots[weight])
    let count = computation.rows.isEmpty ? BatchRows(trace).count : computation.rows.count
    var shares = [Double](repeating: 0, count: count)
    var pass = try Backward(trace)
    var isWhole = true
    while let record = try pass.step() {
      for contribution in record.contributions where slots.contains(contribution.slot) && isWhole {
        guard let parts = try Self.parts(trace, record, contribution, element, count) else {
          isWhole = false
          continue
        }
        for (row, part) in parts.enumerated() { shares[row] += part }
      }
    }
    if isWhole {
      self.shares = shares
      return
    }
    let gradient = try computation.gradients()[weight]?.doubles()[element] ?? 0
    guard let single = try Self.singly(computation, slots, element, count, gradient) else { return nil }
    self.shares = single
  }

  /// The rows' parts of what one use of the weight passed back to it; `nil` where its result isn't in rows.
  private static func parts(
    _ trace: Trace, _ record: Backward.Record, _ contribution: Backward.Contribution, _ element: Int, _ count: Int
  ) throws -> [Double]? {
    if count == 1 { return [contribution.passed.doubles()[element]] }
    let (node, arriving) = (trace.nodes[record.slot], record.arriving)
    guard let op = node.op, arriving.shape.first == count else { return nil }
    let inputs = node.inputs()
    let weight = inputs[contribution.operand]
    if op == MatrixMultiply.self, contribution.operand == 1, inputs.first.rank == 2, weight.rank == 2 {
      // dL/dW[i,j] = Σ over rows of x[r,i] · dL/dy[r,j]
      let (width, columns) = (inputs.first.shape[1], weight.shape[1])
      let (x, slopes) = (inputs.first.doubles(), arriving.doubles())
      let (i, j) = (element / columns, element % columns)
      return (0..<count).map { x[$0 * width + i] * slopes[$0 * columns + j] }
    }
    if op == Add.self, weight.rank == 1, arriving.rank == 2, weight.shape[0] == arriving.shape[1] {
      let slopes = arriving.doubles()
      return (0..<count).map { slopes[$0 * weight.shape[0] + element] }
    }
    let width = arriving.count / count
    let all = arriving.doubles()
    return try (0..<count).map { row in
      let only = try Tensor.filled(0, arriving.shape)
      let target = only.pointer(as: Float.self)
      for place in row * width..<(row + 1) * width { target[place] = Float(all[place]) }
      var step = BackwardStep(
        inputs: inputs, result: node.value, arriving: only, wanted: 1 << UInt64(contribution.operand))
      try op.backward(&step)
      return step.passed[contribution.operand]?.doubles()[element] ?? 0
    }
  }

  /// The gradient of a batch of one row, for each row, scaled as in a mean or a sum: whichever gives the batch's.
  private static func singly(
    _ computation: RecordedComputation, _ slots: Set<Int>, _ element: Int, _ count: Int, _ gradient: Double
  ) throws -> [Double]? {
    let trace = computation.trace
    let data = trace.nodes.indices.filter { slot in
      let node = trace.nodes[slot]
      return !node.requiresGradient && node.value.shape.first == count
        && trace.stepSlots.contains { trace.nodes[$0].requiresGradient && trace.operandSlots($0).contains(slot) }
    }
    guard !data.isEmpty else { return nil }
    var parts: [Double] = []
    for row in 0..<count {
      var changes: [Int: Tensor] = [:]
      for slot in data {
        changes[slot] = try trace.nodes[slot].value.sliced(axis: 0, start: row, step: 1, size: 1).copied()
      }
      // A shape that was written down for the whole batch doesn't fit one row.
      guard let single = try? trace.rerun(replacing: changes), single.nodes.count == trace.nodes.count,
        single.nodes[single.outputSlot].value.count == 1
      else { return nil }
      var pass = try Backward(single)
      while try pass.step() != nil {}
      parts.append(slots.reduce(0) { $0 + (pass.gradients[$1]?.doubles()[element] ?? 0) })
    }
    let sum = parts.reduce(0, +)
    let scale = parts.reduce(0) { $0 + abs($1) }
    if abs(sum / Double(count) - gradient) <= 1e-4 * scale / Double(count) { return parts.map { $0 / Double(count) } }
    return abs(sum - gradient) <= 1e-4 * scale ? parts : nil
  }
}
