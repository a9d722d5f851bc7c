import Catalogue
import Files
import Plotting
import Wording

extension Notebook {
  /// Saves a plot as what the end of the file's name says. Throws a `PlotFault`.
  func save(_ plot: Plot, to path: String) throws {
    try mayReach(path)
    try plot.save(to: path, theme: plotPreference.theme, tongue: tongue, templates: shelf.templates())
  }

  /// Work that the learner waits for and can stop.
  func whileWorking<Result>(_ body: (Pulse) throws -> Result) rethrows -> Result { try body(display.beginWork()) }

  /// The preference to begin with, which is acted upon when the first plot is shown.
  package func begin(withPlots preference: PlotPreference) {
    plotPreference = preference
    display.begin(withPlots: preference)
  }

  /// Chooses how plots are shown; gives where they will go.
  @discardableResult
  package func prefer(_ preference: PlotPreference) -> PlotPlacement {
    plotPreference = preference
    return display.prefer(preference)
  }
}
