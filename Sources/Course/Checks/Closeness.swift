/// How near a learner's number is to the expected one.
enum Closeness: Equatable {
  case equal
  case rounded
  /// A factor of 100: percent against share.
  case percent
  case different(isTooLarge: Bool)

  /// - Parameters:
  ///   - relative: tolerance as a share of the expected value.
  ///   - absolute: tolerance beside it, which decides where the expected value is near zero.
  init(_ value: Double, expected: Double, relative: Double, absolute: Double) {
    let tolerance = absolute + relative * abs(expected)
    if value == expected || abs(value - expected) <= tolerance {
      self = .equal
    } else if Self.isRounded(value, of: expected) {
      self = .rounded
    } else if abs(value / 100 - expected) <= max(tolerance, 0.005 * abs(expected))
      || abs(value * 100 - expected) <= max(tolerance, 0.005 * abs(expected))
    {
      self = expected == 0 ? .different(isTooLarge: value > 0) : .percent
    } else {
      self = .different(isTooLarge: value > expected)
    }
  }

  /// Whether `value` is `expected` rounded or cut off to the digits that `value` has, two at least: one digit could be
  /// a guess.
  private static func isRounded(_ value: Double, of expected: Double) -> Bool {
    guard value != 0, (value > 0) == (expected > 0), let (digits, unit) = lastDigit(of: value), digits >= 2 else {
      return false
    }
    return abs(value - expected) < unit
  }

  /// How many significant digits a number is written with, and the worth of its last one: 0.946 has three, worth 0.001.
  private static func lastDigit(of value: Double) -> (digits: Int, unit: Double)? {
    // Swift's shortest text that reads back as the same double.
    let text = String(abs(value)).lowercased()
    let parts = text.split(separator: "e")
    guard let mantissa = parts.first else { return nil }
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let pieces = mantissa.split(separator: ".")
    let decimals = pieces.count > 1 && pieces[1] != "0" ? pieces[1].count : 0
    let whole = String(pieces.first ?? "0")
    let all = (whole + (decimals > 0 ? String(pieces[1]) : "")).drop { $0 == "0" }
    var unit = 1.0
    for _ in 0..<abs(exponent - decimals) { unit *= exponent > decimals ? 10 : 0.1 }
    return (all.count, unit)
  }
}
