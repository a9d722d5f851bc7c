import Glibc
import Wording

/// Reads a written number from front to back.
struct NumberText {
  private var rest: Substring
  /// Set when the number was a fraction, as code.
  private(set) var fraction: String?

  init(_ text: String) {
    rest = text.withFlatPowers.withGroupedThousands.halfWidth.lowercased().trimmed[...]
    while let last = rest.last, ".!?;".contains(last) { rest.removeLast() }
  }

  var isAtEnd: Bool { rest.trimmed.isEmpty }

  private mutating func skipSpaces() { rest = rest.drop { $0 == " " } }

  /// Whether `word` comes next, and steps over it. A Latin word must end there.
  mutating func take(_ word: String) -> Bool {
    let start = rest.drop { $0 == " " }
    guard start.hasPrefix(word) else { return false }
    let after = start.dropFirst(word.count)
    if let last = word.last, last.isASCII, last.isLetter, let next = after.first, next.isASCII, next.isLetter {
      return false
    }
    rest = after
    return true
  }

  /// `y =`, `about`, `大约`.
  mutating func dropLeadIn() {
    if let equals = rest.firstIndex(of: "="), String(rest[..<equals]).trimmed.isPlainName {
      rest = rest[rest.index(after: equals)...]
    }
    while Self.leadIns.contains(where: { take($0) }) {}
  }

  mutating func readSigned() -> Double? {
    let sign = readSign()
    guard let top = readUnsigned() else { return nil }
    if take("/") {
      let bottomSign = readSign()
      guard let bottom = readUnsigned(), bottom.value != 0 else { return nil }
      fraction = "\(sign < 0 ? "-" : "")\(top.code)/\(bottomSign < 0 ? "-" : "")\(bottom.code)"
      return sign * top.value / (bottomSign * bottom.value)
    }
    return sign * ((readMixed(after: top.value)) ?? top.value * (readPowerOfTen() ?? 1))
  }

  private mutating func readSign() -> Double {
    var sign = 1.0
    if ["-", "负", "minus", "negative"].contains(where: { take($0) }) {
      sign = -1
    } else {
      _ = ["+", "正", "plus"].contains { take($0) }
    }
    skipSpaces()
    return sign
  }

  /// `1 1/2`: the fraction after a whole number.
  private mutating func readMixed(after whole: Double) -> Double? {
    guard rest.first == " ", whole == whole.rounded(.towardZero) else { return nil }
    var ahead = self
    ahead.skipSpaces()
    guard let top = ahead.readUnsigned(), ahead.take("/") else { return nil }
    ahead.skipSpaces()
    guard let bottom = ahead.readUnsigned(), top.value < bottom.value else { return nil }
    self = ahead
    return whole + top.value / bottom.value
  }

  /// `× 10^23` after a number.
  private mutating func readPowerOfTen() -> Double? {
    var ahead = self
    guard ahead.take("*") || ahead.take("x"), ahead.take("10"), let power = ahead.readExponentOfTen() else {
      return nil
    }
    self = ahead
    return power
  }

  private mutating func readExponentOfTen() -> Double? {
    guard take("^") || take("**") else { return nil }
    let sign = readSign()
    let digits = rest.prefix { $0.isASCIIDigit }
    guard let exponent = Double(digits), exponent < 400 else { return nil }
    rest = rest.dropFirst(digits.count)
    return pow(10, sign * exponent)
  }

