/// The receiver operating characteristic: at every threshold, the share of negatives that raise a false alarm against
/// the share of positives that are found.
package struct ROCCurve: Sendable, Equatable {
  /// From 0 to 1, rising.
  package let falsePositiveRate: [Double]
  package let truePositiveRate: [Double]
  /// Falling; the first is infinite, where nothing is called positive.
  package let thresholds: [Double]

  /// Without `dropsIntermediate`, points on straight pieces are kept too, one for each different score.
  /// Throws as `RankedScores` does, and `EvaluationFault.oneClassOnly` where there are no positives or no negatives.
  package init(
    truth: [Double], scores: [Double], positive: Double? = nil, dropsIntermediate: Bool = true
  ) throws {
    let ranked = try RankedScores(truth: truth, scores: scores, positive: positive)
    guard ranked.positives > 0, ranked.negatives > 0 else { throw EvaluationFault.oneClassOnly }
    let (hits, alarms) = (ranked.truePositives, ranked.falsePositives)
    let kept = hits.indices.filter { index in
      guard dropsIntermediate, index > 0, index < hits.count - 1 else { return true }
      return hits[index + 1] - 2 * hits[index] + hits[index - 1] != 0
        || alarms[index + 1] - 2 * alarms[index] + alarms[index - 1] != 0
    }
    falsePositiveRate = [0] + kept.map { alarms[$0] / ranked.negatives }
    truePositiveRate = [0] + kept.map { hits[$0] / ranked.positives }
    thresholds = [.infinity] + kept.map { ranked.thresholds[$0] }
  }

  /// The chance that a positive example scores higher than a negative one, ties counted as one half.
  package var area: Double { AreaUnderCurve.sum(falsePositiveRate, truePositiveRate) }

  /// One area for several classes, each against the rest (`.ovr`) or each pair apart (`.ovo`).
  ///
  /// `scores` has a row for each example and a column for each class of `truth`, in increasing order.
  package static func area(
    truth: [Double], scores: [[Double]], multiclass: Multiclass, weighted: Bool = false
  ) throws -> Double {
    let classes = Set(truth).sorted()
    guard truth.count == scores.count else {
      throw EvaluationFault.lengths(truth: truth.count, predicted: scores.count)
    }
    guard !truth.isEmpty else { throw EvaluationFault.nothingToJudge }
    if let row = scores.firstIndex(where: { $0.count != classes.count }) {
      throw EvaluationFault.scoreColumns(row: row, columns: scores[row].count, classes: classes.count)
    }
    guard classes.count >= 2 else { throw EvaluationFault.oneClassOnly }
    func share(_ label: Double) -> Double { Double(truth.filter { $0 == label }.count) / Double(truth.count) }
    var (sum, weights) = (0.0, 0.0)
    func add(_ area: Double, _ weight: Double) { (sum, weights) = (sum + area * weight, weights + weight) }
    switch multiclass {
    case .ovr:
      for (column, label) in classes.enumerated() {
        let area = try ROCCurve(
          truth: truth.map { $0 == label ? 1 : 0 }, scores: scores.map { $0[column] }
        ).area
        add(area, weighted ? share(label) : 1)
      }
    case .ovo:
      for first in classes.indices {
        for second in classes.indices where second > first {
          let rows = truth.indices.filter { truth[$0] == classes[first] || truth[$0] == classes[second] }
          func area(_ column: Int) throws -> Double {
            try ROCCurve(
              truth: rows.map { truth[$0] == classes[column] ? 1 : 0 }, scores: rows.map { scores[$0][column] }
            ).area
          }
          let both = try (area(first) + area(second)) / 2
          add(both, weighted ? share(classes[first]) + share(classes[second]) : 1)
        }
      }
    }
    return sum / weights
  }

  package enum Multiclass: String, Sendable, CaseIterable {
    case ovr, ovo
  }
}

/// The area under a line through points, by trapezoids.
package enum AreaUnderCurve {
  /// Throws `EvaluationFault.fewPoints` below two points, `.notMonotonic` unless x only rises or only falls.
  package static func of(_ x: [Double], _ y: [Double]) throws -> Double {
    guard x.count == y.count else { throw EvaluationFault.lengths(truth: x.count, predicted: y.count) }
    guard x.count >= 2 else { throw EvaluationFault.fewPoints(x.count) }
    let steps = zip(x, x.dropFirst()).map { $1 - $0 }
    if steps.allSatisfy({ $0 >= 0 }) { return sum(x, y) }
    guard steps.allSatisfy({ $0 <= 0 }) else { throw EvaluationFault.notMonotonic }
    return -sum(x, y)
  }

  static func sum(_ x: [Double], _ y: [Double]) -> Double {
    zip(x.indices, x.indices.dropFirst()).reduce(0) { sum, step in
      sum + (x[step.1] - x[step.0]) * (y[step.1] + y[step.0]) / 2
    }
  }
}
