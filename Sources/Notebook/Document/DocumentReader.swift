import Course
import Wording

extension Document {
  /// Reads a Markdown file: fences of `python` are cells, those of `gradwalk` hold commands, one a line; `text Out`
  /// and `text Error` below them, and pictures, are what came of it. All else is prose and stays as it is.
  ///
  /// cmark-gfm finds the fences; the prose between is taken from the text itself. Throws `CourseFault.nestedTooDeep`.
  package init(markdown text: String) throws {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map(
      String.init)
    var reader = DocumentReader(lines: lines)
    for piece in try MarkdownReader.read(lines.joined(separator: "\n")) {
      reader.take(piece)
    }
    reader.takeProse(before: lines.count)
    self = reader.document
  }
}

/// Splits the lines of a file at the fences that the Markdown parser found.
private struct DocumentReader {
  let lines: [String]
  private(set) var document = Document()
  /// The first line that belongs to no entry yet, counted from 0.
  private var next = 0

  init(lines: [String]) { self.lines = lines }

  mutating func take(_ piece: MarkdownPiece) {
    let start = piece.line - 1
    guard start >= next, start < lines.count else { return }
    switch piece.kind {
    case .fence(let info, let text):
      let words = info.split(separator: " ").map(String.init)
      guard let language = words.first else { return }
      let body = text.hasSuffix("\n") ? String(text.dropLast()) : text
      let end = min(start + text.count { $0 == "\n" } + 2, lines.count)
      switch language {
      case Document.codeLanguage:
        begin(at: start, endingAt: end)
        document.entries.append(.init(.cell(number: number(words) ?? document.nextNumber), body))
      case Document.commandLanguage:
        begin(at: start, endingAt: end)
        for line in body.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
          document.entries.append(.init(.command, line.trimmed))
        }
      case Document.outputLanguage:
        guard let item = Self.item(words.dropFirst().first, body), follows(start) else { return }
        begin(at: start, endingAt: end)
        add(item)
      default: break
      }
    case .prose(.paragraph(let inlines)):
      guard lines[start].hasPrefix("!["), inlines.count == 1, case .link(let words, let address) = inlines[0],
        follows(start)
      else { return }
      begin(at: start, endingAt: start + 1)
      add(.picture(file: address, description: words.plainText))
    case .prose, .heading, .comment, .html, .strayHTML, .list: break
    }
  }

  /// What a fence below a cell holds, by the mark after its language; nil for one that a person wrote.
  private static func item(_ mark: String?, _ body: String) -> Document.Item? {
    switch mark {
    case Document.outputMark: .text(StyledText(body + "\n"))
    case Document.faultMark: .fault(StyledText(body + "\n"))
    case Document.plotMark: .picture(file: "", description: body.split(separator: "\n").last.map(String.init) ?? "")
    default: nil
    }
  }

  private mutating func add(_ item: Document.Item) { document.entries[document.entries.count - 1].outputs.append(item) }

  /// Whether only blank lines lie between a line and the entry before it, so that what stands there came of it.
  private func follows(_ start: Int) -> Bool {
    guard let last = document.entries.last, !last.isProse else { return false }
    return lines[next..<start].allSatisfy { $0.allSatisfy(\.isWhitespace) }
  }

  private mutating func begin(at start: Int, endingAt end: Int) {
    takeProse(before: start)
    next = end
  }

  mutating func takeProse(before end: Int) {
    guard next < end else { return }
    let prose = lines[next..<end].joined(separator: "\n").trimmedEnd.withoutLeadingBlankLines
    if !prose.isEmpty { document.entries.append(.init(.prose, prose)) }
    next = end
  }

  /// The 2 of `In [2]`.
  private func number(_ words: [String]) -> Int? {
    guard let word = words.last, word.hasPrefix("["), word.hasSuffix("]") else { return nil }
    return Int(word.dropFirst().dropLast()).flatMap { (1...1_000_000).contains($0) ? $0 : nil }
  }
}

extension String {
  fileprivate var withoutLeadingBlankLines: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    return lines.joined(separator: "\n")
  }
}
