import Notebook
import Terminal
import Wording

/// Views: an activity has the whole screen until it is over, the screen gets too small, or a command is typed.
extension Conversation {
  private enum Ending {
    case over, tooSmall, command, ended
  }

  func take(_ view: any ScreenView) throws -> ExitCode? {
    notebook.screenIsTaken()
    defer { notebook.screenIsBack() }
    let ending = try FullScreen.use { full in
      while true {
        guard display.showsViews, display.fault == nil else { return Ending.tooSmall }
        let screen = console.screen
        try full.draw(view.rows(ViewSize(columns: screen.columns, rows: screen.rows)), on: screen)
        let key = try full.next()
        if key == .ending { return .ended }
        guard let pressed = ViewKey(key) else { continue }
        switch view.take(pressed) {
        case .stay: if notebook.isOver { return .over }
        case .over: return .over
        case .command: return .command
        }
      }
    }
    switch ending {
    case .over:
      if let words = view.lastWords() { console.say(words) }
      return nil
    case .ended: return .success
    case .tooSmall:
      notebook.activity?.resume(notebook)
      return nil
    case .command: return try takeCommand()
    }
  }

  /// Before a lesson's walk takes the screen: Enter opens it, and any other line is the walk's already.
  func pauseBeforeView() throws -> ExitCode? {
    guard let activity = notebook.activity, activity !== announced, let sentence = notebook.sentenceBeforeView else {
      return nil
    }
    announced = activity
    console.say(sentence)
    display.flush()
    let prompt = StyledText("[\(notebook.cellNumber)]: ", .prompt)
    switch try reader.read(prompt: prompt, remembered: { _ in nil }) {
    case .entry(let line) where notebook.goesOn(line): return nil
    case .entry(let line): notebook.enter(line)
    case .interrupted, .end: _ = notebook.stopActivity()
    case .ending: return .success
    }
    return nil
  }

  /// Reads a line with a colon where the prompt would stand; what it shows stays until a key is pressed.
  private func takeCommand() throws -> ExitCode? {
    let before = display.shownCount
    let outcome = try reader.read(prompt: StyledText(": ", .prompt), remembered: { _ in nil })
    if case .entry(let rest) = outcome, !rest.isEmpty { notebook.enter(":" + rest) }
    display.flush()
    guard display.shownCount > before, notebook.activity?.view(notebook) != nil, !notebook.isOver else { return nil }
    console.say(StyledText(ProgramWords.backToView[notebook.tongue], .dim))
    display.flush()
    return try Keyboard.use { try $0.next() } == .ending ? .success : nil
  }
}

extension ViewKey {
  /// `nil` for what is no key of a person's.
  fileprivate init?(_ key: Key) {
    switch key {
    case .character(let character): self = .character(character)
    case .enter: self = .enter
    case .escape, .interrupt, .endOfInput: self = .escape
    case .tab: self = .tab
    case .backspace: self = .backspace
    case .delete: self = .delete
    case .up: self = .up
    case .down: self = .down
    case .left: self = .left
    case .right: self = .right
    case .home: self = .home
    case .end: self = .end
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    case .redraw, .ending: return nil
    }
  }
}
