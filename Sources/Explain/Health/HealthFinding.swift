/// How far the evidence carries a finding.
package enum HealthConfidence: Sendable, Hashable, Comparable {
  case weak, moderate, strong
}

/// One thing that curves show, with the numbers that show it. Epochs, steps and points count from 1.
package enum HealthFinding: Sendable, Equatable {
  /// The loss is nan or infinite from a point on.
  case notFinite(at: Int, isNaN: Bool, before: Double?, rose: Bool)
  case tooFew(count: Int, first: Double?, last: Double?)
  /// The loss ends above where it began, or climbs at the end.
  case diverging(first: Double, lowest: Double, lowestAt: Int, last: Double, trend: RobustTrend?)
  /// Flat from the start at what guessing gives: ln(classes).
  case atChance(level: Double, chance: Double, classes: Int)
  /// Flat from the start; what guessing would give isn't known.
  case flatFromStart(level: Double)
  /// Falls straight, by little.
  case rateTooLow(trend: RobustTrend, first: Double, last: Double)
  /// Turns up and down more regularly than noise does.
  case oscillating(noise: Double, level: Double, turningExcess: Double)
  /// The interval of the trend holds a rise and a fall that would both matter.
  case tooNoisy(trend: RobustTrend, noise: Double, level: Double)
  case stillLearning(trend: RobustTrend, level: Double, from: Int)
  /// Flat at the end, after nearly all of the loss is gone.
  case finished(first: Double, level: Double, from: Int)
  /// Flat at the end, above zero: the least there is, or a stall.
  case plateau(first: Double, level: Double, from: Int, trend: RobustTrend)
  case noValidation
  case tooFewForValidation(count: Int)
  /// Validation loss rises after its lowest point while training loss falls on.
  case overfitting(lowest: Double, at: Int, last: Double, trend: RobustTrend, noise: Double, accuracyStillRises: Bool)
  /// It has risen at the last points, too few to be sure.
  case mayOverfit(lowest: Double, at: Int, last: Double)
  case validationHolds(lowest: Double, at: Int, last: Double)
  /// Validation loss far above training loss without rising.
  case gap(training: Double, validation: Double)
  /// Accuracy isn't above the share of the largest class.
  case noBetterThanBaseline(accuracy: Double, baseline: Double)

  // By layer, at one step.

  /// Units whose activation gave 0 for every row looked at.
  case deadUnits(layer: String, dead: Int, of: Int, rows: Int)
  /// Units whose slope is below 0.01 for every row looked at.
  case saturatedUnits(layer: String, activation: String, saturated: Int, of: Int, rows: Int)
  /// Root mean square of the gradients of the first and last layers' weights.
  case vanishing(first: String, firstSize: Double, last: String, lastSize: Double)
  case exploding(first: String, firstSize: Double, last: String, lastSize: Double)
  /// A weight's gradient is 0 in every element.
  case noGradient(weight: String)
  case gradientNotFinite(weight: String)
  /// How much one step changes a weight against its size.
  case hardlyMoves(weight: String, ratio: Double)
  case movesTooMuch(weight: String, ratio: Double)

  /// Whether something is wrong, so that something should be done.
  package var isAlarm: Bool {
    switch self {
    case .notFinite, .diverging, .atChance, .flatFromStart, .rateTooLow, .oscillating, .overfitting,
      .noBetterThanBaseline, .vanishing, .exploding, .noGradient, .gradientNotFinite, .hardlyMoves, .movesTooMuch:
      true
    case .deadUnits(_, let dead, let all, _): dead * 2 > all
    case .saturatedUnits(_, _, let saturated, let all, _): saturated * 2 > all
    default: false
    }
  }
}

/// A finding and how sure it is.
package struct HealthDiagnosis: Sendable, Equatable {
  package let finding: HealthFinding
  package let confidence: HealthConfidence
}
