import Catalogue
import Wording

/// A matrix as a picture: pixels of an image, a confusion matrix, weights. Row 0 is on top.
package struct Image: PlotKind {
  /// Rows of equal length.
  package private(set) var rows: [[Double]]
  package private(set) var rowNames: [String]?
  package private(set) var columnNames: [String]?
  /// Whether each cell shows its number, where there is room.
  package var showsValues: Bool
  package var palette: Palette
  /// What cells show instead of their numbers; as many as cells.
  package var texts: [[String]]?
  /// What the first and the last colour stand for, where the cells shall not decide.
  package var limits: (low: Double, high: Double)? {
    get { lowest.flatMap { low in highest.map { (low: low, high: $0) } } }
    set { (lowest, highest) = (newValue?.low, newValue?.high) }
  }
  var fittingTexts: [[String]]? {
    texts.flatMap { $0.count == rows.count && $0.allSatisfy { $0.count == width } ? $0 : nil }
  }
  private var lowest: Double?
  private var highest: Double?

  /// How numbers become colours.
  package enum Palette: String, Sendable, CaseIterable {
    /// From pale to dark, even for the eye and for colour-blind eyes.
    case sequential
    /// Black to white, as photographs are.
    case gray
    /// Two hues that meet in a pale middle at 0.
    case diverging
  }

  /// Throws `PlotFault.ragged` for rows of different lengths, `PlotFault.namesDiffer` for names that don't fit.
  package init(
    _ rows: [[Double]], rowNames: [String]? = nil, columnNames: [String]? = nil, showsValues: Bool = false,
    palette: Palette = .sequential
  ) throws {
    let width = rows.first?.count ?? 0
    for (index, row) in rows.enumerated() where row.count != width {
      throw PlotFault.ragged(row: index, length: row.count, expected: width)
    }
    if let rowNames, rowNames.count != rows.count {
      throw PlotFault.namesDiffer(names: rowNames.count, values: rows.count)
    }
    if let columnNames, columnNames.count != width {
      throw PlotFault.namesDiffer(names: columnNames.count, values: width)
    }
    (self.rows, self.rowNames, self.columnNames) = (rows, rowNames, columnNames)
    (self.showsValues, self.palette) = (showsValues, palette)
  }

  package static let template = "image"
  package static let card = Card(
    "imshow", .plot, .parameters([Parameter("X"), Parameter("cmap", default: "'viridis'")]),
    Bilingual(
      "Draws a matrix as coloured cells, row 0 on top.", "把矩阵画成一格一格的颜色，第 0 行在最上面。"),
    example: "plt.imshow([[0, 1], [2, 3]])", source: "matplotlib.pyplot.imshow")

  package var fit: (x: Reach.Fit, y: Reach.Fit) { (x: .tight, y: .tight) }
  /// A picture has no series.
  package var labels: [String] {
    get { [] }
    set {}
  }
  package var xNames: [String]? { columnNames }
  package var yNames: [String]? { rowNames }
  package var isUpsideDown: Bool { true }
  package var hasColorScale: Bool { true }

  package var width: Int { rows.first?.count ?? 0 }
  package var height: Int { rows.count }
  private var isEmpty: Bool { width == 0 }

  package func reach(_ visit: (Double, Double) -> Void) {
    if isEmpty { return }
    visit(-0.5, -0.5)
    visit(Double(width) - 0.5, Double(height) - 0.5)
  }

  /// The least and greatest number of a cell, made a little apart if equal; symmetric for a diverging palette.
  var range: (low: Double, high: Double)? {
    if let limits, limits.low < limits.high { return limits }
    var reach = Reach()
    for row in rows {
      for value in row { reach.include(value) }
    }
    guard !reach.isEmpty else { return nil }
    if palette == .diverging {
      let most = max(reach.lowest.magnitude, reach.highest.magnitude)
      return most == 0 ? (-1, 1) : (-most, most)
    }
    if reach.lowest == reach.highest {
      let pad = max(0.5, reach.lowest.magnitude * 0.01)
      return (reach.lowest - pad, reach.highest + pad)
    }
    return (reach.lowest, reach.highest)
  }

  /// More cells than this in one direction are finer than the picture's pixels.
  static let most = 400

  package func notes(on frame: Frame) -> [PlotNote] {
    if isEmpty { return [.nothingToDraw] }
    var notes = Undrawable(rows.lazy.joined()).notes("")
    let values = rows.lazy.joined().filter(\.isDrawable)
    if let first = values.first, width * height > 1, values.allSatisfy({ $0 == first }) {
      notes.append(.constant("", first))
    }
    let small = shrunk
    if small.height != height || small.width != width {
      notes.append(.shrunk(rows: height, columns: width, toRows: small.height, toColumns: small.width))
    }
    return notes
  }

  /// The same picture with at most `most` cells each way: averages of the drawable cells of each block.
  private var shrunk: Image {
    let (down, across) = ((height + Image.most - 1) / Image.most, (width + Image.most - 1) / Image.most)
    guard max(down, across) > 1 else { return self }
    var small = self
    small.rows = stride(from: 0, to: height, by: down).map { top in
      stride(from: 0, to: width, by: across).map { left in
        var (sum, count) = (0.0, 0.0)
        for row in top..<min(top + down, height) {
          for column in left..<min(left + across, width) where rows[row][column].isDrawable {
            (sum, count) = (sum + rows[row][column], count + 1)
          }
        }
        return count == 0 ? .nan : sum / count
      }
    }
    return small
  }

  package func write(to script: inout PanelScript) throws {
    guard let range else { return }
    let small = shrunk
    if script.surface.isText { return try small.writeText(to: &script, range: range) }
    try script.command(palette.rawValue)
    try script.command(
      "cells",
      [
        "low": .number(range.low), "high": .number(range.high),
        "ratio": .number(min(max(Double(height) / Double(width), 0.25), 4)),
      ])
    // gnuplot draws nothing of an image with a single row or column: each is told twice, at half the size.
    let twice = (x: small.width == 1 ? 2 : 1, y: small.height == 1 ? 2 : 1)
    let cells = small.rows.flatMap { row in
      let row = row.flatMap { value in Array(repeating: value.isDrawable ? value : .nan, count: twice.x) }
      return Array(repeating: row, count: twice.y)
    }
    let stepX = Double(width) / Double(small.width * twice.x)
    let stepY = Double(height) / Double(small.height * twice.y)
    try script.clause(
      "image",
      [
        "data": script.data(cells),
        "pixels": .keyword(small.width * small.height <= 2500 && script.surface.isVector ? "pixels" : ""),
        "stepX": .number(stepX), "stepY": .number(stepY),
        // The first cell begins at -0.5.
        "firstX": .number((stepX - 1) / 2), "firstY": .number((stepY - 1) / 2),
      ])
    if width * height <= 2500 {
      let missing = rows.indices.flatMap { row in
        (0..<width).filter { !rows[row][$0].isDrawable }.map { [Double($0), Double(row)] }
      }
      if !missing.isEmpty { try script.clause("missing", ["data": script.data(missing)]) }
    }
    if showsValues, max(width, height) <= 20 {
      // Numbers are white on dark cells and dark on pale ones.
      for section in ["valuesOnPale", "valuesOnDark"] {
        let isDarkOnes = section == "valuesOnDark"
        if let texts = fittingTexts {
          for row in rows.indices {
            for column in 0..<width where rows[row][column].isDrawable && isDark(rows[row][column], range) == isDarkOnes
            {
              try script.command(
                isDarkOnes ? "textOnDark" : "textOnPale",
                [
                  "tag": script.takeTag(), "text": .word(texts[row][column]), "x": .whole(column), "y": .whole(row),
                ])
            }
          }
          continue
        }
        let cells = rows.indices.flatMap { row in
          (0..<width).compactMap { column -> [Double]? in
            let value = rows[row][column]
            guard value.isDrawable, isDark(value, range) == (section == "valuesOnDark") else { return nil }
            return [Double(column), Double(row), value]
          }
        }
        if !cells.isEmpty { try script.clause(section, ["data": script.data(cells)]) }
      }
    }
  }

  private func isDark(_ value: Double, _ range: (low: Double, high: Double)) -> Bool {
    let share = (value - range.low) / (range.high - range.low)
    return switch palette {
    case .sequential: share > 0.5
    case .gray: share < 0.5
    case .diverging: (share - 0.5).magnitude > 0.33
    }
  }

  /// gnuplot's characters can't paint cells: a letter of the ramp for each level.
  private func writeText(to script: inout PanelScript, range: (low: Double, high: Double)) throws {
    let ramp = Array(TextPage.plainRamp)
    for level in ramp.indices.dropFirst() {
      let cells = rows.indices.flatMap { row in
        (0..<width).compactMap { column -> [Double]? in
          guard TextPage.level(rows[row][column], range, of: ramp.count) == level else { return nil }
          return [Double(column), Double(row)]
        }
      }
      if !cells.isEmpty {
        try script.clause("level.text", ["data": script.data(cells), "letter": .word(String(ramp[level]))])
      }
    }
  }

  package func sketch(on canvas: inout Canvas, frame: Frame, firstColor: Int) {}

  package func page(_ page: TextPage, panel: Panel) -> [StyledText]? { page.cells(self) }

  package func sentences(_ words: AxisWords) -> [Bilingual] {
    var low: (row: Int, column: Int)?
    var high: (row: Int, column: Int)?
    for row in rows.indices {
      for column in 0..<width where rows[row][column].isDrawable {
        if low.map({ rows[row][column] < rows[$0.row][$0.column] }) ?? true { low = (row, column) }
        if high.map({ rows[row][column] > rows[$0.row][$0.column] }) ?? true { high = (row, column) }
      }
    }
    guard let low, let high else { return [] }
    func place(_ cell: (row: Int, column: Int)) -> Bilingual {
      let row = rowNames.map { Printable.word($0[cell.row]) } ?? "\(cell.row)"
      let column = columnNames.map { Printable.word($0[cell.column]) } ?? "\(cell.column)"
      return Bilingual(
        "row \(row), column \(column)",
        (rowNames == nil ? "第 \(row) 行" : Phrase.within(row) + "行")
          + (columnNames == nil ? "第 \(column) 列" : Phrase.within(column) + "列"))
    }
    let (least, greatest) = (Phrase.number(rows[low.row][low.column]), Phrase.number(rows[high.row][high.column]))
    return [
      Bilingual(
        "\(Phrase.count(height, "row")) and \(Phrase.count(width, "column")), counted from 0; lowest \(least) at \(place(low).english); highest \(greatest) at \(place(high).english).",
        "\(height) 行 \(width) 列，从 0 数起；最低 \(least)，在\(place(low).chinese)；最高 \(greatest)，在\(place(high).chinese)。")
    ]
  }

  package func table(_ words: AxisWords) -> Table {
    let names = columnNames ?? (0..<width).map { "\($0)" }
    return Table(
      columns: ["row"] + names,
      rows: rows.indices.map { row in
        [rowNames.map { .text($0[row]) } ?? .number(Double(row))] + rows[row].map { .number($0) }
      })
  }
}
