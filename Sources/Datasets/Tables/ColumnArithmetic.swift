import Glibc

/// Arithmetic on two columns of the same length, row by row, with the types that NumPy and pandas give.
package enum ColumnArithmetic: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case remainder = "%"
  case power = "**"

  /// - Throws: `TableFault` where the types don't go together.
  package func apply(_ a: Column, _ b: Column) throws -> Column {
    switch (a.values, b.values) {
    case (.truth(let x), .truth(let y)) where a.missingCount + b.missingCount == 0:
      switch self {
      case .add: return Column("", .truth(zip(x, y).map { $0 || $1 }))
      case .multiply: return Column("", .truth(zip(x, y).map { $0 && $1 }))
      case .subtract: throw TableFault.truthSubtraction
      default: return try whole(x.map { $0 ? 1 : 0 }, y.map { $0 ? 1 : 0 })
      }
    case (.text(let x), .text(let y)) where self == .add:
      return Column("", .text(zip(x, y).map { $0 + $1 }), missing: either(a, b))
    case (.moment(let x), .moment(let y)) where self == .subtract:
      return Column(
        "", .span(zip(x, y).map { TimeSpan(microseconds: $0.microseconds &- $1.microseconds) }), missing: either(a, b))
    case (.moment(let x), .span(let y)) where self == .add || self == .subtract:
      let sign: Int64 = self == .add ? 1 : -1
      return Column(
        "", .moment(zip(x, y).map { Moment(microseconds: $0.microseconds &+ sign &* $1.microseconds) }),
        missing: either(a, b))
    case (.span, .moment) where self == .add: return try apply(b, a)
    case (.span(let x), .span(let y)):
      switch self {
      case .add, .subtract:
        let sign: Int64 = self == .add ? 1 : -1
        return Column(
          "", .span(zip(x, y).map { TimeSpan(microseconds: $0.microseconds &+ sign &* $1.microseconds) }),
          missing: either(a, b))
      case .divide:
        return Column(
          "",
          .real(
            x.indices.map {
              a.isMissing($0) || b.isMissing($0) ? .nan : Double(x[$0].microseconds) / Double(y[$0].microseconds)
            }))
      default: break
      }
    default: break
    }
    guard let x = a.doubles, let y = b.doubles else {
      throw TableFault.arithmetic(rawValue, a.kind, b.kind)
    }
    if let m = a.wholes, let n = b.wholes { return try whole(m, n) }
    return Column("", .real(real(x, y)))
  }

  private func either(_ a: Column, _ b: Column) -> [Bool] {
    a.missingCount + b.missingCount == 0 ? [] : (0..<a.count).map { a.isMissing($0) || b.isMissing($0) }
  }

  /// Whole numbers wrap beyond 64 bits, as NumPy's do.
  private func whole(_ x: [Int64], _ y: [Int64]) throws -> Column {
    switch self {
    case .add: return Column("", .whole(zip(x, y).map { $0 &+ $1 }))
    case .subtract: return Column("", .whole(zip(x, y).map { $0 &- $1 }))
    case .multiply: return Column("", .whole(zip(x, y).map { $0 &* $1 }))
    case .power:
      if y.contains(where: { $0 < 0 }) { throw TableFault.negativePower }
      return Column("", .whole(zip(x, y).map(Self.power)))
    case .floorDivide, .remainder:
      // pandas makes decimals where it divides by 0; Int64.min by -1 has no whole answer either.
      guard !y.contains(0), !y.contains(-1) || !x.contains(.min) else { break }
      return Column(
        "",
        .whole(
          zip(x, y).map { self == .floorDivide ? floorDivided($0, by: $1) : rest(of: $0, by: $1) }))
    case .divide: break
    }
    return Column("", .real(real(x.map { Double($0) }, y.map { Double($0) })))
  }

  private static func power(_ base: Int64, _ exponent: Int64) -> Int64 {
    var (result, square, rest) = (Int64(1), base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result &*= square }
      square &*= square
      rest >>= 1
    }
    return result
  }

  private func real(_ x: [Double], _ y: [Double]) -> [Double] {
    switch self {
    case .add: zip(x, y).map { $0 + $1 }
    case .subtract: zip(x, y).map { $0 - $1 }
    case .multiply: zip(x, y).map { $0 * $1 }
    case .divide: zip(x, y).map { $0 / $1 }
    case .power: zip(x, y).map { pow($0, $1) }
    case .floorDivide: zip(x, y).map { Self.divided($0, $1).floor }
    case .remainder: zip(x, y).map { Self.divided($0, $1).remainder }
    }
  }

  /// Python's `divmod`: the remainder has the divisor's sign.
  private static func divided(_ x: Double, _ y: Double) -> (floor: Double, remainder: Double) {
    guard y != 0 else { return (x / y, .nan) }
    var remainder = x.truncatingRemainder(dividingBy: y)
    var quotient = (x - remainder) / y
    if remainder != 0, (y < 0) != (remainder < 0) {
      remainder += y
      quotient -= 1
    }
    var floor = quotient.rounded(.down)
    if quotient - floor > 0.5 { floor += 1 }
    return (floor, remainder)
  }
}

/// Rounded down, for a divisor of either sign but 0.
private func floorDivided(_ value: Int64, by divisor: Int64) -> Int64 {
  let quotient = value / divisor
  let rest = value % divisor
  return rest != 0 && (rest < 0) != (divisor < 0) ? quotient - 1 : quotient
}

/// With the divisor's sign, as Python has it.
private func rest(of value: Int64, by divisor: Int64) -> Int64 {
  let rest = value % divisor
  return rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest
}

extension Column {
  /// The values of a column of whole numbers or truth values without gaps.
  package var wholes: [Int64]? {
    guard missingCount == 0 else { return nil }
    switch values {
    case .whole(let values): return values
    case .truth(let values): return values.map { $0 ? 1 : 0 }
    default: return nil
    }
  }
}
