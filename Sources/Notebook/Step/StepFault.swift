import Wording

/// What can't be done in a walk, as facts.
package enum StepFault: Error, Sendable, Equatable {
  case unknownVerb(String, nearest: String?)
  /// No value of the walk is called so.
  case unknownName(String, nearest: String?)
  /// No step of the walk is one of this op's.
  case noSuchOp(String, nearest: String?)
  case notAPlace(String)
  case needsStep
  case needsPlace
  case needsCondition
  case needsName
  case needsBreakpoint
  /// A word that belongs to the lesson below the walk.
  case belongsToLesson(String)
}
