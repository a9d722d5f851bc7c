import Catalogue
import Wording

/// One kind of plot: what it shows, how its template is filled, and how it reads in words, in a terminal and as a table.
///
/// A new kind is a file here, its template in `Plots/`, and its entry in `PlotKinds.all`.
package protocol PlotKind: Sendable, Equatable {
  /// The function that makes it, for help and completion.
  static var card: Card { get }
  /// The name of its template in `Plots/`, without `.gp`.
  static var template: String { get }

  /// Calls `visit` with every point that the axes have to show.
  func reach(_ visit: (_ x: Double, _ y: Double) -> Void)
  /// Values that one axis alone has to show: lines across the panel.
  var levels: (x: [Double], y: [Double]) { get }
  /// Whether it needs no place in a list of names: it names itself, or stands beside a curve that has a name.
  var namesItself: Bool { get }
  /// How the two axes lie to the data.
  var fit: (x: Reach.Fit, y: Reach.Fit) { get }
  /// Names that stand at 0, 1, 2, … instead of numbers.
  var xNames: [String]? { get }
  var yNames: [String]? { get }
  /// Whether the y axis points downwards, as the rows of a matrix do.
  var isUpsideDown: Bool { get }
  /// Whether a scale of colours stands beside the axes.
  var hasColorScale: Bool { get }
  /// The names of its series; each takes a place of the palette.
  var labels: [String] { get set }

  /// Adds its data, commands and plot clauses.
  func write(to script: inout PanelScript) throws

  /// Whatever has to be said of it: values that can't be drawn, an empty series.
  func notes(on frame: Frame) -> [PlotNote]
  /// What it shows, one sentence for each thing, so that nobody needs to see it.
  func sentences(_ words: AxisWords) -> [Bilingual]
  /// Its numbers, to be saved as CSV.
  func table(_ words: AxisWords) -> Table

  /// Draws itself on a canvas that other layers share.
  func sketch(on canvas: inout Canvas, frame: Frame, firstColor: Int)
  /// Its own picture in text where a shared canvas serves it badly; nil takes the canvas.
  func page(_ page: TextPage, panel: Panel) -> [StyledText]?
}

extension PlotKind {
  package var levels: (x: [Double], y: [Double]) { (x: [], y: []) }
  package var namesItself: Bool { false }
  package var xNames: [String]? { nil }
  package var yNames: [String]? { nil }
  package var isUpsideDown: Bool { false }
  package var hasColorScale: Bool { false }
  package func page(_ page: TextPage, panel: Panel) -> [StyledText]? { nil }

  func equals(_ other: any PlotKind) -> Bool {
    (other as? Self).map { $0 == self } ?? false
  }
}

/// Every kind of plot; a test fails if a type is missing here.
package enum PlotKinds {
  package static let all: [any PlotKind.Type] = [
    Curves.self, Scatter.self, Bars.self, Histogram.self, Image.self, Contours.self, Rules.self, Bands.self,
    ErrorBars.self, Remarks.self, Surface.self, Regions.self, Pictures.self,
  ]
}
