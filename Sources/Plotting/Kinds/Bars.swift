import Catalogue
import Wording

/// Bars that stand on zero: one for each name, or one for each name in each of several groups.
package struct Bars: PlotKind {
  /// Where the bars stand; with names, 0, 1, 2, …
  package private(set) var positions: [Double]
  package private(set) var names: [String]?
  package private(set) var groups: [Group]
  /// Of all bars at one position together, in units of x.
  package var width = 0.8

  package struct Group: Sendable, Equatable {
    package var label: String
    /// One for each position.
    package var values: [Double]
    package init(_ label: String = "", _ values: [Double]) { (self.label, self.values) = (label, values) }
  }

  /// Throws `PlotFault.namesDiffer` unless each group has a value for each name.
  package init(_ names: [String], _ groups: [Group]) throws {
    for group in groups where group.values.count != names.count {
      throw PlotFault.namesDiffer(names: names.count, values: group.values.count)
    }
    (self.names, self.groups) = (names, groups)
    positions = names.indices.map(Double.init)
  }

  /// Bars at places on a number axis. Throws `PlotFault.lengthsDiffer` unless each has a height.
  package init(at positions: [Double], _ group: Group) throws {
    guard positions.count == group.values.count else {
      throw PlotFault.lengthsDiffer(x: positions.count, y: group.values.count)
    }
    (self.positions, names, groups) = (positions, nil, [group])
  }

  package static let template = "bars"
  package static let card = Card(
    "bar", .plot, .parameters([Parameter("x"), Parameter("height"), Parameter("label", default: "''")]),
    Bilingual("Draws a bar for each name or place.", "每个名称（或位置）画一根柱子。"),
    example: "plt.bar(['cat', 'dog'], [0.9, 0.7])", source: "matplotlib.pyplot.bar")

  package var fit: (x: Reach.Fit, y: Reach.Fit) { (x: .tight, y: .grounded) }
  package var labels: [String] {
    get { groups.map(\.label) }
    set { for (index, label) in zip(groups.indices, newValue) { groups[index].label = label } }
  }
  package var xNames: [String]? { names }

  package func reach(_ visit: (Double, Double) -> Void) {
    let isFlat = !groups.contains { $0.values.contains { $0 != 0 } }
    if isFlat, let first = positions.first { visit(first, 1) }
    for (group, values) in groups.enumerated() {
      for (index, value) in values.values.enumerated() {
        let (left, right) = edges(index, group: group)
        // A number hangs below a negative bar.
        visit(left - width * 0.25, !value.isDrawable ? 0 : value < 0 ? value * 1.06 : value)
        visit(right + width * 0.25, 0)
      }
    }
  }

  /// Left and right edge of one bar.
  private func edges(_ index: Int, group: Int) -> (Double, Double) {
    let own = width / Double(max(1, groups.count))
    let left = positions[index] - width / 2 + Double(group) * own
    return (left, left + own)
  }

  package func notes(on frame: Frame) -> [PlotNote] {
    if groups.isEmpty || positions.isEmpty { return [.nothingToDraw] }
    return groups.flatMap { Undrawable($0.values).notes($0.label) }
  }

  package func write(to script: inout PanelScript) throws {
    let suffix = script.surface.isText ? ".text" : ""
    let few = positions.count * groups.count <= 24
    for (index, group) in groups.enumerated() {
      let color = script.takeColor(nil)
      let rows = positions.indices.filter { group.values[$0].isDrawable }.map { bar -> [Double] in
        let (left, right) = edges(bar, group: index)
        return [(left + right) / 2, group.values[bar], (right - left) * (groups.count > 1 ? 0.92 : 1)]
      }
      if rows.isEmpty { continue }
      script.markTextLine(group.label, color: color)
      let data = script.data(rows)
      let fields: [String: Field] = ["data": data, "color": .whole(color), "title": script.title(group.label)]
      try script.clause("bars" + suffix, fields)
      if few, !script.surface.isText {
        for (rows, lift) in [(rows.filter { $0[1] >= 0 }, 0.7), (rows.filter { $0[1] < 0 }, -0.7)] where !rows.isEmpty {
          try script.clause("values", ["data": script.data(rows), "lift": .number(lift)])
        }
      }
    }
    if !script.surface.isText { try script.command("axes") }
    if !script.surface.isText, script.frame.areNamesUpright { try script.command("upright") }
  }

  package func sketch(on canvas: inout Canvas, frame: Frame, firstColor: Int) {
    let base = frame.y.fraction(0) ?? 0
    for (index, group) in groups.enumerated() {
      var tops: [(Double, Double)] = []
      for bar in positions.indices {
        let (left, right) = edges(bar, group: index)
        guard let from = frame.x.fraction(left), let to = frame.x.fraction(right),
          let up = frame.y.fraction(group.values[bar])
        else { continue }
        canvas.bar(from: from, to: to, base: base, up: up)
        tops.append(((from + to) / 2, up))
        if groups.count > 1 { canvas.write(Canvas.letter(firstColor + index), (from + to) / 2, up) }
      }
      canvas.name(group.label, letter: Canvas.letter(firstColor + index), along: tops)
    }
  }

  /// Lying bars: a name, a bar and its number on a line, which reads best in a terminal.
  package func page(_ page: TextPage, panel: Panel) -> [StyledText]? {
    let labels = positions.indices.flatMap { bar in
      groups.map { group in
        let name = names.map { Printable.word($0[bar]) } ?? Numeral.significant(positions[bar])
        return groups.count == 1 ? name : "\(name) · \(Printable.word(group.label))"
      }
    }
    let values = positions.indices.flatMap { bar in groups.map { $0.values[bar] } }
    return page.lyingBars(zip(labels, values).map { ($0, $1, Phrase.number($1)) })
  }

  package func sentences(_ words: AxisWords) -> [Bilingual] {
    groups.compactMap { group in
      let bars = positions.indices.filter { group.values[$0].isDrawable }
      guard let low = bars.min(by: { group.values[$0] < group.values[$1] }),
        let high = bars.max(by: { group.values[$0] < group.values[$1] })
      else { return nil }
      func name(_ bar: Int) -> String {
        names.map { Printable.word($0[bar]) } ?? words.place(positions[bar])
      }
      func value(_ bar: Int) -> String { Phrase.number(group.values[bar]) }
      let label = Printable.word(group.label)
      if bars.count <= 6 {
        return Bilingual(
          "\(label.isEmpty ? "" : label + ": ")\(bars.map { "\(name($0)) \(value($0))" }.joined(separator: ", ")).",
          "\(label.isEmpty ? "" : label + "：")\(bars.map { "\(name($0)) \(value($0))" }.joined(separator: "，"))。")
      }
      return Bilingual(
        "\(label.isEmpty ? "" : label + ": ")\(bars.count) bars; highest \(value(high)) at \(name(high)), lowest \(value(low)) at \(name(low)).",
        "\(label.isEmpty ? "" : label + "：")\(bars.count) 根柱子；最高是\(Phrase.within(name(high)))的 \(value(high))，最低是\(Phrase.within(name(low)))的 \(value(low))。"
      )
    }
  }

  package func table(_ words: AxisWords) -> Table {
    Table(
      columns: [words.x.isEmpty ? (names == nil ? "x" : "name") : words.x]
        + groups.enumerated().map {
          $0.element.label.isEmpty ? (words.y.isEmpty ? "value" : words.y) : $0.element.label
        },
      rows: positions.indices.map { bar in
        [names.map { .text($0[bar]) } ?? .number(positions[bar])] + groups.map { .number($0.values[bar]) }
      })
  }
}
