import Autograd
import Catalogue
import Neural
import Tensors

/// A layer, loss, metric, optimiser or initialiser as a name of the language: calling it makes one.
///
/// The card says how it is called, so that nothing here knows one component from another.
final class ComponentType: NativeObject {
  let type: any Component.Type
  private let module: String

  init(_ type: any Component.Type, module: String) {
    self.type = type
    self.module = module
  }

  override var typeName: String { "type" }
  override var title: String { type.card.name }
  override func representation(_ writer: inout Writer) {
    writer.append("<class '\(module).\(type.card.name)'>")
  }
  override var isCallable: Bool { true }
  override var parameters: Parameters? { type.card.signature.parameters }
  override var callName: String { type.card.name }
  override var card: Card? { type.card }
  override func attribute(_ name: String) -> Value? { name == "__name__" ? .text(type.card.name) : nil }
  override var attributeNames: [String] { ["__name__"] }

  override func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    let component = try type.init(KerasArguments.settings(type.card, arguments))
    switch component {
    case let layer as any Layer:
      machine.neural.name(layer)
      return .object(LayerObject(layer))
    case let loss as any Loss: return .object(LossObject(loss))
    case let metric as any Metric: return .object(MetricObject(metric))
    case let rule as any UpdateRule: return .object(OptimizerObject(Optimizer(rule)))
    default: return .object(ComponentObject(component))
    }
  }
}

extension Signature {
  /// The parameters of a card as the language shows them.
  var parameters: Parameters { Parameters(list) }
}

/// A component that has been made: what models are put together from.
class ComponentObject: NativeObject {
  let component: any Component

  init(_ component: any Component) { self.component = component }

  final override var typeName: String { type(of: component).card.name }
  final override var card: Card? { type(of: component).card }
  override func representation(_ writer: inout Writer) { writer.append("<\(typeName)>") }
}

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

/// A loss: called on targets and outputs it gives their mean loss, which can be followed back.
final class LossObject: ComponentObject {
  let loss: any Loss

  init(_ loss: any Loss) {
    self.loss = loss
    super.init(loss)
  }

  override var isCallable: Bool { true }
  override var parameters: Parameters? { Parameters("y_true, y_pred") }

  override func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    let (values, _) = try Parameters("y_true, y_pred").bind(arguments, function: typeName)
    let targets = try TensorConversion.required(values[0] ?? .none, typeName, "y_true")
    let output = try TensorConversion.required(values[1] ?? .none, typeName, "y_pred")
    guard output.shape.count > 0, targets.shape.first == output.shape.first else {
      throw NeuralFault.targetShape(
        loss: typeName, targets: Shape(targets.shape.dropFirst()), outputs: Shape(output.shape.dropFirst()))
    }
    let fitted = try loss.fitted(targets.tensor, outputs: Shape(output.shape.dropFirst()))
    // A target that fits as it is stays itself, so that a gradient can reach it too.
    let wanted = fitted.shape == targets.shape ? targets : Variable(fitted)
    return .object(
      TensorObject(
        try machine.passing { try loss.mean(output, wanted, $0) }, KerasArguments.family(of: values[1])))
  }
}

/// A metric that gathers over calls, as Keras's do.
final class MetricObject: ComponentObject {
  let metric: any Metric
  private var sum = 0.0
  private var count = 0

  init(_ metric: any Metric) {
    self.metric = metric
    super.init(metric)
  }

  override func attribute(_ name: String) -> Value? { name == "name" ? .text(metric.name) : nil }
  override var attributeNames: [String] { ["name"] + MetricObject.methods.map(\.name) }
  override func method(_ name: String) -> Method? { MetricObject.methods.first { $0.name == name } }

  override var isCallable: Bool { true }
  override var parameters: Parameters? { Parameters("y_true, y_pred") }
  override func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    let (values, _) = try Parameters("y_true, y_pred").bind(arguments, function: typeName)
    try gather(values[0] ?? .none, values[1] ?? .none)
    return try result()
  }

  private func gather(_ truth: Value, _ predicted: Value) throws {
    let targets = try TensorConversion.required(truth, typeName, "y_true").tensor.contiguous()
    let outputs = try TensorConversion.required(predicted, typeName, "y_pred").tensor.contiguous()
    let measured = try metric.measure(outputs, targets)
    sum += measured.sum
    count += measured.count
  }

  /// 0 before anything was gathered, as in Keras.
  private func result() throws -> Value {
    .object(TensorObject(Variable(try .scalar(count == 0 ? 0 : sum / Double(count))), .keras))
  }

  private static func metric(_ call: Call) throws -> MetricObject {
    guard case .object(let object as MetricObject) = call.receiver else { throw call.wrong(0, "Metric") }
    return object
  }

  private static let methods: [Method] = [
    Method("update_state", "y_true, y_pred") { call in
      try metric(call).gather(call[0], call[1])
      return .none
    },
    Method("result", "") { try metric($0).result() },
    Method("reset_state", "") { call in
      let metric = try metric(call)
      (metric.sum, metric.count) = (0, 0)
      return .none
    },
  ]
}

/// An optimiser, which models and the program share.
final class OptimizerObject: NativeObject {
  let optimizer: Optimizer

  init(_ optimizer: Optimizer) { self.optimizer = optimizer }

  override var typeName: String { type(of: optimizer.rule).card.name }
  override var card: Card? { type(of: optimizer.rule).card }
  override func representation(_ writer: inout Writer) { writer.append("<\(typeName)>") }

  override func attribute(_ name: String) throws -> Value? {
    switch name {
    case "learning_rate": .object(TensorObject(Variable(try .scalar(optimizer.learningRate)), .keras))
    case "iterations": .integer(optimizer.state.step)
    default: nil
    }
  }
  override var attributeNames: [String] { ["learning_rate", "iterations"] }

  override func setAttribute(_ name: String, to value: Value) throws -> Bool {
    guard name == "learning_rate" else { return false }
    try optimizer.setLearningRate(
      Settings(
        Optimizer.learningRateCard, named: [("learning_rate", KerasArguments.setting(value))]))
    return true
  }
}
