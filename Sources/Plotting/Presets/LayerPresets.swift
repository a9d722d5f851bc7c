import Wording

extension Plot {
  /// Weights, gradients or activations of several layers, each with its own numbers: a histogram each, all over the same
  /// bins so that they can be compared by eye; up to ten numbers are bars, and single numbers stand together.
  /// At most sixteen layers are drawn. Throws nothing for numbers that can't be drawn; they are told.
  package static func layers(
    _ layers: [(name: String, values: [Double])], title: String, axis: String, tongue: Tongue = .english
  ) throws -> Plot {
    let single = layers.filter { $0.values.count == 1 }
    let shown = layers.filter { $0.values.count != 1 }.prefix(Plot.mostLayers)
    var reach = Reach()
    for layer in shown where layer.values.count > Plot.fewNumbers {
      for value in layer.values { reach.include(value) }
    }
    let range = reach.isEmpty ? nil : (low: reach.lowest, high: reach.highest)
    var panels = try shown.map { layer in
      var panel = try Panel.distribution(
        layer.values, title: layer.name, axis: axis, range: range, bins: 40, tongue: tongue)
      if let range, range.low < range.high, layer.values.count > Plot.fewNumbers {
        panel.xLimits = .init(range.low, range.high)
      }
      return panel
    }
    if !single.isEmpty {
      let bars = try Bars(single.map(\.name), [Bars.Group("", single.flatMap(\.values))])
      let name = single.count == 1 ? single[0].name : PresetWords.single[tongue]
      panels.append(Panel(title: panels.isEmpty ? title : name, yLabel: axis, layers: [bars]))
    }
    return Plot(
      title: panels.count > 1 ? title : "", panels: panels,
      columns: panels.count > 4 ? 3 : panels.count > 1 ? 2 : 1)
  }

  /// More panels than this can't be read.
  private static let mostLayers = 16
  /// At most so many numbers are bars of their own.
  fileprivate static let fewNumbers = 10

  /// Which position looks at which, from pale to dark: a row for each that looks, a panel for each head. All panels have
  /// the same colours.
  ///
  /// - Parameter heads: each has rows of equal length, shares of what a position looks at.
  /// - Parameter words: of the positions that are looked at and, where there are as many, of those that look.
  /// - Throws: `PlotFault.ragged`; `PlotFault.namesDiffer` for words that fit neither rows nor columns.
  package static func attention(
    _ heads: [[[Double]]], words: [String]? = nil, title: String, tongue: Tongue = .english
  ) throws -> Plot {
    let highest = heads.joined().joined().filter(\.isDrawable).max() ?? 1
    let panels = try heads.enumerated().map { index, rows in
      let (height, width) = (rows.count, rows.first?.count ?? 0)
      if let words, words.count != height, words.count != width {
        throw PlotFault.namesDiffer(names: words.count, values: width)
      }
      var image = try Image(
        rows, rowNames: words?.count == height ? words : nil, columnNames: words?.count == width ? words : nil,
        showsValues: heads.count == 1 && height * width <= 100)
      if highest > 0 { image.limits = (low: 0, high: highest) }
      return Panel(
        title: heads.count == 1 ? title : PresetWords.head(index)[tongue], xLabel: PresetWords.lookedAt[tongue],
        yLabel: PresetWords.looking[tongue], layers: [image])
    }
    guard panels.count != 1, !panels.isEmpty else {
      return Plot(panels.first ?? Panel(title: title, layers: []), size: Size(width: 720, height: 600))
    }
    return Plot(title: title, panels: panels, columns: panels.count > 4 ? 3 : 2)
  }
}

extension Panel {
  /// What suits how many there are: a bar for each of up to ten numbers, else a histogram of all.
  ///
  /// - Parameter range: of the bins; nil takes that of the numbers. `bins`: nil takes as many as suit the count.
  package static func distribution(
    _ values: [Double], title: String, axis: String, range: (low: Double, high: Double)? = nil, bins: Int? = nil,
    tongue: Tongue = .english
  ) throws -> Panel {
    if values.count <= Plot.fewNumbers {
      return Panel(
        title: title, xLabel: PresetWords.place[tongue], yLabel: axis,
        layers: [try Bars(values.indices.map { "\($0)" }, [Bars.Group("", values)])])
    }
    return Panel(
      title: title, xLabel: axis, yLabel: PresetWords.count[tongue],
      layers: [try Histogram("", values: values, bins: bins ?? min(60, max(8, values.count / 4)), range: range)])
  }
}
