import Autograd
import Catalogue
import Neural
import Tensors

/// A layer: its weights can be read and set, and it can be called on a tensor.
final class LayerObject: ComponentObject {
  let layer: any Layer

  init(_ layer: any Layer) {
    self.layer = layer
    super.init(layer)
  }

  override func representation(_ writer: inout Writer) {
    writer.append("<\(typeName) name=\(layer.name), built=\(isBuilt ? "True" : "False")>")
  }

  /// Only a dense layer waits for its input.
  private var isBuilt: Bool { !(layer is Dense) || !layer.weights.isEmpty }

  override func attribute(_ name: String) -> Value? {
    if let weight = layer.weights.first(where: { $0.name == name }) {
      return .object(TensorObject(weight.variable, .keras))
    }
    switch name {
    case "name": return .text(layer.name)
    case "units": return (layer as? Dense).map { .integer($0.units) }
    case "rate": return (layer as? DropoutLayer).map { .float($0.rate) }
    case "weights", "trainable_weights": return KerasArguments.weights(layer.weights)
    case "built": return .truth(isBuilt)
    default: return nil
    }
  }

  override var attributeNames: [String] {
    ["name", "weights", "trainable_weights"] + layer.weights.map(\.name) + LayerObject.methods.map(\.name)
      + (layer is Dense ? ["units"] : []) + (layer is DropoutLayer ? ["rate"] : [])
  }

  override func method(_ name: String) -> Method? { LayerObject.methods.first { $0.name == name } }

  private static func layer(_ call: Call) throws -> any Layer {
    guard case .object(let object as LayerObject) = call.receiver else { throw call.wrong(0, "Layer") }
    return object.layer
  }

  private static let methods: [Method] = [
    Method("get_weights", "") { .list(of: try KerasArguments.copies(layer($0).weights)) },
    Method("set_weights", "weights") { call in
      let layer = try layer(call)
      let values = try call.machine.elements(of: call[0]).map {
        try TensorConversion.required($0, "set_weights", "weights").tensor
      }
      try Weight.assign(values, to: layer.weights)
      return .none
    },
    Method("count_params", "") { .integer(try layer($0).parameterCount) },
  ]

  override var isCallable: Bool { true }
  override var parameters: Parameters? { Parameters("inputs, training=False") }
  override var callName: String { layer.name }

  override func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    let (x, family, isTraining) = try KerasArguments.input(arguments, self, machine)
    try layer.build(for: Shape(x.shape.dropFirst()), &machine.neural.random)
    let output = try machine.passing(isTraining: isTraining) { try layer.call(x, $0) }
    return .object(TensorObject(output, family))
  }
}
