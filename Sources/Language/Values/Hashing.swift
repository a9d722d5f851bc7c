/// Python's hash of a value: equal values have equal hashes, over all kinds of number.
///
/// Hashes of numbers and of tuples of numbers are CPython's own (modulus 2^61 - 1; xxHash for tuples), because the
/// order in which a set is printed follows them. A string's is FNV-1a: CPython's differs from run to run anyway.
enum Hashing {
  private static let modulus = (1 << 61) - 1

  static func hash(_ value: Value, depth: Int = 0) throws -> Int {
    switch value {
    case .none: return 0x2F_8D1A_5B31
    case .ellipsis: return 0x2F_8D1A_5B32
    case .truth(let truth): return truth ? 1 : 0
    case .integer(let number): return hash(number)
    case .float(let number): return hash(number)
    case .string(let text): return hash(text)
    case .tuple(let tuple):
      if depth > Limits.nesting { throw LimitFault.nesting }
      try Watch.tick()
      return try hash(tuple.elements, depth: depth + 1)
    case .function(let function): return ObjectIdentifier(function).hashValue
    case .object(let object):
      if let slice = object as? SliceObject { throw TypeFault.unhashable(type: slice.typeName) }
      guard object.isHashable else { throw TypeFault.unhashable(type: object.typeName) }
      return object.hashNumber
    case .list, .dictionary, .set, .cell: throw TypeFault.unhashable(type: value.typeName)
    }
  }

  static func hash(_ number: Int) -> Int {
    if number >= 0, number < modulus { return number }
    let magnitude = number.magnitude % UInt(modulus)
    let hash = number < 0 ? -Int(magnitude) : Int(magnitude)
    return hash == -1 ? -2 : hash
  }

  static func hash(_ number: Double) -> Int {
    if number.isInfinite { return number < 0 ? -314159 : 314159 }
    if number.isNaN { return 0 }
    if let whole = Int(exactly: number) { return hash(whole) }
    var fraction = number.magnitude.significand
    var exponent = number == 0 ? 0 : Int(number.magnitude.exponent)
    // CPython's frexp gives a fraction in 0.5 ..< 1, Swift's significand lies in 1 ..< 2.
    fraction /= 2
    exponent += 1
    var result: UInt = 0
    while fraction != 0 {
      result = ((result << 28) & UInt(modulus)) | result >> (61 - 28)
      fraction *= 268_435_456  // 2^28
      exponent -= 28
      let digit = UInt(fraction)
      fraction -= Double(digit)
      result += digit
      if result >= UInt(modulus) { result -= UInt(modulus) }
    }
    let shift = exponent >= 0 ? exponent % 61 : 61 - 1 - ((-1 - exponent) % 61)
    result = ((result << UInt(shift)) & UInt(modulus)) | result >> UInt(61 - shift)
    let hash = number < 0 ? -Int(result) : Int(result)
    return hash == -1 ? -2 : hash
  }

  static func hash(_ text: Text) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.string.utf8 {
      hash ^= UInt64(byte)
      hash &*= 0x100_0000_01B3
    }
    return Int(bitPattern: UInt(hash))
  }

  private static func hash(_ elements: [Value], depth: Int) throws -> Int {
    let primes: (UInt, UInt, UInt) = (
      11_400_714_785_074_694_791, 14_029_467_366_897_019_727, 2_870_177_450_012_600_261
    )
    var state = primes.2
    for element in elements {
      let lane = UInt(bitPattern: try hash(element, depth: depth))
      state &+= lane &* primes.1
      state = (state << 31) | (state >> 33)
      state &*= primes.0
    }
    state &+= UInt(elements.count) ^ (primes.2 ^ 3_527_539)
    return state == UInt.max ? 1_546_275_796 : Int(bitPattern: state)
  }
}
