import CReadline
import Glibc
import Wording

/// Reads what a person types, with editing, completion and history on a terminal, and plain lines without one.
///
/// readline is one per process: keep one reader, on the main thread.
package final class LineReader {
  package enum Outcome: Sendable, Equatable {
    /// All lines of one entry, joined by newlines, without the last newline.
    case entry(String)
    /// Ctrl-C: what was typed is dropped.
    case interrupted
    /// Ctrl-D on an empty line, or the input is used up.
    case end
    /// The program was asked to end: see `Interrupts.ending`.
    case ending
  }

  private let screen: Screen
  private let history: SharedHistory?
  private let completer: (any Completer)?
  private let plainInput: PlainInput
  private var isHistoryLoaded = false
  private var lastRemembered: String?
  /// Entries of this session that readline's history holds.
  private var ownCount = 0

  /// The last trouble with the history file, which never keeps anyone from typing.
  package private(set) var historyFault: TerminalFault?

  /// `screen` decides whether lines are edited; without a terminal `history` and `completer` are not used. Make it
  /// before other threads start: where the locale is `C` it is made UTF-8.
  package init(_ screen: Screen, history: History? = nil, completer: (any Completer)? = nil) {
    self.screen = screen
    self.history = history.map { SharedHistory($0) }
    self.completer = completer
    plainInput = PlainInput(isTerminal: screen.readsFromTerminal)
    if screen.readsFromTerminal { line_settle_locale() }
  }

  /// Whether what was typed so far is a whole entry.
  package enum State: Sendable, Equatable {
    case whole
    /// More lines belong to it; the next could begin with this indentation.
    case goesOn(indentation: String)
  }

  /// Reads one entry: lines until `state` says that they are a whole.
  ///
  /// Ctrl-D and the end of input within an entry give it as it stands.
  ///
  /// - Parameter remembered: what the history keeps of the entry; nil for nothing.
  package func read(
    prompt: StyledText, continuation: StyledText = "", remembered: (String) -> String? = { $0 },
    state: (String) -> State = { _ in .whole }
  ) throws(TerminalFault) -> Outcome {
    var entry: String?
    var indentation = ""
    while true {
      let line = try readLine(entry == nil ? prompt : continuation, after: entry, indentation)
      switch line {
      case .entry(let typed):
        // A line on which nothing but the suggested blanks stands is empty.
        let text = !indentation.isEmpty && typed.allSatisfy { $0 == " " || $0 == "\t" } ? "" : typed
        let whole = entry.map { "\($0)\n\(text)" } ?? text
        guard case .goesOn(let next) = state(whole) else { return finish(whole, remembered) }
        (entry, indentation) = (whole, next)
      case .end:
        guard let entry else { return .end }
        return finish(entry, remembered)
      case .interrupted, .ending:
        return line
      }
    }
  }

  private func finish(_ entry: String, _ remembered: (String) -> String?) -> Outcome {
    if screen.readsFromTerminal, let kept = remembered(entry) { remember(kept) }
    return .entry(entry)
  }

  /// What the history file holds, oldest first; nothing where it can't be read.
  package func earlierEntries() -> [String] {
    do {
      return try history?.entries() ?? []
    } catch {
      historyFault = error
      return []
    }
  }

  private func readLine(
    _ prompt: StyledText, after earlier: String?, _ indentation: String
  ) throws(TerminalFault) -> Outcome {
    guard screen.readsFromTerminal else { return try plainInput.readLine() }
    // With the output in a file or a pipe the prompt goes to whoever sits at the terminal.
    guard screen.writesToTerminal else {
      try Outlet.error.write(Painter(screen, for: .error).paint(prompt))
      return try plainInput.readLine()
    }
    return try edit(prompt, after: earlier, indentation)
  }

  private func edit(
    _ prompt: StyledText, after earlier: String?, _ indentation: String
  ) throws(TerminalFault) -> Outcome {
    loadHistory()
    try Outlet.output.finishLine()
    let completing = Completing(completer, after: earlier)
    var outcome = LineOutcome.end
    let line = line_edit(
      Painter(screen).prompt(prompt), indentation, Completing.callback, Unmanaged.passUnretained(completing).toOpaque(),
      &outcome)
    let code = errno
    defer { line_free(line) }
    withExtendedLifetime(completing) {}
    switch outcome {
    case .entered: return .entry(line.map { String(cString: $0) } ?? "")
    case .interrupted: return .interrupted
    case .end:
      try Outlet.output.write("\n")
      return .end
    case .ending: return .ending
    case .failed: throw .inputFailed(code: code)
    }
  }

  private func loadHistory() {
    do throws(TerminalFault) {
      if isHistoryLoaded {
        // Before those of this session, so that arrow-up shows one's own lines first.
        for entry in try history?.news() ?? [] { line_remember_before(entry, Int32(clamping: ownCount)) }
        return
      }
      isHistoryLoaded = true
      for entry in try history?.entries() ?? [] {
        line_remember(entry)
        lastRemembered = entry
      }
    } catch {
      historyFault = error
    }
  }

  private func remember(_ entry: String) {
    let blank = entry.allSatisfy(\.isWhitespace)
    guard !blank, entry != lastRemembered else { return }
    lastRemembered = entry
    if screen.writesToTerminal {
      line_remember(entry)
      ownCount += 1
    }
    do {
      try history?.append(entry)
    } catch {
      historyFault = error
    }
  }
}
