import Wording

extension StyledText {
  /// One line cut to `width` columns, its last character then `…`; tabs count as they will be shown.
  package func truncated(to width: Int) -> StyledText {
    let line = laidOut
    if line.plain.displayWidth <= width { return line }
    var cut = StyledText()
    var room = width - 1
    for run in line.runs {
      var kept = ""
      for character in run.text {
        let columns = DisplayWidth.of(character)
        if columns > room {
          cut.append(kept, run.role)
          cut.append("…", run.role)
          return width > 0 ? cut : StyledText()
        }
        kept.append(character)
        room -= columns
      }
      cut.append(kept, run.role)
    }
    return cut
  }

  /// One line as the rows it takes on a screen of `width` columns. Never empty.
  package func wrapped(to width: Int) -> [StyledText] {
    var rows = [StyledText()]
    var column = 0
    for run in laidOut.runs {
      var kept = ""
      for character in run.text {
        let columns = DisplayWidth.of(character)
        if column + columns > width, column > 0 {
          rows[rows.count - 1].append(kept, run.role)
          rows.append(StyledText())
          kept = ""
          column = 0
        }
        kept.append(character)
        column += columns
      }
      rows[rows.count - 1].append(kept, run.role)
    }
    return rows
  }

  /// With control characters visible and tabs as spaces, so that widths are what will be seen.
  private var laidOut: StyledText {
    var line = StyledText()
    var column = 0
    for run in runs {
      var text = ""
      for character in run.text.visibleControls {
        let isTab = character == "\t"
        let width = isTab ? 8 - column % 8 : DisplayWidth.of(character)
        text += isTab ? String(repeating: " ", count: width) : String(character)
        column += width
      }
      line.append(text, run.role)
    }
    return line
  }
}
