/// The four counts of a yes-or-no model: what was yes and called so, and so on.
struct ConfusionCounts {
  let truePositives: Int
  let falsePositives: Int
  let falseNegatives: Int
  let trueNegatives: Int

  /// nil unless all four are told.
  init?(_ claim: Claim) {
    guard let tp = claim.any(.truePositives)?.count, let fp = claim.any(.falsePositives)?.count,
      let fn = claim.any(.falseNegatives)?.count, let tn = claim.any(.trueNegatives)?.count
    else { return nil }
    // Sums of more than this overflow; nobody counted so many.
    guard [tp, fp, fn, tn].allSatisfy({ $0 < 1 << 60 }) else { return nil }
    (truePositives, falsePositives, falseNegatives, trueNegatives) = (tp, fp, fn, tn)
  }

  var positives: Int { truePositives + falseNegatives }
  var negatives: Int { trueNegatives + falsePositives }
  var total: Int { positives + negatives }

  /// Each score as part and whole.
  var scores: [(Claim.Quantity, part: Int, whole: Int)] {
    [
      (.accuracy, truePositives + trueNegatives, total),
      (.errorRate, falsePositives + falseNegatives, total),
      (.precision, truePositives, truePositives + falsePositives),
      (.recall, truePositives, positives),
      (.specificity, trueNegatives, negatives),
      (.f1, 2 * truePositives, positives + truePositives + falsePositives),
    ]
  }

  /// A curve that only rises and goes through the point (1 - specificity, recall) has at least the box below it and at
  /// most all but the box above it.
  var areaBounds: (least: Double, most: Double)? {
    guard positives > 0, negatives > 0 else { return nil }
    let recall = Double(truePositives) / Double(positives)
    let falseAlarms = Double(falsePositives) / Double(negatives)
    return (recall * (1 - falseAlarms), 1 - falseAlarms * (1 - recall))
  }
}
