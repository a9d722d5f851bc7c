import Catalogue
import RealModule
import Tensors
import Wording

package enum BinaryCrossEntropy: MeanLossOp {
  package static let card = Card(
    "binary_cross_entropy", .loss, .loss,
    Bilingual(
      "How surprised the predicted chances are by yes-or-no targets, on average.", "预测的概率对“是或否”的标签有多意外，取平均。"),
    formula: "y = -Σ (t × log(x) + (1 - t) × log(1 - x)) / n",
    derivative: "dy/dx = (x - t) / (x × (1 - x)) / n; dy/dt = (log(1 - x) - log(x)) / n",
    example: "binary_cross_entropy(tensor([0.9, 0.2]), tensor([1.0, 0.0]))",
    source: "PyTorch: a logarithm counts as at least -100, and x × (1 - x) as at least 1e-12")
  package static var predictions: ClosedRange<Double> { 0.1...0.9 }
  package static var targets: ClosedRange<Double> { 0...1 }
  package static func value<Scalar: Element>(_ x: Scalar, _ t: Scalar, _ number: Scalar) -> Scalar {
    let (yes, no) = (held(Scalar.log(x)), held(Scalar.log(onePlus: -x)))
    return (t - 1) * no - t * yes
  }
  package static func slopes<Scalar: Element>(_ x: Scalar, _ t: Scalar, _ number: Scalar) -> (Scalar, Scalar) {
    let product = x * (1 - x)
    // PyTorch's constant is a float32.
    let smallest = Scalar(1e-12 as Float)
    return ((x - t) / (product < smallest ? smallest : product), held(Scalar.log(onePlus: -x)) - held(Scalar.log(x)))
  }

  private static func held<Scalar: Element>(_ logarithm: Scalar) -> Scalar { logarithm < -100 ? -100 : logarithm }
}

package enum BinaryCrossEntropyWithLogits: MeanLossOp {
  package static let card = Card(
    "binary_cross_entropy_with_logits", .loss, .loss,
    Bilingual(
      "The same from scores before the sigmoid, without ever taking the log of 0.",
      "同样的损失，直接从 sigmoid 之前的分数算，不会遇到 log(0)。"),
    formula: "y = Σ (max(x, 0) - t × x + log(1 + e^(-|x|))) / n",
    derivative: "dy/dx = (sigmoid(x) - t) / n; dy/dt = -x / n",
    example: "binary_cross_entropy_with_logits(tensor([2.0, -1.0]), tensor([1.0, 0.0]))")
  package static var targets: ClosedRange<Double> { 0...1 }
  package static func value<Scalar: Element>(_ x: Scalar, _ t: Scalar, _ number: Scalar) -> Scalar {
    Softplus.value(x) - t * x
  }
  package static func slopes<Scalar: Element>(_ x: Scalar, _ t: Scalar, _ number: Scalar) -> (Scalar, Scalar) {
    (Sigmoid.value(x) - t, -x)
  }
}

package enum BinaryCrossEntropies {
  package static let ops: [any Op.Type] = [BinaryCrossEntropy.self, BinaryCrossEntropyWithLogits.self]
}
