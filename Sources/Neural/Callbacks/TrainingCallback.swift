import Catalogue
import Wording

/// Something that `fit` tells of every epoch, and that may stop the training or change its learning rate, as Keras's
/// callbacks.
package protocol TrainingCallback: AnyObject {
  /// Throws where it can't do its work on this training.
  func trainingBegins(_ training: OngoingTraining) throws
  /// Epochs count from 0.
  func epochBegins(_ epoch: Int, _ training: OngoingTraining) throws
  /// The model has the weights of the epoch's last step.
  func epochEnds(_ epoch: Int, _ training: OngoingTraining) throws
  /// Not after an error and not after an interruption, as in Keras.
  func trainingEnds(_ training: OngoingTraining) throws

  /// What a program may read of it, by the names that Keras gives them.
  var facts: [(name: String, value: Setting)] { get }
}

extension TrainingCallback {
  package func trainingBegins(_ training: OngoingTraining) throws {}
  package func epochBegins(_ epoch: Int, _ training: OngoingTraining) throws {}
  package func epochEnds(_ epoch: Int, _ training: OngoingTraining) throws {}
  package func trainingEnds(_ training: OngoingTraining) throws {}
  package var facts: [(name: String, value: Setting)] { [] }
}

/// What callbacks see of a training, and what they may change of it.
package final class OngoingTraining {
  package let model: Sequential
  package let optimizer: Optimizer
  /// The names that `compile` gave its metrics, each with whether more of it is better.
  let metrics: [(name: String, isBetterHigher: Bool)]
  private let pulse: Pulse
  /// Loss and metrics of the epoch that ended, in Keras's order; empty before. What a callback adds is recorded too.
  package var logs: [Progress.Measure] = []

  init(_ model: Sequential, _ compiled: Compiled, _ pulse: Pulse) {
    self.model = model
    optimizer = compiled.optimizer
    metrics = compiled.metrics.map { ($0.name, $0.isBetterHigher) }
    self.pulse = pulse
  }

  /// A line of Keras's own, which stays as it is in every language.
  package func say(_ line: String) { pulse.report(.note(.init(line, line))) }
  func note(_ sentence: Bilingual) { pulse.report(.note(sentence)) }

  package func log(_ name: String, _ value: Double) {
    if let place = logs.firstIndex(where: { $0.name == name }) {
      logs[place] = Progress.Measure(name, value)
    } else {
      logs.append(Progress.Measure(name, value))
    }
  }
}
