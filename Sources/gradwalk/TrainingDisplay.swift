import Catalogue
import Plotting
import Synchronization
import Terminal
import Wording

/// Training and downloads as they go on: one line that is redrawn on a terminal, a line for each epoch elsewhere, and
/// at the prompt, once training takes a while, its curves.
final class TrainingDisplay: Sendable {
  private let printer: Printer
  private let line: ProgressLine
  private let screen: @Sendable () -> Screen
  private let state: Mutex<State>

  private struct State {
    var epochs = 1
    var tongue: Tongue
    /// Whether a line is being drawn over.
    var isOpen = false
    /// Where curves may be drawn; nil where none are wanted.
    var surface: LiveCurves.Surface?
    var live: LiveCurves?
    var began = 0.0
    var drawn = 0.0
    /// The newest picture of the curves in characters, and as it goes to the screen.
    var curves: [StyledText] = []
    var prepared: LivePage.Prepared?
    /// What stands below them.
    var line = StyledText()
    /// The curves and the line below them, drawn over in place.
    let page = LivePage()
    var isAtPage = false

    /// Whether the line below the curves is old enough for another, which is then drawn.
    mutating func isDue() -> Bool {
      let now = ProgressLine.clock()
      guard now - drawn > TrainingDisplay.secondsBetween else { return false }
      drawn = now
      return true
    }
  }

  /// Seconds after which curves appear: a short training is over before anyone could read them.
  private static let patience = 1.0
  /// Seconds between two drawings.
  private static let secondsBetween = 0.1

  init(_ printer: Printer, isAccessible: Bool, tongue: Tongue) {
    self.printer = printer
    let screen: @Sendable () -> Screen = { .current(isAccessible: isAccessible) }
    self.screen = screen
    line = ProgressLine(screen: screen)
    state = Mutex(State(tongue: tongue))
  }

  func speak(_ tongue: Tongue) { state.withLock { $0.tongue = tongue } }

  /// Draws the curves of what is trained from now on.
  func drawCurves(on surface: LiveCurves.Surface?) { state.withLock { $0.surface = surface } }

  func show(_ progress: Progress) {
    state.withLock { $0.live }?.listen(progress)
    switch progress {
    case .started(let epochs, let steps, _): start(epochs, steps)
    case .epoch(let epoch):
      finish(TrainingLine.heading(epoch: epoch, of: state.withLock { $0.epochs }))
    case .step(let step, let count, let seconds, let metrics):
      draw(TrainingLine.text(step: step, of: count, seconds: seconds, metrics: metrics))
    case .epochEnded(_, let steps, let seconds, let metrics):
      finish(TrainingLine.text(step: steps, of: steps, seconds: seconds, metrics: metrics))
      // Whoever follows a pipe sees each epoch as it ends.
      printer.flush()
    case .bytes(let count, let total): draw(ProgramWords.bytes(count, of: total)[state.withLock { $0.tongue }])
    case .note(let sentence): finish(sentence[state.withLock { $0.tongue }], .dim)
    }
  }

  /// Ends what stopped half way, as after Ctrl-C: it stays, and what follows stands below it. So do the last curves.
  func settle() {
    let live = state.withLock { state in
      defer { state.live = nil }
      return state.live
    }
    // Outside the lock: the drawing thread hands its last frame over meanwhile.
    live?.finish()
    let isOpen = state.withLock { state in
      defer { (state.isOpen, state.curves, state.prepared) = (false, [], nil) }
      if state.isAtPage {
        show(state.curves, in: &state)
        state.page.forget()
        state.isAtPage = false
        return false
      }
      return state.isOpen
    }
    if isOpen { printer.attempt { try line.leave() } }
  }

  private func start(_ epochs: Int, _ steps: Int) {
    let (surface, tongue) = state.withLock { state in
      (state.epochs, state.began) = (epochs, ProgressLine.clock())
      return (epochs > 1 || epochs == 1 && steps > 1 ? state.surface : nil, state.tongue)
    }
    guard let surface else { return }
    // A single epoch, and a cell that is repeated, are followed by their steps.
    let live = LiveCurves(on: surface, unit: epochs > 1 ? .epoch : .step, tongue: tongue) { [weak self] sentence in
      self?.printer.report(StyledText(sentence[tongue], .dim))
    } show: { [weak self] frame in
      if case .text(let lines) = frame { self?.show(curves: lines) }
    }
    state.withLock { $0.live = live }
  }

  /// On the drawing thread, at most four times a second: painting takes longer than training should wait.
  private func show(curves: [StyledText]) {
    let screen = screen()
    let prepared = LivePage.Prepared(curves, on: screen)
    state.withLock { state in
      (state.curves, state.prepared) = (curves, prepared)
      guard state.isAtPage else { return }
      printer.attempt { try state.page.show(prepared, above: state.line, on: screen) }
    }
  }

  private func draw(_ text: @autoclosure () -> String) {
    // Training reports thousands of steps a second: only then is the screen asked for, which takes several system calls.
    let isPage = state.withLock { $0.prepared != nil && ProgressLine.clock() - $0.began > Self.patience }
    guard isPage ? state.withLock({ $0.isDue() }) : line.isDue else { return }
    let screen = screen()
    guard screen.canRedraw else { return }
    guard isPage else {
      state.withLock { $0.isOpen = true }
      printer.attempt { try line.update(StyledText(text())) }
      return
    }
    state.withLock { state in
      guard let prepared = state.prepared else { return }
      state.isOpen = true
      state.line = StyledText(text())
      let (page, line) = (state.page, state.line)
      if !state.isAtPage { printer.attempt { try self.line.clear() } }
      let wasAtPage = state.isAtPage
      state.isAtPage = true
      printer.attempt {
        if wasAtPage, try page.replaceLastLine(line, on: screen) { return }
        try page.show(prepared, above: line, on: screen)
      }
    }
  }

  /// A line that stays.
  private func finish(_ text: String, _ role: Role? = nil) {
    let wasPage = state.withLock { state in
      state.isOpen = false
      guard state.isAtPage else { return false }
      // In the page's place, and the curves again below it.
      show([StyledText(text, role)], in: &state)
      state.page.forget()
      state.line = StyledText()
      if let prepared = state.prepared {
        let (page, screen) = (state.page, screen())
        printer.attempt { try page.show(prepared, above: StyledText(), on: screen) }
      }
      return true
    }
    if wasPage { return }
    printer.attempt { try line.clear() }
    printer.writeLine(StyledText(text, role))
  }

  private func show(_ lines: [StyledText], in state: inout State) {
    let page = state.page
    printer.attempt { try page.show(lines.joined(separator: "\n"), on: screen()) }
  }
}
