import Catalogue
import Glibc
import Language
import Neural
import Plotting
import Syntax
import Wording

extension Notebook {
  /// Repeats a cell as the steps of a run. What finished stays, also when the learner stops it or a step fails.
  func train(_ source: SourceText, steps: Int) throws {
    let pulse = display.beginWork()
    let cell = try session.prepare(source)
    try DeepStack.run {
      let process = try CellProcess(cell, steps: steps, session, pulse.unheard)
      var training = try CellTraining(process, steps: steps, session, pulse)
      defer { keep(training.run) }
      try training.go()
    }
  }

  private func keep(_ run: Run) {
    openStep = nil
    session.machine.lastRun = run
    trainingCurves = TrainingCurves(run)
    guard run.stepCount > 0, let first = run.losses.values.first, let last = run.losses.values.last else { return }
    say(
      StyledText(TrainingWords.trained(run.stepCount, from: Double(first), to: Double(last))[tongue], .dim)
        .filled(to: display.columns).joined(separator: "\n"))
  }
}

/// The steps of a repeated cell, one after the other.
private struct CellTraining {
  private(set) var run: Run
  private let process: CellProcess
  private let steps: Int
  private let session: Session
  private let pulse: Pulse

  /// A step shorter than this is never stopped half way; before a longer one its state is kept.
  private static let shortStep = 0.1

  init(_ process: CellProcess, steps: Int, _ session: Session, _ pulse: Pulse) throws {
    (self.process, self.steps, self.session, self.pulse) = (process, steps, session, pulse)
    run = try Run(process, seed: session.machine.neural.random)
  }

  mutating func go() throws {
    let began = Self.now()
    var last = 0.0
    pulse.report(.started(epochs: 1, steps: steps, batch: 1))
    var sawNaN = false
    var loss = Double.nan
    while run.stepCount < steps {
      try pulse.check()
      let start = Self.now()
      let before = last > Self.shortStep ? try process.snapshot() : nil
      do {
        let limit = start + Self.shortStep
        loss = try process.advance(Pulse { [pulse] in pulse.isCancelled && Self.now() > limit })
      } catch {
        // What the failed step has already done is taken back: whole steps stay.
        try process.load(before ?? run.state(before: run.stepCount + 1))
        try run.close()
        throw error
      }
      try run.note(loss: loss)
      let now = Self.now()
      last = now - start
      if run.stepCount == 1, !process.isRepeatable(loss) {
        pulse.report(.note(TrainingWords.notRepeatable))
      }
      if loss.isNaN, !sawNaN {
        sawNaN = true
        pulse.report(.note(TrainingWords.becameNaN(step: run.stepCount)))
      }
      pulse.report(
        .step(run.stepCount, of: steps, seconds: now - began, metrics: [Progress.Measure("loss", loss)]))
    }
    try run.close()
    pulse.report(
      .epochEnded(1, steps: steps, seconds: Self.now() - began, metrics: [Progress.Measure("loss", loss)]))
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension TrainingCurves {
  /// The loss of every step.
  init(_ run: Run) {
    var line = Series(named: "loss")
    for (step, loss) in run.losses.points { line.append(x: Double(step), y: Double(loss)) }
    self.init([line], unit: .step)
  }
}

extension Pulse {
  /// Stops when this one does, and tells nobody.
  var unheard: Pulse { Pulse(isCancelled: { self.isCancelled }) }
}
