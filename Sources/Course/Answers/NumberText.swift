import Glibc
import Wording

/// Reads a written number from front to back.
struct NumberText {
  private var rest: Substring
  /// Set when the number was a fraction, as code.
  private(set) var fraction: String?
  /// The first number of `18 of 30`, as code.
  private(set) var part: String?

  init(_ text: String) {
    rest = text.withLongMillions.withFlatPowers.withGroupedThousands.halfWidth.lowercased().trimmed[...]
    while let last = rest.last, ".!?;…".contains(last) { rest.removeLast() }
    for words in ["个百分点", "百分点", " percentage points", " or so", " or thereabouts", " give or take"]
    where rest.hasSuffix(words) {
      rest.removeLast(words.count)
    }
  }

  var isAtEnd: Bool { rest.trimmed.isEmpty }

  private mutating func skipSpaces() { rest = rest.drop { $0 == " " } }

  /// Whether `word` comes next, and steps over it. A Latin word must end there.
  mutating func take(_ word: String) -> Bool {
    let start = rest.drop { $0 == " " }
    guard start.hasPrefix(word) else { return false }
    let after = start.dropFirst(word.count)
    if let last = word.last, last.isASCII, last.isLetter, let next = after.first,
      next == "'" || next.isASCII && next.isLetter
    {
      return false
    }
    rest = after
    return true
  }

  /// `y =`, `0.5*2 + 0.1 =`, `answer:`, `dw is`, `about`, `大约`.
  mutating func dropLeadIn() {
    if let equals = rest.lastIndex(of: "="), rest[..<equals].couldEqualANumber {
      rest = rest[rest.index(after: equals)...]
    } else if let colon = rest.firstIndex(of: ":"), String(rest[..<colon]).trimmed.isPlainName {
      rest = rest[rest.index(after: colon)...]
    }
    for copula in NumberWords.copulas {
      if let place = rest.lastRange(of: copula), rest[..<place.lowerBound].isPlainSubject {
        rest = rest[place.upperBound...]
      }
    }
    while NumberWords.leadIns.contains(where: { take($0) }) {}
    dropNoun()
  }

  /// `box` before `box 1`; not `minus`, `half` or the name of a function.
  private mutating func dropNoun() {
    let word = rest.prefix { $0.isASCII && $0.isLetter }
    let after = rest.dropFirst(word.count)
    guard word.count > 2, after.first == " ", after.dropFirst().first?.isASCIIDigit == true,
      !NumberWords.turning.contains(String(word)), !NumberWords.functions.contains(String(word)),
      EnglishNumeral(prefixOf: rest) == nil
    else { return }
    rest = after
  }

  /// By what a share said before its number is divided: `千分之`.
  mutating func readShareBefore() -> Double? { NumberWords.sharesBefore.first { take($0.0) }?.1 }

  /// The same behind it: `%`.
  mutating func readShareBehind() -> Double? { NumberWords.sharesBehind.first { take($0.0) }?.1 }

  mutating func readSigned() -> Double? {
    let sign = readSign()
    guard let top = readUnsigned() else { return nil }
    if take("/") {
      let bottomSign = readSign()
      guard let bottom = readUnsigned(), bottom.value != 0 else { return nil }
      fraction = "\(sign < 0 ? "-" : "")\(top.code)/\(bottomSign < 0 ? "-" : "")\(bottom.code)"
      return sign * top.value / (bottomSign * bottom.value)
    }
    if sign > 0, let (part, whole) = readPartOfWhole(top) {
      self.part = part.code
      fraction = "\(part.code)/\(whole.code)"
      return part.value / whole.value
    }
    return sign * ((readMixed(after: top.value)) ?? top.value * (readPowerOfTen() ?? 1))
  }

  private typealias Counted = (value: Double, code: String)

