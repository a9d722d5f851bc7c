import Autograd
import Catalogue
import Tensors

/// The methods of a tensor: the catalogue's ops with their operands moved in front, and those that are no op.
enum TensorMethods {
  static func method(_ name: String, _ family: Family) -> Method? {
    switch family {
    case .numpy: numpy[name]
    case .torch: torch[name]
    case .keras: keras[name]
    }
  }

  static func names(_ family: Family) -> [String] {
    switch family {
    case .numpy: numpy.keys.sorted()
    case .torch: torch.keys.sorted()
    case .keras: keras.keys.sorted()
    }
  }

  private static let numpy = table(
    .numpy,
    ops: [
      "sum", "mean", "max", "min", "prod", "var", "std", "argmax", "argmin", "cumsum", "any", "all", "squeeze", "clip",
    ], own: SharedTensorMethods.all + NumPyTensorMethods.all + Composition.methods(.numpy))

  private static let torch = table(
    .torch,
    ops: OpCatalogue.ops.map { $0.card }.filter { !["where", "getitem", "concat", "stack"].contains($0.name) }.map(
      \.name),
    own: SharedTensorMethods.all + TorchTensorMethods.all + TorchInPlace.all + Composition.methods(.torch)
      + [TensorStacking.torchRepeat])

  private static let keras = table(.keras, ops: [], own: SharedTensorMethods.all)

  private static func table(_ family: Family, ops: [String], own: [Method]) -> [String: Method] {
    var table: [String: Method] = [:]
    for name in ops { if let op = OpCatalogue.named[name] { table[name] = OpAdapter.method(op, family: family) } }
    if family == .torch {
      for (alias, name) in torchAliases {
        if let op = OpCatalogue.named[name] { table[alias] = OpAdapter.method(op, named: alias, family: family) }
      }
    }
    for method in own { table[method.name] = method }
    return table
  }

  /// Torch's second names for ops of the catalogue.
  private static let torchAliases = [
    "sub": "subtract", "mul": "multiply", "div": "divide", "neg": "negative", "eq": "equal", "ne": "not_equal",
    "lt": "less", "le": "less_equal", "gt": "greater", "ge": "greater_equal", "clamp": "clip",
    "absolute": "abs", "mm": "matmul", "mv": "matmul", "dot": "matmul", "bmm": "matmul",
  ]
}

extension Call {
  /// The tensor that the method was called on.
  func tensor() throws -> TensorObject {
    guard case .object(let object as TensorObject) = receiver else {
      throw TypeFault.wrongArgument(
        function: method.name, parameter: "self", expected: "Tensor", got: receiver.typeName)
    }
    return object
  }
}

extension Call {
  /// Tells the parameters behind a tensor that their numbers leave the graph here.
  func noteReading(of value: Value) {
    guard case .object(let object as TensorObject) = value, object.variable.requiresGradient else { return }
    machine.prepareRecorder()
    object.variable.noteReading(at: machine.recorder.origin)
  }
}

/// Methods that tensors of every family have.
enum SharedTensorMethods {
  static let all: [Method] = [
    Method("item", "") { call in
      call.noteReading(of: call.receiver)
      return try call.tensor().scalar()
    },
    Method("tolist", "") { call in
      call.noteReading(of: call.receiver)
      return try TensorConversion.list(call.tensor().tensor)
    },
    Method("reshape", "*shape") { try reshaped($0, $0.rest) },
  ]

  /// `reshape(2, 3)` or `reshape((2, 3))`
  static func reshaped(_ call: Call, _ sizes: [Value]) throws -> Value {
    let object = try call.tensor()
    let wholes =
      try sizes.count == 1
      ? OpArguments.wholes(sizes[0], call.machine) : OpArguments.wholes(.tuple(of: sizes), call.machine)
    let shape = try object.tensor.resolvedShape(wholes)
    return .object(
      TensorObject(try call.machine.recording(Reshape.self, object.variable, options: .shape(shape)), object.family))
  }

  static func permuted(_ call: Call, _ order: [Int]?) throws -> Value {
    let object = try call.tensor()
    let options: Options = try order.map { .order(try OpArguments.order($0, object.variable.shape)) } ?? .none
    return .object(
      TensorObject(try call.machine.recording(Transpose.self, object.variable, options: options), object.family))
  }

