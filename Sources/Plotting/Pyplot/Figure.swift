/// pyplot's figure as a value: calls change its current axes, `plot` is what they have built.
///
/// Names, defaults and meaning are matplotlib's; showing and saving are left to whoever holds the figure.
package struct Figure: Sendable, Equatable {
  private var panels: [Int: Panel] = [:]
  private var grid = Grid(rows: 1, columns: 1)
  /// From 1, as `subplot` counts.
  private var current = 1
  private var size: Plot.Size?
  private var heading = ""

  private struct Grid: Sendable, Equatable {
    var rows: Int
    var columns: Int
  }

  /// An empty figure of the usual size.
  package init() {}

  /// `figure(figsize=(width, height))` in inches. Throws `PlotFault.pictureSize` outside 1 to 40.
  package init(width: Double, height: Double) throws {
    guard (1...40).contains(width), (1...40).contains(height) else {
      throw PlotFault.pictureSize(width: width, height: height)
    }
    size = Plot.Size(width: Int(width * 100), height: Int(height * 100))
  }

  /// Whether nothing has been drawn or named yet.
  package var isEmpty: Bool { panels.isEmpty }

  /// What has been built so far. Places of the grid that nobody used are left out at the end and empty in between.
  package var plot: Plot {
    let last = panels.keys.max() ?? 1
    return Plot(
      title: last == 1 ? "" : heading, panels: (1...last).map { panels[$0] ?? Figure.axes },
      columns: last == 1 ? 1 : grid.columns, size: size)
  }

  /// Axes as pyplot makes them: series are named only once `legend` is called.
  private static let axes = Panel(showsNames: false, layers: [])

  mutating func change(_ edit: (inout Panel) throws -> Void) rethrows {
    var panel = panels[current] ?? Figure.axes
    try edit(&panel)
    panels[current] = panel
  }

  /// How many series the current axes have.
  var panelLabels: Int { (panels[current] ?? Figure.axes).layers.reduce(0) { $0 + $1.labels.count } }

  /// `subplot(rows, columns, index)`. Throws `PlotFault.outsideGrid`, or `PlotFault.otherGrid` once the figure has
  /// another grid.
  package mutating func subplot(rows: Int, columns: Int, index: Int) throws {
    guard (1...8).contains(rows), (1...8).contains(columns), index >= 1, index <= rows * columns else {
      throw PlotFault.outsideGrid(rows: rows, columns: columns, index: index)
    }
    let wanted = Grid(rows: rows, columns: columns)
    guard panels.isEmpty || wanted == grid else {
      throw PlotFault.otherGrid(
        rows: rows, columns: columns, existingRows: grid.rows, existingColumns: grid.columns)
    }
    (grid, current) = (wanted, index)
    change { _ in }
  }

  /// Above all panels; over a single one it stands as that panel's title where it has none.
  package mutating func suptitle(_ text: String) {
    heading = text
    let isAlone = grid == Grid(rows: 1, columns: 1)
    change { if $0.title.isEmpty, isAlone { $0.title = text } }
  }

  package mutating func title(_ text: String) { change { $0.title = text } }
  package mutating func xlabel(_ text: String) { change { $0.xLabel = text } }
  package mutating func ylabel(_ text: String) { change { $0.yLabel = text } }

  /// Throws `PlotFault.unknownWord` unless `scale` is `linear` or `log`.
  package mutating func xscale(_ scale: String) throws {
    let scale = try Figure.scale(scale)
    change { $0.xScale = scale }
  }

  package mutating func yscale(_ scale: String) throws {
    let scale = try Figure.scale(scale)
    change { $0.yScale = scale }
  }

  private static func scale(_ word: String) throws -> Scale {
    guard let scale = Scale(rawValue: word) else {
      throw PlotFault.unknownWord(word, for: "scale", known: Scale.allCases.map(\.rawValue))
    }
    return scale
  }

  /// Shows the names of the series; with `labels`, gives them names first, in the order they were drawn.
  /// Throws `PlotFault.tooManyLabels`.
  package mutating func legend(_ labels: [String] = []) throws {
    try change { panel in
      panel.showsNames = true
      try panel.name(labels)
    }
  }
}

extension Figure {
  /// `plot(x, y, fmt, label=…, color=…, linestyle=…, marker=…)`; without `x`, against 0, 1, 2, …
  /// Throws `PlotFault.lengthsDiffer`, `PlotFault.format` or `PlotFault.unknownWord`.
  package mutating func plot(
    x: [Double]? = nil, y: [Double], format: String = "", label: String = "", color: String? = nil,
    linestyle: String? = nil, marker: String? = nil,
    steps: Style.Steps? = nil
  ) throws {
    var style = try PlotFormat.style(format)
    style.steps = steps
    if let color { style.color = try PlotFormat.color(named: color) }
    if let linestyle { style.dash = try PlotFormat.dash(named: linestyle) }
    if let marker { style.marker = try PlotFormat.marker(named: marker) }
    let line = try x.map { try Series(label, x: $0, y: y, style: style) } ?? Series(label, y: y, style: style)
    change { panel in
      if let last = panel.layers.last as? Curves {
        panel.layers[panel.layers.count - 1] = Curves(last.series + [line])
      } else {
        panel.layers.append(Curves([line]))
      }
    }
  }

