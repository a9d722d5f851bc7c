import Wording

/// Lines copied from a prompt: Python's (`>>>` and `...`), IPython's and Jupyter's (`In [3]:`, `...:`, `Out[3]:`), or
/// Gradwalk's own (`[3]:`, `...:`). The prompts are taken off and what came out is left away.
package struct PastedTranscript: Equatable {
  /// What was typed at each prompt, in order. An empty line at the end of a block is kept.
  package private(set) var inputs: [String] = []
  /// Whether the last line was part of an input, so that more of it may follow.
  package private(set) var endsInInput = false
  /// Whether code stands below a bare `In [3]:`, as pages made of notebooks have it; its end is not marked.
  package private(set) var hasBareInput = false

  /// nil where the text doesn't begin at a prompt.
  package init?(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.first(where: { !$0.allSatisfy(\.isWhitespace) }), PromptLine(first).opensTranscript else {
      return nil
    }
    for line in lines { take(line) }
  }

  private mutating func take(_ line: Substring) {
    switch PromptLine(line) {
    case .first(let code, let isNumbered):
      hasBareInput = isNumbered && code.allSatisfy(\.isWhitespace)
      inputs.append(code)
      endsInInput = true
    case .next(let code) where endsInInput && !hasBareInput: inputs[inputs.count - 1] += "\n" + code
    case .output: (endsInInput, hasBareInput) = (false, false)
    case .plain where hasBareInput, .next where hasBareInput:
      let last = inputs[inputs.count - 1]
      inputs[inputs.count - 1] = last.isEmpty ? String(line) : last + "\n" + line
    case .next, .plain: endsInInput = false
    }
  }

  /// All inputs as one text, for the history.
  package var code: String { inputs.filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n") }
}

/// A line by the prompt it begins with.
private enum PromptLine {
  /// `>>>`, `In [3]:` or `[3]:`, and what follows.
  case first(String, isNumbered: Bool)
  /// `...` or `...:`, and what follows.
  case next(String)
  /// `Out[3]:`
  case output
  case plain

  init(_ line: Substring) {
    let text = line.drop(while: \.isWhitespace)
    if text.hasPrefix(">>>") {
      self = .first(Self.code(text.dropFirst(3)), isNumbered: false)
    } else if text.hasPrefix("...:") {
      self = .next(Self.code(text.dropFirst(4)))
    } else if text.hasPrefix("..."), text.dropFirst(3).first.map(\.isWhitespace) ?? true {
      self = .next(Self.code(text.dropFirst(3)))
    } else if let rest = Self.rest(of: text, after: "In ") ?? Self.rest(of: text, after: "In")
      ?? Self.rest(of: text, after: "")
    {
      self = .first(Self.code(rest), isNumbered: true)
    } else if Self.rest(of: text, after: "Out") != nil || Self.rest(of: text, after: "Out ") != nil {
      self = .output
    } else {
      self = .plain
    }
  }

  var opensTranscript: Bool {
    switch self {
    case .first, .output: true
    case .next, .plain: false
    }
  }

  /// What stands after `word[3]:`; a notebook that never ran has no number, or a star.
  private static func rest(of text: Substring, after word: String) -> Substring? {
    guard text.hasPrefix(word), let open = text.dropFirst(word.count).first, open == "[" else { return nil }
    let inside = text.dropFirst(word.count + 1)
    guard let close = inside.firstIndex(of: "]") else { return nil }
    let number = inside[..<close]
    guard number.allSatisfy({ $0.isASCII && $0.isNumber || $0 == " " || $0 == "*" }), number.count <= 9,
      !(word.isEmpty && number.isEmpty)
    else { return nil }
    let rest = inside[inside.index(after: close)...]
    return rest.first == ":" ? rest.dropFirst() : nil
  }

  /// Without the one space that belongs to the prompt.
  private static func code(_ text: Substring) -> String { String(text.first == " " ? text.dropFirst() : text) }
}
