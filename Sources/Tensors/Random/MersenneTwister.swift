import RealModule

/// MT19937, the generator behind Python's `random` and NumPy's `np.random` functions (Matsumoto and Nishimura,
/// "Mersenne Twister", 1998), with NumPy's legacy distributions, bit for bit.
package struct MersenneTwister: Sendable {
  private var words: [UInt32]
  private var position = MersenneTwister.size
  /// The second number of a pair of normal draws, kept for the next call.
  private var spareNormal: Double?

  private static let size = 624

  /// As `np.random.seed(seed)`.
  package init(seed: UInt32) {
    words = MersenneTwister.initialWords(seed)
  }

  /// As Python's `random.seed(n)`, whose key is |n| in words of 32 bits, lowest first.
  package init(key: [UInt32]) {
    words = MersenneTwister.initialWords(19_650_218)
    let key = key.isEmpty ? [0] : key
    let size = MersenneTwister.size
    var (i, j) = (1, 0)
    for _ in 0..<max(size, key.count) {
      let mixed = (words[i - 1] ^ (words[i - 1] >> 30)) &* 1_664_525
      words[i] = (words[i] ^ mixed) &+ key[j] &+ UInt32(truncatingIfNeeded: j)
      (i, j) = (i + 1, (j + 1) % key.count)
      if i >= size {
        words[0] = words[size - 1]
        i = 1
      }
    }
    for _ in 0..<(size - 1) {
      let mixed = (words[i - 1] ^ (words[i - 1] >> 30)) &* 1_566_083_941
      words[i] = (words[i] ^ mixed) &- UInt32(i)
      i += 1
      if i >= size {
        words[0] = words[size - 1]
        i = 1
      }
    }
    words[0] = 0x8000_0000
  }

  /// As Python's `random.seed(n)`.
  package init(pythonSeed seed: Int) {
    let magnitude = seed.magnitude
    let (low, high) = (UInt32(truncatingIfNeeded: magnitude), UInt32(truncatingIfNeeded: magnitude >> 32))
    self.init(key: high == 0 ? [low] : [low, high])
  }

  private static func initialWords(_ seed: UInt32) -> [UInt32] {
    var words = [seed]
    for index in 1..<size {
      let previous = words[index - 1]
      words.append(1_812_433_253 &* (previous ^ (previous >> 30)) &+ UInt32(index))
    }
    return words
  }

  /// 32 random bits.
  package mutating func next() -> UInt32 {
    if position == MersenneTwister.size { twist() }
    var word = words[position]
    position += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9D2C_5680
    word ^= (word << 15) & 0xEFC6_0000
    return word ^ (word >> 18)
  }

  /// 64 random bits, the high half first.
  package mutating func next64() -> UInt64 {
    let high = UInt64(next())
    return high << 32 | UInt64(next())
  }

  private mutating func twist() {
    let size = MersenneTwister.size
    for index in 0..<size {
      let joined = (words[index] & 0x8000_0000) | (words[(index + 1) % size] & 0x7FFF_FFFF)
      words[index] = words[(index + 397) % size] ^ (joined >> 1) ^ (joined & 1 == 0 ? 0 : 0x9908_B0DF)
    }
    position = 0
  }

  /// Evenly spread in `0 ..< 1` with 53 bits, as `random.random()` and `np.random.rand()`.
  package mutating func uniform() -> Double {
    let high = Double(next() >> 5)
    let low = Double(next() >> 6)
    return (high * 67_108_864 + low) / 9_007_199_254_740_992
  }

  package mutating func uniform(_ count: Int, from low: Double = 0, to high: Double = 1) -> [Double] {
    (0..<max(0, count)).map { _ in low + (high - low) * uniform() }
  }

  /// From the normal distribution, as `np.random.randn()`: Marsaglia's polar method, two at a time.
  package mutating func normal() -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return spare
    }
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      if square >= 1 || square == 0 { continue }
      let factor = Double.sqrt(-2 * Double.log(square) / square)
      spareNormal = factor * x
      return factor * y
    }
  }

  package mutating func normal(_ count: Int, mean: Double = 0, deviation: Double = 1) -> [Double] {
    (0..<max(0, count)).map { _ in mean + deviation * normal() }
  }

  /// A whole number in `0 ... most`: random bits under a mask, drawn again until one fits.
  package mutating func whole(upTo most: UInt64) -> UInt64 {
    if most == 0 { return 0 }
    let mask = UInt64.max >> UInt64(most.leadingZeroBitCount)
    while true {
      let draw = most <= 0xFFFF_FFFF ? UInt64(next()) & mask : next64() & mask
      if draw <= most { return draw }
    }
  }

  /// As `np.random.randint(low, high, count)`: whole numbers in `low ..< high`; none if that is empty.
  package mutating func integers(_ count: Int, from low: Int, to high: Int) -> [Int] {
    guard high > low else { return [] }
    let most = UInt64(bitPattern: Int64(high &- 1 &- low))
    return (0..<max(0, count)).map { _ in low &+ Int(truncatingIfNeeded: whole(upTo: most)) }
  }

  /// As `np.random.shuffle`.
  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    for index in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(index, Int(whole(upTo: UInt64(index))))
    }
  }

  /// As `np.random.permutation(count)`.
  package mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<max(0, count))
    shuffle(&order)
    return order
  }

  /// As `np.random.choice(…, p=weights)` with replacement: positions, each as likely as its weight.
  package mutating func positions(_ count: Int, weights: [Double]) -> [Int] {
    var sums: [Double] = []
    for weight in weights { sums.append((sums.last ?? 0) + weight) }
    guard let total = sums.last, total > 0 else { return [] }
    let shares = sums.map { $0 / total }
    return (0..<max(0, count)).map { _ in
      let draw = uniform()
      return min(shares.firstIndex { $0 > draw } ?? shares.count - 1, shares.count - 1)
    }
  }
}
