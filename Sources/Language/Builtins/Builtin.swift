import Catalogue
import Wording

/// A builtin of Python: its card and what it does, from one entry.
package struct Builtin: Sendable {
  package let card: Card
  let method: Method
  /// Whether the name is a type, whose call makes a value of it.
  let isType: Bool

  init(
    _ name: String, _ parameters: String, isType: Bool = false, _ summary: Bilingual, example: String,
    _ body: @escaping @Sendable (inout Call) throws -> Value
  ) {
    self.init(Method(name, parameters, body), isType: isType, summary, example)
  }

  /// A builtin that takes any arguments and sorts them out itself.
  init(
    _ name: String, any parameters: String, isType: Bool = false, _ summary: Bilingual, example: String,
    _ body: @escaping @Sendable (Arguments, Machine) throws -> Value
  ) {
    let method = Method(name, any: parameters) { _, arguments, machine in try body(arguments, machine) }
    self.init(method, isType: isType, summary, example)
  }

  private init(_ method: Method, isType: Bool, _ summary: Bilingual, _ example: String) {
    self.method = method
    self.isType = isType
    let parameters = method.parameters.items.map { item in
      Parameter((item.isVariadic ? "*" : "") + item.name, default: item.defaultText)
    }
    card = Card(method.name, .language, .parameters(parameters), summary, example: example)
  }
}

/// All builtins of Python that the language has.
package enum Builtins {
  package static let all: [Builtin] =
    NumberBuiltins.all + SequenceBuiltins.all + ReductionBuiltins.all + ObjectBuiltins.all

  /// Python's builtins that the language leaves out by intent, which a message then says.
  static let refused: Set<String> = [
    "input", "open", "exec", "eval", "compile", "__import__", "globals", "locals", "vars", "dir", "breakpoint",
    "exit", "quit", "super", "object", "property", "staticmethod", "classmethod", "bytes", "bytearray",
    "memoryview", "complex", "frozenset", "iter", "next", "slice", "setattr", "delattr", "issubclass",
    "Exception", "BaseException", "ValueError", "TypeError", "KeyError", "IndexError", "NameError",
    "ZeroDivisionError", "RuntimeError", "StopIteration", "NotImplementedError", "NotImplemented",
  ]

  /// The names and their values, new for each machine.
  static func values() -> [(String, Value)] {
    all.map { builtin in
      let name = builtin.card.name
      return (name, .object(builtin.isType ? TypeObject(name, builtin.method) : BuiltinFunction(name, builtin.method)))
    }
  }

  package static func card(named name: String) -> Card? { all.first { $0.card.name == name }?.card }
}
