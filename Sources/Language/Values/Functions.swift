import Catalogue
import Syntax

/// A function that the program defined with `def` or `lambda`.
package final class FunctionObject: Container {
  let code: FunctionCode
  /// The values of the last parameters' defaults, taken when the `def` ran.
  private(set) var defaults: [Value]
  /// The boxes of outer variables, in the order in which the code expects them.
  private(set) var captured: [Cell]

  init(code: FunctionCode, defaults: [Value], captured: [Cell]) {
    self.code = code
    self.defaults = defaults
    self.captured = captured
  }

  deinit {
    dismantle()
  }

  package var name: String { code.name }
  package var documentation: String? { code.documentation }
  /// The whole `def` or `lambda` as it was typed.
  package var text: String { code.source.text(of: code.span) }

  /// The function's parameters with their defaults written out.
  package var parameters: Parameters {
    let required = code.parameterNames.count - defaults.count
    return Parameters(
      code.parameterNames.enumerated().map { index, name in
        Parameters.Item(
          name: name, defaultText: index < required ? nil : Writer.shortRepresentation(of: defaults[index - required]))
      })
  }

  override func surrenderParts(to pending: inout [Container]) {
    pending.gather(defaults)
    pending.append(contentsOf: captured as [Container])
    defaults = []
    captured = []
  }
}

/// A builtin function or a function of a module.
package final class BuiltinFunction: NativeObject {
  package let name: String
  package let method: Method

  package init(_ name: String, _ method: Method) {
    self.name = name
    self.method = method
  }

  package override var typeName: String { "builtin_function_or_method" }
  package override func representation(_ writer: inout Writer) { writer.append("<built-in function \(name)>") }
  package override var isCallable: Bool { true }
  package override var parameters: Parameters? { method.parameters }
  package override var callName: String { name }
  package override var card: Card? { Builtins.card(named: name) }
  package override func attribute(_ name: String) -> Value? {
    name == "__name__" ? .text(self.name) : nil
  }
  package override var attributeNames: [String] { ["__name__"] }
  package override func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    try method.invoke(on: .none, arguments, machine)
  }
}

/// A method together with the value it was taken from: `xs.append` without the call.
package final class BoundMethod: NativeObject {
  private(set) var receiver: Value?
  package let method: Method

  package init(_ receiver: Value, _ method: Method) {
    self.receiver = receiver
    self.method = method
  }

  deinit { dismantle() }

  package override var typeName: String { "builtin_function_or_method" }
  package override func representation(_ writer: inout Writer) {
    writer.append("<built-in method \(method.name) of \((receiver ?? .none).typeName) object>")
  }
  package override var isCallable: Bool { true }
  package override var parameters: Parameters? { method.parameters }
  package override var callName: String { method.name }
  package override func attribute(_ name: String) -> Value? {
    name == "__name__" ? .text(method.name) : nil
  }
  package override var attributeNames: [String] { ["__name__"] }
  package override func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    try method.invoke(on: receiver ?? .none, arguments, machine)
  }
  override func surrenderParts(to pending: inout [Container]) {
    pending.gather(receiver)
    receiver = nil
  }
}
