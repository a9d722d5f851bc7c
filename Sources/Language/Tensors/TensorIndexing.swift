import Autograd
import Tensors

extension TensorObject {
  func element(_ index: Value, _ machine: Machine) throws -> Value {
    machine.prepareRecorder()
    return .object(TensorObject(try machine.recorder.subscripted(variable, TensorIndex.parts(index)), family))
  }

  func assign(_ value: Value, at index: Value, _ machine: Machine) throws {
    machine.prepareRecorder()
    let source = try TensorConversion.required(value, "[ ]", "value")
    try machine.recorder.assign(source, to: variable, at: TensorIndex.parts(index))
  }
}

/// An index between brackets, as Autograd reads it.
enum TensorIndex {
  static func parts(_ index: Value) throws -> [Subscript] {
    guard case .tuple(let tuple) = index else { return [try part(index)] }
    return try tuple.elements.map(part)
  }

  private static func part(_ value: Value) throws -> Subscript {
    switch value {
    case .integer(let number): return .at(number)
    case .none: return .newAxis
    case .ellipsis: return .ellipsis
    case .list, .tuple: return .tensor(try TensorConversion.required(value, "[ ]", "index"))
    case .object(is RangeObject): return .tensor(try TensorConversion.required(value, "[ ]", "index"))
    case .object(let slice as SliceObject):
      return .slice(start: try bound(slice.lower), stop: try bound(slice.upper), step: try bound(slice.step))
    case .object(let tensor as TensorObject):
      if tensor.variable.kind == .real { throw TensorUseFault.indexType(type: "\(tensor.typeName) of float32") }
      if tensor.variable.shape.isEmpty, tensor.variable.kind == .whole, let number = try tensor.asInt() {
        return .at(number)
      }
      return .tensor(tensor.variable)
    default: throw TensorUseFault.indexType(type: value.typeName)
    }
  }

  private static func bound(_ value: Value) throws -> Int? {
    if value.isNone { return nil }
    if let number = value.wholeNumber { return number }
    if case .object(let object as TensorObject) = value, object.variable.kind == .whole { return try object.asInt() }
    throw TypeFault.sliceIndex(type: value.typeName)
  }
}
