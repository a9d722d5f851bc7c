import Autograd
import Syntax
import Tensors

/// PyTorch's methods that end in `_` and change a tensor where it stands.
enum TorchInPlace {
  static let all: [Method] = [
    updating("add_", .add), updating("sub_", .subtract), updating("mul_", .multiply), updating("div_", .divide),
    Method("fill_", "value") { try assigned($0) }, Method("copy_", "src") { try assigned($0) },
  ]

  private static func updating(_ name: String, _ operation: BinaryOperator) -> Method {
    Method(name, "other") { call in
      let object = try call.tensor()
      guard let result = try object.augmented(operation, call[0], call.machine) else { throw call.wrong(0, "Tensor") }
      return result
    }
  }

  private static func assigned(_ call: Call) throws -> Value {
    let object = try call.tensor()
    let value = try TensorConversion.required(call[0], call.method.name, call.method.parameters.items[0].name)
    call.machine.prepareRecorder()
    try call.machine.recorder.assign(value, to: object.variable, at: [.ellipsis])
    return .object(object)
  }
}