  /// `18 of 30`, `6 out of 10`, `30 个里 18 个`, after the first number.
  private mutating func readPartOfWhole(_ first: Counted) -> (part: Counted, whole: Counted)? {
    var ahead = self
    let comesWhole = NumberWords.beforeTheWhole.contains { ahead.take($0) }
    if !comesWhole {
      _ = NumberWords.counters.contains { ahead.take($0) }
      guard NumberWords.behindTheWhole.contains(where: { ahead.take($0) }) else { return nil }
    }
    ahead.skipSpaces()
    guard let second = ahead.readUnsigned() else { return nil }
    let (part, whole) = comesWhole ? (first, second) : (second, first)
    guard whole.value > 0, part.value <= whole.value else { return nil }
    self = ahead
    return (part, whole)
  }

  private mutating func readSign() -> Double {
    var sign = 1.0
    if ["-", "负", "minus", "negative"].contains(where: { take($0) }) {
      sign = -1
    } else {
      _ = ["+", "正", "plus"].contains { take($0) }
    }
    _ = NumberWords.currencies.contains { take($0) }
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
    if let first = rest.first, let value = NumberWords.vulgarFractions[first] {
      rest.removeFirst()
      return (value, String(value))
    }
    if let numeral = ChineseNumeral(prefixOf: rest) {
      rest = rest.dropFirst(numeral.length)
      return (numeral.value, String(numeral.value))
    }
    if let numeral = EnglishNumeral(prefixOf: rest) {
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
    if decimals.isEmpty { _ = NumberWords.ordinalEndings.contains { take($0) } }
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
    for (word, factor) in NumberWords.magnitudes where take(word) { return factor }
    return 1
  }

  /// `次`, `times`, `users per day`, `I think`: words without digits that leave the number what it is.
  mutating func dropUnit() {
    let text = rest.trimmed
    let isChinese =
      text.count <= 8 && text.allSatisfy { $0.isWideText && !NumberWords.turningCharacters.contains($0) }
    let words = text.split { $0 == " " || $0 == "," }
    let isLatin =
      words.count <= 4
      && words.allSatisfy { word in
        (word.count >= 3 || NumberWords.shortWords.contains(String(word))) && word.count <= 12
          && word.allSatisfy { $0.isASCII && $0.isLetter || $0 == "'" }
      }
    if isChinese || isLatin && words.allSatisfy({ !NumberWords.turning.contains(String($0)) }) { rest = "" }
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
  var isASCIILetter: Bool { isASCII && isLetter }
}

extension Substring {
  /// A formula or name that an equals sign may follow: `y`, `0.5*2 + 0.1`, `w*x + b`; no comparison and no mere number.
  fileprivate var couldEqualANumber: Bool {
    guard let last, !"=<>!".contains(last) else { return false }
    return contains { $0.isLetter || "+-*/^".contains($0) }
      && allSatisfy { $0.isLetter || $0.isNumber || " ._+-*/^()=".contains($0) }
  }

  /// What a sentence speaks of before it says `is`, without a no in it.
  fileprivate var isPlainSubject: Bool {
    allSatisfy { ($0.isLetter || $0 == " " || $0 == "'" || $0 == "_") && !NumberWords.turningCharacters.contains($0) }
      && split(separator: " ").allSatisfy { !NumberWords.turning.contains(String($0)) }
  }

  fileprivate func lastRange(of word: String) -> Range<Index>? { ranges(of: word).last }
}

extension String {
  fileprivate var isPlainName: Bool {
    guard let first, first.isLetter || first == "_" else { return false }
    return allSatisfy { $0.isLetter || $0 == "_" || $0 == "." || $0.isASCIIDigit }
  }

  /// `175M` as `175 million`, before case is lost: `m` could be metres.
  fileprivate var withLongMillions: String {
    var result = ""
    for (index, character) in zip(indices, self) {
      let next = self[self.index(after: index)...].first
      if character == "M", next?.isLetter != true, let last = result.last(where: { $0 != " " }), last.isNumber {
        result += " million"
      } else {
        result.append(character)
      }
    }
    return result
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
    // `0,985` has a decimal comma.
    guard (1...3).contains(groups[0].count), groups[0].first != "0", groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined()
  }
}
