import Glibc

/// How dear predicted probabilities are, given what came true; 0 is perfect.
package enum ProbabilityLosses {
  /// The mean squared distance of the probability of class `positive` from 1 or 0. Throws as `Calibration` does.
  package static func brier(truth: [Double], probabilities: [Double], positive: Double? = nil) throws -> Double {
    let isPositive = try Judged.binary(truth, probabilities, positive: positive)
    try Judged.checkProbabilities(probabilities)
    return zip(isPositive, probabilities).reduce(0) { sum, pair in
      let miss = (pair.0 ? 1 : 0) - pair.1
      return sum + miss * miss
    } / Double(truth.count)
  }

  /// The mean of −ln p, p being the probability that was given to the true class, kept away from 0 and 1 by `margin`.
  package static func log(
    truth: [Double], probabilities: [Double], classes: [Double]? = nil, isMean: Bool = true
  ) throws -> Double {
    try Judged.check(truth, probabilities)
    try Judged.checkProbabilities(probabilities)
    let found = Set(classes ?? truth)
    guard found.count <= 2 else { throw EvaluationFault.needsTwoClasses(found.count) }
    guard found.count == 2 else { throw EvaluationFault.oneClassOnly }
    return try log(truth: truth, rows: probabilities.map { [1 - $0, $0] }, classes: classes, isMean: isMean)
  }

  /// The same for several classes: a row for each example, a column for each class in increasing order.
  package static func log(
    truth: [Double], rows: [[Double]], classes: [Double]? = nil, isMean: Bool = true
  ) throws -> Double {
    let (places, _) = try Judged.rows(truth, rows, classes: classes)
    for row in rows { try Judged.checkProbabilities(row) }
    let sum = zip(places, rows).reduce(0.0) { sum, pair in
      sum - Glibc.log(min(max(pair.1[pair.0], margin), 1 - margin))
    }
    return isMean ? sum / Double(truth.count) : sum
  }

  /// The gap between 1 and the next double, as scikit-learn has it.
  private static let margin = Double.ulpOfOne
}

/// Whether the true class is among the `k` best scored.
package enum TopK {
  /// Ties go to the higher class, as in scikit-learn. The share of examples, or their number.
  package static func accuracy(
    truth: [Double], scores: [[Double]], k: Int = 2, classes: [Double]? = nil, isShare: Bool = true
  ) throws -> Double {
    guard k >= 1 else { throw EvaluationFault.topCount(k) }
    let (places, _) = try Judged.rows(truth, scores, classes: classes)
    let hits = zip(places, scores).filter { place, row in
      let better = row.indices.filter { row[$0] > row[place] || row[$0] == row[place] && $0 > place }
      return better.count < k
    }.count
    return isShare ? Double(hits) / Double(truth.count) : Double(hits)
  }

  /// Two classes and one score each: above the middle (0.5 for probabilities, else 0) speaks for the greater class.
  package static func accuracy(
    truth: [Double], scores: [Double], k: Int = 2, isShare: Bool = true
  ) throws -> Double {
    guard k >= 1 else { throw EvaluationFault.topCount(k) }
    try Judged.check(truth, scores)
    let classes = Set(truth).sorted()
    guard classes.count == 2 else { throw EvaluationFault.needsTwoClasses(classes.count) }
    let middle = scores.allSatisfy { (0...1).contains($0) } ? 0.5 : 0
    let hits = zip(truth, scores).filter { k > 1 || ($0 == classes[1]) == ($1 > middle) }.count
    return isShare ? Double(hits) / Double(truth.count) : Double(hits)
  }
}
