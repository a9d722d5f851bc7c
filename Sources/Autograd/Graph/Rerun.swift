import Catalogue
import Tensors

extension Trace {
  /// The same computation with other numbers in some of its leaves, as a trace of its own: slots keep their places and
  /// parameters their identity. `noise` is added to the seed of every op that draws noise.
  ///
  /// With nothing changed the bits are those that were recorded.
  package func rerun(
    replacing changes: [Int: Tensor], noise: UInt64 = 0, pulse: Pulse = .silent
  ) throws -> Trace {
    var made: [Node] = []
    made.reserveCapacity(nodes.count)
    for (slot, node) in nodes.enumerated() {
      if slot & 63 == 63 { try pulse.check() }
      guard let op = node.op, changes[slot] == nil else {
        let value = changes[slot] ?? node.value
        made.append(
          Node(leaf: node.leaf, value: value, storage: Storage(value.buffer), order: slot, origin: node.origin))
        continue
      }
      let operands = operandSlots(slot).map { made[$0] }
      let rest = Array(operands.dropFirst(3))
      let options = node.options.shifted(by: noise)
      let value = try op.evaluate(
        Inputs(
          operands[0].value, operands.count > 1 ? operands[1].value : nil,
          operands.count > 2 ? operands[2].value : nil, rest: rest.map(\.value), options: options, pulse: pulse))
      made.append(
        Node(
          op, operands[0], operands.count > 1 ? operands[1] : nil, operands.count > 2 ? operands[2] : nil, rest: rest,
          options: options, value: value, storage: Storage(value.buffer), order: slot, origin: node.origin,
          requiresGradient: node.requiresGradient))
    }
    return Trace(of: made[outputSlot])
  }
}
