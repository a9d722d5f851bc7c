import Autograd
import Catalogue
import Neural
import Tensors

/// `Sequential(…)`: calling it makes a model.
final class ModelType: NativeObject {
  override var typeName: String { "type" }
  override var title: String { "Sequential" }
  override func representation(_ writer: inout Writer) { writer.append("<class 'keras.Sequential'>") }
  override var isCallable: Bool { true }
  override var parameters: Parameters? { Sequential.card.signature.parameters }
  override var callName: String { "Sequential" }
  override var card: Card? { Sequential.card }

  override func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    let (values, _) = try Sequential.card.signature.parameters.bind(arguments, function: "Sequential")
    var name: String?
    if let given = values[1], !given.isNone {
      guard case .string(let text) = given else {
        throw TypeFault.wrongArgument(function: "Sequential", parameter: "name", expected: "str", got: given.typeName)
      }
      name = text.string
    }
    let object = ModelObject(try Sequential(name: name, state: machine.neural))
    if let items = values[0], !items.isNone {
      for item in try machine.elements(of: items) { try object.add(item) }
    }
    return .object(object)
  }
}

/// A model of the language.
package final class ModelObject: NativeObject {
  package let model: Sequential
  private var layers: [LayerObject] = []

  init(_ model: Sequential) { self.model = model }

  func add(_ value: Value) throws {
    guard case .object(let object as LayerObject) = value else { throw NeuralFault.notALayer(found: value.typeName) }
    try model.add(object.layer)
    if !(object.layer is InputLayer) { layers.append(object) }
  }

  package override var typeName: String { "Sequential" }
  package override var card: Card? { Sequential.card }
  package override func representation(_ writer: inout Writer) {
    writer.append("<Sequential name=\(model.name), built=\(model.isBuilt ? "True" : "False")>")
  }

  package override func attribute(_ name: String) throws -> Value? {
    switch name {
    case "name": .text(model.name)
    case "layers": .list(of: layers.map { .object($0) })
    case "weights", "trainable_weights", "trainable_variables": KerasArguments.weights(model.weights)
    case "built": .truth(model.isBuilt)
    case "input_shape": try shape(model.inputShape)
    case "output_shape": try shape(model.isBuilt ? model.outputShape() : nil)
    case "optimizer": model.compiled.map { .object(OptimizerObject($0.optimizer)) } ?? Value.none
    case "history": model.recorder.map { .object(HistoryObject($0)) }
    case "stop_training": .truth(model.stopsTraining)
    default: nil
    }
  }

  /// With the unknown number of examples in front; what isn't known yet is an error, as in Keras.
  private func shape(_ shape: Shape?) throws -> Value {
    guard let shape else { throw NeuralFault.notBuilt(method: model.name) }
    return .tuple(of: [.none] + shape.map { .integer($0) })
  }

  package override var attributeNames: [String] {
    [
      "name", "layers", "weights", "trainable_weights", "built", "input_shape", "output_shape", "optimizer", "history",
      "stop_training",
    ]
      + ModelMethods.all.map(\.name)
  }

  package override func setAttribute(_ name: String, to value: Value) throws -> Bool {
    guard name == "stop_training" else { return false }
    model.stopsTraining = try value.isTrue()
    return true
  }

  package override func method(_ name: String) -> Method? { ModelMethods.all.first { $0.name == name } }

  package override var isCallable: Bool { true }
  package override var parameters: Parameters? { Parameters("inputs, training=False") }
  package override var callName: String { model.name }

  package override func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    let (x, family, isTraining) = try KerasArguments.input(arguments, self, machine)
    return .object(
      TensorObject(try machine.passing(isTraining: isTraining) { try model.call(x, $0) }, family))
  }

  func layer(named name: String) -> LayerObject? { layers.first { $0.layer.name == name } }
  func layer(at index: Int) -> LayerObject? {
    let place = index < 0 ? index + layers.count : index
    return layers.indices.contains(place) ? layers[place] : nil
  }
}

/// What `fit` gives back: the loss and metrics of every epoch.
package final class HistoryObject: NativeObject {
  let recorder: HistoryRecorder
  package var history: History { recorder.history }

  init(_ recorder: HistoryRecorder) { self.recorder = recorder }

  package override var typeName: String { "History" }
  package override func representation(_ writer: inout Writer) {
    writer.append("<History of \(history.epochs.count) epoch\(history.epochs.count == 1 ? "" : "s")>")
  }

  package override func attribute(_ name: String) throws -> Value? {
    switch name {
    case "history":
      .dictionary(
        try DictionaryObject(
          history.names.map { name in
            (.text(name), .list(of: (history.values[name] ?? []).map { .float($0) }))
          }))
    case "epoch": .list(of: history.epochs.map { .integer($0) })
    default: nil
    }
  }
  package override var attributeNames: [String] { ["history", "epoch"] }
}
