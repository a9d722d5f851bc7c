import Datasets
import Tensors

/// Random rows with the streams of NumPy, which pandas and scikit-learn draw from.
enum Drawing {
  /// Calls `body` with the generator that `random_state` means: a seed its own, None NumPy's global one.
  static func with<Result>(
    _ state: Value, _ machine: Machine, _ body: (inout MersenneTwister) throws -> Result
  ) throws -> Result {
    if state.isNone { return try body(&machine.numpyRandom) }
    guard let seed = state.wholeNumber, let word = UInt32(exactly: seed) else {
      throw TypeFault.wrongArgument(
        function: "random_state", parameter: "random_state", expected: "int from 0 to 4294967295", got: state.typeName)
    }
    var generator = MersenneTwister(seed: word)
    return try body(&generator)
  }

  /// The rows of `sample(n=None, frac=None, replace=False, random_state=None)`.
  static func rows(_ call: Call, count: Int) throws -> [Int] {
    var wanted = 1
    if call.has(0), !call[0].isNone {
      wanted = try call.int(0)
    } else if call.has(1), !call[1].isNone {
      let share = try call.double(1)
      guard share >= 0, share <= 1e6 else { throw TableFault.splitSize(parameter: "frac", share) }
      wanted = Int((share * Double(count)).rounded(.toNearestOrEven))
    }
    let replaces = try call.truth(2, default: false)
    guard wanted >= 0, replaces || wanted <= count else { throw ValueFault.sampleTooLarge }
    try Limits.checkAllocation(wanted, bytes: MemoryLayout<Int>.stride)
    return try with(call[3], call.machine) { generator in
      replaces
        ? generator.integers(wanted, from: 0, to: count) : Array(generator.permutation(count).prefix(wanted))
    }
  }
}
