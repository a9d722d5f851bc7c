import Glibc
import Syntax
import Tensors

/// The state of Python's `random`, one a session. Unseeded it begins where `random.seed(0)` does, so that a lesson and
/// a bug report can be played again.
package final class RandomState {
  package var generator = MersenneTwister(pythonSeed: 0)
  /// The second of a pair of `gauss` draws.
  var spare: Double?

  /// What `seed(value)` begins with: a whole number's magnitude, the hash of a float, or chance.
  static func seeded(_ call: Call) throws -> MersenneTwister {
    let value = call[0]
    if value.isNone {
      var entropy = SystemRandomNumberGenerator()
      return MersenneTwister(pythonSeed: Int(truncatingIfNeeded: entropy.next()))
    }
    if let whole = value.wholeNumber { return MersenneTwister(pythonSeed: whole) }
    guard case .float = value else { throw call.wrong(0, "int") }
    let bits = UInt64(bitPattern: Int64(try Hashing.hash(value)))
    let (low, high) = (UInt32(truncatingIfNeeded: bits), UInt32(truncatingIfNeeded: bits >> 32))
    return MersenneTwister(key: high == 0 ? [low] : [low, high])
  }

  /// `getrandbits(bits)` for 1 to 64 bits.
  func bits(_ bits: Int) -> UInt64 {
    if bits <= 32 { return UInt64(generator.next() >> UInt32(32 - bits)) }
    let low = UInt64(generator.next())
    return low | UInt64(generator.next() >> UInt32(64 - bits)) << 32
  }

  /// A whole number in `0 ..< bound`, drawn as CPython draws it.
  func below(_ bound: UInt64) -> UInt64 {
    if bound == 0 { return 0 }
    let width = 64 - bound.leadingZeroBitCount
    while true {
      let draw = bits(width)
      if draw < bound { return draw }
    }
  }

  func below(_ bound: Int) -> Int { Int(below(UInt64(max(0, bound)))) }
}

/// `random`: the real streams of CPython for the functions listed.
enum RandomModule {
  static let view = ModuleView("random", functions: functions) {
    [("Random", .object(TypeObject("Random", RandomObject.maker)))]
  }

  static let functions = numbers + RandomDistributions.all + sequences

  private static let numbers: [Method] = [
    Method("seed", "a=None, /") { call in
      let state = call.randomState
      state.spare = nil
      state.generator = try RandomState.seeded(call)
      return .none
    },
    Method("random", "") { .float($0.randomState.generator.uniform()) },
    Method("uniform", "a, b") { call in
      let (a, b) = (try call.double(0), try call.double(1))
      return .float(a + (b - a) * call.randomState.generator.uniform())
    },
    Method("randint", "a, b") { call in
      .integer(try drawn(call, from: call.int(0), through: call.int(1)))
    },
    Method("randrange", "start, stop=None, step=1") { call in
      let step = try call.int(2, default: 1)
      if step == 0 { throw ValueFault.zeroStep(of: "range") }
      let hasStop = if case .none = call[1] { false } else { true }
      let range =
        hasStop
        ? RangeObject(start: try call.int(0), stop: try call.int(1), step: step)
        : RangeObject(start: 0, stop: try call.int(0), step: 1)
      guard let range else { throw ArithmeticFault.countTooLarge }
      if range.count == 0 { throw ValueFault.emptyRange }
      return .integer(range[call.randomState.below(range.count)])
    },
    Method("getrandbits", "k, /") { call in
      let k = try call.int(0)
      if k < 0 { throw ValueFault.negativeArgument(function: "getrandbits") }
      if k == 0 { return .integer(0) }
      if k > 63 { throw ArithmeticFault.intTooLarge(operation: "getrandbits(\(k))") }
      return .integer(Int(call.randomState.bits(k)))
    },
  ]

  private static func drawn(_ call: Call, from low: Int, through high: Int) throws -> Int {
    guard low <= high else { throw ValueFault.emptyRange }
    let (top, overflows) = high.addingReportingOverflow(1)
    guard !overflows, let range = RangeObject(start: low, stop: top, step: 1) else {
      throw ArithmeticFault.countTooLarge
    }
    return range[call.randomState.below(range.count)]
  }

