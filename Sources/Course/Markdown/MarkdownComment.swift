/// An HTML comment, which is how a lesson says what a page of Markdown doesn't show.
struct MarkdownComment {
  /// The inside, trimmed.
  let text: String

  init?(_ html: String) {
    let trimmed = html.trimmed
    guard trimmed.hasPrefix("<!--"), trimmed.hasSuffix("-->"), trimmed.utf8.count >= 7 else { return nil }
    text = String(trimmed.dropFirst(4).dropLast(3)).trimmed
    if text.contains("-->") { return nil }
  }

  struct Formula {
    let expression: String
    let format: String
  }

  /// `=loss:.2f` is the expression `loss` and the format `.2f`.
  ///
  /// The format starts at the last colon that stands outside brackets and quotes.
  var formula: Formula? {
    guard text.hasPrefix("=") else { return nil }
    let body = text.dropFirst()
    var depth = 0
    var quote: Character?
    var colon: Substring.Index?
    for index in body.indices {
      let character = body[index]
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      switch character {
      case "'", "\"": quote = character
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case ":" where depth == 0: colon = index
      default: break
      }
    }
    guard let colon else { return Formula(expression: String(body).trimmed, format: "") }
    return Formula(
      expression: String(body[..<colon]).trimmed, format: String(body[body.index(after: colon)...]).trimmed)
  }
}

extension [Inline] {
  /// Turns the number that ends the run so far into a computed number; where no number stands, an empty one is kept
  /// for the lint to find.
  mutating func attach(_ formula: MarkdownComment.Formula, line: Int) {
    func number(_ written: Substring) -> Inline {
      .computed(
        ComputedNumber(
          written: String(written), expression: formula.expression, format: formula.format, line: line))
    }
    if count > 1, case .text(let space)? = last, space.trimmed.isEmpty { removeLast() }
    switch last {
    case .text(let text)?:
      let body = text.trimmingEnd
      let start = body.startOfFinalNumber
      removeLast()
      if start > body.startIndex { append(.text(String(body[..<start]))) }
      append(number(body[start...]))
    case .code(let text)?:
      removeLast()
      append(number(text[...]))
    case .strong(let inner)? where inner.count == 1:
      removeLast()
      append(.strong([number(inner.plainText[...])]))
    case .emphasis(let inner)? where inner.count == 1:
      removeLast()
      append(.emphasis([number(inner.plainText[...])]))
    default:
      append(number(""))
    }
  }

  /// Joins lines as a reader would: nothing between two Chinese characters, one space elsewhere.
  var joinedLines: [Inline] {
    var joined: [Inline] = []
    for inline in self {
      if case .text(let text) = inline, case .text(let before)? = joined.last {
        joined[joined.count - 1] = .text(before + text)
      } else {
        joined.append(inline)
      }
    }
    return joined.map { inline in
      guard case .text(let text) = inline, text.contains("\n") else { return inline }
      return .text(text.withJoinedLines)
    }
  }
}

extension StringProtocol {
  var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    guard let end = lastIndex(where: { !$0.isWhitespace }), start <= end else { return "" }
    return String(self[start...end])
  }

  var trimmingEnd: String {
    guard let end = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...end])
  }
}

extension String {
  /// Where the number that ends this text begins, with its sign and exponent and before a final `%`; the end of the
  /// text if no number ends it.
  fileprivate var startOfFinalNumber: String.Index {
    var rest = self[...]
    if rest.last == "%" { rest = rest.dropLast().trimmingEnd[...] }
    var start = rest.count
    let characters = Array(rest)
    func isDigit(_ index: Int) -> Bool {
      index >= 0 && index < characters.count && characters[index].isASCII && characters[index].isNumber
    }
    func isSign(_ index: Int) -> Bool { index >= 0 && ["-", "−", "+"].contains(characters[index]) }
    while start > 0 {
      if isDigit(start - 1) || (isDigit(start) && (characters[start - 1] == "." || characters[start - 1] == ",")) {
        start -= 1
      } else if isDigit(start), isSign(start - 1), start >= 2, characters[start - 2] == "e", isDigit(start - 3) {
        start -= 2
      } else if isDigit(start), characters[start - 1] == "e", isDigit(start - 2) {
        start -= 1
      } else {
        break
      }
    }
    guard start < characters.count else { return endIndex }
    if characters[start] == "," { start += 1 }
    // A sign after a digit or letter is a range or a minus between numbers.
    if isSign(start - 1),
      start < 2 || !(characters[start - 2].isASCII && (characters[start - 2].isLetter || isDigit(start - 2)))
    {
      start -= 1
    }
    return index(startIndex, offsetBy: start)
  }

  fileprivate var withJoinedLines: String {
    var result = ""
    var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      result += line
      guard let next = lines.first?.first, let last = line.last else { continue }
      if !(last.isWideText && next.isWideText) { result += " " }
    }
    return result
  }
}

extension Character {
  /// Chinese text and full-width punctuation, which take no space at a line's end.
  var isWideText: Bool {
    guard let scalar = unicodeScalars.first?.value else { return false }
    return (0x2E80...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
      || (0xFE30...0xFE4F).contains(scalar) || (0xFF00...0xFFEF).contains(scalar)
      || (0x20000...0x3FFFF).contains(scalar)
  }
}
