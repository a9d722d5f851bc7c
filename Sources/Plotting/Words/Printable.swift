/// Text from outside, made safe to show: control characters are gone, so that no title can drive a terminal.
package enum Printable {
  /// On one line: line breaks and tabs become spaces, other control characters vanish.
  package static func word(_ text: String) -> String {
    lines(text).joined(separator: " ")
  }

  /// Line by line: at CR, LF, CRLF, U+0085, U+2028 and U+2029. C0, C1 and DEL vanish, as do the marks that reorder text.
  package static func lines(_ text: String) -> [String] {
    var lines = [""]
    var previousWasReturn = false
    for scalar in text.unicodeScalars {
      defer { previousWasReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where previousWasReturn: continue
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: lines.append("")
      case 0x09: lines[lines.count - 1].unicodeScalars.append(" ")
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: continue
      default: lines[lines.count - 1].unicodeScalars.append(scalar)
      }
    }
    return lines
  }
}
