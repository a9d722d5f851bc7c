/// Examples in the order of their scores, highest first: how many true and false ones lie at or above each threshold.
///
/// ROC and precision-recall curves are read off these counts. Values and rules are scikit-learn's.
package struct RankedScores: Sendable, Equatable {
  /// The different scores, falling.
  package let thresholds: [Double]
  /// Examples of the positive class with a score of at least each threshold.
  package let truePositives: [Double]
  package let falsePositives: [Double]

  package var positives: Double { truePositives.last ?? 0 }
  package var negatives: Double { falsePositives.last ?? 0 }

  /// `positive` is the class that scores speak for; without it, 1 where the classes are 0 and 1 or -1 and 1.
  ///
  /// Throws `EvaluationFault` for lists of different lengths, empty ones, scores that are no numbers, three classes or
  /// more, and classes of which none is plainly the positive one.
  package init(truth: [Double], scores: [Double], positive: Double? = nil) throws {
    let isPositive = try Judged.binary(truth, scores, positive: positive)
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    var (hits, alarms) = (0.0, 0.0)
    var (thresholds, truePositives, falsePositives): ([Double], [Double], [Double]) = ([], [], [])
    for (place, index) in order.enumerated() {
      if isPositive[index] { hits += 1 } else { alarms += 1 }
      if place + 1 < order.count, scores[order[place + 1]] == scores[index] { continue }
      thresholds.append(scores[index])
      truePositives.append(hits)
      falsePositives.append(alarms)
    }
    (self.thresholds, self.truePositives, self.falsePositives) = (thresholds, truePositives, falsePositives)
  }
}

/// What every score of predictions asks of its two lists.
enum Judged {
  /// Throws unless both lists have one length, hold something, and hold numbers.
  static func check(_ truth: [Double], _ predicted: [Double]) throws {
    guard truth.count == predicted.count else {
      throw EvaluationFault.lengths(truth: truth.count, predicted: predicted.count)
    }
    guard !truth.isEmpty else { throw EvaluationFault.nothingToJudge }
    if let place = predicted.firstIndex(where: { !$0.isFinite }) {
      throw EvaluationFault.notAScore(predicted[place], at: place)
    }
    if let odd = truth.first(where: { !$0.isFinite }) { throw EvaluationFault.notAClass(odd) }
  }

  /// Whether each example is of the positive class.
  static func binary(_ truth: [Double], _ scores: [Double], positive: Double?) throws -> [Bool] {
    try check(truth, scores)
    let classes = Set(truth).sorted()
    guard classes.count <= 2 else { throw EvaluationFault.needsTwoClasses(classes.count) }
    if let positive {
      guard classes.contains(positive) || classes.count == 1 else {
        throw EvaluationFault.noSuchClass(positive, among: classes)
      }
      return truth.map { $0 == positive }
    }
    guard Set(classes).isSubset(of: [0, 1]) || Set(classes).isSubset(of: [-1, 1]) else {
      throw EvaluationFault.positiveUnsaid(classes)
    }
    return truth.map { $0 == 1 }
  }
}
