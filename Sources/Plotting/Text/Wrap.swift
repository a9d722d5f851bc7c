import Wording

/// Titles fitted to a width in columns.
enum Wrap {
  /// At most four lines of `width` columns: broken at its own line breaks, then between words, then anywhere.
  /// Empty for an empty title.
  static func title(_ text: String, _ width: Int) -> [String] {
    text.isEmpty ? [] : lines(text, width: max(width, 8), most: 4)
  }

  /// At most `most` lines of `width` columns, the last ended by … where something is missing.
  static func lines(_ text: String, width: Int, most: Int) -> [String] {
    let lines = Printable.lines(text).flatMap { folded($0, width) }
    return lines.count <= most
      ? lines : lines.prefix(most - 1) + [lines[(most - 1)...].joined(separator: " ").truncated(to: width)]
  }

  private static func folded(_ line: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var current: [Character] = []
    var used = 0
    for character in line {
      let next = DisplayWidth.of(character)
      if used + next > width, character != " " {
        // Chinese may break anywhere; a Latin word goes to the next line whole, unless it is very long.
        let space = current.lastIndex(of: " ").flatMap { $0 > current.count / 2 ? $0 : nil }
        lines.append(String(current[..<(space ?? current.count)]))
        current = space.map { Array(current[($0 + 1)...]) } ?? []
        used = String(current).displayWidth
      }
      current.append(character)
      used += next
    }
    return lines + [String(current)]
  }
}
