/// Numbers from text, as `int(text)` and `float(text)` read them.
enum NumberReading {
  /// The text without the space around it, all decimal digits of any script as ASCII, and single underscores between
  /// digits gone; nil if an underscore stands elsewhere.
  private static func cleaned(_ text: String) -> [Unicode.Scalar]? {
    var scalars = Array(text.unicodeScalars)[...]
    while let first = scalars.first, first.isPythonSpace { scalars.removeFirst() }
    while let last = scalars.last, last.isPythonSpace { scalars.removeLast() }
    var result: [Unicode.Scalar] = []
    var previous: Unicode.Scalar = "_"
    let list = Array(scalars)
    for (index, scalar) in list.enumerated() {
      if scalar == "_" {
        let next = index + 1 < list.count ? list[index + 1] : "_"
        guard isAlphanumeric(previous), isAlphanumeric(next) else { return nil }
      } else if !scalar.isASCII, scalar.isPythonDecimal, let value = scalar.properties.numericValue,
        let digit = Unicode.Scalar(UInt8(48 + Int(value)) as UInt8) as Unicode.Scalar?
      {
        result.append(digit)
      } else {
        result.append(scalar)
      }
      previous = scalar
    }
    return result
  }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  static func int(_ text: String, base: Int) throws -> Int {
    guard base == 0 || (2...36).contains(base) else { throw ValueFault.base(base) }
    let fault = ValueFault.number(text: Writer.shortRepresentation(of: .text(text)), base: base)
    guard var scalars = cleaned(text)?[...] else { throw fault }
    var isNegative = false
    if let sign = scalars.first, sign == "+" || sign == "-" {
      isNegative = sign == "-"
      scalars.removeFirst()
    }
    var radix = base
    if scalars.count > 2, scalars.first == "0" {
      let mark = scalars[scalars.startIndex + 1].properties.lowercaseMapping
      let marked = mark == "b" ? 2 : mark == "o" ? 8 : mark == "x" ? 16 : 0
      if marked != 0, base == 0 || base == marked {
        radix = marked
        scalars.removeFirst(2)
      }
    }
    if radix == 0 {
      if scalars.count > 1, scalars.first == "0", scalars.contains(where: { $0 != "0" }) { throw fault }
      radix = 10
    }
    if scalars.isEmpty { throw fault }
    var value = 0
    for scalar in scalars {
      guard let digit = Character(scalar).hexOrLetterValue, digit < radix else { throw fault }
      let (product, first) = value.multipliedReportingOverflow(by: radix)
      let (sum, second) = product.subtractingReportingOverflow(digit)
      if first || second { throw ArithmeticFault.intTooLarge(operation: "int('\(text.prefix(40))')") }
      value = sum
    }
    if isNegative { return value }
    if value == Int.min { throw ArithmeticFault.intTooLarge(operation: "int('\(text.prefix(40))')") }
    return -value
  }

  static func float(_ text: String) throws -> Double {
    let fault = ValueFault.decimal(text: Writer.shortRepresentation(of: .text(text)))
    guard let scalars = cleaned(text) else { throw fault }
    let plain = Text(scalars: scalars).string
    let word = plain.lowercased()
    let unsigned = word.hasPrefix("-") || word.hasPrefix("+") ? String(word.dropFirst()) : word
    switch unsigned {
    case "inf", "infinity": return word.hasPrefix("-") ? -.infinity : .infinity
    case "nan": return .nan
    default: break
    }
    // Only what Python reads: no hexadecimal floats, no words that C's strtod would take.
    var digits = 0
    var index = unsigned.utf8.startIndex
    let bytes = unsigned.utf8
    func skipDigits() {
      while index < bytes.endIndex, (48...57).contains(bytes[index]) {
        digits += 1
        index = bytes.index(after: index)
      }
    }
    skipDigits()
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: ".") {
      index = bytes.index(after: index)
      skipDigits()
    }
    if digits == 0 { throw fault }
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "e") {
      index = bytes.index(after: index)
      if index < bytes.endIndex, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
        index = bytes.index(after: index)
      }
      digits = 0
      skipDigits()
      if digits == 0 { throw fault }
    }
    if index != bytes.endIndex { throw fault }
    return FloatText.parse(plain)
  }
}

extension Character {
  /// 0 to 9 and a to z as 0 to 35.
  fileprivate var hexOrLetterValue: Int? {
    guard let ascii = asciiValue else { return nil }
    switch ascii {
    case 48...57: return Int(ascii) - 48
    case 97...122: return Int(ascii) - 87
    case 65...90: return Int(ascii) - 55
    default: return nil
    }
  }
}
