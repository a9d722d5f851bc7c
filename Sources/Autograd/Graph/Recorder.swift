import Catalogue
import Tensors

/// Runs ops and records them: one a session, and one of its own for every replay.
package final class Recorder {
  /// Off inside `with no_grad():`.
  package var gradientsEnabled = true
  /// Inside a recording every op is kept, gradient or not, so that the whole computation can be replayed.
  package var recordsEverything = false
  /// Where the statement that runs now was written.
  package var origin = Origin.unknown
  package var pulse: Pulse
  /// What the last backward pass started from. It is kept so that its graph can still be read when no variable holds
  /// it any more, such as a loss that only a function knew.
  package var lastOutput: Node?
  private var order = 0

  package init(pulse: Pulse = .silent) { self.pulse = pulse }

  func nextOrder() -> Int {
    order += 1
    return order
  }

  /// Takes up a node that another recorder may have made (a parameter used in two recordings): what is recorded here
  /// comes after it.
  func follow(_ node: Node) -> Node {
    order = max(order, node.order)
    return node
  }

  /// Applies an op to one to three operands.
  package func apply(
    _ op: any Op.Type, _ first: Variable, _ second: Variable? = nil, _ third: Variable? = nil,
    options: Options = .none
  ) throws -> Variable {
    try run(op, first, second, third, rest: [], options)
  }

  /// Applies an op to a list of operands, of which there must be at least one.
  package func apply(_ op: any Op.Type, list: [Variable], options: Options = .none) throws -> Variable {
    guard let first = list.first else { throw TensorFault.nothingToConcatenate }
    return try run(
      op, first, list.count > 1 ? list[1] : nil, list.count > 2 ? list[2] : nil, rest: Array(list.dropFirst(3)),
      options)
  }

  private func run(
    _ op: any Op.Type, _ first: Variable, _ second: Variable?, _ third: Variable?, rest: [Variable],
    _ options: Options
  ) throws -> Variable {
    let inputs = Inputs(
      first.tensor, second?.tensor, third?.tensor, rest: rest.isEmpty ? [] : rest.map(\.tensor), options: options,
      pulse: pulse)
    let value = try op.evaluate(inputs)
    // A view shares its operand's storage, so that a write through either is seen by both.
    let storage = value.buffer === first.storage.buffer ? first.storage : Storage(value.buffer)
    let requiresGradient =
      gradientsEnabled && op.isDifferentiable
      && (first.requiresGradient || second?.requiresGradient == true || third?.requiresGradient == true
        || rest.contains(where: \.requiresGradient))
    guard requiresGradient || recordsEverything else {
      let result = Variable(value, sharing: storage, node: nil)
      result.cut = cut(op, first, second, third, rest)
      return result
    }
    let node = Node(
      op, first.graphNode(self), second?.graphNode(self), third?.graphNode(self),
      rest: rest.isEmpty ? [] : rest.map { $0.graphNode(self) }, options: options, value: value, storage: storage,
      order: nextOrder(), origin: origin, requiresGradient: requiresGradient)
    return Variable(value, sharing: storage, node: node)
  }

  /// Where the gradient's way from a result to its operands was cut, if one of them had a way.
  private func cut(
    _ op: any Op.Type, _ first: Variable, _ second: Variable?, _ third: Variable?, _ rest: [Variable]
  ) -> Cut? {
    var cut = first.cut(by: op, at: origin)
    for operand in [second, third] {
      guard let next = operand?.cut(by: op, at: origin) else { continue }
      cut = cut?.joined(with: next) ?? next
    }
    for operand in rest {
      guard let next = operand.cut(by: op, at: origin) else { continue }
      cut = cut?.joined(with: next) ?? next
    }
    return cut
  }

  /// Writes `value`, broadcast, over all of `variable` in place.
  ///
  /// `value` is computed before anything is written, so that a failure leaves the variable as it was.
  package func assign(_ value: Tensor, to variable: Variable) throws {
    let source = try value.broadcast(to: variable.shape)
    try variable.writable(self, kind: value.kind).assign(source)
  }

  /// `variable = op(variable, other)` in place: the memory stays, and a gradient flows through the change.
  ///
  /// Nothing is written unless the op succeeds and its result has the variable's shape.
  package func update(_ variable: Variable, by op: any Op.Type, _ other: Variable) throws {
    let recorded = gradientsEnabled && (variable.requiresGradient || other.requiresGradient)
    if recorded || recordsEverything {
      if variable.leaf != nil && gradientsEnabled { throw AutogradFault.writesToParameter }
      let result = try apply(op, variable, other)
      guard result.shape == variable.shape else { throw TensorFault.cannotBroadcast(other.shape, variable.shape) }
      if variable.leaf == nil { return try variable.adopt(result) }
      return try assign(result.tensor, to: variable)
    }
    let result = try op.evaluate(Inputs(variable.tensor, other.tensor, pulse: pulse))
    guard result.shape == variable.shape else { throw TensorFault.cannotBroadcast(other.shape, variable.shape) }
    try assign(result, to: variable)
  }
}
