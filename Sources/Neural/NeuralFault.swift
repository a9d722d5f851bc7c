import Tensors

/// What can go wrong with models and training, as facts.
package enum NeuralFault: Error, Sendable, Equatable {
  // Arguments.
  case unknownParameter(owner: String, name: String, nearest: String?, known: [String])
  case parameterTwice(owner: String, name: String)
  case missingParameter(owner: String, name: String)
  case tooManyArguments(owner: String, given: Int, most: Int)
  case wrongType(owner: String, name: String, expected: Expected, found: String)
  case outOfRange(owner: String, name: String, value: Double, low: Double, high: Double?)
  case unknownName(kind: ComponentKind, name: String, nearest: String?, known: [String])
  /// A text that stands for one of a few choices.
  case notOneOf(owner: String, name: String, value: String, known: [String])

  // Models.
  case notALayer(found: String)
  case noLayers
  case sameName(String)
  case inputAfterLayers
  /// `wanted` is the name or position that was asked for.
  case noSuchLayer(wanted: String, known: [String])
  case notBuilt(method: String)
  /// `layer` was built for inputs of `expected` and got `found`, both without the batch axis.
  case inputShape(layer: LayerName, expected: Shape, found: Shape)
  /// `layer` can't work on inputs of this shape at all.
  case inputRank(layer: LayerName, least: Int, found: Shape)
  case weightCount(found: Int, expected: Int)
  case weightShape(name: String, expected: Shape, found: Shape)

  // Training.
  case notCompiled(method: String)
  case noLoss(method: String)
  case noExamples(name: String, Shape)
  case lengths(x: Shape, y: Shape)
  case targetShape(loss: String, targets: Shape, outputs: Shape)
  case labelNotWhole(value: Double, position: Int)
  case labelOutOfRange(label: Double, classes: Int, position: Int)
  case nothingLeftToTrain(examples: Int, split: Double)
  case optimizerOfAnotherModel
  case nothingToTrain
  /// A callback can't tell from the name whether more of it is better.
  case directionUnknown(owner: String, monitor: String, known: [String])
  /// `method` was called from a callback of the training that it would disturb.
  case whileTraining(method: String)

  // Runs.
  case noSuchStep(Int, first: Int, last: Int)
  case noSuchExample(Int, count: Int)
  /// A step that was run again did not come out as it did while training.
  case replayDiffers(step: Int)
  /// All examples of the step's batch are left out.
  case emptyBatch(step: Int)

  /// A layer as messages name it: `dense_1 (Dense)`.
  package struct LayerName: Sendable, Equatable {
    package let name: String
    package let type: String
  }

  /// What a parameter takes.
  package enum Expected: Sendable, Equatable {
    case whole, number, truth, text, shape, activation, initializer, loss, metric, metrics, optimizer, tensor, layers,
      pair, callbacks
  }
}
