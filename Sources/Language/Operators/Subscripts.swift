import Wording

/// `x[index]`, `x[index] = value` and `del x[index]` on strings, lists, tuples, dicts and ranges.
package enum Subscripts {
  package static func item(of container: Value, at index: Value, _ machine: Machine) throws -> Value {
    switch container {
    case .list(let list):
      if let position = index.wholeNumber {
        return list.elements[try place(position, list.elements.count, "list")]
      }
      return .list(of: try slice(list.elements, try range(index, list.elements.count, "list")))
    case .tuple(let tuple):
      if let position = index.wholeNumber {
        return tuple.elements[try place(position, tuple.elements.count, "tuple")]
      }
      return .tuple(of: try slice(tuple.elements, try range(index, tuple.elements.count, "tuple")))
    case .string(let text):
      if let position = index.wholeNumber { return .string(text[try place(position, text.count, "str")]) }
      let range = try range(index, text.count, "str")
      if range.step == 1 { return .string(text[range.start..<max(range.start, range.stop)]) }
      let scalars = text.codePoints
      return .string(Text(scalars: (0..<range.count).map { scalars[range[$0]] }))
    case .dictionary(let dictionary):
      guard let value = try dictionary.get(index) else { throw missing(index, in: dictionary) }
      return value
    case .object(let object):
      guard let numbers = object as? RangeObject else { return try object.item(index, machine) }
      if let position = index.wholeNumber { return .integer(numbers[try place(position, numbers.count, "range")]) }
      let part = try range(index, numbers.count, "range")
      let start = numbers.start &+ part.start &* numbers.step
      let stop = numbers.start &+ part.stop &* numbers.step
      guard let result = RangeObject(start: start, stop: stop, step: numbers.step &* part.step) else {
        throw ArithmeticFault.countTooLarge
      }
      return .object(result)
    default: throw TypeFault.notSubscriptable(type: container.typeName)
    }
  }

  package static func setItem(
    of container: Value, at index: Value, to value: Value, _ machine: Machine
  ) throws {
    switch container {
    case .list(let list):
      if let position = index.wholeNumber {
        guard let place = offset(position, list.elements.count) else {
          throw LookupFault.assignmentIndex(container: "list", index: position, count: list.elements.count)
        }
        list.elements[place] = value
      } else {
        try setSlice(list, index, to: value, machine)
      }
    case .dictionary(let dictionary): try dictionary.set(index, to: value)
    case .object(let object): try object.setItem(index, to: value, machine)
    default: throw TypeFault.noItemAssignment(type: container.typeName)
    }
  }

  package static func deleteItem(of container: Value, at index: Value, _ machine: Machine) throws {
    switch container {
    case .list(let list):
      if let position = index.wholeNumber {
        guard let place = offset(position, list.elements.count) else {
          throw LookupFault.assignmentIndex(container: "list", index: position, count: list.elements.count)
        }
        list.elements.remove(at: place)
        return
      }
      let range = try range(index, list.elements.count, "list")
      if range.step == 1 {
        list.elements.removeSubrange(range.start..<max(range.start, range.stop))
      } else {
        let gone = Set((0..<range.count).map { range[$0] })
        list.elements = list.elements.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
      }
    case .dictionary(let dictionary):
      guard try dictionary.remove(index) != nil else { throw missing(index, in: dictionary) }
    case .object(let object): try object.deleteItem(index, machine)
    default: throw TypeFault.noItemDeletion(type: container.typeName)
    }
  }

  /// Throws if items of the container can't be set at all, before anything else is done.
  static func checkAssignable(_ container: Value) throws {
    switch container {
    case .list, .dictionary, .object: break
    default: throw TypeFault.noItemAssignment(type: container.typeName)
    }
  }

  private static func setSlice(_ list: ListObject, _ index: Value, to value: Value, _ machine: Machine) throws {
    let range = try range(index, list.elements.count, "list")
    let elements = try machine.elements(of: value)
    try Limits.checkAllocation(list.elements.count + elements.count, bytes: MemoryLayout<Value>.stride)
    if range.step == 1 {
      list.elements.replaceSubrange(range.start..<max(range.start, range.stop), with: elements)
      return
    }
    guard elements.count == range.count else {
      throw ValueFault.sliceSize(expected: range.count, got: elements.count)
    }
    for (offset, element) in elements.enumerated() { list.elements[range[offset]] = element }
  }

  private static func slice(_ elements: [Value], _ range: RangeObject) throws -> [Value] {
    if range.step == 1 { return Array(elements[range.start..<max(range.start, range.stop)]) }
    return (0..<range.count).map { elements[range[$0]] }
  }

  /// The place that a Python index (negative from the end) means, or nil if it lies outside.
  static func offset(_ index: Int, _ count: Int) -> Int? {
    let place = index < 0 ? index &+ count : index
    return place >= 0 && place < count ? place : nil
  }

  private static func place(_ index: Int, _ count: Int, _ container: String) throws -> Int {
    guard let place = offset(index, count) else {
      throw LookupFault.index(container: container, index: index, count: count)
    }
    return place
  }

  private static func missing(_ key: Value, in dictionary: DictionaryObject) -> LookupFault {
    var nearest: String?
    if case .string(let wanted) = key {
      let names = dictionary.keys.prefix(1000).compactMap { key -> String? in
        if case .string(let text) = key { text.string } else { nil }
      }
      nearest = names.nearest(to: wanted.string).map { Writer.quoted($0) }
    }
    let known = dictionary.count <= 6 ? dictionary.keys.map { Writer.shortRepresentation(of: $0) } : []
    return .key(Writer.shortRepresentation(of: key), nearest: nearest, known: known)
  }

  /// The places that a slice means in a sequence of `count`, clamped as Python does.
  static func range(_ index: Value, _ count: Int, _ container: String) throws -> RangeObject {
    guard case .object(let object) = index, let slice = object as? SliceObject else {
      throw TypeFault.indexType(container: container, type: index.typeName)
    }
    let step = try bound(slice.step) ?? 1
    if step == 0 { throw ValueFault.zeroStep(of: "slice") }
    let (lowest, highest) = step > 0 ? (0, count) : (-1, count - 1)
    func clamp(_ bound: Int?, _ fallback: Int) -> Int {
      guard let bound else { return fallback }
      return min(max(bound < 0 ? bound &+ count : bound, lowest), highest)
    }
    let start = clamp(try bound(slice.lower), step > 0 ? lowest : highest)
    let stop = clamp(try bound(slice.upper), step > 0 ? highest : lowest)
    guard let range = RangeObject(start: start, stop: stop, step: step) else { throw ArithmeticFault.countTooLarge }
    return range
  }

  private static func bound(_ value: Value) throws -> Int? {
    if case .none = value { return nil }
    guard let number = value.wholeNumber else { throw TypeFault.sliceIndex(type: value.typeName) }
    return number
  }
}
