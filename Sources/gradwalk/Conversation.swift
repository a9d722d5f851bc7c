import Files
import Notebook
import Terminal
import Wording

/// The prompt: entries and keys go to the notebook until the learner leaves or the input ends.
final class Conversation {
  let console: Console
  let reader: LineReader
  private let isInteractive: Bool
  private var wasToldOfHistory = false
  /// The activity whose view was announced last.
  weak var announced: (any Activity)?

  var notebook: Notebook { console.notebook }
  var display: TerminalDisplay { console.display }

  init(_ console: Console) {
    self.console = console
    let screen = console.screen
    isInteractive = screen.readsFromTerminal
    console.display.drawsCurves = isInteractive
    reader = LineReader(
      screen, history: History(path: "\(console.places.state)/history"), completer: LineCompleter(console.notebook))
    notebook.isPiped = !isInteractive
    notebook.earlierEntries = { [weak reader] in reader?.earlierEntries() ?? [] }
  }

  func run() throws -> ExitCode {
    if isInteractive { notebook.beginKeeping(Autosave(state: console.places.state)) }
    defer { notebook.endKeeping() }
    while !notebook.isOver, display.fault == nil {
      display.flush()
      display.speak(notebook.tongue)
      Interrupts.clear()
      if let code = try takeNext() { return code }
    }
    return .success
  }

  private func takeNext() throws -> ExitCode? {
    if isInteractive, display.showsViews, notebook.activity?.view(notebook) != nil {
      if let code = try pauseBeforeView() { return code }
      guard display.showsViews, let view = notebook.activity?.view(notebook) else { return nil }
      return try take(view)
    }
    return takesKeys ? try takeKeys() : try takeEntry()
  }

  /// Whether single keys are read: a walk on a screen that can be drawn over.
  private var takesKeys: Bool {
    notebook.activity?.takesKeys == true && isInteractive && console.screen.canRedraw
  }

  // MARK: Entries

  private func takeEntry() throws -> ExitCode? {
    // In a pipe nobody reads a prompt.
    let answers = notebook.activity?.takesAnswers == true
    let outcome = try reader.read(
      prompt: isInteractive ? notebook.prompt : "", continuation: isInteractive ? continuation : "",
      remembered: { answers ? nil : notebook.remembered($0) }, state: state(of:))
    tellOfHistory()
    display.forgetPage()
    switch outcome {
    case .entry(let entry): notebook.enter(entry)
    case .interrupted: break
    case .ending: return .success
    case .end:
      // Ctrl-D leaves a lesson or walk first; the end of a pipe ends everything.
      if !isInteractive || !notebook.stopActivity() { return .success }
    }
    return nil
  }

  /// With a screen reader nothing stands on a line that nobody typed.
  private func state(of entry: String) -> LineReader.State {
    switch notebook.state(of: entry) {
    case .whole: .whole
    case .goesOn(let indentation):
      .goesOn(indentation: notebook.indents && !console.screen.isAccessible ? indentation : "")
    }
  }

  /// As wide as the prompt, so that a block's lines stand below each other.
  private var continuation: StyledText {
    StyledText("...: ".padded(to: notebook.prompt.plain.displayWidth, at: .trailing), .prompt)
  }

  /// A history that can't be kept is told once and stops nobody.
  private func tellOfHistory() {
    guard let fault = reader.historyFault, !wasToldOfHistory else { return }
    wasToldOfHistory = true
    console.report(fault)
  }

  // MARK: Keys

  /// What a key leads to.
  private enum KeyResult {
    case stay
    /// As `stay`, but whatever reads keys next is chosen anew.
    case stayed
    /// More is typed after this: `g 3`.
    case line(String)
    case ended
  }

  private func takeKeys() throws -> ExitCode? {
    let result = try Keyboard.use { keyboard in
      var result = KeyResult.stay
      while case .stay = result, takesKeys, !notebook.isOver, display.fault == nil {
        result = take(try keyboard.next())
      }
      return result
    }
    switch result {
    case .stay, .stayed: return nil
    case .ended: return .success
    case .line(let start):
      let outcome = try reader.read(prompt: StyledText("\(start) ", .prompt), remembered: { _ in nil })
      display.forgetPage()
      if case .entry(let rest) = outcome { notebook.enter("\(start)\(start == ":" ? "" : " ")\(rest)") }
      return nil
    }
  }

  private func take(_ key: Key) -> KeyResult {
    switch key {
    case .enter, .right, .down, .pageDown, .character(" "), .character("\u{3000}"): notebook.enter("")
    case .left, .up, .pageUp, .backspace: notebook.enter("p")
    case .home: notebook.enter("g 1")
    case .escape, .interrupt, .endOfInput: notebook.enter("q")
    case .ending: return .ended
    case .character(":"), .character("："): return .line(":")
    case .character(let character):
      if notebook.activity?.keysOfLines.contains(character) == true { return .line(String(character)) }
      notebook.enter(String(character))
    case .redraw:
      display.forgetPage()
      // The screen may have become large enough for a view.
      if display.showsViews { return .stayed }
      notebook.activity?.resume(notebook)
    case .tab, .delete, .end: break
    }
    return .stay
  }
}
