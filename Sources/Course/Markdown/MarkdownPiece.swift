/// One top-level piece of a Markdown file as the lesson reader sees it: prose, or one of the marks that lessons use.
package struct MarkdownPiece: Sendable {
  package enum Kind: Sendable {
    case heading(level: Int, [Inline])
    case prose(Block)
    /// The inside of `<!-- … -->`, trimmed.
    case comment(String)
    /// Any other HTML, which a lesson doesn't use.
    case html(String)
    /// HTML within a paragraph, a list or a quote that is no computed number's; nobody sees it.
    case strayHTML(String)
    /// A fenced block whose info holds more than a language, or is `info` alone.
    case fence(info: String, text: String)
    case list(ListPiece)
  }

  package let kind: Kind
  package let line: Int
}

/// A top-level list, kept with its lines and task boxes until the lesson reader knows what it is.
package struct ListPiece: Sendable {
  package struct Item: Sendable {
    package let blocks: [Block]
    /// Whether the box is ticked; nil without a box.
    package let ticked: Bool?
    package let line: Int
  }

  package let start: Int?
  package let items: [Item]

  package var isTaskList: Bool { items.contains { $0.ticked != nil } }
  package var block: Block { .list(start: start, items: items.map(\.blocks)) }
}
