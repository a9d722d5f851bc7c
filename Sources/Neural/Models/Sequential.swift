import Autograd
import Catalogue
import Tensors

/// Layers one after the other, as Keras's `Sequential`.
package final class Sequential {
  package static let card = Card(
    "Sequential", .layer, .parameters([Parameter("layers", default: "None"), Parameter("name", default: "None")]),
    SequentialSentences.summary, formula: "y = last(… second(first(x)))",
    example: "Sequential([Dense(64, activation='relu', input_shape=(784,)), Dense(10, activation='softmax')])",
    source: "Keras: Sequential", lessons: ["07-layers"])

  package let name: String
  /// Without the input layer, as Keras's `model.layers`.
  package private(set) var layers: [any Layer] = []
  /// One example's shape; `nil` until it was declared or seen.
  package private(set) var inputShape: Shape?
  package internal(set) var compiled: Compiled?
  /// What recorded the last `fit`.
  package internal(set) var recorder: HistoryRecorder?
  package var history: History? { recorder?.history }
  package internal(set) var lastRun: Run?
  /// Set while `fit` is at work, so that its callbacks can't change what it holds.
  var isTraining = false
  /// Asks `fit` to end after the epoch at hand; it begins each training unset.
  package var stopsTraining = false
  package internal(set) var lastEvaluation: EvaluationRecord?
  package let state: NeuralState

  package init(_ items: [any Layer] = [], name: String? = nil, state: NeuralState) throws {
    self.state = state
    self.name = name ?? state.nextName("Sequential")
    for item in items { try add(item) }
  }

  private init(sharing model: Sequential) {
    name = model.name
    layers = model.layers
    inputShape = model.inputShape
    state = model.state
  }

  package func add(_ layer: any Layer) throws {
    state.name(layer)
    if layer is InputLayer {
      guard layers.isEmpty else { throw NeuralFault.inputAfterLayers }
      inputShape = layer.declaredInput
      return
    }
    guard !layers.contains(where: { $0.name == layer.name }) else { throw NeuralFault.sameName(layer.name) }
    let declared = inputShape ?? (layers.isEmpty ? layer.declaredInput : nil)
    if let declared {
      var shape = declared
      for earlier in layers { shape = try earlier.outputShape(for: shape) }
      try layer.build(for: shape, &state.random)
    }
    inputShape = declared
    layers.append(layer)
  }

  /// Makes the weights of every layer for examples of this shape. Throws where a layer can't take what it gets.
  package func build(for example: Shape) throws {
    guard let first = layers.first else { throw NeuralFault.noLayers }
    if let inputShape, inputShape != example {
      throw NeuralFault.inputShape(layer: first.label, expected: inputShape, found: example)
    }
    var shape = example
    for layer in layers {
      try layer.build(for: shape, &state.random)
      shape = try layer.outputShape(for: shape)
    }
    inputShape = example
  }

  package var isBuilt: Bool { inputShape != nil && !layers.isEmpty }

  /// One output's shape for examples of the model's input shape.
  package func outputShape() throws -> Shape {
    guard var shape = inputShape, !layers.isEmpty else { throw NeuralFault.notBuilt(method: name) }
    for layer in layers { shape = try layer.outputShape(for: shape) }
    return shape
  }

  /// From a batch (n, …) to the outputs for it, recorded by the pass's recorder.
  package func call(_ x: Variable, _ pass: ForwardPass) throws -> Variable {
    guard !x.shape.isEmpty else { throw NeuralFault.inputRank(layer: try firstLabel(), least: 0, found: []) }
    try build(for: Shape(x.shape.dropFirst()))
    return try run(x, pass)
  }

  /// The same for a model that is built.
  func run(_ x: Variable, _ pass: ForwardPass, watching: (any Layer, Variable) -> Void = { _, _ in }) throws
    -> Variable
  {
    var value = x
    for layer in layers {
      value = try layer.call(value, pass)
      watching(layer, value)
    }
    return value
  }

  /// A model of the same layers, and so of the same weights, that layers added to this one don't reach.
  func sharingLayers() -> Sequential { Sequential(sharing: self) }

  func firstLabel() throws -> NeuralFault.LayerName {
    guard let first = layers.first else { throw NeuralFault.noLayers }
    return first.label
  }
}

extension Sequential {
  package var weights: [Weight] { layers.flatMap(\.weights) }

  package var parameterCount: Int { layers.reduce(0) { $0 + $1.parameterCount } }

  /// Copies of all weights, layer by layer: kernel, bias, kernel, bias.
  package func weightValues() throws -> [Tensor] { try weights.map { try $0.variable.tensor.copied() } }

  /// Writes all weights; nothing is written unless all of them fit.
  package func setWeights(_ values: [Tensor]) throws {
    if isTraining { throw NeuralFault.whileTraining(method: "set_weights()") }
    try Weight.assign(values, to: weights)
  }
}
