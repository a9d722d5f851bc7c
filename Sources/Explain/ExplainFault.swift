import Wording

/// Why a computation can't be explained, as facts.
package enum ExplainFault: Error, Sendable, Equatable {
  case nothingRecorded
  case noSuchStep(Int, of: Int)
  case noBackward
}
