import Wording

/// Rows of numbers under headings: a label on the left, numbers with their right edges under one another. Where a row
/// doesn't fit the screen, its numbers stand below its label, each with its heading.
struct NumberTable {
  /// Of the label and of each number.
  let headings: [String]
  var rows: [[String]] = []

  /// Between columns, where there is room; else one less.
  private static let gap = 3
  private static let indent = 2

  func lines(columns: Int) -> [StyledText] {
    let widths = headings.indices.map { column in
      ([headings[column]] + rows.map { $0[column] }).map(\.displayWidth).max() ?? 0
    }
    let width = Self.indent + widths.reduce(0, +)
    for gap in [Self.gap, Self.gap - 1] where width + gap * (widths.count - 1) < columns {
      return [line(headings, widths, gap, .dim, .dim)] + rows.map { line($0, widths, gap, .code, nil) }
    }
    return [StyledText("  " + headings[0], .dim)] + rows.flatMap { stacked($0, columns) }
  }

  private func line(_ cells: [String], _ widths: [Int], _ gap: Int, _ label: Role, _ number: Role?) -> StyledText {
    var line = StyledText(String(repeating: " ", count: Self.indent))
    for (column, cell) in cells.enumerated() {
      if column == 0 {
        line += StyledText(cell.padded(to: widths[0]), label)
      } else {
        let space = String(repeating: " ", count: gap)
        line += StyledText(space + cell.padded(to: widths[column], at: .trailing), number)
      }
    }
    return line
  }

  private func stacked(_ row: [String], _ columns: Int) -> [StyledText] {
    let numbers = zip(headings, row).dropFirst().filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1)" }
    let text = StyledText(numbers.joined(separator: " · "))
    return [StyledText("  ") + StyledText(row[0], .code)] + text.filled(to: columns - 5).map { "    " + $0 }
  }
}
