import Wording

extension Plot {
  /// The loss over one weight, with where it stands, the slope there, and where training has been.
  ///
  /// `losses` at `weights`, which rise. Throws `PlotFault.lengthsDiffer`.
  package static func lossCurve(
    weights: [Double], losses: [Double], name: String, at point: (weight: Double, loss: Double), slope: Double? = nil,
    path: [(weight: Double, loss: Double)] = [], tongue: Tongue = .english
  ) throws -> Plot {
    var lines = [try Series(PresetWords.loss[tongue], x: weights, y: losses)]
    if let slope, slope.isDrawable, let left = weights.first, let right = weights.last {
      // As far as the loss reaches, so that the tangent stretches no axis.
      let drawn = losses.filter(\.isDrawable)
      let room = min(point.loss - (drawn.min() ?? 0), (drawn.max() ?? 0) - point.loss)
      let reach = min((right - left) / 6, slope == 0 || room <= 0 ? .infinity : room / slope.magnitude)
      lines.append(
        try Series(
          PresetWords.slope(Phrase.number(slope))[tongue], x: [point.weight - reach, point.weight + reach],
          y: [point.loss - slope * reach, point.loss + slope * reach], style: Style(dash: .dashed, color: 1)))
    }
    if path.count > 1 {
      lines.append(
        try Series(
          PresetWords.path[tongue], x: path.map(\.weight), y: path.map(\.loss),
          style: Style(dash: .dotted, marker: .dot, color: 2)))
    }
    lines.append(
      try Series(
        PresetWords.now[tongue], x: [point.weight], y: [point.loss],
        style: Style(dash: .none, marker: .diamond, color: 1)
      ))
    var panel = Panel(
      title: PresetWords.lossOver([name], tongue), xLabel: name, yLabel: PresetWords.loss[tongue],
      layers: [Curves(lines)])
    panel.xLimits = .init(weights.first, weights.last)
    // The tangent must not stretch the axis below what the loss reaches.
    if let high = losses.filter(\.isDrawable).max(), let low = losses.filter(\.isDrawable).min(), low < high {
      let air = (high - low) * 0.06
      panel.yLimits = .init(low >= 0 && low < high * 0.35 ? 0 : low - air, high + air)
    }
    return Plot(panel)
  }

  /// The loss over two weights as colours and lines of equal loss, with the path that training took.
  ///
  /// `losses[row][column]` at `y[row]`, `x[column]`, both rising. Throws `PlotFault.grid` or `.ragged`.
  package static func lossSurface(
    x: [Double], y: [Double], losses: [[Double]], names: (x: String, y: String),
    path: [(x: Double, y: Double)] = [], tongue: Tongue = .english
  ) throws -> Plot {
    let lines = Surface.round(losses, count: 8)
    // A bowl has most of its lines far from its bottom; a few more say where that is.
    let lowest = losses.joined().filter(\.isDrawable).min() ?? 0
    let first = lines.first ?? lowest
    let near = lowest < first ? [0.1, 0.35].map { lowest + (first - lowest) * $0 } : []
    var layers: [any PlotKind] = [try Surface(x: x, y: y, z: losses, levels: near + lines)]
    if !path.isEmpty {
      let last = path[path.count - 1]
      layers.append(
        Curves([
          try Series(
            (path.count == 1 ? PresetWords.now : PresetWords.path)[tongue], x: path.map(\.x), y: path.map(\.y),
            style: Style(marker: .dot, color: 1))
        ]))
      let start = Remarks.Remark(PresetWords.start[tongue], beside: .init(x: path[0].x, y: path[0].y))
      let now = Remarks.Remark(PresetWords.now[tongue], beside: .init(x: last.x, y: last.y))
      layers.append(Remarks(path.count == 1 ? [now] : [start, now]))
    }
    var panel = Panel(
      title: PresetWords.lossOver([names.x, names.y], tongue), xLabel: names.x, yLabel: names.y, layers: layers)
    // Names beside the curve would stand on the scale of colours.
    panel.showsNames = false
    (panel.xLimits, panel.yLimits) = (.init(x.first, x.last), .init(y.first, y.last))
    return Plot(panel, size: Size(width: 820, height: 600))
  }

  /// The class of each place of a plane, and the points that a model was taught with or judged on.
  ///
  /// `classes[row][column]` at `y[row]`, `x[column]` are places in `names`; `groups` has the points of each class in the
  /// same order. Throws `PlotFault.grid`, `.ragged` or `.classes`.
  package static func decisionBoundary(
    x: [Double], y: [Double], classes: [[Int?]], names: [String], groups: [Series], title: String,
    axes: (x: String, y: String), tongue: Tongue = .english
  ) throws -> Plot {
    let points = groups.enumerated().map { index, group in
      var group = group
      group.style.color = group.style.color ?? index
      return group
    }
    var panel = Panel(
      title: title, xLabel: axes.x, yLabel: axes.y,
      layers: [try Regions(x: x, y: y, classes: classes, names: names), Scatter(points)])
    (panel.xLimits, panel.yLimits) = (.init(x.first, x.last), .init(y.first, y.last))
    return Plot(panel, size: Size(width: 820, height: 600))
  }
}
