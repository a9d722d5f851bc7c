extension SourceText {
  /// The text's tokens as words, or nil where it can't be read.
  ///
  /// Two texts of equal words are the same program but for spaces, comments and how their numbers are written.
  package var codeWords: [String]? {
    var words: [String] = []
    for token in Lexer.tokens(of: self) {
      switch token.kind {
      case .newline: words.append("\n")
      case .indent: words.append("\t")
      case .dedent: words.append("\u{8}")
      case .name(let name): words.append(name)
      case .keyword(let keyword): words.append(keyword.rawValue)
      case .integer(let number): words.append(String(Double(number)))
      case .float(let number): words.append(String(number))
      case .string(let text), .formatText(let text): words.append("'" + text)
      case .formatStart, .formatEnd: words.append("f'")
      case .symbol(let symbol): words.append(symbol.rawValue)
      case .end: break
      case .fault: return nil
      }
    }
    return words
  }
}
