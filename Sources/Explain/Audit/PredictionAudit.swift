import Neural

/// Predictions held against labels: counts, accuracy with its interval, what guessing gives, and how far scores can be
/// believed.
package struct PredictionAudit: Sendable {
  package let total: Int
  package let correct: Int
  package let accuracy: WilsonInterval
  /// Classes with how often each occurs, the commonest first.
  package let classes: [(name: String, count: Int)]
  /// Of two classes, the one that counts as found.
  package let positive: String?
  /// Whether it was told, or is the rarer one.
  package let positiveIsAssumed: Bool
  package let positiveScores: PositiveScores?
  /// The mean of F1 over the classes.
  package let macroF1: Double
  package let scores: ScoreReading?
  package let groups: [Group]
  /// Below which a score means no.
  package let threshold: Double?

  /// The four counts and what follows from them.
  package struct PositiveScores: Sendable {
    package let truePositives, falsePositives, falseNegatives, trueNegatives: Int
    package let precision, recall, f1: Double
  }

  package struct ScoreReading: Sendable {
    /// The chance that a positive example scores higher than a negative one, ties counted as one half.
    package let area: Double
    package let mean: Double
    package let share: Double
    /// The bin of a fifth in which scores lie furthest from what came true, of those with 20 examples or more.
    package let worst: (mean: Double, share: Double, count: Int)?
    /// Whether all scores lie in 0 to 1, so that they can be read as probabilities.
    package let areProbabilities: Bool
  }

  package struct Group: Sendable {
    package let name: String
    package let accuracy: WilsonInterval
    package let count: Int
  }

  /// Either predictions or scores of the positive class must be given.
  ///
  /// Throws `EvaluationFault` where the lists don't fit each other or hold nothing, `ExplainFault.scoresNeedTwoClasses`.
  package init(
    truth: [String], predicted: [String]?, scores: [Double]?, groups: [String]? = nil, threshold: Double = 0.5,
    positive: String? = nil
  ) throws {
    var counts: [String: Int] = [:]
    for label in truth { counts[label, default: 0] += 1 }
    classes = counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    let names = Set(truth).union(predicted ?? []).sorted()
    let known = names.count == 2 ? names.first { Self.positiveNames.contains($0.lowercased()) } : nil
    let rarer = names.count == 2 ? classes.last?.name : nil
    let chosen = positive ?? known ?? rarer
    if let positive, !names.contains(positive) { throw ExplainFault.noSuchClass(positive, known: names) }
    let judged: [String]
    if let predicted {
      judged = predicted
    } else if let scores, let chosen, names.count == 2, let other = names.first(where: { $0 != chosen }) {
      judged = scores.map { $0 >= threshold ? chosen : other }
    } else {
      throw ExplainFault.scoresNeedTwoClasses(names.count)
    }
    let numbers = Dictionary(names.enumerated().map { ($1, Double($0)) }, uniquingKeysWith: { first, _ in first })
    let table = try ClassificationCounts(
      truth: truth.compactMap { numbers[$0] }, predicted: judged.compactMap { numbers[$0] })
    total = table.total
    correct = table.classes.indices.reduce(0) { $0 + table.matrix[$1][$1] }
    accuracy = try WilsonInterval(successes: correct, of: total)
    macroF1 = try table.score(.f1, .macro)
    self.positive = names.count == 2 ? chosen : nil
    positiveIsAssumed = positive == nil && known == nil
    positiveScores = names.count == 2 ? Self.positiveScores(truth, judged, chosen ?? "") : nil
    self.scores = names.count == 2 ? scores.flatMap { Self.reading($0, truth.map { $0 == chosen }) } : nil
    self.threshold = predicted == nil ? threshold : nil
    self.groups = try groups.map { try Self.groups($0, zip(truth, judged).map(==)) } ?? []
  }

  /// What is plainly the yes of yes and no.
  private static let positiveNames: Set = [
    "1", "1.0", "true", "yes", "y", "positive", "pos", "t", "是", "有", "阳性", "正", "正例",
  ]

  private static func positiveScores(_ truth: [String], _ judged: [String], _ positive: String) -> PositiveScores {
    var (tp, fp, fn, tn) = (0, 0, 0, 0)
    for (actual, called) in zip(truth, judged) {
      switch (actual == positive, called == positive) {
      case (true, true): tp += 1
      case (false, true): fp += 1
      case (true, false): fn += 1
      case (false, false): tn += 1
      }
    }
    func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
    return PositiveScores(
      truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn, precision: share(tp, tp + fp),
      recall: share(tp, tp + fn), f1: share(2 * tp, 2 * tp + fp + fn))
  }

  /// nil where one class is missing or a score is no number.
  private static func reading(_ scores: [Double], _ isPositive: [Bool]) -> ScoreReading? {
    let positives = isPositive.count { $0 }
    let negatives = isPositive.count - positives
    guard positives > 0, negatives > 0, scores.allSatisfy(\.isFinite) else { return nil }
    guard let curve = try? ROCCurve(truth: isPositive.map { $0 ? 1 : 0 }, scores: scores, positive: 1) else {
      return nil
    }
    let (p, n) = (Double(positives), Double(negatives))
    let areProbabilities = scores.allSatisfy { $0 >= 0 && $0 <= 1 }
    return ScoreReading(
      area: curve.area, mean: scores.reduce(0, +) / Double(scores.count),
      share: p / (p + n), worst: areProbabilities ? worstBin(scores, isPositive) : nil,
      areProbabilities: areProbabilities)
  }

  private static func worstBin(_ scores: [Double], _ isPositive: [Bool]) -> (mean: Double, share: Double, count: Int)? {
    (0..<5).compactMap { bin -> (mean: Double, share: Double, count: Int)? in
      let inside = scores.indices.filter { min(4, Int(scores[$0] * 5)) == bin }
      guard inside.count >= 20 else { return nil }
      let count = Double(inside.count)
      return (
        inside.reduce(0) { $0 + scores[$1] } / count, Double(inside.count { isPositive[$0] }) / count, inside.count
      )
    }.max { abs($0.mean - $0.share) < abs($1.mean - $1.share) }
  }

  /// The smallest group first.
  private static func groups(_ names: [String], _ isRight: [Bool]) throws -> [Group] {
    var tallies: [String: (right: Int, all: Int)] = [:]
    for (name, right) in zip(names, isRight) {
      let tally = tallies[name] ?? (0, 0)
      tallies[name] = (tally.right + (right ? 1 : 0), tally.all + 1)
    }
    return try tallies.map { name, tally in
      Group(name: name, accuracy: try WilsonInterval(successes: tally.right, of: tally.all), count: tally.all)
    }.sorted { ($0.count, $0.name) < ($1.count, $1.name) }
  }

  /// What always naming the commonest class gives.
  package var baseline: Double { Double(classes.first?.count ?? 0) / Double(total) }
}
