import Syntax
import Wording

/// Builtins that make one value of many.
enum ReductionBuiltins {
  static let all: [Builtin] = [
    Builtin(
      "sum", "iterable, /, start=0", Bilingual("All parts added up.", "全部加起来。"), example: "sum([1, 2, 3])"
    ) { call in
      if case .object(let object) = call[0], !call.has(1), let total = try object.total(call.machine) { return total }
      if case .string = call[1] { throw TypeFault.sumOfText }
      return try total(call[0], from: call.has(1) ? call[1] : .integer(0), call.machine)
    },
    Builtin(
      "min", any: "*values, key=None, default=None", Bilingual("The smallest.", "最小的一个。"), example: "min(3, 1, 2)"
    ) { try extreme("min", $0, $1) },
    Builtin(
      "max", any: "*values, key=None, default=None", Bilingual("The largest.", "最大的一个。"), example: "max([3, 1, 2])"
    ) { try extreme("max", $0, $1) },
    Builtin(
      "any", "iterable, /", Bilingual("Whether at least one part is true.", "是不是至少有一个为真。"),
      example: "any([False, True])"
    ) { call in
      let iterator = try call.machine.iterator(over: call[0])
      while let next = try iterator.next(call.machine) {
        if try next.isTrue() { return .truth(true) }
        try call.machine.tick()
      }
      return .truth(false)
    },
    Builtin(
      "all", "iterable, /", Bilingual("Whether every part is true.", "是不是全部为真。"), example: "all([True, False])"
    ) { call in
      let iterator = try call.machine.iterator(over: call[0])
      while let next = try iterator.next(call.machine) {
        if try !next.isTrue() { return .truth(false) }
        try call.machine.tick()
      }
      return .truth(true)
    },
  ]

  private static func total(_ iterable: Value, from start: Value, _ machine: Machine) throws -> Value {
    var total = start
    let iterator = try machine.iterator(over: iterable)
    while let next = try iterator.next(machine) {
      if case .float(let a) = total, case .float(let b) = next {
        total = .float(a + b)
      } else {
        total = try Arithmetic.binary(.add, total, next, machine)
      }
      try machine.tick()
    }
    return total
  }

  private static func extreme(_ name: String, _ arguments: Arguments, _ machine: Machine) throws -> Value {
    let parameters = Parameters("*values, key=None, default=None")
    let (values, rest) = try parameters.bind(arguments, function: name)
    guard let first = rest.first else {
      throw CallFault.missing(function: name, names: ["iterable"], parameters: "iterable, *, key=None, default=None")
    }
    let key = values[1] ?? .none
    if rest.count > 1 { return try extreme(of: ArrayIterator(rest), name, key, machine) ?? .none }
    if case .object(let object) = first, values[1] == nil, let result = try object.extreme(name, machine) {
      return result
    }
    if let result = try extreme(of: machine.iterator(over: first), name, key, machine) { return result }
    guard let fallback = values[2] else { throw ValueFault.emptySequence(function: name) }
    return fallback
  }

  /// The first of the smallest or largest, or nil of none.
  private static func extreme(
    of iterator: ValueIterator, _ name: String, _ key: Value, _ machine: Machine
  ) throws -> Value? {
    let comparison: ComparisonOperator = name == "min" ? .less : .greater
    var best: (value: Value, key: Value)?
    while let next = try iterator.next(machine) {
      try machine.tick()
      var nextKey = next
      if case .none = key {} else { nextKey = try machine.call(key, with: next) }
      if let found = best {
        if try Comparison.compare(comparison, nextKey, found.key, machine).isTrue() { best = (next, nextKey) }
      } else {
        best = (next, nextKey)
      }
    }
    return best?.value
  }
}
