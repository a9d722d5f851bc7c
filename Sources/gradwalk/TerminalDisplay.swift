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
  let plots: PlotDisplay
  /// At the prompt training draws its curves; a program that is run shows what it would show anywhere.
  var drawsCurves = false
  private var tongue: Tongue

  init(tongue: Tongue, isAccessible: Bool) {
    self.tongue = tongue
    self.isAccessible = isAccessible
    printer = Printer(isAccessible: isAccessible)
    plots = PlotDisplay(printer, tongue: tongue) { .current(isAccessible: isAccessible) }
    training = TrainingDisplay(printer, isAccessible: isAccessible, tongue: tongue)
  }

  /// The notebook's language, for what is shown without its words.
  func speak(_ tongue: Tongue) {
    self.tongue = tongue
    plots.tongue = tongue
    training.speak(tongue)
  }

  /// Things shown so far; tells whether a command left something to read.
  private(set) var shownCount = 0

  var wantsViews = true
  var showsViews: Bool {
    let screen = screen
    return wantsViews && drawsCurves && screen.readsFromTerminal && screen.canRedraw && screen.encoding == .utf8
      && !screen.hasFewSigns && ViewSize(columns: screen.columns, rows: screen.rows).holdsViews
  }

  var screen: Screen { .current(isAccessible: isAccessible) }
  var columns: Int { screen.columns }
  /// What kept output from being written.
  var fault: TerminalFault? { printer.fault }

  /// Whether a Ctrl-C is meant for the whole command, and no piece of work that begins forgets it.
  var keepsInterrupts = false

  func beginWork() -> Pulse {
    if !keepsInterrupts { Interrupts.clear() }
    if drawsCurves { training.drawCurves(on: plots.liveSurface()) }
    return Pulse(isCancelled: { [printer] in Interrupts.isPending || printer.hasFailed }) { [training] in
      training.show($0)
    }
  }

  func show(_ output: CellOutput) {
    training.settle()
    shownCount += 1
    if case .page = output {} else { forgetPage() }
    switch output {
    case .text(let text): printer.writeLine(text)
    case .printed(let text): printer.write(text)
    case .fault(let text): report(text)
    case .page(let page): show(page: page)
    case .article(let text): show(article: text)
    case .plot(let plot): plots.show(plot)
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

  func begin(withPlots preference: PlotPreference) { plots.begin(with: preference) }

  func prefer(_ preference: PlotPreference) -> PlotPlacement {
    // The terminal may be asked, which must not mix with what is held back.
    flush()
    return plots.prefer(preference)
  }
}
