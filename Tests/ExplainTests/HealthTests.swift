import Explain
import Glibc
import Testing
import Testkit

/// What a diagnosis says, without its numbers.
private func name(_ finding: HealthFinding) -> String {
  String(String(describing: finding).prefix { $0 != "(" })
}

private func names(_ evidence: HealthEvidence) -> [String] {
  CurveDoctor.diagnoses(evidence).map { name($0.finding) }
}

/// Curves with a shape that is known because it was made so, with seeded noise.
struct PlantedRun: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let evidence: HealthEvidence
  let expected: [String]

  init(
    _ description: String, _ expected: [String], count: Int, noise: Double = 0, unit: HealthEvidence.Unit = .epoch,
    classes: Int? = nil, validation: ((Double) -> Double)? = nil, loss: (Double) -> Double
  ) {
    var random = SeededGenerator(seed: UInt64(description.utf8.reduce(7) { ($0 &* 31) &+ Int($1) } & 0xFFFF))
    func normal() -> Double {
      let (a, b) = (Double.random(in: 1e-12...1, using: &random), Double.random(in: 0...1, using: &random))
      return (-2 * log(a)).squareRoot() * cos(2 * .pi * b)
    }
    testDescription = description
    self.expected = expected
    let clean = (0..<count).map { loss(Double($0)) }
    evidence = HealthEvidence(
      loss: clean.map { $0 + (noise == 0 ? 0 : noise * normal()) },
      validationLoss: validation.map { curve in
        (0..<count).map { curve(Double($0)) + (noise == 0 ? 0 : noise * normal()) }
      }, unit: unit, classes: classes)
  }
}

@Suite("the doctor of training")
struct HealthTests {
  private static let chance = log(10.0)

  static let planted: [PlantedRun] = [
    PlantedRun("falls fast, still falling", ["stillLearning", "noValidation"], count: 6) { exp(-$0 / 4) },
    PlantedRun("falls slowly, still falling, noisy", ["stillLearning", "noValidation"], count: 40, noise: 0.004) {
      0.2 + exp(-$0 / 25)
    },
    PlantedRun("falls over 2,000 steps", ["stillLearning", "noValidation"], count: 2_000, noise: 0.15, unit: .step) {
      0.3 + 2 * exp(-$0 / 1_200)
    },
    PlantedRun(
      "overfits smoothly", ["overfitting", "stillLearning"], count: 20,
      validation: {
        0.6 + 0.4 * exp(-$0 / 2) + 0.02 * max(0, $0 - 5)
      }
    ) { exp(-$0 / 6) },
    PlantedRun(
      "overfits through noise", ["overfitting", "stillLearning"], count: 40, noise: 0.01,
      validation: {
        0.6 + 0.4 * exp(-$0 / 3) + 0.01 * max(0, $0 - 8)
      }
    ) { 0.05 + exp(-$0 / 12) },
    PlantedRun(
      "overfits from the second epoch", ["overfitting", "finished"], count: 12, validation: { 0.7 + 0.05 * $0 }
    ) {
      exp(-$0 * 1.2) + 0.001
    },
    PlantedRun(
      "validation falls along", ["stillLearning", "validationHolds"], count: 20, noise: 0.005,
      validation: {
        0.3 + exp(-$0 / 8)
      }
    ) { 0.25 + exp(-$0 / 8) },
    PlantedRun(
      "validation flat and noisy", ["finished", "validationHolds"], count: 30, noise: 0.003,
      validation: {
        0.4 + exp(-$0 / 2)
      }
    ) { 0.05 + exp(-$0 / 2) },
    PlantedRun(
      "both rise: diverging, not overfitting", ["diverging", "validationHolds"], count: 15,
      validation: {
        1 + 0.2 * $0
      }
    ) { 1 + 0.2 * $0 },
    PlantedRun("diverges from the start", ["diverging", "noValidation"], count: 8) { 0.5 * exp($0 / 2) },
    PlantedRun("falls, then diverges", ["diverging", "noValidation"], count: 20) {
      $0 < 10 ? exp(-$0 / 4) : 0.1 * exp(($0 - 10) / 3)
    },
    PlantedRun("blows up and stays: 0.81, 1.82, 4, 4, …", ["diverging", "noValidation"], count: 10) {
      min(4, 0.81 + $0 * 1.6)
    },
    PlantedRun("three rising losses", ["diverging", "noValidation"], count: 3) { 0.81 * exp($0) },
    PlantedRun("nan from step 7", ["notFinite", "noValidation"], count: 10) { $0 < 6 ? 1 + $0 : .nan },
    PlantedRun("infinite at once", ["notFinite", "noValidation"], count: 5) { _ in .infinity },
    PlantedRun("at chance for ten classes", ["atChance", "noValidation"], count: 12, noise: 0.002, classes: 10) { _ in
      chance
    },
    PlantedRun(
      "at chance, 1,000 noisy steps", ["atChance", "noValidation"], count: 1_000, noise: 0.08, unit: .step, classes: 10
    ) {
      _ in chance
    },
    PlantedRun("flat, nothing known", ["flatFromStart", "noValidation"], count: 12) { _ in 0.81 },
    PlantedRun("flat and low for ten classes", ["finished", "noValidation"], count: 12, noise: 0.0005, classes: 10) {
      _ in 0.05
    },
    PlantedRun("a straight slow fall", ["rateTooLow", "noValidation"], count: 12) { 2.3 - 0.004 * $0 },
    PlantedRun("a straight slow fall with noise", ["rateTooLow", "noValidation"], count: 30, noise: 0.003) {
      2.3 - 0.004 * $0
    },
    PlantedRun("swings between two values", ["oscillating", "noValidation"], count: 16) {
      $0.truncatingRemainder(dividingBy: 2) == 0 ? 0.8 : 1.3
    },
    PlantedRun("swings while falling", ["oscillating", "noValidation"], count: 24) {
      (0.5 + exp(-$0 / 20)) * ($0.truncatingRemainder(dividingBy: 2) == 0 ? 1.2 : 0.8)
    },
    PlantedRun("noise hides the end", ["tooNoisy", "noValidation"], count: 15, noise: 0.5) { 1 + exp(-$0 / 2) },
    PlantedRun("levels off high", ["plateau", "noValidation"], count: 30, noise: 0.002) { 0.45 + 0.25 * exp(-$0 / 3) },
    PlantedRun("levels off low", ["finished", "noValidation"], count: 30, noise: 0.0005) { 0.02 + exp(-$0 / 2) },
    PlantedRun("falls to nothing", ["finished", "noValidation"], count: 30) { exp(-$0) },
    PlantedRun("two epochs", ["tooFew", "noValidation"], count: 2) { 1 - 0.2 * $0 },
    PlantedRun("no epoch", ["tooFew", "noValidation"], count: 0) { $0 },
    PlantedRun("four validation points", ["tooFew", "tooFewForValidation"], count: 4, validation: { 1 - 0.1 * $0 }) {
      1 - 0.2 * $0
    },
    PlantedRun(
      "validation has just begun to rise", ["stillLearning", "mayOverfit"], count: 10,
      validation: {
        $0 < 8 ? 1 - 0.05 * $0 : 0.7 + 0.1 * ($0 - 7)
      }
    ) { exp(-$0 / 5) },
  ]

