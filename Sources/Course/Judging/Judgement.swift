import Wording

/// What was found about one answer.
package struct Judgement: Sendable {
  /// Only the first two pass.
  package enum Verdict: String, Sendable, CaseIterable {
    case right
    /// It passes, and is written differently from every reference.
    case anotherWay = "another-way"
    /// Rounding or unit, and it says so.
    case close
    case notYet = "not-yet"
    /// nan, a wrong kind, an error or the time limit. Never counts against the learner and never passes.
    case cannotJudge = "cannot-judge"

    package var passes: Bool { self == .right || self == .anotherWay }
  }

  package let verdict: Verdict
  /// The name of the feedback that this answer gets, in the attempt's list.
  package let feedback: String?
  /// What the checks saw, the deciding one first.
  package let facts: [CheckFact]
  /// Worth saying of an answer that passes.
  package let advice: [CheckFact]
  /// What went wrong when the answer ran.
  package let fault: (any Fault)?

  package init(
    _ verdict: Verdict, feedback: String? = nil, facts: [CheckFact] = [], advice: [CheckFact] = [],
    fault: (any Fault)? = nil
  ) {
    self.verdict = verdict
    self.feedback = feedback
    self.facts = facts
    self.advice = advice
    self.fault = fault
  }
}
