import Autograd
import Tensors

/// `numpy`: makers, elementwise maths, reductions and shapes, with NumPy's names and defaults.
enum NumPyModule {
  static let view = ModuleView("numpy") { _ in
    ops.compactMap { name, op -> (name: String, value: Value)? in
      OpCatalogue.named[op].map {
        (name, .object(OpFunction(OpAdapter.function($0, named: name, family: .numpy), $0.card)))
      }
    } + makers.map { ($0.name, .object(BuiltinFunction($0.name, $0))) } + Composition.members(.numpy) + constants
  }

  /// NumPy's names, and the op of the catalogue that means the same.
  private static let ops: [(String, String)] =
    [
      "add", "subtract", "multiply", "divide", "negative", "maximum", "minimum", "equal", "not_equal", "less",
      "less_equal", "greater", "greater_equal", "logical_and", "logical_or", "logical_xor", "logical_not", "isnan",
      "isfinite", "exp", "expm1", "log", "log1p", "sqrt", "square", "reciprocal", "sin", "cos", "tan", "tanh", "abs",
      "sign", "floor", "ceil", "sum", "mean", "max", "min", "amax", "amin", "prod", "var", "std", "argmax",
      "argmin", "cumsum", "any", "all", "matmul", "reshape", "transpose", "squeeze", "clip", "stack", "flip",
      "roll", "tril", "triu", "floor_divide", "remainder",
    ].map { ($0, $0) } + [
      ("power", "pow"), ("absolute", "abs"), ("dot", "matmul"), ("concatenate", "concat"), ("mod", "remainder"),
      ("true_divide", "divide"), ("expand_dims", "unsqueeze"), ("rint", "round"),
    ]

  private static let makers: [Method] = [
    TensorMakers.tensor("array", .numpy), TensorMakers.tensor("asarray", .numpy),
    TensorMakers.filled("zeros", 0, .numpy), TensorMakers.filled("ones", 1, .numpy),
    TensorMakers.filled("empty", 0, .numpy), TensorMakers.full(.numpy), TensorMakers.eye(.numpy),
    TensorMakers.arange(.numpy), TensorMakers.linspace(.numpy), TensorMakers.like("zeros_like", 0, .numpy),
    TensorMakers.like("ones_like", 1, .numpy), TensorMakers.fullLike(.numpy),
  ]

  private static var constants: [(name: String, value: Value)] {
    [
      ("pi", .float(.pi)), ("e", .float(2.718281828459045)), ("inf", .float(.infinity)), ("nan", .float(.nan)),
      ("newaxis", .none), ("ndarray", .object(TypeObject("ndarray", fullName: "numpy.ndarray"))),
    ]
      + ["float32", "float64", "int32", "int64", "uint8", "bool_"].map { name in
        (name, .object(NumberTypeName("numpy", name == "bool_" ? "bool" : name)))
      }
  }
}

/// `numpy.linalg`
enum NumPyLinearAlgebraModule {
  static let view = ModuleView("numpy.linalg", functions: TensorMeasures.linearAlgebra) { [] }
}

/// `numpy.random`: the legacy functions with their real streams.
enum NumPyRandomModule {
  static let view = ModuleView("numpy.random", functions: draws + orders) { [] }

  private static let draws: [Method] = [
    Method("seed", "seed=None") { call in
      let seed = try call.has(0) && !call[0].isNone ? call.int(0) : Int.random(in: 0...Int(UInt32.max))
      guard let seed = UInt32(exactly: seed) else { throw ValueFault.negativeArgument(function: "seed") }
      call.machine.numpyRandom = MersenneTwister(seed: seed)
      return .none
    },
    Method("choice", "a, size=None, replace=True, p=None") { try NumPyChoice.drawn($0) },
    sized("random", "size=None") { $0.uniform($1) },
    sized("random_sample", "size=None") { $0.uniform($1) },
    sized("standard_normal", "size=None") { $0.normal($1) },
    drawn("rand", "*d") { $0.uniform($1) },
    drawn("randn", "*d") { $0.normal($1) },
    Method("randint", "low, high=None, size=None") { call in
      let first = try call.int(0)
      let (low, high) = try call.has(1) && !call[1].isNone ? (first, call.int(1)) : (0, first)
      guard high > low, !high.subtractingReportingOverflow(low).overflow else { throw ValueFault.emptyRange }
      return try shaped(call, call[2], kind: .whole) { state, count in
        state.integers(count, from: low, to: high).map(Double.init)
      }
    },
    between("uniform", "low=0.0, high=1.0, size=None", { $0.uniform($1, from: $2, to: $3) }) { low, high, draw in
      low + (high - low) * draw
    },
    between("normal", "loc=0.0, scale=1.0, size=None", { $0.normal($1, mean: $2, deviation: $3) }) {
      mean, deviation, draw in
      mean + deviation * draw
    },
  ]

