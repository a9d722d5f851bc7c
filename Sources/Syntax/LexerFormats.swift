extension Lexer {
  /// An f-string that waits for its closing quote. Its fields are read as ordinary tokens, so they may hold strings
  /// with the same quotes and f-strings of their own, as since Python 3.12.
  struct OpenFormat {
    let quote: UInt8
    let isTriple: Bool
    let isRaw: Bool
    let opener: Span
    /// Fields that wait for their `}`: a field's format spec may hold fields again.
    var fields: [Field] = []

    struct Field {
      let span: Span
      /// How many brackets are open inside the field's own brace.
      let depth: Int
      var inSpec = false
    }

    var readsText: Bool { fields.last?.inSpec ?? true }
  }

  /// Text of an f-string or of a format spec, up to a field, the end of the spec or the closing quote.
  mutating func readFormatText() throws(Failure) {
    guard let format = formats.last else { return }
    let inSpec = !format.fields.isEmpty
    let start = position
    var contents: [UInt8] = []
    while let byte = peek() {
      switch byte {
      case format.quote where !format.isTriple || peek(1) == format.quote && peek(2) == format.quote:
        if let field = format.fields.last { throw Failure(fault: .unclosedField, span: field.span) }
        flush(contents, from: start)
        position += format.isTriple ? 3 : 1
        add(.formatEnd, from: position - (format.isTriple ? 3 : 1))
        formats.removeLast()
        return
      case UInt8(ascii: "{") where !inSpec && peek(1) == byte, UInt8(ascii: "}") where !inSpec && peek(1) == byte:
        contents.append(byte)
        position += 2
      case UInt8(ascii: "{"):
        flush(contents, from: start)
        return try openField()
      case UInt8(ascii: "}"):
        if !inSpec { throw Failure(fault: .loneBrace, span: Span(position, position + 1)) }
        flush(contents, from: start)
        return closeField()
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if !format.isTriple { throw unfinished(format) }
        skipLineEnd()
        contents.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "\\"):
        if format.isRaw { readRawBackslash(into: &contents) } else { try readEscape(into: &contents) }
      default:
        contents.append(byte)
        position += 1
      }
    }
    throw unfinished(format)
  }

  private func unfinished(_ format: OpenFormat) -> Failure {
    if let field = format.fields.last, !format.isTriple { return Failure(fault: .unclosedField, span: field.span) }
    return unterminated(quote: format.quote, isTriple: format.isTriple, opener: format.opener)
  }

  private mutating func flush(_ contents: [UInt8], from start: Int) {
    if !contents.isEmpty { add(.formatText(String(decoding: contents, as: UTF8.self)), from: start) }
  }

  private mutating func openField() throws(Failure) {
    let span = Span(position, position + 1)
    try open(.leftBrace, at: span)
    position += 1
    formats[formats.count - 1].fields.append(OpenFormat.Field(span: span, depth: brackets.count))
    add(.symbol(.leftBrace), from: span.start)
  }

  private mutating func closeField() {
    brackets.removeLast()
    formats[formats.count - 1].fields.removeLast()
    position += 1
    add(.symbol(.rightBrace), from: position - 1)
  }

  /// Whether `byte`, at `position`, ends the expression of the field that is being read.
  func endsFieldExpression(_ byte: UInt8) -> Bool {
    guard let field = formats.last?.fields.last, field.depth == brackets.count else { return false }
    return byte == UInt8(ascii: "}") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "!") && peek(1) != UInt8(ascii: "=")
  }

  mutating func readFieldPunctuation(_ byte: UInt8) throws(Failure) {
    switch byte {
    case UInt8(ascii: "}"): closeField()
    case UInt8(ascii: ":"):
      formats[formats.count - 1].fields[formats[formats.count - 1].fields.count - 1].inSpec = true
      position += 1
      add(.symbol(.colon), from: position - 1)
    default:
      position += 1
      add(.symbol(.exclamation), from: position - 1)
    }
  }
}
