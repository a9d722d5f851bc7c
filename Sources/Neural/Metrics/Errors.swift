import Catalogue
import Tensors
import Wording

/// The mean distance between outputs and targets.
package struct MeanAbsoluteErrorMetric: Metric {
  package static let card = Card(
    "MeanAbsoluteError", .metric, .parameters([Parameter("name", default: "'mean_absolute_error'")]),
    Bilingual("How far outputs are from targets on average.", "输出和目标平均差多少。"),
    formula: "Σ |y - t| / n", example: "MeanAbsoluteError()")
  package static var aliases: [String] { ["mean_absolute_error", "mae"] }
  package static let isBetterHigher = false
  package let name: String

  package init(_ settings: Settings) throws { name = try settings.text("name") ?? "mean_absolute_error" }

  package func measure(_ outputs: Tensor, _ targets: Tensor) throws -> (sum: Double, count: Int) {
    try requireSameCount(outputs, targets, Self.card)
    let (y, t) = (outputs.pointer(as: Float.self), targets.pointer(as: Float.self))
    var sum = 0.0
    for index in 0..<outputs.count { sum += Double(abs(y[index] - t[index])) }
    return (sum, outputs.count)
  }
}

/// The mean of squared distances between outputs and targets.
package struct MeanSquaredErrorMetric: Metric {
  package static let card = Card(
    "MeanSquaredError", .metric, .parameters([Parameter("name", default: "'mean_squared_error'")]),
    Bilingual("The square of how far outputs are from targets, on average.", "输出和目标之差的平方，取平均。"),
    formula: "Σ (y - t)² / n", example: "MeanSquaredError()")
  package static var aliases: [String] { ["mean_squared_error", "mse"] }
  package static let isBetterHigher = false
  package let name: String

  package init(_ settings: Settings) throws { name = try settings.text("name") ?? "mean_squared_error" }

  package func measure(_ outputs: Tensor, _ targets: Tensor) throws -> (sum: Double, count: Int) {
    try requireSameCount(outputs, targets, Self.card)
    let (y, t) = (outputs.pointer(as: Float.self), targets.pointer(as: Float.self))
    var sum = 0.0
    for index in 0..<outputs.count {
      let short = Double(y[index] - t[index])
      sum += short * short
    }
    return (sum, outputs.count)
  }
}
