/// A panel's axes, worked out from all its layers.
package struct Frame: Sendable, Equatable {
  package let x: Axis
  package let y: Axis
  /// A log axis was asked for that no value can stand on.
  let logImpossible: Bool
  /// No layer has a point that can be drawn.
  let isEmpty: Bool
  let isUpsideDown: Bool

  /// `xTicks` and `yTicks` say how many ticks there is room for.
  init(_ panel: Panel, xTicks: Int = 7, yTicks: Int = 6) {
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
    let fits = panel.layers.map(\.fit)
    let names = panel.layers.lazy.compactMap(\.xNames).first
    let rowNames = panel.layers.lazy.compactMap(\.yNames).first
    let xAxis = x.axis(scale: panel.xScale, fit: .loosest(fits.map(\.x)), count: xTicks)
    let yAxis = y.axis(scale: panel.yScale, fit: .loosest(fits.map(\.y)), count: yTicks)
    self.x = Frame.named(xAxis, names)
    self.y = Frame.named(yAxis, rowNames)
    isEmpty = x.isEmpty || y.isEmpty
    logImpossible =
      !isEmpty && (panel.xScale == .log && !x.hasPositive || panel.yScale == .log && !y.hasPositive)
    isUpsideDown = panel.layers.contains(where: \.isUpsideDown)
  }

  private static func named(_ axis: Axis, _ names: [String]?) -> Axis {
    guard let names else { return axis }
    let ticks = names.enumerated().map { Axis.Tick(value: Double($0.offset), label: Printable.word($0.element)) }
    return Axis(scale: .linear, lower: axis.lower, upper: axis.upper, ticks: ticks)
  }
}

extension Reach.Fit {
  /// The fit that suits all layers: most air wins, but pixels stay tight.
  static func loosest(_ fits: [Reach.Fit]) -> Reach.Fit {
    fits.contains(.airy) ? .airy : fits.contains(.grounded) ? .grounded : .tight
  }
}
