import Catalogue
import Synchronization
import Terminal
import Wording

/// Training and downloads as they go on: one line that is redrawn on a terminal, a line for each epoch elsewhere.
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
  }

  init(_ printer: Printer, isAccessible: Bool, tongue: Tongue) {
    self.printer = printer
    let screen: @Sendable () -> Screen = { .current(isAccessible: isAccessible) }
    self.screen = screen
    line = ProgressLine(screen: screen)
    state = Mutex(State(tongue: tongue))
  }

  func speak(_ tongue: Tongue) { state.withLock { $0.tongue = tongue } }

  func show(_ progress: Progress) {
    switch progress {
    case .started(let epochs, _, _): state.withLock { $0.epochs = epochs }
    case .epoch(let epoch):
      printer.writeLine(StyledText(TrainingLine.heading(epoch: epoch, of: state.withLock { $0.epochs })))
    case .step(let step, let count, let seconds, let metrics):
      draw(TrainingLine.text(step: step, of: count, seconds: seconds, metrics: metrics))
    case .epochEnded(_, let steps, let seconds, let metrics):
      finish(TrainingLine.text(step: steps, of: steps, seconds: seconds, metrics: metrics))
    case .bytes(let count, let total): draw(ProgramWords.bytes(count, of: total)[state.withLock { $0.tongue }])
    case .note(let sentence): printer.writeLine(StyledText(sentence[state.withLock { $0.tongue }], .dim))
    }
  }

  /// Ends a line that stopped half way, as after Ctrl-C: it stays, and what follows stands below it.
  func settle() {
    if state.withLock({ $0.isOpen }) { printer.attempt { try line.leave() } }
    state.withLock { $0.isOpen = false }
  }

  private func draw(_ text: @autoclosure () -> String) {
    guard screen().canRedraw else { return }
    state.withLock { $0.isOpen = true }
    printer.attempt { try line.update(StyledText(text())) }
  }

  private func finish(_ text: String) {
    state.withLock { $0.isOpen = false }
    printer.attempt { try line.clear() }
    printer.writeLine(StyledText(text))
    // Whoever follows a pipe sees each epoch as it ends.
    printer.flush()
  }
}
