import Autograd
import Tensors

/// The rows of the batch that a step's computation begins with, where nobody says which they are.
package struct BatchRows {
  /// 1 where parameters meet single numbers only.
  package let count: Int
  /// The leaf of the trace that holds the data, and which of its rows are in the batch; `nil` where they were made in
  /// another way than by picking rows.
  package let source: (slot: Int, numbers: [Int])?

  package init(_ trace: Trace) {
    guard let (slot, count) = Self.batch(trace), count > 1 else {
      (count, source) = (1, nil)
      return
    }
    self.count = count
    source = Self.source(trace, slot, count)
  }

  /// The first data that a parameter meets.
  private static func batch(_ trace: Trace) -> (slot: Int, count: Int)? {
    for slot in trace.stepSlots where trace.nodes[slot].requiresGradient {
      for (operand, from) in trace.operandSlots(slot).enumerated() {
        let node = trace.nodes[from]
        guard !node.requiresGradient, let first = node.value.shape.first else { continue }
        // A vector times a matrix is one example and not one a number.
        let isVector = trace.nodes[slot].op == MatrixMultiply.self && operand == 0 && node.value.rank == 1
        return (from, isVector ? 1 : max(first, 1))
      }
    }
    return nil
  }

  /// Goes back from the batch through what leaves rows in their places, to where they were picked.
  private static func source(_ trace: Trace, _ batch: Int, _ count: Int) -> (Int, [Int])? {
    var slot = batch
    var numbers: [Int]?
    while let op = trace.nodes[slot].op {
      let operands = trace.operandSlots(slot)
      let from = operands[0]
      if op == BasicIndex.self, case .index(let steps) = trace.nodes[slot].options,
        case .slice(let start, let step, let size)? = steps.first, numbers == nil
      {
        numbers = (0..<size).map { start + $0 * step }
      } else if op == Take.self, operands.count == 2, numbers == nil, trace.nodes[operands[1]].value.rank == 1 {
        numbers = trace.nodes[operands[1]].value.doubles().compactMap { Int(exactly: $0) }
      } else {
        guard op.isElementwise || op is any ViewOp.Type,
          trace.nodes[from].value.shape.first == (numbers == nil ? count : nil)
        else { return nil }
      }
      slot = from
    }
    let found = numbers ?? Array(0..<count)
    return found.count == count ? (slot, found) : nil
  }
}
