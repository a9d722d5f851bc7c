import Neural
import Testing

@Suite("Classification counts")
struct ClassificationCountsTests {
  /// TP 18, FP 42, FN 12, TN 928.
  let churn = try? ClassificationCounts(
    truth: Array(repeating: 1, count: 18) + Array(repeating: 0, count: 42) + Array(repeating: 1, count: 12)
      + Array(repeating: 0, count: 928),
    predicted: Array(repeating: 1, count: 60) + Array(repeating: 0, count: 940))

  @Test("a rare class: accuracy 94.6 %, precision 0.30, recall 0.60, F1 0.40")
  func churnScores() throws {
    let churn = try #require(churn)
    #expect(churn.accuracy == 0.946)
    #expect(try churn.score(.precision, .binary) == 0.3)
    #expect(try churn.score(.recall, .binary) == 0.6)
    #expect(abs(try churn.score(.f1, .binary) - 0.4) < 1e-12)
    #expect(churn.matrix == [[928, 42], [12, 18]])
  }

  /// Values from scikit-learn 1.7 for y_true = [0, 1, 2, 2, 1, 0, 2], y_pred = [0, 2, 2, 2, 1, 0, 1].
  @Test("averages are scikit-learn's")
  func averages() throws {
    let counts = try ClassificationCounts(truth: [0, 1, 2, 2, 1, 0, 2], predicted: [0, 2, 2, 2, 1, 0, 1])
    #expect(abs(try counts.score(.f1, .macro) - 0.7222222222222222) < 1e-12)
    #expect(abs(try counts.score(.f1, .micro) - 0.7142857142857143) < 1e-12)
    #expect(abs(try counts.score(.f1, .weighted) - 0.7142857142857143) < 1e-12)
    #expect(throws: EvaluationFault.severalClasses(3)) { try counts.score(.f1, .binary) }
  }

  @Test("nobody called positive scores 0, not nan")
  func nobody() throws {
    let counts = try ClassificationCounts(truth: [1, 0, 0], predicted: [0, 0, 0])
    #expect(try counts.score(.precision, .binary) == 0)
    #expect(try counts.score(.f1, .binary) == 0)
  }

  @Test("lists that don't fit are refused with their lengths")
  func refusals() {
    #expect(throws: EvaluationFault.lengths(truth: 2, predicted: 1)) {
      try ClassificationCounts(truth: [1, 0], predicted: [1])
    }
    #expect(throws: EvaluationFault.nothingToJudge) { try ClassificationCounts(truth: [], predicted: []) }
  }
}