  /// The tensor read as numbers of another type: `float32`, `int64`, `bool` and their like.
  static func converted(_ call: Call, to type: String) throws -> Value {
    let object = try call.tensor()
    let tensor = object.tensor
    try TensorMakers.mustHave(type, object.family)
    switch type {
    case "float32", "float64", "float", "double":
      if tensor.kind == .real { return .object(object) }
      // Pixels stay bytes: only what they count as changes.
      if let real = tensor.mapBytes(kind: .real, { $0 }) { return .object(TensorObject(Variable(real), object.family)) }
    case "int64", "int32", "int", "long", "uint8":
      if tensor.kind == .whole && tensor.precision != .byte { return .object(object) }
    default: break
    }
    return .object(TensorObject(Variable(try TensorMakers.cast(tensor.copied(), type)), object.family))
  }

  /// The name in `float`, `'float32'`, `np.float32` or `torch.float32`.
  static func typeName(_ value: Value) throws -> String {
    switch value {
    case .string(let text): return text.string
    case .object(let type as NumberTypeName): return type.name
    case .object(let type as TypeObject): return type.name
    case .object(let type as NumberType): return type.name
    default: throw TensorUseFault.dtype(Writer.shortRepresentation(of: value))
    }
  }
}

/// Methods that NumPy's arrays alone have, or have in their own way.
enum NumPyTensorMethods {
  static let all: [Method] = [
    Method("copy", "") { call in
      let object = try call.tensor()
      return .object(TensorObject(Variable(try object.tensor.copied()), object.family))
    },
    Method("astype", "dtype") { try SharedTensorMethods.converted($0, to: SharedTensorMethods.typeName($0[0])) },
    Method("flatten", "") { call in
      let object = try call.tensor()
      let copy = try object.tensor.copied()
      return .object(TensorObject(Variable(try copy.reshaped([copy.count])), object.family))
    },
    Method("sort", "axis=-1") { call in
      let object = try call.tensor()
      let axis = try call.axis(0, default: -1, of: object.variable.shape)
      let sorted = try TensorOrdering.sorted(Variable(object.tensor.copied()), axis, call.machine).values
      call.machine.prepareRecorder()
      try call.machine.recorder.assign(sorted.tensor, to: object.variable)
      return .none
    },
    Method("fill", "value") { call in
      let object = try call.tensor()
      call.machine.prepareRecorder()
      let value = try TensorConversion.required(call[0], "fill", "value")
      try call.machine.recorder.assign(value, to: object.variable, at: [.ellipsis])
      return .none
    },
    Method("ravel", "") { try SharedTensorMethods.reshaped($0, [.integer(-1)]) },
    Method("transpose", "*axes") { call in
      if call.rest.isEmpty || (call.rest.count == 1 && call.rest[0].isNone) {
        return try SharedTensorMethods.permuted(call, nil)
      }
      let given = call.rest.count == 1 ? call.rest[0] : .tuple(of: call.rest)
      return try SharedTensorMethods.permuted(call, OpArguments.wholes(given, call.machine))
    },
    Method("dot", "b") { call in
      let object = try call.tensor()
      let other = try TensorConversion.required(call[0], "dot", "b")
      return .object(
        TensorObject(try call.machine.recording(MatrixMultiply.self, object.variable, other), object.family))
    },
  ]
}

/// Methods that PyTorch's tensors alone have, or have in their own way.
enum TorchTensorMethods {
  static let all: [Method] = gradients + shapes + types

