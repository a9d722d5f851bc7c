import Catalogue
import Wording

/// Points, each with the stretch in which its true value may lie.
package struct ErrorBars: PlotKind {
  package var points: Series
  /// How far each bar reaches down and up from its point; as many as points.
  package let below: [Double]
  package let above: [Double]

  /// Throws `PlotFault.lengthsDiffer` unless each point has both, `PlotFault.negativeError` where one is below 0.
  package init(_ points: Series, below: [Double], above: [Double]) throws {
    for errors in [below, above] where errors.count != points.count {
      throw PlotFault.lengthsDiffer(x: points.count, y: errors.count)
    }
    if let negative = (below + above).first(where: { $0 < 0 }) { throw PlotFault.negativeError(negative) }
    (self.points, self.below, self.above) = (points, below, above)
  }

  package static let template = "errorbars"
  package static let card = Card(
    "errorbar", .plot,
    .parameters([
      Parameter("x"), Parameter("y"), Parameter("yerr", default: "None"), Parameter("fmt", default: "''"),
      Parameter("label", default: "''"),
    ]),
    Bilingual("Draws points with bars that say how far they may be off.", "画点，并用竖线标出误差范围。"),
    example: "plt.errorbar([1, 2, 3], [4, 5, 7], yerr=0.5)", source: "matplotlib.pyplot.errorbar")

  package var fit: (x: Reach.Fit, y: Reach.Fit) { (x: .airy, y: .airy) }
  package var labels: [String] {
    get { [points.label] }
    set { points.label = newValue.first ?? points.label }
  }

  private func ends(_ index: Int) -> (low: Double, high: Double) {
    // An error that is no number leaves its point bare.
    (
      low: points.y[index] - (below[index].isDrawable ? below[index] : 0),
      high: points.y[index] + (above[index].isDrawable ? above[index] : 0)
    )
  }

  package func reach(_ visit: (Double, Double) -> Void) {
    for index in points.x.indices {
      visit(points.x[index], ends(index).low)
      visit(points.x[index], ends(index).high)
    }
  }

  package func notes(on frame: Frame) -> [PlotNote] {
    if points.isEmpty { return [.empty(points.label)] }
    return Undrawable(points, on: frame).notes(points.label) + Undrawable(below + above).notes(points.label)
  }

  package func write(to script: inout PanelScript) throws {
    let color = script.takeColor(points.style.color)
    let rows = points.x.indices.compactMap { index -> [Double]? in
      let (low, high) = ends(index)
      guard script.frame.x.fraction(points.x[index]) != nil, script.frame.y.fraction(points.y[index]) != nil else {
        return nil
      }
      return [points.x[index], points.y[index], max(low, script.frame.y.lower), high]
    }
    if rows.isEmpty { return }
    script.markText(points.label, "o")
    try script.clause(
      script.surface.isText ? "bars.text" : "bars",
      [
        "data": script.data(rows), "color": .whole(color), "title": script.title(points.label),
        "marker": .whole(Curves.marker(points.style.marker)),
      ])
  }

  package func sketch(on canvas: inout Canvas, frame: Frame, firstColor: Int) {
    var places: [(Double, Double)] = []
    for index in points.x.indices {
      guard let x = frame.x.fraction(points.x[index]), let y = frame.y.fraction(points.y[index]) else { continue }
      let low = frame.y.fraction(ends(index).low) ?? 0
      canvas.line(from: (x, min(max(low, 0), 1)), to: (x, min(frame.y.fraction(ends(index).high) ?? y, 1)))
      canvas.write(Canvas.letter(firstColor), x, y)
      places.append((x, y))
    }
    canvas.name(points.label, letter: Canvas.letter(firstColor), along: places, isLine: false)
  }

  package func sentences(_ words: AxisWords) -> [Bilingual] {
    let whole = points.x.indices.filter { points.x[$0].isDrawable && points.y[$0].isDrawable }
    guard !whole.isEmpty else { return [] }
    let name = Printable.word(points.label)
    let few = whole.prefix(6).map { index in
      "\(words.place(points.x[index])): \(Phrase.number(points.y[index])) (\(Phrase.number(ends(index).low)) – \(Phrase.number(ends(index).high)))"
    }
    let rest = whole.count - few.count
    return [
      Bilingual(
        "\(name.isEmpty ? "" : name + ": ")\(few.joined(separator: "; "))\(rest > 0 ? "; and \(rest) more" : "").",
        "\(name.isEmpty ? "" : name + "：")\(few.joined(separator: "；"))\(rest > 0 ? "；另有 \(rest) 个点" : "")。")
    ]
  }

  package func table(_ words: AxisWords) -> Table {
    Table(
      columns: ["series", words.x.isEmpty ? "x" : words.x, words.y.isEmpty ? "y" : words.y, "lower", "upper"],
      rows: points.x.indices.map { index in
        [
          .text(points.label), .number(points.x[index]), .number(points.y[index]),
          .number(points.y[index] - below[index]),
          .number(points.y[index] + above[index]),
        ]
      })
  }
}
