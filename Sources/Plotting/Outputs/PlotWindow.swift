import Glibc
import Wording

extension Gnuplot {
  /// Whether there is a display that a window could open on.
  package static var hasDisplay: Bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].contains { (name: String) in getenv(name).map { $0.pointee != 0 } ?? false }
  }

  /// The terminal for windows. Throws `PlotFault.noWindow` without a display or without such a terminal.
  package func windowTerminal() throws -> String {
    let known = try terminals()
    guard Gnuplot.hasDisplay, let name = ["qt", "wxt", "x11"].first(where: known.contains) else {
      throw PlotFault.noWindow
    }
    return name
  }
}

/// A window that shows one plot after another; it closes with the value that holds it.
package final class PlotWindow {
  private let gnuplot: Gnuplot
  private let terminal: String
  private var isOpen = false

  /// Throws `PlotFault.gnuplotAbsent` or `PlotFault.noWindow`; opens nothing yet.
  package init() throws {
    guard Gnuplot.hasDisplay else { throw PlotFault.noWindow }
    gnuplot = try Gnuplot()
    terminal = try gnuplot.windowTerminal()
  }

  /// Draws and returns; the window stays. Throws `PlotFault`.
  package func show(_ plot: Plot, theme: Theme = .light, tongue: Tongue = .english, templates: Templates) throws {
    _ = try gnuplot.draw(
      try plot.script(
        for: .window(terminal), theme: theme, tongue: tongue, templates: templates, setsTerminal: !isOpen))
    isOpen = true
  }
}
