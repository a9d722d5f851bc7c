import Catalogue
import Wording

/// Straight lines across the whole panel at one value: a threshold, a baseline, a minimum.
package struct Rules: PlotKind {
  package var rules: [Rule]

  package struct Rule: Sendable, Equatable {
    package var direction: Direction
    package var at: Double
    package var label: String
    package var style: Style

    package init(_ direction: Direction, at: Double, label: String = "", style: Style = Style(dash: .dashed, color: 6))
    {
      (self.direction, self.at, self.label, self.style) = (direction, at, label, style)
    }
  }

  package enum Direction: String, Sendable, CaseIterable {
    case horizontal, vertical
  }

  package init(_ rules: [Rule]) { self.rules = rules }

  package static let template = "rules"
  package static let card = Card(
    "axhline", .plot,
    .parameters([
      Parameter("y", default: "0"), Parameter("color", default: "None"), Parameter("linestyle", default: "'-'"),
      Parameter("label", default: "''"),
    ]),
    Bilingual("Draws a horizontal line across the whole plot.", "画一条横贯全图的水平线。"),
    example: "plt.axhline(0.5, linestyle='--')", source: "matplotlib.pyplot.axhline")

  package var fit: (x: Reach.Fit, y: Reach.Fit) { (x: .tight, y: .tight) }
  package var labels: [String] {
    get { rules.map(\.label) }
    set { for (index, label) in zip(rules.indices, newValue) { rules[index].label = label } }
  }
  package var namesItself: Bool { true }

  package func reach(_ visit: (Double, Double) -> Void) {}
  package var levels: (x: [Double], y: [Double]) {
    (
      x: rules.filter { $0.direction == .vertical }.map(\.at), y: rules.filter { $0.direction == .horizontal }.map(\.at)
    )
  }

  package func notes(on frame: Frame) -> [PlotNote] { Undrawable(rules.map(\.at)).notes("") }

  package func write(to script: inout PanelScript) throws {
    let frame = script.frame
    for rule in rules {
      let color = script.takeColor(rule.style.color)
      let axis = rule.direction == .vertical ? frame.x : frame.y
      guard let place = axis.fraction(rule.at), (-1e-9...1 + 1e-9).contains(place) else { continue }
      let ends =
        rule.direction == .vertical
        ? [[rule.at, frame.y.lower], [rule.at, frame.y.upper]] : [[frame.x.lower, rule.at], [frame.x.upper, rule.at]]
      script.markTextLine(rule.label, color: color)
      try script.clause(
        script.surface.isText ? "rule.text" : "rule",
        ["data": script.data(ends), "color": .whole(color), "dash": .whole(Curves.dash(rule.style.dash, round: 0))])
      if script.surface.isText || rule.label.isEmpty || script.naming == .none { continue }
      try script.write(
        Printable.word(rule.label).truncated(to: 40), along: rule.direction, at: place,
        color: .keyword("text_\(color)"))
    }
  }

  package func sketch(on canvas: inout Canvas, frame: Frame, firstColor: Int) {
    for (index, rule) in rules.enumerated() {
      let axis = rule.direction == .vertical ? frame.x : frame.y
      guard let place = axis.fraction(rule.at) else { continue }
      let count = (rule.direction == .vertical ? canvas.lines * 4 : canvas.columns * 2) / 3
      var points: [(Double, Double)] = []
      for step in 0...max(1, count) {
        let part = Double(step) / Double(max(1, count))
        points.append(rule.direction == .vertical ? (place, part) : (part, place))
      }
      for point in points { canvas.dot(point.0, point.1) }
      canvas.name(rule.label, letter: Canvas.letter(firstColor + index), along: points)
    }
  }

  package func sentences(_ words: AxisWords) -> [Bilingual] {
    rules.filter { $0.at.isDrawable }.map { rule in
      let axis = rule.direction == .vertical ? (words.x.isEmpty ? "x" : words.x) : (words.y.isEmpty ? "y" : words.y)
      let name = Printable.word(rule.label)
      let place = "\(axis) = \(Phrase.number(rule.at))"
      return name.isEmpty
        ? Bilingual("A line at \(place).", "\(Phrase.before(axis))= \(Phrase.number(rule.at)) 处有一条线。")
        : Bilingual("\(name): a line at \(place).", "\(name)：\(place) 处的线。")
    }
  }

  package func table(_ words: AxisWords) -> Table {
    Table(
      columns: ["line", "axis", "at"],
      rows: rules.map { [.text($0.label), .text($0.direction == .vertical ? "x" : "y"), .number($0.at)] })
  }
}
