import Catalogue
import Tensors

extension Sequential {
  package static let fitCard = Card(
    "fit", .layer,
    .parameters([
      Parameter("x"), Parameter("y"), Parameter("batch_size", default: "None"), Parameter("epochs", default: "1"),
      Parameter("verbose", default: "'auto'"), Parameter("validation_split", default: "0.0"),
      Parameter("validation_data", default: "None"), Parameter("shuffle", default: "True"),
      Parameter("initial_epoch", default: "0"),
    ]), SequentialSentences.fit, example: "model.fit(x_train, y_train, epochs=5)", source: "Keras: Model.fit",
    lessons: ["05-learning-rate", "08-evaluation"])

  /// Trains and gives what happened.
  ///
  /// Reports `started`, then for each epoch `epoch`, `step` after every step and `epochEnded`. When the pulse says
  /// stop, it stops after a whole step: the model has the weights of that step, the history all finished epochs, and
  /// `Interruption` is thrown.
  @discardableResult
  package func fit(_ settings: Settings, pulse: Pulse = .silent) throws -> Run {
    let request = try FitRequest(settings)
    let compiled = try requireCompiled("fit()")
    guard let loss = compiled.loss else { throw NeuralFault.noLoss(method: "fit()") }
    var examples = try Examples(request.x, request.y, for: self, loss: loss)
    var validation: Evaluation?
    if let (x, y) = request.validation {
      validation = try Evaluation(self, compiled, loss, Examples(x, y, for: self, loss: loss), request.batchSize)
    } else if request.validationSplit > 0 {
      let kept = Int(Double(examples.count) * (1 - request.validationSplit))
      guard kept > 0, kept < examples.count else {
        throw NeuralFault.nothingLeftToTrain(examples: examples.count, split: request.validationSplit)
      }
      validation = try Evaluation(
        self, compiled, loss, examples.slice(kept..<examples.count), request.batchSize)
      examples = try examples.slice(0..<kept)
    }
    let trainer = try Trainer(
      self, compiled, loss: loss, examples, batchSize: request.batchSize, shuffles: request.shuffles,
      firstEpoch: request.firstEpoch, random: state.random)
    return try train(trainer, request, validation, request.verbosity.filtering(pulse))
  }

  private func train(_ trainer: Trainer, _ request: FitRequest, _ validation: Evaluation?, _ pulse: Pulse) throws
    -> Run
  {
    let steps = trainer.stepsPerEpoch
    let (planned, isTooLarge) = max(request.epochs - request.firstEpoch, 0).multipliedReportingOverflow(by: steps)
    var run = try Run(trainer, seed: state.random, expecting: isTooLarge ? .max : planned)
    var history = History()
    // However training ends, the model gets the weights, the optimiser's memory belongs to them, and the run is kept.
    func finish() throws {
      try trainer.handOver()
      try run.close()
      try trainer.detach()
      self.history = history
      lastRun = run
    }
    var sawNaN = false
    do {
      pulse.report(.started(epochs: request.epochs, steps: steps, batch: request.batchSize))
      for epoch in request.firstEpoch..<max(request.epochs, request.firstEpoch) {
        pulse.report(.epoch(epoch + 1))
        trainer.begin(epoch: epoch, random: state.random)
        state.random = trainer.nextRandom
        let clock = Stopwatch()
        while trainer.step < steps {
          try pulse.check()
          let loss = try trainer.advance()
          try run.note(loss: loss)
          if loss.isNaN, !sawNaN {
            sawNaN = true
            pulse.report(.note(SequentialSentences.becameNaN(step: trainer.step, epoch: epoch + 1)))
          }
          pulse.report(
            .step(trainer.step, of: steps, seconds: clock.seconds, metrics: trainer.means.measures()))
        }
        var measures = trainer.means.measures()
        if let validation {
          try trainer.handOver()
          measures += try validation.run(prefix: "val_", pulse.quiet)
        }
        let record = EpochRecord(epoch: epoch, steps: steps, seconds: clock.seconds, measures: measures)
        history.append(record)
        run.records.append(record)
        pulse.report(.epochEnded(epoch + 1, steps: steps, seconds: record.seconds, metrics: measures))
      }
    } catch {
      try finish()
      throw error
    }
    try finish()
    return run
  }
}
