import ArgumentParser
import Catalogue
import Datasets
import Files
import Notebook
import Plotting
import Tensors
import Wording

/// `gradwalk gallery FOLDER`: an example of every kind of plot, and every hard case, as PNG, SVG, PDF, text, CSV and
/// gnuplot script, with an index.
struct GalleryCommand: ProgramCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "gallery", abstract: said(ProgramWords.gallery), shouldDisplay: false)
  }

  @ArgumentParser.Argument(help: ArgumentHelp(said(ProgramWords.folderArgument)))
  var folder: String

  @ArgumentParser.Option(help: ArgumentHelp(said(ProgramWords.themeArgument)))
  var theme = Theme.light.rawValue

  @ArgumentParser.Option(help: ArgumentHelp(said(ProgramWords.formatsArgument)))
  var formats = PlotFile.allCases.map(\.rawValue).joined(separator: ",")

  func run(on console: Console) throws -> ExitCode {
    let (theme, files): (Theme, [PlotFile])
    do {
      theme = try read(self.theme, for: "--theme")
      files = try formats.split(separator: ",").map { try read(String($0), for: "--formats") }
      try makeFolder(folder)
    } catch {
      console.report(error)
      return .misused
    }
    let templates = try Shelf(console.places).templates()
    // Started once, by the first picture that needs it.
    var running: Gnuplot?
    func gnuplot() throws -> Gnuplot {
      let gnuplot = try running ?? Gnuplot()
      running = gnuplot
      return gnuplot
    }
    var index = ""
    for piece in try Gallery.pieces(console.tongue, digits: Self.digits()) + hardCases() {
      for file in files {
        try piece.plot.save(
          to: "\(folder)/\(piece.name).\(file)", theme: theme, tongue: console.tongue, templates: templates,
          gnuplot: gnuplot)
      }
      index +=
        "## \(piece.name)\n\n![\(piece.name)](\(piece.name).png)\n\n\(piece.plot.description[console.tongue])\n\n"
      console.say(StyledText("\(folder)/\(piece.name)"))
    }
    try writeFile(Array(index.utf8), to: "\(folder)/index.md")
    console.say(StyledText("\(folder)/index.md"))
    return .success
  }

  private func hardCases() throws -> [Gallery.Piece] {
    try Gallery.hardCases().map { Gallery.Piece(name: "hard-\($0.name)", plot: $0.plot) }
  }

  private func read<Word: RawRepresentable<String> & CaseIterable>(_ word: String, for option: String) throws -> Word {
    guard let known = Word(rawValue: word) else {
      throw PlotFault.unknownWord(word, for: option, known: Word.allCases.map(\.rawValue))
    }
    return known
  }

  /// Twelve digits as the data set writes them.
  private static func digits() throws -> (images: [[[Double]]], labels: [Int]) {
    let made = try Digits.make(12, seed: 4)
    let images = (0..<made.count).map { index -> [[Double]] in
      let image = made.images.selected(axis: 0, index: index)
      return (0..<LabelledImages.side).map { image.selected(axis: 0, index: $0).doubles() }
    }
    return (images: images, labels: made.labels.doubles().map { Int($0) })
  }
}
