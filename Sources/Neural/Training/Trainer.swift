import Autograd
import Catalogue
import Tensors

/// Trains a model step by step in memory of its own; the model gets the weights at the end.
///
/// Everything a step depends on can be taken out as a `TrainingState` and put back, so that any step can be run again
/// with the same bits.
final class Trainer {
  let examples: Examples
  let batchSize: Int
  let shuffles: Bool
  private(set) var means: RunningMeans
  private let model: Sequential
  private let loss: any Loss
  var optimizer: Optimizer
  /// The weights while they are trained: single precision, contiguous, written in place.
  private let weights: [Tensor]
  /// One plan for each batch size: the last batch of an epoch may be short.
  private var plans: [Int: StepPlan] = [:]
  private var random: Generator
  private(set) var epoch: Int
  private(set) var step = 0
  private var order: [Int]?
  private var noise: UInt64 = 0
  /// The stream after this epoch's draws, with which the next one begins.
  private(set) var nextRandom: Generator

  init(
    _ model: Sequential, _ compiled: Compiled, loss: any Loss, _ examples: Examples, batchSize: Int, shuffles: Bool,
    firstEpoch: Int, random: Generator
  ) throws {
    self.model = model
    self.loss = loss
    self.examples = examples
    self.batchSize = batchSize
    self.shuffles = shuffles
    optimizer = compiled.optimizer
    weights = try model.weightValues()
    guard !weights.isEmpty else { throw NeuralFault.nothingToTrain }
    means = try RunningMeans(
      hasLoss: true, compiled.metrics, targets: examples.targetShape, outputs: model.outputShape())
    epoch = firstEpoch
    self.random = random
    nextRandom = random
    try optimizer.prepare(for: weights.map(\.shape))
  }

  var stepsPerEpoch: Int { (examples.count + batchSize - 1) / batchSize }

  /// Starts epoch `epoch` with the given stream: draws the order of the examples and the noise of its steps.
  func begin(epoch: Int, random: Generator) {
    self.epoch = epoch
    self.random = random
    step = 0
    var stream = random
    order = shuffles ? stream.permutation(examples.count) : nil
    noise = stream.next()
    nextRandom = stream
    means.reset()
  }

  /// One batch forward and backward and one step of the optimiser; gives the batch's loss.
  ///
  /// Nothing changes unless all of it succeeds, so that weights and optimiser always belong together.
  @discardableResult
  func advance() throws -> Double {
    if step == stepsPerEpoch { begin(epoch: epoch + 1, random: nextRandom) }
    let start = step * batchSize
    let size = min(batchSize, examples.count - start)
    let plan = try plan(size)
    guard let targets = plan.targets else { return 0 }
    examples.x.gather(order, from: start, into: plan.input)
    examples.y.gather(order, from: start, into: targets)
    try plan.forward(noise: noise &+ UInt64(step) &* 0x9E37_79B9_7F4A_7C15)
    let loss = plan.loss
    let gradients = try plan.gradients()
    try means.add(
      loss: loss, size: size, outputs: means.needsOutputs ? plan.outputs() : nil, targets: targets)
    optimizer.apply(gradients, to: weights)
    step += 1
    return loss
  }

  /// The plan for batches of `size` examples.
  private func plan(_ size: Int) throws -> StepPlan {
    if let plan = plans[size] { return plan }
    let plan = try StepPlan(
      model, batch: Shape([size] + Array(examples.inputShape)),
      targets: Shape([size] + Array(examples.targetShape)), loss: loss, isTraining: true, weights: weights)
    plans[size] = plan
    return plan
  }

  /// Writes the trained weights into the model.
  func handOver() throws {
    for (weight, value) in zip(model.weights, weights) { try weight.assign(value) }
  }

  func snapshot() throws -> TrainingState {
    TrainingState(
      weights: try weights.map { try $0.copied() }, optimizer: try optimizer.state.copied(),
      learningRate: optimizer.learningRate, random: random, epoch: epoch, step: step)
  }

  /// Goes back to `state`; the epoch's running means start from there.
  func load(_ state: TrainingState) throws {
    for (weight, value) in zip(weights, state.weights) { try weight.assign(value) }
    optimizer.state = try state.optimizer.copied()
    optimizer.learningRate = state.learningRate
    begin(epoch: state.epoch, random: state.random)
    step = state.step
  }

  /// From now on with an optimiser of its own, which no program can change.
  func detach() throws {
    let own = Optimizer(optimizer.rule)
    own.state = try optimizer.state.copied()
    own.learningRate = optimizer.learningRate
    optimizer = own
  }
}
