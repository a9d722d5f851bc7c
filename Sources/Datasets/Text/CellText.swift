import Wording

/// The cells of one column as pandas writes them, all with as many digits as the column needs.
struct CellText {
  /// Significant places after the point that pandas shows (`display.precision`).
  static let precision = 6

  /// With the space in front that keeps room for a sign; dates have none.
  static func cells(_ column: Column, dtype: String? = nil) -> [String] {
    switch column.values {
    case .whole(let values): return values.map { $0 < 0 ? "\($0)" : " \($0)" }
    case .real(let values): return real(values, leadingSpace: true)
    case .text(let values):
      return values.indices.map { " " + (column.isMissing($0) ? "NaN" : Self.escaped(values[$0])) }
    case .truth(let values):
      return values.indices.map { column.isMissing($0) ? " NaN" : values[$0] ? " True" : " False" }
    case .moment(let values):
      let texts = moments(values, column)
      return values.indices.map { column.isMissing($0) ? "NaT" : texts[$0] }
    case .span(let values):
      let present = values.indices.filter { !column.isMissing($0) }
      let areDays = present.allSatisfy { values[$0].microseconds % Moment.day == 0 }
      return values.indices.map {
        column.isMissing($0) ? "NaT" : areDays ? values[$0].daysAlone : values[$0].description
      }
    }
  }

  /// Row labels: without the space in front.
  static func labels(_ column: Column) -> [String] {
    switch column.values {
    case .whole(let values): values.map(String.init)
    case .real(let values): real(values, leadingSpace: false)
    default: cells(column).map { $0.hasPrefix(" ") ? String($0.dropFirst()) : $0 }
    }
  }

  /// All with the time of day where one has one, and as many digits of a second as any needs.
  private static func moments(_ values: [Moment], _ column: Column) -> [String] {
    let present = values.indices.filter { !column.isMissing($0) }
    if present.allSatisfy({ values[$0].microseconds % Moment.day == 0 }) { return values.map(\.description) }
    let places = present.allSatisfy { values[$0].microseconds % Moment.second == 0 } ? 0 : 6
    return values.map { $0.stamp(places: places) }
  }

  static func real(_ values: [Double], leadingSpace: Bool) -> [String] {
    let fixed = trimmed(values.map { text($0, leadingSpace) { Numeral.fixed($0, places: precision) } })
    let sizes = values.map(\.magnitude)
    // The column before its zeros are trimmed decides, as in pandas.
    let isLong = (fixed.map(\.count).max() ?? 0) > precision + 6
    let hasLarge = sizes.contains { $0 > 1e6 }
    let hasSmall = sizes.contains { $0 > 0 && $0 < 1e-6 }
    guard hasSmall || (isLong && hasLarge) else { return fixed }
    return trimmed(values.map { text($0, leadingSpace) { Numeral.exponential($0, places: precision) } })
  }

  private static func text(_ value: Double, _ leadingSpace: Bool, _ write: (Double) -> String) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-inf" : leadingSpace ? " inf" : "inf" }
    let text = write(value)
    return leadingSpace && !text.hasPrefix("-") ? " " + text : text
  }

  /// Without the zeros that all numbers end in, but for one behind the point.
  private static func trimmed(_ texts: [String]) -> [String] {
    func isDecimal(_ text: String) -> Bool { text.contains(".") && !text.contains("e") }
    var cut = Int.max
    for text in texts where isDecimal(text) { cut = min(cut, text.reversed().prefix { $0 == "0" }.count) }
    guard cut != Int.max else { return texts }
    return texts.map { text in
      guard isDecimal(text) else { return text }
      let short = text.dropLast(cut)
      return short.hasSuffix(".") ? short + "0" : String(short)
    }
  }

  /// A text stays on its line: what would leave it is written as Python escapes it, and other controls are shown.
  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }) else {
      return text
    }
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": shown += "\\n"
      case "\r": shown += "\\r"
      case "\t": shown += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          shown += "\\x" + String(repeating: "0", count: 2 - min(2, digits.count)) + digits
        } else {
          shown.unicodeScalars.append(scalar)
        }
      }
    }
    return shown
  }
}

extension Moment {
  /// `2024-03-01 00:00:00`, as pandas writes a Timestamp, with `places` digits of the second's fraction (0 or 6).
  package func stamp(places: Int) -> String {
    let (year, month, day) = calendarDate
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    let clock = "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
    let fraction = microseconds - microseconds.secondFloor
    return places == 0 ? "\(date) \(clock)" : "\(date) \(clock).\(padded(fraction, 6))"
  }

  /// With a fraction only where there is one.
  package var stamp: String { stamp(places: microseconds == microseconds.secondFloor ? 0 : 6) }
}

extension Int64 {
  fileprivate var secondFloor: Int64 { floorDivided(self, Moment.second) * Moment.second }
}
