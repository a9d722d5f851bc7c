import Glibc
import Syntax

/// Python's float arithmetic. Division by zero and overflow of a power are errors, as there.
enum FloatArithmetic {
  /// Nil where floats have no such operator.
  static func apply(_ operation: BinaryOperator, _ a: Double, _ b: Double) throws -> Double? {
    switch operation {
    case .add: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .divide:
      if b == 0 { throw ArithmeticFault.divisionByZero(operation: "/") }
      return a / b
    case .floorDivide: return try divide(a, b, operation: "//").quotient
    case .remainder: return try divide(a, b, operation: "%").remainder
    case .power: return try power(a, b)
    default: return nil
    }
  }

  /// Quotient rounded down and remainder with the sign of `b`.
  static func divide(_ a: Double, _ b: Double, operation: String) throws -> (quotient: Double, remainder: Double) {
    if b == 0 { throw ArithmeticFault.divisionByZero(operation: operation) }
    var remainder = fmod(a, b)
    var quotient = (a - remainder) / b
    if remainder != 0 {
      if (b < 0) != (remainder < 0) {
        remainder += b
        quotient -= 1
      }
    } else {
      remainder = copysign(0, b)
    }
    if quotient == 0 { return (copysign(0, a / b), remainder) }
    var floor = quotient.rounded(.down)
    if quotient - floor > 0.5 { floor += 1 }
    return (floor, remainder)
  }

  static func power(_ a: Double, _ b: Double) throws -> Double {
    if a == 0, b < 0 { throw ArithmeticFault.zeroToNegativePower }
    if a < 0, !a.isInfinite, !b.isInfinite, b != b.rounded(.down) {
      if pow(-a, b).isInfinite { throw tooLarge(a, b) }
      throw ValueFault.complexResult(left: FloatText.shortest(a), right: FloatText.shortest(b))
    }
    let result = pow(a, b)
    if result.isInfinite, !a.isInfinite, !b.isInfinite {
      throw tooLarge(a, b)
    }
    return result
  }

  private static func tooLarge(_ a: Double, _ b: Double) -> ArithmeticFault {
    .floatTooLarge(operation: "\(FloatText.shortest(a)) ** \(FloatText.shortest(b))")
  }

  /// The whole number that `int(x)` cuts a float to; throws if there is none or it is beyond 64 bits.
  static func whole(_ value: Double, rounded rule: FloatingPointRoundingRule = .towardZero) throws -> Int {
    if value.isNaN { throw ValueFault.notFinite(to: "int", value: "nan") }
    if value.isInfinite { throw ArithmeticFault.infinityToInt }
    let whole = value.rounded(rule)
    guard let result = Int(exactly: whole) else {
      throw ArithmeticFault.floatToInt(value: FloatText.shortest(value))
    }
    return result
  }

  /// `round(value, digits)`: the double nearest to the exact value rounded half to even at that decimal.
  static func round(_ value: Double, digits: Int) throws -> Double {
    if !value.isFinite || value == 0 { return value }
    if digits > 323 { return value }
    if digits < -308 { return copysign(0, value) }
    if digits >= 0 {
      // A double has no more than 1074 decimals; beyond 17 significant digits nothing changes.
      return FloatText.parse(FloatText.printf("f", value, precision: digits))
    }
    let exponent = FloatText.shortestDigits(value.magnitude).point
    let significant = exponent + digits
    if significant < 0 { return copysign(0, value) }
    if significant == 0 {
      let half = 0.5 * pow(10, Double(-digits))
      let result = value.magnitude > half ? pow(10, Double(-digits)) : 0
      return copysign(result, value)
    }
    let result = FloatText.parse(FloatText.printf("e", value, precision: significant - 1))
    if result.isInfinite { throw ArithmeticFault.floatTooLarge(operation: "round") }
    return result
  }

  /// `round(value, digits)` of a whole number: half to even at 10 ** -digits.
  static func round(_ value: Int, digits: Int) throws -> Int {
    if digits >= 0 { return value }
    guard digits > -19, let unit = WholeArithmetic.power(10, -digits) else { return 0 }
    let rest = try WholeArithmetic.remainder(value, unit)
    let base = value.subtractingReportingOverflow(rest)
    let isUp = rest > unit / 2 || (rest == unit / 2 && (base.partialValue / unit) & 1 != 0)
    let (result, overflows) = isUp ? base.partialValue.addingReportingOverflow(unit) : base
    if base.overflow || overflows { throw ArithmeticFault.intTooLarge(operation: "round(\(value), \(digits))") }
    return result
  }
}
