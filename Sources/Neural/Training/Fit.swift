import Catalogue
import Tensors

extension Sequential {
  package static let fitCard = Card(
    "fit", .layer,
    .parameters([
      Parameter("x"), Parameter("y"), Parameter("batch_size", default: "None"), Parameter("epochs", default: "1"),
      Parameter("verbose", default: "'auto'"), Parameter("callbacks", default: "None"),
      Parameter("validation_split", default: "0.0"),
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
    if isTraining { throw NeuralFault.whileTraining(method: "fit()") }
    let pulse = request.verbosity.filtering(pulse)
    // Said before the first training; who goes on has decided.
    if lastRun == nil, let doubt = doubt(about: loss) { pulse.report(.note(doubt)) }
    let trainer = try Trainer(
      self, compiled, loss: loss, examples, batchSize: request.batchSize, shuffles: request.shuffles,
      firstEpoch: request.firstEpoch, random: state.random)
    let callbacks = try Callbacks(
      request.callbacks, OngoingTraining(self, compiled, pulse))
    return try train(trainer, request, validation, callbacks, pulse)
  }

  private func train(
    _ trainer: Trainer, _ request: FitRequest, _ validation: Evaluation?, _ callbacks: Callbacks, _ pulse: Pulse
  ) throws -> Run {
    let steps = trainer.stepsPerEpoch
    let (planned, isTooLarge) = max(request.epochs - request.firstEpoch, 0).multipliedReportingOverflow(by: steps)
    var run = try Run(trainer, seed: state.random, expecting: isTooLarge ? .max : planned)
    stopsTraining = false
    isTraining = true
    // However training ends, the model gets the weights, the optimiser's memory belongs to them, and the run is kept.
    func finish() throws {
      isTraining = false
      try trainer.handOver()
      try run.close()
      try trainer.detach()
      recorder = callbacks.recorder
      lastRun = run
    }
    var isLost = false
    do {
      try callbacks.call(trainer, &run) { try $0.trainingBegins($1) }
      pulse.report(.started(epochs: request.epochs, steps: steps, batch: request.batchSize))
      for epoch in request.firstEpoch..<max(request.epochs, request.firstEpoch) {
        pulse.report(.epoch(epoch + 1))
        try callbacks.call(trainer, &run) { try $0.epochBegins(epoch, $1) }
        trainer.begin(epoch: epoch, random: state.random)
        state.random = trainer.nextRandom
        let clock = Stopwatch()
        while trainer.step < steps {
          try pulse.check()
          let loss = try trainer.advance()
          try run.note(loss: loss)
          if !loss.isFinite, !isLost {
            isLost = true
            pulse.report(.note(SequentialSentences.lost(loss, step: trainer.step, epoch: epoch + 1)))
          }
          pulse.report(
            .step(trainer.step, of: steps, seconds: clock.seconds, metrics: trainer.means.measures()))
        }
        var measures = trainer.means.measures()
        try trainer.handOver()
        if let validation { measures += try validation.run(prefix: "val_", pulse.quiet) }
        let seconds = clock.seconds
        callbacks.training.logs = measures
        try callbacks.call(trainer, &run) { try $0.epochEnds(epoch, $1) }
        measures = callbacks.training.logs
        run.records.append(EpochRecord(epoch: epoch, steps: steps, seconds: seconds, measures: measures))
        pulse.report(.epochEnded(epoch + 1, steps: steps, seconds: seconds, metrics: measures))
        if stopsTraining { break }
      }
    } catch {
      try finish()
      throw error
    }
    try finish()
    try callbacks.end()
    return run
  }
}

/// The callbacks of one `fit`, the one that records its history last, as in Keras.
private struct Callbacks {
  let training: OngoingTraining
  let recorder: HistoryRecorder
  private let all: [any TrainingCallback]

  init(_ given: [any TrainingCallback], _ training: OngoingTraining) throws {
    self.training = training
    let own = given.lazy.compactMap { $0 as? HistoryRecorder }.first
    recorder = own ?? HistoryRecorder()
    all = own == nil ? given + [recorder] : given
  }

  /// Calls each of them; what one does to the learning rate holds from the next step on, in a replay too.
  func call(
    _ trainer: Trainer, _ run: inout Run, _ body: (any TrainingCallback, OngoingTraining) throws -> Void
  ) throws {
    let rate = trainer.learningRate
    for callback in all { try body(callback, training) }
    guard trainer.learningRate != rate else { return }
    trainer.noteRate()
    run.rateChanged(to: trainer.learningRate)
  }

  func end() throws {
    for callback in all { try callback.trainingEnds(training) }
  }
}
