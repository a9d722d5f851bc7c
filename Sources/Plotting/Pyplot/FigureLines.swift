import Wording

/// pyplot's calls for lines across the plot, bands, intervals, surfaces, words, and the ends of the axes.
extension Figure {
  /// `axhline(y)` and `axvline(x)`. Throws `PlotFault.unknownWord`.
  package mutating func rule(
    _ direction: Rules.Direction, at value: Double, color: String? = nil, linestyle: String? = nil, label: String = ""
  ) throws {
    let style = Style(
      dash: try linestyle.map { try PlotFormat.dash(named: $0) } ?? .solid,
      color: try color.map { try PlotFormat.color(named: $0) } ?? 6)
    change { $0.layers.append(Rules([Rules.Rule(direction, at: value, label: label, style: style)])) }
  }

  /// `fill_between(x, y1, y2=0)`. Throws `PlotFault.lengthsDiffer` or `PlotFault.unknownWord`.
  package mutating func fillBetween(
    x: [Double], lower: [Double], upper: [Double], color: String? = nil, label: String = ""
  ) throws {
    let band = try Bands.Band(
      label, x: x, lower: lower, upper: upper, color: try color.map { try PlotFormat.color(named: $0) })
    change { $0.layers.append(Bands([band])) }
  }

  /// `errorbar(x, y, yerr=…, fmt=…)`: a line through the points unless `fmt` draws none.
  /// Throws `PlotFault.lengthsDiffer`, `.negativeError` or `.format`.
  package mutating func errorbar(
    x: [Double], y: [Double], below: [Double], above: [Double], format: String = "", label: String = ""
  ) throws {
    var style = try PlotFormat.style(format)
    let hasLine = style.dash != .none && !["none", "None", " "].contains(format)
    let taken = panelLabels
    style.color = style.color ?? taken % 8
    let bars = try ErrorBars(Series(label, x: x, y: y, style: style), below: below, above: above)
    let line = try Series("", x: x, y: y, style: style)
    change { panel in
      panel.layers.append(bars)
      if hasLine { panel.layers.append(Curves([line])) }
    }
  }

  /// `contour` and `contourf`. Throws `PlotFault.grid`, `.ragged`, `.levelCount` or `.unknownWord`.
  package mutating func contour(
    x: [Double], y: [Double], z: [[Double]], isFilled: Bool, levels: [Double]? = nil, count: Int? = nil,
    cmap: String = "viridis"
  ) throws {
    if let count, !(1...50).contains(count) { throw PlotFault.levelCount(count) }
    if let levels, !(1...50).contains(levels.count) { throw PlotFault.levelCount(levels.count) }
    let chosen = levels ?? count.map { Surface.round(z, count: $0) }
    let layer: any PlotKind =
      isFilled
      ? try Surface(x: x, y: y, z: z, filling: .banded, levels: chosen, palette: try PlotFormat.palette(named: cmap))
      : try Contours(x: x, y: y, heights: z, levels: chosen)
    change { $0.layers.append(layer) }
  }

  /// `text(x, y, s)` and `annotate(text, xy, xytext)`.
  package mutating func remark(_ text: String, x: Double, y: Double, target: Remarks.Target? = nil) {
    change { $0.layers.append(Remarks([Remarks.Remark(text, x: x, y: y, target: target)])) }
  }

  /// `xlim` and `ylim`. Throws `PlotFault.limits` unless the lower end lies below the upper one.
  package mutating func limit(_ direction: Rules.Direction, _ low: Double?, _ high: Double?) throws {
    if let low, let high, !(low < high) { throw PlotFault.limits(low, high) }
    change { panel in
      if direction == .horizontal {
        panel.xLimits = Panel.Limits(low, high)
      } else {
        panel.yLimits = Panel.Limits(low, high)
      }
    }
  }

  /// `xticks` and `yticks`; without labels, ticks bear their numbers. Throws `PlotFault.namesDiffer`.
  package mutating func ticks(_ direction: Rules.Direction, at places: [Double], labels: [String]? = nil) throws {
    if let labels, labels.count != places.count {
      throw PlotFault.namesDiffer(names: labels.count, values: places.count)
    }
    let ticks = places.enumerated().map { index, place in
      Axis.Tick(value: place, label: labels?[index] ?? Numeral.significant(place))
    }
    change { panel in
      if direction == .horizontal { panel.xTicks = ticks } else { panel.yTicks = ticks }
    }
  }

  /// `grid(visible)`.
  package mutating func grid(_ isVisible: Bool) { change { $0.hasGrid = isVisible } }
}
