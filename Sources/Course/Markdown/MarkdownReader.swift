import CMarkdown

/// Reads Markdown into top-level pieces.
///
/// cmark-gfm parses; this gathers its flat walk into values with a stack of open containers, so that no depth of
/// nesting recurses. Nesting beyond `deepest` is refused, because values nested deeper would recurse when freed.
package struct MarkdownReader {
  package static let deepest = 40

  /// A container whose end has not been met. A class, so that a long list grows in place.
  private final class Open {
    enum Kind {
      case document, quote, paragraph, heading(Int), emphasis, strong, link(String)
      case list(start: Int?), item(ticked: Bool?), table, row(isHeader: Bool), cell(Block.Table.Alignment)
    }

    let kind: Kind
    let line: Int
    var inlines: [Inline] = []
    var blocks: [Block] = []
    var items: [ListPiece.Item] = []
    var cells: [[Inline]] = []
    var table = Block.Table()

    init(_ kind: Kind, line: Int) {
      self.kind = kind
      self.line = line
    }
  }

  private var open: [Open] = []
  private var pieces: [MarkdownPiece] = []

  /// - Parameter firstLine: the number of the text's first line in its file.
  /// - Throws: `CourseFault.nestedTooDeep` with the line where it happens.
  package static func read(_ text: String, firstLine: Int = 1) throws(CourseFault) -> [MarkdownPiece] {
    let bytes = text.utf8.map { CChar(bitPattern: $0) }
    guard let document = bytes.withUnsafeBufferPointer({ gw_markdown_parse($0.baseAddress, $0.count) }) else {
      throw .outOfMemory
    }
    defer { gw_markdown_free(document) }
    var reader = MarkdownReader()
    var node = gw_markdown_node()
    while gw_markdown_next(document, &node) {
      let line = Int(node.first_line) + firstLine - 1
      if node.entering {
        guard reader.open.count < deepest else { throw .nestedTooDeep(line: line) }
        reader.enter(node, line: line)
      } else if node.is_container, let closed = reader.open.popLast() {
        reader.close(closed)
      }
    }
    return reader.pieces
  }

  private mutating func enter(_ node: gw_markdown_node, line: Int) {
    let literal = String(cString: node.literal)
    func begin(_ kind: Open.Kind) { open.append(Open(kind, line: line)) }
    switch gw_markdown_kind(UInt32(node.kind)) {
    case GW_MD_DOCUMENT: begin(.document)
    case GW_MD_QUOTE: begin(.quote)
    case GW_MD_PARAGRAPH: begin(.paragraph)
    case GW_MD_HEADING: begin(.heading(Int(node.number)))
    case GW_MD_LIST: begin(.list(start: node.flag ? Int(node.number) : nil))
    case GW_MD_ITEM: begin(.item(ticked: node.flag ? node.checked : nil))
    case GW_MD_TABLE: begin(.table)
    case GW_MD_TABLE_ROW: begin(.row(isHeader: node.flag))
    case GW_MD_TABLE_CELL: begin(.cell(Self.alignment(node.number)))
    case GW_MD_EMPHASIS: begin(.emphasis)
    case GW_MD_STRONG: begin(.strong)
    case GW_MD_LINK, GW_MD_IMAGE: begin(.link(literal))
    case GW_MD_CODE_BLOCK: addCode(info: String(cString: node.info), literal, isFenced: node.flag, line: line)
    case GW_MD_HTML_BLOCK: addHTML(literal, line: line)
    case GW_MD_RULE: add(.rule, line: line)
    case GW_MD_TEXT: open.last?.inlines.append(.text(literal))
    case GW_MD_CODE: open.last?.inlines.append(.code(literal))
    case GW_MD_SOFT_BREAK: open.last?.inlines.append(.text("\n"))
    case GW_MD_LINE_BREAK: open.last?.inlines.append(.lineBreak)
    case GW_MD_HTML_INLINE: addInlineHTML(literal)
    default: if node.is_container { begin(.emphasis) }
    }
  }

  private mutating func close(_ closed: Open) {
    let parent = open.last
    switch closed.kind {
    case .document: break
    case .quote: add(.quote(closed.blocks), line: closed.line)
    case .paragraph: add(.paragraph(closed.inlines.joinedLines), line: closed.line)
    case .heading(let level):
      let inlines = closed.inlines.joinedLines
      if isTopLevel {
        pieces.append(MarkdownPiece(kind: .heading(level: level, inlines), line: closed.line))
      } else {
        add(.heading(level: level, inlines), line: closed.line)
      }
    case .emphasis: parent?.inlines.append(.emphasis(closed.inlines.joinedLines))
    case .strong: parent?.inlines.append(.strong(closed.inlines.joinedLines))
    case .link(let address): parent?.inlines.append(.link(closed.inlines.joinedLines, address: address))
    case .item(let ticked):
      parent?.items.append(ListPiece.Item(blocks: closed.blocks, ticked: ticked, line: closed.line))
    case .list(let start):
      let list = ListPiece(start: start, items: closed.items)
      if isTopLevel {
        pieces.append(MarkdownPiece(kind: .list(list), line: closed.line))
      } else {
        add(list.block, line: closed.line)
      }
    case .cell(let alignment):
      parent?.cells.append(closed.inlines.joinedLines)
      if case .row(isHeader: true)? = parent?.kind, open.count >= 2 {
        open[open.count - 2].table.alignments.append(alignment)
      }
    case .row(let isHeader):
      if isHeader { parent?.table.header = closed.cells } else { parent?.table.rows.append(closed.cells) }
    case .table: add(.table(closed.table), line: closed.line)
    }
  }

  private var isTopLevel: Bool { open.count == 1 }

  private mutating func add(_ block: Block, line: Int) {
    if isTopLevel {
      pieces.append(MarkdownPiece(kind: .prose(block), line: line))
    } else {
      open.last?.blocks.append(block)
    }
  }

  private mutating func addCode(info: String, _ text: String, isFenced: Bool, line: Int) {
    if isTopLevel, isFenced {
      pieces.append(MarkdownPiece(kind: .fence(info: info, text: text), line: line))
    } else {
      add(.code(language: info, text: text), line: line)
    }
  }

  private mutating func addHTML(_ literal: String, line: Int) {
    guard isTopLevel else { return pieces.append(MarkdownPiece(kind: .strayHTML(literal), line: line)) }
    let comment = MarkdownComment(literal)
    pieces.append(MarkdownPiece(kind: comment.map { .comment($0.text) } ?? .html(literal), line: line))
  }

  /// A comment that begins with `=` belongs to the number before it; other inline HTML is not shown.
  private mutating func addInlineHTML(_ literal: String) {
    guard let frame = open.last else { return }
    let line = open.last { if case .paragraph = $0.kind { true } else { false } }?.line ?? frame.line
    guard let formula = MarkdownComment(literal)?.formula else {
      return pieces.append(MarkdownPiece(kind: .strayHTML(literal), line: line))
    }
    frame.inlines.attach(formula, line: line)
  }

  private static func alignment(_ letter: Int32) -> Block.Table.Alignment {
    switch UInt8(truncatingIfNeeded: letter) {
    case UInt8(ascii: "l"): .left
    case UInt8(ascii: "c"): .center
    case UInt8(ascii: "r"): .right
    default: .natural
    }
  }
}
