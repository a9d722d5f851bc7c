import Syntax
import Wording

/// An error on its way out of a running program: the fact, and the learner's own lines that led to it.
package struct Raised: Error {
  package private(set) var fault: any Fault
  /// Innermost line first.
  package private(set) var trace: [TraceEntry] = []
  /// Where it happened in the function that is being left; nil once that function has noted it.
  private var place: Span?

  init(_ fault: any Fault, at span: Span) {
    self.fault = fault
    place = span
  }

  /// `error` with the place of the expression that raised it, unless one further in is known already.
  static func at(_ span: Span, _ error: any Error) -> Raised {
    guard var raised = error as? Raised else {
      return Raised(error as? any Fault ?? StatementFault.stopped, at: span)
    }
    if raised.place == nil { raised.place = span }
    return raised
  }

  /// `error` as it leaves a function, whose line joins the trace; `value` says what a name stands for in it.
  static func leaving(
    _ function: String?, in source: SourceText, _ error: any Error, _ value: @escaping (String) -> Value?
  ) -> Raised {
    var raised = at(Span(0, 0), error)
    let span = raised.place ?? Span(0, 0)
    if raised.trace.isEmpty, let diagnosis = Diagnosis(source, span, value) {
      raised.fault = diagnosis.named(raised.fault)
    }
    raised.trace.append(
      TraceEntry(source: source, span: span, function: function, names: SeenName.all(in: source, at: span, value)))
    raised.place = nil
    return raised
  }
}

/// One line of a traceback.
package struct TraceEntry: Sendable {
  package let source: SourceText
  package let span: Span
  /// The function that the line stands in; nil for a cell or program.
  package let function: String?
  /// What the names of the part that failed stood for.
  package let names: [SeenName]

  package init(source: SourceText, span: Span, function: String?, names: [SeenName] = []) {
    self.source = source
    self.span = span
    self.function = function
    self.names = names
  }

  package var line: Int { source.line(at: span.start) }
}
