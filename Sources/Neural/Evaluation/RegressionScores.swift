/// How far predicted numbers lie from the true ones.
package enum RegressionScores {
  /// Throws `EvaluationFault` for lists of different lengths, empty ones and what is no number.
  package static func meanSquaredError(truth: [Double], predicted: [Double]) throws -> Double {
    try Judged.check(truth, predicted)
    return zip(truth, predicted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Double(truth.count)
  }

  package static func meanAbsoluteError(truth: [Double], predicted: [Double]) throws -> Double {
    try Judged.check(truth, predicted)
    return zip(truth, predicted).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(truth.count)
  }

  /// 1 less the share of the variance that is left over. For equal truths 1 if all are met, else 0; nan below two.
  package static func r2(truth: [Double], predicted: [Double]) throws -> Double {
    try Judged.check(truth, predicted)
    guard truth.count >= 2 else { return .nan }
    let mean = truth.reduce(0, +) / Double(truth.count)
    let left = zip(truth, predicted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let all = truth.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return all == 0 ? (left == 0 ? 1 : 0) : 1 - left / all
  }
}
