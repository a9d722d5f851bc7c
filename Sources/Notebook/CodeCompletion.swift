import Language

/// Completion of code: names, attributes, arguments of the call that is open, files in strings.
extension Notebook {
  func codeCompletion(_ before: String) -> NotebookCompletion {
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
