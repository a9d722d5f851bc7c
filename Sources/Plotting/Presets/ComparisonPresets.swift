import Wording

extension Plot {
  /// What error is left after training on more and more examples, both axes logarithmic, with how far several trainings
  /// lie apart at each amount. Without a title it says what the plot is for.
  package static func learningCurve(
    _ curves: [(name: String, points: [LearningPoint])], measure: String, title: String = "",
    tongue: Tongue = .english
  ) throws -> Plot {
    let bands = try curves.enumerated().map { index, curve in
      try Bands.Band(
        "", x: curve.points.map(\.examples), lower: curve.points.map(\.lower), upper: curve.points.map(\.upper),
        color: index)
    }
    // Single trainings have nothing that lies apart.
    let hasBands = curves.contains { $0.points.contains { $0.lower < $0.upper } }
    let lines = try curves.enumerated().map { index, curve in
      try Series(
        curve.name, x: curve.points.map(\.examples), y: curve.points.map(\.mean),
        style: Style(dash: index == 0 ? .solid : .dashed, marker: .dot, color: index))
    }
    return Plot(
      Panel(
        title: title.isEmpty ? PresetWords.learning[tongue] : title, xLabel: PresetWords.examples[tongue],
        yLabel: measure, xScale: .log, yScale: .log, layers: (hasBands ? [Bands(bands)] : []) + [Curves(lines)]))
  }

  /// One amount of data and how well several trainings with it did.
  package struct LearningPoint: Sendable, Equatable {
    package let examples: Double
    package let mean: Double
    package let lower: Double
    package let upper: Double
    package init(examples: Double, mean: Double, lower: Double, upper: Double) {
      (self.examples, self.mean, self.lower, self.upper) = (examples, mean, lower, upper)
    }
  }

  /// Several runs over each other: a panel for each measure, a colour for each run, validation dashed.
  package static func overlay(
    runs: [(name: String, series: [Series])], unit: TrainingUnit = .epoch, title: String = "",
    yScale: Scale = .linear, tongue: Tongue = .english
  ) -> Plot {
    var measures: [String] = []
    func measure(_ label: String) -> String { label.hasPrefix("val_") ? String(label.dropFirst(4)) : label }
    for line in runs.flatMap(\.series) where !measures.contains(measure(line.label)) {
      measures.append(measure(line.label))
    }
    let panels = measures.map { name in
      let lines = runs.enumerated().flatMap { index, run in
        run.series.filter { measure($0.label) == name }.map { line in
          var line = line
          let isValidation = line.label.hasPrefix("val_")
          line.style = Style(
            dash: isValidation ? .dashed : .solid, marker: line.count <= 30 ? .dot : .none, color: index % 8)
          line.label = isValidation ? "\(run.name) val" : run.name
          return line
        }
      }
      return Panel(title: name, xLabel: unit.word[tongue], yScale: yScale, layers: [Curves(lines)])
    }
    guard panels.count == 1, let only = panels.first else {
      return Plot(title: title, panels: panels, columns: 2)
    }
    var panel = only
    (panel.title, panel.yLabel) = (title.isEmpty ? only.title : title, title.isEmpty ? "" : only.title)
    return Plot(panel)
  }

  /// Small pictures with what each is and, where it is known, what a model took it for; wrong ones are marked.
  /// Throws `PlotFault.ragged`.
  package static func images(
    _ images: [[[Double]]], labels: [String] = [], predicted: [String] = [], title: String = "", columns: Int = 8,
    tongue: Tongue = .english
  ) throws -> Plot {
    let pictures = images.enumerated().map { index, rows in
      let label = labels.indices.contains(index) ? labels[index] : ""
      let guess = predicted.indices.contains(index) ? predicted[index] : ""
      let isWrong = !label.isEmpty && !guess.isEmpty && label != guess
      // Colour alone would not tell a wrong one to everybody.
      let caption = isWrong ? "\(label) \(PresetWords.takenFor[tongue]) \(guess)" : label
      return Pictures.Picture(rows, caption: caption, isMarked: isWrong)
    }
    let kind = try Pictures(pictures, columns: columns)
    let rows = (min(images.count, 100) + kind.columns - 1) / kind.columns
    return Plot(
      Panel(title: title, layers: [kind]),
      size: Size(width: 90 + 90 * max(4, kind.columns), height: min(2000, 110 + 115 * max(1, rows))))
  }

  /// How often each class was taken for each other, counts with their shares of the true class. The colours are shares.
  /// Throws `PlotFault.ragged` or `.namesDiffer`.
  package static func confusion(
    _ counts: [[Int]], names: [String], title: String, axes: (predicted: String, truth: String)
  ) throws -> Plot {
    let shares = counts.map { row -> [Double] in
      let all = Double(row.reduce(0) { $0.addingReportingOverflow($1).partialValue })
      return row.map { all == 0 ? 0 : Double($0) / all }
    }
    var image = try Image(shares, rowNames: names, columnNames: names, showsValues: true)
    image.texts = zip(counts, shares).map { counts, shares in
      zip(counts, shares).map { "\(Numeral.grouped($0)) (\(Numeral.fixed($1 * 100, places: 0))%)" }
    }
    return Plot(
      Panel(title: title, xLabel: axes.predicted, yLabel: axes.truth, layers: [image]),
      size: Size(width: max(640, 130 + 92 * names.count), height: max(480, 170 + 56 * names.count)))
  }

  /// All panels with the ends of the axes that show the data of each, so that they can be compared by eye.
  package func withEqualAxes(x: Bool = true, y: Bool = true) -> Plot {
    let frames = panels.map { Frame($0) }.filter { !$0.isEmpty }
    guard let left = frames.map(\.x.lower).min(), let right = frames.map(\.x.upper).max(),
      let low = frames.map(\.y.lower).min(), let high = frames.map(\.y.upper).max()
    else { return self }
    var plot = self
    for index in plot.panels.indices {
      if x { plot.panels[index].xLimits = Panel.Limits(left, right) }
      if y { plot.panels[index].yLimits = Panel.Limits(low, high) }
    }
    return plot
  }
}
