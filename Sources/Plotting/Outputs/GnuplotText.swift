import Wording

extension Plot {
  /// The plot drawn in characters by gnuplot. Titles, names and notes are printed around it by us, because gnuplot's
  /// text garbles Chinese; inside stand only numbers, marks and lines. Throws `PlotFault`.
  package func text(_ page: TextPage, by gnuplot: Gnuplot, templates: Templates) throws -> [StyledText] {
    var lines = Wrap.title(title, page.columns).map { StyledText($0, .title) }
    for panel in panels {
      if !lines.isEmpty { lines.append(StyledText()) }
      lines += try panel.text(page, by: gnuplot, templates: templates)
    }
    return lines
  }
}

extension Panel {
  fileprivate func text(_ page: TextPage, by gnuplot: Gnuplot, templates: Templates) throws -> [StyledText] {
    let output = Output.text(columns: page.columns, lines: page.lines + 3)
    let plot = Plot(self)
    let script = try fill(plot.surface(of: output), firstData: 1, templates: templates)
    let drawn = try gnuplot.draw(try plot.script(for: output, templates: templates))
    var lines = Wrap.title(title, page.columns).map { StyledText($0, .title) }
    if !yLabel.isEmpty { lines.append(StyledText(Printable.word(yLabel).truncated(to: page.columns), .dim)) }
    lines += String(decoding: drawn, as: UTF8.self).split(separator: "\n").map { line in
      StyledText(Printable.word(String(line)).trimmingTrailingSpaces.truncated(to: page.columns))
    }.filter { !$0.isEmpty }
    let name = Printable.word(xLabel).truncated(to: page.columns)
    if !name.isEmpty {
      lines.append(StyledText(String(repeating: " ", count: (page.columns - name.displayWidth) / 2) + name, .dim))
    }
    lines += script.frame.tickKeys.map { StyledText("\($0.label) \($0.name)".truncated(to: page.columns)) }
    lines += script.textMarks.map { StyledText("\($0.mark) \($0.name)".truncated(to: page.columns)) }
    return lines
      + notes(on: script.frame).flatMap { note in
        Wrap.title(note.sentence[page.tongue], page.columns).map { StyledText($0, .dim) }
      }
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
