import Autograd
import Catalogue
import Tensors

/// Trains a model step by step in memory of its own; the model gets the weights at the end.
///
/// Everything a step depends on can be taken out as a `TrainingState` and put back, so that any step can be run again
/// with the same bits.
final class Trainer: TrainingProcess {
  private let data: Examples
  private let fullBatch: Int
  let shuffles: Bool
  private(set) var means: RunningMeans
  /// The layers as they were when training began; they share their weights with the learner's model.
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
  private var stepsDone = 0
  /// Learning rates that were set between two steps, by the number of steps done before: a replay sets them again.
  private var rates: [Int: Double] = [:]
  /// Examples that are left out of every batch.
  private let excluded: Set<Int>
  /// The stream after this epoch's draws, with which the next one begins.
  private(set) var nextRandom: Generator

  init(
    _ model: Sequential, _ compiled: Compiled, loss: any Loss, _ examples: Examples, batchSize: Int, shuffles: Bool,
    firstEpoch: Int, random: Generator
  ) throws {
    self.model = model.sharingLayers()
    self.loss = loss
    data = examples
    excluded = []
    fullBatch = batchSize
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

  /// A trainer of its own that starts where `other` stands and leaves some examples out.
  private init(_ other: Trainer, leavingOut excluded: Set<Int>, keepingRates: Bool) throws {
    rates = keepingRates ? other.rates : [:]
    model = other.model
    loss = other.loss
    data = other.data
    fullBatch = other.fullBatch
    shuffles = other.shuffles
    means = other.means
    self.excluded = other.excluded.union(excluded)
    weights = try other.weights.map { try $0.copied() }
    optimizer = Optimizer(other.optimizer.rule)
    epoch = other.epoch
    random = other.random
    nextRandom = other.nextRandom
    try load(other.snapshot())
  }

  var stepsPerEpoch: Int { (data.count + fullBatch - 1) / fullBatch }
  var batchSize: Int? { fullBatch }
  var learningRate: Double { optimizer.learningRate }
  var stepsOfRule: Int { optimizer.state.step }
  var rule: (any UpdateRule)? { optimizer.rule }
  var weightVariables: [Variable?] { model.weights.map(\.variable) }
  var weightNames: [WeightName] {
    model.layers.enumerated().flatMap { index, layer in
      layer.weights.map { WeightName($0.name, layer: .init(index: index, name: layer.name)) }
    }
  }

  /// Starts epoch `epoch` with the given stream: draws the order of the examples and the noise of its steps.
  func begin(epoch: Int, random: Generator) {
    self.epoch = epoch
    self.random = random
    step = 0
    var stream = random
    order = shuffles ? stream.permutation(data.count) : nil
    noise = stream.next()
    nextRandom = stream
    means.reset()
  }

  /// One batch forward and backward and one step of the optimiser; gives the batch's loss.
  ///
  /// Nothing changes unless all of it succeeds, so that weights and optimiser always belong together.
  @discardableResult
  func advance(_ pulse: Pulse = .silent) throws -> Double {
    guard let (plan, targets, noise) = try prepare() else {
      stepDone()
      return .nan
    }
    try plan.forward(noise: noise)
    let loss = plan.loss
    let gradients = try plan.gradients()
    try means.add(
      loss: loss, size: targets.shape[0], outputs: means.needsOutputs ? plan.outputs() : nil, targets: targets)
    optimizer.apply(gradients, to: weights)
    stepDone()
    return loss
  }

  private func stepDone() {
    step += 1
    stepsDone += 1
    if let rate = rates[stepsDone] { optimizer.learningRate = rate }
  }

  /// Notes that the optimiser has another learning rate from the next step on.
  func noteRate() { rates[stepsDone] = optimizer.learningRate }

  var examples: TrainingExamples? { TrainingExamples(inputs: data.x.source, targets: data.y.source) }

  func number(weight: Int, element: Int) -> (value: Double, slots: [Float]) {
    let slots = optimizer.state.slots.map { $0[weight].pointer(as: Float.self)[element] }
    return (Double(weights[weight].pointer(as: Float.self)[element]), slots)
  }

  func loss(ofExample row: Int) throws -> Double? {
    let plan = try plan(1)
    guard let targets = plan.targets, row >= 0, row < data.count else { return nil }
    data.x.gather([row], from: 0, into: plan.input)
    data.y.gather([row], from: 0, into: targets)
    try plan.forward(noise: noise)
    return plan.loss
  }

  func record(_ pulse: Pulse) throws -> RecordedComputation {
    guard let (plan, _, noise) = try prepare() else { throw NeuralFault.emptyBatch(step: stepsDone + 1) }
    return try plan.recorded(noise: noise, rows: rows(), pulse)
  }

  /// The plan with the next batch written into it, and its noise; `nil` where all its examples are left out.
  private func prepare() throws -> (StepPlan, targets: Tensor, noise: UInt64)? {
    if step == stepsPerEpoch { begin(epoch: epoch + 1, random: nextRandom) }
    let start = step * fullBatch
    var size = min(fullBatch, data.count - start)
    var (order, first) = (order, start)
    if !excluded.isEmpty {
      let rows = rows()
      (order, first, size) = (rows, 0, rows.count)
      if rows.isEmpty { return nil }
    }
    let plan = try plan(size)
    guard let targets = plan.targets else { return nil }
    data.x.gather(order, from: first, into: plan.input)
    data.y.gather(order, from: first, into: targets)
    return (plan, targets, noise &+ UInt64(step) &* 0x9E37_79B9_7F4A_7C15)
  }

  /// The numbers of the examples in the batch at hand.
  private func rows() -> [Int] {
    let start = step * fullBatch
    let places = start..<min(start + fullBatch, data.count)
    return (order.map { Array($0[places]) } ?? Array(places)).filter { !excluded.contains($0) }
  }

  /// The plan for batches of `size` data.
  private func plan(_ size: Int) throws -> StepPlan {
    if let plan = plans[size] { return plan }
    let plan = try StepPlan(
      model, batch: Shape([size] + Array(data.inputShape)),
      targets: Shape([size] + Array(data.targetShape)), loss: loss, isTraining: true, weights: weights)
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
      learningRate: optimizer.learningRate, random: random, epoch: epoch, step: step, stepsDone: stepsDone)
  }

  /// Goes back to `state`; the epoch's running means start from there.
  func load(_ state: TrainingState) throws {
    for (weight, value) in zip(weights, state.weights) { try weight.assign(value) }
    optimizer.state = try state.optimizer.copied()
    optimizer.learningRate = state.learningRate
    begin(epoch: state.epoch, random: state.random)
    step = state.step
    stepsDone = state.stepsDone
  }

  /// From now on with an optimiser of its own, which no program can change.
  func detach() throws {
    let own = Optimizer(optimizer.rule)
    own.state = try optimizer.state.copied()
    own.learningRate = optimizer.learningRate
    optimizer = own
  }

  /// Training works in memory of its own, so there is nothing to put back.
  func apart<Result>(_ body: () throws -> Result) throws -> Result { try body() }

  func changed(by change: RunChange) throws -> any TrainingProcess {
    for row in change.leavingOut where row < 0 || row >= data.count {
      throw NeuralFault.noSuchExample(row, count: data.count)
    }
    // A rate that was asked for holds to the end.
    return try Trainer(self, leavingOut: change.leavingOut, keepingRates: change.learningRate == nil)
  }
}
