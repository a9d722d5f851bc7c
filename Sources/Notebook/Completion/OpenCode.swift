/// What is open where a text of code ends: a string, and the brackets around it.
///
/// The lexer refuses what isn't finished, and a text that is being completed never is.
struct OpenCode {
  struct Bracket {
    let kind: Character
    /// What stands before it, as far as it is a dotted name: `model.fit`.
    let owner: String
    /// The text from behind it to the end.
    var inside: Substring
  }

  /// A string that isn't closed.
  struct Quote {
    let mark: String
    let content: String
    /// The text before it.
    let before: Substring
  }

  private(set) var brackets: [Bracket] = []
  private(set) var quote: Quote?
  private(set) var isComment = false

  init(_ text: String) {
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      switch character {
      case "#":
        guard let end = text[index...].firstIndex(where: \.isNewline) else {
          isComment = true
          return
        }
        index = end
      case "\"", "'":
        guard let end = end(ofStringAt: index, in: text) else { return }
        index = end
        continue
      case "(", "[", "{":
        let owner = text[..<index].trailing { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        brackets.append(Bracket(kind: character, owner: owner, inside: text[text.index(after: index)...]))
      case ")", "]", "}": _ = brackets.popLast()
      default: break
      }
      index = text.index(after: index)
    }
  }

  /// The place behind a string, nil where it is still open: then it is noted. One quote ends with its line.
  private mutating func end(ofStringAt start: String.Index, in text: String) -> String.Index? {
    let single = String(text[start])
    let triple = String(repeating: single, count: 3)
    let mark = text[start...].hasPrefix(triple) ? triple : single
    var index = text.index(start, offsetBy: mark.count)
    var content = ""
    while index < text.endIndex {
      if text[index...].hasPrefix(mark) { return text.index(index, offsetBy: mark.count) }
      if text[index].isNewline, mark.count == 1 { return index }
      if text[index] == "\\", text.index(after: index) < text.endIndex { index = text.index(after: index) }
      content.append(text[index])
      index = text.index(after: index)
    }
    quote = Quote(mark: mark, content: content, before: text[..<start])
    return nil
  }
}

extension StringProtocol {
  /// The stretch at the end whose characters all fit.
  func trailing(while fits: (Character) -> Bool) -> String {
    var start = endIndex
    while start > startIndex, fits(self[index(before: start)]) { start = index(before: start) }
    return String(self[start...])
  }
}
