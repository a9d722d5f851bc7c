import Wording

/// A fault laid out for reading: where it is, the line, and the columns to underline. A renderer only prints it.
///
/// Everything in it is safe to print: tabs are spaces, control characters are visible.
package struct Diagnostic: Sendable {
  /// The name of the source: a file's name, `In [3]`.
  package let sourceName: String
  /// From 1.
  package let line: Int
  /// Characters from the start of the line, from 1.
  package let column: Int
  /// The line that holds the start of the span: without its indentation, where the span does not begin in it; cut to
  /// `width` columns around the span, with `…` where something was left out.
  package let excerpt: String
  /// The columns under which carets stand, from 0 at the excerpt's start; at least one, maybe behind its end.
  package let carets: Range<Int>
  package let kind: FaultKind
  package let message: Bilingual
  package let remedy: Bilingual?

  /// - Parameter width: columns that the excerpt may take, at least 20.
  package init(_ located: LocatedFault, width: Int = 80) {
    self.init(located.fault, in: located.source, at: located.span, width: width)
  }

  package init(_ fault: any Fault, in source: SourceText, at span: Span, width: Int = 80) {
    let start = max(0, min(span.start, source.bytes.count))
    line = source.line(at: start)
    let lineSpan = source.span(ofLine: line)
    let from = min(start, lineSpan.end)
    let marked = Span(from, max(from, min(span.end, lineSpan.end)))
    let excerpt = Excerpt(of: marked, in: lineSpan, of: source, width: max(20, width))
    sourceName = source.name.visibleControls
    column = source.text(of: Span(lineSpan.start, from)).count + 1
    self.excerpt = excerpt.text
    carets = excerpt.carets
    kind = fault.kind
    message = Bilingual(fault.message.english.visibleControls, fault.message.chinese.visibleControls)
    remedy = fault.remedy.map { Bilingual($0.english.visibleControls, $0.chinese.visibleControls) }
  }

  /// Spaces and carets that stand under the excerpt.
  package var underline: String {
    String(repeating: " ", count: carets.lowerBound) + String(repeating: "^", count: carets.count)
  }
}

/// The part of a line around a span, as it looks in a terminal.
private struct Excerpt {
  let text: String
  let carets: Range<Int>

  /// What a character becomes on the screen.
  private struct Cell {
    let text: String
    let width: Int
  }

  init(of marked: Span, in line: Span, of source: SourceText, width: Int) {
    // A line of a million characters is not laid out whole: a character has at most a few dozen bytes.
    let reach = 32 * width
    var left = Self.boundary(in: source, at: marked.start - reach, from: line.start)
    if left == 0, marked.start >= 3, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { left = 3 }
    let right = Self.boundary(in: source, at: min(line.end, marked.start + reach), from: marked.start)
    var column = 0
    var before = Self.cells(source.text(of: Span(left, marked.start)), &column)
    let within = Self.cells(source.text(of: Span(marked.start, max(marked.start, min(marked.end, right)))), &column)
    let after = Self.cells(source.text(of: Span(min(marked.end, right), right)), &column)
    if left <= line.start + 3, before.contains(where: { $0.text.contains { $0 != " " } }) {
      before = Array(before.drop { $0.text.allSatisfy { $0 == " " } })
    }
    // Whole if it fits; else the span's start stands a third from the left, or further right near the line's end.
    let beforeWidth = Self.width(before)
    let total = beforeWidth + Self.width(within) + Self.width(after)
    var cutsLeft = left > line.start + 3
    var room = width - (cutsLeft ? 1 : 0)
    if total > room || right < line.end {
      let ahead = max(width / 3, width - 1 - (total - beforeWidth))
      var kept = beforeWidth
      var dropped = 0
      while kept > ahead, dropped < before.count {
        kept -= before[dropped].width
        dropped += 1
      }
      before.removeFirst(dropped)
      cutsLeft = cutsLeft || dropped > 0
      room = width - (cutsLeft ? 1 : 0)
    }
    let lead = (cutsLeft ? 1 : 0) + Self.width(before)
    var text = (cutsLeft ? "…" : "") + before.map(\.text).joined()
    let tail = within + after
    let cutsRight = right < line.end || lead + Self.width(tail) > width
    let limit = width - lead - (cutsRight ? 1 : 0)
    var used = 0
    var underlined = 0
    for (index, cell) in tail.enumerated() {
      if used + cell.width > limit { break }
      text += cell.text
      used += cell.width
      if index < within.count { underlined = used }
    }
    if cutsRight { text += "…" }
    self.text = text
    carets = lead..<lead + max(1, underlined)
  }

  private static func width(_ cells: [Cell]) -> Int { cells.reduce(0) { $0 + $1.width } }

  private static func cells(_ text: String, _ column: inout Int) -> [Cell] {
    text.map { character in
      let shown =
        character == "\t" ? String(repeating: " ", count: 8 - column % 8) : String(character).visibleControls
      let cell = Cell(text: shown, width: shown.displayWidth)
      column += cell.width
      return cell
    }
  }

  /// `offset`, or the start of the character that it would cut, or `lowest`.
  private static func boundary(in source: SourceText, at offset: Int, from lowest: Int) -> Int {
    var offset = offset
    while offset > lowest, offset < source.bytes.count, source.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return max(offset, lowest)
  }
}
