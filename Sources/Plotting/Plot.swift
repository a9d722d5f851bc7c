import Wording

/// A drawing as a value: panels in a grid, each with axes and layers.
///
/// Its gnuplot script, text picture, sentences and CSV are pure functions of it; nothing is drawn until a renderer does.
package struct Plot: Sendable, Equatable {
  /// Above all panels; empty where the panels' own titles suffice.
  package var title: String
  /// Row by row.
  package var panels: [Panel]
  /// How many panels stand side by side.
  package var columns: Int
  /// Of the whole picture, in points of which 100 are an inch.
  package var size: Size
  /// Light or dark; nil takes what whoever shows or saves it prefers.
  package var theme: Theme?

  package struct Size: Sendable, Equatable {
    package var width: Int
    package var height: Int
    package init(width: Int, height: Int) { (self.width, self.height) = (width, height) }
  }

  package init(title: String = "", panels: [Panel], columns: Int = 1, size: Size? = nil) {
    self.title = title
    self.panels = panels
    self.columns = max(1, min(columns, max(1, panels.count)))
    self.size = size ?? Plot.size(panels: panels.count, columns: self.columns)
  }

  package init(_ panel: Panel, size: Size? = nil) {
    self.init(panels: [panel], size: size)
  }

  package var rows: Int { (panels.count + columns - 1) / columns }

  private static func size(panels: Int, columns: Int) -> Size {
    let rows = max(1, (panels + columns - 1) / columns)
    return columns == 1 && rows == 1
      ? Size(width: 800, height: 480) : Size(width: min(520 * columns, 2000), height: min(380 * rows, 2000))
  }
}

/// One pair of axes and what is drawn on them.
package struct Panel: Sendable, Equatable {
  package var title: String
  package var xLabel: String
  package var yLabel: String
  package var xScale: Scale
  package var yScale: Scale
  /// Whether the picture says which series is which; sentences and tables always do.
  package var showsNames: Bool
  package var layers: [any PlotKind]
  /// Ends of the axes where the data shall not decide: for panels that are compared, and what pyplot's `xlim` says.
  package var xLimits = Limits()
  package var yLimits = Limits()
  /// Ticks in place of round numbers.
  package var xTicks: [Axis.Tick]?
  package var yTicks: [Axis.Tick]?
  package var hasGrid = true

  /// The ends of an axis; nil is left to the data.
  package struct Limits: Sendable, Equatable {
    package var lower: Double?
    package var upper: Double?
    package init(_ lower: Double? = nil, _ upper: Double? = nil) { (self.lower, self.upper) = (lower, upper) }
    var isEmpty: Bool { lower == nil && upper == nil }
  }

  package init(
    title: String = "", xLabel: String = "", yLabel: String = "", xScale: Scale = .linear, yScale: Scale = .linear,
    showsNames: Bool = true, layers: [any PlotKind]
  ) {
    (self.title, self.xLabel, self.yLabel) = (title, xLabel, yLabel)
    (self.xScale, self.yScale, self.showsNames, self.layers) = (xScale, yScale, showsNames, layers)
  }

  package static func == (left: Panel, right: Panel) -> Bool {
    left.title == right.title && left.xLabel == right.xLabel && left.yLabel == right.yLabel
      && left.xScale == right.xScale && left.yScale == right.yScale && left.showsNames == right.showsNames
      && left.xLimits == right.xLimits && left.yLimits == right.yLimits && left.xTicks == right.xTicks
      && left.yTicks == right.yTicks && left.hasGrid == right.hasGrid && left.layers.count == right.layers.count
      && zip(left.layers, right.layers).allSatisfy { $0.equals($1) }
  }
}
