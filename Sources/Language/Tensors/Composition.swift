import Autograd
import Tensors

/// A function of NumPy or PyTorch that is made of several ops of the catalogue, or only reads numbers.
///
/// What it computes from a tensor that wants a gradient is recorded op by op, so that the gradient is right without a
/// derivative of its own.
struct Composition: Sendable {
  /// The function as the module has it: the tensor is the first parameter.
  let function: Method
  /// The library's tensors have it as a method too.
  let isMethod: Bool

  init(
    _ name: String, _ parameters: String, isMethod: Bool = false,
    _ body: @escaping @Sendable (inout Call) throws -> Value
  ) {
    function = Method(name, parameters, body)
    self.isMethod = isMethod
  }

  /// The same with the tensor in front of the point.
  var method: Method {
    let function = function
    return Method(
      function.name, any: Parameters(Array(function.parameters.items.dropFirst())).text
    ) { receiver, arguments, machine in
      var all = arguments
      all.positional.insert(receiver, at: 0)
      return try function.invoke(on: .none, all, machine)
    }
  }

  static let numpy = TensorOrdering.numpy + TensorStacking.numpy + TensorAsking.numpy + TensorMeasures.numpy
  static let torch = TensorOrdering.torch + TensorStacking.torch + TensorAsking.torch + TensorMeasures.torch

  /// The functions of a module, without those that a tensor alone has.
  static func members(_ family: Family) -> [(name: String, value: Value)] {
    (family == .numpy ? numpy : torch).map {
      ($0.function.name, .object(BuiltinFunction($0.function.name, $0.function)))
    }
  }

  static func methods(_ family: Family) -> [Method] {
    (family == .numpy ? numpy : torch).filter(\.isMethod).map(\.method)
  }
}

extension Call {
  /// The tensor given for a parameter, or the one that its numbers make.
  func variable(_ index: Int) throws -> Variable {
    try TensorConversion.required(self[index], method.name, method.parameters.items[index].name)
  }

  /// A result of the same library as the argument was.
  func result(_ variable: Variable, _ family: Family) -> Value { .object(TensorObject(variable, family)) }

  func result(_ tensor: Tensor, _ family: Family) -> Value { result(Variable(tensor), family) }

  /// An axis given for a parameter, counted from 0; nil for none.
  func axis(_ index: Int, default fallback: Int? = nil, of shape: Shape) throws -> Int? {
    if !has(index) { return try fallback.map { try shape.axis($0) } }
    if self[index].isNone { return nil }
    return try shape.axis(int(index))
  }
}
