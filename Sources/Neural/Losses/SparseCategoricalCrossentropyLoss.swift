import Autograd
import Catalogue
import Tensors
import Wording

package struct SparseCategoricalCrossentropyLoss: Loss {
  package static let card = Card(
    "SparseCategoricalCrossentropy", .loss, .parameters([Parameter("from_logits", default: "False")]),
    Bilingual(
      "How surprised the outputs are by the right class, given as a number: 0 when all the weight is on it.",
      "模型对正确类别有多意外（标签是类别编号）；把握全压在正确类别上时是 0。"),
    formula: "L = -Σ log(y[label]) / n", derivative: "dL/dz = (softmax(z) - one_hot(label)) / n",
    shapes: "(batch,), (batch, classes) → ()", example: "SparseCategoricalCrossentropy(from_logits=True)",
    source: "Keras: losses.SparseCategoricalCrossentropy",
    lessons: ["08-evaluation"])
  package static var aliases: [String] { ["sparse_categorical_crossentropy"] }
  package let fromLogits: Bool

  package init(_ settings: Settings) throws { fromLogits = try settings.truth("from_logits") }

  package func mean(_ output: Variable, _ targets: Variable, _ pass: ForwardPass) throws -> Variable {
    if let logits = pass.logits(of: output) ?? (fromLogits ? output : nil) {
      return try pass.recorder.apply(CrossEntropy.self, logits, targets)
    }
    // Keras takes the logarithm of any other outputs for logits, which makes them add up to 1.
    let y = try pass.recorder.apply(Clip.self, output, options: Probabilities.range)
    return try pass.recorder.apply(CrossEntropy.self, pass.recorder.apply(Log.self, y), targets)
  }

  /// Class numbers, one an example, perhaps with an axis of their own: whole, and within the classes.
  package func fitted(_ targets: Tensor, outputs: Shape) throws -> Tensor {
    let example = Shape(targets.shape.dropFirst())
    let places = Shape(outputs.dropLast())
    guard let classes = outputs.last, example == places || example == places.inserting(1, at: places.count) else {
      throw NeuralFault.targetShape(loss: Self.card.name, targets: example, outputs: outputs)
    }
    let labels = try targets.reshaped(places.inserting(targets.shape[0], at: 0))
    for (position, label) in labels.floats().enumerated() {
      guard label == label.rounded(.towardZero), label.isFinite else {
        throw NeuralFault.labelNotWhole(value: Double(label), position: position)
      }
      guard label >= 0, label < Float(classes) else {
        throw NeuralFault.labelOutOfRange(label: Double(label), classes: classes, position: position)
      }
    }
    return labels
  }
}
