import Catalogue
import Glibc
import Wording

/// Points in groups, without lines.
package struct Scatter: PlotKind {
  package private(set) var groups: [Series]
  /// What colours stand for where each point has a number of its own; there is one group then.
  package let shading: Shading?

  package init(_ groups: [Series]) { (self.groups, shading) = (groups, nil) }

  /// Points coloured by a number that each has. Throws `PlotFault.lengthsDiffer` unless each has one.
  package init(_ points: Series, shading: Shading) throws {
    guard shading.values.count == points.count else {
      throw PlotFault.shades(points: points.count, values: shading.values.count)
    }
    (groups, self.shading) = ([points], shading)
  }

  /// A number for each point, as colour.
  package struct Shading: Sendable, Equatable {
    package var values: [Double]
    package var palette: Image.Palette
    package init(_ values: [Double], palette: Image.Palette = .sequential) {
      (self.values, self.palette) = (values, palette)
    }
  }

  package static let template = "scatter"
  package static let card = Card(
    "scatter", .plot,
    .parameters([
      Parameter("x"), Parameter("y"), Parameter("c", default: "None"), Parameter("marker", default: "'o'"),
      Parameter("label", default: "''"), Parameter("cmap", default: "'viridis'"),
    ]),
    Bilingual(
      "Draws a dot for each pair of x and y; c is a colour, a class or a number for each dot.",
      "每一对 x 和 y 画一个点；c 是颜色名，或每个点的类别、数值。"),
    example: "plt.scatter([1, 2, 3], [2, 4, 5], label='users')", source: "matplotlib.pyplot.scatter")

  package var fit: (x: Reach.Fit, y: Reach.Fit) { (x: .airy, y: .airy) }
  package var labels: [String] {
    get { groups.map(\.label) }
    set { for (index, label) in zip(groups.indices, newValue) { groups[index].label = label } }
  }

  package var hasColorScale: Bool { shading != nil }

  /// More dots than this cover each other and only cost time.
  static let most = 20_000

  package func reach(_ visit: (Double, Double) -> Void) {
    for group in groups {
      for (x, y) in zip(group.x, group.y) { visit(x, y) }
    }
  }

  package func notes(on frame: Frame) -> [PlotNote] {
    if groups.isEmpty { return [.nothingToDraw] }
    return groups.flatMap { group -> [PlotNote] in
      if group.isEmpty { return [.empty(group.label)] }
      var notes = Undrawable(group, on: frame).notes(group.label)
      if let shading { notes += Undrawable(shading.values).notes(Scatter.colorWord) }
      if group.count == 1, notes.isEmpty { notes.append(.onePoint(group.label)) }
      if group.count > Scatter.most {
        notes.append(.sampled(group.label, drawn: Scatter.most, of: group.count))
      }
      return notes
    }
  }

  package func write(to script: inout PanelScript) throws {
    if let shading { return try writeShaded(shading, to: &script) }
    for (index, group) in groups.enumerated() {
      let color = script.takeColor(group.style.color)
      let rows = Curves.rows(Scatter.sampled(group), on: script.frame).filter { !$0.isEmpty }
      if rows.isEmpty { continue }
      // Shape tells the groups apart as well as colour does.
      let marker = group.style.marker == .none ? Scatter.markers[index % Scatter.markers.count] : group.style.marker
      script.markText(group.label, Canvas.letter(color - 1))
      try script.clause(
        script.surface.isText ? "points.text" : "points",
        [
          "data": script.data(rows), "color": .whole(color), "marker": .whole(Curves.marker(marker)),
          "letter": .word(String(Canvas.letter(color - 1))), "title": script.title(group.label),
          "size": .number(rows.count > 2000 ? 0.4 : rows.count > 300 ? 0.7 : 1),
        ])
    }
  }

  private static let markers: [Style.Marker] = [
    .dot, .triangle, .square, .diamond, .triangleDown, .cross, .plus, .star,
  ]

  static func sampled(_ group: Series) -> Series {
    guard group.count > most else { return group }
    var sample = Series(named: group.label, style: group.style)
    for index in 0..<most {
      let place = Int(Double(index) * Double(group.count) / Double(most))
      sample.append(x: group.x[place], y: group.y[place])
    }
    return sample
  }

  package func sketch(on canvas: inout Canvas, frame: Frame, firstColor: Int) {
    if let shading { return sketchShaded(shading, on: &canvas, frame: frame) }
    for (index, group) in groups.enumerated() {
      let letter = Canvas.letter(firstColor + index)
      var places: [(Double, Double)] = []
      for (x, y) in zip(group.x, group.y) {
        guard let across = frame.x.fraction(x), let up = frame.y.fraction(y) else { continue }
        canvas.dot(across, up)
        if groups.count > 1 || canvas.isPlain { canvas.write(letter, across, up) }
        places.append((across, up))
      }
      canvas.name(group.label, letter: letter, along: places, isLine: false)
    }
  }

  package func sentences(_ words: AxisWords) -> [Bilingual] {
    let x = words.x.isEmpty ? "x" : words.x
    let y = words.y.isEmpty ? "y" : words.y
    return shadingSentences(words)
      + groups.compactMap { group in
        let points = zip(group.x, group.y).filter { $0.isDrawable && $1.isDrawable }
        guard let left = points.map(\.0).min(), let right = points.map(\.0).max(),
          let low = points.map(\.1).min(), let high = points.map(\.1).max()
        else { return nil }
        let name = Printable.word(group.label)
        let count = Numeral.grouped(points.count)
        let tendency = Scatter.tendency(points, x: x, y: y)
        let (l, r, b, t) = (Phrase.number(left), Phrase.number(right), Phrase.number(low), Phrase.number(high))
        return Bilingual(
          "\(name.isEmpty ? "" : name + ": ")\(Phrase.count(points.count, "point")); \(x) from \(l) to \(r), \(y) from \(b) to \(t)\(tendency.english).",
          "\(name.isEmpty ? "" : name + "：")\(count) 个点；\(Phrase.before(x))从 \(l) 到 \(r)，\(Phrase.before(y))从 \(b) 到 \(t)\(tendency.chinese)。"
        )
      }
  }

  /// Pearson's correlation in words, from three points on.
  private static func tendency(_ points: [(Double, Double)], x: String, y: String) -> Bilingual {
    let count = Double(points.count)
    let none = Bilingual("", "")
    guard points.count >= 3 else { return none }
    let meanX = points.reduce(0) { $0 + $1.0 / count }
    let meanY = points.reduce(0) { $0 + $1.1 / count }
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for point in points {
      xx += (point.0 - meanX) * (point.0 - meanX)
      yy += (point.1 - meanY) * (point.1 - meanY)
      xy += (point.0 - meanX) * (point.1 - meanY)
    }
    let correlation = xy / (xx * yy).squareRoot()
    guard correlation.isFinite else { return none }
    let number = Numeral.fixed(correlation, places: 2)
    if correlation.magnitude < 0.3 {
      return Bilingual(
        "; \(x) and \(y) hardly move together (correlation \(number))",
        "；\(Phrase.before(x))和\(Phrase.within(y))几乎不相关（相关系数 \(number)）")
    }
    return correlation > 0
      ? Bilingual(
        "; \(y) tends to rise with \(x) (correlation \(number))",
        "；\(Phrase.before(x))越大，\(Phrase.before(y))往往越大（相关系数 \(number)）")
      : Bilingual(
        "; \(y) tends to fall as \(x) rises (correlation \(number))",
        "；\(Phrase.before(x))越大，\(Phrase.before(y))往往越小（相关系数 \(number)）")
  }

  package func table(_ words: AxisWords) -> Table {
    if let shading { return shadedTable(shading, words) }
    return Table(
      columns: ["series", words.x.isEmpty ? "x" : words.x, words.y.isEmpty ? "y" : words.y],
      rows: groups.flatMap { group in
        zip(group.x, group.y).map { [.text(group.label), .number($0), .number($1)] }
      })
  }
}
