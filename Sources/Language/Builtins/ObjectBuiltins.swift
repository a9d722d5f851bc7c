import Wording

/// Builtins that show values or ask what they are.
enum ObjectBuiltins {
  static let all: [Builtin] = [
    Builtin(
      "print", "*values, sep=' ', end='\\n', file=None, flush=False",
      Bilingual("Shows values, with a space between and a line end after.", "把值显示出来，中间空一格，最后换行。"),
      example: "print('loss', 0.81)"
    ) { call in
      guard case .none = call[3] else {
        throw TypeFault.wrongArgument(
          function: "print", parameter: "file", expected: "None", got: call[3].typeName)
      }
      let separator = try text(call, 1) ?? " "
      var output = ""
      for (index, value) in call.rest.enumerated() {
        if index > 0 { output += separator }
        output += try Writer.display(of: value)
      }
      call.machine.write(output + (try text(call, 2) ?? "\n"))
      return .none
    },
    Builtin(
      "str", "object='', /", isType: true,
      Bilingual("A value as text, as print shows it.", "把值变成文字，和 print 显示的一样。"), example: "str(0.5) + '!'"
    ) { call in
      if case .string = call[0] { return call[0] }
      return .text(call.has(0) ? try Writer.display(of: call[0]) : "")
    },
    Builtin(
      "repr", "obj, /",
      Bilingual("A value as one would write it in code.", "值在代码里的写法，文字带引号。"), example: "repr('a')"
    ) { .text(try Writer.representation(of: $0[0])) },
    Builtin(
      "ascii", "obj, /",
      Bilingual("As repr, with everything beyond ASCII escaped.", "和 repr 一样，但 ASCII 以外的字符都写成转义。"),
      example: "ascii('é')"
    ) { .text(Formatting.ascii(try Writer.representation(of: $0[0]))) },
    Builtin(
      "format", "value, format_spec='', /",
      Bilingual("A value as text in a given form.", "按指定格式把值变成文字。"), example: "format(0.81234, '.2f')"
    ) { .text(try Formatting.format($0[0], $0.text(1, default: Text("")).string)) },
    Builtin(
      "type", "object, /", isType: true, Bilingual("What kind of value it is.", "这是哪一种值。"), example: "type(0.5)"
    ) { .object($0.machine.type(of: $0[0])) },
    Builtin(
      "isinstance", "obj, class_or_tuple, /",
      Bilingual("Whether a value is of a type, or of one of several.", "值是不是某种类型（或其中一种）。"),
      example: "isinstance(0.5, float)"
    ) { .truth(try isInstance($0[0], $0[1])) },
    Builtin(
      "callable", "obj, /", Bilingual("Whether it can be called, as f(x).", "能不能像 f(x) 那样调用。"),
      example: "callable(print)"
    ) { call in
      switch call[0] {
      case .function: .truth(true)
      case .object(let object): .truth(object.isCallable)
      default: .truth(false)
      }
    },
    Builtin(
      "getattr", "object, name, default=None, /",
      Bilingual("The attribute of that name, or the default.", "按名字取属性，没有就用默认值。"),
      example: "getattr('a', 'upper')()"
    ) { call in
      let name = try call.text(1).string
      if call.has(2) { return try Attributes.find(name, of: call[0], call.machine) ?? call[2] }
      return try Attributes.get(name, of: call[0], call.machine)
    },
    Builtin(
      "hasattr", "obj, name, /", Bilingual("Whether it has an attribute of that name.", "有没有这个属性。"),
      example: "hasattr('a', 'upper')"
    ) { .truth(try Attributes.find($0.text(1).string, of: $0[0], $0.machine) != nil) },
    Builtin(
      "hash", "obj, /",
      Bilingual("The number by which dicts and sets find a value.", "字典和集合用来找值的数。"), example: "hash(1)"
    ) { .integer(try Hashing.hash($0[0])) },
    Builtin(
      "id", "obj, /",
      Bilingual("A number that is the object's own while it lives.", "对象存在期间独有的一个数。"), example: "id(print) == id(print)"
    ) { call in
      if let identity = call[0].identity { return .integer(Int(bitPattern: UInt(bitPattern: identity))) }
      return .integer(try Hashing.hash(call[0]))
    },
    Builtin(
      "help", "object=None, /",
      Bilingual("Explains a function, in one sentence with an example.", "用一句话和一个例子说明一个函数。"), example: "help(len)"
    ) { call in
      call.machine.sink(.help(Help.about(call[0])))
      return .none
    },
  ]

  private static func text(_ call: Call, _ index: Int) throws -> String? {
    if case .none = call[index] { return nil }
    return try call.text(index).string
  }

  private static func isInstance(_ value: Value, _ types: Value) throws -> Bool {
    switch types {
    case .tuple(let tuple): return try tuple.elements.contains { try isInstance(value, $0) }
    case .object(let object):
      if let type = object as? TypeObject { return type.includes(value) }
    default: break
    }
    throw TypeFault.notType(type: types.typeName)
  }
}

extension Machine {
  /// The type of a value, one object a type.
  func type(of value: Value) -> TypeObject {
    if case .object(let object)? = builtins[value.typeName], let type = object as? TypeObject { return type }
    if case .object(let object) = value { return TypeObject(object.typeName, fullName: object.fullTypeName) }
    return TypeObject(value.typeName)
  }
}
