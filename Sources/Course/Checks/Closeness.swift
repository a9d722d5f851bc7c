import Glibc

/// How near a learner's number is to the expected one.
enum Closeness: Equatable {
  case equal
  case rounded
  /// A factor of 100, where one of the two could be a share: percent against share.
  case percent
  case different(isTooLarge: Bool)

  /// - Parameters:
  ///   - relative: tolerance as a share of the expected value.
  ///   - absolute: tolerance beside it, which decides where the expected value is near zero.
  init(_ value: Double, expected: Double, relative: Double, absolute: Double) {
    let tolerance = absolute + relative * abs(expected)
    let nearness = max(tolerance, 0.005 * abs(expected))
    let isHundredfold = abs(value / 100 - expected) <= nearness || abs(value * 100 - expected) <= nearness
    if value == expected || abs(value - expected) <= tolerance {
      self = .equal
    } else if Self.isRounded(value, of: expected) {
      self = .rounded
    } else if isHundredfold, expected != 0, min(abs(value), abs(expected)) <= 1 {
      self = .percent
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
    let steps = abs(expected) / unit
    let own = (abs(value) / unit).rounded()
    // 3.5999999999999996 is 3.6, and not 3.5 and a rest.
    return own == steps.rounded() || own == (steps * (1 + 1e-12)).rounded(.down)
  }

  /// How many significant digits a number is written with, and the worth of its last one: 0.946 has three, worth 0.001.
  private static func lastDigit(of value: Double) -> (digits: Int, unit: Double)? {
    // A float32 reads 0.9459999799728394 as a double; its own shortest text is what was meant.
    let isSingle = Double(Float(value)) == value
    let text = isSingle ? String(Float(abs(value))) : String(abs(value))
    let parts = text.lowercased().split(separator: "e")
    guard let mantissa = parts.first, let exponent = parts.count > 1 ? Int(parts[1]) : 0 else { return nil }
    let pieces = mantissa.split(separator: ".")
    let decimals = pieces.count > 1 && pieces[1] != "0" ? pieces[1] : ""
    var digits = ((pieces.first ?? "") + decimals).drop { $0 == "0" }
    var power = exponent - decimals.count
    // The zeros that end 51,000 only hold its size.
    while decimals.isEmpty, digits.last == "0" {
      digits.removeLast()
      power += 1
    }
    return (digits.count, pow(10, Double(power)))
  }
}
