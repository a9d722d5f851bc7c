import Glibc

/// Where the true share may lie when `successes` of `trials` were counted.
///
/// Wilson's score interval (E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal
/// of the American Statistical Association 22, 1927, 209-212): it holds its confidence at shares near 0 and 1 and in
/// small samples, where share ± 2 standard errors leaves the range from 0 to 1.
package struct WilsonInterval: Sendable, Equatable {
  /// The share that was observed.
  package let share: Double
  package let lower: Double
  package let upper: Double
  /// How often intervals made so hold the truth: 0.95.
  package let confidence: Double

  /// Throws `EvaluationFault.notAShare` unless 0 ≤ successes ≤ trials and there was a trial, `.notAConfidence` unless
  /// the confidence lies between 0 and 1.
  package init(successes: Int, of trials: Int, confidence: Double = 0.95) throws {
    guard trials > 0, successes >= 0, successes <= trials else {
      throw EvaluationFault.notAShare(successes: successes, of: trials)
    }
    try self.init(share: Double(successes) / Double(trials), of: trials, confidence: confidence)
  }

  /// The same from a share that was told rather than counted. Throws as above.
  package init(share: Double, of trials: Int, confidence: Double = 0.95) throws {
    guard trials > 0, share >= 0, share <= 1 else { throw EvaluationFault.shareOutside(share, of: trials) }
    guard confidence > 0, confidence < 1 else { throw EvaluationFault.notAConfidence(confidence) }
    let z = Self.normalQuantile(0.5 + confidence / 2)
    let n = Double(trials)
    let divisor = 1 + z * z / n
    let centre = (share + z * z / (2 * n)) / divisor
    let half = z / divisor * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    self.share = share
    // At 0 and 1 the interval ends exactly there; rounding must not push it out.
    lower = share == 0 ? 0 : max(0, centre - half)
    upper = share == 1 ? 1 : min(1, centre + half)
    self.confidence = confidence
  }

  /// Whether a share could be the truth behind what was counted.
  package func holds(_ truth: Double) -> Bool { truth >= lower && truth <= upper }

  /// The number below which a standard normal number lies with probability `p`, 0.5 < p < 1: 1.959964 for 0.975.
  ///
  /// Halving on erfc, which keeps its digits in the tail; 60 halvings exhaust a double.
  static func normalQuantile(_ p: Double) -> Double {
    var (low, high) = (0.0, 40.0)
    let tail = 1 - p
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if 0.5 * erfc(middle / 2.0.squareRoot()) > tail { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
