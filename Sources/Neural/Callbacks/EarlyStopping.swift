import Catalogue
import Tensors
import Wording

/// Ends a training once a watched number has stopped getting better.
///
/// Source: Keras 3, `callbacks/early_stopping.py`.
package final class EarlyStopping: Component, TrainingCallback {
  package static let card = Card(
    "EarlyStopping", .optimizer,
    .parameters([
      Parameter("monitor", default: "'val_loss'"), Parameter("min_delta", default: "0"),
      Parameter("patience", default: "0"), Parameter("verbose", default: "0"), Parameter("mode", default: "'auto'"),
      Parameter("baseline", default: "None"), Parameter("restore_best_weights", default: "False"),
      Parameter("start_from_epoch", default: "0"),
    ]),
    Bilingual(
      "Ends training once a number that it watches has not got better for `patience` epochs.",
      "盯住一个指标，连续 patience 轮没有变好，就提前停止训练。"),
    example: "EarlyStopping(monitor='val_loss', patience=3, restore_best_weights=True)",
    source: "Keras: callbacks.EarlyStopping", lessons: ["10-choosing-and-training"])

  private var monitor: Monitor
  private let patience: Int
  private let isVerbose: Bool
  private let baseline: Double?
  private let restoresBest: Bool
  private let firstEpoch: Int

  private var wait = 0
  private var best: Double?
  private var bestWeights: [Tensor]?
  /// nil before any training.
  package private(set) var bestEpoch: Int?
  /// 0 where training was not stopped.
  package private(set) var stoppedEpoch = 0

  package init(_ settings: Settings) throws {
    monitor = try Monitor(settings)
    patience = try settings.whole("patience", in: 0...Int(Int32.max))
    isVerbose = try settings.whole("verbose", in: 0...1) == 1
    baseline =
      try settings.isNone("baseline")
      ? nil : settings.number("baseline", in: -Settings.unbounded...Settings.unbounded)
    restoresBest = try settings.truth("restore_best_weights")
    firstEpoch = try settings.whole("start_from_epoch", in: 0...Int(Int32.max))
  }

  package func trainingBegins(_ training: OngoingTraining) throws {
    try monitor.settle(for: training)
    (wait, best, bestWeights, bestEpoch, stoppedEpoch) = (0, nil, nil, 0, 0)
    isMissing = false
  }

  /// Whether it was said that the training doesn't measure what is watched.
  private var isMissing = false

  package func epochEnds(_ epoch: Int, _ training: OngoingTraining) throws {
    guard let value = monitor.value(training) else {
      if !isMissing { training.note(CallbackSentences.notMeasured(monitor, training.logs.map(\.name))) }
      isMissing = true
      return
    }
    if epoch < firstEpoch { return }
    if restoresBest, bestWeights == nil {
      bestWeights = try training.model.weightValues()
      bestEpoch = epoch
    }
    wait += 1
    if monitor.isBetter(value, than: best) {
      best = value
      bestEpoch = epoch
      if restoresBest { bestWeights = try training.model.weightValues() }
      // Better than before, but not than the baseline, uses up patience all the same.
      if baseline == nil || monitor.isBetter(value, than: baseline) { wait = 0 }
      return
    }
    if wait >= patience, epoch > 0 {
      stoppedEpoch = epoch
      training.model.stopsTraining = true
    }
  }

  package func trainingEnds(_ training: OngoingTraining) throws {
    if stoppedEpoch > 0, isVerbose { training.say("Epoch \(stoppedEpoch + 1): early stopping") }
    guard restoresBest, let bestWeights else { return }
    if isVerbose, let bestEpoch {
      training.say("Restoring model weights from the end of the best epoch: \(bestEpoch + 1).")
    }
    try training.model.setWeights(bestWeights)
  }

  package var facts: [(name: String, value: Setting)] {
    let reached = bestEpoch.map { [("best_epoch", Setting.whole($0))] } ?? []
    return reached + [
      ("stopped_epoch", .whole(stoppedEpoch)), ("best", best.map(Setting.number) ?? .none),
      ("best_weights", bestWeights.map { .list($0.map(Setting.tensor)) } ?? .none), ("wait", .whole(wait)),
      ("patience", .whole(patience)), ("monitor", .text(monitor.name)), ("mode", .text(monitor.mode.rawValue)),
      ("min_delta", .number(monitor.leastChange)), ("baseline", baseline.map(Setting.number) ?? .none),
      ("restore_best_weights", .truth(restoresBest)), ("start_from_epoch", .whole(firstEpoch)),
      ("verbose", .whole(isVerbose ? 1 : 0)),
    ]
  }
}
