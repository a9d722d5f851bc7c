import Wording

/// A panel's axes, worked out from all its layers.
package struct Frame: Sendable, Equatable {
  package private(set) var x: Axis
  package private(set) var y: Axis
  /// A log axis was asked for that no value can stand on.
  let logImpossible: Bool
  /// No layer has a point that can be drawn.
  let isEmpty: Bool
  let isUpsideDown: Bool
  /// Data may lie outside the axes.
  let hasLimits: Bool
  /// How many lines the longest name on the x axis takes, and whether the names stand upright for want of width.
  private(set) var nameLines = 1
  private(set) var areNamesUpright = false
  private let hasNames: Bool
  private let hasRowNames: Bool
  /// Letters that stand on an axis for names that only other characters can write.
  private(set) var tickKeys: [TickKey] = []

  struct TickKey: Sendable, Equatable {
    let label: String
    let name: String
  }

  /// `xTicks` and `yTicks` say how many ticks there is room for.
  package init(_ panel: Panel, xTicks: Int = 7, yTicks: Int = 6, namesAreASCII: Bool = false) {
    var x = Reach()
    var y = Reach()
    for layer in panel.layers {
      layer.reach { pointX, pointY in
        guard pointX.isDrawable, pointY.isDrawable else { return }
        // A point that one log axis cannot hold must not stretch the other.
        if panel.xScale == .log, pointX <= 0, panel.yScale == .log || pointY <= 0 { return }
        x.include(pointX)
        y.include(pointY)
      }
    }
    for layer in panel.layers {
      let levels = layer.levels
      for value in levels.x { x.include(value) }
      for value in levels.y { y.include(value) }
    }
    // Lines across the panel say nothing of how the data lie.
    let kinds = panel.layers.filter { $0.levels.x.isEmpty && $0.levels.y.isEmpty && !($0 is Remarks) }
    let fits = (kinds.isEmpty ? panel.layers : kinds).map(\.fit)
    let names = panel.layers.lazy.compactMap(\.xNames).first
    let rowNames = panel.layers.lazy.compactMap(\.yNames).first
    let cells = panel.layers.contains(where: \.isUpsideDown)
    // Cells are counted, though their edges lie at halves.
    if cells { (x.allWhole, y.allWhole) = (true, true) }
    let xAxis = x.axis(scale: panel.xScale, fit: .loosest(fits.map(\.x)), count: xTicks, wholeFrom: 0)
      .limited(panel.xLimits, count: xTicks).ticked(panel.xTicks)
    let yAxis = y.axis(scale: panel.yScale, fit: .loosest(fits.map(\.y)), count: yTicks, wholeFrom: cells ? 0 : 3)
      .limited(panel.yLimits, count: yTicks).ticked(panel.yTicks)
    hasLimits = !panel.xLimits.isEmpty || !panel.yLimits.isEmpty
    var keys: [TickKey] = []
    self.x = Frame.named(xAxis, names, keys: namesAreASCII ? "abcdefghijklmnopqrstuvwxyz" : "", &keys)
    self.y = Frame.named(yAxis, rowNames, keys: namesAreASCII ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ" : "", &keys)
    tickKeys = keys
    (hasNames, hasRowNames) = (names != nil, rowNames != nil)
    isEmpty = x.isEmpty || y.isEmpty
    logImpossible =
      !isEmpty && (panel.xScale == .log && !x.hasPositive || panel.yScale == .log && !y.hasPositive)
    isUpsideDown = cells
  }

  /// Whether a point has a place on both axes, beyond their ends.
  func hides(_ pointX: Double, _ pointY: Double) -> Bool {
    guard let across = x.fraction(pointX), let up = y.fraction(pointY) else { return false }
    return !(-1e-9...1 + 1e-9).contains(across) || !(-1e-9...1 + 1e-9).contains(up)
  }

  /// The same frame with the names on its axes folded to their share of `width` points.
  func fittingNames(width: Double) -> Frame {
    var fitted = self
    if hasRowNames {
      // Names beside the axis may take a third of the width.
      let columns = max(8, Int(width / 3 / 8))
      fitted.y = Axis(
        scale: y.scale, lower: y.lower, upper: y.upper,
        ticks: y.ticks.map { tick in
          Axis.Tick(
            value: tick.value, label: Wrap.lines(tick.label, width: columns, most: 2).joined(separator: "\n"))
        })
    }
    guard hasNames, !x.ticks.isEmpty else { return fitted }
    let columns = Int(width / Double(x.ticks.count) / 8)
    fitted.areNamesUpright = columns < 4
    let ticks = x.ticks.map { tick in
      Axis.Tick(
        value: tick.value,
        label: columns < 4
          ? tick.label.truncated(to: 16) : Wrap.lines(tick.label, width: columns, most: 3).joined(separator: "\n"))
    }
    fitted.nameLines =
      columns < 4
      ? (ticks.map { $0.label.displayWidth }.max() ?? 0) / 2
      : ticks.map { $0.label.split(separator: "\n", omittingEmptySubsequences: false).count }.max() ?? 1
    fitted.x = Axis(scale: x.scale, lower: x.lower, upper: x.upper, ticks: ticks)
    return fitted
  }

  private static func named(_ axis: Axis, _ names: [String]?, keys letters: String, _ keys: inout [TickKey]) -> Axis {
    guard let names else { return axis }
    let letters = names.contains { !$0.utf8.allSatisfy { $0 < 0x80 } } ? Array(letters) : []
    let ticks = names.enumerated().map { index, name in
      let name = Printable.word(name)
      guard !letters.isEmpty else { return Axis.Tick(value: Double(index), label: name) }
      // After z comes a2.
      let round = index / letters.count
      let label = String(letters[index % letters.count]) + (round == 0 ? "" : String(round + 1))
      keys.append(TickKey(label: label, name: name))
      return Axis.Tick(value: Double(index), label: label)
    }
    return Axis(scale: .linear, lower: axis.lower, upper: axis.upper, ticks: ticks)
  }
}

extension Reach.Fit {
  /// The fit that suits all layers: most air wins, but pixels stay tight.
  static func loosest(_ fits: [Reach.Fit]) -> Reach.Fit {
    fits.contains(.airy) ? .airy : fits.contains(.grounded) ? .grounded : .tight
  }
}
