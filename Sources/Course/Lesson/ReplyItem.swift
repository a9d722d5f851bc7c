extension String {
  /// Lower-case letters, digits and hyphens, beginning with a letter or digit.
  var isLessonID: Bool {
    guard let first = utf8.first, first != UInt8(ascii: "-"), utf8.count <= 64 else { return false }
    return utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "-")
    }
  }
}

extension Reply {
  /// `name: sentence` or `name (label, word, word): sentence`, with half- or full-width marks; nil without a name.
  init?(_ item: ListPiece.Item) {
    guard case .paragraph(let inlines)? = item.blocks.first, case .text(let text)? = inlines.first,
      let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" })
    else { return nil }
    let head = text[..<colon]
    let nameEnd = head.firstIndex { $0 == "(" || $0 == "（" } ?? head.endIndex
    let name = String(head[..<nameEnd]).trimmed
    guard name.isLessonID else { return nil }
    var aliases: [String] = []
    if nameEnd < head.endIndex {
      guard let last = head.trimmed.last, last == ")" || last == "）" else { return nil }
      aliases = head.trimmingEnd.dropLast()[head.index(after: nameEnd)...].split { ",，、".contains($0) }.map(\.trimmed)
        .filter { !$0.isEmpty }
    }
    let rest = String(text[text.index(after: colon)...].drop { $0.isWhitespace })
    let first: [Inline] = (rest.isEmpty ? [] : [.text(rest)]) + inlines.dropFirst()
    let blocks = (first.isEmpty ? [] : [Block.paragraph(first)]) + item.blocks.dropFirst()
    self.init(name: name, aliases: aliases, blocks: blocks, line: item.line)
  }
}
