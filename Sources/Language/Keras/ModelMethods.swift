import Autograd
import Catalogue
import Neural
import Tensors

/// The methods of a model, as Keras names them.
enum ModelMethods {
  static let all: [Method] = [
    reading(Sequential.compileCard) { model, settings, _ in
      try model.model.compile(settings)
      return .none
    },
    reading(Sequential.fitCard) { model, settings, machine in
      let before = model.model.lastRun
      // An interrupted training is a run as well.
      defer { if let run = model.model.lastRun, run.process !== before?.process { machine.lastRun = run } }
      try model.model.fit(settings, pulse: machine.pulse)
      return model.model.recorder.map { .object(HistoryObject($0)) } ?? .none
    },
    reading(Sequential.evaluateCard) { model, settings, machine in
      let measures = try model.model.evaluate(settings, pulse: machine.pulse)
      if try settings.truth("return_dict") {
        return .dictionary(try DictionaryObject(measures.map { (.text($0.name), .float($0.value)) }))
      }
      return measures.count == 1 ? .float(measures[0].value) : .list(of: measures.map { .float($0.value) })
    },
    reading(Sequential.predictCard) { model, settings, machine in
      .object(TensorObject(Variable(try model.model.predict(settings, pulse: machine.pulse)), .numpy))
    },
    Method("add", "layer") { call in
      try model(call).add(call[0])
      return .none
    },
    Method("build", "input_shape") { call in
      // Without the first size, which counts the examples.
      let sizes = try call.machine.elements(of: call[0]).dropFirst().map { size -> Int in
        guard let number = size.wholeNumber else { throw call.wrong(0, "tuple") }
        return number
      }
      try model(call).model.build(for: Shape.checked(Array(sizes)))
      return .none
    },
    Method("summary", "") { call in
      call.machine.write(try model(call).model.summary() + "\n")
      return .none
    },
    Method("get_weights", "") { .list(of: try KerasArguments.copies(model($0).model.weights)) },
    Method("set_weights", "weights") { call in
      let values = try call.machine.elements(of: call[0]).map {
        try TensorConversion.required($0, "set_weights", "weights").tensor
      }
      try model(call).model.setWeights(values)
      return .none
    },
    Method("count_params", "") { call in
      let model = try model(call).model
      guard model.isBuilt else { throw NeuralFault.notBuilt(method: "count_params()") }
      return .integer(model.parameterCount)
    },
    Method("get_layer", "name=None, index=None") { call in
      let model = try model(call)
      if call.has(1), !call[1].isNone {
        let index = try call.int(1)
        guard let layer = model.layer(at: index) else {
          throw NeuralFault.noSuchLayer(wanted: "\(index)", known: model.model.layers.map(\.name))
        }
        return .object(layer)
      }
      let name = try call.text(0).string
      guard let layer = model.layer(named: name) else {
        throw NeuralFault.noSuchLayer(wanted: name, known: model.model.layers.map(\.name))
      }
      return .object(layer)
    },
  ]

  private static func model(_ call: Call) throws -> ModelObject {
    guard case .object(let object as ModelObject) = call.receiver else { throw call.wrong(0, "Sequential") }
    return object
  }

  /// A method whose arguments its card declares.
  private static func reading(
    _ card: Card, _ body: @escaping @Sendable (ModelObject, Settings, Machine) throws -> Value
  ) -> Method {
    Method(card.name, any: card.signature.parameters.text) { receiver, arguments, machine in
      guard case .object(let model as ModelObject) = receiver else {
        throw TypeFault.wrongArgument(
          function: card.name, parameter: "self", expected: "Sequential", got: receiver.typeName)
      }
      return try body(model, KerasArguments.settings(card, arguments, tensors: ["x", "y"]), machine)
    }
  }
}
