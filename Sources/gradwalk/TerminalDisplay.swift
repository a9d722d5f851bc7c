import Catalogue
import Notebook
import Plotting
import Terminal
import Wording

/// The notebook's outputs on standard output and standard error.
///
/// When writing fails it keeps the fault and stops whatever runs: nobody reads on.
final class TerminalDisplay: Display {
  private let isAccessible: Bool
  private let printer: Printer
  private let training: TrainingDisplay
  private let livePage = LivePage()
  /// Whether the last thing shown was a page, so that the next may take its place.
  private var isAtPage = false
  private var window: PlotWindow?
  private var mayOpenWindow = true
  /// At the prompt training draws its curves; a program that is run shows what it would show anywhere.
  var drawsCurves = false
  private var tongue: Tongue
  /// Read when the first plot needs them.
  var templates: () throws -> Templates = { throw PlotFault.noWindow }

  init(tongue: Tongue, isAccessible: Bool) {
    self.tongue = tongue
    self.isAccessible = isAccessible
    printer = Printer(isAccessible: isAccessible)
    training = TrainingDisplay(printer, isAccessible: isAccessible, tongue: tongue)
  }

  /// The notebook's language, for what is shown without its words.
  func speak(_ tongue: Tongue) {
    self.tongue = tongue
    training.speak(tongue)
  }

  var screen: Screen { .current(isAccessible: isAccessible) }
  var columns: Int { screen.columns }
  /// What kept output from being written.
  var fault: TerminalFault? { printer.fault }

  func beginWork() -> Pulse {
    Interrupts.clear()
    if drawsCurves { training.drawCurves(on: liveSurface) }
    return Pulse(isCancelled: { [printer] in Interrupts.isPending || printer.hasFailed }) { [training] in
      training.show($0)
    }
  }

  func show(_ output: CellOutput) {
    training.settle()
    if case .page = output {} else { forgetPage() }
    switch output {
    case .text(let text): printer.writeLine(text)
    case .printed(let text): printer.write(text)
    case .fault(let text): report(text)
    case .page(let page): show(page: page)
    case .article(let text): show(article: text)
    case .plot(let plot): show(plot)
    }
  }

  /// Writes what is held back, before waiting for input or ending.
  func flush() {
    training.settle()
    printer.flush()
  }

  /// The next page starts below what stands now.
  func forgetPage() {
    if isAtPage { livePage.forget() }
    isAtPage = false
  }

  private func report(_ text: StyledText) {
    // After Ctrl-C the terminal has written ^C where the cursor was.
    printer.finishLine(isInterrupted: Interrupts.isPending)
    printer.report(text)
  }

  private func show(page: StyledText) {
    guard screen.canRedraw else { return printer.writeLine(page) }
    printer.attempt {
      try Outlet.output.finishLine()
      try livePage.show(page, on: screen)
    }
    isAtPage = true
  }

  private func show(article: StyledText) {
    printer.flush()
    printer.attempt { try Pager(tongue: tongue).show(article, on: screen) }
  }

  // MARK: Plots

  /// Where curves are drawn while training runs: in a window where there is a display, else above the training line.
  private var liveSurface: LiveCurves.Surface? {
    let screen = screen
    guard screen.canRedraw else { return nil }
    if mayOpenWindow, Gnuplot.hasDisplay, let templates = try? templates() { return .window(templates, .light) }
    guard screen.rows >= 20 else { return nil }
    return .text(textPage(lines: 8))
  }

  private func textPage(lines: Int = 16) -> TextPage {
    TextPage(columns: min(columns - 1, 100), lines: lines, tongue: tongue, isPlain: screen.encoding != .utf8)
  }

  /// In a window where there is a display, else in characters; in sentences where a picture can't be seen.
  private func show(_ plot: Plot) {
    if screen.writesToTerminal, !isAccessible, openedWindow(plot) { return }
    guard screen.writesToTerminal, !isAccessible else {
      return printer.writeLine(StyledText(plot.description[tongue]))
    }
    printer.writeLine(plot.text(textPage()).joined(separator: "\n"))
  }

  private func openedWindow(_ plot: Plot) -> Bool {
    guard mayOpenWindow, Gnuplot.hasDisplay else { return false }
    do {
      let window = try self.window ?? PlotWindow()
      self.window = window
      try window.show(plot, tongue: tongue, templates: templates())
      printer.writeLine(StyledText(plot.description[tongue], .dim))
      return true
    } catch {
      // Text in the terminal does as well; one sentence says why there is no window.
      mayOpenWindow = false
      window = nil
      if let fault = error as? PlotFault { printer.report(StyledText(fault.message[tongue], .dim)) }
      return false
    }
  }
}
