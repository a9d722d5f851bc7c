import Synchronization
import Terminal
import Wording

/// Standard output, held back a little where it is no terminal, and standard error. Remembers the first failure.
///
/// The thread that runs a program writes here, and the main thread once that has ended.
final class Printer: Sendable {
  private let isAccessible: Bool
  /// A terminal is written to at once; and as a program prints, only what can't drive it.
  private let isTerminal: Bool
  private let state = Mutex(State())

  private struct State {
    var held = ""
    var fault: TerminalFault?
  }

  private static let held = 1 << 16

  init(isAccessible: Bool) {
    self.isAccessible = isAccessible
    isTerminal = Screen.current().writesToTerminal
  }

  var fault: TerminalFault? { state.withLock { $0.fault } }
  var hasFailed: Bool { fault != nil }

  private var screen: Screen { .current(isAccessible: isAccessible) }

  /// Text of a program as it stands; its bytes are changed only where a terminal would obey them.
  func write(_ text: String) { put(isTerminal ? text.visibleControls : text) }

  func writeLine(_ text: StyledText) {
    finishLine()
    put(Painter(screen).paint(text) + "\n")
  }

  /// To standard error, on a line of its own.
  func report(_ text: StyledText) {
    flush()
    attempt { try Outlet.error.writeLine(text, Painter(screen, for: .error)) }
  }

  func finishLine(isInterrupted: Bool = false) {
    if isTerminal {
      attempt {
        if isInterrupted { try Outlet.output.finishInterruptedLine() } else { try Outlet.output.finishLine() }
      }
    } else if let last = state.withLock({ $0.held.utf8.last }) {
      if last != UInt8(ascii: "\n") { put("\n") }
    } else if Outlet.output.isMidLine {
      put("\n")
    }
  }

  func flush() {
    let held = state.withLock { state in
      defer { state.held = "" }
      return state.held
    }
    if !held.isEmpty { attempt { try Outlet.output.write(held) } }
  }

  /// Does something that writes; of several failures the first is kept.
  func attempt(_ body: () throws -> Void) {
    if hasFailed { return }
    do {
      try body()
    } catch {
      let fault = error as? TerminalFault ?? .outputClosed
      state.withLock { if $0.fault == nil { $0.fault = fault } }
    }
  }

  private func put(_ text: String) {
    if isTerminal { return attempt { try Outlet.output.write(text) } }
    let isFull = state.withLock { state in
      state.held += text
      return state.held.utf8.count >= Self.held
    }
    if isFull { flush() }
  }
}
