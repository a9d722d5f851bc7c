import Catalogue
import Tensors
import Wording

/// Gradient descent on batches, with momentum if asked for.
package struct SGD: UpdateRule {
  package static let card = Card(
    "SGD", .optimizer,
    .parameters([
      Parameter("learning_rate", default: "0.01"), Parameter("momentum", default: "0.0"),
      Parameter("nesterov", default: "False"),
    ]),
    Bilingual(
      "Moves every weight a little against its gradient; momentum keeps some of the last step's direction.",
      "让每个权重朝梯度的反方向挪一小步；有动量时，还会保留一部分上一步的方向。"),
    formula: "m = momentum × m - lr × g; w = w + m (nesterov: w + momentum × m - lr × g)",
    example: "SGD(learning_rate=0.01, momentum=0.9)",
    source: "Keras: optimizers.SGD; Sutskever and others, 2013, for nesterov", lessons: ["05-learning-rate"])

  package let initialLearningRate: Double
  package let momentum: Double
  package let isNesterov: Bool

  package init(_ settings: Settings) throws {
    initialLearningRate = try settings.learningRate()
    momentum = try settings.number("momentum", in: 0...1)
    isNesterov = try settings.truth("nesterov")
  }

  package var slotNames: [String] { momentum == 0 ? [] : ["momentum"] }

  package func update(_ memory: WeightMemory, learningRate: Float, step: Int) {
    let (w, g) = (memory.weight, memory.gradient)
    guard let m = memory.slots.first else {
      return Kernels.descend(memory.count, w, g, rate: learningRate)
    }
    let momentum = Float(momentum)
    if isNesterov {
      for index in 0..<memory.count {
        m[index] = m[index] * momentum - g[index] * learningRate
        w[index] += m[index] * momentum - g[index] * learningRate
      }
    } else {
      for index in 0..<memory.count {
        m[index] = m[index] * momentum - g[index] * learningRate
        w[index] += m[index]
      }
    }
  }

  package func influence(slots: [Float], learningRate: Double, step: Int) -> Influence {
    if momentum == 0 { return Influence(reach: learningRate) }
    return isNesterov
      ? Influence(keeps: momentum, gain: learningRate, reach: momentum, direct: learningRate)
      : Influence(keeps: momentum, gain: learningRate, reach: 1)
  }
}
