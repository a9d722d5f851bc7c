import Catalogue
import Wording

/// Makes the steps smaller once a watched number has stopped getting better.
///
/// Source: Keras 3, `callbacks/reduce_lr_on_plateau.py`.
package final class ReduceLROnPlateau: Component, TrainingCallback {
  package static let card = Card(
    "ReduceLROnPlateau", .optimizer,
    .parameters([
      Parameter("monitor", default: "'val_loss'"), Parameter("factor", default: "0.1"),
      Parameter("patience", default: "10"), Parameter("verbose", default: "0"), Parameter("mode", default: "'auto'"),
      Parameter("min_delta", default: "0.0001"), Parameter("cooldown", default: "0"),
      Parameter("min_lr", default: "0.0"),
    ]),
    Bilingual(
      "Multiplies the learning rate by `factor` once a number that it watches has not got better for `patience` epochs.",
      "盯住一个指标，连续 patience 轮没有变好，就把学习率乘以 factor。"),
    example: "ReduceLROnPlateau(monitor='val_loss', factor=0.5, patience=3)",
    source: "Keras: callbacks.ReduceLROnPlateau", lessons: ["10-choosing-and-training"])

  private var monitor: Monitor
  private let factor: Double
  private let patience: Int
  private let isVerbose: Bool
  private let cooldown: Int
  private let least: Double

  private var wait = 0
  private var rest = 0
  private var best: Double?
  private var isMissing = false

  package init(_ settings: Settings) throws {
    monitor = try Monitor(settings)
    factor = try settings.number("factor", in: -Settings.unbounded...1.0.nextDown)
    patience = try settings.whole("patience", in: 0...Int(Int32.max))
    isVerbose = try settings.whole("verbose", in: 0...1) == 1
    cooldown = try settings.whole("cooldown", in: 0...Int(Int32.max))
    least = try settings.number("min_lr", in: 0...Settings.unbounded)
  }

  package func trainingBegins(_ training: OngoingTraining) throws {
    try monitor.settle(for: training)
    (wait, rest, best, isMissing) = (0, 0, nil, false)
  }

  package func epochEnds(_ epoch: Int, _ training: OngoingTraining) throws {
    // Keras keeps a learning rate in single precision.
    let rate = Double(Float(training.optimizer.learningRate))
    training.log("learning_rate", rate)
    guard let value = monitor.value(training) else {
      if !isMissing { training.note(CallbackSentences.notMeasured(monitor, training.logs.map(\.name))) }
      isMissing = true
      return
    }
    if rest > 0 {
      rest -= 1
      wait = 0
    }
    if monitor.isBetter(value, than: best) {
      best = value
      wait = 0
    } else if rest == 0 {
      wait += 1
      if wait >= patience, rate > Double(Float(least)) {
        let smaller = max(rate * factor, least)
        training.optimizer.learningRate = smaller
        if isVerbose {
          training.say("\nEpoch \(epoch + 1): ReduceLROnPlateau reducing learning rate to \(smaller).")
        }
        (rest, wait) = (cooldown, 0)
      }
    }
  }

  package var facts: [(name: String, value: Setting)] {
    [
      ("factor", .number(factor)), ("patience", .whole(patience)), ("cooldown", .whole(cooldown)),
      ("min_lr", .number(least)), ("wait", .whole(wait)), ("best", best.map(Setting.number) ?? .none),
      ("cooldown_counter", .whole(rest)), ("monitor", .text(monitor.name)), ("mode", .text(monitor.mode.rawValue)),
      ("min_delta", .number(monitor.leastChange)), ("verbose", .whole(isVerbose ? 1 : 0)),
    ]
  }
}
