import Autograd
import Catalogue
import Tensors
import Wording

/// Drops a random part of the numbers while training, and nothing afterwards.
package final class DropoutLayer: Layer {
  package static let card = Card(
    "Dropout", .layer,
    .parameters([
      Parameter("rate"), Parameter("input_shape", default: "None"), Parameter("name", default: "None"),
    ]),
    Bilingual(
      "While training, sets a random part of the numbers to 0, so that no unit can rely on one other alone.",
      "训练时随机把一部分数变成 0，免得单元之间互相依赖。"),
    formula: "y = x / (1 - rate) where kept, else 0", shapes: "(batch, …) → (batch, …)", example: "Dropout(0.2)",
    source: "Srivastava and others, 2014; Keras: layers.Dropout")

  package var name: String
  package let declaredInput: Shape?
  package let rate: Double

  package init(_ settings: Settings) throws {
    name = try settings.text("name") ?? ""
    declaredInput = try settings.shape("input_shape")
    rate = try settings.number("rate", in: 0...1)
  }

  package func outputShape(for input: Shape) throws -> Shape { input }

  package func call(_ x: Variable, _ pass: ForwardPass) throws -> Variable {
    guard pass.isTraining, rate > 0 else { return x }
    return try pass.recorder.apply(Dropout.self, x, options: .noise(seed: pass.random.next(), rate: rate))
  }
}