  private mutating func readUnsigned() -> (value: Double, code: String)? {
    if let first = rest.first, let value = Self.vulgarFractions[first] {
      rest.removeFirst()
      return (value, String(value))
    }
    if let numeral = ChineseNumeral(prefixOf: rest) {
      rest = rest.dropFirst(numeral.length)
      return (numeral.value, String(numeral.value))
    }
    let grouped = rest.prefix { $0.isASCIIDigit || $0 == "," || $0 == "_" }
    guard let whole = String(grouped).withoutThousands else { return nil }
    var ahead = rest.dropFirst(grouped.count)
    var decimals = ""
    if ahead.first == "." {
      decimals = String(ahead.dropFirst().prefix { $0.isASCIIDigit })
      ahead = ahead.dropFirst(1 + decimals.count)
    }
    guard !(whole + decimals).isEmpty else { return nil }
    var code = (whole.isEmpty ? "0" : whole) + (decimals.isEmpty ? "" : "." + decimals)
    if let exponent = Self.exponent(ahead) {
      code += exponent
      ahead = ahead.dropFirst(exponent.count)
    }
    guard let value = Double(code) else { return nil }
    rest = ahead
    if code == "10", let power = readExponentOfTen() { return (power, String(power)) }
    return (value, code)
  }

  /// `e-3`, where it comes next.
  private static func exponent(_ text: Substring) -> String? {
    guard text.first == "e" else { return nil }
    let sign = text.dropFirst().prefix(1).filter { $0 == "-" || $0 == "+" }
    let digits = text.dropFirst(1 + sign.count).prefix { $0.isASCIIDigit }
    return digits.isEmpty || digits.count > 4 ? nil : "e" + sign + digits
  }

  mutating func readMagnitude() -> Double {
    for (word, factor) in Self.magnitudes where take(word) { return factor }
    return 1
  }

  mutating func readPercent() -> Bool { ["%", "percent", "per cent", "pct"].contains { take($0) } }

  /// `次`, `times`: one word without digits, which says what is counted.
  mutating func dropUnit() {
    let word = rest.trimmed
    let isChinese = word.count <= 4 && word.allSatisfy { $0.isWideText && !"不没到至或和负点".contains($0) }
    let isLatin = (3...12).contains(word.count) && word.allSatisfy { $0.isASCII && $0.isLetter }
    if isChinese || isLatin, !["and", "not", "nan", "inf"].contains(word) { rest = "" }
  }

  private static let leadIns =
    ["about", "around", "roughly", "approximately", "maybe", "it is", "it's", "i think", "i guess", "=", "≈", "~"]
    + ["大约", "大概", "差不多", "应该是", "应该", "我猜", "我觉得", "可能", "约", "是"]

  /// Longer words first, because `千万` begins with `千`.
  private static let magnitudes: [(String, Double)] = [
    ("万亿", 1e12), ("千亿", 1e11), ("百亿", 1e10), ("十亿", 1e9), ("亿", 1e8), ("千万", 1e7), ("百万", 1e6), ("万", 1e4), ("千", 1e3),
    ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("bn", 1e9), ("k", 1e3), ("b", 1e9),
  ]

  private static let vulgarFractions: [Character: Double] = [
    "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1.0 / 3, "⅔": 2.0 / 3, "⅕": 0.2, "⅛": 0.125,
  ]
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}

extension String {
  fileprivate var isPlainName: Bool {
    guard let first, first.isLetter || first == "_" else { return false }
    return allSatisfy { $0.isLetter || $0 == "_" || $0 == "." || $0.isASCIIDigit }
  }

  /// `10²³` as `10^23`.
  fileprivate var withFlatPowers: String {
    let flat: [Character: Character] = [
      "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "⁻": "-",
    ]
    var result = ""
    var isRaised = false
    for character in self {
      if let digit = flat[character] {
        if !isRaised { result.append("^") }
        result.append(digit)
        isRaised = true
      } else {
        result.append(character)
        isRaised = false
      }
    }
    return result
  }

  /// A thin or unbreakable space between digits groups thousands; a plain one could part two numbers.
  fileprivate var withGroupedThousands: String {
    String(map { ["\u{00A0}", "\u{2009}", "\u{202F}"].contains($0) ? "," : $0 })
  }

  /// Digits without their separators; nil where the groups are not of three, and empty for no digits.
  fileprivate var withoutThousands: String? {
    let groups = split(omittingEmptySubsequences: false) { $0 == "," || $0 == "_" }
    guard groups.count > 1 else { return self }
    guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return groups.joined()
  }
}
