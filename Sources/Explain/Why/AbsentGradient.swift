import Autograd
import Catalogue
import Tensors

/// Why a tensor has no gradient at all (`None`).
package enum AbsentGradient {
  /// What else is at hand to judge by.
  package struct Surroundings {
    /// What the last backward pass started from.
    package let lastOutput: Node?
    /// Numbers that the program computed and still holds, the newest first.
    package let outputs: [Node]
    /// All tensors that the program holds.
    package let variables: [Variable]
    /// Whether the source at an origin uses the tensor's name.
    package let isNamed: (Origin) -> Bool
    /// Whether a number that was taken out at an origin was only shown, as `print` does.
    package let isShown: (Origin) -> Bool

    package init(
      lastOutput: Node?, outputs: [Node], variables: [Variable], isNamed: @escaping (Origin) -> Bool,
      isShown: @escaping (Origin) -> Bool
    ) {
      self.isShown = isShown
      self.lastOutput = lastOutput
      self.outputs = outputs
      self.variables = variables
      self.isNamed = isNamed
    }
  }

  /// More outputs than this are not looked through.
  private static let mostOutputs = 16

  /// The reason, and the output that tells, where one does.
  package static func reason(_ variable: Variable, _ around: Surroundings) -> (reason: Reason, output: Node?) {
    guard let leaf = variable.leaf else {
      if let node = variable.history, node.requiresGradient {
        let site = Site(slot: 0, op: node.op?.card.name ?? "", origin: node.origin)
        return (.computed(site), nil)
      }
      if let cut = variable.cut { return (.cut(cut.cause, cut.origin), nil) }
      return (.constant, nil)
    }
    if leaf.passesEver > 0 { return (.cleared(passes: leaf.passesEver), leaf.lastOutput) }
    let last = around.lastOutput.map { [$0] } ?? []
    let outputs = Array((around.outputs + last).prefix(mostOutputs))
    var older: (Origin, Node)?
    for output in outputs {
      let trace = Trace(of: output)
      if output.requiresGradient, reaches(trace, leaf) { return (.backwardNotRun, output) }
      for node in trace.nodes {
        if let cut = node.cut?.all.first(where: { $0.leads(to: leaf) }) { return (.cut(cut.cause, cut.origin), output) }
        // Recorded without a gradient's way, from something that had one.
        if let op = node.op, !node.requiresGradient, self.leads(node, to: leaf) {
          return (.cut(op.isDifferentiable ? .noGradient : .noSlope(op.card.name), node.origin), output)
        }
      }
      if older == nil, let use = olderUse(trace, variable, around) { older = (use, output) }
    }
    for other in around.variables where other !== variable {
      if let cut = other.cut?.all.first(where: { $0.leads(to: leaf) }) { return (.cut(cut.cause, cut.origin), nil) }
    }
    if let origin = leaf.lastReading, !around.isShown(origin) { return (.readAsNumber(origin), outputs.first) }
    if let older { return (.olderParameter(older.0), older.1) }
    return (.unused, outputs.first)
  }

  private static func reaches(_ trace: Trace, _ leaf: Leaf) -> Bool {
    Trace(of: trace.nodes[trace.outputSlot], onlyGradients: true).nodes.contains { $0.leaf === leaf }
  }

  private static func leads(_ node: Node, to leaf: Leaf) -> Bool {
    (0..<node.operandCount).contains { node.operand($0)?.leaf === leaf }
  }

  /// Where the output used a parameter of the same shape under the same name that isn't this one.
  private static func olderUse(_ trace: Trace, _ variable: Variable, _ around: Surroundings) -> Origin? {
    for slot in trace.stepSlots {
      for operand in trace.operandSlots(slot) {
        let node = trace.nodes[operand]
        guard let leaf = node.leaf, leaf !== variable.leaf, node.value.shape == variable.shape,
          !around.variables.contains(where: { $0.leaf === leaf }), around.isNamed(trace.nodes[slot].origin)
        else { continue }
        return trace.nodes[slot].origin
      }
    }
    return nil
  }
}

extension Cut {
  func leads(to leaf: Leaf) -> Bool { leaves.contains { $0 === leaf } }
}
