import Glibc
import Synchronization
import Wording

/// One line that tells how far work is: redrawn in place where that is possible, else written once it is final.
///
/// Work on any thread may report to it.
package final class ProgressLine: Sendable {
  private let outlet: Outlet
  private let screen: @Sendable () -> Screen
  /// Seconds of a clock that never goes back.
  private let now: @Sendable () -> Double
  private let state = Mutex(State())

  private struct State {
    var drawnAt = -Double.infinity
    var isShown = false

    func isDue(at now: Double) -> Bool { now - drawnAt >= ProgressLine.secondsBetween }
  }

  /// Ten a second: more only flickers and slows the work down.
  private static let secondsBetween = 0.1

  package init(
    _ outlet: Outlet = .output, screen: @escaping @Sendable () -> Screen,
    now: @escaping @Sendable () -> Double = ProgressLine.clock
  ) {
    self.outlet = outlet
    self.screen = screen
    self.now = now
  }

  /// Whether the last line is old enough for another to be shown: for callers whose work reports far more often.
  package var isDue: Bool { state.withLock { $0.isDue(at: now()) } }

  /// Shows `line` cut to the screen, unless the last one is too fresh. Costs next to nothing when it is not shown.
  package func update(_ line: @autoclosure () -> StyledText) throws(TerminalFault) {
    let isDue = state.withLock { state in
      let now = now()
      guard state.isDue(at: now) else { return false }
      state.drawnAt = now
      return true
    }
    guard isDue else { return }
    let screen = screen()
    guard screen.canRedraw else { return }
    state.withLock { $0.isShown = true }
    // The last column stays free: a character there makes some terminals wrap, and the line can't be drawn over.
    try outlet.write("\r" + Painter(screen).paint(line().truncated(to: screen.columns - 1)) + "\u{1B}[K")
  }

  /// Writes `line` whole, for good, in place of what was shown.
  package func finish(_ line: StyledText) throws(TerminalFault) {
    try clear()
    try outlet.writeLine(line, Painter(screen()))
  }

  /// Takes the line away, for something else to be written there.
  package func clear() throws(TerminalFault) {
    if reset() { try outlet.eraseLine() }
  }

  /// Leaves the line as it stands and goes on below it, as after Ctrl-C.
  package func leave() throws(TerminalFault) {
    if reset() { try outlet.write("\n") }
  }

  private func reset() -> Bool {
    state.withLock { state in
      let wasShown = state.isShown
      state = State()
      return wasShown
    }
  }

  package static let clock: @Sendable () -> Double = {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
