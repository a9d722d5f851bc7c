import Tensors
import Wording

/// Why a change can't be tried out, as facts.
enum WhatIfFault: Error, Sendable, Equatable {
  case nothingAsked
  case notAChange(String)
  /// Only values can be changed together.
  case notTogether(String)
  case nothingLeftOut
  /// Without a screen to turn it on, a value is needed; how that is written.
  case needsValue(String)
  case notAnExample(String)
  case notARate(String)
  case notAThreshold(String)
  /// Nothing that was computed depends on it.
  case unused(String)
  /// The variable has another value than the computation saw.
  case changedSince(String)
  case notANumber(String, typeName: String)
  case shape(String, Shape, given: Shape)
  case thresholdNeedsLists
  case listsDiffer(Int, Int)
  case notBinary(Double)
  case nothingToKeep
}
