/// How many columns text takes in a terminal, by grapheme cluster.
///
/// Wide and full-width characters (Unicode Standard Annex #11) and emoji take two columns, combining marks and format
/// controls none, everything else one; characters of ambiguous width (Greek, `…`, `·`) take one. A tab or a newline has
/// no width of its own here: lay lines out first (`expandingTabs`).
package enum DisplayWidth {
  package static func of(_ text: some StringProtocol) -> Int {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? text.utf8.count : text.reduce(0) { $0 + of($1) }
  }

  /// A cluster is as wide as its widest scalar: marks and joiners add nothing to their base.
  package static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      // Variation selector 16 asks for the emoji form of the scalar before it.
      if scalar.value == 0xFE0F { return 2 }
      // Half-width voiced sound marks belong to the kana before them but stand in a column of their own.
      width = scalar.value == 0xFF9E || scalar.value == 0xFF9F ? width + 1 : max(width, of(scalar))
    }
    return width
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    let code = scalar.value
    if code < 0x300 { return code < 0x20 || (0x7F..<0xA0).contains(code) ? 0 : 1 }
    if isWide(code) || scalar.properties.isEmojiPresentation { return 2 }
    // Vowels and finals of Korean syllables written in parts stand inside the first part's two columns.
    if (0x1160...0x11FF).contains(code) || (0xD7B0...0xD7FF).contains(code) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: return 1
    }
  }

  private static func isWide(_ code: UInt32) -> Bool {
    guard code >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if code > wideRanges[middle].upperBound { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(code)
  }

  /// East_Asian_Width W and F but for emoji, which `isEmojiPresentation` answers; unassigned gaps are filled. Sorted.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul initials
    0x2329...0x232A,  // angle brackets
    0x2E80...0x303E,  // radicals, CJK punctuation
    0x3041...0x3247,  // kana, bopomofo, enclosed ideographs
    0x3250...0x4DBF,  // enclosed and squared forms, extension A
    0x4E00...0xA4CF,  // ideographs, Yi
    0xA960...0xA97F,  // Hangul initials, extended
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // compatibility ideographs
    0xFE10...0xFE19,  // vertical forms
    0xFE30...0xFE6F,  // compatibility and small forms
    0xFF01...0xFF60,  // full-width ASCII
    0xFFE0...0xFFE6,  // full-width signs
    0x16FE0...0x18DFF,  // Tangut, Khitan, Nüshu
    0x1AFF0...0x1B2FF,  // kana extensions
    0x1F200...0x1F265,  // squared ideographs
    0x20000...0x2FFFD,  // supplementary ideographs
    0x30000...0x3FFFD,
  ]
}

extension StringProtocol {
  /// Columns this text takes in a terminal.
  package var displayWidth: Int { DisplayWidth.of(self) }

  /// The text with spaces up to the next multiple of `stop` columns in place of each tab. For one line.
  package func expandingTabs(stop: Int = 8) -> String {
    guard utf8.contains(UInt8(ascii: "\t")) else { return String(self) }
    var line = ""
    var column = 0
    for character in self {
      let width = character == "\t" ? stop - column % stop : DisplayWidth.of(character)
      line += character == "\t" ? String(repeating: " ", count: width) : String(character)
      column += width
    }
    return line
  }
}
