import Neural
import Testing

/// Bounds from Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 1998,
/// table I, method 3 (to four places).
@Test(
  "Wilson's interval gives the published bounds",
  arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
  ])
func publishedBounds(successes: Int, trials: Int, lower: Double, upper: Double) throws {
  let interval = try WilsonInterval(successes: successes, of: trials)
  #expect(abs(interval.lower - lower) < 5.1e-5)
  #expect(abs(interval.upper - upper) < 5.1e-5)
}

@Test("9,850 right of 10,000 leaves 98.24 to 98.72 %")
func sampleClaim() throws {
  let interval = try WilsonInterval(share: 0.985, of: 10_000)
  #expect(abs(interval.lower - 0.982425) < 1e-6)
  #expect(abs(interval.upper - 0.987203) < 1e-6)
  #expect(interval.holds(0.985))
  #expect(!interval.holds(0.975))
}

@Test("the interval ends exactly at 0 and 1, and no share or confidence outside is taken")
func edges() throws {
  #expect(try WilsonInterval(successes: 0, of: 7).lower == 0)
  #expect(try WilsonInterval(successes: 7, of: 7).upper == 1)
  #expect(try WilsonInterval(successes: 3, of: 7, confidence: 0.99).lower < WilsonInterval(successes: 3, of: 7).lower)
  #expect(throws: EvaluationFault.notAShare(successes: 8, of: 7)) { try WilsonInterval(successes: 8, of: 7) }
  #expect(throws: EvaluationFault.notAShare(successes: 0, of: 0)) { try WilsonInterval(successes: 0, of: 0) }
  #expect(throws: EvaluationFault.shareOutside(1.5, of: 7)) { try WilsonInterval(share: 1.5, of: 7) }
  #expect(throws: EvaluationFault.notAConfidence(1)) { try WilsonInterval(successes: 1, of: 7, confidence: 1) }
}

@Test("intervals of 95 % hold the truth about 95 % of the time")
func coverage() throws {
  // Exactly, over all outcomes of 50 trials, rather than by drawing.
  for truth in [0.1, 0.3, 0.5, 0.9] {
    var held = 0.0
    var probability = 1.0
    for _ in 0..<50 { probability *= 1 - truth }
    for successes in 0...50 {
      if try WilsonInterval(successes: successes, of: 50).holds(truth) { held += probability }
      probability *= Double(50 - successes) / Double(successes + 1) * truth / (1 - truth)
    }
    #expect(held > 0.93 && held < 0.98, "\(truth): \(held)")
  }
}
