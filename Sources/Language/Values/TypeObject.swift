import Catalogue

/// A type as a value: what `type(x)` gives, what `isinstance` asks for and, for builtin types, what makes values.
package final class TypeObject: NativeObject {
  package let name: String
  /// With the module in front, where there is one.
  private let fullName: String
  private let maker: Method?

  package init(_ name: String, _ maker: Method? = nil, fullName: String? = nil) {
    self.name = name
    self.fullName = fullName ?? name
    self.maker = maker
  }

  package override var typeName: String { "type" }
  package override var title: String { name }
  package override func representation(_ writer: inout Writer) { writer.append("<class '\(fullName)'>") }
  package override var isCallable: Bool { maker != nil }
  package override var parameters: Parameters? { maker?.parameters }
  package override var card: Card? { Builtins.card(named: name) }

  package override func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    guard let maker else { throw CallFault.notCallable(type: name) }
    return try maker.invoke(on: .none, arguments, machine)
  }

  package override func attribute(_ attribute: String) -> Value? {
    if attribute == "__name__" { return .text(name.split(separator: ".").last.map(String.init) ?? name) }
    if let method = ownMethod, attribute == method.name { return .object(BuiltinFunction(method.name, method)) }
    return MethodTable.methods(ofType: name)[attribute].map { .object(UnboundMethod(name, $0)) }
  }
  package override var attributeNames: [String] {
    ["__name__"] + (ownMethod.map { [$0.name] } ?? []) + MethodTable.methods(ofType: name).keys
  }

  package override func isEqual(_ other: NativeObject) -> Bool { (other as? TypeObject)?.name == name }
  package override var hashNumber: Int { Hashing.hash(Text(name)) }

  /// Whether `value` is of this type; a bool is an int too.
  package func includes(_ value: Value) -> Bool {
    let type = value.typeName
    // NumPy's float64 is a Python float, its int64 is no int.
    return type == name || (type == "bool" && name == "int") || (type == "float64" && name == "float")
  }

  /// What the type itself can do and its values needn't.
  private var ownMethod: Method? {
    switch name {
    case "dict": TypeObject.fromKeys
    case "str": StringTranslation.maker
    default: nil
    }
  }

  private static let fromKeys = Method("fromkeys", "iterable, value=None, /") { call in
    let dictionary = DictionaryObject()
    for key in try call.machine.elements(of: call[0]) { try dictionary.set(key, to: call[1]) }
    return .dictionary(dictionary)
  }
}

/// `str.upper` without a string: takes it as the first argument.
final class UnboundMethod: NativeObject {
  private let type: String
  private let method: Method

  init(_ type: String, _ method: Method) {
    self.type = type
    self.method = method
  }

  override var typeName: String { "method_descriptor" }
  override func representation(_ writer: inout Writer) {
    writer.append("<method '\(method.name)' of '\(type)' objects>")
  }
  override var isCallable: Bool { true }
  override var callName: String { "\(type).\(method.name)" }
  override var parameters: Parameters? {
    Parameters("self, /" + (method.parameters.text.isEmpty ? "" : ", " + method.parameters.text))
  }
  override func isEqual(_ other: NativeObject) -> Bool {
    (other as? UnboundMethod).map { $0.type == type && $0.method.name == method.name } ?? false
  }
  override func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    guard let receiver = arguments.positional.first else {
      throw CallFault.missing(function: "\(type).\(method.name)", names: ["self"], parameters: parameters?.text ?? "")
    }
    guard receiver.typeName == type || (type == "int" && receiver.typeName == "bool") else {
      throw TypeFault.wrongArgument(
        function: "\(type).\(method.name)", parameter: "self", expected: type, got: receiver.typeName)
    }
    var rest = arguments
    rest.positional.removeFirst()
    return try method.invoke(on: receiver, rest, machine)
  }
}
