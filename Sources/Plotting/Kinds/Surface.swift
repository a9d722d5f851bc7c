import Catalogue
import Wording

/// A value at every place of a plane: the loss over two weights, a model's certainty over two inputs. Drawn as colours,
/// with lines of equal value over them.
package struct Surface: PlotKind {
  /// Rising, at least two of each.
  package let x: [Double]
  package let y: [Double]
  /// `z[row][column]` at `y[row]`, `x[column]`.
  package let z: [[Double]]
  package var filling: Filling
  /// Values along which lines run, rising.
  package var levels: [Double]
  package var palette: Image.Palette

  package enum Filling: Sendable, Equatable {
    case smooth
    /// One colour between two levels.
    case banded
  }

  /// `levels` nil takes about eight round values. Throws `PlotFault.grid` or `.ragged`.
  package init(
    x: [Double], y: [Double], z: [[Double]], filling: Filling = .smooth, levels: [Double]? = nil,
    palette: Image.Palette = .sequential
  ) throws {
    guard x.count >= 2, y.count >= 2, z.count == y.count,
      zip(x, x.dropFirst()).allSatisfy({ $0 < $1 }), zip(y, y.dropFirst()).allSatisfy({ $0 < $1 }),
      x.allSatisfy(\.isDrawable), y.allSatisfy(\.isDrawable)
    else { throw PlotFault.grid }
    for (row, values) in z.enumerated() where values.count != x.count {
      throw PlotFault.ragged(row: row, length: values.count, expected: x.count)
    }
    (self.x, self.y, self.z) = (x, y, z)
    (self.filling, self.palette) = (filling, palette)
    self.levels = levels?.filter(\.isDrawable).sorted() ?? Surface.round(z, count: 8)
  }

  /// About `count` round values between the least and the greatest.
  package static func round(_ z: [[Double]], count: Int) -> [Double] {
    var reach = Reach()
    for value in z.joined() { reach.include(value) }
    guard !reach.isEmpty, reach.lowest < reach.highest else { return [] }
    return Ticks.linear(reach.lowest, reach.highest, count: count, whole: false).map(\.value)
      .filter { $0 > reach.lowest && $0 < reach.highest }
  }

  package static let template = "surface"
  package static let card = Card(
    "contourf", .plot,
    .parameters([
      Parameter("X"), Parameter("Y"), Parameter("Z"), Parameter("levels", default: "None"),
      Parameter("cmap", default: "'viridis'"),
    ]),
    Bilingual(
      "Colours a plane by the value at each place, one colour between two levels.", "按各处的数值给平面上色，相邻两级之间一种颜色。"),
    example: "plt.contourf([[0, 1, 2], [1, 2, 3]])", source: "matplotlib.pyplot.contourf")

  package var fit: (x: Reach.Fit, y: Reach.Fit) { (x: .tight, y: .tight) }
  package var hasColorScale: Bool { true }
  package var labels: [String] {
    get { [] }
    set {}
  }
  package var namesItself: Bool { true }

  package func reach(_ visit: (Double, Double) -> Void) {
    if let left = x.first, let right = x.last, let low = y.first, let high = y.last {
      visit(left, low)
      visit(right, high)
    }
  }

  /// The least and greatest value, made a little apart if equal; symmetric for a diverging palette.
  private var range: (low: Double, high: Double)? { (try? Image(z, palette: palette))?.range }

  package func notes(on frame: Frame) -> [PlotNote] {
    var notes = Undrawable(z.joined()).notes("")
    let values = z.joined().filter(\.isDrawable)
    if let first = values.first, values.allSatisfy({ $0 == first }) { notes.append(.constant("", first)) }
    if frame.x.scale == .log || frame.y.scale == .log { notes.append(.uncoloured) }
    return notes
  }

  package func write(to script: inout PanelScript) throws {
    guard let range else { return }
    let isLog = script.frame.x.scale == .log || script.frame.y.scale == .log
    if !isLog, !script.surface.isText {
      script.template = try script.templates.template("image")
      try script.command(palette.rawValue)
      script.template = try script.templates.template(Surface.template)
      try script.command("colours", ["low": .number(range.low), "high": .number(range.high)])
      let (cells, stepX, stepY) = resampled(most: 120)
      if let left = x.first, let bottom = y.first {
        try script.clause(
          "field",
          [
            "data": script.data(cells), "firstX": .number(left), "firstY": .number(bottom), "stepX": .number(stepX),
            "stepY": .number(stepY), "pixels": .keyword(script.surface.isVector ? "pixels" : ""),
          ])
      }
    }
    for (index, level) in levels.enumerated() {
      let lines = Contours.lines(x: x, y: y, heights: z, at: level)
      if lines.isEmpty { continue }
      let rows = lines.flatMap { line in line.map { [$0.0, $0.1] } + [[]] }
      if script.surface.isText {
        script.markText(Phrase.number(level), PanelScript.pens[index % PanelScript.pens.count])
        try script.clause("level.text", ["data": script.data(rows), "pen": .whole(index % PanelScript.pens.count + 1)])
      } else {
        try script.clause(isLog ? "level" : "levelOnColour", ["data": script.data(rows)])
      }
    }
    if script.clauses.isEmpty, let left = x.first, let bottom = y.first {
      try script.clause("level", ["data": script.data([[left, bottom]])])
    }
  }

  /// The values on an even grid, which is all that a picture can hold; with bands, the middle of each.
  private func resampled(most: Int) -> (cells: [[Double]], stepX: Double, stepY: Double) {
    let across = filling == .banded ? most : Swift.min(most, Swift.max(x.count, isEven(x) ? 2 : 60))
    let down = filling == .banded ? most : Swift.min(most, Swift.max(y.count, isEven(y) ? 2 : 60))
    let (left, right, bottom, top) = (x[0], x[x.count - 1], y[0], y[y.count - 1])
    let (stepX, stepY) = ((right - left) / Double(across - 1), (top - bottom) / Double(down - 1))
    let cells = (0..<down).map { row in
      (0..<across).map { column in
        let value = self.value(left + stepX * Double(column), bottom + stepY * Double(row))
        guard value.isDrawable else { return Double.nan }
        return filling == .banded ? banded(value) : value
      }
    }
    return (cells, stepX, stepY)
  }

  private func isEven(_ places: [Double]) -> Bool {
    let step = (places[places.count - 1] - places[0]) / Double(places.count - 1)
    return zip(places, places.dropFirst()).allSatisfy { abs($1 - $0 - step) < step * 1e-6 }
  }

  private func banded(_ value: Double) -> Double {
    guard let range else { return value }
    let above = levels.first { $0 > value } ?? Swift.max(range.high, levels.last ?? range.high)
    let below = levels.last { $0 <= value } ?? Swift.min(range.low, levels.first ?? range.low)
    return below / 2 + above / 2
  }

  /// Between the four nearest places, in proportion; nan where one of them has no value.
  func value(_ atX: Double, _ atY: Double) -> Double {
    let column = Swift.min(Swift.max((x.lastIndex { $0 <= atX } ?? 0), 0), x.count - 2)
    let row = Swift.min(Swift.max((y.lastIndex { $0 <= atY } ?? 0), 0), y.count - 2)
    let right = Swift.min(Swift.max((atX - x[column]) / (x[column + 1] - x[column]), 0), 1)
    let up = Swift.min(Swift.max((atY - y[row]) / (y[row + 1] - y[row]), 0), 1)
    func along(_ row: Int) -> Double {
      right == 0
        ? z[row][column] : right == 1 ? z[row][column + 1] : z[row][column] * (1 - right) + z[row][column + 1] * right
    }
    return up == 0 ? along(row) : up == 1 ? along(row + 1) : along(row) * (1 - up) + along(row + 1) * up
  }
}

