import Wording

/// Why a cell can't be repeated as training, or a run can't be looked into, as facts.
enum TrainingFault: Error, Sendable, Equatable {
  // :train
  case noCell(Int)
  case nothingTyped
  case cellHasNoLoss
  case cellPrints
  /// The cell calls `fit`, which makes a run of its own.
  case cellFits
  /// Nothing that existed before the cell has other numbers after it.
  case cellChangesNothing
  /// The weight has a gradient and no line changes it.
  case cellMovesNothing(String)

  // Looking into a run.
  case noRun
  case runWithoutSteps
  /// What was typed where a step was to stand.
  case notAStep(String, usage: Bilingual)
  /// The loss is a plain number: no computation was recorded.
  case plainNumberLoss
  case notTrained(String, known: [String])

  // Running it again in another way.
  case cellTakesItsExamples
  case rateWithoutName
}
