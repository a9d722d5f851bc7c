import Autograd
import Catalogue
import Wording

package struct MeanSquaredErrorLoss: Loss {
  package static let card = Card(
    "MeanSquaredError", .loss, .parameters([]),
    Bilingual("The square of how far outputs are from targets, on average.", "输出和目标之差的平方，取平均。"),
    formula: "L = Σ (y - t)² / n", derivative: "dL/dy = 2 (y - t) / n", shapes: "(batch, …), (batch, …) → ()",
    example: "MeanSquaredError()",
    source: "Keras: losses.MeanSquaredError", lessons: ["03-forward"])
  package static var aliases: [String] { ["mse", "mean_squared_error"] }

  package init(_ settings: Settings) throws {}

  package func mean(_ output: Variable, _ targets: Variable, _ pass: ForwardPass) throws -> Variable {
    try pass.recorder.apply(MeanSquaredError.self, output, targets)
  }
}
