/// The kinds of error a learner can meet: Python's own, and `ShapeError`.
package enum FaultKind: String, Sendable, CaseIterable {
  case syntax = "SyntaxError"
  case indentation = "IndentationError"
  case name = "NameError"
  case unboundLocal = "UnboundLocalError"
  case type = "TypeError"
  case value = "ValueError"
  case attribute = "AttributeError"
  case index = "IndexError"
  case key = "KeyError"
  case zeroDivision = "ZeroDivisionError"
  case overflow = "OverflowError"
  case recursion = "RecursionError"
  case memory = "MemoryError"
  case runtime = "RuntimeError"
  case assertion = "AssertionError"
  case importing = "ImportError"
  case moduleNotFound = "ModuleNotFoundError"
  case file = "OSError"
  case interrupt = "KeyboardInterrupt"
  case shape = "ShapeError"
}

/// What went wrong in one room, as facts.
///
/// Each room that can fail has one closed enum of facts (shapes, names, positions) and, beside it, one file that
/// conforms it to `Fault` and holds every sentence. Nothing else writes a message; only a renderer prints one.
package protocol Fault: Error, Sendable {
  var kind: FaultKind { get }
  /// One sentence with the values or shapes at fault, without the kind and without a final newline.
  var message: Bilingual { get }
  /// What to do about it, where that is known.
  var remedy: Bilingual? { get }
}

extension Fault {
  package var remedy: Bilingual? { nil }
}
