import Catalogue
import Plotting
import Wording

/// What a notebook gives out, in order. Only whoever shows it knows about colour, width and places on a screen.
package enum CellOutput {
  /// One or more whole lines.
  case text(StyledText)
  /// What a program printed, as it stands: it may end in the middle of a line.
  case printed(String)
  /// What went wrong: standard error, where there is one.
  case fault(StyledText)
  /// A page that may be drawn over the last one, such as a step of a walk.
  case page(StyledText)
  /// More than a screen of text, to be read a page at a time.
  case article(StyledText)
  case plot(Plot)
}

/// Where a notebook's outputs go: a terminal, a pipe, a test.
package protocol Display: AnyObject {
  /// How many columns a line may take.
  var columns: Int { get }
  /// What stops the work that begins now, and hears of its progress. What was to be stopped earlier is forgotten.
  func beginWork() -> Pulse
  func show(_ output: CellOutput)
  /// Whether an activity can have the whole screen for a `ScreenView`: then it writes no pages.
  var showsViews: Bool { get }
  /// Whether the learner wants activities to have the whole screen, where it can be had.
  var wantsViews: Bool { get set }
  /// How plots are to be shown at first; nothing is tried or asked before there is one.
  func begin(withPlots preference: PlotPreference)
  /// How plots are to be shown from now on; gives where they will go, as things are.
  func prefer(_ preference: PlotPreference) -> PlotPlacement
}

extension Display {
  package var showsViews: Bool { false }
  package var wantsViews: Bool {
    get { true }
    set {}
  }
  package func begin(withPlots preference: PlotPreference) {}

  /// For a display that hands plots on as values.
  package func prefer(_ preference: PlotPreference) -> PlotPlacement { PlotPlacement(preference.place) }
}
