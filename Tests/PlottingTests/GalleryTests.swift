import Glibc
import Plotting
import Testing
import Wording

/// Set to a folder, it receives a picture of every piece, to be looked at.
private let pictureFolder = getenv("GRADWALK_PICTURES").map { String(cString: $0) }

@Suite struct GalleryTests {
  // Runs only where someone wants to look: GRADWALK_PICTURES names a folder.
  @Test("every piece can be looked at", .enabled(if: pictureFolder != nil))
  func pictures() throws {
    let gnuplot = try Gnuplot()
    for piece in try Gallery.pieces() {
      for theme in Theme.allCases {
        for file in [PlotFile.png, .svg, .gp] {
          try piece.plot.save(
            to: "\(pictureFolder ?? "")/\(piece.name)-\(theme).\(file)", density: 1, theme: theme,
            templates: templates(), gnuplot: { gnuplot })
        }
      }
      try piece.plot.save(to: "\(pictureFolder ?? "")/\(piece.name).txt", templates: templates())
    }
    for (name, plot) in try Gallery.hardCases().map({ ($0.name, $0.plot) }) {
      let tongue: Tongue = name.hasPrefix("chinese") || name.hasSuffix("nan") ? .chinese : .english
      for file in [PlotFile.png, .svg, .gp] {
        try plot.save(
          to: "\(pictureFolder ?? "")/hard-\(name).\(file)", density: 1, tongue: tongue, templates: templates(),
          gnuplot: { gnuplot })
      }
      try plot.save(to: "\(pictureFolder ?? "")/hard-\(name).txt", tongue: tongue, templates: templates())
    }
  }

  @Test("every kind of plot has a piece")
  func complete() throws {
    let shown = try Gallery.pieces().flatMap(\.plot.panels).flatMap(\.layers).map { type(of: $0).template }
    #expect(Set(shown) == Set(PlotKinds.all.map { $0.template }))
  }
}
