import Autograd
import Catalogue
import Tensors

/// Measures a model on examples, batch by batch, without training it.
struct Evaluation {
  private let model: Sequential
  private let loss: any Loss
  private let examples: Examples
  private let batchSize: Int
  private let means: RunningMeans

  init(_ model: Sequential, _ compiled: Compiled, _ loss: any Loss, _ examples: Examples, _ batchSize: Int) throws {
    self.model = model
    self.loss = loss
    self.examples = examples
    self.batchSize = batchSize
    means = try RunningMeans(
      hasLoss: true, compiled.metrics, targets: examples.targetShape, outputs: model.outputShape())
  }

  /// Loss and metrics over all examples, with `prefix` before their names. Reports `started` with no epochs, `step`s and `epochEnded`.
  func run(prefix: String = "", _ pulse: Pulse) throws -> [Progress.Measure] {
    var means = means
    let steps = (examples.count + batchSize - 1) / batchSize
    let weights = model.weights.map(\.variable.tensor)
    var plans: [Int: StepPlan] = [:]
    pulse.report(.started(epochs: 0, steps: steps, batch: batchSize))
    let clock = Stopwatch()
    for step in 0..<steps {
      try pulse.check()
      let start = step * batchSize
      let size = min(batchSize, examples.count - start)
      let plan =
        try plans[size]
        ?? StepPlan(
          model, batch: Shape([size] + Array(examples.inputShape)),
          targets: Shape([size] + Array(examples.targetShape)), loss: loss, isTraining: false, weights: weights)
      plans[size] = plan
      guard let targets = plan.targets else { break }
      examples.x.gather(nil, from: start, into: plan.input)
      examples.y.gather(nil, from: start, into: targets)
      try plan.forward()
      try means.add(
        loss: plan.loss, size: size, outputs: means.needsOutputs ? plan.outputs() : nil, targets: targets)
      pulse.report(.step(step + 1, of: steps, seconds: clock.seconds, metrics: means.measures(prefix: prefix)))
    }
    let measures = means.measures(prefix: prefix)
    pulse.report(.epochEnded(0, steps: steps, seconds: clock.seconds, metrics: measures))
    return measures
  }
}

extension Sequential {
  package static let evaluateCard = Card(
    "evaluate", .layer,
    .parameters([
      Parameter("x"), Parameter("y"), Parameter("batch_size", default: "None"),
      Parameter("verbose", default: "'auto'"), Parameter("return_dict", default: "False"),
    ]), SequentialSentences.evaluate, example: "model.evaluate(x_test, y_test)", source: "Keras: Model.evaluate",
    lessons: ["08-evaluation"])

  /// Loss and metrics on examples. Reports `started` with no epochs, `step` after every batch and one `epochEnded`.
  package func evaluate(_ settings: Settings, pulse: Pulse = .silent) throws -> [Progress.Measure] {
    let compiled = try requireCompiled("evaluate()")
    guard let loss = compiled.loss else { throw NeuralFault.noLoss(method: "evaluate()") }
    let examples = try Examples(settings.tensor("x"), settings.tensor("y"), for: self, loss: loss)
    let batchSize = try settings.batchSize()
    let measures = try Evaluation(self, compiled, loss, examples, batchSize)
      .run(Verbosity(settings).filtering(pulse))
    lastEvaluation = try EvaluationRecord(
      measures, examples: examples.count, batchSize: batchSize, targets: settings.tensor("y"))
    return measures
  }

  package static let predictCard = Card(
    "predict", .layer,
    .parameters([
      Parameter("x"), Parameter("batch_size", default: "None"), Parameter("verbose", default: "'auto'"),
    ]), SequentialSentences.predict, example: "model.predict(x_test)", source: "Keras: Model.predict",
    lessons: ["08-evaluation"])

  /// The outputs for all examples, (n, …), in memory of their own. Reports as `evaluate` does.
  package func predict(_ settings: Settings, pulse: Pulse = .silent) throws -> Tensor {
    let x = try accepted(settings.tensor("x"))
    let batchSize = try settings.batchSize()
    let pulse = try Verbosity(settings).filtering(pulse)
    let rows = try Rows(x)
    let steps = (rows.count + batchSize - 1) / batchSize
    let result = try Tensor.uninitialized(Shape.checked([rows.count] + Array(outputShape())))
    let width = result.count / rows.count
    let weights = weights.map(\.variable.tensor)
    var plans: [Int: StepPlan] = [:]
    pulse.report(.started(epochs: 0, steps: steps, batch: batchSize))
    let clock = Stopwatch()
    for step in 0..<steps {
      try pulse.check()
      let start = step * batchSize
      let size = min(batchSize, rows.count - start)
      let plan =
        try plans[size]
        ?? StepPlan(
          self, batch: Shape([size] + Array(x.shape.dropFirst())), targets: nil, loss: nil, isTraining: false,
          weights: weights)
      plans[size] = plan
      rows.gather(nil, from: start, into: plan.input)
      try plan.forward()
      let outputs = try plan.outputs()
      (result.pointer(as: Float.self) + start * width).update(
        from: outputs.pointer(as: Float.self), count: size * width)
      pulse.report(.step(step + 1, of: steps, seconds: clock.seconds, metrics: []))
    }
    pulse.report(.epochEnded(0, steps: steps, seconds: clock.seconds, metrics: []))
    return result
  }
}
