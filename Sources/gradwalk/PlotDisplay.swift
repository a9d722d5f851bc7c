import Glibc
import Notebook
import Plotting
import Terminal
import Wording

/// Shows plots where they can be shown: in a window, as a picture in the terminal, in characters, or in sentences.
///
/// What turns out not to work is told once and not tried again until the learner chooses anew.
final class PlotDisplay {
  private let printer: Printer
  private let screen: () -> Screen
  /// Read when the first plot needs them.
  var templates: () throws -> Templates = { throw PlotFault.noWindow }
  var tongue: Tongue
  private(set) var preference = PlotPreference()
  /// The surface in use; nil until the first plot asks for one.
  private var surface: Surface?
  private var gnuplot: Gnuplot?
  /// What kept a surface from being used.
  private var trouble: Bilingual?

  private enum Surface {
    case window(PlotWindow)
    case inline(InlineGraphics)
    case text
    case sentence
  }

  init(_ printer: Printer, tongue: Tongue, screen: @escaping () -> Screen) {
    (self.printer, self.tongue, self.screen) = (printer, tongue, screen)
  }

  func begin(with preference: PlotPreference) { self.preference = preference }

  func prefer(_ preference: PlotPreference) -> PlotPlacement {
    if preference.place != self.preference.place { (surface, gnuplot, trouble) = (nil, nil, nil) }
    self.preference = preference
    let place: PlotPreference.Place =
      switch settle() {
      case .window: .window
      case .inline(.kitty): .kitty
      case .inline(.iterm): .iterm
      case .inline(.sixel): .sixel
      case .text: .text
      case .sentence: .sentence
      }
    defer { trouble = nil }
    return PlotPlacement(place, because: trouble)
  }

  // MARK: Where

  private func settle() -> Surface {
    if case .window(let window)? = surface, !window.isAlive { surface = nil }
    if let surface { return surface }
    let found = find()
    surface = found
    return found
  }

  private func find() -> Surface {
    let screen = screen()
    switch preference.place {
    case .sentence: return .sentence
    // Who asks for text gets it in a pipe too.
    case .text: return .text
    case _ where !screen.writesToTerminal || screen.isAccessible: return .sentence
    case .automatic:
      if Gnuplot.hasDisplay, let window = window() { return window }
      if InlineGraphics.Hints.ofThisProcess().promisesPictures, let inline = InlineGraphics.probe(on: screen) {
        return .inline(inline)
      }
      return .text
    case .window: return window() ?? .text
    case .inline:
      if let inline = InlineGraphics.probe(on: screen) { return .inline(inline) }
      trouble = PlotPlaceWords.noPictures
      return .text
    case .kitty, .iterm, .sixel:
      guard !screen.isDumb else {
        trouble = PlotPlaceWords.noPictures
        return .text
      }
      return .inline(preference.place == .kitty ? .kitty : preference.place == .iterm ? .iterm : .sixel)
    }
  }

  private func window() -> Surface? {
    do {
      return .window(try PlotWindow())
    } catch {
      note(error)
      return nil
    }
  }

  private func note(_ error: any Error) {
    guard let fault = error as? PlotFault else { return }
    trouble = fault.message
    if let remedy = fault.remedy { trouble = PlotPlaceWords.join(fault.message, remedy) }
  }

  private func tellTrouble() {
    guard let trouble else { return }
    self.trouble = nil
    printer.report(StyledText(trouble[tongue], .dim))
  }

  // MARK: Live

  /// Where curves are drawn while training runs: in the window where there is one, else in characters above the training
  /// line, where the terminal has room for both.
  func liveSurface() -> LiveCurves.Surface? {
    let screen = screen()
    guard screen.canRedraw else { return nil }
    defer { tellTrouble() }
    switch settle() {
    case .sentence: return nil
    case .window(let window):
      if let templates = try? templates() { return .window(window, templates, preference.theme) }
    case .inline, .text: break
    }
    return screen.rows >= 20 ? .text(page(lines: 8)) : nil
  }

  private func page(lines: Int = 16) -> TextPage {
    let screen = screen()
    return TextPage(columns: min(screen.columns - 1, 100), lines: lines, tongue: tongue, isPlain: !screen.showsBraille)
  }

  // MARK: Showing

  func show(_ plot: Plot) {
    do {
      try show(plot, on: settle())
    } catch {
      // Text does as well; one sentence says why it is no picture.
      note(error)
      (surface, gnuplot) = (.text, nil)
      show(text: plot)
    }
    tellTrouble()
  }

  private func show(_ plot: Plot, on surface: Surface) throws {
    switch surface {
    case .text: show(text: plot)
    case .sentence: printer.writeLine(StyledText(plot.description[tongue]))
    case .window(let window):
      try window.show(plot, theme: preference.theme, tongue: tongue, templates: templates())
      printer.writeLine(StyledText(plot.description[tongue], .dim))
    case .inline(let graphics):
      let picture = try picture(of: plot, graphics)
      printer.flush()
      printer.attempt { try picture.write() }
      printer.writeLine(StyledText(plot.description[tongue], .dim))
    }
  }

  private func show(text plot: Plot) {
    printer.writeLine(plot.text(page()).joined(separator: "\n"))
  }

  private func picture(of plot: Plot, _ graphics: InlineGraphics) throws -> InlinePicture {
    let cell = Screen.cellSize()
    let cells = screen().cells(width: plot.size.width, height: plot.size.height, cell: cell)
    // Device pixels of the cells it takes, to the points of the plot.
    let exact = Double(cells.columns * (cell?.width ?? 8)) / Double(max(1, plot.size.width))
    let output: Output =
      graphics == .sixel ? .sixel(density: min(max(exact, 0.3), 3)) : .png(density: min(max(exact, 1), 3))
    let bytes = try plot.drawn(
      on: output, by: process(), theme: preference.theme, tongue: tongue, templates: templates())
    let picture =
      graphics == .sixel ? InlinePicture(sixel: bytes) : InlinePicture(png: bytes, cells, for: graphics)
    guard let picture else { throw PlotFault.gnuplotError(said: "") }
    return picture
  }

  private func process() throws -> Gnuplot {
    if let gnuplot, gnuplot.isAlive { return gnuplot }
    let started = try Gnuplot()
    gnuplot = started
    return started
  }
}
