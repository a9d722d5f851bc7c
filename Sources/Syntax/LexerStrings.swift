extension Lexer {
  /// A string literal whose quote stands at `position`; its prefix, in lower case, was read from `start` on.
  mutating func readString(prefix: String, from start: Int) throws(Failure) {
    let quote = bytes[position]
    let isTriple = peek(1) == quote && peek(2) == quote
    position += isTriple ? 3 : 1
    let opener = Span(start, position)
    if prefix.contains("b") { throw Failure(fault: .refused(.bytes), span: opener) }
    guard ["", "r", "u", "f", "rf", "fr"].contains(prefix) else {
      throw Failure(fault: .unexpected(found: prefix), span: Span(start, start + 2))
    }
    let isRaw = prefix.contains("r")
    if prefix.contains("f") {
      formats.append(OpenFormat(quote: quote, isTriple: isTriple, isRaw: isRaw, opener: opener))
      return add(.formatStart, from: start)
    }
    var contents: [UInt8] = []
    while let byte = peek() {
      switch byte {
      case quote where !isTriple || peek(1) == quote && peek(2) == quote:
        position += isTriple ? 3 : 1
        return add(.string(String(decoding: contents, as: UTF8.self)), from: start)
      case UInt8(ascii: "\\"):
        if isRaw { readRawBackslash(into: &contents) } else { try readEscape(into: &contents) }
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if !isTriple { throw unterminated(quote: quote, isTriple: false, opener: opener) }
        skipLineEnd()
        contents.append(UInt8(ascii: "\n"))
      default:
        contents.append(byte)
        position += 1
      }
    }
    throw unterminated(quote: quote, isTriple: isTriple, opener: opener)
  }

  /// The fault of a string that began at `opener` and is still open at `position`.
  func unterminated(quote: UInt8, isTriple: Bool, opener: Span) -> Failure {
    let mark = String(repeating: String(Unicode.Scalar(quote)), count: isTriple ? 3 : 1)
    if isTriple { return Failure(fault: .unterminatedTripleString(quote: mark), span: opener) }
    // In `f"{x"` what looks like a string's start is the end of the f-string.
    if let format = formats.last, let field = format.fields.last, format.quote == quote, format.opener != opener {
      return Failure(fault: .unclosedField, span: field.span)
    }
    let rest = String(decoding: bytes[opener.end..<position], as: UTF8.self)
    let curly = rest.last { "“”‘’＂＇「」".contains($0) }
    return Failure(fault: .unterminatedString(quote: mark, curly: curly.map { String($0) }), span: opener)
  }

  /// In a raw string a backslash stays, and so does the quote or backslash after it, which ends nothing.
  mutating func readRawBackslash(into contents: inout [UInt8]) {
    contents.append(UInt8(ascii: "\\"))
    position += 1
    guard let next = peek() else { return }
    switch next {
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""):
      contents.append(next)
      position += 1
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      skipLineEnd()
      contents.append(UInt8(ascii: "\n"))
    default: break
    }
  }

  /// One escape. A backslash before anything that is none stays as it is, as in Python.
  mutating func readEscape(into contents: inout [UInt8]) throws(Failure) {
    let start = position
    position += 1
    guard let byte = peek() else { return }
    if let plain = Self.plainEscapes[byte] {
      contents.append(plain)
      position += 1
      return
    }
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): skipLineEnd()
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value: UInt32 = 0
      for _ in 0..<3 {
        guard let digit = peek(), digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "7") else { break }
        value = value * 8 + UInt32(digit - UInt8(ascii: "0"))
        position += 1
      }
      try append(value, to: &contents, from: start)
    case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
      let value = try readHexadecimal(
        digits: byte == UInt8(ascii: "x") ? 2 : byte == UInt8(ascii: "u") ? 4 : 8, from: start)
      try append(value, to: &contents, from: start)
    case UInt8(ascii: "N"): contents.append(contentsOf: try readCharacterName(from: start))
    default: contents.append(UInt8(ascii: "\\"))
    }
  }

  private static let plainEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "'"): 0x27, UInt8(ascii: "\""): 0x22, UInt8(ascii: "a"): 0x07,
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "t"): 0x09, UInt8(ascii: "v"): 0x0B,
  ]

  private mutating func readHexadecimal(digits: Int, from start: Int) throws(Failure) -> UInt32 {
    position += 1
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw Failure(fault: .shortEscape(typed: text(from: start), digits: digits), span: Span(start, position))
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  private func append(_ value: UInt32, to contents: inout [UInt8], from start: Int) throws(Failure) {
    // Python's strings may hold halves of surrogate pairs; text that is Unicode has none.
    guard let scalar = Unicode.Scalar(value) else {
      throw Failure(fault: .escapeOutOfRange(typed: text(from: start)), span: Span(start, position))
    }
    contents.append(contentsOf: String(scalar).utf8)
  }

  /// `\N{GREEK SMALL LETTER SIGMA}`
  private mutating func readCharacterName(from start: Int) throws(Failure) -> [UInt8] {
    position += 1
    var name: String?
    if peek() == UInt8(ascii: "{") {
      position += 1
      let nameStart = position
      while let byte = peek(), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "}"), byte != UInt8(ascii: "\"") {
        position += 1
      }
      name = text(from: nameStart)
      if peek() == UInt8(ascii: "}") { position += 1 } else { name = nil }
    }
    guard let name, let scalar = CharacterNames.byName[name.uppercased()] else {
      throw Failure(fault: .unknownCharacterName(name ?? ""), span: Span(start, position))
    }
    return Array(String(scalar).utf8)
  }
}

/// Every character by its Unicode name and aliases: gathered when a text first asks for one.
private enum CharacterNames {
  static let byName: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [:]
    // Planes 4 to 13 are unassigned, 15 and 16 are for private use.
    for value in [UInt32(0)..<0x4_0000, 0xE_0000..<0xF_0000].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if let name = scalar.properties.name { table[name] = scalar }
      if let alias = scalar.properties.nameAlias { table[alias] = scalar }
    }
    return table
  }()
}
