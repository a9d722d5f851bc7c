import Catalogue
import Wording

/// What lies between two curves over the same x: an interval around a mean, a spread of runs.
package struct Bands: PlotKind {
  package var bands: [Band]

  package struct Band: Sendable, Equatable {
    package var label: String
    /// All three have the same length.
    package private(set) var x: [Double]
    package private(set) var lower: [Double]
    package private(set) var upper: [Double]
    /// A place in the palette; nil takes the next that is free.
    package var color: Int?

    /// Throws `PlotFault.lengthsDiffer` unless there is a lower and an upper end for each x.
    package init(_ label: String = "", x: [Double], lower: [Double], upper: [Double], color: Int? = nil) throws {
      for ends in [lower, upper] where ends.count != x.count {
        throw PlotFault.lengthsDiffer(x: x.count, y: ends.count)
      }
      (self.label, self.x, self.lower, self.upper, self.color) = (label, x, lower, upper, color)
    }

    fileprivate var edges: [Series] {
      [lower, upper].compactMap { try? Series(label, x: x, y: $0) }
    }
  }

  package init(_ bands: [Band]) { self.bands = bands }

  package static let template = "bands"
  package static let card = Card(
    "fill_between", .plot,
    .parameters([
      Parameter("x"), Parameter("y1"), Parameter("y2", default: "0"), Parameter("color", default: "None"),
      Parameter("label", default: "''"),
    ]),
    Bilingual("Fills what lies between two curves.", "把两条曲线之间的部分涂上颜色。"),
    example: "plt.fill_between([1, 2, 3], [1, 2, 2], [2, 3, 4])", source: "matplotlib.pyplot.fill_between")

  package var fit: (x: Reach.Fit, y: Reach.Fit) { (x: .tight, y: .airy) }
  package var labels: [String] {
    get { bands.map(\.label) }
    set { for (index, label) in zip(bands.indices, newValue) { bands[index].label = label } }
  }
  package var namesItself: Bool { true }

  package func reach(_ visit: (Double, Double) -> Void) {
    for band in bands {
      for (index, x) in band.x.enumerated() {
        visit(x, band.lower[index])
        visit(x, band.upper[index])
      }
    }
  }

  package func notes(on frame: Frame) -> [PlotNote] {
    if bands.isEmpty { return [.nothingToDraw] }
    return bands.flatMap { band -> [PlotNote] in
      band.x.isEmpty ? [.empty(band.label)] : band.edges.flatMap { Undrawable($0, on: frame).notes(band.label) }
    }
  }

  package func write(to script: inout PanelScript) throws {
    for band in bands {
      let color = script.takeColor(band.color)
      var rows: [[Double]] = []
      for (index, x) in band.x.enumerated() {
        let ends = [band.lower[index], band.upper[index]]
        if script.frame.x.fraction(x) != nil, ends.allSatisfy({ script.frame.y.fraction($0) != nil }) {
          rows.append([x] + ends)
        } else if rows.last?.isEmpty == false {
          rows.append([])
        }
      }
      guard rows.contains(where: { !$0.isEmpty }) else { continue }
      script.markTextLine(band.label, color: color)
      try script.clause(
        script.surface.isText ? "band.text" : "band",
        ["data": script.data(rows), "color": .whole(color), "title": script.title(band.label)])
    }
  }

  /// Its two edges, dotted.
  package func sketch(on canvas: inout Canvas, frame: Frame, firstColor: Int) {
    for (index, band) in bands.enumerated() {
      for edge in band.edges {
        let places = zip(edge.x, edge.y).map { x, y in
          frame.x.fraction(x).flatMap { x in frame.y.fraction(y).map { (x, $0) } }
        }
        for (start, end) in zip(places, places.dropFirst()) {
          guard let start, let end else { continue }
          let steps = max(1, Int(((end.0 - start.0).magnitude * Double(canvas.columns)).rounded()))
          for step in 0...min(steps, 400) {
            let part = Double(step) / Double(min(steps, 400))
            canvas.dot(start.0 + (end.0 - start.0) * part, start.1 + (end.1 - start.1) * part)
          }
        }
        if !band.label.isEmpty, edge == band.edges.last {
          canvas.name(band.label, letter: Canvas.letter(firstColor + index), along: places.compactMap { $0 })
        }
      }
    }
  }

  package func sentences(_ words: AxisWords) -> [Bilingual] {
    bands.compactMap { band in
      let whole = band.x.indices.filter {
        band.x[$0].isDrawable && band.lower[$0].isDrawable && band.upper[$0].isDrawable
      }
      guard let first = whole.first, let last = whole.last else { return nil }
      let name = Printable.word(band.label)
      func range(_ index: Int) -> String {
        "\(Phrase.number(band.lower[index])) – \(Phrase.number(band.upper[index]))"
      }
      let (start, end) = (words.place(band.x[first]), words.place(band.x[last]))
      return Bilingual(
        "\(name.isEmpty ? "Band" : name): \(range(first)) at \(start)\(first == last ? "" : ", \(range(last)) at \(end)").",
        "\(name.isEmpty ? "区间" : name)：在\(Phrase.within(start))是 \(range(first))\(first == last ? "" : "，在\(Phrase.within(end))是 \(range(last))")。"
      )
    }
  }

  package func table(_ words: AxisWords) -> Table {
    Table(
      columns: ["band", words.x.isEmpty ? "x" : words.x, "lower", "upper"],
      rows: bands.flatMap { band in
        band.x.indices.map {
          [.text(band.label), .number(band.x[$0]), .number(band.lower[$0]), .number(band.upper[$0])]
        }
      })
  }
}
