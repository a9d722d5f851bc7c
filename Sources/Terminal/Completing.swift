import CReadline

/// A completer as readline's key asks it: for the line being edited, which may be a later line of an entry.
final class Completing {
  private let completer: (any Completer)?
  private let earlier: String

  init(_ completer: (any Completer)?, after earlier: String?) {
    self.completer = completer
    self.earlier = earlier.map { $0 + "\n" } ?? ""
  }

  static let callback: LineCompleter = { context, line, cursor in
    guard let context, let line else { return }
    Unmanaged<Completing>.fromOpaque(context).takeUnretainedValue().offer(String(cString: line), at: cursor)
  }

  private func offer(_ line: String, at cursor: Int) {
    let before = line.utf8.prefix(cursor)
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { before.index(after: $0) } ?? before.startIndex
    let indent = before[lineStart...]
    let isLaterLine = !earlier.isEmpty || lineStart > before.startIndex
    if isLaterLine, indent.allSatisfy({ $0 == UInt8(ascii: " ") }) {
      line_completion_replaces(cursor, cursor)
      line_completion_add(String(repeating: " ", count: 4 - indent.count % 4), "")
      return
    }
    guard let completer else { return }
    let offset = earlier.utf8.count
    let completion = completer.completion(of: earlier + line, at: offset + cursor)
    line_completion_replaces(
      max(0, completion.replaced.lowerBound - offset), max(0, completion.replaced.upperBound - offset))
    for candidate in completion.candidates where !candidate.text.unicodeScalars.contains(where: isControl) {
      line_completion_add(candidate.text, candidate.suffix)
    }
  }

  /// Names of files come from outside; one with such a character can't be typed either.
  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }
}
