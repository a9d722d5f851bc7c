import Catalogue
import Wording

/// Lines through points in their order: training curves, functions, paths.
package struct Curves: PlotKind {
  package var series: [Series]
  /// The point to point out, if any.
  package var best: Best?

  /// The extreme of one series that is marked and named.
  package struct Best: Sendable, Equatable {
    package var series: Int
    package var goal: Goal
    package init(series: Int, goal: Goal) { (self.series, self.goal) = (series, goal) }
  }

  /// Which way is better.
  package enum Goal: String, Sendable, CaseIterable {
    case lowest, highest
  }

  package init(_ series: [Series], best: Best? = nil) { (self.series, self.best) = (series, best) }

  package static let template = "curves"
  package static let card = Card(
    "plot", .plot,
    .parameters([
      Parameter("x"), Parameter("y", default: "None"), Parameter("fmt", default: "''"),
      Parameter("label", default: "''"),
    ]),
    Bilingual(
      "Draws a line through points in their order; with one list, against 0, 1, 2, …",
      "把点按顺序连成线；只给一组数时，横轴是 0、1、2……"),
    example: "plt.plot([1, 2, 3], [0.9, 0.5, 0.4], label='loss')", source: "matplotlib.pyplot.plot",
    lessons: [])

  package var fit: (x: Reach.Fit, y: Reach.Fit) {
    let marked = series.contains { $0.style.dash == .none || $0.count == 1 }
    return (x: marked ? .airy : .tight, y: .grounded)
  }
  package var labels: [String] {
    get { series.map(\.label) }
    set { for (index, label) in zip(series.indices, newValue) { series[index].label = label } }
  }

  package func reach(_ visit: (Double, Double) -> Void) {
    for line in series {
      for (x, y) in zip(line.x, line.y) { visit(x, y) }
    }
  }

  /// The best point that both axes can show; the first of equals.
  func bestPoint(on frame: Frame) -> (x: Double, y: Double)? {
    guard let best, series.indices.contains(best.series) else { return nil }
    let points = zip(series[best.series].x, series[best.series].y).filter {
      frame.x.fraction($0) != nil && frame.y.fraction($1) != nil
    }
    let found =
      best.goal == .lowest ? points.min { $0.1 < $1.1 } : points.max { $0.1 < $1.1 }
    return found.map { (x: $0.0, y: $0.1) }
  }

  package func notes(on frame: Frame) -> [PlotNote] {
    if series.isEmpty { return [.nothingToDraw] }
    return series.flatMap { line -> [PlotNote] in
      if line.isEmpty { return [.empty(line.label)] }
      var notes = Undrawable(line, on: frame).notes(line.label)
      switch Trend(line)?.shape {
      // A lone mark without a line is meant to be one.
      case .single where line.style.dash == .none: break
      case .single: notes.append(.onePoint(line.label))
      // Two points make a guide, such as a tangent, and no finding.
      case .flat where line.count == 2: break
      case .flat: notes.append(.constant(line.label, line.y.first { $0.isDrawable } ?? 0))
      default: break
      }
      return notes
    }
  }

  package func sentences(_ words: AxisWords) -> [Bilingual] {
    series.compactMap { line in Trend(line)?.sentence(line.label, words) }
      + (bestSentence(words).map { [$0] } ?? [])
  }

  private func bestSentence(_ words: AxisWords) -> Bilingual? {
    guard let best, series.indices.contains(best.series), let trend = Trend(series[best.series]) else { return nil }
    let place = best.goal == .lowest ? trend.lowest : trend.highest
    let name = Printable.word(series[best.series].label)
    let value = Phrase.number(place.y)
    let at = words.place(place.x)
    return Bilingual(
      "Best: \(name.isEmpty ? "" : name + " ")\(value) at \(at).",
      "最好：\(name.isEmpty ? "" : name + " ")\(value)，在\(Phrase.after(at))。")
  }

  package func table(_ words: AxisWords) -> Table { Table(series: series, words: words) }
}

