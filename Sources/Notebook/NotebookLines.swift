import Course
import Language
import Syntax
import Wording

extension Notebook {
  /// What a line is.
  private enum Line {
    case blank
    case command(name: String, arguments: String)
    /// `name?` or `?name`
    case question(String)
    case shell
    /// `exit` or `quit()`, as other prompts have it.
    case leaving
    case cell
  }

  /// Takes one entry that was typed: an activity's answer, a command, a question or a cell.
  package func enter(_ entry: String) {
    if let activity {
      switch activity.receive(entry, self) {
      case .handled: return
      case .finished:
        if self.activity === activity { finishActivity() }
        return
      case .passedOn: break
      }
    }
    obey(entry)
  }

  /// As `enter`, past all activities.
  func obey(_ entry: String) {
    do {
      switch kind(of: entry) {
      case .blank: break
      case .command(let name, let arguments): obey(command: name, arguments, entry)
      case .question(let name): try explain(name)
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

  /// Whether an entry is whole, or its author goes on writing below it.
  package func isComplete(_ entry: String) -> Bool {
    if activity?.takesAnswers == true { return true }
    guard case .cell = kind(of: entry) else { return true }
    if case .incomplete = Completeness(of: SourceText(name: "", text: entry)) { return false }
    return true
  }

  private func kind(of entry: String) -> Line {
    let text = entry.trimmed
    guard let first = text.first, let last = text.last else { return .blank }
    if let (name, arguments) = CommandList.split(text) { return .command(name: name, arguments: arguments) }
    if first == "!" || first == "！" { return .shell }
    let marks: Set<Character> = ["?", "？"]
    if marks.contains(first) || marks.contains(last) {
      let name = String(text.drop(while: marks.contains).reversed().drop(while: marks.contains).reversed()).trimmed
      if name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }) { return .question(name) }
    }
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
