import Catalogue
import Wording

/// Bars that begin at zero, standing or lying: one for each name, or one for each name in each of several groups.
package struct Bars: PlotKind {
  /// Where the bars stand; with names, 0, 1, 2, …
  package private(set) var positions: [Double]
  package private(set) var names: [String]?
  package private(set) var groups: [Group]
  /// Of all bars at one position together, in units of the axis on which they are side by side.
  package var width = 0.8
  /// Whether bars go to the right and their names stand one above the other, the first at the bottom.
  package var isLying = false

  package struct Group: Sendable, Equatable {
    package var label: String
    /// One for each position.
    package var values: [Double]
    /// A place in the theme's palette of eight, from 0; nil takes the next that is free.
    package var color: Int?
    package init(_ label: String = "", _ values: [Double], color: Int? = nil) {
      (self.label, self.values, self.color) = (label, values, color)
    }
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

  package var fit: (x: Reach.Fit, y: Reach.Fit) {
    isLying ? (x: .grounded, y: .tight) : (x: .tight, y: .grounded)
  }
  package var labels: [String] {
    get { groups.map(\.label) }
    set { for (index, label) in zip(groups.indices, newValue) { groups[index].label = label } }
  }
  package var xNames: [String]? { isLying ? nil : names }
  package var yNames: [String]? { isLying ? names : nil }

  package func reach(_ visit: (Double, Double) -> Void) {
    func reached(_ along: Double, _ length: Double) {
      if isLying { visit(length, along) } else { visit(along, length) }
    }
    let isFlat = !groups.contains { $0.values.contains { $0 != 0 } }
    if isFlat, let first = positions.first { reached(first, 1) }
    for (group, values) in groups.enumerated() {
      for (index, value) in values.values.enumerated() {
        let (left, right) = edges(index, group: group)
        // The bar's number stands beyond its end.
        let air = drawnWidth * (isLying ? 0.1 : 0.08)
        reached(left - width * 0.25, !value.isDrawable ? 0 : value < 0 ? value - air : value + air)
        reached(right + width * 0.25, 0)
      }
    }
  }

  /// From the least to the greatest value, 0 among them.
  private var drawnWidth: Double {
    let drawn = groups.flatMap(\.values).filter(\.isDrawable)
    return max(0, drawn.max() ?? 0) - min(0, drawn.min() ?? 0)
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
    let lying = isLying ? ".lying" : ""
    let digits = digits(in: script)
    for (index, group) in groups.enumerated() {
      let color = script.takeColor(group.color)
      let rows = positions.indices.filter { group.values[$0].isDrawable }.map { bar -> [Double] in
        let (left, right) = edges(bar, group: index)
        return [(left + right) / 2, group.values[bar], (right - left) * (groups.count > 1 ? 0.92 : 1)]
      }
      if rows.isEmpty { continue }
      script.markTextLine(group.label, color: color)
      let data = script.data(rows)
      let fields: [String: Field] = ["data": data, "color": .whole(color), "title": script.title(group.label)]
      try script.clause("bars" + lying + suffix, fields)
      if let digits, !script.surface.isText {
        for (rows, lift) in [(rows.filter { $0[1] >= 0 }, 0.7), (rows.filter { $0[1] < 0 }, -0.7)] where !rows.isEmpty {
          try script.clause(
            "values" + lying,
            [
              "data": script.data(rows), "lift": .number(lift), "align": .keyword(lift > 0 ? "left" : "right"),
              "digits": .whole(digits),
            ])
        }
      }
    }
    if !script.surface.isText { try script.command("axes" + lying) }
    if !script.surface.isText, script.frame.areNamesUpright { try script.command("upright") }
  }

  /// How many digits of its number each bar has room for; nil where numbers would cover each other.
  private func digits(in script: PanelScript) -> Int? {
    let count = positions.count * groups.count
    guard count <= 24 else { return nil }
    if isLying { return 4 }
    let room = script.axesWidth / Double(max(1, positions.count + 1) * max(1, groups.count))
    return [4, 3, 2].first { digits in
      let widest = groups.flatMap(\.values).map { Numeral.significant($0, digits: digits).count }.max() ?? 0
      return Double(widest) * 8 <= room
    }
  }

  package func sketch(on canvas: inout Canvas, frame: Frame, firstColor: Int) {
    let (along, up) = isLying ? (frame.y, frame.x) : (frame.x, frame.y)
    let base = up.fraction(0) ?? 0
    for (index, group) in groups.enumerated() {
      let letter = Canvas.letter(firstColor + index)
      var tops: [(Double, Double)] = []
      for bar in positions.indices {
        let (left, right) = edges(bar, group: index)
        guard let from = along.fraction(left), let to = along.fraction(right), let end = up.fraction(group.values[bar])
        else { continue }
        let middle = (from + to) / 2
        if isLying {
          canvas.bar(from: min(base, end), to: max(base, end), base: from, up: to)
        } else {
          canvas.bar(from: from, to: to, base: base, up: end)
        }
        tops.append(isLying ? (end, middle) : (middle, end))
        if groups.count > 1 { canvas.write(letter, tops[tops.count - 1].0, tops[tops.count - 1].1) }
      }
      canvas.name(group.label, letter: letter, along: tops)
    }
  }

  /// Lying bars: a name, a bar and its number on a line, which reads best in a terminal.
  package func page(_ page: TextPage, panel: Panel) -> [StyledText]? {
    // The first of lying bars is the lowest, as in a picture.
    let bars = isLying ? positions.indices.reversed() : Array(positions.indices)
    let labels = bars.flatMap { bar in
      groups.map { group in
        let name = names.map { Printable.word($0[bar]) } ?? Numeral.significant(positions[bar])
        return groups.count == 1 ? name : "\(name) · \(Printable.word(group.label))"
      }
    }
    let values = bars.flatMap { bar in groups.map { $0.values[bar] } }
    return page.lyingBars(zip(labels, values).map { ($0, $1, Phrase.number($1)) })
  }

  package func sentences(_ words: AxisWords) -> [Bilingual] {
    groups.compactMap { group in
      let bars = positions.indices.filter { group.values[$0].isDrawable }
      guard let low = bars.min(by: { group.values[$0] < group.values[$1] }),
        let high = bars.max(by: { group.values[$0] < group.values[$1] })
      else { return nil }
      func name(_ bar: Int) -> String {
        names.map { Printable.word($0[bar]) } ?? place(bar, words)
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

  private func place(_ bar: Int, _ words: AxisWords) -> String {
    guard isLying else { return words.place(positions[bar]) }
    return "\(words.y.isEmpty ? "y" : words.y) = \(Phrase.number(positions[bar]))"
  }

  package func table(_ words: AxisWords) -> Table {
    let (place, value) = isLying ? (words.y, words.x) : (words.x, words.y)
    return Table(
      columns: [place.isEmpty ? (names == nil ? (isLying ? "y" : "x") : "name") : place]
        + groups.map { $0.label.isEmpty ? (value.isEmpty ? "value" : value) : $0.label },
      rows: positions.indices.map { bar in
        [names.map { .text($0[bar]) } ?? .number(positions[bar])] + groups.map { .number($0.values[bar]) }
      })
  }
}
