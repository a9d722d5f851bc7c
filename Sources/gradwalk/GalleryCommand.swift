import ArgumentParser
import Files
import Notebook
import Plotting
import Wording

/// `gradwalk gallery FOLDER`: an example of every kind of plot as PNG, SVG, PDF, text and CSV, with an index.
struct GalleryCommand: ProgramCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "gallery", abstract: said(ProgramWords.gallery), shouldDisplay: false)
  }

  @ArgumentParser.Argument(help: ArgumentHelp(said(ProgramWords.folderArgument)))
  var folder: String

  @ArgumentParser.Option(help: "light, dark")
  var theme = "light"

  func run(on console: Console) throws -> ExitCode {
    guard let theme = Theme(rawValue: theme) else {
      throw PlotFault.unknownWord(theme, for: "theme", known: Theme.allCases.map(\.rawValue))
    }
    let templates = try Shelf(console.places).templates()
    let gnuplot = try Gnuplot()
    try makeFolder(folder)
    var index = ""
    for piece in try Gallery.pieces(console.tongue) {
      for kind in [PlotFile.png, .svg, .pdf, .txt, .csv] {
        try piece.plot.save(
          to: "\(folder)/\(piece.name).\(kind)", theme: theme, tongue: console.tongue, templates: templates,
          gnuplot: { gnuplot })
      }
      index +=
        "## \(piece.name)\n\n![\(piece.name)](\(piece.name).png)\n\n\(piece.plot.description[console.tongue])\n\n"
      console.say(StyledText("\(folder)/\(piece.name).png"))
    }
    try writeFile(Array(index.utf8), to: "\(folder)/index.md")
    console.say(StyledText("\(folder)/index.md"))
    return .success
  }
}
