import Autograd
import Tensors

/// PyTorch's `max` and `min`, which mean one of three things.
enum TorchExtremes {
  /// `torch.max(x)`, `torch.max(x, dim)` and `torch.max(a, b)`
  static let functions: [Method] = [
    extreme("max", Max.self, ArgMax.self, Maximum.self), extreme("min", Min.self, ArgMin.self, Minimum.self),
  ]

  private static func extreme(
    _ name: String, _ value: any Op.Type, _ position: any Op.Type, _ pairwise: any Op.Type
  ) -> Method {
    let method = pick(name, value, position)
    return Method(name, any: "input, dim=None, keepdim=False") { _, arguments, machine in
      var rest = arguments
      let first: Value
      if !rest.positional.isEmpty {
        first = rest.positional.removeFirst()
      } else if let place = rest.named.firstIndex(where: { $0.name == "input" }) {
        first = rest.named.remove(at: place).value
      } else {
        throw CallFault.missing(function: name, names: ["input"], parameters: "input, dim=None, keepdim=False")
      }
      let x = TensorObject(try TensorConversion.required(first, name, "input"), .torch)
      if case .object(let other as TensorObject)? = rest.positional.first
        ?? rest.named.first(where: { $0.name == "other" })?.value
      {
        return .object(TensorObject(try machine.recording(pairwise, x.variable, other.variable), .torch))
      }
      return try method.invoke(on: .object(x), rest, machine)
    }
  }

  /// `x.max()` is a tensor; `x.max(dim)` is the values and where they stand.
  static func pick(_ name: String, _ value: any Op.Type, _ position: any Op.Type) -> Method {
    Method(name, "dim=None, keepdim=False") { call in
      let object = try call.tensor()
      guard call.has(0), !call[0].isNone else {
        return .object(TensorObject(try call.machine.recording(value, object.variable), .torch))
      }
      let axis = try object.variable.shape.axis(call.int(0))
      let options = Options.reduction([axis], keepsDimensions: try call.truth(1, default: false))
      let values = TensorObject(try call.machine.recording(value, object.variable, options: options), .torch)
      let places = TensorObject(try call.machine.recording(position, object.variable, options: options), .torch)
      return .object(ValuesAndIndices(name, values: values, indices: places))
    }
  }
}

/// What `x.max(dim)` gives: it unpacks as a pair.
final class ValuesAndIndices: NativeObject {
  private let name: String
  private let values: TensorObject
  private let indices: TensorObject

  init(_ name: String, values: TensorObject, indices: TensorObject) {
    self.name = name
    self.values = values
    self.indices = indices
  }

  override var typeName: String { name }
  override func length() -> Int? { 2 }
  override var attributeNames: [String] { ["values", "indices"] }
  override func attribute(_ name: String) -> Value? {
    name == "values" ? .object(values) : name == "indices" ? .object(indices) : nil
  }
  override func iterate(_ machine: Machine) -> ValueIterator? { ArrayIterator([.object(values), .object(indices)]) }
  override func item(_ index: Value, _ machine: Machine) throws -> Value {
    try Subscripts.item(of: .tuple(of: [.object(values), .object(indices)]), at: index, machine)
  }
  override func representation(_ writer: inout Writer) {
    writer.append("torch.return_types.\(name)(\nvalues=\(TorchText(values).text),\nindices=\(TorchText(indices).text))")
  }
}
