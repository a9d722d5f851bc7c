extension Column {
  /// What pandas's `read_csv` takes for a missing value (its default `na_values`).
  static let missingMarks: Set<String> = [
    "", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA",
    "NULL", "NaN", "None", "n/a", "nan", "null",
  ]

  /// A column of the narrowest type that all of `texts` have: whole, decimal, date, else text.
  ///
  /// Digits that a number would lose keep a column text: leading zeros (postal codes) and whole numbers that neither
  /// Int64 nor, among decimals, a double holds exactly. A column without any value is decimal, as in pandas.
  package init(_ name: String, reading texts: [String]) {
    let missing = texts.map(Self.missingMarks.contains)
    if let values = Self.convert(texts, missing, filler: Int64(0), Self.whole) {
      // A column of missing marks alone converts to anything.
      let isEmpty = !missing.contains(false)
      self.init(name, isEmpty ? .real(values.map { Double($0) }) : .whole(values), missing: missing)
    } else if let values = Self.convert(texts, missing, filler: 0, Self.real) {
      self.init(name, .real(values), missing: missing)
    } else if let values = Self.moments(texts, missing) {
      self.init(name, .moment(values), missing: missing)
    } else {
      self.init(name, .text(zip(texts, missing).map { $1 ? "" : $0 }), missing: missing)
    }
  }

  /// - Throws: `TableFault` where a column that is to hold dates holds something else.
  init(_ name: String, reading texts: [String], _ types: CSVOptions.Types) throws {
    guard case .pandas(let dates, let asTexts) = types else {
      self.init(name, reading: texts)
      return
    }
    let missing = texts.map(Self.missingMarks.contains)
    let isEmpty = !missing.contains(false)
    let text = Column(name, .text(zip(texts, missing).map { $1 ? "" : $0 }), missing: missing)
    if dates.contains(name) {
      self = try text.dates()
    } else if asTexts.contains(name) {
      self = text
    } else if isEmpty {
      self.init(name, .real(texts.map { _ in .nan }))
    } else if let values = Self.convert(texts, missing, filler: Int64(0), { Int64($0) }) {
      self = Column(name, .whole(values), missing: missing).asInPandas
    } else if let values = Self.convert(texts, missing, filler: Double.nan, Self.looseReal) {
      self.init(name, .real(values))
    } else if let values = Self.convert(texts, missing, filler: false, Self.truth) {
      self.init(name, .truth(values), missing: missing)
    } else {
      self = text
    }
  }

  private static func truth(_ text: Substring) -> Bool? {
    switch text {
    case "True", "TRUE", "true": true
    case "False", "FALSE", "false": false
    default: nil
    }
  }

  /// As `real`, with leading zeros.
  static func looseReal(_ text: Substring) -> Double? {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text
    if digits.utf8.count > 1, digits.utf8.first == 0x30, digits.utf8.dropFirst().first != 0x2E {
      let rest = digits.drop { $0 == "0" }
      return real(
        (text.hasPrefix("-") ? "-" : "")
          + (rest.utf8.first.map { (0x30...0x39).contains($0) } ?? false ? rest : "0" + rest))
    }
    return real(text)
  }

  private static func convert<Value>(
    _ texts: [String], _ missing: [Bool], filler: Value, _ read: (Substring) -> Value?
  ) -> [Value]? {
    var values: [Value] = []
    values.reserveCapacity(texts.count)
    for (text, isMissing) in zip(texts, missing) {
      guard let value = isMissing ? filler : read(trimmed(text)) else { return nil }
      values.append(value)
    }
    return values
  }

  private static func whole(_ text: Substring) -> Int64? { hasLeadingZero(text) ? nil : Int64(text) }

  private static func real(_ text: Substring) -> Double? {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text
    if ["inf", "infinity"].contains(digits.lowercased()) { return text.hasPrefix("-") ? -.infinity : .infinity }
    // Swift's own reader also takes hexadecimal, which no table means.
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || ".eE+-".utf8.contains($0) }) else { return nil }
    if digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      guard !hasLeadingZero(text), let exact = Int64(text), exact.magnitude <= 1 << 53 else { return nil }
    }
    return Double(text)
  }

  private static func hasLeadingZero(_ text: Substring) -> Bool {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text
    return digits.utf8.count > 1 && digits.utf8.first == 0x30
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Dates with a zone and dates without cannot be compared, so a column has either kind or stays text.
  private static func moments(_ texts: [String], _ missing: [Bool]) -> [Moment]? {
    var zones: Set<Bool> = []
    let values = convert(texts, missing, filler: Moment(microseconds: 0)) { text in
      Moment.parse(text).map { parsed in
        zones.insert(parsed.hasZone)
        return parsed.moment
      }
    }
    return zones.count <= 1 ? values : nil
  }

  /// Spaces around a number or a date mean nothing.
  private static func trimmed(_ text: String) -> Substring {
    let bytes = text.utf8
    guard bytes.first == 0x20 || bytes.last == 0x20 else { return text[...] }
    let start = bytes.firstIndex { $0 != 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 != 0x20 }.map(bytes.index(after:)) ?? bytes.endIndex
    return start < end ? text[start..<end] : ""
  }
}
