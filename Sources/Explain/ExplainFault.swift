import Wording

/// Why a computation can't be explained, as facts.
package enum ExplainFault: Error, Sendable, Equatable {
  case nothingRecorded
  case noSuchStep(Int, of: Int)
  case noBackward
  /// The examples of a step of training can't be told apart.
  case rowsMixed
  case claimTooLong(limit: Int)
  /// `unread` numbers were found, but nothing that says what they are.
  case nothingClaimed(unread: Int)
  case graphTooLarge(boxes: Int, limit: Int)
}
