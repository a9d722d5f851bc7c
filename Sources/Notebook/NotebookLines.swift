import Catalogue
import Course
import Language
import Wording

extension Notebook {
  /// What a line is.
  private enum Line {
    case blank
    case command(name: String, arguments: String)
    /// `name?`, `?name` or `name??`
    case question(HelpRequest)
    case shell
    /// `exit` or `quit()`, as other prompts have it.
    case leaving
    case cell
  }

  /// Takes one entry that was typed: an activity's answer, a command, a question or a cell. Lines copied from a prompt
  /// are taken input by input, until the learner stops them.
  package func enter(_ entry: String) {
    guard let inputs = inputs(copiedIn: entry) else { return take(entry) }
    let pulse = display.beginWork()
    for input in inputs where !isOver && !pulse.isCancelled { take(input) }
  }

  private func take(_ entry: String) {
    (recorded.shown, wasShortened) = (ShownText(), false)
    hand(entry)
    if !wasShortened, recorded.shown.rows > LongOutput.rows { longOutput = .text(recorded.shown.text) }
  }

  private func hand(_ entry: String) {
    if let activity {
      switch activity.receive(entry, self) {
      case .handled: return
      case .finished:
        if self.activity === activity { finishActivity() }
        return
      case .passedOn: break
      }
    }
    noteTyped(entry, cell: isCode(entry) ? cellNumber : nil)
    obey(entry)
  }

  /// As `enter`, past all activities.
  func obey(_ entry: String) {
    do {
      switch kind(of: entry) {
      case .blank: break
      case .command(let name, let arguments): obey(command: name, arguments, entry)
      case .question(let question): try explain(question.name, question.depth)
      case .shell: throw NotebookFault.shellRefused
      case .leaving: end()
      case .cell: recording(.cell(number: cellNumber), entry) { runCell(entry) }
      }
    } catch {
      report(error)
    }
  }

  private func obey(command name: String, _ arguments: String, _ entry: String) {
    func play() {
      do { try self.play(name, arguments) } catch { report(error) }
    }
    switch CommandList.command(named: name)?.record {
    case .line: recording(.command, entry.trimmed, play)
    case .code where !arguments.isEmpty: recording(.cell(number: cellNumber), arguments, play)
    case .code, .nothing, nil: play()
    }
  }

  /// Whether an entry is a cell and no command, question or the like.
  func isCode(_ entry: String) -> Bool {
    if case .cell = kind(of: entry) { true } else { false }
  }

  private func kind(of entry: String) -> Line {
    let text = entry.trimmed
    guard let first = text.first else { return .blank }
    // `:step?` asks about the command; `:whatif a?` is a line of its own.
    if let question = HelpRequest(text) { return .question(question) }
    if let (name, arguments) = CommandList.split(text) { return .command(name: name, arguments: arguments) }
    if first == "!" || first == "！" { return .shell }
    if ["exit", "quit", "exit()", "quit()"].contains(text), session[String(text.prefix(4))] == nil { return .leaving }
    return .cell
  }

  /// Plays a line that begins with a colon.
  func play(_ name: String, _ arguments: String) throws {
    guard let command = CommandList.command(named: name) else {
      if LessonVerb.isWord(name) { throw NotebookFault.needsLesson(name) }
      throw NotebookFault.unknownCommand(name, nearest: CommandList.nearest(to: name))
    }
    try command.run(arguments, self)
  }
}

extension LessonVerb {
  /// Whether one of them has that name in either language.
  static func isWord(_ name: String) -> Bool {
    allCases.contains { ($0.words.english + $0.words.chinese).contains(name.lowercased()) }
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
