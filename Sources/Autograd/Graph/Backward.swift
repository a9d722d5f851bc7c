import Catalogue
import Tensors

/// The backward pass over a trace, one step at a time, from the output to the leaves.
///
/// Reverse-mode differentiation (Linnainmaa 1970; Griewank and Walther, Evaluating Derivatives, 2nd ed., section
/// 3.2). A value that is used more than once gathers a contribution from each use, so its own step may run only when
/// all of them have: the order of recording, reversed, ensures it.
package struct Backward {
  package let trace: Trace
  /// What each slot held; the trace's own values, or those of a replay.
  package let values: [Tensor]?
  /// What the seeds of noisy ops were shifted by in that replay.
  private let noise: UInt64
  /// dL/d(slot) gathered so far.
  package private(set) var gradients: [Tensor?]
  /// The slot whose step runs next; −1 at the end.
  package private(set) var position: Int

  /// One op's turn: what had arrived at its result by then, and what it passed on to its operands.
  package struct Record {
    package let slot: Int
    package let arriving: Tensor
    package let contributions: [Contribution]
  }

  /// What one step did: for each operand, what it passed on and what was gathered there before and after.
  package struct Contribution {
    package let operand: Int
    package let slot: Int
    package let passed: Tensor
    package let before: Tensor?
    package let after: Tensor
  }

  /// Starts with dL/d(output) = `seed`, which is 1 for a loss of one element.
  package init(_ trace: Trace, values: [Tensor]? = nil, seed: Tensor? = nil, noise: UInt64 = 0) throws {
    self.trace = trace
    self.noise = noise
    self.values = values
    gradients = Array(repeating: nil, count: trace.nodes.count)
    position = trace.outputSlot
    let output = values?[trace.outputSlot] ?? trace.nodes[trace.outputSlot].value
    guard output.count == 1 || seed != nil else { throw AutogradFault.lossNotScalar(output.shape) }
    if let seed, seed.shape != output.shape { throw AutogradFault.seedShape(seed.shape, output.shape) }
    gradients[trace.outputSlot] =
      try seed ?? Tensor.filled(1, output.shape, precision: output.precision == .double ? .double : .single)
  }

  package var isFinished: Bool { position < 0 }

  /// Moves on to the next op to which a gradient has arrived, runs it backward and says what it passed on; `nil` at
  /// the end.
  package mutating func step() throws -> Record? {
    while position >= 0 {
      let slot = position
      position -= 1
      let node = trace.nodes[slot]
      guard node.op != nil, node.requiresGradient, let arriving = gradients[slot] else { continue }
      return Record(slot: slot, arriving: arriving, contributions: try run(slot, node, arriving))
    }
    return nil
  }

  private mutating func run(_ slot: Int, _ node: Node, _ arriving: Tensor) throws -> [Contribution] {
    guard let op = node.op else { return [] }
    var wanted: UInt64 = 0
    for operand in 0..<min(node.operandCount, 63) where node.operand(operand)?.requiresGradient == true {
      wanted |= 1 << UInt64(operand)
    }
    var step = BackwardStep(
      inputs: inputs(slot, node), result: values?[slot] ?? node.value, arriving: arriving, wanted: wanted)
    try op.backward(&step)
    var contributions: [Contribution] = []
    for (operand, passed) in step.passed.enumerated() {
      guard let passed, let target = trace.operandSlot(slot, operand), trace.nodes[target].requiresGradient else {
        continue
      }
      let before = gradients[target]
      let after = try before.map { try $0.adding(passed) } ?? passed
      gradients[target] = after
      contributions.append(
        Contribution(operand: operand, slot: target, passed: passed, before: before, after: after))
    }
    return contributions
  }

  private func inputs(_ slot: Int, _ node: Node) -> Inputs {
    guard let values else { return node.inputs() }
    let operands = trace.operandSlots(slot).map { values[$0] }
    return Inputs(
      operands[0], operands.count > 1 ? operands[1] : nil, operands.count > 2 ? operands[2] : nil,
      rest: Array(operands.dropFirst(3)), options: node.options.shifted(by: noise))
  }
}

extension Recorder {
  /// Runs backward from `output` and adds each parameter's gradient to what it had gathered.
  ///
  /// Nothing is added unless the whole pass succeeds. As in PyTorch, the graph is spent afterwards: running it again
  /// needs `retainGraph`, and writing in place to bits it still needs is an error.
  package func backward(_ output: Variable, seed: Tensor? = nil, retainGraph: Bool = false) throws {
    guard output.requiresGradient else { throw AutogradFault.noGradientToCompute }
    let node = output.graphNode(self)
    let trace = Trace(of: node, onlyGradients: true)
    for node in trace.nodes where node.requiresGradient { try Self.refuseLostBits(node) }
    var pass = try Backward(trace, seed: seed)
    var steps = 0
    while try pass.step() != nil {
      steps += 1
      if steps & 63 == 0 { try pulse.check() }
    }
    var sums: [(Leaf, Tensor)] = []
    for (slot, node) in trace.nodes.enumerated() {
      guard let leaf = node.leaf, let gradient = pass.gradients[slot] else { continue }
      // A parameter written in place between two uses has two nodes; both belong to it.
      if let earlier = sums.firstIndex(where: { $0.0 === leaf }) {
        sums[earlier].1 = try sums[earlier].1.adding(gradient)
      } else {
        sums.append((leaf, gradient))
      }
    }
    let gathered = try sums.map { leaf, gradient in
      try Variable(leaf.gradient.map { try $0.tensor.adding(gradient) } ?? gradient.copied())
    }
    for (index, variable) in gathered.enumerated() { sums[index].0.gather(variable, from: node) }
    lastOutput = node
    node.seed = seed.map { Variable($0) }
    if !retainGraph { for node in trace.nodes where node.op != nil { node.isSpent = true } }
  }

  private static func refuseLostBits(_ node: Node) throws {
    guard let op = node.op else { return }
    if node.isSpent && !op.saved.isEmpty { throw AutogradFault.graphSpent }
    if op.saved.contains(.result) && node.wasWrittenSince { throw AutogradFault.writtenInPlace(op.card.name) }
    for index in 0..<node.operandCount where node.operand(index)?.wasWrittenSince == true {
      if op.reads(index, where: { node.operand($0)?.requiresGradient == true }) {
        throw AutogradFault.writtenInPlace(op.card.name)
      }
    }
  }
}
