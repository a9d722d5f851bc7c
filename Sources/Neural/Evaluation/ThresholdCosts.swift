import Tensors

/// What decisions cost at every threshold, when a false alarm and a miss have prices.
package struct ThresholdCosts: Sendable, Equatable {
  /// Falling; the first is above every score, where nobody is called positive.
  package let thresholds: [Double]
  /// For all examples together, in the unit of the prices.
  package let costs: [Double]
  package let falseAlarms: [Int]
  package let misses: [Int]

  /// Throws as `RankedScores` does, and `EvaluationFault.price` for prices that are negative or no numbers.
  package init(
    truth: [Double], scores: [Double], falseAlarm: Double, miss: Double, positive: Double? = nil
  ) throws {
    for price in [falseAlarm, miss] where !(price >= 0 && price.isFinite) { throw EvaluationFault.price(price) }
    let ranked = try RankedScores(truth: truth, scores: scores, positive: positive)
    let highest = ranked.thresholds[0]
    thresholds = [highest <= 1 && highest >= 0 ? max(1, highest.nextUp) : highest.nextUp] + ranked.thresholds
    falseAlarms = [0] + ranked.falsePositives.map { Int($0) }
    misses = [Int(ranked.positives)] + ranked.truePositives.map { Int(ranked.positives - $0) }
    costs = zip(falseAlarms, misses).map { Double($0) * falseAlarm + Double($1) * miss }
  }

  /// Where the least is paid; the highest such threshold.
  package var best: Int { costs.indices.min { costs[$0] < costs[$1] } ?? 0 }

  /// The place of the decision rule score ≥ `threshold` among the costs.
  package func place(of threshold: Double) -> Int { thresholds.lastIndex { $0 >= threshold } ?? 0 }
}

/// Where a score of predictions may lie, had other examples of the same kind been drawn: the middle `confidence` of its
/// values over samples drawn with replacement (B. Efron, Bootstrap methods, Annals of Statistics 7, 1979).
package struct BootstrapInterval: Sendable, Equatable {
  package let lower: Double
  package let upper: Double
  /// Samples that had a score; one without a class, say, has none.
  package let samples: Int

  /// `score` gets places among `count` examples, drawn with replacement; nil is no score. The same seed gives the same
  /// interval. Throws `EvaluationFault.nothingToJudge` or `.notAConfidence`, and `.noSamples` where no sample had a score.
  package init(
    count: Int, samples: Int = 1000, confidence: Double = 0.95, seed: UInt64 = 0, score: ([Int]) throws -> Double?
  ) throws {
    guard count > 0, samples > 0, samples <= 1_000_000 else { throw EvaluationFault.nothingToJudge }
    guard confidence > 0, confidence < 1 else { throw EvaluationFault.notAConfidence(confidence) }
    var generator = Generator(seed: seed)
    var values: [Double] = []
    for _ in 0..<samples {
      let places = (0..<count).map { _ in generator.below(count) }
      if let value = try score(places), value.isFinite { values.append(value) }
    }
    guard !values.isEmpty else { throw EvaluationFault.noSamples(samples) }
    values.sort()
    func quantile(_ share: Double) -> Double {
      let place = share * Double(values.count - 1)
      let below = Int(place)
      let above = min(below + 1, values.count - 1)
      return values[below] + (values[above] - values[below]) * (place - Double(below))
    }
    lower = quantile((1 - confidence) / 2)
    upper = quantile((1 + confidence) / 2)
    self.samples = values.count
  }
}
