import Autograd
import Catalogue
import Tensors
import Wording

package struct CategoricalCrossentropyLoss: Loss {
  package static let card = Card(
    "CategoricalCrossentropy", .loss, .parameters([Parameter("from_logits", default: "False")]),
    Bilingual(
      "How surprised the outputs are by the right class, given as a row of 0 and 1: 0 when all the weight is on it.",
      "模型对正确类别有多意外（标签是 0 和 1 的一行）；把握全压在正确类别上时是 0。"),
    formula: "L = -Σ t log(y) / n", derivative: "dL/dz = (softmax(z) - t) / n",
    shapes: "(batch, classes), (batch, classes) → ()", example: "CategoricalCrossentropy(from_logits=True)",
    source: "Keras: losses.CategoricalCrossentropy")
  package static var aliases: [String] { ["categorical_crossentropy"] }
  package let fromLogits: Bool

  package init(_ settings: Settings) throws { fromLogits = try settings.truth("from_logits") }

  package func mean(_ output: Variable, _ targets: Variable, _ pass: ForwardPass) throws -> Variable {
    let run = pass.recorder
    let axis = output.shape.count - 1
    let logarithms: Variable
    if let logits = pass.logits(of: output) ?? (fromLogits ? output : nil) {
      logarithms = try run.apply(LogSoftmax.self, logits, options: .axis(axis))
    } else {
      let total = try run.apply(Sum.self, output, options: .reduction([axis], keepsDimensions: true))
      let shares = try run.apply(Divide.self, output, total)
      logarithms = try run.apply(Log.self, run.apply(Clip.self, shares, options: Probabilities.range))
    }
    // Summed over the classes, averaged over the examples.
    let each = try run.apply(
      Sum.self, run.apply(Multiply.self, targets, logarithms), options: .reduction([axis], keepsDimensions: false))
    return try run.apply(Negate.self, run.apply(Mean.self, each))
  }

  /// Rows as long as there are classes; a single number an example is no row.
  package func fitted(_ targets: Tensor, outputs: Shape) throws -> Tensor {
    let example = Shape(targets.shape.dropFirst())
    guard example == outputs else {
      throw NeuralFault.targetShape(loss: Self.card.name, targets: example, outputs: outputs)
    }
    return targets
  }
}
