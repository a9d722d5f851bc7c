import Catalogue
import Glibc
import Tensors
import Wording

/// Steps whose size each weight chooses for itself, from running means of its gradient and of its square.
package struct Adam: UpdateRule {
  package static let card = Card(
    "Adam", .optimizer,
    .parameters([
      Parameter("learning_rate", default: "0.001"), Parameter("beta_1", default: "0.9"),
      Parameter("beta_2", default: "0.999"), Parameter("epsilon", default: "1e-07"),
    ]),
    Bilingual(
      "Moves every weight in steps of its own size: steady where gradients agree, careful where they jump about.",
      "每个权重各用自己的步长：梯度方向一致就稳步走，忽大忽小就谨慎走。"),
    formula: "m = m + (g - m)(1 - β1); v = v + (g² - v)(1 - β2); w = w - lr √(1 - β2^t) / (1 - β1^t) × m / (√v + ε)",
    example: "Adam(learning_rate=0.001)",
    source: "Kingma and Ba, 2015, the form before section 2.1; ε as in Keras: optimizers.Adam",
    lessons: ["05-learning-rate"])

  package let initialLearningRate: Double
  package let beta1: Double
  package let beta2: Double
  package let epsilon: Double

  package init(_ settings: Settings) throws {
    initialLearningRate = try settings.learningRate()
    beta1 = try settings.number("beta_1", in: 0...1)
    beta2 = try settings.number("beta_2", in: 0...1)
    epsilon = try settings.number("epsilon", in: 0...Settings.unbounded)
  }

  package var slotNames: [String] { ["momentum", "velocity"] }

  package func update(_ memory: WeightMemory, learningRate: Float, step: Int) {
    Kernels.adam(
      memory.count, memory.weight, memory.gradient, memory.slots[0], memory.slots[1],
      rate: rate(learningRate, step), beta1: Float(beta1), beta2: Float(beta2), epsilon: Float(epsilon), scale: 1)
  }

  /// The same, written plainly: what the fast form is tested against.
  package func plainUpdate(_ memory: WeightMemory, learningRate: Float, step: Int) {
    let rate = rate(learningRate, step)
    let (keep1, keep2) = (Float(beta1), Float(beta2))
    let (w, g, m, v) = (memory.weight, memory.gradient, memory.slots[0], memory.slots[1])
    let epsilon = Float(epsilon)
    for index in 0..<memory.count {
      m[index] = keep1 * m[index] + (1 - keep1) * g[index]
      v[index] = keep2 * v[index] + (1 - keep2) * g[index] * g[index]
      w[index] -= rate * m[index] / (v[index].squareRoot() + epsilon)
    }
  }

  /// lr √(1 − β₂ᵗ) / (1 − β₁ᵗ): both means begin at 0 and would be too small at first.
  func rate(_ learningRate: Float, _ step: Int) -> Float {
    learningRate * Float((1 - pow(beta2, Double(step))).squareRoot() / (1 - pow(beta1, Double(step))))
  }

  package func influence(slots: [Float], learningRate: Double, step: Int) -> Influence {
    let size = slots.count > 1 ? Double(slots[1]).squareRoot() : 0
    return Influence(
      keeps: beta1, gain: 1 - beta1, reach: Double(rate(Float(learningRate), step)) / (size + epsilon))
  }
}
