import Catalogue

/// How a model is to be trained: what `compile` was told.
package struct Compiled {
  package let optimizer: Optimizer
  package let loss: (any Loss)?
  package let metrics: [MetricRequest]
}

extension Sequential {
  package static let compileCard = Card(
    "compile", .layer,
    .parameters([
      Parameter("optimizer", default: "'rmsprop'"), Parameter("loss", default: "None"),
      Parameter("metrics", default: "None"),
    ]), SequentialSentences.compile,
    example: "model.compile(optimizer='adam', loss='sparse_categorical_crossentropy', metrics=['accuracy'])",
    source: "Keras: Model.compile", lessons: ["05-learning-rate"])

  /// Says how this model is to be trained. A new optimiser starts without a memory; weights stay as they are.
  package func compile(_ settings: Settings) throws {
    if isTraining { throw NeuralFault.whileTraining(method: "compile()") }
    compiled = Compiled(
      optimizer: try NeuralCatalogue.optimizer(settings, "optimizer"),
      loss: try NeuralCatalogue.loss(settings, "loss"), metrics: try NeuralCatalogue.metrics(settings, "metrics"))
  }

  func requireCompiled(_ method: String) throws -> Compiled {
    guard let compiled else { throw NeuralFault.notCompiled(method: method) }
    return compiled
  }
}
