import Wording

/// `object.name`
package enum Attributes {
  package static func get(_ name: String, of object: Value, _ machine: Machine? = nil) throws -> Value {
    if let value = try find(name, of: object, machine) { return value }
    throw NameFault.attribute(
      type: title(of: object), name: name, nearest: names(of: object).nearest(to: name))
  }

  /// The attribute or bound method of that name, or nil if there is none.
  package static func find(_ name: String, of object: Value, _ machine: Machine? = nil) throws -> Value? {
    switch object {
    case .object(let native):
      if let value = try machine.map({ try native.attribute(name, $0) }) ?? native.attribute(name) { return value }
      if let method = native.method(name) { return .object(BoundMethod(object, method)) }
    case .function(let function):
      switch name {
      case "__name__": return .text(function.name)
      case "__doc__": return function.documentation.map { .text($0) } ?? Value.none
      default: return nil
      }
    case .integer(let number):
      switch name {
      case "real", "numerator": return .integer(number)
      case "imag": return .integer(0)
      case "denominator": return .integer(1)
      default: break
      }
    case .float(let number):
      switch name {
      case "real": return .float(number)
      case "imag": return .float(0)
      default: break
      }
    default: break
    }
    return MethodTable.methods(ofType: object.typeName)[name].map { .object(BoundMethod(object, $0)) }
  }

  static func set(_ name: String, of object: Value, to value: Value) throws {
    if case .object(let native) = object, try native.setAttribute(name, to: value) { return }
    let known = names(of: object)
    if known.contains(name) { throw NameFault.readOnly(type: object.typeName, name: name) }
    throw NameFault.attribute(
      type: title(of: object), name: name, nearest: known.nearest(to: name))
  }

  /// The names of all attributes and methods, sorted.
  package static func names(of object: Value) -> [String] {
    var names = Set(MethodTable.methods(ofType: object.typeName).keys)
    switch object {
    case .object(let native): names.formUnion(native.attributeNames)
    case .function: names.formUnion(["__name__", "__doc__"])
    default: break
    }
    return names.sorted()
  }

  /// What a message calls the object: a module or a type by its own name, all else by its type.
  private static func title(of object: Value) -> String {
    guard case .object(let native) = object else { return object.typeName }
    return native.title
  }
}