  private static let gradients: [Method] = [
    Method("backward", "gradient=None, retain_graph=False") { call in
      let object = try call.tensor()
      let seed =
        try call.has(0) && !call[0].isNone ? TensorConversion.required(call[0], "backward", "gradient").tensor : nil
      call.machine.prepareRecorder()
      try call.machine.recorder.backward(object.variable, seed: seed, retainGraph: call.truth(1, default: false))
      return .none
    },
    Method("detach", "") { call in
      call.machine.prepareRecorder()
      return .object(
        TensorObject(try call.tensor().variable.detached(at: call.machine.recorder.origin), .torch))
    },
    Method("zero_grad", "") { call in
      try call.tensor().variable.gradient = nil
      return .none
    },
    Method("requires_grad_", "requires_grad=True") { call in
      let object = try call.tensor()
      try object.variable.setRequiresGradient(call.truth(0, default: true))
      return .object(object)
    },
    Method("zero_", "") { call in
      let object = try call.tensor()
      call.machine.prepareRecorder()
      try call.machine.recorder.assign(.scalar(0, kind: object.variable.kind), to: object.variable)
      return .object(object)
    },
    Method("numpy", "") { call in
      let object = try call.tensor()
      guard !object.variable.requiresGradient else { throw TensorUseFault.gradientToNumPy }
      return .object(TensorObject(object.variable, .numpy))
    },
    Method("cpu", "") { .object(try $0.tensor()) },
    Method("clone", "") { call in
      let object = try call.tensor()
      // Adding 0 is a copy through which the gradient flows.
      let zero = Variable(try .scalar(0, kind: .whole))
      return .object(TensorObject(try call.machine.recording(Add.self, object.variable, zero), .torch))
    },
  ]

  private static let shapes: [Method] = [
    Method("view", "*shape") { try SharedTensorMethods.reshaped($0, $0.rest) },
    Method("size", "dim=None") { call in
      let shape = try call.tensor().variable.shape
      guard call.has(0), !call[0].isNone else {
        return .tuple(TupleObject(shape.map(Value.integer), isTorchSize: true))
      }
      return .integer(shape[try shape.axis(call.int(0))])
    },
    Method("dim", "") { .integer(try $0.tensor().variable.shape.count) },
    Method("numel", "") { .integer(try $0.tensor().variable.shape.elementCount) },
    Method("permute", "*dims") { call in
      let given = call.rest.count == 1 ? call.rest[0] : .tuple(of: call.rest)
      return try SharedTensorMethods.permuted(call, OpArguments.wholes(given, call.machine))
    },
    Method("transpose", "dim0, dim1") { call in
      let shape = try call.tensor().variable.shape
      let (a, b) = (try shape.axis(call.int(0)), try shape.axis(call.int(1)))
      var order = Array(shape.indices)
      order.swapAt(a, b)
      return try SharedTensorMethods.permuted(call, order)
    },
    Method("t", "") { call in
      let shape = try call.tensor().variable.shape
      guard shape.count <= 2 else { throw TensorFault.needsMatrix("t()", shape) }
      return try SharedTensorMethods.permuted(call, nil)
    },
    Method("expand", "*sizes") { call in
      let object = try call.tensor()
      let given = call.rest.count == 1 ? call.rest[0] : .tuple(of: call.rest)
      return try expanded(object, OpArguments.wholes(given, call.machine), call.machine)
    },
    TorchExtremes.pick("max", Max.self, ArgMax.self), TorchExtremes.pick("min", Min.self, ArgMin.self),
  ]

  private static let types: [Method] = [
    Method("float", "") { try SharedTensorMethods.converted($0, to: "float32") },
    Method("double", "") { try SharedTensorMethods.converted($0, to: "float64") },
    Method("long", "") { try SharedTensorMethods.converted($0, to: "int64") },
    Method("int", "") { try SharedTensorMethods.converted($0, to: "int32") },
    Method("bool", "") { try SharedTensorMethods.converted($0, to: "bool") },
    Method("to", "dtype") { try SharedTensorMethods.converted($0, to: SharedTensorMethods.typeName($0[0])) },
    Method("type", "dtype") { try SharedTensorMethods.converted($0, to: SharedTensorMethods.typeName($0[0])) },
  ]

  private static func expanded(_ object: TensorObject, _ sizes: [Int], _ machine: Machine) throws -> Value {
    let shape = object.variable.shape
    guard sizes.count >= shape.count else {
      throw TensorFault.cannotBroadcast(shape, try Shape.checked(sizes.map { max($0, 1) }))
    }
    // −1 keeps the size that is there.
    let resolved = sizes.enumerated().map { place, size -> Int in
      let own = place - (sizes.count - shape.count)
      return size == -1 && own >= 0 ? shape[own] : size
    }
    return .object(
      TensorObject(
        try machine.recording(Expand.self, object.variable, options: .shape(try Shape.checked(resolved))), .torch))
  }
}