  private static let sequences: [Method] = [
    Method("choice", "seq") { call in
      let count = try length(call[0], call)
      if count == 0 { throw LookupFault.index(container: call[0].typeName, index: 0, count: 0) }
      return try Subscripts.item(of: call[0], at: .integer(call.randomState.below(count)), call.machine)
    },
    Method("choices", "population, weights=None, *, cum_weights=None, k=1") { call in
      let population = try sequence(call[0], call)
      let k = try call.int(3, default: 1)
      try Limits.checkAllocation(max(0, k), bytes: MemoryLayout<Value>.stride)
      if population.isEmpty { throw LookupFault.index(container: call[0].typeName, index: 0, count: 0) }
      var sums: [Double] = []
      if case .none = call[1] {
        if case .none = call[2] {} else { sums = try numbers(call[2], call, 2) }
      } else {
        for weight in try numbers(call[1], call, 1) { sums.append((sums.last ?? 0) + weight) }
      }
      let state = call.randomState
      if sums.isEmpty {
        let count = Double(population.count)
        return .list(
          of: (0..<max(0, k)).map { _ in population[min(population.count - 1, Int(state.generator.uniform() * count))] }
        )
      }
      guard sums.count == population.count else {
        throw ValueFault.sliceSize(expected: population.count, got: sums.count)
      }
      guard let total = sums.last, total > 0, total.isFinite else { throw ValueFault.emptyRange }
      return .list(
        of: (0..<max(0, k)).map { _ in
          let draw = state.generator.uniform() * total
          return population[sums.dropLast().firstIndex { $0 > draw } ?? population.count - 1]
        })
    },
    Method("shuffle", "x") { call in
      guard case .list(let list) = call[0] else { throw call.wrong(0, "list") }
      var elements = list.elements
      for index in stride(from: elements.count - 1, to: 0, by: -1) {
        elements.swapAt(index, call.randomState.below(index + 1))
      }
      list.elements = elements
      return .none
    },
    Method("sample", "population, k") { call in
      let population = try sequence(call[0], call)
      return .list(of: try sample(population, call.int(1), call.randomState))
    },
  ]

  private static func sample(_ population: [Value], _ k: Int, _ state: RandomState) throws -> [Value] {
    let count = population.count
    guard k >= 0, k <= count else { throw ValueFault.sampleTooLarge }
    // Where a list of the rest is smaller than a set of the chosen, CPython keeps the list: same draws, same places.
    var setSize = 21.0
    if k > 5 { setSize += pow(4, (log(Double(k) * 3) / log(4)).rounded(.up)) }
    var result: [Value] = []
    if Double(count) <= setSize {
      var pool = population
      for index in 0..<k {
        let place = state.below(count - index)
        result.append(pool[place])
        pool[place] = pool[count - index - 1]
      }
    } else {
      var chosen: Set<Int> = []
      while result.count < k {
        let place = state.below(count)
        if chosen.insert(place).inserted { result.append(population[place]) }
      }
    }
    return result
  }

  private static func sequence(_ value: Value, _ call: Call) throws -> [Value] {
    if case .set = value { throw call.wrong(0, "list") }
    if case .dictionary = value { throw call.wrong(0, "list") }
    return try call.machine.elements(of: value)
  }

  private static func numbers(_ value: Value, _ call: Call, _ index: Int) throws -> [Double] {
    try call.machine.elements(of: value).map { element in
      guard let number = element.realNumber else { throw call.wrong(index, "float") }
      return number
    }
  }

  private static func length(_ value: Value, _ call: Call) throws -> Int {
    switch value {
    case .list(let list): return list.elements.count
    case .tuple(let tuple): return tuple.elements.count
    case .string(let text): return text.count
    case .object(let object):
      if let count = try object.length() { return count }
    default: break
    }
    throw call.wrong(0, "list")
  }
}
