import RealModule

/// Gradwalk's own seeded random stream, the same on every machine: what torch's and Keras's makers draw from.
///
/// xoshiro256++ (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021), seeded by SplitMix64.
/// Its whole state is four words, so that a checkpoint can hold it.
package struct Generator: RandomNumberGenerator, Sendable, Equatable {
  package private(set) var state: SIMD4<UInt64>

  package init(seed: UInt64) {
    var word = seed
    func splitMix() -> UInt64 {
      word &+= 0x9E37_79B9_7F4A_7C15
      var mixed = word
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    state = SIMD4(splitMix(), splitMix(), splitMix(), splitMix())
  }

  package mutating func next() -> UInt64 {
    let sum = state[0] &+ state[3]
    let result = ((sum << 23) | (sum >> 41)) &+ state[0]
    let shifted = state[1] << 17
    state[2] ^= state[0]
    state[3] ^= state[1]
    state[1] ^= state[2]
    state[0] ^= state[3]
    state[2] ^= shifted
    state[3] = (state[3] << 45) | (state[3] >> 19)
    return result
  }

  /// Evenly spread in `0 ..< 1`, a multiple of 2^-53.
  package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// From the normal distribution with mean 0 and deviation 1 (Box and Muller, 1958; one of each pair is used, so
  /// that the stream has no hidden half).
  package mutating func normal() -> Double {
    let radius = Double.sqrt(-2 * .log(1 - uniform()))
    return radius * .cos(2 * .pi * uniform())
  }

  /// A whole number in `0 ..< bound`; `bound` is positive.
  package mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// `0 ..< count` in random order (Fisher and Yates).
  package mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<max(count, 0))
    for index in stride(from: count - 1, to: 0, by: -1) { order.swapAt(index, below(index + 1)) }
    return order
  }

  /// Numbers evenly spread in `low ..< high`.
  package mutating func uniform(_ shape: Shape, from low: Double = 0, to high: Double = 1) throws -> Tensor {
    let result = try Tensor.uninitialized(shape)
    for index in 0..<result.count { result.buffer.floats[index] = Float(low + (high - low) * uniform()) }
    return result
  }

  /// Numbers from the normal distribution.
  package mutating func normal(_ shape: Shape, mean: Double = 0, deviation: Double = 1) throws -> Tensor {
    let result = try Tensor.uninitialized(shape)
    for index in 0..<result.count { result.buffer.floats[index] = Float(mean + deviation * normal()) }
    return result
  }
}
