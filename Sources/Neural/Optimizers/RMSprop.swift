import Catalogue
import Wording

/// Gradient descent whose steps are divided by a running size of each weight's gradient.
package struct RMSprop: UpdateRule {
  package static let card = Card(
    "RMSprop", .optimizer,
    .parameters([
      Parameter("learning_rate", default: "0.001"), Parameter("rho", default: "0.9"),
      Parameter("epsilon", default: "1e-07"),
    ]),
    Bilingual(
      "Divides every weight's step by the usual size of its gradient, so that steep and flat directions move alike.",
      "每个权重的步子都除以它的梯度平时的大小，陡的方向和平的方向走得差不多快。"),
    formula: "v = ρ v + (1 - ρ) g²; w = w - lr × g / √(v + ε)", example: "RMSprop(learning_rate=0.001)",
    source: "Tieleman and Hinton, 2012; Keras: optimizers.RMSprop")

  package let initialLearningRate: Double
  package let rho: Double
  package let epsilon: Double

  package init(_ settings: Settings) throws {
    initialLearningRate = try settings.learningRate()
    rho = try settings.number("rho", in: 0...1)
    epsilon = try settings.number("epsilon", in: 0...Settings.unbounded)
  }

  package var slotNames: [String] { ["velocity"] }

  package func update(_ memory: WeightMemory, learningRate: Float, step: Int) {
    let (w, g, v) = (memory.weight, memory.gradient, memory.slots[0])
    let (keep, rest, epsilon) = (Float(rho), Float(1 - rho), Float(epsilon))
    for index in 0..<memory.count {
      v[index] = v[index] * keep + g[index] * g[index] * rest
      w[index] -= g[index] * learningRate / (v[index] + epsilon).squareRoot()
    }
  }

  package func influence(slots: [Float], learningRate: Double, step: Int) -> Influence {
    Influence(reach: learningRate / (Double(slots.first ?? 0) + epsilon).squareRoot())
  }
}
