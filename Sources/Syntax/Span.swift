/// A stretch of source text, as UTF-8 offsets from the start of the text: `start ..< end`.
package struct Span: Hashable, Sendable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The smallest span that covers both.
  package func union(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }
}
