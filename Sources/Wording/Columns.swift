/// Which edge of its column a text stands at.
package enum ColumnEdge: Sendable {
  case leading, trailing
}

extension StringProtocol {
  /// The text with spaces to fill `width` columns; unchanged where it is as wide already. `edge` is where the text
  /// stands: `.trailing` lines numbers up.
  package func padded(to width: Int, at edge: ColumnEdge = .leading) -> String {
    let filler = String(repeating: " ", count: Swift.max(0, width - displayWidth))
    return edge == .leading ? self + filler : filler + self
  }

  /// The text cut at a grapheme to at most `width` columns, with `mark` at its end where something was cut.
  package func truncated(to width: Int, mark: String = "…") -> String {
    if displayWidth <= width { return String(self) }
    guard width > 0 else { return "" }
    let room = mark.displayWidth
    var kept = ""
    var columns = 0
    for character in self {
      columns += DisplayWidth.of(character)
      if columns > width - room { break }
      kept.append(character)
    }
    return kept + mark
  }
}
