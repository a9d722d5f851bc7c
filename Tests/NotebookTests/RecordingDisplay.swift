import Catalogue
import Files
import Notebook
import Plotting
import Testkit
import Wording

/// Keeps what a notebook shows, as a person without colour would read it.
final class RecordingDisplay: Display {
  var columns = 80
  var showsViews = false
  var wantsViews = true
  private(set) var lines: [String] = []
  private(set) var faults: [String] = []
  private(set) var pages: [String] = []
  private(set) var plots: [Plot] = []
  private(set) var printed = ""

  /// What stops work and hears of it.
  var work: () -> Pulse = { .silent }

  func beginWork() -> Pulse { work() }

  func show(_ output: CellOutput) {
    switch output {
    case .text(let text), .article(let text): lines.append(text.plain)
    case .printed(let text): printed += text
    case .fault(let text): faults.append(text.plain)
    case .page(let page): pages.append(page.plain)
    case .plot(let plot): plots.append(plot)
    }
  }

  func forget() { (lines, faults, pages, plots, printed) = ([], [], [], [], "") }

  var text: String { lines.joined(separator: "\n") }
}

/// A notebook to type into, with a state folder of its own.
final class Desk {
  let display = RecordingDisplay()
  let notebook: Notebook
  private let folder: TemporaryFolder

  /// - Parameter lessons: files below `Lessons` by name; nil takes the course itself.
  init(_ tongue: Tongue = .english, lessons: [String: String]? = nil, folder: TemporaryFolder? = nil) throws {
    let folder = try folder ?? TemporaryFolder()
    self.folder = folder
    var home = Self.root
    if let lessons {
      home = folder("home")
      for (name, text) in lessons { try folder.write("home/Lessons/\(name)", text) }
    }
    let places = Places(
      environment: ["HOME": folder.path, "GRADWALK_HOME": home], executable: nil, home: nil)
    notebook = Notebook(display, tongue: tongue, shelf: Shelf(places))
  }

  /// The folder that holds `Lessons` and `Plots`.
  static let root = String(#filePath.dropLast("/Tests/NotebookTests/RecordingDisplay.swift".count))

  func callAsFunction(_ name: String) -> String { folder(name) }

  /// Types lines and gives what they showed, results and other text alone.
  @discardableResult
  func type(_ lines: String...) -> String {
    display.forget()
    for line in lines { notebook.enter(line) }
    return display.text
  }

  /// What went wrong after these lines.
  func fault(_ lines: String...) -> String {
    display.forget()
    for line in lines { notebook.enter(line) }
    return display.faults.joined(separator: "\n")
  }

  static let neuron = "x = 2.0; w = param(0.5); b = param(0.1); L = (relu(w*x + b) - 2.0)**2"
}
