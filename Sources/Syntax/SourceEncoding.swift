extension SourceText {
  /// The first place whose bytes are not UTF-8 or are NUL, which no program may hold.
  var encodingFault: (fault: SyntaxFault, span: Span)? {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0 { return (.nullCharacter, Span(offset, offset + 1)) }
      guard byte >= 0x80 else {
        offset += 1
        continue
      }
      guard let length = wellFormedLength(at: offset) else {
        return (.notUnicode(byte: byte), Span(offset, offset + 1))
      }
      offset += length
    }
    return nil
  }

  /// Bytes of the well-formed sequence that starts at `offset` with a byte from 0x80 up; nil where there is none.
  /// The ranges of the second byte exclude overlong forms, surrogates and what lies beyond U+10FFFF (Unicode, table 3-7).
  private func wellFormedLength(at offset: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[offset] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if bytes[offset] == 0xE0 { second = 0xA0...0xBF }
      if bytes[offset] == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if bytes[offset] == 0xF0 { second = 0x90...0xBF }
      if bytes[offset] == 0xF4 { second = 0x80...0x8F }
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    for index in offset + 2..<offset + length where bytes[index] & 0xC0 != 0x80 { return nil }
    return length
  }
}
