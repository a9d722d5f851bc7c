import Autograd
import Catalogue
import Wording

package struct MeanAbsoluteError: Loss {
  package static let card = Card(
    "MeanAbsoluteError", .loss, .parameters([]),
    Bilingual("How far outputs are from targets on average.", "输出和目标平均差多少。"),
    formula: "L = Σ |y - t| / n", derivative: "dL/dy = sign(y - t) / n", example: "MeanAbsoluteError()",
    source: "Keras: losses.MeanAbsoluteError")
  package static var aliases: [String] { ["mae", "mean_absolute_error"] }

  package init(_ settings: Settings) throws {}

  package func mean(_ output: Variable, _ targets: Variable, _ pass: ForwardPass) throws -> Variable {
    let short = try pass.recorder.apply(Subtract.self, output, targets)
    return try pass.recorder.apply(Mean.self, pass.recorder.apply(Absolute.self, short))
  }
}
