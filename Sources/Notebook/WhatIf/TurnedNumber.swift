import Catalogue
import Plotting
import Wording

/// A number outside a computation that is turned on a screen of its own, with what follows from it laid beside what was:
/// the threshold of scores, the rate of a training.
protocol TurnedNumber {
  var name: String { get }
  var before: Double { get }
  var value: Double { get }
  /// By how much an arrow key changes it.
  var step: Double { get set }
  /// How the number changes with some of its steps; nil where that leads nowhere.
  func turned(by steps: Double) -> Double?
  /// Takes another value and works out what follows. Throws a `WhatIfFault` for a value that it can't have, and
  /// `Interruption`.
  mutating func set(_ value: Double) throws
  /// What takes long and was put off: whether there is something, and doing it.
  var isDue: Bool { get }
  mutating func work() throws

  /// What the screen is about.
  var title: Bilingual { get }
  /// What was and what is.
  func rows(_ tongue: Tongue) throws -> [(label: String, before: Double, after: Double)]
  func plot(_ tongue: Tongue) throws -> Panel
  /// What `:keep` does; nil where there is nothing to adopt.
  var pending: PendingWhatIf? { get }
}

extension TurnedNumber {
  var isChanged: Bool { value != before }
  var isDue: Bool { false }
  var pending: PendingWhatIf? { nil }
  mutating func work() throws {}

  func turned(by steps: Double) -> Double? {
    // Whole steps from where it began, so that going forth and back ends at the same number.
    before + (((value - before) / step + steps) * 1e6).rounded() / 1e6 * step
  }

  mutating func scaleStep(by factor: Double) {
    let scaled = step * factor
    if (1e-9...1e9).contains(scaled) { step = scaled }
  }
}
