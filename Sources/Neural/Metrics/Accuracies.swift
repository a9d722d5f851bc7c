import Catalogue
import Tensors
import Wording

/// The share of examples whose largest output is at the label.
package struct SparseCategoricalAccuracy: Metric {
  package static let card = Card(
    "SparseCategoricalAccuracy", .metric,
    .parameters([Parameter("name", default: "'sparse_categorical_accuracy'")]),
    Bilingual(
      "The share of examples whose largest output stands at the right class number.", "输出最大的那一类正好是标签编号的样本，占多大比例。"),
    formula: "right / all", example: "SparseCategoricalAccuracy()", lessons: ["08-evaluation"])
  package static var aliases: [String] { ["sparse_categorical_accuracy"] }
  package static let isBetterHigher = true
  package let name: String

  package init(_ settings: Settings) throws { name = try settings.text("name") ?? "sparse_categorical_accuracy" }

  package func measure(_ outputs: Tensor, _ targets: Tensor) throws -> (sum: Double, count: Int) {
    let classes = max(outputs.shape.last ?? 1, 1)
    let count = outputs.count / classes
    guard targets.count == count else {
      throw NeuralFault.targetShape(
        loss: Self.card.name, targets: Shape(targets.shape.dropFirst()), outputs: Shape(outputs.shape.dropFirst()))
    }
    let (y, labels) = (outputs.pointer(as: Float.self), targets.pointer(as: Float.self))
    var right = 0
    for example in 0..<count where Float(largestPosition(y + example * classes, classes)) == labels[example] {
      right += 1
    }
    return (Double(right), count)
  }
}

/// The share of examples whose largest output is where the target's is.
package struct CategoricalAccuracy: Metric {
  package static let card = Card(
    "CategoricalAccuracy", .metric, .parameters([Parameter("name", default: "'categorical_accuracy'")]),
    Bilingual(
      "The share of examples whose largest output stands where the target's 1 does.", "输出最大的位置正好是目标里 1 的位置的样本，占多大比例。"),
    formula: "right / all", example: "CategoricalAccuracy()")
  package static var aliases: [String] { ["categorical_accuracy"] }
  package static let isBetterHigher = true
  package let name: String

  package init(_ settings: Settings) throws { name = try settings.text("name") ?? "categorical_accuracy" }

  package func measure(_ outputs: Tensor, _ targets: Tensor) throws -> (sum: Double, count: Int) {
    try requireSameCount(outputs, targets, Self.card)
    let classes = max(outputs.shape.last ?? 1, 1)
    let count = outputs.count / classes
    let (y, t) = (outputs.pointer(as: Float.self), targets.pointer(as: Float.self))
    var right = 0
    for example in 0..<count
    where largestPosition(y + example * classes, classes) == largestPosition(t + example * classes, classes) {
      right += 1
    }
    return (Double(right), count)
  }
}

/// The share of outputs that are on the right side of the threshold.
package struct BinaryAccuracy: Metric {
  package static let card = Card(
    "BinaryAccuracy", .metric,
    .parameters([Parameter("name", default: "'binary_accuracy'"), Parameter("threshold", default: "0.5")]),
    Bilingual(
      "The share of yes-or-no answers that are right, an output above the threshold counting as yes.",
      "是非题答对的比例，输出大于阈值就算“是”。"),
    formula: "right / all, yes where y > threshold", example: "BinaryAccuracy(threshold=0.5)")
  package static var aliases: [String] { ["binary_accuracy"] }
  package static let isBetterHigher = true
  package let name: String
  private let threshold: Double

  package init(_ settings: Settings) throws {
    name = try settings.text("name") ?? "binary_accuracy"
    threshold = try settings.number("threshold", in: -1e30...Settings.unbounded)
  }

  package func measure(_ outputs: Tensor, _ targets: Tensor) throws -> (sum: Double, count: Int) {
    try requireSameCount(outputs, targets, Self.card)
    let (y, t) = (outputs.pointer(as: Float.self), targets.pointer(as: Float.self))
    let limit = Float(threshold)
    var right = 0
    for index in 0..<outputs.count where (y[index] > limit ? 1 : 0) == t[index] { right += 1 }
    return (Double(right), outputs.count)
  }
}

func requireSameCount(_ outputs: Tensor, _ targets: Tensor, _ card: Card) throws {
  guard outputs.count == targets.count else {
    throw NeuralFault.targetShape(
      loss: card.name, targets: Shape(targets.shape.dropFirst()), outputs: Shape(outputs.shape.dropFirst()))
  }
}