  private static let orders: [Method] = [
    Method("permutation", "x") { call in
      if let count = call[0].wholeNumber {
        let shape = try Shape.checked([count])
        let order = call.machine.numpyRandom.permutation(count).map(Float.init)
        return .object(TensorObject(Variable(try .from(order, shape, kind: .whole)), .numpy))
      }
      let source = try TensorConversion.required(call[0], "permutation", "x").tensor
      guard let count = source.shape.first else { throw TensorUseFault.iterationOfScalar }
      return .object(TensorObject(Variable(try rows(source, call.machine.numpyRandom.permutation(count))), .numpy))
    },
    Method("shuffle", "x") { call in
      if case .list(let list) = call[0] {
        call.machine.numpyRandom.shuffle(&list.elements)
        return .none
      }
      guard case .object(let object as TensorObject) = call[0] else { throw call.wrong(0, "list") }
      guard let count = object.variable.shape.first else { throw TensorUseFault.iterationOfScalar }
      var order = Array(0..<count)
      call.machine.numpyRandom.shuffle(&order)
      try call.machine.recorder.assign(rows(object.tensor, order), to: object.variable)
      return .none
    },
  ]

  /// The rows of a tensor in another order, in memory of their own.
  private static func rows(_ source: Tensor, _ order: [Int]) throws -> Tensor {
    let result = try Tensor.uninitialized(source.shape, kind: source.kind)
    for (to, from) in order.enumerated() {
      try result.selected(axis: 0, index: to).assign(source.selected(axis: 0, index: from))
    }
    return result
  }

  /// One number without a size, else a tensor.
  static func shaped(
    _ call: Call, _ size: Value, kind: Tensor.Kind = .real, _ draw: (inout MersenneTwister, Int) -> [Double]
  ) throws -> Value {
    let machine = call.machine
    if size.isNone { return TensorObject.number(draw(&machine.numpyRandom, 1)[0], kind) }
    let shape = try Shape.checked(OpArguments.wholes(size, machine))
    let numbers = draw(&machine.numpyRandom, shape.elementCount).map(Float.init)
    return .object(TensorObject(Variable(try .from(numbers, shape, kind: kind)), .numpy))
  }

  private static func drawn(
    _ name: String, _ parameters: String, _ draw: @escaping @Sendable (inout MersenneTwister, Int) -> [Double]
  ) -> Method {
    Method(name, parameters) { call in
      try shaped(call, call.rest.isEmpty ? .none : .tuple(of: call.rest)) { draw(&$0, $1) }
    }
  }

  private static func sized(
    _ name: String, _ parameters: String, _ draw: @escaping @Sendable (inout MersenneTwister, Int) -> [Double]
  ) -> Method {
    Method(name, parameters) { call in try shaped(call, call[0]) { draw(&$0, $1) } }
  }

  /// One draw for each place of the parameters' common shape, in order.
  private static func spread(
    _ call: Call, _ draw: (inout MersenneTwister, Int, Double, Double) -> [Double],
    _ each: (Double, Double, Double) -> Double
  ) throws -> Value {
    let a = try call.has(0) ? call.variable(0).tensor : Tensor.scalar(0)
    let b = try call.has(1) ? call.variable(1).tensor : Tensor.scalar(1)
    var shape = try a.shape.broadcast(with: b.shape)
    if !call[2].isNone { shape = try Shape.checked(OpArguments.wholes(call[2], call.machine)) }
    let draws = draw(&call.machine.numpyRandom, shape.elementCount, 0, 1)
    let parameters = zip(try a.broadcast(to: shape).doubles(), try b.broadcast(to: shape).doubles())
    let numbers = zip(parameters, draws).map { Float(each($0.0, $0.1, $1)) }
    return .object(TensorObject(Variable(try .from(numbers, shape)), .numpy))
  }

  private static func between(
    _ name: String, _ parameters: String,
    _ draw: @escaping @Sendable (inout MersenneTwister, Int, Double, Double) -> [Double],
    each: @escaping @Sendable (Double, Double, Double) -> Double
  ) -> Method {
    Method(name, parameters) { call in
      if try [0, 1].contains(where: { try call.has($0) && call.variable($0).shape.count > 0 }) {
        return try spread(call, draw, each)
      }
      let (a, b) = (try call.double(0, default: 0), try call.double(1, default: 1))
      return try shaped(call, call[2]) { draw(&$0, $1, a, b) }
    }
  }
}
