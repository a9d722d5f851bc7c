/// Python's `==` and ordering between values that are no tensors.
enum Equality {
  /// Whether two keys of a dict or elements of a list count as the same: one object, or equal.
  static func sameKey(_ a: Value, _ b: Value) throws -> Bool {
    switch (a, b) {
    case (.integer(let a), .integer(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    default: try a.isIdentical(to: b) || equal(a, b)
    }
  }

  static func equal(_ a: Value, _ b: Value, depth: Int = 0) throws -> Bool {
    switch (a, b) {
    case (.integer(let a), .integer(let b)): return a == b
    case (.float(let a), .float(let b)): return a == b
    case (.integer(let a), .float(let b)): return order(a, b) == 0
    case (.float(let a), .integer(let b)): return order(b, a) == 0
    case (.truth(let a), _): return try equal(.integer(a ? 1 : 0), b.withoutTruth, depth: depth, notTruth: b)
    case (_, .truth): return try equal(b, a, depth: depth)
    case (.string(let a), .string(let b)): return a == b
    case (.none, .none), (.ellipsis, .ellipsis): return true
    case (.list(let a), .list(let b)): return try equal(a.elements, b.elements, depth: depth)
    case (.tuple(let a), .tuple(let b)): return try equal(a.elements, b.elements, depth: depth)
    case (.dictionary(let a), .dictionary(let b)):
      if a.count != b.count { return false }
      try checkDepth(depth)
      for (key, value) in a.pairs {
        guard let other = try b.get(key) else { return false }
        if try !(value.isIdentical(to: other) || equal(value, other, depth: depth + 1)) { return false }
      }
      return true
    case (.set(let a), .set(let b)):
      if a.count != b.count { return false }
      for element in a.elements where try !b.contains(element) { return false }
      return true
    case (.function(let a), .function(let b)): return a === b
    case (.object(let a), .object(let b)) where a.asKey == nil && b.asKey == nil: return a === b || a.isEqual(b)
    case (.object(let object), _):
      guard let number = object.asKey else { return false }
      return try equal(number, b, depth: depth)
    case (_, .object(let object)):
      guard let number = object.asKey else { return false }
      return try equal(a, number, depth: depth)
    default: return false
    }
  }

  private static func equal(_ a: Value, _ b: Value, depth: Int, notTruth: Value) throws -> Bool {
    switch b {
    case .integer, .float: try equal(a, b, depth: depth)
    default: false
    }
  }

  private static func equal(_ a: [Value], _ b: [Value], depth: Int) throws -> Bool {
    if a.count != b.count { return false }
    try checkDepth(depth)
    for (x, y) in zip(a, b) where try !(x.isIdentical(to: y) || equal(x, y, depth: depth + 1)) { return false }
    return true
  }

  static func checkDepth(_ depth: Int) throws {
    if depth > Limits.nesting { throw LimitFault.nesting }
    try Watch.tick()
  }

  /// Whether `a < b`; `comparison` is the operator for the message.
  static func less(_ a: Value, _ b: Value, comparison: String = "<", depth: Int = 0) throws -> Bool {
    switch (a, b) {
    case (.integer(let a), .integer(let b)): return a < b
    case (.float(let a), .float(let b)): return a < b
    case (.integer(let a), .float(let b)): return order(a, b).map { $0 < 0 } ?? false
    case (.float(let a), .integer(let b)): return order(b, a).map { $0 > 0 } ?? false
    case (.truth(let truth), _) where b.realNumber != nil:
      return try less(.integer(truth ? 1 : 0), b, comparison: comparison)
    case (_, .truth(let truth)) where a.realNumber != nil:
      return try less(a, .integer(truth ? 1 : 0), comparison: comparison)
    case (.string(let a), .string(let b)): return a.order(b) < 0
    case (.list(let a), .list(let b)):
      return try less(a.elements, b.elements, comparison: comparison, depth: depth)
    case (.tuple(let a), .tuple(let b)):
      return try less(a.elements, b.elements, comparison: comparison, depth: depth)
    default: throw TypeFault.unordered(comparison: comparison, left: a.typeName, right: b.typeName)
    }
  }

  private static func less(_ a: [Value], _ b: [Value], comparison: String, depth: Int) throws -> Bool {
    try checkDepth(depth)
    for (x, y) in zip(a, b) where try !(x.isIdentical(to: y) || equal(x, y, depth: depth + 1)) {
      return try less(x, y, comparison: comparison, depth: depth + 1)
    }
    return a.count < b.count
  }

  /// Negative, zero or positive as a whole number lies below, at or above a double, exactly; nil for nan.
  static func order(_ whole: Int, _ real: Double) -> Int? {
    if real.isNaN { return nil }
    if real >= 9_223_372_036_854_775_808 { return -1 }
    if real < -9_223_372_036_854_775_808 { return 1 }
    let floor = real.rounded(.down)
    let bottom = Int(floor)
    if whole != bottom { return whole < bottom ? -1 : 1 }
    return floor < real ? -1 : 0
  }
}

extension Value {
  fileprivate var withoutTruth: Value {
    if case .truth(let truth) = self { .integer(truth ? 1 : 0) } else { self }
  }
}
