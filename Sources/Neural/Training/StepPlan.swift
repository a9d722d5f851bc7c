import Autograd
import Catalogue
import Tensors

/// One step of training (or evaluation) for one batch size: recorded once, then run again and again in the same
/// memory, with nothing allocated on the way forward.
///
/// Inputs, targets and weights are slots of the trace; a step writes the next batch into the first two and reads the
/// weights as the optimiser left them. The plain way (record every step, `Recorder.backward`) gives the same bits,
/// which a test holds.
final class StepPlan {
  /// The batch, (size, …): to be filled before each step.
  let input: Tensor
  /// Its targets, where there is a loss.
  let targets: Tensor?
  private let trace: Trace
  private let steps: [Step]
  private var values: [Tensor]
  private let weights: [Tensor]
  private let weightSlots: [Int?]
  private let lossSlot: Int?
  private let outputSlot: Int?
  /// Where the loss is computed from what goes into the last activation, the outputs still have to be made of it.
  private let tail: (activation: Activation, slot: Int)?
  private let seed: Tensor
  /// That of the last `forward`: its backward must see the same masks.
  private var noise: UInt64 = 0
  private let inputSlot: Int?
  private let targetSlot: Int?
  private let layers: [RecordedComputation.LayerSlots]

  private struct Step {
    let op: any Op.Type
    let slot: Int
    let operands: [Int]
    let options: Options
    /// Noise must differ from step to step.
    let isNoisy: Bool
  }

  /// `weights` is the memory that the model's weights are read from, in the model's order.
  init(
    _ model: Sequential, batch: Shape, targets targetShape: Shape?, loss: (any Loss)?, isTraining: Bool,
    weights: [Tensor]
  ) throws {
    input = try Tensor.filled(0, batch)
    targets = try targetShape.map { try Tensor.filled(0, $0) }
    seed = try Tensor.scalar(1)
    self.weights = weights
    let recorder = Recorder()
    recorder.recordsEverything = true
    recorder.gradientsEnabled = isTraining
    let pass = ForwardPass(recorder, isTraining: isTraining)
    let x = Variable(input)
    var steps: [LayerStep] = []
    let output = try model.run(x, pass) { steps.append(LayerStep($0, $1, pass)) }
    let wanted = targets.map { Variable($0) }
    let end: Variable
    if let loss, let wanted {
      end = try loss.mean(output, wanted, pass)
    } else {
      end = output
    }
    guard let node = end.history else { throw NeuralFault.noLayers }
    let trace = Trace(of: node)
    var values = trace.nodes.map(\.value)
    var plan: [Step] = []
    for slot in trace.stepSlots {
      let node = trace.nodes[slot]
      guard let op = node.op else { continue }
      let operands = trace.operandSlots(slot)
      let isNoisy = if case .noise = node.options { true } else { false }
      plan.append(Step(op: op, slot: slot, operands: operands, options: node.options, isNoisy: isNoisy))
      // Results get memory of their own: nodes keep the bits they were recorded with.
      if !operands.contains(where: { trace.nodes[$0].value.buffer === node.value.buffer }) {
        values[slot] = try Tensor.uninitialized(node.value.shape, kind: node.value.kind)
      }
    }
    inputSlot = trace.slot(of: x)
    targetSlot = wanted.flatMap { trace.slot(of: $0) }
    if let inputSlot { values[inputSlot] = input }
    var place = 0
    layers = steps.map { step in
      defer { place += step.layer.weights.count }
      return step.slots(in: trace, weights: place..<place + step.layer.weights.count)
    }
    weightSlots = model.weights.map { trace.slot(of: $0.variable) }
    for (slot, weight) in zip(weightSlots, weights) { if let slot { values[slot] = weight } }
    outputSlot = trace.slot(of: output)
    lossSlot = loss == nil ? nil : trace.outputSlot
    tail =
      outputSlot == nil
      ? pass.lastActivation.flatMap { activation, input, _ in
        trace.slot(of: input).map { (activation, $0) }
      } : nil
    self.trace = trace
    self.steps = plan
    self.values = values
  }

  /// Computes outputs and loss for what stands in `input` and `targets`. `noise` differs from step to step.
  func forward(noise: UInt64 = 0) throws {
    self.noise = noise
    for step in steps {
      let operands = step.operands
      let inputs = Inputs(
        values[operands[0]], operands.count > 1 ? values[operands[1]] : nil,
        operands.count > 2 ? values[operands[2]] : nil,
        rest: operands.count > 3 ? operands[3...].map { values[$0] } : [],
        options: step.isNoisy ? step.options.shifted(by: noise) : step.options)
      if let view = try step.op.view(inputs) {
        values[step.slot] = view
      } else {
        try step.op.forward(inputs, into: values[step.slot])
      }
    }
  }

  /// The loss of the last `forward`.
  var loss: Double { lossSlot.map { values[$0].element(at: 0) } ?? 0 }

  /// The model's outputs of the last `forward`, contiguous.
  func outputs() throws -> Tensor {
    if let outputSlot { return try values[outputSlot].contiguous() }
    guard let tail, let op = tail.activation.op else { return input }
    let x = values[tail.slot]
    return try op.evaluate(Inputs(x, options: tail.activation.options(rank: x.rank)))
  }

  /// dL/d(weight) of the last `forward`, in the model's order of weights; contiguous.
  func gradients() throws -> [Tensor] {
    var pass = try Backward(trace, values: values, seed: seed, noise: noise)
    while try pass.step() != nil {}
    return try weightSlots.indices.map { index in
      if let slot = weightSlots[index], let gradient = pass.gradients[slot] { return try gradient.contiguous() }
      return try Tensor.filled(0, weights[index].shape)
    }
  }

  /// The step that `forward` would compute, as a trace of its own with the same bits. `rows` are the batch's examples.
  func recorded(noise: UInt64, rows: [Int], _ pulse: Pulse) throws -> RecordedComputation {
    var changes: [Int: Tensor] = [:]
    for (slot, node) in trace.nodes.enumerated() where node.op == nil { changes[slot] = try values[slot].copied() }
    return RecordedComputation(
      trace: try trace.rerun(replacing: changes, noise: noise, pulse: pulse),
      weightSlots: weightSlots.map { $0.map { [$0] } ?? [] }, inputSlot: inputSlot, targetSlot: targetSlot, rows: rows,
      layers: layers)
  }

  /// What one layer did while the plan was recorded.
  private struct LayerStep {
    let layer: any Layer
    let output: Variable
    let activation: Activation?
    let input: Variable?

    init(_ layer: any Layer, _ output: Variable, _ pass: ForwardPass) {
      self.layer = layer
      self.output = output
      let last = pass.lastActivation.flatMap { $0.output === output ? $0 : nil }
      activation = last?.activation
      input = last?.input
    }

    func slots(in trace: Trace, weights: Range<Int>) -> RecordedComputation.LayerSlots {
      RecordedComputation.LayerSlots(
        name: layer.name, type: type(of: layer).card.name, activation: activation?.name,
        before: input.flatMap { trace.slot(of: $0) }, output: trace.slot(of: output), weights: weights)
    }
  }
}
