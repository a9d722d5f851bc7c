import Autograd
import Catalogue
import Tensors
import Wording

package struct BinaryCrossentropyLoss: Loss {
  package static let card = Card(
    "BinaryCrossentropy", .loss, .parameters([Parameter("from_logits", default: "False")]),
    Bilingual(
      "How surprised a yes-or-no guess is by the answer: nothing for a sure right one, much for a sure wrong one.",
      "是非题猜得有多离谱：有把握又猜对，损失接近 0；有把握却猜错，损失很大。"),
    formula: "L = -Σ (t log y + (1 - t) log(1 - y)) / n", derivative: "dL/dy = (y - t) / (y (1 - y)) / n",
    shapes: "(batch, …), (batch, …) → ()", example: "BinaryCrossentropy(from_logits=True)",
    source: "Keras: losses.BinaryCrossentropy")
  package static var aliases: [String] { ["binary_crossentropy", "bce"] }
  package let fromLogits: Bool

  package init(_ settings: Settings) throws { fromLogits = try settings.truth("from_logits") }

  package func mean(_ output: Variable, _ targets: Variable, _ pass: ForwardPass) throws -> Variable {
    let run = pass.recorder
    if let logits = pass.logits(of: output) ?? (fromLogits ? output : nil) {
      return try run.apply(BinaryCrossEntropyWithLogits.self, logits, targets)
    }
    let one = Variable(try .scalar(1))
    let y = try run.apply(Clip.self, output, options: Probabilities.range)
    let yes = try run.apply(Multiply.self, targets, run.apply(Log.self, y))
    let no = try run.apply(
      Multiply.self, run.apply(Subtract.self, one, targets), run.apply(Log.self, run.apply(Subtract.self, one, y)))
    return try run.apply(Negate.self, run.apply(Mean.self, run.apply(Add.self, yes, no)))
  }
}

/// Where Keras keeps probabilities before it takes their logarithm.
enum Probabilities {
  static let epsilon = 1e-7
  static var range: Options { .range(lowest: epsilon, highest: Double(Float(1) - Float(epsilon))) }
}
