/// The numbers of a plot as a table, with CSV as its text (RFC 4180, lines end in LF).
package struct Table: Sendable, Equatable {
  package let columns: [String]
  package private(set) var rows: [[Cell]]

  package enum Cell: Sendable, Equatable {
    case text(String)
    case number(Double)
    case missing
  }

  init(columns: [String], rows: [[Cell]]) { (self.columns, self.rows) = (columns, rows) }

  /// One column for each series where all stand over the same x, else one row for each point.
  init(series: [Series], words: AxisWords) {
    let x = words.x.isEmpty ? "x" : words.x
    if let first = series.first, series.allSatisfy({ $0.x == first.x }) {
      columns =
        [x]
        + series.enumerated().map {
          $0.element.label.isEmpty ? (series.count == 1 ? "y" : "y\($0.offset + 1)") : $0.element.label
        }
      rows = first.x.indices.map { index in
        [.number(first.x[index])] + series.map { .number($0.y[index]) }
      }
    } else {
      columns = ["series", x, words.y.isEmpty ? "y" : words.y]
      rows = series.flatMap { line in
        zip(line.x, line.y).map { [.text(line.label), .number($0), .number($1)] }
      }
    }
  }

  /// With a heading; numbers as the shortest text that reads back as the same number.
  package var csv: String {
    ([columns.map { Table.field(.text($0)) }] + rows.map { $0.map(Table.field) })
      .map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .missing: return ""
    case .number(let value):
      return value.isNaN ? "nan" : value.isInfinite ? (value < 0 ? "-inf" : "inf") : Field.literal(value)
    case .text(let text):
      var text = Printable.word(text)
      // A spreadsheet would run a name that begins like a formula.
      if let first = text.first, "=+-@".contains(first) { text = "'" + text }
      return text.contains { ",\"".contains($0) } ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
  }
}
