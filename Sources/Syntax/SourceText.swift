/// One piece of source text and where it came from.
///
/// Spans are UTF-8 offsets into `text`; lines are counted from 1.
package final class SourceText: Sendable {
  /// What a traceback calls it: a file's name, `In [3]`, `check`.
  package let name: String
  package let text: String
  package let bytes: [UInt8]
  private let lineStarts: [Int]

  package init(name: String, text: String) {
    self.name = name
    self.text = text
    bytes = Array(text.utf8)
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    lineStarts = starts
  }

  package var lineCount: Int { lineStarts.count }

  /// The line (from 1) that holds the byte at `offset`.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The span of line `number` (from 1) without its newline.
  package func span(ofLine number: Int) -> Span {
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return Span(start, end)
  }

  /// The text of a span; bytes that are not UTF-8 read as U+FFFD.
  package func text(of span: Span) -> String {
    let start = max(0, min(span.start, bytes.count))
    let end = max(start, min(span.end, bytes.count))
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
