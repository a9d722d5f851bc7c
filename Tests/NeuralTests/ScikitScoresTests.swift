import FoundationEssentials
import Neural
import Testing

/// What scikit-learn said, by `Fixtures/record_scores.py`; null is infinite.
private struct Scores: Decodable {
  let binary: [Binary]
  let several: [Several]

  struct Binary: Decodable {
    let truth, scores, called: [Double]
    let roc, rocAll, pr, prDropped, calibration, calibrationQuantile: [[Double?]]
    let auc, ap, brier, logLoss, mse, mae, r2: Double
  }

  struct Several: Decodable {
    let truth, called: [Double]
    let scores, byTruth, byPrediction, ofAll: [[Double]]
    let ovr, ovrWeighted, ovo, ovoWeighted, logLoss, top2: Double
    let balanced, adjusted, matthews, kappa, linear, quadratic: Double
    let report, reportNamed: String
  }

  static let shared: Scores? = {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return (try? Data(contentsOf: URL(filePath: "/\(folder)/Fixtures/scores.json"))).flatMap {
      try? decoder.decode(Scores.self, from: $0)
    }
  }()
}

private func agree(_ ours: [[Double]], _ theirs: [[Double?]]) -> Bool {
  ours.map(\.count) == theirs.map(\.count)
    && zip(ours.joined(), theirs.joined()).allSatisfy { agree($0, $1 ?? .infinity) }
}

private func agree(_ ours: Double, _ theirs: Double) -> Bool { ours == theirs || abs(ours - theirs) < 1e-12 }

@Suite struct ScikitScoresTests {
  @Test("curves, areas and losses of two classes are scikit-learn's, ties and all")
  func binary() throws {
    let recorded = try #require(Scores.shared, "Fixtures/scores.json can't be read")
    for one in recorded.binary {
      let roc = try ROCCurve(truth: one.truth, scores: one.scores)
      #expect(agree([roc.falsePositiveRate, roc.truePositiveRate, roc.thresholds], one.roc))
      #expect(agree(roc.area, one.auc))
      let all = try ROCCurve(truth: one.truth, scores: one.scores, dropsIntermediate: false)
      #expect(agree([all.falsePositiveRate, all.truePositiveRate, all.thresholds], one.rocAll))
      let recall = try PrecisionRecallCurve(truth: one.truth, scores: one.scores)
      #expect(agree([recall.precision, recall.recall, recall.thresholds], one.pr))
      #expect(agree(recall.average, one.ap))
      let dropped = try PrecisionRecallCurve(truth: one.truth, scores: one.scores, dropsIntermediate: true)
      #expect(agree([dropped.precision, dropped.recall, dropped.thresholds], one.prDropped))
      let even = try Calibration(truth: one.truth, probabilities: one.scores, bins: 7)
      #expect(agree([even.observed, even.predicted], one.calibration))
      let full = try Calibration(truth: one.truth, probabilities: one.scores, bins: 4, strategy: .quantile)
      #expect(agree([full.observed, full.predicted], one.calibrationQuantile))
      #expect(agree(try ProbabilityLosses.brier(truth: one.truth, probabilities: one.scores), one.brier))
      #expect(agree(try ProbabilityLosses.log(truth: one.truth, probabilities: one.scores), one.logLoss))
      #expect(agree(try RegressionScores.meanSquaredError(truth: one.truth, predicted: one.scores), one.mse))
      #expect(agree(try RegressionScores.meanAbsoluteError(truth: one.truth, predicted: one.scores), one.mae))
      #expect(agree(try RegressionScores.r2(truth: one.truth, predicted: one.scores), one.r2))
    }
  }

