/// What a stretch of a program is, for whoever shows it in colours.
package enum CodePart: Sendable, Equatable {
  case keyword, number, string, comment, name, other
}

extension SourceText {
  /// The text cut into stretches, in order and without gaps; from where it can't be read on it is `other`.
  package var codeParts: [(text: String, part: CodePart)] {
    var parts: [(text: String, part: CodePart)] = []
    var position = 0
    func add(upTo end: Int, _ part: CodePart) {
      guard end > position, end <= bytes.count else { return }
      let text = text(of: Span(position, end))
      position = end
      if let last = parts.last, last.part == part {
        parts[parts.count - 1].text += text
      } else {
        parts.append((text, part))
      }
    }
    /// Between two tokens stand only spaces, line ends and comments.
    func addGap(upTo end: Int) {
      while position < end, let hash = bytes[position..<end].firstIndex(of: UInt8(ascii: "#")) {
        add(upTo: hash, .other)
        let isEnd: (UInt8) -> Bool = { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        add(upTo: bytes[hash..<end].firstIndex(where: isEnd) ?? end, .comment)
      }
      add(upTo: end, .other)
    }
    for token in Lexer.tokens(of: self) {
      if case .fault = token.kind { break }
      guard token.span.end > token.span.start, token.span.start >= position else { continue }
      addGap(upTo: token.span.start)
      switch token.kind {
      case .keyword: add(upTo: token.span.end, .keyword)
      case .integer, .float: add(upTo: token.span.end, .number)
      case .string, .formatStart, .formatText, .formatEnd: add(upTo: token.span.end, .string)
      case .name: add(upTo: token.span.end, .name)
      case .symbol, .newline, .indent, .dedent, .end, .fault: add(upTo: token.span.end, .other)
      }
    }
    addGap(upTo: bytes.count)
    return parts
  }
}
