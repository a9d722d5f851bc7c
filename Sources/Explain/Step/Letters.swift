import Autograd
import Catalogue

extension Op {
  /// The letters by which the card's formula calls `count` operands, in order.
  package static func letters(_ count: Int) -> [String] {
    let names: [String] =
      switch self {
      case is any MeanLossOp.Type: ["x", "t"]
      case is CrossEntropy.Type: ["x", "label"]
      case is NegativeLogLikelihood.Type, is BinaryCrossEntropy.Type, is BinaryCrossEntropyWithLogits.Type: ["x", "t"]
      case is SparseCategoricalCrossEntropy.Type: ["label", "p"]
      case is CategoricalCrossEntropy.Type: ["y_true", "y_pred"]
      case is Take.Type: ["x", "indices"]
      case is MaskedSelect.Type: ["x", "mask"]
      case is Gather.Type: ["x", "index"]
      case is Embedding.Type: ["input", "weight"]
      default: count == 1 ? ["x"] : ["a", "b", "c"]
      }
    return (0..<count).map { $0 < names.count ? names[$0] : "x\($0 + 1)" }
  }
}

extension Card {
  /// By what the formula calls the result: `y`, or `L` for a loss.
  package var resultLetter: String {
    formula.hasPrefix("L = ") ? "L" : "y"
  }
}
