import Plotting
import Wording

/// The pictures of a document's plots, all drawn by one gnuplot. Once it has failed none is tried: a gnuplot that hangs
/// would be waited for before each.
final class DocumentPictures {
  private let tongue: Tongue
  private let shelf: Shelf
  private var gnuplot: Gnuplot?
  /// Whether a plot couldn't be drawn.
  private(set) var hasFailed = false

  init(_ tongue: Tongue, _ shelf: Shelf) { (self.tongue, self.shelf) = (tongue, shelf) }

  /// nil where it can't be drawn.
  func bytes(of plot: Plot, as file: PlotFile, _ theme: Theme) -> [UInt8]? {
    if hasFailed { return nil }
    do {
      let process = try gnuplot ?? Gnuplot()
      gnuplot = process
      return try plot.bytes(of: file, theme: theme, tongue: tongue, templates: shelf.templates()) { process }
    } catch {
      hasFailed = true
      return nil
    }
  }
}
