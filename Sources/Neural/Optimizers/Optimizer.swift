import Catalogue
import Tensors
import Wording

/// How an optimiser turns a gradient into a change of a weight.
package protocol UpdateRule: Component {
  /// Keras's default, as the card gives it.
  var initialLearningRate: Double { get }
  /// What is remembered for each weight from step to step: `["momentum", "velocity"]`. All begin at 0.
  var slotNames: [String] { get }

  /// Changes one weight in place. `step` counts from 1.
  func update(_ memory: WeightMemory, learningRate: Float, step: Int)

  /// How one number was updated, line by line, for a person to follow; the last line gives its new value.
  func working(_ update: WeightUpdate) -> [WorkingLine]

  /// How the gradients of the steps so far make up step number `step`'s change of one weight. `slots` are the weight's
  /// own after that step.
  func influence(slots: [Float], learningRate: Double, step: Int) -> Influence
}

/// A step as a sum over gradients: with m = keeps × m + gain × g, the weight changes by −(reach × m + direct × g).
///
/// What divides the gradient (its usual size, in Adam and RMSprop) counts as given.
package struct Influence {
  package var keeps = 0.0
  package var gain = 1.0
  package var reach: Double
  package var direct = 0.0

  package init(keeps: Double = 0, gain: Double = 1, reach: Double, direct: Double = 0) {
    (self.keeps, self.gain, self.reach, self.direct) = (keeps, gain, reach, direct)
  }
}

/// One weight's numbers while they are changed.
package struct WeightMemory {
  package let weight: UnsafeMutablePointer<Float>
  package let gradient: UnsafePointer<Float>
  /// One for each of the rule's slots.
  package let slots: [UnsafeMutablePointer<Float>]
  package let count: Int

  package init(
    weight: UnsafeMutablePointer<Float>, gradient: UnsafePointer<Float>, slots: [UnsafeMutablePointer<Float>],
    count: Int
  ) {
    self.weight = weight
    self.gradient = gradient
    self.slots = slots
    self.count = count
  }
}

/// An update rule with its learning rate and what it remembers. A model and the program that made it share one.
package final class Optimizer {
  package let rule: any UpdateRule
  package var learningRate: Double
  package var state = State()

  /// Everything that a checkpoint must hold, beside the weights.
  package struct State {
    /// Steps done.
    package var step = 0
    /// For each slot of the rule, one tensor a weight; empty before the first step.
    package var slots: [[Tensor]] = []

    /// Memory of its own, which later steps don't change.
    package func copied() throws -> State {
      var copy = self
      copy.slots = try slots.map { try $0.map { try $0.copied() } }
      return copy
    }
  }

  package init(_ rule: any UpdateRule) {
    self.rule = rule
    learningRate = rule.initialLearningRate
  }

  /// What `optimizer.learning_rate = …` takes.
  package static let learningRateCard = Card(
    "optimizer", .optimizer, .parameters([Parameter("learning_rate")]),
    Bilingual("How large the steps are.", "每一步走多大。"), example: "optimizer.learning_rate = 0.0005",
    lessons: ["05-learning-rate"])

  package func setLearningRate(_ settings: Settings) throws { learningRate = try settings.learningRate() }

  /// Makes room for weights of these shapes; throws if it remembers other ones.
  package func prepare(for shapes: [Shape]) throws {
    if state.slots.isEmpty {
      guard state.step == 0 || rule.slotNames.isEmpty else { throw NeuralFault.optimizerOfAnotherModel }
      state.slots = try rule.slotNames.map { _ in try shapes.map { try Tensor.filled(0, $0) } }
    }
    guard state.slots.allSatisfy({ $0.map(\.shape) == shapes }) else { throw NeuralFault.optimizerOfAnotherModel }
  }

  /// One step over all weights, in place. Weights and gradients are contiguous float32 of the prepared shapes.
  package func apply(_ gradients: [Tensor], to weights: [Tensor]) {
    state.step += 1
    for (index, weight) in weights.enumerated() {
      let memory = WeightMemory(
        weight: weight.pointer(as: Float.self), gradient: UnsafePointer(gradients[index].pointer(as: Float.self)),
        slots: state.slots.map { $0[index].pointer(as: Float.self) }, count: weight.count)
      rule.update(memory, learningRate: Float(learningRate), step: state.step)
    }
  }
}

extension Settings {
  /// A learning rate: any finite number from 0 on.
  func learningRate() throws -> Double { try number("learning_rate", in: 0...Settings.unbounded) }
}
