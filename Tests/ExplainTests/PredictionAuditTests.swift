import Explain
import Neural
import Testing
import Testkit

@Suite("predictions held against labels")
struct PredictionAuditTests {
  @Test("scores and a threshold give the counts, and what follows from them")
  func counts() throws {
    // Lesson 8's table: TP 18, FP 42, FN 12, TN 928.
    let truth = Array(repeating: "1", count: 30) + Array(repeating: "0", count: 970)
    let scores = (0..<1_000).map { index in index < 18 || (30..<72).contains(index) ? 0.9 : 0.1 }
    let audit = try PredictionAudit(truth: truth, predicted: nil, scores: scores)
    let found = try #require(audit.positiveScores)
    #expect(audit.correct == 946 && audit.total == 1_000)
    #expect((found.truePositives, found.falsePositives, found.falseNegatives, found.trueNegatives) == (18, 42, 12, 928))
    #expect(found.precision == 0.3 && found.recall == 0.6 && found.f1 == 0.4)
    #expect(audit.baseline == 0.97)
    #expect(audit.positive == "1" && !audit.positiveIsAssumed)
    #expect(try #require(audit.scores).worst?.count == 60)
  }

  @Test("the area is the share of pairs in order, ties counted as one half")
  func area() throws {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<50 {
      let count = Int.random(in: 4...40, using: &random)
      var truth = (0..<count).map { _ in Bool.random(using: &random) ? "yes" : "no" }
      truth[0] = "yes"
      truth[1] = "no"
      let scores = (0..<count).map { _ in Double(Int.random(in: 0...5, using: &random)) / 5 }
      var (sum, pairs) = (0.0, 0.0)
      for (i, a) in truth.enumerated() where a == "yes" {
        for (j, b) in truth.enumerated() where b == "no" {
          sum += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0
          pairs += 1
        }
      }
      let audit = try PredictionAudit(truth: truth, predicted: nil, scores: scores)
      #expect(abs(try #require(audit.scores).area - sum / pairs) < 1e-12)
    }
  }

  @Test("of two classes without a plain yes the rarer counts as found; groups come smallest first")
  func assumed() throws {
    let audit = try PredictionAudit(
      truth: ["stays", "stays", "leaves", "stays"], predicted: ["stays", "leaves", "leaves", "stays"], scores: nil,
      groups: ["a", "a", "b", "a"])
    #expect(audit.positive == "leaves" && audit.positiveIsAssumed)
    #expect(audit.groups.map(\.name) == ["b", "a"])
    #expect(audit.threshold == nil)
  }

  @Test("what can't be judged is refused")
  func refused() {
    #expect(throws: ExplainFault.scoresNeedTwoClasses(3)) {
      try PredictionAudit(truth: ["a", "b", "c"], predicted: nil, scores: [0.1, 0.2, 0.3])
    }
    #expect(throws: ExplainFault.noSuchClass("d", known: ["a", "b"])) {
      try PredictionAudit(truth: ["a", "b"], predicted: ["a", "a"], scores: nil, positive: "d")
    }
    #expect(throws: EvaluationFault.nothingToJudge) { try PredictionAudit(truth: [], predicted: [], scores: nil) }
  }
}
