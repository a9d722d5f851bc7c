extension Lexer {
  /// An int or float as Python writes them: `1_000`, `0x1F`, `0o17`, `0b101`, `1.`, `.5`, `1e-3`.
  mutating func readNumber() throws(Failure) {
    let start = position
    if peek() == UInt8(ascii: "0"), let letter = peek(1), let radix = Self.radixes[letter | 0x20] {
      position += 2
      let digits = try readDigits(radix: radix, from: start)
      try refuseTrailingName(from: start)
      return add(.integer(try value(of: digits, radix: radix, from: start)), from: start)
    }
    var digits: [UInt8] = []
    if peek() != UInt8(ascii: ".") { digits = try readDigits(radix: 10, from: start) }
    var isFloat = false
    if peek() == UInt8(ascii: ".") {
      isFloat = true
      position += 1
      if let byte = peek(), isDigit(byte) { _ = try readDigits(radix: 10, from: start) }
    }
    if let exponent = peek(), exponent | 0x20 == UInt8(ascii: "e") {
      let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
      if let digit = peek(1 + sign), isDigit(digit) {
        isFloat = true
        position += 1 + sign
        _ = try readDigits(radix: 10, from: start)
      }
    }
    try refuseTrailingName(from: start)
    if isFloat {
      let typed = text(from: start)
      guard let value = Double(typed.filter { $0 != "_" }) else {
        throw Failure(fault: .brokenNumber(typed: typed), span: Span(start, position))
      }
      return add(.float(value), from: start)
    }
    if digits.first == UInt8(ascii: "0"), digits.contains(where: { $0 != UInt8(ascii: "0") }) {
      throw Failure(fault: .leadingZero(typed: text(from: start)), span: Span(start, position))
    }
    add(.integer(try value(of: digits, radix: 10, from: start)), from: start)
  }

  private static let radixes: [UInt8: UInt8] = [UInt8(ascii: "x"): 16, UInt8(ascii: "o"): 8, UInt8(ascii: "b"): 2]

  /// Digits without their underscores, each of which must stand between two digits (or after the prefix).
  private mutating func readDigits(radix: UInt8, from start: Int) throws(Failure) -> [UInt8] {
    let typeable: UInt8 = radix == 16 ? 16 : 10
    var digits: [UInt8] = []
    while let byte = peek() {
      if byte == UInt8(ascii: "_") {
        guard let next = peek(1).flatMap(digitValue), next < typeable else { break }
        position += 1
        continue
      }
      guard let digit = digitValue(byte), digit < typeable else { break }
      if digit >= radix {
        let prefix = String(decoding: bytes[start..<start + 2], as: UTF8.self)
        throw Failure(
          fault: .digitOutOfBase(digit: String(Unicode.Scalar(byte)), prefix: prefix),
          span: Span(position, position + 1))
      }
      digits.append(byte)
      position += 1
    }
    if digits.isEmpty || peek() == UInt8(ascii: "_") {
      if peek() == UInt8(ascii: "_") { position += 1 }
      throw Failure(fault: .brokenNumber(typed: text(from: start)), span: Span(start, position))
    }
    return digits
  }

  private func digitValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private func value(of digits: [UInt8], radix: UInt8, from start: Int) throws(Failure) -> UInt64 {
    var value: UInt64 = 0
    for byte in digits {
      let (product, tooLarge) = value.multipliedReportingOverflow(by: UInt64(radix))
      let (sum, carried) = product.addingReportingOverflow(UInt64(digitValue(byte) ?? 0))
      if tooLarge || carried || sum > 1 << 63 {
        throw Failure(fault: .integerTooLarge(digits: digits.count), span: Span(start, position))
      }
      value = sum
    }
    return value
  }

  /// `2x`, `1_`, `0x1g`, `3损失`: a number ends where a name could not go on. `1j` is a complex number.
  private mutating func refuseTrailingName(from start: Int) throws(Failure) {
    let end = position
    while let byte = peek() {
      if byte < 0x80 {
        guard isNameByte(byte) else { break }
        position += 1
      } else {
        let (scalar, length) = scalar(at: position)
        guard scalar.properties.isXIDContinue, Lookalike.fault(of: scalar) == nil else { break }
        position += length
      }
    }
    guard position > end else { return }
    let number = String(decoding: bytes[start..<end], as: UTF8.self)
    let name = text(from: end)
    let span = Span(start, position)
    if name == "j" || name == "J" { throw Failure(fault: .refused(.complexNumbers), span: span) }
    if name == "e" || name == "E" { throw Failure(fault: .brokenNumber(typed: number + name), span: span) }
    throw Failure(fault: .numberRunsIntoName(number: number, name: name), span: span)
  }
}
