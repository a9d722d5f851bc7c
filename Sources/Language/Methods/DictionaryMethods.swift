/// The methods of `dict`.
enum DictionaryMethods {
  private static func receiver(_ call: Call) -> DictionaryObject {
    if case .dictionary(let dictionary) = call.receiver { dictionary } else { DictionaryObject() }
  }

  static let all: [Method] = [
    Method("get", "key, default=None, /") { try receiver($0).get($0[0]) ?? $0[1] },
    Method("keys", "") { .object(DictionaryView(receiver($0), .keys)) },
    Method("values", "") { .object(DictionaryView(receiver($0), .values)) },
    Method("items", "") { .object(DictionaryView(receiver($0), .items)) },
    Method("pop", "key, default=None, /") { call in
      if let value = try receiver(call).remove(call[0]) { return value }
      if call.has(1) { return call[1] }
      throw LookupFault.key(Writer.shortRepresentation(of: call[0]), nearest: nil, known: [])
    },
    Method("popitem", "") { call in
      let dictionary = receiver(call)
      guard let last = dictionary.lastKey, let value = try dictionary.remove(last) else {
        throw LookupFault.emptyDictionary
      }
      return .tuple(of: [last, value])
    },
    Method("setdefault", "key, default=None, /") { call in
      if let value = try receiver(call).get(call[0]) { return value }
      try receiver(call).set(call[0], to: call[1])
      return call[1]
    },
    Method("update", any: "mapping=(), /, **values") { receiver, arguments, machine in
      guard case .dictionary(let dictionary) = receiver else { return .none }
      let more = try from(arguments, machine, function: "update")
      for (key, value) in more.pairs { try dictionary.set(key, to: value) }
      return .none
    },
    Method("clear", "") { call in
      receiver(call).removeAll()
      return .none
    },
    Method("copy", "") { .dictionary(receiver($0).copy()) },
  ]

  /// The dict that `dict(mapping or pairs, name=value, …)` makes.
  static func from(_ arguments: Arguments, _ machine: Machine, function: String) throws -> DictionaryObject {
    let result = DictionaryObject()
    if arguments.positional.count > 1 {
      throw CallFault.tooMany(
        function: function, parameters: "mapping=(), /, **values", most: 1, given: arguments.positional.count)
    }
    if let first = arguments.positional.first {
      if case .dictionary(let dictionary) = first {
        for (key, value) in dictionary.pairs { try result.set(key, to: value) }
      } else {
        var position = 0
        try machine.forEach(first) { pair in
          let parts: [Value]
          do { parts = try machine.elements(of: pair) } catch TypeFault.notIterable {
            throw TypeFault.sequenceElement(position: position)
          }
          if parts.count != 2 { throw ValueFault.pairLength(position: position, length: parts.count) }
          try result.set(parts[0], to: parts[1])
          position += 1
        }
      }
    }
    for (name, value) in arguments.named { try result.set(.text(name), to: value) }
    return result
  }
}
