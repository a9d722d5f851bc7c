/// A block of lesson prose: what a renderer lays out, without any mark of Markdown left in it.
package indirect enum Block: Sendable, Hashable {
  case paragraph([Inline])
  case heading(level: Int, [Inline])
  /// `start` is the first number of an ordered list and nil for bullets.
  case list(start: Int?, items: [[Block]])
  case quote([Block])
  case table(Table)
  /// Code to read: it is never run.
  case code(language: String, text: String)
  case rule

  package struct Table: Sendable, Hashable {
    package enum Alignment: Sendable, Hashable { case natural, left, center, right }

    package var alignments: [Alignment] = []
    package var header: [[Inline]] = []
    /// Every row has as many cells as the header.
    package var rows: [[[Inline]]] = []
  }
}

/// A run of text within a block.
package indirect enum Inline: Sendable, Hashable {
  /// Text whose source line breaks are already joined: with a space between Latin words, with nothing between Chinese.
  case text(String)
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  /// An image reads as its description and its address.
  case link([Inline], address: String)
  case lineBreak
  /// A number that the lesson computes, as the author wrote it.
  case computed(ComputedNumber)
}

/// `0.81 <!-- =loss:.2f -->`: a number in prose, with the expression and the format that give it.
package struct ComputedNumber: Sendable, Hashable {
  /// As written in the file: `0.81`, `50,890`.
  package let written: String
  package let expression: String
  /// Python's format after the colon, possibly empty: `.2f`.
  package let format: String
  package let line: Int

  package init(written: String, expression: String, format: String, line: Int) {
    self.written = written
    self.expression = expression
    self.format = format
    self.line = line
  }
}

extension [Inline] {
  /// The words alone.
  package var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .emphasis(let inner), .strong(let inner), .link(let inner, _): inner.plainText
      case .lineBreak: "\n"
      case .computed(let number): number.written
      }
    }.joined()
  }

  /// Every computed number, in reading order.
  package var computedNumbers: [ComputedNumber] {
    flatMap { inline -> [ComputedNumber] in
      switch inline {
      case .computed(let number): [number]
      case .emphasis(let inner), .strong(let inner), .link(let inner, _): inner.computedNumbers
      case .text, .code, .lineBreak: []
      }
    }
  }

  /// The same words with each computed number's text replaced by what `replace` gives.
  package func replacingNumbers(_ replace: (ComputedNumber) -> String?) -> [Inline] {
    map { inline in
      switch inline {
      case .computed(let number): replace(number).map(Inline.text) ?? inline
      case .emphasis(let inner): .emphasis(inner.replacingNumbers(replace))
      case .strong(let inner): .strong(inner.replacingNumbers(replace))
      case .link(let inner, let address): .link(inner.replacingNumbers(replace), address: address)
      case .text, .code, .lineBreak: inline
      }
    }
  }
}

extension [Block] {
  /// The words alone, one line a block.
  package var plainText: String {
    map { block in
      switch block {
      case .paragraph(let inlines), .heading(_, let inlines): inlines.plainText
      case .list(_, let items): items.map(\.plainText).joined(separator: "\n")
      case .quote(let blocks): blocks.plainText
      case .table(let table):
        ([table.header] + table.rows).map { $0.map(\.plainText).joined(separator: " ") }
          .joined(separator: "\n")
      case .code(_, let text): text
      case .rule: ""
      }
    }.joined(separator: "\n")
  }

  /// Every run of text in the blocks, in reading order.
  package var allInlines: [[Inline]] {
    flatMap { block -> [[Inline]] in
      switch block {
      case .paragraph(let inlines), .heading(_, let inlines): [inlines]
      case .list(_, let items): items.flatMap(\.allInlines)
      case .quote(let blocks): blocks.allInlines
      case .table(let table): table.header + table.rows.flatMap { $0 }
      case .code, .rule: []
      }
    }
  }

  package var computedNumbers: [ComputedNumber] { allInlines.flatMap(\.computedNumbers) }

  package func replacingNumbers(_ replace: (ComputedNumber) -> String?) -> [Block] {
    map { block in
      switch block {
      case .paragraph(let inlines): .paragraph(inlines.replacingNumbers(replace))
      case .heading(let level, let inlines): .heading(level: level, inlines.replacingNumbers(replace))
      case .list(let start, let items): .list(start: start, items: items.map { $0.replacingNumbers(replace) })
      case .quote(let blocks): .quote(blocks.replacingNumbers(replace))
      case .table(let table):
        .table(
          Block.Table(
            alignments: table.alignments, header: table.header.map { $0.replacingNumbers(replace) },
            rows: table.rows.map { $0.map { $0.replacingNumbers(replace) } }))
      case .code, .rule: block
      }
    }
  }
}
