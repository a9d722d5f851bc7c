extension StyledText {
  /// Running text broken into lines of at most `width` columns: at spaces, and between Chinese characters, but never
  /// so that a line begins with a closing mark or ends with an opening one. A word longer than a line is cut.
  package func filled(to width: Int) -> [StyledText] {
    lines.flatMap { $0.fillLine(to: max(width, 8)) }
  }

  private func fillLine(to width: Int) -> [StyledText] {
    var rows = [StyledText()]
    var column = 0
    for piece in pieces {
      let pieceWidth = piece.plain.displayWidth
      let isSpace = piece.plain.allSatisfy { $0 == " " }
      if column + pieceWidth > width, column > 0, !isSpace {
        rows[rows.count - 1] = rows[rows.count - 1].trimmingEnd
        rows.append(StyledText())
        column = 0
      }
      if isSpace && column == 0 && rows.count > 1 { continue }
      if pieceWidth > width {
        for character in piece.plain {
          let characterWidth = DisplayWidth.of(character)
          if column + characterWidth > width, column > 0 {
            rows.append(StyledText())
            column = 0
          }
          rows[rows.count - 1].append(String(character), piece.runs.first?.role)
          column += characterWidth
        }
      } else {
        rows[rows.count - 1] += piece
        column += pieceWidth
      }
    }
    rows[rows.count - 1] = rows[rows.count - 1].trimmingEnd
    return rows
  }

  private var trimmingEnd: StyledText {
    guard let last = runs.last, last.text.last == " " else { return self }
    var result = StyledText()
    for run in runs.dropLast() { result.append(run.text, run.role) }
    result.append(String(last.text.reversed().drop(while: { $0 == " " }).reversed()), last.role)
    return result
  }

  /// Stretches that stay together: a Latin word with its marks, one Chinese character with its marks, spaces.
  private var pieces: [StyledText] {
    var pieces: [StyledText] = []
    var previous: Character?
    for run in runs {
      for character in run.text {
        if let last = previous, !Self.mayBreak(between: last, and: character), !pieces.isEmpty {
          pieces[pieces.count - 1].append(String(character), run.role)
        } else {
          pieces.append(StyledText(String(character), run.role))
        }
        previous = character
      }
    }
    return pieces
  }

  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "》", "」", "』", "】", "”", "’", "…", "％", "·", ",", ".", ";", ":", "?", "!",
    ")", "]", "}", "%",
  ]
  private static let opening: Set<Character> = ["（", "《", "「", "『", "【", "“", "‘", "(", "[", "{"]

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    if (left == " ") != (right == " ") { return true }
    if left == " " { return false }
    if closing.contains(right) || opening.contains(left) { return false }
    return DisplayWidth.of(left) == 2 || DisplayWidth.of(right) == 2
  }
}
