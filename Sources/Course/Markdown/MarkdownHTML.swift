import CMarkdown
import Glibc

/// Markdown as HTML, by cmark-gfm: raw HTML in it is left out, and so are addresses that run something.
package enum MarkdownHTML {
  /// Throws `CourseFault.nestedTooDeep` as `MarkdownReader` does, `outOfMemory`.
  package static func of(_ text: String) throws(CourseFault) -> String {
    _ = try MarkdownReader.read(text)
    let bytes = text.utf8.map { CChar(bitPattern: $0) }
    guard let html = bytes.withUnsafeBufferPointer({ gw_markdown_html($0.baseAddress, $0.count) }) else {
      throw .outOfMemory
    }
    defer { free(html) }
    return String(cString: html)
  }
}
