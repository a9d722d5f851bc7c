import Catalogue

/// A number of an epoch that a callback watches, and what counts as better, by Keras's rule.
///
/// Source: Keras 3, `callbacks/monitor_callback.py`; the comparison is made in single precision, as there.
struct Monitor {
  enum Mode: String, CaseIterable { case auto, min, max }

  let owner: String
  let name: String
  let mode: Mode
  /// Less than this is no improvement. Negative once lower is known to be better, as in Keras.
  private(set) var leastChange: Double
  private var isBetterHigher: Bool?

  init(_ settings: Settings) throws {
    owner = settings.owner
    guard let name = try settings.text("monitor") else { throw settings.wrongType("monitor", .text) }
    self.name = name
    let written = try settings.text("mode") ?? ""
    guard let mode = Mode(rawValue: written) else {
      throw NeuralFault.notOneOf(owner: owner, name: "mode", value: written, known: Mode.allCases.map(\.rawValue))
    }
    self.mode = mode
    leastChange = abs(try settings.number("min_delta", in: -Settings.unbounded...Settings.unbounded))
  }

  /// Finds out whether more is better. Keras does so after the first epoch; nothing it looks at comes later.
  mutating func settle(for training: OngoingTraining) throws {
    guard isBetterHigher == nil else { return }
    let bare = name.hasPrefix("val_") ? String(name.dropFirst(4)) : name
    switch mode {
    case .min: isBetterHigher = false
    case .max: isBetterHigher = true
    case .auto:
      isBetterHigher =
        training.metrics.first { $0.name == bare }?.isBetterHigher ?? (bare == "loss" ? false : nil)
    }
    guard let isBetterHigher else {
      throw NeuralFault.directionUnknown(
        owner: owner, monitor: name, known: ["loss"] + training.metrics.map(\.name))
    }
    if !isBetterHigher { leastChange *= -1 }
  }

  /// The epoch's value, or nil where this training doesn't measure it.
  func value(_ training: OngoingTraining) -> Double? { training.logs.first { $0.name == name }?.value }

  /// nan is never better, and anything is better than nothing.
  func isBetter(_ value: Double, than other: Double?) -> Bool {
    guard let other else { return true }
    let changed = Float(value - leastChange)
    return isBetterHigher == true ? changed > Float(other) : changed < Float(other)
  }
}
