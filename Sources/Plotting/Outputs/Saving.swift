import Wording

/// The kinds of file that a plot can be; the end of the file's name says which.
package enum PlotFile: String, Sendable, CaseIterable {
  case png, svg, pdf, csv, gp, txt

  /// Throws `PlotFault.badPath` or `PlotFault.unknownExtension`.
  package init(path: String) throws {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard !name.isEmpty, Printable.word(path) == path else { throw PlotFault.badPath(path) }
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex,
      let file = PlotFile(rawValue: name[name.index(after: dot)...].lowercased())
    else {
      throw PlotFault.unknownExtension(path: path, known: PlotFile.allCases.map { "." + $0.rawValue })
    }
    self = file
  }
}

extension Plot {
  /// The bytes of a file of the given kind. Only `png`, `svg` and `pdf` need gnuplot.
  package func bytes(
    of file: PlotFile, density: Double = 2, theme: Theme = .light, tongue: Tongue = .english,
    templates: Templates, gnuplot: (() throws -> Gnuplot)? = nil
  ) throws -> [UInt8] {
    switch file {
    case .csv: return Array(csv.utf8)
    case .gp:
      let script = try script(for: .png(density: density), theme: theme, tongue: tongue, templates: templates)
      return Array(script.utf8)
    case .txt:
      let lines = text(TextPage(columns: 80, tongue: tongue)).map(\.plain) + ["", description[tongue]]
      return Array((lines.joined(separator: "\n") + "\n").utf8)
    case .png, .svg, .pdf:
      let output: Output = file == .png ? .png(density: density) : file == .svg ? .svg : .pdf
      return try drawn(
        on: output, by: gnuplot?() ?? Gnuplot(), theme: theme, tongue: tongue, templates: templates)
    }
  }

  /// The picture as gnuplot makes it. Throws `PlotFault.terminalAbsent` where this gnuplot makes no such pictures, and
  /// what `Gnuplot.draw` throws.
  package func drawn(
    on output: Output, by gnuplot: Gnuplot, theme: Theme = .light, tongue: Tongue = .english, templates: Templates
  ) throws -> [UInt8] {
    guard try gnuplot.terminals().contains(output.terminal) else { throw PlotFault.terminalAbsent(output.terminal) }
    return try gnuplot.draw(
      script(for: output, theme: self.theme ?? theme, tongue: tongue, templates: templates))
  }

  /// Saves the plot as what the end of `path` says, whole or not at all.
  ///
  /// gnuplot never sees the path: it draws for us, and we write a temporary file beside the target and rename it.
  /// Throws `PlotFault`.
  package func save(
    to path: String, density: Double = 2, theme: Theme = .light, tongue: Tongue = .english, templates: Templates,
    gnuplot: (() throws -> Gnuplot)? = nil
  ) throws {
    let file = try PlotFile(path: path)
    let theme = self.theme ?? theme
    let bytes = try bytes(
      of: file, density: density, theme: theme, tongue: tongue, templates: templates, gnuplot: gnuplot)
    try FileBytes.write(bytes, to: path)
  }
}
