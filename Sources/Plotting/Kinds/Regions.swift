import Catalogue
import Wording

/// Which class a model gives to each place of a plane; the borders between are its decision boundary.
package struct Regions: PlotKind {
  /// Rising and even, at least two of each.
  package let x: [Double]
  package let y: [Double]
  /// `classes[row][column]` at `y[row]`, `x[column]`: places in `names`; nil where there is no answer.
  package let classes: [[Int?]]
  package var names: [String]

  /// Throws `PlotFault.grid` or `.ragged`, and `.classes` for more than eight names or a class without one.
  package init(x: [Double], y: [Double], classes: [[Int?]], names: [String]) throws {
    guard x.count >= 2, y.count >= 2, classes.count == y.count, x.allSatisfy(\.isDrawable), y.allSatisfy(\.isDrawable),
      zip(x, x.dropFirst()).allSatisfy({ $0 < $1 }), zip(y, y.dropFirst()).allSatisfy({ $0 < $1 })
    else { throw PlotFault.grid }
    for (row, values) in classes.enumerated() where values.count != x.count {
      throw PlotFault.ragged(row: row, length: values.count, expected: x.count)
    }
    guard names.count <= 8, classes.joined().allSatisfy({ $0.map(names.indices.contains) ?? true }) else {
      throw PlotFault.classes(count: names.count)
    }
    (self.x, self.y, self.classes, self.names) = (x, y, classes, names)
  }

  package static let template = "regions"
  package static let card = Card(
    "regions", .plot, .parameters([Parameter("x"), Parameter("y"), Parameter("classes")]),
    Bilingual("Colours a plane by the class that a model gives to each place.", "按模型给各处的类别给平面上色。"),
    example: ":plot boundary")

  package var fit: (x: Reach.Fit, y: Reach.Fit) { (x: .tight, y: .tight) }
  /// The points that lie over it bear the names.
  package var labels: [String] {
    get { [] }
    set {}
  }
  package var namesItself: Bool { true }

  package func reach(_ visit: (Double, Double) -> Void) {
    visit(x[0], y[0])
    visit(x[x.count - 1], y[y.count - 1])
  }

  package func notes(on frame: Frame) -> [PlotNote] {
    Undrawable(classes.joined().map { $0.map(Double.init) ?? .nan }).notes("")
  }

  package func write(to script: inout PanelScript) throws {
    if script.surface.isText {
      for (index, name) in names.enumerated() {
        let places = sparse(16).filter { $0.index == index }.map { [$0.x, $0.y] }
        if places.isEmpty { continue }
        let letter = Character(Canvas.letter(index).lowercased())
        script.markText(name, letter)
        try script.clause("place.text", ["data": script.data(places), "letter": .word(String(letter))])
      }
      return
    }
    try script.command("colours")
    let cells = classes.map { row in row.map { $0.map(Double.init) ?? .nan } }
    try script.clause(
      "field",
      [
        "data": script.data(cells), "firstX": .number(x[0]), "firstY": .number(y[0]),
        "stepX": .number((x[x.count - 1] - x[0]) / Double(x.count - 1)),
        "stepY": .number((y[y.count - 1] - y[0]) / Double(y.count - 1)),
        "pixels": .keyword(script.surface.isVector && x.count * y.count <= 20_000 ? "pixels" : ""),
      ])
    for index in names.indices {
      let lines = border(of: index)
      if lines.isEmpty { continue }
      try script.clause("border", ["data": script.data(lines.flatMap { line in line.map { [$0.0, $0.1] } + [[]] })])
    }
  }

  /// Between the places of one class and all others.
  private func border(of index: Int) -> [[(x: Double, y: Double)]] {
    Contours.lines(x: x, y: y, heights: classes.map { row in row.map { $0 == index ? 1 : 0 } }, at: 0.5)
  }

  private func sparse(_ count: Int) -> [(x: Double, y: Double, index: Int)] {
    (0..<count).flatMap { row in
      (0..<count * 2).compactMap { column in
        let (down, across) = (row * y.count / count, column * x.count / (count * 2))
        return classes[down][across].map { (x: x[across], y: y[down], index: $0) }
      }
    }
  }

  package func sketch(on canvas: inout Canvas, frame: Frame, firstColor: Int) {
    for index in names.indices {
      for line in border(of: index) {
        let places = line.compactMap { point in
          frame.x.fraction(point.0).flatMap { x in frame.y.fraction(point.1).map { (x, $0) } }
        }
        for (start, end) in zip(places, places.dropFirst()) { canvas.line(from: start, to: end) }
      }
      if classes.joined().contains(index) {
        canvas.remark(names[index], mark: Character(Canvas.letter(index).lowercased()))
      }
    }
    for place in sparse(6) {
      guard let across = frame.x.fraction(place.x), let up = frame.y.fraction(place.y) else { continue }
      canvas.write(Character(Canvas.letter(place.index).lowercased()), across, up)
    }
  }

  package func sentences(_ words: AxisWords) -> [Bilingual] {
    let all = Double(x.count * y.count)
    let shares = names.enumerated().compactMap { index, name -> String? in
      let share = Double(classes.joined().filter { $0 == index }.count) / all
      return share == 0 ? nil : "\(Printable.word(name)) \(Numeral.fixed(share * 100, places: 0))%"
    }
    guard !shares.isEmpty else { return [] }
    return [
      Bilingual(
        "Of the area shown, the model calls \(shares.joined(separator: ", ")).",
        "在图示范围内，模型判给各类的面积：\(shares.joined(separator: "，"))。")
    ]
  }

  package func table(_ words: AxisWords) -> Table {
    Table(
      columns: [words.x.isEmpty ? "x" : words.x, words.y.isEmpty ? "y" : words.y, "class"],
      rows: y.indices.flatMap { row in
        x.indices.map { column in
          [.number(x[column]), .number(y[row]), classes[row][column].map { .text(names[$0]) } ?? .missing]
        }
      })
  }
}
