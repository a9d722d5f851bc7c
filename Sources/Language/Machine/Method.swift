/// A function that Swift does: a builtin, a method of a type, a function of a module.
package struct Method: Sendable {
  package let name: String
  package let parameters: Parameters
  private let body: Body
  /// Whether the arguments are handed over as they are, for functions of one to three positional arguments.
  private let isPlain: Bool

  /// `parameters` is Python's notation without the receiver: `sep=None, maxsplit=-1`.
  package init(_ name: String, _ parameters: String, _ body: @escaping @Sendable (inout Call) throws -> Value) {
    self.init(name, Parameters(parameters), body)
  }

  package init(_ name: String, _ parameters: Parameters, _ body: @escaping @Sendable (inout Call) throws -> Value) {
    self.name = name
    self.parameters = parameters
    self.body = .bound(body)
    isPlain = !parameters.isVariadic && parameters.items.allSatisfy { $0.defaultText == nil && !$0.isNamedOnly }
  }

  /// A function that takes any arguments and sorts them out itself; `parameters` is for help alone.
  package init(
    _ name: String, any parameters: String, _ body: @escaping @Sendable (Value, Arguments, Machine) throws -> Value
  ) {
    self.name = name
    self.parameters = Parameters(parameters)
    self.body = .free(body)
    isPlain = false
  }

  private enum Body: Sendable {
    case bound(@Sendable (inout Call) throws -> Value)
    case free(@Sendable (Value, Arguments, Machine) throws -> Value)
  }

  package func invoke(on receiver: Value, _ arguments: Arguments, _ machine: Machine) throws -> Value {
    let body: @Sendable (inout Call) throws -> Value
    switch self.body {
    case .free(let body): return try body(receiver, arguments, machine)
    case .bound(let bound): body = bound
    }
    if isPlain, arguments.named.isEmpty, arguments.positional.count == parameters.items.count {
      var call = Call(receiver: receiver, values: arguments.positional, rest: [], machine: machine, method: self)
      return try body(&call)
    }
    let (values, rest) = try parameters.bind(arguments, function: name)
    var call = Call(receiver: receiver, values: values, rest: rest, machine: machine, method: self)
    return try body(&call)
  }
}

/// One call of a `Method`: its receiver and its arguments bound to its parameters.
package struct Call {
  package let receiver: Value
  /// One for each parameter in order, nil where the default holds.
  package let values: [Value?]
  /// What a `*values` parameter took.
  package let rest: [Value]
  package let machine: Machine
  package let method: Method

  /// The argument of parameter `index`, or `None` where it was left out.
  package subscript(_ index: Int) -> Value { (index < values.count ? values[index] : nil) ?? .none }
  package func has(_ index: Int) -> Bool { index < values.count && values[index] != nil }
  private func parameter(_ index: Int) -> String { method.parameters.items[index].name }

  /// The whole number given for parameter `index`; throws if it is none.
  package func int(_ index: Int, default fallback: Int? = nil) throws -> Int {
    if !has(index), let fallback { return fallback }
    guard let number = self[index].wholeNumber else { throw wrong(index, "int") }
    return number
  }
  package func double(_ index: Int, default fallback: Double? = nil) throws -> Double {
    if !has(index), let fallback { return fallback }
    guard let number = try self[index].asDouble() else { throw wrong(index, "float") }
    return number
  }
  package func text(_ index: Int, default fallback: Text? = nil) throws -> Text {
    if !has(index), let fallback { return fallback }
    guard case .string(let text) = self[index] else { throw wrong(index, "str") }
    return text
  }
  package func truth(_ index: Int, default fallback: Bool) throws -> Bool {
    try has(index) ? self[index].isTrue() : fallback
  }
  package func wrong(_ index: Int, _ expected: String) -> TypeFault {
    .wrongArgument(function: method.name, parameter: parameter(index), expected: expected, got: self[index].typeName)
  }
}
