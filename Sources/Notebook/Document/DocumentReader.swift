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
    self.init()
    entries = reader.entries
  }
}

/// Splits the lines of a file at the fences that the Markdown parser found.
private struct DocumentReader {
  let lines: [String]
  private(set) var entries: [Document.Entry] = []
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
        entries.append(.init(.cell(number: number(words) ?? document.nextNumber), body))
      case Document.commandLanguage:
        begin(at: start, endingAt: end)
        for line in body.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
          entries.append(.init(.command, line.trimmed))
        }
      case Document.outputLanguage where words.dropFirst().first == Document.outputMark && follows(start):
        begin(at: start, endingAt: end)
        entries[entries.count - 1].outputs.append(.text(StyledText(body + "\n")))
      case Document.outputLanguage where words.dropFirst().first == Document.plotMark && follows(start):
        begin(at: start, endingAt: end)
        let sentence = body.split(separator: "\n").last.map(String.init) ?? ""
        entries[entries.count - 1].outputs.append(.picture(file: "", description: sentence))
      case Document.outputLanguage where words.dropFirst().first == Document.faultMark && follows(start):
        begin(at: start, endingAt: end)
        entries[entries.count - 1].outputs.append(.fault(StyledText(body + "\n")))
      default: break
      }
    case .prose(.paragraph(let inlines)):
      guard lines[start].hasPrefix("!["), inlines.count == 1, case .link(let words, let address) = inlines[0],
        follows(start)
      else { return }
      begin(at: start, endingAt: start + 1)
      entries[entries.count - 1].outputs.append(.picture(file: address, description: words.plainText))
    case .prose, .heading, .comment, .html, .strayHTML, .list: break
    }
  }

  private var document: Document {
    var document = Document()
    document.entries = entries
    return document
  }

  /// Whether only blank lines lie between a line and the entry before it, so that what stands there came of it.
  private func follows(_ start: Int) -> Bool {
    guard let last = entries.last, !last.isProse else { return false }
    return lines[next..<start].allSatisfy { $0.allSatisfy(\.isWhitespace) }
  }

  private mutating func begin(at start: Int, endingAt end: Int) {
    takeProse(before: start)
    next = end
  }

  mutating func takeProse(before end: Int) {
    guard next < end else { return }
    let prose = lines[next..<end].joined(separator: "\n").trimmedEnd.withoutLeadingBlankLines
    if !prose.isEmpty { entries.append(.init(.prose, prose)) }
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
