/// A number in English words at the front of a text: `five`, `twenty-five`, `two hundred and ten`, `three point six`,
/// `half`, `two thirds`, `one and a half`. Lower case is expected.
struct EnglishNumeral {
  let value: Double
  /// How many characters it takes.
  let length: Int

  private static let units: [String: Double] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]
  private static let tens: [String: Double] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  private static let magnitudes: [String: Double] = ["thousand": 1e3, "million": 1e6, "billion": 1e9]
  private static let parts: [String: Double] = [
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10,
    "tenths": 10,
  ]

  init?(prefixOf text: Substring) {
    guard text.first?.isASCII == true, text.first?.isLetter == true else { return nil }
    var reader = Reader(words: Self.words(text.prefix(120)))
    guard let value = reader.number() else { return nil }
    self.value = value
    length = text.distance(from: text.startIndex, to: reader.end ?? text.startIndex)
  }

  /// Words parted by single spaces or hyphens, up to the first that holds anything but letters.
  private static func words(_ text: Substring) -> [Substring] {
    var words: [Substring] = []
    var rest = text
    while true {
      let word = rest.prefix { $0.isASCII && $0.isLetter }
      guard !word.isEmpty else { return words }
      words.append(word)
      rest = rest[word.endIndex...]
      guard let separator = rest.first, separator == " " || separator == "-" else {
        // `fiveish`, `half5`
        if let next = rest.first, next.isNumber || next == "_" { words.removeLast() }
        return words
      }
      rest = rest.dropFirst()
    }
  }

  private struct Reader {
    let words: [Substring]
    var index = 0

    init(words: [Substring]) { self.words = words }

    /// Behind the last word that was used.
    var end: Substring.Index? { index > 0 ? words[index - 1].endIndex : nil }

    private func word(_ ahead: Int = 0) -> String { index + ahead < words.count ? String(words[index + ahead]) : "" }

    mutating func number() -> Double? {
      if let part = EnglishNumeral.parts[word()], word() == "half" || word() == "third" || word() == "quarter" {
        index += 1
        return 1 / part
      }
      if word() == "a" || word() == "an" {
        if let part = EnglishNumeral.parts[word(1)] {
          index += 2
          return 1 / part
        }
        guard let size = EnglishNumeral.magnitudes[word(1)] ?? (word(1) == "hundred" ? 100 : nil) else { return nil }
        index += 2
        return size
      }
      guard let whole = whole() else { return nil }
      if let part = EnglishNumeral.parts[word()] {
        index += 1
        return whole / part
      }
      if word() == "and", word(1) == "a", let part = EnglishNumeral.parts[word(2)] {
        index += 3
        return whole + 1 / part
      }
      return whole + (decimals() ?? 0)
    }

    /// `point six five`
    private mutating func decimals() -> Double? {
      guard word() == "point", let first = EnglishNumeral.units[word(1)], first < 10 else { return nil }
      index += 1
      var (value, worth) = (0.0, 1.0)
      while let digit = EnglishNumeral.units[word()], digit < 10 {
        worth *= 10
        value = value * 10 + digit
        index += 1
      }
      return value / worth
    }

    private mutating func whole() -> Double? {
      guard var section = small() else { return nil }
      var total = 0.0
      while true {
        if word() == "hundred" {
          index += 1
          section *= 100
          if word() == "and", EnglishNumeral.units[word(1)] ?? EnglishNumeral.tens[word(1)] != nil { index += 1 }
          section += small() ?? 0
        } else if let size = EnglishNumeral.magnitudes[word()] {
          index += 1
          total += section * size
          section = small() ?? 0
        } else {
          return total + section
        }
      }
    }

    /// Below 100.
    private mutating func small() -> Double? {
      if let value = EnglishNumeral.units[word()] {
        index += 1
        return value
      }
      guard let ten = EnglishNumeral.tens[word()] else { return nil }
      index += 1
      guard let unit = EnglishNumeral.units[word()], (1..<10).contains(unit) else { return ten }
      index += 1
      return ten + unit
    }
  }
}
