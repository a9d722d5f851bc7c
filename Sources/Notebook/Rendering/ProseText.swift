import Course
import Wording

/// Lesson prose laid out for a screen of some width.
struct ProseText {
  let columns: Int
  /// Where the links of the text at hand lead, in order: each is marked by its number, and the addresses stand below.
  private var addresses: [String] = []

  /// The widest that running text stays pleasant to read.
  private static let widest = 84

  init(columns: Int) { self.columns = max(20, min(columns, Self.widest)) }

  /// - Parameter label: stands before the first words.
  func text(_ blocks: [Block], label: StyledText = StyledText()) -> StyledText {
    var prose = self
    prose.addresses = blocks.flatMap(\.addresses).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    var rest = blocks[...]
    var pages: [[StyledText]] = []
    if !label.plain.isEmpty {
      if case .paragraph(let inlines)? = rest.first {
        pages.append(prose.wrapped(label + prose.styled(inlines), columns))
        rest = rest.dropFirst()
      } else {
        pages.append(prose.wrapped(label, columns))
      }
    }
    pages += rest.map { prose.lines($0, width: columns) }
    var lines = Array(pages.joined(separator: [StyledText()]))
    // Never broken: half an address leads nowhere.
    lines += prose.addresses.enumerated().map { StyledText("[\($0 + 1)] \($1)", .dim) }
    return lines.joined(separator: "\n")
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
      case .link(let inner, let address): styled(inner, .link) + mark(inner, address)
      case .lineBreak: StyledText("\n")
      case .computed(let number): StyledText(number.written, .number)
      }
    }.joined()
  }

  /// The number of an address below the text, or the address where there is no such place.
  private func mark(_ inner: [Inline], _ address: String) -> StyledText {
    if address.isEmpty || inner.plainText == address { return StyledText() }
    if let index = addresses.firstIndex(of: address) { return StyledText(" [\(index + 1)]", .dim) }
    return StyledText(" (\(address))", .dim)
  }
}

extension Block {
  /// Where its links lead, but for those that show it.
  fileprivate var addresses: [String] {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.addresses
    case .list(_, let items): items.flatMap { $0.flatMap(\.addresses) }
    case .quote(let blocks): blocks.flatMap(\.addresses)
    case .table(let table): ([table.header] + table.rows).flatMap { $0.flatMap(\.addresses) }
    case .code, .rule: []
    }
  }
}

extension [Inline] {
  fileprivate var addresses: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .emphasis(let inner), .strong(let inner): inner.addresses
      case .link(let inner, let address): address.isEmpty || inner.plainText == address ? [] : [address]
      case .text, .code, .lineBreak, .computed: []
      }
    }
  }
}