  @Test("a planted run is diagnosed as what it was made to be", arguments: planted)
  func plantedRuns(run: PlantedRun) {
    #expect(names(run.evidence) == run.expected)
  }

  @Test("300 healthy curves with noise of many sizes raise few alarms, and none at the noise of an ordinary fit")
  func healthyCurves() {
    var random = SeededGenerator(seed: 3)
    func normal() -> Double {
      let (a, b) = (Double.random(in: 1e-12...1, using: &random), Double.random(in: 0...1, using: &random))
      return (-2 * log(a)).squareRoot() * cos(2 * .pi * b)
    }
    var alarms: [String] = []
    for round in 0..<300 {
      let count = Int.random(in: 5...60, using: &random)
      let (floor, pace) = (Double.random(in: 0.02...0.5, using: &random), Double.random(in: 1.5...20, using: &random))
      let noise = Double.random(in: 0...0.03, using: &random) * floor
      let gap = Double.random(in: 1...1.5, using: &random)
      func curve(_ scale: Double) -> [Double] {
        (0..<count).map { scale * (floor + exp(-Double($0) / pace)) + noise * normal() }
      }
      let evidence = HealthEvidence(loss: curve(1), validationLoss: round % 3 == 0 ? nil : curve(gap))
      alarms += CurveDoctor.diagnoses(evidence).filter(\.finding.isAlarm).map { "\(round): \(name($0.finding))" }
    }
    #expect(alarms.isEmpty, "\(alarms)")
  }

  @Test("Theil's slope is the median over pairs, holds against a wild point, and its interval holds the truth")
  func trend() throws {
    let line = try #require(RobustTrend([1, 3, 5, 7, 100, 11, 13]))
    #expect(line.slope == 2)
    #expect(RobustTrend([1, 2, 3]) == nil)
    #expect(RobustTrend([1, 2, .nan, 4]) == nil)
    #expect(try #require(RobustTrend((0..<10_000).map { Double($0) * 0.5 })).slope == 0.5)
    var random = SeededGenerator(seed: 5)
    var held = 0
    for _ in 0..<400 {
      let values = (0..<20).map { 0.1 * Double($0) + Double.random(in: -1...1, using: &random) }
      if let trend = RobustTrend(values), trend.lower <= 0.1, trend.upper >= 0.1 { held += 1 }
    }
    // 95 % of 400 is 380, with a standard deviation of 4.4.
    #expect(held >= 366 && held <= 394, "\(held)")
  }

  @Test("curves are found by the names that people give them")
  func curveNames() throws {
    let keras = try #require(
      HealthEvidence(curves: [
        ("accuracy", [0.1]), ("loss", [1]), ("val_accuracy", [0.2]), ("val_loss", [2]),
      ]))
    #expect(
      keras.loss == [1] && keras.validationLoss == [2] && keras.accuracy == [0.1] && keras.validationAccuracy == [0.2])
    let plain = try #require(HealthEvidence(curves: [("valid", [2]), ("train", [1])]))
    #expect(plain.loss == [1] && plain.validationLoss == [2])
    let chinese = try #require(HealthEvidence(curves: [("训练损失", [1]), ("验证损失", [2]), ("准确率", [0.5])]))
    #expect(chinese.loss == [1] && chinese.validationLoss == [2] && chinese.accuracy == [0.5])
    #expect(HealthEvidence(curves: [("val_accuracy", [0.2])]) == nil)
  }

  @Test("any numbers at all are read without a trap")
  func anyNumbers() {
    var random = SeededGenerator(seed: 9)
    let odd: [Double] = [0, -1, 1, .nan, .infinity, -.infinity, 1e308, -1e308, .leastNonzeroMagnitude, 0.5]
    for _ in 0..<2_000 {
      func curve() -> [Double] {
        (0..<Int.random(in: 0...30, using: &random)).map { _ in odd[Int.random(in: 0..<odd.count, using: &random)] }
      }
      _ = CurveDoctor.diagnoses(HealthEvidence(loss: curve(), validationLoss: curve(), accuracy: curve(), classes: 3))
    }
  }
}
