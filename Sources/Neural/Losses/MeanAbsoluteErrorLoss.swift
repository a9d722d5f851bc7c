import Autograd
import Catalogue
import Wording

package struct MeanAbsoluteErrorLoss: Loss {
  package static let card = Card(
    "MeanAbsoluteError", .loss, .parameters([]),
    Bilingual("How far outputs are from targets on average.", "输出和目标平均差多少。"),
    formula: "L = Σ |y - t| / n", derivative: "dL/dy = sign(y - t) / n", shapes: "(batch, …), (batch, …) → ()",
    example: "MeanAbsoluteError()",
    source: "Keras: losses.MeanAbsoluteError")
  package static var aliases: [String] { ["mae", "mean_absolute_error"] }

  package init(_ settings: Settings) throws {}

  package func mean(_ output: Variable, _ targets: Variable, _ pass: ForwardPass) throws -> Variable {
    try pass.recorder.apply(MeanAbsoluteError.self, output, targets)
  }
}
