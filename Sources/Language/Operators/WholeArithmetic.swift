import Syntax

/// Python's int arithmetic in 64 bits; a result that doesn't fit is an error that says so.
package enum WholeArithmetic {
  static func apply(_ operation: BinaryOperator, _ a: Int, _ b: Int) throws -> Value {
    switch operation {
    case .add: return .integer(try checked(a.addingReportingOverflow(b), operation, a, b))
    case .subtract: return .integer(try checked(a.subtractingReportingOverflow(b), operation, a, b))
    case .multiply: return .integer(try checked(a.multipliedReportingOverflow(by: b), operation, a, b))
    case .divide: return .float(try quotient(a, b))
    case .floorDivide: return .integer(try floorDivide(a, b))
    case .remainder: return .integer(try remainder(a, b))
    case .power:
      if b < 0 {
        return .float(try FloatArithmetic.power(Double(a), Double(b)))
      }
      guard let result = power(a, b) else { throw tooLarge(operation, a, b) }
      return .integer(result)
    case .bitAnd: return .integer(a & b)
    case .bitOr: return .integer(a | b)
    case .bitXor: return .integer(a ^ b)
    case .shiftLeft:
      if b < 0 { throw ValueFault.negativeShift }
      if a == 0 { return .integer(0) }
      if b > 62 || (a << b) >> b != a { throw tooLarge(operation, a, b) }
      return .integer(a << b)
    case .shiftRight:
      if b < 0 { throw ValueFault.negativeShift }
      return .integer(a >> b)
    case .matrixMultiply: throw TypeFault.operands(operation: "@", left: "int", right: "int")
    }
  }

  private static func checked(
    _ result: (partialValue: Int, overflow: Bool), _ operation: BinaryOperator, _ a: Int, _ b: Int
  ) throws -> Int {
    if result.overflow { throw tooLarge(operation, a, b) }
    return result.partialValue
  }

  static func tooLarge(_ operation: BinaryOperator, _ a: Int, _ b: Int) -> ArithmeticFault {
    .intTooLarge(operation: "\(a) \(operation.rawValue) \(b)")
  }

  /// Rounded down, as Python does: -7 // 2 is -4.
  static func floorDivide(_ a: Int, _ b: Int) throws -> Int {
    if b == 0 { throw ArithmeticFault.divisionByZero(operation: "//") }
    let (quotient, overflows) = a.dividedReportingOverflow(by: b)
    if overflows { throw tooLarge(.floorDivide, a, b) }
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient
  }

  /// With the sign of `b`, as Python does: -7 % 2 is 1.
  static func remainder(_ a: Int, _ b: Int) throws -> Int {
    if b == 0 { throw ArithmeticFault.divisionByZero(operation: "%") }
    if b == -1 { return 0 }
    let remainder = a % b
    return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder
  }

  /// The double nearest to a / b, also where a or b has more than 53 bits.
  static func quotient(_ a: Int, _ b: Int) throws -> Double {
    if b == 0 { throw ArithmeticFault.divisionByZero(operation: "/") }
    let exact: UInt = 1 << 53
    if a.magnitude <= exact, b.magnitude <= exact { return Double(a) / Double(b) }
    // A quotient of 66 bits or more, whose last bit says whether anything was cut off, rounds once.
    let shift = 63
    let dividend = UInt128(a.magnitude) << shift
    let divisor = UInt128(b.magnitude)
    let (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    let rounded = nearest(quotient, isExact: rest == 0)
    let magnitude = rounded * 0x1p-63
    return (a < 0) != (b < 0) ? -magnitude : magnitude
  }

  /// The double nearest to `value` (plus a little, unless it is exact), ties to even.
  private static func nearest(_ value: UInt128, isExact: Bool) -> Double {
    let bits = 128 - value.leadingZeroBitCount
    if bits <= 53 { return Double(UInt64(truncatingIfNeeded: value)) }
    let drop = bits - 53
    var kept = UInt64(truncatingIfNeeded: value >> drop)
    let half = UInt128(1) << (drop - 1)
    let dropped = value & ((UInt128(1) << drop) - 1)
    if dropped > half || (dropped == half && (!isExact || kept & 1 == 1)) { kept += 1 }
    return Double(sign: .plus, exponent: drop, significand: Double(kept))
  }

  /// base ** exponent for exponent >= 0, or nil if it doesn't fit.
  static func power(_ base: Int, _ exponent: Int) -> Int? {
    if exponent == 0 || base == 1 { return 1 }
    if base == 0 { return 0 }
    if base == -1 { return exponent & 1 == 0 ? 1 : -1 }
    if exponent > 63 { return nil }
    var result = 1
    for _ in 0..<exponent {
      let (product, overflows) = result.multipliedReportingOverflow(by: base)
      if overflows { return nil }
      result = product
    }
    return result
  }

  /// base ** exponent % modulus, also where the power is beyond 64 bits.
  static func power(_ base: Int, _ exponent: Int, modulus: Int) throws -> Int {
    if modulus == 0 { throw ValueFault.modulus }
    var exponent = exponent
    let size = Int128(modulus.magnitude)
    var factor = Int128(base) % size
    if factor < 0 { factor += size }
    if exponent < 0 {
      guard let inverse = inverse(factor, size), exponent != Int.min else { throw ValueFault.notInvertible }
      factor = inverse
      exponent = -exponent
    }
    var result = Int128(1) % size
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * factor % size }
      factor = factor * factor % size
      exponent >>= 1
    }
    let value = Int(result)
    return value != 0 && modulus < 0 ? value + modulus : value
  }

  private static func inverse(_ value: Int128, _ modulus: Int128) -> Int128? {
    var (a, b, x, y): (Int128, Int128, Int128, Int128) = (value, modulus, 1, 0)
    while b != 0 {
      let quotient = a / b
      (a, b) = (b, a - quotient * b)
      (x, y) = (y, x - quotient * y)
    }
    if a != 1 { return nil }
    return x < 0 ? x + modulus : x
  }
}
