import Wording

/// A table as pandas prints it: `display.width` 80, more than 60 rows cut to ten, too many columns cut in the middle.
///
/// Widths are those of a terminal, so that Chinese stays aligned, as pandas has it with its option
/// `display.unicode.east_asian_width`.
package struct FrameText {
  private let frame: Frame
  /// How many columns of a terminal a line may take.
  private static let width = 80
  static let mostRows = 60
  static let rowsWhenCut = 10
  private static let widestCell = 50

  package init(_ frame: Frame) { self.frame = frame }

  package var text: String {
    guard frame.rowCount > 0, !frame.columns.isEmpty else { return empty }
    let cutRows = frame.rowCount > Self.mostRows ? Self.rowsWhenCut / 2 : nil
    let rows = cutRows.map { half in Array(0..<half) + Array(frame.rowCount - half..<frame.rowCount) }
    let shown = rows.map { frame.rows($0) } ?? frame
    let columns = shown.columns.map { Self.cells(of: $0, cutRows: cutRows, isIndexNamed: shown.index.name != nil) }
    let labels = self.labels(shown.index, cutRows: cutRows)
    let kept = fitting(labels: labels, columns)
    var blocks = [labels]
    if let kept, kept < columns.count {
      let half = kept / 2
      blocks += columns.prefix(half)
      blocks.append(Array(repeating: "...", count: labels.count).map { " " + $0 })
      blocks += columns.suffix(half)
    } else {
      blocks += columns
    }
    var lines = blocks[0].indices.map { line in
      blocks.enumerated().map { place, block in
        place == blocks.count - 1 ? block[line] : block[line].padded(to: block.map(DisplayWidth.of).max() ?? 0)
      }.joined(separator: " ")
    }
    if kept.map({ $0 < columns.count }) ?? false || cutRows != nil {
      lines += ["", "[\(frame.rowCount) rows x \(frame.columns.count) columns]"]
    }
    return lines.joined(separator: "\n")
  }

  private var empty: String {
    let labels = CellText.labels(frame.index.labels).prefix(100).joined(separator: ", ")
    return "Empty DataFrame\nColumns: [\(frame.names.joined(separator: ", "))]\nIndex: [\(labels)]"
  }

  /// The name and the cells of a column, aligned right.
  private static func cells(of column: Column, cutRows: Int?, isIndexNamed: Bool) -> [String] {
    let name = CellText.escaped(column.name)
    let header = column.isNumeric && column.dtype != "object" ? " " + name : name
    let cells = CellText.cells(column)
    let width = min(
      max(cells.map(DisplayWidth.of).max() ?? 0, DisplayWidth.of(header)), max(widestCell, DisplayWidth.of(header)))
    var lines = cells.map { $0.truncated(to: width, mark: "...").padded(to: width, at: .trailing) }
    if let cutRows { lines.insert((width > 3 ? "..." : "..").padded(to: width, at: .trailing), at: cutRows) }
    return ([header] + (isIndexNamed ? [""] : [])).map { $0.padded(to: width, at: .trailing) } + lines
  }

  /// A line for the header, one for the index's name where it has one, and the labels.
  private func labels(_ index: Index, cutRows: Int?) -> [String] {
    var labels = CellText.labels(index.labels)
    let width = labels.map(DisplayWidth.of).max() ?? 0
    if let cutRows { labels.insert(width > 3 ? "..." : "..", at: cutRows) }
    if let name = index.name { labels.insert(name, at: 0) }
    let whole = max(width, index.name.map { DisplayWidth.of($0) } ?? 0)
    return ([""] + labels).map { $0.padded(to: whole) }
  }

  /// How many columns fit, or nil where all do: pandas drops them from the middle until the rest fits.
  private func fitting(labels: [String], _ columns: [[String]]) -> Int? {
    var widths = ([labels] + columns).map { $0.map(DisplayWidth.of).max() ?? 0 }
    var excess = widths.reduce(0, +) + widths.count - 1 - Self.width + 1
    guard excess > 0 else { return nil }
    while excess > 0, widths.count > 1 {
      let middle = Int((Double(widths.count) / 2).rounded(.toNearestOrEven))
      excess -= widths.remove(at: min(middle, widths.count - 1)) + 1
    }
    return max(widths.count - 1, 2)
  }
}

/// A single column as pandas prints it, with its labels, name and type.
package struct SeriesText {
  private let series: Series

  package init(_ series: Series) { self.series = series }

  package var text: String {
    guard series.count > 0 else {
      return "Series([], \(series.name.map { "Name: \($0), " } ?? "")dtype: \(series.dtype))"
    }
    let half = FrameText.rowsWhenCut / 2
    let isCut = series.count > FrameText.mostRows
    let shown = isCut ? series.rows(Array(0..<half) + Array(series.count - half..<series.count)) : series
    var labels = CellText.labels(shown.index.labels)
    var cells = Self.justified(CellText.cells(shown.column))
    if isCut {
      let width = DisplayWidth.of(cells[half - 1])
      let dots = width > 3 ? "..." : ".."
      // In the middle, a spare space to the left, as Python's str.center has it for an odd rest of an even width.
      let rest = width - dots.count
      let left = rest / 2 + (rest & width & 1)
      cells.insert(String(repeating: " ", count: left) + dots + String(repeating: " ", count: rest - left), at: half)
      labels.insert("", at: half)
    }
    let width = labels.map(DisplayWidth.of).max() ?? 0
    var lines = zip(labels, cells).map { $0.padded(to: width) + "   " + $1 }
    if let name = series.index.name { lines.insert(name, at: 0) }
    let name = series.name.map { "Name: \($0), " } ?? ""
    lines.append("\(name)\(isCut ? "Length: \(series.count), " : "")dtype: \(series.dtype)")
    return lines.joined(separator: "\n")
  }

  private static func justified(_ cells: [String]) -> [String] {
    let width = min(cells.map(DisplayWidth.of).max() ?? 0, 50)
    return cells.map {
      $0.truncated(to: width, mark: "...").padded(to: width, at: .trailing)
    }
  }
}
