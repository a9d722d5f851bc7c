import Syntax

/// The comparison operators on any two values.
enum Comparison {
  static func compare(_ operation: ComparisonOperator, _ a: Value, _ b: Value, _ machine: Machine) throws -> Value {
    switch operation {
    case .isIdentical: return .truth(a.isIdentical(to: b))
    case .isNotIdentical: return .truth(!a.isIdentical(to: b))
    case .isIn: return .truth(try contains(b, a, machine))
    case .isNotIn: return .truth(try !contains(b, a, machine))
    default: break
    }
    if case .object(let object) = a, let result = try object.compare(operation, b, reflected: false, machine) {
      return result
    }
    if case .object(let object) = b, let result = try object.compare(operation, a, reflected: true, machine) {
      return result
    }
    switch operation {
    case .equal: return .truth(try Equality.equal(a, b))
    case .notEqual: return .truth(try !Equality.equal(a, b))
    case .less, .greater: return .truth(try less(a, b, operation))
    default: return .truth(try lessOrEqual(a, b, operation))
    }
  }

  private static func less(_ a: Value, _ b: Value, _ operation: ComparisonOperator) throws -> Bool {
    if case .set(let left) = a, case .set(let right) = b {
      let (small, large) = operation == .less ? (left, right) : (right, left)
      return try small.count < large.count && isSubset(small, of: large)
    }
    return try operation == .less
      ? Equality.less(a, b) : greater(a, b, symbol: ">")
  }

  /// `a > b`, which is `b < a` but for the message.
  private static func greater(_ a: Value, _ b: Value, symbol: String) throws -> Bool {
    do { return try Equality.less(b, a, comparison: symbol) } catch TypeFault.unordered(let sign, let left, let right) {
      throw TypeFault.unordered(comparison: sign, left: right, right: left)
    }
  }

  private static func lessOrEqual(_ a: Value, _ b: Value, _ operation: ComparisonOperator) throws -> Bool {
    if case .set(let left) = a, case .set(let right) = b {
      let (small, large) = operation == .lessOrEqual ? (left, right) : (right, left)
      return try isSubset(small, of: large)
    }
    // Not `!(b < a)`: with nan both are false.
    if let x = a.realNumber, let y = b.realNumber, x.isNaN || y.isNaN { return false }
    if case .list(let x) = a, case .list(let y) = b { return try lessOrEqual(x.elements, y.elements, operation) }
    if case .tuple(let x) = a, case .tuple(let y) = b { return try lessOrEqual(x.elements, y.elements, operation) }
    if operation == .lessOrEqual { return try !greater(a, b, symbol: "<=") }
    return try !Equality.less(a, b, comparison: ">=")
  }

  private static func lessOrEqual(_ a: [Value], _ b: [Value], _ operation: ComparisonOperator) throws -> Bool {
    for (x, y) in zip(a, b) where try !(x.isIdentical(to: y) || Equality.equal(x, y, depth: 1)) {
      return try lessOrEqual(x, y, operation)
    }
    return operation == .lessOrEqual ? a.count <= b.count : a.count >= b.count
  }

  private static func isSubset(_ a: SetObject, of b: SetObject) throws -> Bool {
    if a.count > b.count { return false }
    for element in a.elements where try !b.contains(element) { return false }
    return true
  }

  /// `element in container`
  static func contains(_ container: Value, _ element: Value, _ machine: Machine) throws -> Bool {
    switch container {
    case .list(let list): return try contains(list.elements, element, machine)
    case .tuple(let tuple): return try contains(tuple.elements, element, machine)
    case .dictionary(let dictionary): return try dictionary.get(element) != nil
    case .set(let set): return try set.contains(element)
    case .string(let text):
      guard case .string(let part) = element else { throw TypeFault.inString(type: element.typeName) }
      return TextSearch.find(part, in: text) != nil
    case .object(let object):
      if let range = object as? RangeObject {
        if let number = element.wholeNumber { return range.index(of: number) != nil }
        if case .float(let number) = element { return Int(exactly: number).flatMap(range.index(of:)) != nil }
        return false
      }
      if let answer = try object.contains(element, machine) { return answer }
      guard let iterator = try object.iterate(machine) else { throw TypeFault.notContainer(type: object.typeName) }
      while let next = try iterator.next(machine) {
        try machine.tick()
        if try Equality.sameKey(next, element) { return true }
      }
      return false
    default: throw TypeFault.notContainer(type: container.typeName)
    }
  }

  private static func contains(_ elements: [Value], _ element: Value, _ machine: Machine) throws -> Bool {
    for other in elements {
      if try Equality.sameKey(other, element) { return true }
      try machine.tick()
    }
    return false
  }
}
