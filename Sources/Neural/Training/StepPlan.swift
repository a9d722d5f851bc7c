import Autograd
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
    let output = try model.run(x, pass)
    let end: Variable
    if let loss, let targets {
      end = try loss.mean(output, Variable(targets), pass)
    } else {
      end = output
    }
    guard let node = end.history else { throw NeuralFault.noLayers }
    let trace = Trace(of: node)
    var values = trace.nodes.map(\.value)
    var steps: [Step] = []
    for slot in trace.stepSlots {
      let node = trace.nodes[slot]
      guard let op = node.op else { continue }
      let operands = trace.operandSlots(slot)
      let isNoisy = if case .noise = node.options { true } else { false }
      steps.append(Step(op: op, slot: slot, operands: operands, options: node.options, isNoisy: isNoisy))
      // Results get memory of their own: nodes keep the bits they were recorded with.
      if !operands.contains(where: { trace.nodes[$0].value.buffer === node.value.buffer }) {
        values[slot] = try Tensor.uninitialized(node.value.shape, kind: node.value.kind)
      }
    }
    if let slot = trace.slot(of: x) { values[slot] = input }
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
    self.steps = steps
    self.values = values
  }

  /// Computes outputs and loss for what stands in `input` and `targets`. `noise` differs from step to step.
  func forward(noise: UInt64 = 0) throws {
    for step in steps {
      let operands = step.operands
      var options = step.options
      if step.isNoisy, case .noise(let seed, let rate) = options { options = .noise(seed: seed &+ noise, rate: rate) }
      let inputs = Inputs(
        values[operands[0]], operands.count > 1 ? values[operands[1]] : nil,
        operands.count > 2 ? values[operands[2]] : nil,
        rest: operands.count > 3 ? operands[3...].map { values[$0] } : [], options: options)
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
    var pass = try Backward(trace, values: values, seed: seed)
    while try pass.step() != nil {}
    return try weightSlots.indices.map { index in
      if let slot = weightSlots[index], let gradient = pass.gradients[slot] { return try gradient.contiguous() }
      return try Tensor.filled(0, weights[index].shape)
    }
  }
}
