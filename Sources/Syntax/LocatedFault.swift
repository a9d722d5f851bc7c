import Wording

/// A fault and the source it points at: what the parser throws, and what the evaluator throws at run time.
package struct LocatedFault: Error, Sendable {
  package let fault: any Fault
  package let source: SourceText
  package let span: Span

  package init(_ fault: any Fault, in source: SourceText, at span: Span) {
    self.fault = fault
    self.source = source
    self.span = span
  }
}
