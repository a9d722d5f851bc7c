/// The methods of `list`, `tuple` and `range`.
enum ListMethods {
  private static func receiver(_ call: Call) -> ListObject {
    if case .list(let list) = call.receiver { list } else { ListObject([]) }
  }

  static let list: [Method] = [
    Method("append", "object, /") { call in
      receiver(call).elements.append(call[0])
      return .none
    },
    Method("extend", "iterable, /") { call in
      let list = receiver(call)
      let more = try call.machine.elements(of: call[0])
      try Limits.checkAllocation(list.elements.count + more.count, bytes: MemoryLayout<Value>.stride)
      list.elements.append(contentsOf: more)
      return .none
    },
    Method("insert", "index, object, /") { call in
      let list = receiver(call)
      let index = try call.int(0)
      let count = list.elements.count
      list.elements.insert(call[1], at: min(max(index < 0 ? index &+ count : index, 0), count))
      return .none
    },
    Method("pop", "index=-1, /") { call in
      let list = receiver(call)
      if list.elements.isEmpty { throw LookupFault.popEmpty(container: "list") }
      let index = try call.int(0, default: -1)
      guard let place = Subscripts.offset(index, list.elements.count) else {
        throw LookupFault.popIndex(index: index, count: list.elements.count)
      }
      return list.elements.remove(at: place)
    },
    Method("remove", "value, /") { call in
      let list = receiver(call)
      for (place, element) in list.elements.enumerated() where try Equality.sameKey(element, call[0]) {
        if place < list.elements.count { list.elements.remove(at: place) }
        return .none
      }
      throw ValueFault.notInList(value: Writer.shortRepresentation(of: call[0]))
    },
    Method("clear", "") { call in
      receiver(call).elements = []
      return .none
    },
    Method("copy", "") { .list(of: receiver($0).elements) },
    Method("reverse", "") { call in
      receiver(call).elements.reverse()
      return .none
    },
    Method("sort", "*, key=None, reverse=False") { call in
      let list = receiver(call)
      let before = list.elements
      let sorted = try Sorting.sorted(
        before, key: call[0], reverse: call.truth(1, default: false), call.machine)
      if list.elements.count != before.count { throw ValueFault.listChanged }
      list.elements = sorted
      return .none
    },
    Method("index", "value, start=0, stop=9223372036854775807, /") { try index($0, receiver($0).elements) },
    Method("count", "value, /") { .integer(try count($0, receiver($0).elements)) },
  ]

  private static func index(_ call: Call, _ elements: [Value]) throws -> Value {
    let slice = SliceObject(lower: call[1], upper: call[2], step: .none)
    let range = try Subscripts.range(.object(slice), elements.count, "list")
    for place in range.start..<max(range.start, range.stop) where try Equality.sameKey(elements[place], call[0]) {
      return .integer(place)
    }
    throw ValueFault.notInList(value: Writer.shortRepresentation(of: call[0]))
  }

  private static func count(_ call: Call, _ elements: [Value]) throws -> Int {
    var count = 0
    for element in elements where try Equality.sameKey(element, call[0]) { count += 1 }
    return count
  }

  static let tuple: [Method] = [
    Method("index", "value, start=0, stop=9223372036854775807, /") { call in
      guard case .tuple(let tuple) = call.receiver else { return .none }
      return try index(call, tuple.elements)
    },
    Method("count", "value, /") { call in
      guard case .tuple(let tuple) = call.receiver else { return .none }
      return .integer(try count(call, tuple.elements))
    },
  ]

  static let range: [Method] = [
    Method("index", "value, /") { call in
      if case .object(let object) = call.receiver, let range = object as? RangeObject,
        let number = call[0].wholeNumber, let place = range.index(of: number)
      {
        return .integer(place)
      }
      throw ValueFault.notInList(value: Writer.shortRepresentation(of: call[0]))
    },
    Method("count", "value, /") { call in
      .integer(try Comparison.contains(call.receiver, call[0], call.machine) ? 1 : 0)
    },
  ]
}
