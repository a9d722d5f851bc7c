/// The methods of `int` and `float`.
enum NumberMethods {
  static let int: [Method] = [
    Method("bit_length", "") { call in
      .integer(Int.bitWidth - (call.receiver.wholeNumber ?? 0).magnitude.leadingZeroBitCount)
    },
    Method("as_integer_ratio", "") { .tuple(of: [.integer($0.receiver.wholeNumber ?? 0), .integer(1)]) },
    Method("bit_count", "") { .integer(($0.receiver.wholeNumber ?? 0).magnitude.nonzeroBitCount) },
  ]

  /// The float as a fraction in lowest terms, whose lower part is a power of 2.
  private static func ratio(of number: Double) throws -> Value {
    guard number.isFinite else { throw ArithmeticFault.floatToInt(value: FloatText.shortest(number)) }
    var (numerator, denominator) = (number, 1.0)
    while numerator != numerator.rounded(.towardZero) { (numerator, denominator) = (numerator * 2, denominator * 2) }
    guard let upper = Int(exactly: numerator), let lower = Int(exactly: denominator) else {
      throw ArithmeticFault.intTooLarge(operation: "\(FloatText.shortest(number)).as_integer_ratio()")
    }
    return .tuple(of: [.integer(upper), .integer(lower)])
  }

  static let float: [Method] = [
    Method("is_integer", "") { call in
      guard case .float(let number) = call.receiver else { return .truth(false) }
      return .truth(number.isFinite && number == number.rounded(.towardZero))
    },
    Method("as_integer_ratio", "") { call in
      guard case .float(let number) = call.receiver else { return .none }
      return try ratio(of: number)
    },
  ]
}
