import Neural

/// What a check of a claim came to.
package enum AuditVerdict: Sendable, Hashable, Comparable {
  case consistent, undecided, impossible
}

/// One check of a claim with the arithmetic that decided it.
package enum AuditFinding: Sendable {
  /// A share outside 0 to 1, a negative loss that is said to be a cross-entropy.
  case outOfRange(Claim.Quantity, ToldNumber)
  /// `n` examples in `steps` steps: which batch sizes give that, with the last short batch kept or dropped.
  case steps(StepArithmetic)
  /// Steps and batch size told, but not how many examples.
  case examplesBehindSteps(steps: Int, batch: Int, from: Int, to: Int)
  /// Whether a share is a possible multiple of 1/n: the counts that read like it, if any.
  case granularity(Claim.Quantity, ToldNumber, examples: Int, counts: ClosedRange<Int>?, neighbours: (Int, Int))
  case interval(Claim.Quantity, ToldNumber, examples: Int, WilsonInterval)
  case baseline(accuracy: ToldNumber, base: ToldNumber, interval: WilsonInterval?)
  /// F1 against 2·P·R / (P + R): what precision and recall as told allow.
  case f1(
    told: ToldNumber, precision: ToldNumber, recall: ToldNumber, lowest: Double, highest: Double, isAveraged: Bool)
  /// A score against what the counts give.
  case recounted(Claim.Quantity, ToldNumber, part: Int, whole: Int)
  /// The counts' sum against the number of examples.
  case total(sum: Int, examples: Int)
  /// What accuracy, precision and recall of a yes-or-no model say about the share of yes.
  case positives(accuracy: ToldNumber, precision: ToldNumber, recall: ToldNumber, share: ClosedRange<Double>?)
  /// A mean cross-entropy against the least that so many wrong answers cost: (1 - accuracy)·ln 2.
  case loss(ToldNumber, accuracy: ToldNumber, least: Double, Claim.LossKind)
  /// The area under a curve that goes through the point that the counts give.
  case area(ToldNumber, least: Double, most: Double)
  case complement(accuracy: ToldNumber, error: ToldNumber)
  case trainingAgainstTest(training: ToldNumber, test: ToldNumber, interval: WilsonInterval?)
  case moreCorrectThanExamples(correct: Int, examples: Int)
}

extension AuditFinding {
  package var verdict: AuditVerdict {
    switch self {
    case .outOfRange, .moreCorrectThanExamples: .impossible
    case .steps(let steps): steps.fits ? .consistent : .impossible
    case .examplesBehindSteps: .undecided
    case .granularity(_, _, _, let counts, _): counts == nil ? .impossible : .consistent
    case .interval: .consistent
    case .baseline: .consistent
    case .f1(let told, _, _, let lowest, let highest, let isAveraged):
      if told.lowest > highest {
        .impossible
      } else if told.highest < lowest {
        // A mean of several classes' F1 may lie below; one class's can't.
        isAveraged ? .consistent : .undecided
      } else {
        .consistent
      }
    case .recounted(_, let told, let part, let whole):
      told.allows(Double(part) / Double(max(whole, 1))) ? .consistent : .impossible
    case .total(let sum, let examples): sum == examples ? .consistent : .impossible
    case .positives(_, _, _, let share): share == nil ? .undecided : .consistent
    case .loss(let told, _, let least, let kind):
      told.highest >= least ? .consistent : kind == .crossEntropy ? .impossible : .undecided
    case .area(let told, let least, let most):
      told.highest < least || told.lowest > most ? .impossible : .consistent
    case .complement(let accuracy, let error):
      accuracy.highest + error.highest < 1 || accuracy.lowest + error.lowest > 1 ? .impossible : .consistent
    case .trainingAgainstTest: .consistent
    }
  }
}

extension ToldNumber {
  /// Whether a number could have been told so.
  func allows(_ truth: Double) -> Bool { truth >= lowest && truth <= highest }
}
