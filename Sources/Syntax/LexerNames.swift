extension Lexer {
  /// A name, a keyword, or the prefix of a string.
  mutating func readName() throws(Failure) {
    let start = position
    while let byte = peek() {
      if byte < 0x80 {
        guard isNameByte(byte) else { break }
        position += 1
      } else {
        let (scalar, length) = scalar(at: position)
        if let fault = fault(of: scalar, startsName: position == start) {
          // A full-width bracket or comma ends the name before it.
          if position > start { break }
          throw Lookalike.isWide(scalar)
            ? wideWord() : Failure(fault: fault, span: Span(position, position + length))
        }
        position += length
      }
    }
    let name = text(from: start)
    if let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), name.utf8.count <= 2,
      name.utf8.allSatisfy({ "rRbBuUfF".utf8.contains($0) })
    {
      return try readString(prefix: name.lowercased(), from: start)
    }
    add(Keyword.byText[name].map { .keyword($0) } ?? .name(name), from: start)
  }

  /// A word of full-width letters and digits that begins here.
  private func wideWord() -> Failure {
    var (end, typed, meant) = (position, "", "")
    while end < bytes.count, bytes[end] >= 0x80 {
      let (scalar, length) = scalar(at: end)
      guard Lookalike.isWide(scalar), let plain = Lookalike.meant(by: scalar) else { break }
      typed += String(scalar)
      meant += plain
      end += length
    }
    return Failure(fault: .lookalike(typed: typed, meant: meant, line: nil), span: Span(position, end))
  }

  func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    default: isDigit(byte)
    }
  }

  /// The scalar whose first byte stands at `offset`, and its length; the text is well-formed UTF-8.
  func scalar(at offset: Int) -> (Unicode.Scalar, length: Int) {
    let lead = bytes[offset]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (length == 1 ? 0x7F : 0xFF >> UInt32(length + 1))
    for index in offset + 1..<offset + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Why `scalar` can't stand in a name; nil where it can.
  private func fault(of scalar: Unicode.Scalar, startsName: Bool) -> SyntaxFault? {
    if let fault = Lookalike.fault(of: scalar) { return fault }
    let properties = scalar.properties
    if startsName ? properties.isXIDStart : properties.isXIDContinue {
      return scalar.isStylistic ? .stylisticLetter(typed: String(scalar)) : nil
    }
    return .unknownCharacter(typed: String(scalar))
  }
}

extension Unicode.Scalar {
  /// µ ĳ ŀ ŉ ſ, letter pairs, ϐ ϑ ϕ ϖ ϰ ϱ ϴ ϵ Ϲ, և, ẚ ẛ, Roman numerals, ligatures.
  private static let foldedAndStylistic: [ClosedRange<UInt32>] = [
    0xB5...0xB5, 0x132...0x133, 0x13F...0x140, 0x149...0x149, 0x17F...0x17F, 0x1C4...0x1CC, 0x1F1...0x1F3,
    0x3D0...0x3D1, 0x3D5...0x3D6, 0x3F0...0x3F1, 0x3F4...0x3F5, 0x3F9...0x3F9, 0x587...0x587, 0x1E9A...0x1E9B,
    0x2160...0x217F, 0xFB00...0xFB17,
  ]

  /// Whether Python's normalisation of names (NFKC) makes another letter of this one. Canonical forms (é as one scalar
  /// or two) are no matter: Swift compares them equal.
  fileprivate var isStylistic: Bool {
    guard properties.changesWhenNFKCCaseFolded else { return false }
    // Folding case alone changes a capital letter; these few change by it and by NFKC too.
    return !properties.changesWhenCaseFolded || Self.foldedAndStylistic.contains { $0.contains(value) }
  }
}
