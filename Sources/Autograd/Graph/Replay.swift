import Catalogue
import Tensors

extension Trace {
  /// Every slot's value when the trace runs again with some leaves changed, in single or in double precision.
  ///
  /// With nothing changed and in single precision the bits are those that were recorded.
  package func replay(
    replacing changes: [Int: Tensor] = [:], precision: Precision = .single, pulse: Pulse = .silent
  ) throws -> [Tensor] {
    var values: [Tensor] = []
    values.reserveCapacity(nodes.count)
    for (slot, node) in nodes.enumerated() {
      if slot & 63 == 63 { try pulse.check() }
      if let changed = changes[slot] {
        values.append(try changed.contiguous(precision))
      } else if let op = node.op {
        let operands = operandSlots(slot).map { values[$0] }
        let inputs = Inputs(
          operands[0], operands.count > 1 ? operands[1] : nil, operands.count > 2 ? operands[2] : nil,
          rest: Array(operands.dropFirst(3)), options: node.options, pulse: pulse)
        values.append(try op.evaluate(inputs, precision: precision))
      } else {
        values.append(precision == .single ? node.value : try node.value.contiguous(precision))
      }
    }
    return values
  }

  /// (L(x + h) − L(x − h)) / 2h for one element of one leaf, computed in double precision.
  ///
  /// The error is about h² times the third derivative plus 1e-16/h: with h = 1e-5, ten digits for smooth losses.
  package func centralDifference(slot: Int, element: Int, step: Double = 1e-5) throws -> Double {
    func loss(_ shift: Double) throws -> Double {
      let nudged = try nodes[slot].value.copied(.double)
      nudged.pointer(as: Double.self)[element] += shift
      return try replay(replacing: [slot: nudged], precision: .double)[outputSlot].element(at: 0)
    }
    return (try loss(step) - loss(-step)) / (2 * step)
  }
}
