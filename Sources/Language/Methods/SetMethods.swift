import Syntax

/// The methods of `set`.
enum SetMethods {
  private static func receiver(_ call: Call) -> SetObject {
    if case .set(let set) = call.receiver { set } else { SetObject() }
  }

  private static func asSet(_ value: Value, _ machine: Machine) throws -> SetObject {
    if case .set(let set) = value { return set }
    return try SetObject(machine.elements(of: value))
  }

  private static func combined(_ call: Call, _ operation: BinaryOperator) throws -> SetObject {
    var result = try receiver(call).copy()
    for value in call.rest {
      result = try SetArithmetic.apply(operation, result, asSet(value, call.machine))
    }
    return result
  }

  static let all: [Method] = [
    Method("add", "element, /") { call in
      try receiver(call).insert(call[0])
      return .none
    },
    Method("remove", "element, /") { call in
      guard try receiver(call).remove(call[0]) else {
        throw LookupFault.key(Writer.shortRepresentation(of: call[0]), nearest: nil, known: [])
      }
      return .none
    },
    Method("discard", "element, /") { call in
      _ = try receiver(call).remove(call[0])
      return .none
    },
    Method("pop", "") { call in
      guard let element = receiver(call).popAny() else { throw LookupFault.emptySet }
      return element
    },
    Method("clear", "") { call in
      receiver(call).removeAll()
      return .none
    },
    Method("copy", "") { .set(try receiver($0).copy()) },
    Method("union", "*others") { .set(try combined($0, .bitOr)) },
    Method("intersection", "*others") { .set(try combined($0, .bitAnd)) },
    Method("difference", "*others") { .set(try combined($0, .subtract)) },
    Method("symmetric_difference", "other, /") { call in
      .set(try SetArithmetic.symmetricDifference(receiver(call), asSet(call[0], call.machine)))
    },
    Method("update", "*others") { call in
      let set = receiver(call)
      for value in call.rest {
        if case .set(let other) = value {
          try set.merge(other)
        } else {
          for element in try call.machine.elements(of: value) { try set.insert(element) }
        }
      }
      return .none
    },
    Method("intersection_update", "*others") { call in
      receiver(call).replace(with: try combined(call, .bitAnd))
      return .none
    },
    Method("difference_update", "*others") { call in
      for value in call.rest { try receiver(call).subtract(asSet(value, call.machine)) }
      return .none
    },
    Method("symmetric_difference_update", "other, /") { call in
      try receiver(call).toggle(asSet(call[0], call.machine))
      return .none
    },
    Method("issubset", "other, /") { call in
      try Comparison.compare(.lessOrEqual, call.receiver, .set(asSet(call[0], call.machine)), call.machine)
    },
    Method("issuperset", "other, /") { call in
      try Comparison.compare(.greaterOrEqual, call.receiver, .set(asSet(call[0], call.machine)), call.machine)
    },
    Method("isdisjoint", "other, /") { call in
      .truth(try SetArithmetic.intersection(receiver(call), asSet(call[0], call.machine)).count == 0)
    },
  ]
}