  @Test("scores of several classes are scikit-learn's, the report to the letter")
  func several() throws {
    let recorded = try #require(Scores.shared, "Fixtures/scores.json can't be read")
    for one in recorded.several {
      func area(_ kind: ROCCurve.Multiclass, _ weighted: Bool) throws -> Double {
        try ROCCurve.area(truth: one.truth, scores: one.scores, multiclass: kind, weighted: weighted)
      }
      #expect(agree(try area(.ovr, false), one.ovr))
      #expect(agree(try area(.ovr, true), one.ovrWeighted))
      #expect(agree(try area(.ovo, false), one.ovo))
      #expect(agree(try area(.ovo, true), one.ovoWeighted))
      #expect(agree(try ProbabilityLosses.log(truth: one.truth, rows: one.scores), one.logLoss))
      #expect(agree(try TopK.accuracy(truth: one.truth, scores: one.scores, k: 2), one.top2))
      let counts = try ClassificationCounts(truth: one.truth, predicted: one.called)
      #expect(agree(counts.balancedAccuracy(), one.balanced))
      #expect(agree(counts.balancedAccuracy(adjusted: true), one.adjusted))
      #expect(agree(counts.matthews, one.matthews))
      #expect(agree(counts.kappa(), one.kappa))
      #expect(agree(counts.kappa(.linear), one.linear))
      #expect(agree(counts.kappa(.quadratic), one.quadratic))
      #expect(agree(counts.shares(.byTruth), one.byTruth))
      #expect(agree(counts.shares(.byPrediction), one.byPrediction))
      #expect(agree(counts.shares(.ofAll), one.ofAll))
      #expect(try ClassificationReport(counts).text() == one.report)
      let names = counts.classes.indices.map { "kind number \($0)" }
      #expect(try ClassificationReport(counts, names: names).text(digits: 4) == one.reportNamed)
    }
  }

  @Test("costs count false alarms and misses at each threshold, and name the cheapest")
  func costs() throws {
    let costs = try ThresholdCosts(
      truth: [1, 0, 1, 0, 0], scores: [0.9, 0.8, 0.6, 0.4, 0.1], falseAlarm: 1, miss: 5)
    #expect(costs.thresholds == [1, 0.9, 0.8, 0.6, 0.4, 0.1])
    #expect(costs.falseAlarms == [0, 0, 1, 1, 2, 3])
    #expect(costs.misses == [2, 1, 1, 0, 0, 0])
    #expect(costs.costs == [10, 5, 6, 1, 2, 3])
    #expect(costs.thresholds[costs.best] == 0.6)
    #expect(costs.costs[costs.place(of: 0.5)] == 1)
  }

  @Test("the expected calibration error weighs each bin's gap by its examples")
  func expectedError() throws {
    let curve = try Calibration(truth: [0, 0, 0, 1], probabilities: [0.1, 0.1, 0.9, 0.9], bins: 2)
    #expect(curve.counts == [2, 2])
    #expect(agree(curve.expectedError, 0.5 * 0.1 + 0.5 * 0.4))
  }

  @Test(
    "a bootstrap interval holds the mean it was made around, is the same for the same seed, and narrows with examples")
  func bootstrap() throws {
    func interval(_ count: Int, _ seed: UInt64) throws -> BootstrapInterval {
      let hits = (0..<count).map { $0 % 10 < 7 ? 1.0 : 0.0 }
      return try BootstrapInterval(count: count, samples: 500, seed: seed) { places in
        places.reduce(0) { $0 + hits[$1] } / Double(count)
      }
    }
    let small = try interval(50, 1)
    #expect(try interval(50, 1) == small)
    #expect(try interval(50, 2) != small)
    #expect(small.lower < 0.7 && small.upper > 0.7)
    let large = try interval(2000, 1)
    #expect(large.upper - large.lower < (small.upper - small.lower) / 4)
    #expect(throws: EvaluationFault.noSamples(10)) {
      try BootstrapInterval(count: 3, samples: 10) { _ in nil }
    }
  }

  @Test("what can't be judged says so")
  func faults() {
    #expect(throws: EvaluationFault.oneClassOnly) { try ROCCurve(truth: [1, 1], scores: [0.1, 0.2]) }
    #expect(throws: EvaluationFault.positiveUnsaid([3, 7])) { try ROCCurve(truth: [3, 7], scores: [0.1, 0.2]) }
    #expect(throws: EvaluationFault.needsTwoClasses(3)) { try ROCCurve(truth: [0, 1, 2], scores: [0.1, 0.2, 0.3]) }
    #expect(throws: EvaluationFault.self) { try ROCCurve(truth: [0, 1], scores: [0.1, .nan]) }
    #expect(throws: EvaluationFault.notAProbability(1.5, at: 1)) {
      try Calibration(truth: [0, 1], probabilities: [0.1, 1.5])
    }
    #expect(throws: EvaluationFault.notMonotonic) { try AreaUnderCurve.of([0, 2, 1], [0, 1, 1]) }
    #expect(throws: EvaluationFault.fewPoints(1)) { try AreaUnderCurve.of([0], [0]) }
    #expect(throws: EvaluationFault.lengths(truth: 2, predicted: 1)) { try ROCCurve(truth: [0, 1], scores: [0.1]) }
    #expect(throws: EvaluationFault.nothingToJudge) { try PrecisionRecallCurve(truth: [], scores: []) }
  }
}
