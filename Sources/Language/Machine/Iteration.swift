import Syntax

extension Machine {
  /// An iterator over any iterable value; throws if it is none.
  package func iterator(over value: Value) throws -> ValueIterator {
    switch value {
    case .list(let list): return ListIterator(list)
    case .tuple(let tuple): return ArrayIterator(tuple.elements)
    case .string(let text): return TextIterator(text)
    case .dictionary(let dictionary): return DictionaryIterator(dictionary, .keys)
    case .set(let set): return SetIterator(set)
    case .object(let object):
      if let range = object as? RangeObject { return RangeIterator(range) }
      if let iterator = try object.iterate(self) { return iterator }
    default: break
    }
    throw TypeFault.notIterable(type: value.typeName)
  }

  /// All parts of an iterable value; throws if it is none, or holds more than memory allows.
  package func elements(of value: Value) throws -> [Value] {
    switch value {
    case .list(let list): return list.elements
    case .tuple(let tuple): return tuple.elements
    case .dictionary(let dictionary): return dictionary.keys
    case .set(let set): return set.elements
    case .string(let text): return text.string.unicodeScalars.map { .text(String(Character($0))) }
    default:
      var elements: [Value] = []
      if case .object(let object) = value, let count = (object as? RangeObject)?.count {
        try Limits.checkAllocation(count, bytes: MemoryLayout<Value>.stride)
        elements.reserveCapacity(count)
      }
      try forEach(value) { elements.append($0) }
      return elements
    }
  }

  /// Calls `body` with each part of an iterable value, looking at the pulse in between.
  func forEach(_ value: Value, _ body: (Value) throws -> Void) throws {
    let iterator = try iterator(over: value)
    while let next = try iterator.next(self) {
      try body(next)
      try tick()
    }
  }
}

/// Reads a dict's keys, values or pairs; a change of its keys meanwhile is an error, as in Python.
final class DictionaryIterator: ValueIterator {
  private let dictionary: DictionaryObject
  private let part: DictionaryView.Part
  private let version: Int
  private var index = 0

  init(_ dictionary: DictionaryObject, _ part: DictionaryView.Part) {
    self.dictionary = dictionary
    self.part = part
    version = dictionary.version
  }

  override var typeName: String { "dict_\(part.rawValue)iterator" }
  override func next(_ machine: Machine) throws -> Value? {
    if dictionary.version != version { throw LimitFault.changedDuringIteration(type: "dict") }
    while index < dictionary.entries.count {
      defer { index += 1 }
      guard let entry = dictionary.entries[index] else { continue }
      switch part {
      case .keys: return entry.key
      case .values: return entry.value
      case .items: return .tuple(of: [entry.key, entry.value])
      }
    }
    return nil
  }
}

final class SetIterator: ValueIterator {
  private let set: SetObject
  private let elements: [Value]
  private let version: Int
  private var index = 0

  init(_ set: SetObject) {
    self.set = set
    elements = set.elements
    version = set.version
  }

  override var typeName: String { "set_iterator" }
  override func next(_ machine: Machine) throws -> Value? {
    if set.version != version { throw LimitFault.changedDuringIteration(type: "set") }
    guard index < elements.count else { return nil }
    defer { index += 1 }
    return elements[index]
  }
}

/// What `d.keys()`, `d.values()` and `d.items()` give: a window on the dict as it is by then.
final class DictionaryView: NativeObject {
  enum Part: String { case keys = "key", values = "value", items = "item" }

  let dictionary: DictionaryObject
  let part: Part

  init(_ dictionary: DictionaryObject, _ part: Part) {
    self.dictionary = dictionary
    self.part = part
  }

  override var typeName: String { "dict_\(part.rawValue)s" }
  override func length() -> Int? { dictionary.count }
  override func iterate(_ machine: Machine) -> ValueIterator? { DictionaryIterator(dictionary, part) }
  override func representation(_ writer: inout Writer) throws {
    writer.append("\(typeName)(")
    try writer.append(parts, from: "[", to: "]")
    writer.append(")")
  }
  override func contains(_ value: Value, _ machine: Machine) throws -> Bool? {
    part == .keys ? try dictionary.get(value) != nil : nil
  }
  override var isHashable: Bool { part == .values }

  private var parts: [Value] {
    switch part {
    case .keys: dictionary.keys
    case .values: dictionary.values
    case .items: dictionary.pairs.map { .tuple(of: [$0.key, $0.value]) }
    }
  }

  private func asSet(_ value: Value, _ machine: Machine) throws -> SetObject? {
    if case .set(let set) = value { return set }
    if case .object(let object) = value, let view = object as? DictionaryView { return try SetObject(view.parts) }
    return nil
  }

  override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? {
    guard part != .values, [.bitAnd, .bitOr, .subtract, .bitXor].contains(operation),
      let right = try asSet(other, machine)
    else { return nil }
    let left = try SetObject(parts)
    return .set(try SetArithmetic.apply(operation, reflected ? right : left, reflected ? left : right))
  }

  override func compare(
    _ comparison: ComparisonOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? {
    guard part != .values, let right = try asSet(other, machine) else { return nil }
    let left = Value.set(try SetObject(parts))
    return try reflected
      ? Comparison.compare(comparison, .set(right), left, machine)
      : Comparison.compare(comparison, left, .set(right), machine)
  }
}
