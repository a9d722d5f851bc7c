import Syntax

/// `+`, `*`, `%` and the set operators on strings, lists, tuples, sets and dicts.
enum ContainerArithmetic {
  /// Nil where the operator has no such meaning.
  static func apply(_ operation: BinaryOperator, _ a: Value, _ b: Value, _ machine: Machine) throws -> Value? {
    switch (operation, a, b) {
    case (.add, .string(let a), .string(let b)):
      try Limits.checkAllocation(a.byteCount + b.byteCount, bytes: 1)
      return .text(a.string + b.string)
    case (.add, .list(let a), .list(let b)): return .list(of: try joined(a.elements, b.elements))
    case (.add, .tuple(let a), .tuple(let b)): return .tuple(of: try joined(a.elements, b.elements))
    case (.multiply, _, _):
      if let count = b.wholeNumber { return try repeated(a, count) }
      if let count = a.wholeNumber { return try repeated(b, count) }
      return nil
    case (.remainder, .string(let pattern), _):
      return .text(try PercentFormat.format(pattern, with: b, machine))
    case (.bitOr, .set(let a), .set(let b)), (.bitAnd, .set(let a), .set(let b)), (.subtract, .set(let a), .set(let b)),
      (.bitXor, .set(let a), .set(let b)):
      return .set(try SetArithmetic.apply(operation, a, b))
    case (.bitOr, .dictionary(let a), .dictionary(let b)):
      let union = a.copy()
      for (key, value) in b.pairs { try union.set(key, to: value) }
      return .dictionary(union)
    default: return nil
    }
  }

  private static func joined(_ a: [Value], _ b: [Value]) throws -> [Value] {
    try Limits.checkAllocation(a.count + b.count, bytes: MemoryLayout<Value>.stride)
    return a + b
  }

  private static func repeated(_ value: Value, _ count: Int) throws -> Value? {
    switch value {
    case .string(let text):
      if count <= 0 || text.isEmpty { return .text("") }
      let (total, overflows) = text.byteCount.multipliedReportingOverflow(by: count)
      try Limits.checkAllocation(overflows ? Int.max : total, bytes: 1)
      return .text(repeated(Array(text.string.utf8), total: total))
    case .list(let list): return .list(of: try repeated(list.elements, count))
    case .tuple(let tuple): return .tuple(of: try repeated(tuple.elements, count))
    default: return nil
    }
  }

  /// Bytes over and over up to `total`, each copy twice as long as the one before.
  private static func repeated(_ unit: [UInt8], total: Int) -> String {
    String(unsafeUninitializedCapacity: total) { target in
      var filled = target.initialize(fromContentsOf: unit)
      while filled < total {
        let length = min(filled, total - filled)
        _ = target[filled...].initialize(fromContentsOf: target[..<length])
        filled += length
      }
      return filled
    }
  }

  static func repeated(_ elements: [Value], _ count: Int) throws -> [Value] {
    if count <= 0 || elements.isEmpty { return [] }
    let (total, overflows) = elements.count.multipliedReportingOverflow(by: count)
    try Limits.checkAllocation(overflows ? Int.max : total, bytes: MemoryLayout<Value>.stride)
    if elements.count == 1 { return Array(repeating: elements[0], count: count) }
    var result: [Value] = []
    result.reserveCapacity(total)
    for _ in 0..<count { result.append(contentsOf: elements) }
    return result
  }
}

/// The operators of sets, walking their operands in the order that CPython walks them.
enum SetArithmetic {
  static func apply(_ operation: BinaryOperator, _ a: SetObject, _ b: SetObject) throws -> SetObject {
    switch operation {
    case .bitOr:
      let union = try a.copy()
      try union.merge(b)
      return union
    case .bitAnd: return try intersection(a, b)
    case .subtract: return try difference(a, b)
    default: return try symmetricDifference(a, b)
    }
  }

  static func intersection(_ a: SetObject, _ b: SetObject) throws -> SetObject {
    let (walked, asked) = b.count > a.count ? (a, b) : (b, a)
    let result = SetObject()
    for element in walked.elements where try asked.contains(element) { try result.insert(element) }
    return result
  }

  static func difference(_ a: SetObject, _ b: SetObject) throws -> SetObject {
    if a.count >> 2 > b.count {
      let result = try a.copy()
      try result.subtract(b)
      return result
    }
    let result = SetObject()
    for element in a.elements where try !b.contains(element) { try result.insert(element) }
    return result
  }

  static func symmetricDifference(_ a: SetObject, _ b: SetObject) throws -> SetObject {
    let result = try b.copy()
    try result.toggle(a)
    return result
  }
}
