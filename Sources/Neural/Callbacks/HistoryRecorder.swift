import Catalogue
import Wording

/// Records the loss and metrics of every epoch: what `fit` gives back, as Keras's `History`.
package final class HistoryRecorder: Component, TrainingCallback {
  package static let card = Card(
    "History", .optimizer, .parameters([]),
    Bilingual("Records the loss and metrics of every epoch; fit gives it back.", "记下每一轮的损失和指标；fit 返回的就是它。"),
    example: "History()", source: "Keras: callbacks.History", lessons: ["10-choosing-and-training"])

  package private(set) var history = History()

  package init(_ settings: Settings) throws {}
  init(_ history: History = History()) { self.history = history }

  /// As Keras's, which counts the epochs anew and keeps the numbers that it has.
  package func trainingBegins(_ training: OngoingTraining) throws { history.forgetEpochs() }

  package func epochEnds(_ epoch: Int, _ training: OngoingTraining) throws {
    history.append(epoch, training.logs)
  }
}
