import Syntax
import Wording

/// How a cell's run ended.
package struct Outcome {
  /// The value of its last statement, if that is an expression and the run got there.
  package let value: Value?
  /// Whether a `;` after that expression asks not to show it.
  package let hidesResult: Bool
  package let failure: Failure?

  /// What stopped a cell: it did not read as a program, or it failed while it ran.
  package struct Failure {
    package let fault: any Fault
    /// Lines that led there, innermost first; at least one.
    package let trace: [TraceEntry]
    /// Whether the text was refused before anything ran.
    package let isSyntax: Bool
  }
}
