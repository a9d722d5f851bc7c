import Files
import Notebook
import Terminal
import Wording

/// What a subcommand works with: the notebook, its display, and where things lie.
///
/// It opens nothing before that is needed.
final class Console {
  let tongue: Tongue
  let places: Places
  let display: TerminalDisplay
  let notebook: Notebook

  init(_ invocation: Invocation) {
    tongue = invocation.tongue
    places = .ofThisProcess()
    display = TerminalDisplay(tongue: invocation.tongue, isAccessible: invocation.isAccessible)
    let shelf = Shelf(places)
    notebook = Notebook(display, tongue: invocation.tongue, shelf: shelf)
    display.plots.templates = { try shelf.templates() }
    take(invocation.settings)
    prefersPlots()
    prefersScreen()
  }

  /// What was chosen for good. A line that sets nothing is told of, and keeps nobody from working.
  private func take(_ settings: Result<SettingsFile.Contents, FileFault>) {
    do {
      for oddity in notebook.take(try settings.get()) {
        let complaint = SettingWords.oddity(notebook.shelf.settings.path, oddity)[tongue]
        _ = try? Outlet.error.write(complaint.visibleControls + "\n")
      }
    } catch {
      report(error)
    }
  }

  /// GRADWALK_FULLSCREEN=off keeps walks and what-ifs from taking the whole screen.
  private func prefersScreen() {
    guard let asked = processEnvironment()["GRADWALK_FULLSCREEN"], !asked.isEmpty else { return }
    if let isWanted = FullScreenPreference.read(asked) {
      display.wantsViews = isWanted
    } else {
      let complaint = ProgramWords.notOnOrOff("GRADWALK_FULLSCREEN", asked)[tongue]
      _ = try? Outlet.error.write(complaint.visibleControls + "\n")
    }
  }

  /// GRADWALK_PLOT says where plots go, in the words of `:plots`.
  private func prefersPlots() {
    guard let asked = processEnvironment()["GRADWALK_PLOT"], !asked.isEmpty else { return }
    var preference = notebook.plotPreference
    if let word = preference.read(asked.split(whereSeparator: \.isWhitespace).map(String.init)) {
      let complaint = PlotPlaceWords.unknown(word, known: PlotPreference.words)[tongue]
      _ = try? Outlet.error.write(complaint.visibleControls + "\n")
    }
    notebook.begin(withPlots: preference)
  }

  var screen: Screen { display.screen }

  func say(_ text: StyledText) { display.show(.text(text)) }
  func say(_ sentence: Bilingual) { say(StyledText(sentence[tongue])) }
  /// For a person who would otherwise look at nothing for a while; a pipe doesn't mind.
  func sayWhileWaiting(_ sentence: Bilingual) {
    if screen.writesToTerminal { say(StyledText(sentence[tongue], .dim)) }
  }

  func report(_ error: any Error) { notebook.report(error) }

  /// Hands on what is still held back.
  func close() { display.flush() }
}
