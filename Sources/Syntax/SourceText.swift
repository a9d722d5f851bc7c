/// One piece of source text and where it came from.
///
/// Spans are offsets into `bytes`; lines are counted from 1. A line ends at `\n`, `\r\n` or a lone `\r`, as in Python.
package final class SourceText: Sendable {
  /// What a traceback calls it: a file's name, `In [3]`, `check`.
  package let name: String
  /// The text as it was read, which need not be UTF-8: the parser names the first byte that is not.
  package let bytes: [UInt8]
  private let lineStarts: [Int]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"): starts.append(offset + 1)
      case UInt8(ascii: "\r") where offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n"):
        starts.append(offset + 1)
      default: break
      }
    }
    lineStarts = starts
  }

  package convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The whole text; bytes that are not UTF-8 read as U+FFFD.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

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

  /// The span of line `number` without its line end; the nearest line where there is none of that number.
  package func span(ofLine number: Int) -> Span {
    let index = max(0, min(number, lineStarts.count) - 1)
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    if index + 1 < lineStarts.count {
      end -= 1
      if bytes[end] == UInt8(ascii: "\n"), end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    }
    return Span(start, end)
  }

  /// The text of a span; bytes that are not UTF-8 read as U+FFFD.
  package func text(of span: Span) -> String {
    let start = max(0, min(span.start, bytes.count))
    let end = max(start, min(span.end, bytes.count))
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
