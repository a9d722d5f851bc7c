import Course
import Wording

/// Lesson prose laid out for a screen of some width.
struct ProseText {
  let columns: Int

  /// The widest that running text stays pleasant to read.
  private static let widest = 84

  init(columns: Int) { self.columns = max(20, min(columns, Self.widest)) }

  func text(_ blocks: [Block]) -> StyledText {
    blocks.map { lines($0, width: columns) }.joined(separator: [StyledText()]).joined(separator: "\n")
  }

  private func lines(_ block: Block, width: Int) -> [StyledText] {
    switch block {
    case .paragraph(let inlines): wrapped(styled(inlines), width)
    case .heading(_, let inlines): wrapped(styled(inlines, .title), width)
    case .list(let start, let items): list(start, items, width)
    case .quote(let blocks): indented(blocks, first: "│ ", rest: "│ ", width)
    case .table(let table): rows(table)
    case .code(_, let text):
      StyledText(text.hasSuffix("\n") ? String(text.dropLast()) : text, .code).lines.map { StyledText("    ") + $0 }
    case .rule: [StyledText(String(repeating: "─", count: width), .dim)]
    }
  }

  private func list(_ start: Int?, _ items: [[Block]], _ width: Int) -> [StyledText] {
    items.enumerated().flatMap { index, item in
      let mark = start.map { "\($0 + index). " } ?? "• "
      return indented(item, first: mark, rest: String(repeating: " ", count: mark.displayWidth), width)
    }
  }

  private func indented(_ blocks: [Block], first: String, rest: String, _ width: Int) -> [StyledText] {
    let inner = blocks.flatMap { lines($0, width: width - rest.displayWidth) }
    return inner.enumerated().map { index, line in StyledText(index == 0 ? first : rest, .dim) + line }
  }

  private func rows(_ table: Block.Table) -> [StyledText] {
    let cells = ([table.header] + table.rows).map { $0.map { styled($0) } }
    let widths = table.header.indices.map { column in
      cells.compactMap { column < $0.count ? $0[column].plain.displayWidth : nil }.max() ?? 0
    }
    var lines = cells.map { row in
      row.enumerated().map { column, cell -> StyledText in
        let gap = String(repeating: " ", count: max(0, widths[column] - cell.plain.displayWidth))
        let alignment = column < table.alignments.count ? table.alignments[column] : .natural
        return alignment == .right ? StyledText(gap) + cell : cell + StyledText(gap)
      }.joined(separator: "   ")
    }
    let ruler = widths.map { String(repeating: "─", count: $0) }.joined(separator: "   ")
    lines.insert(StyledText(ruler, .dim), at: min(1, lines.count))
    return lines
  }

  private func wrapped(_ text: StyledText, _ width: Int) -> [StyledText] {
    text.filled(to: width)
  }

  func styled(_ inlines: [Inline], _ role: Role? = nil) -> StyledText {
    inlines.map { inline in
      switch inline {
      case .text(let text): StyledText(text, role)
      case .code(let text): StyledText(text, .code)
      case .emphasis(let inner): styled(inner, .emphasis)
      case .strong(let inner): styled(inner, .strong)
      case .link(let inner, let address):
        styled(inner, .link) + (address.isEmpty ? StyledText() : StyledText(" (\(address))", .dim))
      case .lineBreak: StyledText("\n")
      case .computed(let number): StyledText(number.written, .number)
      }
    }.joined()
  }
}