extension Curves {
  package func write(to script: inout PanelScript) throws {
    let bestPoint = bestPoint(on: script.frame)
    for (index, line) in series.enumerated() {
      let round = script.paletteRound
      let color = script.takeColor(line.style.color)
      let rows = Curves.rows(line.thinned().cornered, on: script.frame)
      let drawn = rows.filter { !$0.isEmpty }
      guard let last = drawn.last else { continue }
      let data = script.data(rows)
      var fields: [String: Field] = [
        "data": data, "color": .whole(color), "title": script.title(line.label),
        "dash": .whole(Curves.dash(line.style.dash, round: round)), "marker": .whole(Curves.marker(line.style.marker)),
      ]
      let suffix = script.surface.isText ? ".text" : ""
      let hasLine = line.style.dash != .none && drawn.count > 1
      if hasLine { script.markTextLine(line.label, color: color) } else { script.markText(line.label, "o") }
      if hasLine {
        try script.clause("line" + suffix, fields)
        fields["title"] = .title("")
      }
      if line.style.marker != .none || !hasLine {
        if line.style.steps != nil { fields["data"] = script.data(Curves.rows(line.thinned(), on: script.frame)) }
        if line.style.marker == .none { fields["marker"] = .whole(Curves.marker(.dot)) }
        try script.clause("marks" + suffix, fields)
      } else {
        // A point between two gaps has no line to be seen by.
        let lone = Curves.lone(rows)
        if !lone.isEmpty {
          fields["data"] = script.data(lone)
          fields["marker"] = .whole(Curves.marker(.dot))
          try script.clause("marks" + suffix, fields)
        }
      }
      script.nameEnd(line.label, height: script.frame.y.fraction(last[1]) ?? 0, color: color)
      if index == best?.series, let bestPoint { try markBest(bestPoint, color: color, in: &script) }
    }
  }

  private func markBest(_ point: (x: Double, y: Double), color: Int, in script: inout PanelScript) throws {
    let suffix = script.surface.isText ? ".text" : ""
    try script.clause("best" + suffix, ["data": script.data([[point.x, point.y]]), "color": .whole(color)])
    if script.surface.isText { return }
    guard let across = script.frame.x.fraction(point.x), let up = script.frame.y.fraction(point.y) else { return }
    // Below a lowest point and above a highest there is most often no curve of its own.
    try script.write(
      "\(script.words.place(point.x)): \(Phrase.number(point.y))", near: (across, up),
      prefersBelow: best?.goal != .highest, color: .keyword("text_\(color)"))
  }

  /// x and y of each point that the axes can show; an empty row where the line is interrupted.
  static func rows(_ line: Series, on frame: Frame) -> [[Double]] {
    var rows: [[Double]] = []
    for (x, y) in zip(line.x, line.y) {
      if frame.x.fraction(x) != nil, frame.y.fraction(y) != nil {
        rows.append([x, y])
      } else if rows.last?.isEmpty == false {
        rows.append([])
      }
    }
    return rows
  }

  static func lone(_ rows: [[Double]]) -> [[Double]] {
    rows.indices.filter { index in
      !rows[index].isEmpty && (index == 0 || rows[index - 1].isEmpty)
        && (index == rows.count - 1 || rows[index + 1].isEmpty)
    }.map { rows[$0] }
  }

  /// gnuplot's dash types; a used-up palette starts again with dashes.
  static func dash(_ dash: Style.Dash, round: Int) -> Int {
    switch dash {
    case .solid, .none: 1 + round % 4
    case .dashed: 2
    case .dotted: 3
    case .dashdot: 4
    }
  }

  /// gnuplot's point types.
  static func marker(_ marker: Style.Marker) -> Int {
    switch marker {
    case .none, .dot: 7
    case .circle: 6
    case .cross: 2
    case .plus: 1
    case .square: 5
    case .triangle: 9
    case .triangleDown: 11
    case .diamond: 13
    case .star: 3
    }
  }

  package func sketch(on canvas: inout Canvas, frame: Frame, firstColor: Int) {
    // A lone series without a name needs no letter.
    let isAlone = series.count == 1 && series[0].label.isEmpty
    for (index, line) in series.enumerated() {
      let letter = Canvas.letter(firstColor + index)
      var previous: (Double, Double)?
      let corners = line.cornered
      for (x, y) in zip(corners.x, corners.y) {
        guard let across = frame.x.fraction(x), let up = frame.y.fraction(y) else {
          previous = nil
          continue
        }
        if line.style.dash != .none, let previous {
          canvas.line(from: previous, to: (across, up))
        } else {
          canvas.dot(across, up)
        }
        if line.style.marker != .none { canvas.write(isAlone ? "o" : letter, across, up) }
        previous = (across, up)
      }
      canvas.name(
        line.label, letter: letter,
        along: zip(line.x, line.y).compactMap { x, y in
          guard let across = frame.x.fraction(x), let up = frame.y.fraction(y) else { return nil }
          return (across, up)
        }, isLine: line.style.marker == .none)
    }
    if let point = bestPoint(on: frame), let across = frame.x.fraction(point.x), let up = frame.y.fraction(point.y) {
      canvas.write("*", across, up)
    }
  }
}