extension Surface {
  /// Lines of equal value, each with its digit; what they stand for is said below.
  package func sketch(on canvas: inout Canvas, frame: Frame, firstColor: Int) {
    let levels = levels.count <= 9 ? levels : Surface.round(z, count: 6)
    for (index, level) in levels.enumerated() {
      let lines = Contours.lines(x: x, y: y, heights: z, at: level).map { line in
        line.compactMap { point in
          frame.x.fraction(point.0).flatMap { x in frame.y.fraction(point.1).map { (x, $0) } }
        }
      }
      for line in lines {
        for (start, end) in zip(line, line.dropFirst()) { canvas.line(from: start, to: end) }
      }
      guard let longest = lines.max(by: { $0.count < $1.count }), !longest.isEmpty else { continue }
      let mark = Character(String((index + 1) % 10))
      let place = longest[longest.count / 2]
      canvas.write(mark, place.0, place.1)
      canvas.remark(Phrase.number(level), mark: mark)
    }
  }

  package func sentences(_ words: AxisWords) -> [Bilingual] {
    let places = y.indices.flatMap { row in x.indices.map { (row, $0) } }.filter { z[$0.0][$0.1].isDrawable }
    guard let low = places.min(by: { z[$0.0][$0.1] < z[$1.0][$1.1] }),
      let high = places.max(by: { z[$0.0][$0.1] < z[$1.0][$1.1] })
    else { return [] }
    func value(_ place: (Int, Int)) -> String { Phrase.number(z[place.0][place.1]) }
    func at(_ place: (Int, Int)) -> String {
      "\(words.x.isEmpty ? "x" : words.x) = \(Phrase.number(x[place.1])), \(words.y.isEmpty ? "y" : words.y) = \(Phrase.number(y[place.0]))"
    }
    return [
      Bilingual(
        "\(y.count) × \(x.count) places; lowest \(value(low)) at \(at(low)); highest \(value(high)) at \(at(high)).",
        "\(y.count) × \(x.count) 个点；最低 \(value(low))，在\(Phrase.after(at(low)))；最高 \(value(high))，在\(Phrase.after(at(high)))。"
      )
    ]
  }

  package func table(_ words: AxisWords) -> Table {
    Table(
      columns: [words.x.isEmpty ? "x" : words.x, words.y.isEmpty ? "y" : words.y, "value"],
      rows: y.indices.flatMap { row in
        x.indices.map { [.number(x[$0]), .number(y[row]), .number(z[row][$0])] }
      })
  }
}
