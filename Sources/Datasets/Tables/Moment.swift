/// A point in time to the microsecond, as a table's date column holds it.
///
/// Written without a zone it is what the clock on the wall showed; with one it is UTC.
package struct Moment: Sendable, Hashable, Comparable {
  /// Since 1970-01-01 00:00:00.
  package let microseconds: Int64

  package init(microseconds: Int64) { self.microseconds = microseconds }

  package static func < (left: Moment, right: Moment) -> Bool { left.microseconds < right.microseconds }

  static let second: Int64 = 1_000_000
  static let day: Int64 = 86_400 * second

  /// Reads ISO 8601: `2024-03-01`, `2024-03-01 12:30`, `2024-03-01T12:30:05.25+08:00`. Years 1 to 9999.
  ///
  /// `hasZone` says whether a zone was written. Nil for anything else, impossible dates included.
  package static func parse(_ text: some StringProtocol) -> (moment: Moment, hasZone: Bool)? {
    var reader = DigitReader(text.utf8)
    guard let year = reader.number(digits: 4), year >= 1, reader.take("-"), let month = reader.number(digits: 2),
      reader.take("-"), let dayOfMonth = reader.number(digits: 2), (1...12).contains(month),
      (1...daysIn(month: month, year: year)).contains(dayOfMonth)
    else { return nil }
    let date = days(year: year, month: month, day: dayOfMonth) * day
    if reader.isAtEnd { return (Moment(microseconds: date), false) }

    guard reader.take("T") || reader.take(" "), let hour = reader.number(digits: 2), hour < 24, reader.take(":"),
      let minute = reader.number(digits: 2), minute < 60
    else { return nil }
    var time = Int64(hour * 60 + minute) * 60 * second
    if reader.take(":") {
      guard let seconds = reader.number(digits: 2), seconds < 60 else { return nil }
      time += Int64(seconds) * second
      if reader.take(".") {
        guard let fraction = reader.fraction() else { return nil }
        time += fraction
      }
    }
    if reader.isAtEnd { return (Moment(microseconds: date + time), false) }
    if reader.take("Z") { return reader.isAtEnd ? (Moment(microseconds: date + time), true) : nil }
    let isEast = reader.take("+")
    guard isEast || reader.take("-"), let hours = reader.number(digits: 2), hours < 24 else { return nil }
    _ = reader.take(":")
    guard let minutes = reader.number(digits: 2), minutes < 60, reader.isAtEnd else { return nil }
    let shift = Int64(hours * 60 + minutes) * 60 * second
    return (Moment(microseconds: date + time + (isEast ? -shift : shift)), true)
  }

  private static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 in the Gregorian calendar: counted from a year that begins in March, so that a leap day
  /// comes last (Howard Hinnant, "chrono-compatible low-level date algorithms").
  private static func days(year: Int, month: Int, day: Int) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return Int64(shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468)
  }
}

extension Moment: CustomStringConvertible {
  /// `2024-03-01` at midnight, else `2024-03-01 12:30:05`, with six digits of a fraction where there is one.
  package var description: String {
    let time = microseconds - dayNumber * Self.day
    let (year, month, day) = calendarDate
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    if time == 0 { return date }
    let seconds = time / Self.second
    let clock = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    let fraction = time % Self.second
    return fraction == 0 ? "\(date) \(clock)" : "\(date) \(clock).\(padded(fraction, 6))"
  }

  package var calendarDate: (year: Int64, month: Int64, day: Int64) {
    let days = dayNumber
    // The inverse of `days`: eras of 400 years, each of 146,097 days.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }
}

func padded(_ number: Int64, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(width - digits.count, 0)) + digits
}

/// Reads decimal digits and single marks from the front of a text.
private struct DigitReader<Text: Collection<UInt8>> {
  private var rest: Text.SubSequence

  init(_ text: Text) { rest = text[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, UInt32(byte) == mark.value else { return false }
    rest.removeFirst()
    return true
  }

  mutating func number(digits count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let byte = rest.first, (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
      rest.removeFirst()
    }
    return value
  }

  /// 1 to 9 digits after the point, as microseconds; finer digits are cut off.
  mutating func fraction() -> Int64? {
    var value: Int64 = 0
    var count = 0
    while count < 9, let byte = rest.first, (0x30...0x39).contains(byte) {
      if count < 6 { value = value * 10 + Int64(byte - 0x30) }
      count += 1
      rest.removeFirst()
    }
    guard count > 0 else { return nil }
    for _ in 0..<max(6 - count, 0) { value *= 10 }
    return value
  }
}
