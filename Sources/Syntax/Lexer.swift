/// Cuts a text into tokens.
///
/// It never fails: where the text can't be read on, the last token is the fault, so that the parser reports what is
/// wrong further up first.
struct Lexer {
  let bytes: [UInt8]
  var position = 0
  var tokens: [Token] = []
  /// Brackets that wait for their closing one, fields of f-strings among them.
  var brackets: [OpenBracket] = []
  /// f-strings that wait for their closing quote, outermost first.
  var formats: [OpenFormat] = []
  private var indents = [Indent(columns: 0, characters: 0)]

  struct OpenBracket {
    let symbol: Symbol
    let span: Span
  }

  /// Width of a line's leading space with tabs to multiples of 8, and with tabs as 1: where the two disagree about
  /// which line is deeper, tabs and spaces are mixed (as in CPython).
  private struct Indent {
    let columns: Int
    let characters: Int
  }

  struct Failure: Error {
    let fault: SyntaxFault
    let span: Span
  }

  static func tokens(of source: SourceText) -> [Token] {
    if let (fault, span) = source.encodingFault { return [Token(kind: .fault(fault), span: span)] }
    var lexer = Lexer(bytes: source.bytes)
    do throws(Failure) {
      try lexer.run()
    } catch {
      lexer.tokens.append(Token(kind: .fault(error.fault), span: error.span))
    }
    return lexer.tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 3 + 4)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  func text(from start: Int) -> String { String(decoding: bytes[start..<position], as: UTF8.self) }

  mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, span: Span(start, position)))
  }

  private mutating func run() throws(Failure) {
    var atLineStart = true
    while true {
      if let format = formats.last, format.readsText {
        try readFormatText()
        continue
      }
      if atLineStart, brackets.isEmpty {
        try readIndentation()
        atLineStart = false
      }
      skipSpaces()
      guard let byte = peek() else { break }
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        let start = position
        skipLineEnd()
        if brackets.isEmpty {
          atLineStart = true
          if let last = tokens.last?.kind, last != .newline, last != .indent, last != .dedent {
            tokens.append(Token(kind: .newline, span: Span(start, start)))
          }
        }
      case UInt8(ascii: "#"): skipComment()
      case UInt8(ascii: "\\"): try joinLines()
      default: try readToken(byte)
      }
    }
    try finish()
  }

  private mutating func finish() throws(Failure) {
    if let open = brackets.last {
      // The field of an f-string of one line is not waited for: its quote was forgotten, or its brace.
      let isField = formats.last.map { !$0.isTriple && $0.fields.last?.depth == brackets.count } ?? false
      throw Failure(fault: isField ? .unclosedField : .unclosedBracket(open.symbol.rawValue), span: open.span)
    }
    if let last = tokens.last?.kind, last != .newline, last != .dedent { add(.newline, from: position) }
    while indents.count > 1 {
      indents.removeLast()
      add(.dedent, from: position)
    }
    add(.end, from: position)
  }

  // MARK: - Lines

  /// Reads the leading space of the next line that holds more than space and comments.
  private mutating func readIndentation() throws(Failure) {
    while true {
      let start = position
      var columns = 0
      var characters = 0
      scan: while let byte = peek() {
        switch byte {
        case UInt8(ascii: " "):
          columns += 1
          characters += 1
        case UInt8(ascii: "\t"):
          columns = (columns / 8 + 1) * 8
          characters += 1
        case 0x0C:
          columns = 0
          characters = 0
        default: break scan
        }
        position += 1
      }
      guard let byte = peek() else { return }
      if byte == UInt8(ascii: "#") { skipComment() }
      if let end = peek(), end == UInt8(ascii: "\n") || end == UInt8(ascii: "\r") {
        skipLineEnd()
        continue
      }
      guard peek() != nil else { return }
      return try indent(to: Indent(columns: columns, characters: characters), from: start)
    }
  }

  private mutating func indent(to new: Indent, from start: Int) throws(Failure) {
    let here = Span(start, position)
    guard let current = indents.last else { return }
    if new.columns == current.columns {
      if new.characters != current.characters { throw Failure(fault: .inconsistentTabs, span: here) }
    } else if new.columns > current.columns {
      if new.characters <= current.characters { throw Failure(fault: .inconsistentTabs, span: here) }
      if indents.count > SyntaxLimits.blocks {
        throw Failure(fault: .tooManyBlocks(limit: SyntaxLimits.blocks), span: here)
      }
      indents.append(new)
      add(.indent, from: start)
    } else {
      while let last = indents.last, last.columns > new.columns {
        indents.removeLast()
        add(.dedent, from: position)
      }
      guard let level = indents.last, level.columns == new.columns else {
        throw Failure(fault: .unindentMismatch, span: here)
      }
      if level.characters != new.characters { throw Failure(fault: .inconsistentTabs, span: here) }
    }
  }

  private mutating func skipSpaces() {
    while let byte = peek(), byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0C { position += 1 }
  }

  mutating func skipLineEnd() {
    if peek() == UInt8(ascii: "\r"), peek(1) == UInt8(ascii: "\n") { position += 1 }
    position += 1
  }

  private mutating func skipComment() {
    while let byte = peek(), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { position += 1 }
  }

  private mutating func joinLines() throws(Failure) {
    let start = position
    position += 1
    guard let byte = peek() else { throw Failure(fault: .backslashAtEnd, span: Span(start, position)) }
    guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
      throw Failure(fault: .backslashInside, span: Span(start, position))
    }
    skipLineEnd()
    if peek() == nil { throw Failure(fault: .backslashAtEnd, span: Span(start, start + 1)) }
  }

  // MARK: - Tokens

  private mutating func readToken(_ byte: UInt8) throws(Failure) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
    case UInt8(ascii: ".") where peek(1).map(isDigit) ?? false: try readNumber()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try readString(prefix: "", from: position)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...:
      try readName()
    default: try readSymbol(byte)
    }
  }

  private mutating func readSymbol(_ byte: UInt8) throws(Failure) {
    let start = position
    if endsFieldExpression(byte) { return try readFieldPunctuation(byte) }
    if let meant = foreignOperator() {
      throw Failure(
        fault: .foreignOperator(typed: meant.typed, meant: meant.meant),
        span: Span(start, start + meant.typed.utf8.count))
    }
    let symbol = Symbol.byFirstByte[byte]?.first { bytes[position...].starts(with: $0.bytes) }?.symbol
    guard let symbol, symbol != .exclamation else {
      position += 1
      throw Failure(fault: unreadable(byte), span: Span(start, position))
    }
    position += symbol.rawValue.utf8.count
    if bytes[start] == UInt8(ascii: ":"), peek() == UInt8(ascii: "=") {
      throw Failure(fault: .refused(.walrus), span: Span(start, position + 1))
    }
    if symbol.closing != nil { try open(symbol, at: Span(start, position)) }
    if symbol.isClosing { try close(symbol, at: Span(start, position)) }
    add(.symbol(symbol), from: start)
  }

  /// Operators of other languages that begin like Python's; none of them can stand in a program.
  private func foreignOperator() -> (typed: String, meant: String)? {
    for (typed, meant) in Self.foreignOperators where bytes[position...].starts(with: typed.utf8) {
      return (typed, meant)
    }
    return nil
  }

  private static let foreignOperators = [
    ("===", "=="), ("!==", "!="), ("&&", "and"), ("||", "or"), ("<>", "!="), ("=>", ">="), ("=<", "<="),
  ]

  private func unreadable(_ byte: UInt8) -> SyntaxFault {
    if byte == UInt8(ascii: "!") {
      let startsLine = tokens.last.map { [.newline, .indent, .dedent].contains($0.kind) } ?? true
      return startsLine ? .refused(.shell) : .exclamationAsNot
    }
    if byte < 0x20 || byte == 0x7F { return .invisible(codePoint: codePoint(UInt32(byte))) }
    return .unknownCharacter(typed: String(Unicode.Scalar(byte)))
  }

  mutating func open(_ symbol: Symbol, at span: Span) throws(Failure) {
    if brackets.count >= SyntaxLimits.brackets {
      throw Failure(fault: .tooManyBrackets(limit: SyntaxLimits.brackets), span: span)
    }
    brackets.append(OpenBracket(symbol: symbol, span: span))
  }

  private mutating func close(_ symbol: Symbol, at span: Span) throws(Failure) {
    guard let open = brackets.popLast() else {
      throw Failure(fault: .unopenedBracket(symbol.rawValue), span: span)
    }
    if open.symbol.closing != symbol {
      let line = 1 + bytes[..<open.span.start].count { $0 == UInt8(ascii: "\n") }
      throw Failure(
        fault: .mismatchedBracket(closing: symbol.rawValue, opening: open.symbol.rawValue, line: line), span: span)
    }
  }

  func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

/// `U+3000`
func codePoint(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
