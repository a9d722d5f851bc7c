import Glibc
import Synchronization
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
///
/// Any thread may show a plot in it: they take turns.
package final class PlotWindow: Sendable {
  private struct Window {
    let gnuplot: Gnuplot
    let terminal: String
    var isOpen = false
  }

  private let window: Mutex<Window>

  /// Throws `PlotFault.gnuplotAbsent` or `PlotFault.noWindow`; opens nothing yet.
  package init() throws {
    guard Gnuplot.hasDisplay else { throw PlotFault.noWindow }
    // Training that the window shows goes first.
    let gnuplot = try Gnuplot(niceness: 5)
    let terminal = try gnuplot.windowTerminal()
    window = Mutex(Window(gnuplot: gnuplot, terminal: terminal))
  }

  /// False once its gnuplot has died or was cut off: it shows nothing any more.
  package var isAlive: Bool { window.withLock { $0.gnuplot.isAlive } }

  /// Draws and returns; the window stays. Throws `PlotFault`.
  package func show(_ plot: Plot, theme: Theme = .light, tongue: Tongue = .english, templates: Templates) throws {
    try window.withLock { window in
      let script = try plot.script(
        for: .window(window.terminal), theme: plot.theme ?? theme, tongue: tongue, templates: templates,
        setsTerminal: !window.isOpen)
      _ = try window.gnuplot.draw(script)
      window.isOpen = true
    }
  }
}
