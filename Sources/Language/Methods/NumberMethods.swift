/// The methods of `int` and `float`.
enum NumberMethods {
  static let int: [Method] = [
    Method("bit_length", "") { call in
      .integer(Int.bitWidth - (call.receiver.wholeNumber ?? 0).magnitude.leadingZeroBitCount)
    },
    Method("bit_count", "") { .integer(($0.receiver.wholeNumber ?? 0).magnitude.nonzeroBitCount) },
  ]

  static let float: [Method] = [
    Method("is_integer", "") { call in
      guard case .float(let number) = call.receiver else { return .truth(false) }
      return .truth(number.isFinite && number == number.rounded(.towardZero))
    }
  ]
}
