import Tensors
import Testing

/// Draws recorded from NumPy 2.4's legacy functions: `np.random.seed(seed)`, then each in this order.
struct LegacyDraws: Sendable {
  let seed: UInt32
  let rand: [Double]
  let randn: [Double]
  let randint: [Int]
  let wide: [Int]
  let permutation: [Int]
  let shuffle: [Int]
  let normal: [Double]
  let uniform: [Double]
  let weighted: [Int]
  let late: Double

  static let recorded = [
    LegacyDraws(
      seed: 0, rand: [0.5488135039273248, 0.7151893663724195, 0.6027633760716439],
      randn: [-2.268328201180374, 1.3335453816218967, -0.8427240538292873], randint: [6, 8, 8, 1, 6],
      wide: [-830224689065, -250235957672, 451379386021], permutation: [2, 4, 3, 6, 7, 0, 5, 1],
      shuffle: [3, 1, 4, 2, 0, 5], normal: [13.93984889573979, 12.988158146315213],
      uniform: [-0.5269022965242671, 1.5596840853100953], weighted: [0, 2, 2, 1, 1],
      late: 0.4714573193542654),
    LegacyDraws(
      seed: 1, rand: [0.417022004702574, 0.7203244934421581, 0.00011437481734488664],
      randn: [-0.8021728386486427, -0.4488778077207725, -1.1059350760083153], randint: [2, 4, 5, 2, 4],
      wide: [698416697596, 776116783502, -781326198204], permutation: [4, 3, 5, 2, 0, 6, 1, 7],
      shuffle: [3, 2, 0, 4, 5, 1], normal: [6.690969095186862, 10.753313270715008],
      uniform: [0.09219989686698948, -0.7630271947937461], weighted: [2, 2, 2, 1, 0],
      late: 0.4565585096465732),
    LegacyDraws(
      seed: 42, rand: [0.3745401188473625, 0.9507143064099162, 0.7319939418114051],
      randn: [-1.1118801180469204, 0.31890218468938336, 0.2790412922001377], randint: [7, 2, 5, 4, 1],
      wide: [476749096427, 774733482789, 654343341247], permutation: [2, 5, 6, 1, 7, 0, 4, 3],
      shuffle: [1, 5, 2, 4, 0, 3], normal: [12.021030569613053, 8.936365179563545],
      uniform: [2.8950220753658367, -0.06891463827878308], weighted: [0, 2, 1, 2, 1],
      late: 0.5224345760711689),
    LegacyDraws(
      seed: 123456789, rand: [0.532833024789759, 0.5341366008904166, 0.509553035526467],
      randn: [-0.991247247253722, 0.8711680991121498, 0.4849975013225641], randint: [4, 0, 3, 4, 2],
      wide: [-38706658708, -514653431629, 555769480920], permutation: [3, 4, 0, 1, 6, 5, 2, 7],
      shuffle: [1, 4, 0, 2, 3, 5], normal: [10.63851218878422, 10.519963740206615],
      uniform: [1.5522623521705023, 2.4957138372151437], weighted: [1, 1, 2, 0, 2],
      late: 0.7327060680386484),
    LegacyDraws(
      seed: 4294967295, rand: [0.0976320289940138, 0.9123828453026218, 0.78903530185164],
      randn: [0.0813036681172692, 0.4096851233481656, 0.31595808265170017], randint: [5, 9, 9, 9, 4],
      wide: [584086502903, -343349540138, -924881512588], permutation: [7, 6, 5, 0, 3, 1, 2, 4],
      shuffle: [0, 2, 4, 5, 1, 3], normal: [10.070078329586986, 9.932470093485156],
      uniform: [0.10748049255633596, -0.1871653465308194], weighted: [2, 2, 2, 2, 2],
      late: 0.22835062544593),
  ]
}

@Suite("MT19937 gives the streams of NumPy and Python")
struct MersenneTwisterTests {
  @Test("a seeded stream is NumPy's, bit for bit", arguments: LegacyDraws.recorded)
  func legacy(draws: LegacyDraws) {
    var generator = MersenneTwister(seed: draws.seed)
    #expect(generator.uniform(3) == draws.rand)
    #expect(generator.normal(3) == draws.randn)
    #expect(generator.integers(5, from: 0, to: 10) == draws.randint)
    #expect(generator.integers(3, from: -1_000_000_000_000, to: 1_000_000_000_000) == draws.wide)
    #expect(generator.permutation(8) == draws.permutation)
    var order = Array(0..<6)
    generator.shuffle(&order)
    #expect(order == draws.shuffle)
    #expect(generator.normal(2, mean: 10, deviation: 2) == draws.normal)
    #expect(generator.uniform(2, from: -1, to: 3) == draws.uniform)
    #expect(generator.positions(5, weights: [0.2, 0.3, 0.5]) == draws.weighted)
    #expect(generator.uniform(1000).last == draws.late)
  }

  @Test("Python's seed goes in as words of its magnitude")
  func python() {
    let recorded: [(seed: Int, first: Double, bits: UInt32)] = [
      (0, 0.8444218515250481, 3255389356),
      (42, 0.6394267984578837, 107420369),
      (-7, 0.32383276483316237, 647892279),
      (123456789012345, 0.6744750084019356, 1255537387),
      (1099511627776, 0.1036394562812375, 2880015531),
    ]
    for (seed, first, bits) in recorded {
      var generator = MersenneTwister(pythonSeed: seed)
      #expect(generator.uniform() == first)
      #expect(generator.next() == bits)
    }
  }

  @Test("empty ranges and counts draw nothing")
  func empty() {
    var generator = MersenneTwister(seed: 1)
    let untouched = MersenneTwister(seed: 1)
    #expect(generator.integers(4, from: 3, to: 3).isEmpty)
    #expect(generator.uniform(-2).isEmpty)
    #expect(generator.permutation(0).isEmpty)
    #expect(generator.positions(2, weights: [0, 0]).isEmpty)
    var same = untouched
    #expect(generator.next() == same.next())
  }
}
