import Glibc
import Wording

/// Room for a plot in a terminal, and the forms that fill it.
package struct TextPage: Sendable, Equatable {
  /// Of the terminal; a picture never gets wider.
  package let columns: Int
  /// Of the axes of one panel.
  package let lines: Int
  package let tongue: Tongue
  /// ASCII only.
  package let isPlain: Bool

  /// `columns` and `lines` are held between 20 and 400, and 4 and 100.
  package init(columns: Int, lines: Int = 16, tongue: Tongue = .english, isPlain: Bool = false) {
    self.columns = min(max(columns, 20), 400)
    self.lines = min(max(lines, 4), 100)
    (self.tongue, self.isPlain) = (tongue, isPlain)
  }

  /// From nothing to full, for one cell of a picture.
  static let plainRamp = " .:-=+*#%@"
  static let ramp = " ░▒▓█"

  /// The step of a ramp of `count` steps for a value in `range`; 0 for what can't be drawn.
  static func level(_ value: Double, _ range: (low: Double, high: Double), of count: Int) -> Int {
    guard value.isDrawable else { return 0 }
    let share = (value - range.low) / (range.high - range.low)
    return min(max(Int((share * Double(count - 1)).rounded()), 0), count - 1)
  }
}

// MARK: Lying bars

extension TextPage {
  /// One line for each value: its name, a bar from zero, its number.
  func lyingBars(_ bars: [(name: String, value: Double, number: String)]) -> [StyledText] {
    let nameWidth = min(bars.map { $0.name.displayWidth }.max() ?? 0, columns * 2 / 5)
    let numberWidth = bars.map { $0.number.displayWidth }.max() ?? 0
    let room = columns - nameWidth - numberWidth - 3
    let drawn = bars.map(\.value).filter(\.isDrawable)
    guard room >= 4, !drawn.isEmpty else {
      return bars.map { StyledText("\($0.name.truncated(to: nameWidth).padded(to: nameWidth)) \($0.number)") }
    }
    let low = min(0, drawn.min() ?? 0)
    let high = max(0, drawn.max() ?? 0)
    let width = high > low ? high - low : 1
    return bars.map { bar in
      var line = StyledText(bar.name.truncated(to: nameWidth).padded(to: nameWidth))
      line.append(isPlain ? " |" : " ▕", .dim)
      guard bar.value.isDrawable else {
        line.append(" " + bar.number, .warning)
        return line
      }
      let from = (min(bar.value, 0) - low) / width * Double(room)
      let to = (max(bar.value, 0) - low) / width * Double(room)
      line.append(stroke(from: from, to: to) + " ")
      line.append(bar.number, .number)
      return line
    }
  }

  /// A bar in eighths of a column, blank up to `from`.
  private func stroke(from: Double, to: Double) -> String {
    let blank = Int(from.rounded())
    let indent = String(repeating: " ", count: blank)
    if isPlain { return indent + String(repeating: "#", count: max(0, Int(to.rounded()) - blank)) }
    let eighths = max(0, Int(((to - Double(blank)) * 8).rounded()))
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return indent + String(repeating: "█", count: eighths / 8) + rest
  }
}

// MARK: Cells

extension TextPage {
  /// A matrix: its numbers where they fit and are wanted, else shades; nil where it has none.
  func cells(_ image: Image) -> [StyledText]? {
    guard let range = image.range else { return nil }
    return (image.showsValues ? numbers(image) : nil) ?? shades(image, range)
  }

  private func numbers(_ image: Image) -> [StyledText]? {
    let names = image.columnNames.map { $0.map { Printable.word($0) } } ?? (0..<image.width).map { "\($0)" }
    let rowNames = image.rowNames.map { $0.map { Printable.word($0) } } ?? (0..<image.height).map { "\($0)" }
    let texts = image.fittingTexts ?? image.rows.map { $0.map { Phrase.number($0) } }
    let left = rowNames.map(\.displayWidth).max() ?? 0
    let widths = names.indices.map { column in
      max(names[column].displayWidth, texts.map { $0[column].displayWidth }.max() ?? 0)
    }
    guard left + widths.reduce(0, { $0 + $1 + 2 }) <= columns, image.height <= 40 else { return nil }
    func line(_ name: String, _ cells: [String], _ role: Role?) -> StyledText {
      var line = StyledText(name.padded(to: left, at: .trailing), .dim)
      line.append(zip(cells, widths).map { "  " + $0.padded(to: $1, at: .trailing) }.joined(), role)
      return line
    }
    return [line("", names, .dim)] + zip(rowNames, texts).map { line($0, $1, nil) }
  }

  private func shades(_ image: Image, _ range: (low: Double, high: Double)) -> [StyledText] {
    let ramp = Array(isPlain ? TextPage.plainRamp : TextPage.ramp)
    // A character is about twice as high as wide, so a cell takes two columns where they fit.
    let cellWidth = image.width * 2 + 2 <= columns ? 2 : 1
    let across = min(image.width, (columns - 2) / cellWidth)
    let down = max(1, min(image.height, Int((Double(image.height * across) / Double(image.width)).rounded()), 60))
    let edge = isPlain ? "|" : "│"
    func bar(_ left: String, _ right: String) -> StyledText {
      StyledText(left + String(repeating: isPlain ? "-" : "─", count: across * cellWidth) + right, .dim)
    }
    var lines = [isPlain ? bar("+", "+") : bar("┌", "┐")]
    for row in 0..<down {
      var line = StyledText(edge, .dim)
      let cells = (0..<across).map { column in
        mean(
          image, rows: row * image.height / down..<max(row * image.height / down + 1, (row + 1) * image.height / down),
          columns: column * image.width
            / across..<max(column * image.width / across + 1, (column + 1) * image.width / across))
      }
      line.append(
        cells.map { value in
          let character: Character = value.isNaN ? "?" : ramp[TextPage.level(value, range, of: ramp.count)]
          return String(repeating: character, count: cellWidth)
        }.joined())
      line.append(edge, .dim)
      lines.append(line)
    }
    lines.append(isPlain ? bar("+", "+") : bar("└", "┘"))
    let scale = ramp.enumerated().map { step, character in
      let value = range.low + (range.high - range.low) * Double(step) / Double(ramp.count - 1)
      return "[\(character)] \(Numeral.significant(value, digits: 3))"
    }
    lines.append(StyledText(fit(scale), .dim))
    return lines
  }

  /// As many steps of a scale as fit, its ends always among them.
  private func fit(_ scale: [String]) -> String {
    for step in 1...scale.count {
      let kept = scale.indices.filter { $0 % step == 0 && $0 < scale.count - 1 || $0 == scale.count - 1 }
      let text = kept.map { scale[$0] }.joined(separator: "  ")
      if text.displayWidth <= columns { return text }
    }
    return (scale[0] + " " + scale[scale.count - 1]).truncated(to: columns)
  }

  private func mean(_ image: Image, rows: Range<Int>, columns: Range<Int>) -> Double {
    var (sum, count) = (0.0, 0.0)
    for row in rows where row < image.height {
      for column in columns where column < image.width && image.rows[row][column].isDrawable {
        (sum, count) = (sum + image.rows[row][column], count + 1)
      }
    }
    return count == 0 ? .nan : sum / count
  }
}
