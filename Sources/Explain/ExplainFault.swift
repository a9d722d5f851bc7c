import Tensors
import Wording

/// Why a computation can't be explained, as facts.
package enum ExplainFault: Error, Sendable, Equatable {
  case nothingRecorded
  case noSuchStep(Int, of: Int)
  /// A value that isn't the result of parameters has no backward pass.
  case noBackward
  /// Nor has one of several elements.
  case severalElements(Shape)
  case noSuchBreakpoint(Int, of: Int)
  /// An element needs one place for each axis. The name is empty for the result of the step.
  case placeCount(String, Shape, given: Int)
  case placeOutside(String, Shape, axis: Int, Int)
  /// The examples of a step of training can't be told apart.
  case rowsMixed
  /// Which examples they are isn't known, so those of several steps can't be added up.
  case rowsUnnumbered
  case claimTooLong(limit: Int)
  /// `unread` numbers were found, but nothing that says what they are.
  case nothingClaimed(unread: Int)
  case graphTooLarge(boxes: Int, limit: Int)
  case scoresNeedTwoClasses(Int)
  case noSuchClass(String, known: [String])
}
