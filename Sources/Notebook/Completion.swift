import Course
import Files
import Language
import Wording

/// What could stand where the cursor is, as a terminal or an editor asks it.
package struct NotebookCompletion: Equatable {
  package struct Candidate: Equatable {
    package let text: String
    /// Added after the only candidate: `(` after a function, `"` after a file.
    package let suffix: String
  }

  /// UTF-8 offsets into the text.
  package let replaced: Range<Int>
  package let candidates: [Candidate]

  static let none = NotebookCompletion(replaced: 0..<0, candidates: [])
}

extension Notebook {
  /// - Parameters:
  ///   - text: the whole entry so far.
  ///   - cursor: a UTF-8 offset into it.
  package func completion(of text: String, at cursor: Int) -> NotebookCompletion {
    let before = String(decoding: Array(text.utf8.prefix(cursor)), as: UTF8.self)
    let lead = before.prefix(while: \.isWhitespace)
    if let first = before.dropFirst(lead.count).first, first == ":" || first == "：" {
      return commandCompletion(before, colon: String(lead) + String(first))
    }
    return codeCompletion(before)
  }

  // MARK: Commands

  private func commandCompletion(_ before: String, colon: String) -> NotebookCompletion {
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
    case .file: return fileCompletion(String(rest), in: before, closing: "")
    case .lesson:
      let entries = (try? shelf.catalogue().entries) ?? []
      return names(rest, in: before, of: entries.map(\.id) + entries.map { $0.title[tongue] })
    }
  }

  /// The names of the language in use first: the others still work when typed.
  private var commandNames: [String] {
    var names = CommandList.all.map { $0.name }
    if activities.contains(where: { $0 is LessonActivity }) { names += LessonVerb.allCases.map(\.rawValue) }
    names += CommandList.all.flatMap { $0.aliases.filter { !$0.utf8.allSatisfy { $0 < 0x80 } } }
    return names
  }

  // MARK: Code

  private func codeCompletion(_ before: String) -> NotebookCompletion {
    if let quoted = OpenString(in: before) {
      return fileCompletion(quoted.content, in: before, closing: quoted.quote)
    }
    let word = before.trailing { $0.isLetter || $0.isNumber || $0 == "_" }
    if let first = word.first, first.isNumber { return .none }
    let owner = before.dropLast(word.count)
    if owner.last == "." {
      guard let value = value(ofDotted: owner.dropLast().trailing { $0.isLetter || $0.isNumber || "_.".contains($0) })
      else { return .none }
      let wanted = Attributes.names(of: value).filter { word.hasPrefix("_") || !$0.hasPrefix("_") }
      return candidates(word, in: before, wanted) { name in
        guard let attribute = try? Attributes.find(name, of: value) else { return "" }
        return attribute.isCallable ? "(" : ""
      }
    }
    guard !word.isEmpty else { return .none }
    let keywords = keywordArguments(of: String(owner))
    let all = keywords.map { $0 + "=" } + session.names + session.builtinNames + Self.keywords
    return candidates(word, in: before, all) { [session] name in
      if let value = session.value(of: name), value.isCallable { return "(" }
      return Self.keywords.contains(name) && !["True", "False", "None"].contains(name) ? " " : ""
    }
  }

  private static let keywords = [
    "and", "assert", "break", "continue", "def", "del", "elif", "else", "False", "for", "from", "if", "import", "in",
    "is", "lambda", "None", "not", "or", "pass", "return", "True", "while", "with",
  ]

  private func value(ofDotted name: some StringProtocol) -> Value? {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "." }.map { String($0) }
    guard let first = parts.first, !first.isEmpty, var value = session.value(of: first) else { return nil }
    for part in parts.dropFirst() {
      guard let next = (try? Attributes.find(part, of: value)) ?? nil else { return nil }
      value = next
    }
    return value
  }

  /// The parameters of the call whose brackets are open before the cursor.
  private func keywordArguments(of before: String) -> [String] {
    var depth = 0
    var index = before.endIndex
    while index > before.startIndex {
      index = before.index(before: index)
      switch before[index] {
      case ")", "]", "}": depth += 1
      case "[", "{": depth -= 1
      case "(":
        if depth == 0 {
          let function = String(before[..<index]).trailing { $0.isLetter || $0.isNumber || "_.".contains($0) }
          return value(ofDotted: function)?.parameterNames ?? []
        }
        depth -= 1
      default: break
      }
      if depth < 0 { return [] }
    }
    return []
  }

  // MARK: Files

  private func fileCompletion(_ typed: String, in before: String, closing: String) -> NotebookCompletion {
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let start = String(typed.dropFirst(folder.count))
    let entries = FolderListing.entries(of: folder.isEmpty ? "." : folder)
      .filter { $0.name.hasPrefix(start) && (start.hasPrefix(".") || !$0.name.hasPrefix(".")) }
    let end = before.utf8.count
    return NotebookCompletion(
      replaced: end - start.utf8.count..<end,
      candidates: entries.map {
        NotebookCompletion.Candidate(text: $0.isFolder ? $0.name + "/" : $0.name, suffix: $0.isFolder ? "" : closing)
      })
  }

  // MARK: Candidates

  private func names(_ word: some StringProtocol, in before: String, of names: [String]) -> NotebookCompletion {
    candidates(String(word), in: before, names) { _ in "" }
  }

  private func candidates(
    _ word: String, in before: String, _ names: [String], suffix: (String) -> String
  ) -> NotebookCompletion {
    let end = before.utf8.count
    let fitting = Set(names.filter { $0.hasPrefix(word) }).sorted()
    return NotebookCompletion(
      replaced: end - word.utf8.count..<end,
      candidates: fitting.map { NotebookCompletion.Candidate(text: $0, suffix: suffix($0)) })
  }
}

/// The string that is still open where a text ends.
private struct OpenString {
  let quote: String
  let content: String

  /// nil where the text ends outside strings. Only the last line counts.
  init?(in text: String) {
    var open: Character?
    var content = ""
    var isEscaped = false
    for character in text.split(separator: "\n", omittingEmptySubsequences: false).last ?? "" {
      if let quote = open {
        if isEscaped {
          isEscaped = false
          content.append(character)
        } else if character == quote {
          open = nil
        } else if character == "\\" {
          isEscaped = true
        } else {
          content.append(character)
        }
      } else if character == "#" {
        return nil
      } else if character == "\"" || character == "'" {
        open = character
        content = ""
      }
    }
    guard let open else { return nil }
    quote = String(open)
    self.content = content
  }
}

extension Value {
  fileprivate var isCallable: Bool {
    switch self {
    case .function: true
    case .object(let object): object.isCallable
    default: false
    }
  }

  fileprivate var parameterNames: [String] {
    switch self {
    case .function(let function): function.parameters.items.map(\.name)
    case .object(let object):
      object.parameters?.items.filter { !$0.isPositionalOnly && !$0.isVariadic }.map(\.name) ?? []
    default: []
    }
  }
}

extension StringProtocol {
  /// The stretch at the end whose characters all fit.
  fileprivate func trailing(while fits: (Character) -> Bool) -> String {
    var start = endIndex
    while start > startIndex, fits(self[index(before: start)]) { start = index(before: start) }
    return String(self[start...])
  }
}
