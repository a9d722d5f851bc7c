/// Precision against recall at every threshold.
package struct PrecisionRecallCurve: Sendable, Equatable {
  /// One more than `thresholds`: the last is 1, where nothing is called positive.
  package let precision: [Double]
  /// Falling; the last is 0.
  package let recall: [Double]
  /// Rising.
  package let thresholds: [Double]

  /// Throws as `RankedScores` does. Without positives recall is 1 throughout, as scikit-learn has it.
  package init(
    truth: [Double], scores: [Double], positive: Double? = nil, dropsIntermediate: Bool = false
  ) throws {
    let ranked = try RankedScores(truth: truth, scores: scores, positive: positive)
    let (hits, alarms) = (ranked.truePositives, ranked.falsePositives)
    let kept = hits.indices.reversed().filter { index in
      guard dropsIntermediate, index > 0, index < hits.count - 1 else { return true }
      return hits[index] != hits[index - 1] || hits[index + 1] != hits[index]
    }
    precision = kept.map { hits[$0] / (hits[$0] + alarms[$0]) } + [1]
    recall = kept.map { ranked.positives == 0 ? 1 : hits[$0] / ranked.positives } + [0]
    thresholds = kept.map { ranked.thresholds[$0] }
  }

  /// The mean of precision, each weighted by the recall it adds: Σ (Rₙ − Rₙ₋₁) Pₙ.
  package var average: Double {
    max(0, -recall.indices.dropLast().reduce(0) { $0 + (recall[$1 + 1] - recall[$1]) * precision[$1] })
  }
}
