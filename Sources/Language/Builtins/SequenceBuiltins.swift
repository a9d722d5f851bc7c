import Wording

/// Builtins that make sequences or walk them.
enum SequenceBuiltins {
  static let all: [Builtin] = types + functions

  private static let types: [Builtin] = [
    Builtin(
      "list", "iterable=(), /", isType: true,
      Bilingual("A list of all parts of something.", "把一样东西的各个部分放进一个列表。"), example: "list(range(3))"
    ) { .list(of: $0.has(0) ? try $0.machine.elements(of: $0[0]) : []) },
    Builtin(
      "tuple", "iterable=(), /", isType: true,
      Bilingual("A tuple, a list that can't be changed.", "元组：不能再改的列表。"), example: "tuple([1, 2])"
    ) { call in
      if case .tuple(let tuple) = call[0], !tuple.isTorchSize { return call[0] }
      return .tuple(of: call.has(0) ? try call.machine.elements(of: call[0]) : [])
    },
    Builtin(
      "dict", any: "mapping=(), /, **values", isType: true,
      Bilingual("A dict: values found by key.", "字典：用键查值。"), example: "dict(lr=0.1)"
    ) { arguments, machine in
      .dictionary(try DictionaryMethods.from(arguments, machine, function: "dict"))
    },
    Builtin(
      "set", "iterable=(), /", isType: true,
      Bilingual("A set: each value once.", "集合：每个值只留一个。"), example: "set([1, 1, 2])"
    ) { call in
      if case .set(let set) = call[0] { return .set(try set.copy()) }
      return .set(try SetObject(call.has(0) ? call.machine.elements(of: call[0]) : []))
    },
    Builtin(
      "range", "start, stop=None, step=1, /", isType: true,
      Bilingual(
        "Whole numbers from start up to, not including, stop; range(n) begins at 0.",
        "从 start 数到 stop 之前的整数；range(n) 从 0 开始。"),
      example: "list(range(0, 10, 2))"
    ) { call in
      func bound(_ index: Int) throws -> Int {
        guard let number = call[index].wholeNumber else {
          throw TypeFault.wrongArgument(
            function: "range", parameter: call.method.parameters.items[index].name, expected: "int",
            got: call[index].typeName)
        }
        return number
      }
      let step = call.has(2) ? try bound(2) : 1
      if step == 0 { throw ValueFault.zeroStep(of: "range") }
      let range =
        call.has(1)
        ? RangeObject(start: try bound(0), stop: try bound(1), step: step)
        : RangeObject(start: 0, stop: try bound(0), step: 1)
      guard let range else { throw ArithmeticFault.countTooLarge }
      return .object(range)
    },
  ]

  private static let functions: [Builtin] = [
    Builtin(
      "len", "obj, /", Bilingual("How many parts something has.", "有几个部分：列表的长度、文字的字数。"),
      example: "len([1, 2, 3])"
    ) { call in
      switch call[0] {
      case .string(let text): return .integer(text.count)
      case .list(let list): return .integer(list.elements.count)
      case .tuple(let tuple): return .integer(tuple.elements.count)
      case .dictionary(let dictionary): return .integer(dictionary.count)
      case .set(let set): return .integer(set.count)
      case .object(let object):
        if let count = try object.length() { return .integer(count) }
      default: break
      }
      throw TypeFault.noLength(type: call[0].typeName)
    },
    Builtin(
      "sorted", "iterable, /, *, key=None, reverse=False",
      Bilingual("A new list in order, smallest first.", "排好序的新列表，从小到大。"), example: "sorted([3, 1, 2])"
    ) { call in
      .list(
        of: try Sorting.sorted(
          call.machine.elements(of: call[0]), key: call[1], reverse: call.truth(2, default: false), call.machine))
    },
    Builtin(
      "reversed", "sequence, /", isType: true,
      Bilingual("The parts from last to first.", "从后往前走一遍。"), example: "list(reversed([1, 2, 3]))"
    ) { call in
      switch call[0] {
      case .string(let text): return .object(ReversedIterator(call[0], count: text.count))
      case .list(let list): return .object(ReversedIterator(call[0], count: list.elements.count))
      case .tuple(let tuple): return .object(ReversedIterator(call[0], count: tuple.elements.count))
      case .dictionary(let dictionary):
        return .object(ArrayIterator(dictionary.keys.reversed(), name: "dict_reversekeyiterator"))
      case .object(let object):
        if let range = object as? RangeObject { return .object(ReversedIterator(call[0], count: range.count)) }
        if let view = object as? DictionaryView {
          return .object(
            ArrayIterator(try call.machine.elements(of: .object(view)).reversed(), name: "dict_reverseiterator"))
        }
      default: break
      }
      throw TypeFault.notReversible(type: call[0].typeName)
    },
    Builtin(
      "enumerate", "iterable, start=0", isType: true,
      Bilingual("Pairs of a counter and each part.", "给每个部分配上序号。"), example: "list(enumerate(['a', 'b']))"
    ) { .object(EnumerateIterator(try $0.machine.iterator(over: $0[0]), start: try $0.int(1, default: 0))) },
    Builtin(
      "zip", "*iterables, strict=False", isType: true,
      Bilingual(
        "Tuples of the first parts, the second parts and so on, up to the shortest.", "把几列并排：第一个配第一个，到最短的那列为止。"),
      example: "list(zip([1, 2], ['a', 'b']))"
    ) { call in
      let machine = call.machine
      return .object(
        ZipIterator(try call.rest.map { try machine.iterator(over: $0) }, isStrict: try call.truth(1, default: false)))
    },
    Builtin(
      "map", "function, /, *iterables", isType: true,
      Bilingual("The function's result for each part.", "对每个部分算一遍函数。"),
      example: "list(map(lambda n: n * n, [1, 2, 3]))"
    ) { call in
      let machine = call.machine
      if call.rest.isEmpty {
        throw CallFault.missing(function: "map", names: ["iterable"], parameters: call.method.parameters.text)
      }
      return .object(MapIterator(call[0], try call.rest.map { try machine.iterator(over: $0) }))
    },
    Builtin(
      "filter", "function, iterable, /", isType: true,
      Bilingual("The parts for which the function says yes.", "只留下函数说“是”的部分。"),
      example: "list(filter(lambda n: n > 1, [1, 2, 3]))"
    ) { .object(FilterIterator($0[0], try $0.machine.iterator(over: $0[1]))) },
  ]
}
