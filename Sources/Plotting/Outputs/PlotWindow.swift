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
/// Any thread may show a plot in it. Unchecked, because the compiler can't see that all use of the process, which bears
/// one thread at a time, is made while `turn` is held.
package final class PlotWindow: @unchecked Sendable {
  private let turn = Mutex(())
  private let gnuplot: Gnuplot
  private let terminal: String
  private var isOpen = false

  /// Throws `PlotFault.gnuplotAbsent` or `PlotFault.noWindow`; opens nothing yet.
  package init() throws {
    guard Gnuplot.hasDisplay else { throw PlotFault.noWindow }
    // Training that the window shows goes first.
    gnuplot = try Gnuplot(niceness: 5)
    terminal = try gnuplot.windowTerminal()
  }

  /// False once its gnuplot has died or was cut off: it shows nothing any more.
  package var isAlive: Bool { turn.withLock { _ in gnuplot.isAlive } }

  /// Draws and returns; the window stays. Throws `PlotFault`.
  package func show(_ plot: Plot, theme: Theme = .light, tongue: Tongue = .english, templates: Templates) throws {
    try turn.withLock { _ in
      let script = try plot.script(
        for: .window(terminal), theme: plot.theme ?? theme, tongue: tongue, templates: templates, setsTerminal: !isOpen)
      _ = try gnuplot.draw(script)
      isOpen = true
    }
  }
}
