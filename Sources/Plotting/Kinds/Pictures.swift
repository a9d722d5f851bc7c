import Catalogue
import Wording

/// Small pictures side by side, each with a line below it: digits with what they are and what a model took them for.
package struct Pictures: PlotKind {
  package var pictures: [Picture]
  package let columns: Int

  package struct Picture: Sendable, Equatable {
    /// Rows of equal length, row 0 on top.
    package var rows: [[Double]]
    package var caption: String
    /// Whether its caption is marked, as a wrong answer is.
    package var isMarked: Bool
    package init(_ rows: [[Double]], caption: String = "", isMarked: Bool = false) {
      (self.rows, self.caption, self.isMarked) = (rows, caption, isMarked)
    }
  }

  /// More than this nobody looks at one by one.
  static let most = 100

  /// Throws `PlotFault.ragged` for a picture whose rows differ in length.
  package init(_ pictures: [Picture], columns: Int = 8) throws {
    for picture in pictures {
      let width = picture.rows.first?.count ?? 0
      for (row, values) in picture.rows.enumerated() where values.count != width {
        throw PlotFault.ragged(row: row, length: values.count, expected: width)
      }
    }
    self.pictures = pictures
    self.columns = max(1, min(columns, max(1, pictures.count)))
  }

  package static let template = "pictures"
  package static let card = Card(
    "pictures", .plot, .parameters([Parameter("images"), Parameter("labels", default: "None")]),
    Bilingual("Shows small pictures side by side, each with its label.", "把小图并排展示，每张下面写上标签。"),
    example: ":plot images")

  package var fit: (x: Reach.Fit, y: Reach.Fit) { (x: .tight, y: .tight) }
  package var labels: [String] {
    get { [] }
    set {}
  }
  package var isUpsideDown: Bool { true }

  private var shown: ArraySlice<Picture> { pictures.prefix(Pictures.most) }
  private var width: Int { shown.map { $0.rows.first?.count ?? 0 }.max() ?? 0 }
  private var height: Int { shown.map(\.rows.count).max() ?? 0 }
  private var gap: Int { max(2, width / 7) }
  private var line: Int { max(3, height / 3) }
  private var across: Int { width + gap }
  private var down: Int { height + line }

  package func reach(_ visit: (Double, Double) -> Void) {
    guard width > 0, height > 0 else { return }
    let rows = (shown.count + columns - 1) / columns
    visit(-0.5 - Double(gap) / 2, -0.5)
    visit(Double(columns * across) - 0.5 - Double(gap) / 2, Double(rows * down) - 0.5)
  }

  package func notes(on frame: Frame) -> [PlotNote] {
    if width == 0 || height == 0 { return [.nothingToDraw] }
    let unfit = Undrawable(shown.flatMap { $0.rows.joined() }).notes("")
    return unfit + (pictures.count > shown.count ? [.firstPictures(shown.count, of: pictures.count)] : [])
  }

  /// Each picture from its own darkest to its own lightest cell, 0 to 1.
  private func levels(_ picture: Picture) -> [[Double]] {
    var reach = Reach()
    for value in picture.rows.joined() { reach.include(value) }
    guard !reach.isEmpty else { return picture.rows.map { $0.map { _ in .nan } } }
    let (low, high) =
      reach.lowest < reach.highest ? (reach.lowest, reach.highest) : (reach.lowest - 1, reach.lowest + 1)
    return picture.rows.map { $0.map { $0.isDrawable ? ($0 - low) / (high - low) : .nan } }
  }

  package func write(to script: inout PanelScript) throws {
    guard width > 0, height > 0 else { return }
    let rows = (shown.count + columns - 1) / columns
    var cells = Array(repeating: Array(repeating: Double.nan, count: columns * across), count: rows * down)
    for (index, picture) in shown.enumerated() {
      for (row, values) in levels(picture).enumerated() {
        for (column, value) in values.enumerated() {
          cells[index / columns * down + row][index % columns * across + column] = value
        }
      }
    }
    if script.surface.isText {
      for level in 1..<TextPage.plainRamp.count {
        let places = cells.indices.flatMap { row in
          cells[row].indices.filter { TextPage.level(cells[row][$0], (0, 1), of: TextPage.plainRamp.count) == level }
            .map { [Double($0), Double(row)] }
        }
        let letter = String(Array(TextPage.plainRamp)[level])
        if !places.isEmpty {
          try script.clause("level.text", ["data": script.data(places), "letter": .word(letter)])
        }
      }
      return
    }
    try script.command("bare", ["ratio": .number(min(max(Double(rows * down) / Double(columns * across), 0.1), 5))])
    try script.clause(
      "mosaic",
      ["data": script.data(cells), "pixels": .keyword(script.surface.isVector && cells.count < 300 ? "pixels" : "")])
    // Letters are about 8 points wide.
    let room = max(3, Int((script.surface.width - 60) / Double(columns) / 8))
    for (index, picture) in shown.enumerated() where !picture.caption.isEmpty {
      try script.command(
        picture.isMarked ? "markedCaption" : "caption",
        [
          "tag": script.takeTag(), "text": .word(Printable.word(picture.caption).truncated(to: room)),
          "x": .number(Double(index % columns * across) + Double(width - 1) / 2),
          "y": .number(Double(index / columns * down + height) + Double(line) * 0.4),
        ])
    }
  }

  package func sketch(on canvas: inout Canvas, frame: Frame, firstColor: Int) {}

  package func page(_ page: TextPage, panel: Panel) -> [StyledText]? {
    guard width > 0, height > 0 else { return [] }
    let cell = min(max(width, 4), 14, max(4, page.columns - 1))
    let tall = max(2, Int((Double(height) / Double(width) * Double(cell) / 2).rounded()))
    let each = max(1, min(columns, (page.columns + 1) / (cell + 1)))
    let ramp = Array(page.isPlain ? TextPage.plainRamp : TextPage.ramp)
    var lines: [StyledText] = []
    for first in stride(from: 0, to: shown.count, by: each) {
      let row = shown[first..<min(first + each, shown.count)]
      for line in 0..<min(tall, 20) {
        lines.append(
          StyledText(
            row.map { picture in
              let levels = levels(picture)
              return String(
                (0..<cell).map { column -> Character in
                  let down = line * levels.count / min(tall, 20)
                  guard levels.indices.contains(down) else { return " " }
                  let across = column * levels[down].count / cell
                  guard levels[down].indices.contains(across) else { return " " }
                  let value = levels[down][across]
                  return value.isNaN ? "?" : ramp[TextPage.level(value, (0, 1), of: ramp.count)]
                })
            }.joined(separator: " ")))
      }
      var captions = StyledText("")
      for picture in row {
        let caption = Printable.word(picture.caption).truncated(to: cell).padded(to: cell) + " "
        captions.append(caption, picture.isMarked ? .warning : .dim)
      }
      lines.append(captions)
    }
    return lines
  }

  package func sentences(_ words: AxisWords) -> [Bilingual] {
    guard !pictures.isEmpty else { return [] }
    let marked = pictures.filter(\.isMarked)
    let names = marked.prefix(8).map { Printable.word($0.caption) }.filter { !$0.isEmpty }
    let size = "\(height) × \(width)"
    guard !marked.isEmpty else {
      return [
        Bilingual(
          "\(Phrase.count(pictures.count, "picture")) of \(size) cells.", "\(pictures.count) 张图，每张 \(size) 格。")
      ]
    }
    return [
      Bilingual(
        "\(Phrase.count(pictures.count, "picture")) of \(size) cells; \(marked.count) marked\(names.isEmpty ? "" : ": \(names.joined(separator: ", "))").",
        "\(pictures.count) 张图，每张 \(size) 格；标出了 \(marked.count) 张\(names.isEmpty ? "" : "：\(names.joined(separator: "，"))")。"
      )
    ]
  }

  package func table(_ words: AxisWords) -> Table {
    Table(
      columns: ["picture", "caption", "marked", "row"] + (0..<width).map { "\($0)" },
      rows: pictures.enumerated().flatMap { index, picture in
        picture.rows.enumerated().map { row, values in
          [.number(Double(index)), .text(picture.caption), .number(picture.isMarked ? 1 : 0), .number(Double(row))]
            + values.map { .number($0) }
            + Array(repeating: .missing, count: max(0, width - values.count))
        }
      })
  }
}
