import Autograd
import Catalogue
import Tensors

/// What happened over many steps of training, with what it takes to run any part of it again.
///
/// Steps count from 1: step k leads from the state before it to the state before step k + 1.
package struct Run {
  package let process: any TrainingProcess
  /// The random stream that it began with.
  package let seed: Generator
  /// One for each epoch that was finished.
  package internal(set) var records: [EpochRecord] = []
  /// The loss of every step, on its batch and before its change.
  package private(set) var losses: StepLosses
  private var kept: Checkpoints

  /// A run that begins where the process stands, of about `steps` steps where that is known.
  package init(_ process: any TrainingProcess, seed: Generator, expecting steps: Int = 0) throws {
    self.process = process
    self.seed = seed
    let start = try process.snapshot()
    kept = Checkpoints(start, expecting: steps)
    stepCount = start.stepsDone
    losses = StepLosses(first: start.stepsDone + 1)
  }

  // MARK: What it knows

  /// The number of its first step: 1, but for a run that goes on from the middle of another.
  package var firstStep: Int { losses.first }
  /// The number of its last step; `firstStep - 1` before any.
  package private(set) var stepCount: Int
  package var stepsPerEpoch: Int { process.stepsPerEpoch }
  package var weightNames: [WeightName] { process.weightNames }
  /// The states that were kept: the start first, the end last.
  package var checkpoints: [TrainingState] { kept.states }

  // MARK: While it happens

  /// Notes a step that was done and, where it is due, the state after it.
  package mutating func note(loss: Double) throws {
    stepCount += 1
    losses.append(Float(loss))
    if kept.wants(afterSteps: stepCount - firstStep + 1) { kept.keep(try process.snapshot()) }
  }

  /// The learning rate was changed after the last step, and holds from the next one on.
  mutating func rateChanged(to rate: Double) { kept.changeRate(to: rate, stepsDone: stepCount) }

  /// Keeps the state in which training ended.
  package mutating func close() throws { kept.close(try process.snapshot()) }

  // MARK: Again

  /// The state one step after `state`, with the bits that training itself got (or would have got).
  package func step(_ state: TrainingState, pulse: Pulse = .silent) throws -> TrainingState {
    try process.apart {
      try process.load(state)
      try process.advance(pulse)
      return try process.snapshot()
    }
  }

  /// The state from which step `step` began, with training's own bits: replayed from the nearest checkpoint. One more
  /// than the last step gives the end.
  package func state(before step: Int, pulse: Pulse = .silent) throws -> TrainingState {
    guard step >= firstStep, step <= stepCount + 1 else {
      throw NeuralFault.noSuchStep(step, first: firstStep, last: stepCount)
    }
    let start = kept.nearest(stepsDone: step - 1)
    if start.stepsDone == step - 1 { return start }
    return try process.apart {
      try process.load(start)
      for number in start.stepsDone + 1..<step {
        try pulse.check()
        try check(process.advance(pulse), number)
      }
      return try process.snapshot()
    }
  }

  /// Opens the step that comes after `state`.
  package func recorded(at state: TrainingState, pulse: Pulse = .silent) throws -> RecordedStep {
    try process.apart {
      try process.load(state)
      let computation = try process.record(pulse)
      let loss = try process.advance(pulse)
      let output = computation.trace.nodes[computation.trace.outputSlot].value.element(at: 0)
      guard Float(output) == Float(loss) || output.isNaN && loss.isNaN else {
        throw NeuralFault.replayDiffers(step: state.stepsDone + 1)
      }
      let perEpoch = max(stepsPerEpoch, 1)
      let isNewEpoch = state.step == perEpoch
      return RecordedStep(
        step: state.stepsDone + 1, epoch: state.epoch + (isNewEpoch ? 2 : 1),
        place: (isNewEpoch ? 1 : state.step + 1, perEpoch), before: state, after: try process.snapshot(),
        weightNames: weightNames, computation: computation, gradients: try computation.gradients(),
        rule: process.rule, loss: loss)
    }
  }

  /// Opens step `step`, counted from 1.
  package func recorded(step: Int, pulse: Pulse = .silent) throws -> RecordedStep {
    guard step >= firstStep, step <= stepCount else {
      throw NeuralFault.noSuchStep(step, first: firstStep, last: stepCount)
    }
    let recorded = try recorded(at: state(before: step, pulse: pulse), pulse: pulse)
    try check(recorded.loss, step)
    return recorded
  }

  /// Goes through the steps again, one after the other. `body` sees each one's computation, and gives back what is to
  /// be called when the step is done.
  package func replay(
    _ steps: ClosedRange<Int>, pulse: Pulse = .silent,
    _ body: (_ step: Int, RecordedComputation) throws -> () throws -> Void
  ) throws {
    let start = try state(before: steps.lowerBound, pulse: pulse)
    guard steps.upperBound <= stepCount else {
      throw NeuralFault.noSuchStep(steps.upperBound, first: firstStep, last: stepCount)
    }
    try process.apart {
      try process.load(start)
      for step in steps {
        try pulse.check()
        let done = try body(step, process.record(pulse))
        try check(process.advance(pulse), step)
        try done()
      }
    }
  }

  /// Runs again from step `step` to `last` (by default the end of this run) with something changed. Steps keep their
  /// numbers. Nothing that the learner holds changes.
  package func continuing(
    from step: Int, to last: Int? = nil, changing change: RunChange, pulse: Pulse = .silent
  ) throws -> Run {
    var state = try state(before: step, pulse: pulse)
    if let rate = change.learningRate { state.learningRate = rate }
    let process = try process.changed(by: change)
    return try process.apart {
      try process.load(state)
      var run = try Run(process, seed: seed)
      while run.stepCount < last ?? stepCount {
        try pulse.check()
        try run.note(loss: process.advance(pulse))
      }
      try run.close()
      return run
    }
  }

  /// A replayed step must have the loss that training had.
  private func check(_ loss: Double, _ step: Int) throws {
    guard let before = losses[step] else { return }
    let now = Float(loss)
    guard now == before || now.isNaN && before.isNaN else { throw NeuralFault.replayDiffers(step: step) }
  }
}
