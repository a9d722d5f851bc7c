import Autograd
import Tensors

/// `x.shape`, `x.T`, `x.grad` and the other attributes of a tensor.
enum TensorAttributes {
  static func names(_ family: Family) -> [String] {
    let shared = ["shape", "ndim", "T", "dtype"]
    return shared
      + (family == .torch ? ["grad", "requires_grad", "is_leaf", "grad_fn", "data", "mT"] : ["size", "nbytes"])
      + (family == .keras ? ["value"] : [])
  }

  static func value(_ name: String, of object: TensorObject, _ machine: Machine) throws -> Value? {
    let (variable, family) = (object.variable, object.family)
    switch (name, family) {
    case ("shape", _): return .tuple(TupleObject(variable.shape.map(Value.integer), isTorchSize: family == .torch))
    case ("ndim", _): return .integer(variable.shape.count)
    case ("T", _): return try view(object, order: Extents(variable.shape.indices.reversed()), machine)
    case ("mT", .torch): return try matrixTransposed(object, machine)
    case ("dtype", _): return .object(NumberType(variable.tensor, family))
    case ("size", .numpy), ("size", .keras): return .integer(variable.shape.elementCount)
    // A weight's `value` is what the backend has, here as in Keras on PyTorch: a tensor with a gradient.
    case ("value", .keras): return .object(TensorObject(variable, .torch))
    case ("nbytes", .numpy): return .integer(variable.shape.elementCount * 4)
    case ("grad", .torch): return variable.gradient.map { .object(TensorObject($0, .torch)) } ?? Value.none
    case ("requires_grad", .torch): return .truth(variable.requiresGradient)
    case ("is_leaf", .torch): return .truth(variable.isLeaf)
    case ("grad_fn", .torch):
      return variable.history.map { .object(HistoryName($0.torchName)) } ?? Value.none
    case ("data", .torch):
      machine.prepareRecorder()
      return .object(TensorObject(variable.detached(at: machine.recorder.origin), .torch))
    default: return nil
    }
  }

  static func set(_ name: String, of object: TensorObject, to value: Value) throws -> Bool {
    guard object.family == .torch else { return false }
    switch name {
    case "grad":
      if value.isNone {
        object.variable.gradient = nil
        return true
      }
      guard case .object(let gradient as TensorObject) = value else {
        throw TypeFault.wrongArgument(
          function: "grad", parameter: "grad", expected: "Tensor", got: value.typeName)
      }
      guard gradient.variable.shape == object.variable.shape else {
        throw AutogradFault.seedShape(gradient.variable.shape, object.variable.shape)
      }
      object.variable.gradient = gradient.variable
      return true
    case "requires_grad":
      try object.variable.setRequiresGradient(value.isTrue())
      return true
    default: return false
    }
  }

  private static func view(_ object: TensorObject, order: Extents, _ machine: Machine) throws -> Value {
    .object(TensorObject(try machine.recording(Transpose.self, object.variable, options: .order(order)), object.family))
  }

  private static func matrixTransposed(_ object: TensorObject, _ machine: Machine) throws -> Value {
    let rank = object.variable.shape.count
    guard rank >= 2 else { throw TensorFault.needsMatrix("mT", object.variable.shape) }
    var order = Extents(object.variable.shape.indices)
    (order[rank - 2], order[rank - 1]) = (rank - 1, rank - 2)
    return try view(object, order: order, machine)
  }
}

/// `x.dtype`: the number type that the library would have.
final class NumberType: NativeObject {
  let name: String
  private let family: Family

  init(_ tensor: Tensor, _ family: Family) {
    self.family = family
    name =
      switch tensor.kind {
      case .real: family == .numpy && tensor.precision != .byte ? "float64" : "float32"
      case .truth: "bool"
      case .whole: tensor.precision == .byte ? "uint8" : "int64"
      }
  }

  override var typeName: String { "dtype" }
  override func representation(_ writer: inout Writer) {
    writer.append(family == .torch ? "torch.\(name)" : "dtype('\(name)')")
  }
  override func display(_ writer: inout Writer) { writer.append(family == .torch ? "torch.\(name)" : name) }
  override var hashNumber: Int { name.hashValue }
  override func isEqual(_ other: NativeObject) -> Bool {
    (other as? NumberType)?.name == name || (other as? NumberTypeName)?.name == name
  }
}

/// `x.grad_fn`
final class HistoryName: NativeObject {
  private let name: String

  init(_ name: String) { self.name = name }

  override var typeName: String { name }
  override func representation(_ writer: inout Writer) { writer.append("<\(name)>") }
}
