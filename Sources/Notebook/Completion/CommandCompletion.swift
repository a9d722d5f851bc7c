import Course
import Language
import Wording

/// Completion of lines that start with a colon: the command, and what it takes.
extension Notebook {
  func commandCompletion(_ before: String, colon: String) -> NotebookCompletion {
    let body = before.dropFirst(colon.count)
    guard let space = body.firstIndex(where: \.isWhitespace) else {
      return candidates(String(body), in: before, commandNames) { name in
        if case .nothing? = CommandList.command(named: name)?.operand { return "" }
        return " "
      }
    }
    let word = body[..<space]
    let rest = body[space...].drop(while: \.isWhitespace)
    guard let command = CommandList.command(named: String(word)) else { return .none }
    switch command.operand {
    case .nothing: return .none
    case .expression: return codeCompletion(before)
    case .name: return names(rest, in: before, of: commandNames + session.names + session.builtinNames)
    case .words(let words): return names(rest, in: before, of: words)
    case .settings:
      let words = rest.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard words.count > 1, let setting = Setting(named: words[0]) else {
        return names(rest, in: before, of: Setting.names)
      }
      let values = setting == .digits ? [] : setting.values(.english) + setting.values(.chinese)
      return names(words[words.count - 1], in: before, of: values + ["default", "默认"])
    case .subjects(let first, let later):
      // A file is completed after `save`, code everywhere, and words where a word begins.
      let words = rest.split(separator: " ", omittingEmptySubsequences: false)
      if words.count > 1, let place = words.dropLast().lastIndex(where: { $0 == "save" || $0 == "存到" }) {
        return fileCompletion(words[(place + 1)...].joined(separator: " "), in: before, closing: "")
      }
      let code = codeCompletion(before)
      let word = words.last.map(String.init) ?? ""
      let own = names(word, in: before, of: words.count <= 1 ? first + later : later)
      if code.candidates.isEmpty || word.isEmpty { return own }
      guard code.replaced == own.replaced else { return code }
      let all =
        own.candidates
        + code.candidates.filter { candidate in
          !own.candidates.contains { $0.text == candidate.text }
        }
      return NotebookCompletion(replaced: code.replaced, candidates: all.sorted { $0.text < $1.text })
    case .file: return fileCompletion(String(rest), in: before, closing: "")
    case .lesson:
      let entries = (try? shelf.catalogue().entries) ?? []
      return names(rest, in: before, of: [OneStep.word] + entries.map(\.id) + entries.map { $0.title[tongue] })
    }
  }

  /// The names of the language in use first: the others still work when typed.
  private var commandNames: [String] {
    var names = CommandList.all.map { $0.name }
    if isInLesson { names += LessonVerb.allCases.map(\.rawValue) }
    names += CommandList.all.flatMap { $0.aliases.filter { !$0.utf8.allSatisfy { $0 < 0x80 } } }
    return names
  }
}
