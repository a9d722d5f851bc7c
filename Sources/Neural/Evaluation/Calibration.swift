import Glibc

/// Whether a forecast of 70 % comes true 7 times in 10: predicted probabilities in bins, each with the share that was
/// really positive.
package struct Calibration: Sendable, Equatable {
  /// The mean prediction in each bin that holds something, rising.
  package let predicted: [Double]
  /// The share of positives in the same bins.
  package let observed: [Double]
  package let counts: [Int]

  package enum Strategy: String, Sendable, CaseIterable {
    /// Bins of equal width.
    case uniform
    /// Bins of about equally many examples.
    case quantile
  }

  /// Throws as `RankedScores` does, `EvaluationFault.notAProbability` outside 0 to 1, and `.binCount` outside 1 to 1,000.
  package init(
    truth: [Double], probabilities: [Double], positive: Double? = nil, bins: Int = 5, strategy: Strategy = .uniform
  ) throws {
    guard (1...1000).contains(bins) else { throw EvaluationFault.binCount(bins) }
    let isPositive = try Judged.binary(truth, probabilities, positive: positive)
    try Judged.checkProbabilities(probabilities)
    let sorted = probabilities.sorted()
    let inner = (1..<max(bins, 1)).map { bin -> Double in
      let share = Double(bin) / Double(bins)
      if strategy == .uniform { return share }
      // NumPy's linear percentile.
      let place = share * Double(sorted.count - 1)
      let below = Int(place)
      let above = min(below + 1, sorted.count - 1)
      return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
    }
    var sums = Array(repeating: 0.0, count: bins)
    var hits = sums
    var counts = Array(repeating: 0, count: bins)
    for (index, probability) in probabilities.enumerated() {
      // A value on an edge belongs to the bin below it.
      let bin = inner.partitioningIndex { $0 >= probability }
      sums[bin] += probability
      hits[bin] += isPositive[index] ? 1 : 0
      counts[bin] += 1
    }
    let full = counts.indices.filter { counts[$0] > 0 }
    predicted = full.map { sums[$0] / Double(counts[$0]) }
    observed = full.map { hits[$0] / Double(counts[$0]) }
    self.counts = full.map { counts[$0] }
  }

  /// The expected calibration error: how far the bins lie from the truth, each counted by its examples (M. Naeini, G.
  /// Cooper, M. Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning, AAAI 2015).
  package var expectedError: Double {
    let total = Double(counts.reduce(0, +))
    return counts.indices.reduce(0) { $0 + Double(counts[$1]) / total * abs(observed[$1] - predicted[$1]) }
  }
}

extension Array<Double> {
  /// The first place where `belongs` holds, by halving; it holds from there on.
  func partitioningIndex(where belongs: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Judged {
  static func checkProbabilities(_ values: [Double]) throws {
    if let place = values.firstIndex(where: { !(0...1).contains($0) }) {
      throw EvaluationFault.notAProbability(values[place], at: place)
    }
  }

  /// Rows of class probabilities and where each true class stands among the sorted classes.
  static func rows(
    _ truth: [Double], _ rows: [[Double]], classes given: [Double]?
  ) throws -> (places: [Int], classes: [Double]) {
    guard truth.count == rows.count else { throw EvaluationFault.lengths(truth: truth.count, predicted: rows.count) }
    guard !truth.isEmpty else { throw EvaluationFault.nothingToJudge }
    let classes = Set(given ?? truth).sorted()
    if let row = rows.firstIndex(where: { $0.count != classes.count }) {
      throw EvaluationFault.scoreColumns(row: row, columns: rows[row].count, classes: classes.count)
    }
    let places = try truth.map { label -> Int in
      guard let place = classes.firstIndex(of: label) else {
        throw EvaluationFault.noSuchClass(label, among: classes)
      }
      return place
    }
    return (places, classes)
  }
}
