import Catalogue
import Tensors

/// Where training stands between two steps: all that the next step depends on, beside the data.
package struct TrainingState {
  /// The model's weights in its order; nothing writes to them.
  package var weights: [Tensor]
  package var optimizer: Optimizer.State
  package var learningRate: Double
  /// The random stream as it was when the epoch began: it gives the order of the examples and dropout's noise.
  package var random: Generator
  /// Counts from 0.
  package var epoch: Int
  /// Steps done in this epoch.
  package var step: Int
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