  /// `scatter(x, y, c=…, marker=…, label=…, cmap=…)`; up to eight different whole numbers as `values` become groups of
  /// their own colour and shape, any others a scale of colours.
  /// Throws `PlotFault.lengthsDiffer`, `.shades` or `.unknownWord`.
  package mutating func scatter(
    x: [Double], y: [Double], values: [Double]? = nil, color: String? = nil, marker: String? = nil, label: String = "",
    cmap: String = "viridis"
  ) throws {
    var style = Style(dash: .none)
    if let color { style.color = try PlotFormat.color(named: color) }
    if let marker { style.marker = try PlotFormat.marker(named: marker) }
    let palette = try PlotFormat.palette(named: cmap)
    var groups = [try Series(label, x: x, y: y, style: style)]
    if let values {
      guard values.count == x.count else { throw PlotFault.shades(points: x.count, values: values.count) }
      guard let classes = Figure.split(groups[0], by: values) else {
        let shaded = try Scatter(groups[0], shading: Scatter.Shading(values, palette: palette))
        return change { $0.layers.append(shaded) }
      }
      groups = classes
    }
    change { panel in
      if let last = panel.layers.last as? Scatter, last.shading == nil {
        panel.layers[panel.layers.count - 1] = Scatter(last.groups + groups)
      } else {
        panel.layers.append(Scatter(groups))
      }
    }
  }

  /// A group for each class; nil where the numbers are more than classes.
  private static func split(_ all: Series, by classes: [Double]) -> [Series]? {
    guard Set(classes.prefix(10_000)).count <= 8 else { return nil }
    let kinds = Set(classes).sorted()
    guard kinds.count <= 8, kinds.allSatisfy({ $0.isDrawable && $0.rounded(.towardZero) == $0 }) else { return nil }
    return kinds.map { kind in
      let name = Field.literal(kind)
      var group = Series(named: all.label.isEmpty ? name : "\(all.label) \(name)", style: all.style)
      for index in classes.indices where classes[index] == kind { group.append(x: all.x[index], y: all.y[index]) }
      return group
    }
  }

  /// Where bars stand: under names, or at places of a number axis.
  package enum BarPlaces {
    case names([String])
    case numbers([Double])
  }

  /// `bar(x, heights)` and, lying, `barh(y, widths)`; `width` is that of all bars at one place, as matplotlib's 0.8.
  /// Throws `PlotFault.namesDiffer`, `.lengthsDiffer` or `.unknownWord`.
  package mutating func bar(
    _ places: BarPlaces, heights: [Double], label: String = "", color: String? = nil, width: Double? = nil,
    isLying: Bool = false
  ) throws {
    let group = Bars.Group(label, heights, color: try color.map { try PlotFormat.color(named: $0) })
    var bars =
      switch places {
      case .names(let names): try Bars(names, [group])
      case .numbers(let places): try Bars(at: places, group)
      }
    bars.isLying = isLying
    if let width, width.isDrawable, width > 0 { bars.width = width }
    change { $0.layers.append(bars) }
  }

  /// `hist(x, bins=10, density=False, label=…)`. Throws `PlotFault.binCount`.
  package mutating func hist(_ values: [Double], bins: Int = 10, density: Bool = false, label: String = "") throws {
    let histogram = try Histogram(label, values: values, bins: bins, density: density)
    change { $0.layers.append(histogram) }
  }

  /// `imshow(X, cmap='viridis')`. Throws `PlotFault.ragged` or `PlotFault.unknownWord`.
  package mutating func imshow(
    _ rows: [[Double]], cmap: String = "viridis", low: Double? = nil, high: Double? = nil
  ) throws {
    var image = try Image(rows, palette: try PlotFormat.palette(named: cmap))
    if low != nil || high != nil {
      let values = rows.flatMap { $0 }.filter(\.isFinite)
      let ends = (low ?? values.min() ?? 0, high ?? values.max() ?? 1)
      guard ends.0 < ends.1 else { throw PlotFault.limits(ends.0, ends.1) }
      image.limits = ends
    }
    change { $0.layers.append(image) }
  }
}

extension Panel {
  /// Names the series of all layers in their order, as many as there are names.
  fileprivate mutating func name(_ labels: [String]) throws {
    let count = layers.reduce(0) { $0 + $1.labels.count }
    guard labels.count <= count else { throw PlotFault.tooManyLabels(labels: labels.count, series: count) }
    var rest = labels[...]
    for index in layers.indices {
      let own = layers[index].labels
      layers[index].labels = Array(rest.prefix(own.count)) + own.dropFirst(rest.count)
      rest = rest.dropFirst(own.count)
    }
  }
}
