/// A stream of values: what `for`, `list`, `zip` and their like read.
///
/// A chain of a million `map`s is freed one by one: those that read from others hand their sources over.
package class ValueIterator: NativeObject {
  /// The next value, or nil at the end, where it stays.
  package func next(_ machine: Machine) throws -> Value? { nil }

  package override var typeName: String { "iterator" }
  package override func representation(_ writer: inout Writer) { writer.append("<\(typeName) object>") }
  package override func iterate(_ machine: Machine) -> ValueIterator? { self }
}

/// Reads a list while it may still change, as Python does: by index, to whatever the end is by then.
final class ListIterator: ValueIterator {
  private var list: ListObject?
  private var index = 0

  init(_ list: ListObject) { self.list = list }

  override var typeName: String { "list_iterator" }
  override func next(_ machine: Machine) -> Value? {
    guard let list, index < list.elements.count else {
      list = nil
      return nil
    }
    defer { index += 1 }
    return list.elements[index]
  }
}

/// Reads values that no longer change: a tuple's, a set's, a snapshot's.
package final class ArrayIterator: ValueIterator {
  private let elements: [Value]
  private let name: String
  private var index = 0

  package init(_ elements: [Value], name: String = "tuple_iterator") {
    self.elements = elements
    self.name = name
  }

  package override var typeName: String { name }
  package override func next(_ machine: Machine) -> Value? {
    guard index < elements.count else { return nil }
    defer { index += 1 }
    return elements[index]
  }
}

final class RangeIterator: ValueIterator {
  private let range: RangeObject
  private var index = 0

  init(_ range: RangeObject) { self.range = range }

  override var typeName: String { "range_iterator" }
  override func next(_ machine: Machine) -> Value? {
    guard index < range.count else { return nil }
    defer { index += 1 }
    return .integer(range[index])
  }
}

final class TextIterator: ValueIterator {
  private var scalars: String.UnicodeScalarView.Iterator

  init(_ text: Text) { scalars = text.string.unicodeScalars.makeIterator() }

  override var typeName: String { "str_iterator" }
  override func next(_ machine: Machine) -> Value? {
    scalars.next().map { .text(String(Character($0))) }
  }
}

/// `reversed(sequence)`, read by index from the end.
final class ReversedIterator: ValueIterator {
  private let sequence: Value
  private var index: Int

  init(_ sequence: Value, count: Int) {
    self.sequence = sequence
    index = count - 1
  }

  override var typeName: String { "reversed" }
  override func next(_ machine: Machine) throws -> Value? {
    guard index >= 0 else { return nil }
    defer { index -= 1 }
    if case .list(let list) = sequence {
      return index < list.elements.count ? list.elements[index] : nil
    }
    return try Subscripts.item(of: sequence, at: .integer(index), machine)
  }
}

final class EnumerateIterator: ValueIterator {
  private let sources: Sources
  private var number: Int

  init(_ source: ValueIterator, start: Int) {
    sources = Sources([source])
    number = start
  }

  override var typeName: String { "enumerate" }
  override func surrenderParts(to pending: inout [Container]) { sources.surrender(to: &pending) }
  override func next(_ machine: Machine) throws -> Value? {
    try machine.descending {
      guard let value = try sources.list.first?.next(machine) else { return nil }
      defer { number &+= 1 }
      return .tuple(of: [.integer(number), value])
    }
  }
}

final class ZipIterator: ValueIterator {
  private let sources: Sources
  private let isStrict: Bool

  init(_ sources: [ValueIterator], isStrict: Bool) {
    self.sources = Sources(sources)
    self.isStrict = isStrict
  }

  override var typeName: String { "zip" }
  override func surrenderParts(to pending: inout [Container]) { sources.surrender(to: &pending) }
  override func next(_ machine: Machine) throws -> Value? {
    try machine.descending {
      if sources.list.isEmpty { return nil }
      var values: [Value] = []
      values.reserveCapacity(sources.list.count)
      for (position, source) in sources.list.enumerated() {
        guard let value = try source.next(machine) else {
          if isStrict { try reportUnequal(position, values.count, machine) }
          return nil
        }
        values.append(value)
      }
      return .tuple(of: values)
    }
  }

  private func reportUnequal(_ position: Int, _ read: Int, _ machine: Machine) throws {
    if read > 0 { throw ValueFault.zipUnequal(shorter: position + 1) }
    for (other, source) in sources.list.enumerated().dropFirst() where try source.next(machine) != nil {
      throw ValueFault.zipUnequal(shorter: other)
    }
  }
}

final class MapIterator: ValueIterator {
  private let function: Value
  private let sources: Sources

  init(_ function: Value, _ sources: [ValueIterator]) {
    self.function = function
    self.sources = Sources(sources)
  }

  override var typeName: String { "map" }
  override func surrenderParts(to pending: inout [Container]) { sources.surrender(to: &pending) }
  override func next(_ machine: Machine) throws -> Value? {
    try machine.descending {
      var values: [Value] = []
      for source in sources.list {
        guard let value = try source.next(machine) else { return nil }
        values.append(value)
      }
      return try machine.call(function, values)
    }
  }
}

final class FilterIterator: ValueIterator {
  private let function: Value
  private let sources: Sources

  init(_ function: Value, _ source: ValueIterator) {
    self.function = function
    sources = Sources([source])
  }

  override var typeName: String { "filter" }
  override func surrenderParts(to pending: inout [Container]) { sources.surrender(to: &pending) }
  override func next(_ machine: Machine) throws -> Value? {
    try machine.descending {
      while let value = try sources.list.first?.next(machine) {
        if case .none = function {
          if try value.isTrue() { return value }
        } else if try machine.call(function, with: value).isTrue() {
          return value
        }
        try machine.tick()
      }
      return nil
    }
  }
}

/// What an iterator reads from.
private final class Sources {
  private(set) var list: [ValueIterator]

  init(_ list: [ValueIterator]) { self.list = list }

  deinit {
    var pending: [Container] = []
    surrender(to: &pending)
    Container.free(&pending)
  }

  func surrender(to pending: inout [Container]) {
    pending.append(contentsOf: list as [Container])
    list = []
  }
}
