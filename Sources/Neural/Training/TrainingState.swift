import Catalogue
import Tensors

/// Where training stands between two steps: all that the next step depends on, beside the data.
package struct TrainingState {
  /// The weights in their process's order; nothing writes to them.
  package var weights: [Tensor]
  package var optimizer: Optimizer.State
  /// nan where a cell has none that it names.
  package var learningRate: Double
  /// The random stream as it was when the epoch began: it gives the order of the examples and dropout's noise.
  package var random: Generator
  /// Counts from 0.
  package var epoch: Int
  /// Steps done in this epoch.
  package var step: Int
  /// Steps done in this run: step number `stepsDone + 1`, counted from 1, comes next.
  package var stepsDone: Int
  /// What else the process must have to go on from here, such as a program's variables; only it can read it.
  package var rest: AnyObject?

  package init(
    weights: [Tensor], optimizer: Optimizer.State = Optimizer.State(), learningRate: Double, random: Generator,
    epoch: Int, step: Int, stepsDone: Int, rest: AnyObject? = nil
  ) {
    self.weights = weights
    self.optimizer = optimizer
    self.learningRate = learningRate
    self.random = random
    self.epoch = epoch
    self.step = step
    self.stepsDone = stepsDone
    self.rest = rest
  }

  /// What it takes to keep it, in bytes; what is shared with other states counts again.
  var bytes: Int { 4 * (weights + optimizer.slots.flatMap { $0 }).reduce(0) { $0 + $1.count } }
}

/// What one epoch gave.
package struct EpochRecord: Sendable, Equatable {
  /// Counts from 0, as in Keras's `history.epoch`.
  package let epoch: Int
  package let steps: Int
  package let seconds: Double
  /// Loss and metrics, then the same over the validation data as `val_…`.
  package let measures: [Measure]

  package typealias Measure = Progress.Measure
}
