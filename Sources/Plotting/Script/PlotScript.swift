import Wording

extension Plot {
  /// The gnuplot script that draws this plot: a pure function of the plot, the templates, and where it is to be drawn.
  ///
  /// It names no file and holds all its data, so it can also be kept: `gnuplot -d plot.gp > plot.png`. All data stand
  /// before the first `plot`, which keeps gnuplot reading while we write. A window that is open already needs no
  /// terminal to be set.
  package func script(
    for output: Output, theme: Theme = .light, tongue: Tongue = .english, templates: Templates,
    setsTerminal: Bool = true
  ) throws -> String {
    let look = try templates.template("theme")
    let scripts = try panels.enumerated().reduce(into: [PanelScript]()) { scripts, panel in
      let firstData = 1 + scripts.reduce(0) { $0 + $1.dataBlocks.count }
      scripts.append(
        try panel.element.fill(surface(of: output), firstData: firstData, templates: templates))
    }
    var parts = [
      Field.definition, try look.filled("start", [:]), try look.filled(theme.rawValue, [:]),
      setsTerminal ? try templates.template("outputs").filled(output.section, output.fields(size)) : "",
      try templates.template("outputs").filled(output.section + ".fonts", [:]),
    ]
    parts += scripts.flatMap(\.dataBlocks)
    let suffix = output.isText ? ".text" : ""
    let titleLines = panels.count == 1 ? [] : Wrap.title(title, size.width / 11)
    if panels.count != 1 {
      // Above the panels' own titles.
      parts.append(
        try look.filled(
          "grid" + suffix,
          ["rows": .whole(rows), "columns": .whole(columns), "space": .text(titleLines.map { _ in " " })]))
    }
    for (index, (panel, script)) in zip(panels, scripts).enumerated() {
      var commands = try panel.commands(script, look: look, output: output, tongue: tongue)
      if index == 0, !titleLines.isEmpty, !output.isText {
        commands.insert(try look.filled("gridTitle", ["title": .text(titleLines)]), at: 1)
      }
      if index > 0, !output.isText { commands.insert(try look.filled("laterPanel", [:]), at: 0) }
      parts += commands + [script.plotCommand(nothing: try look.filled("nothing", [:]))]
    }
    if panels.count != 1 { parts.append(try look.filled("gridEnd", [:])) }
    // A PDF is complete only once its output is closed; else its end would begin the next picture.
    if output == .pdf { parts.append("unset output") }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  func surface(of output: Output) -> PanelScript.Surface {
    let (width, height): (Int, Int) =
      if case .text(let columns, let lines) = output { (columns, lines) } else { (size.width, size.height) }
    return PanelScript.Surface(
      isText: output.isText, isVector: output == .svg, width: Double(width) / Double(columns),
      height: Double(height) / Double(max(1, rows)))
  }
}

extension Panel {
  /// Data, commands and clauses of all layers.
  func fill(_ surface: PanelScript.Surface, firstData: Int, templates: Templates) throws -> PanelScript {
    var frame = Frame(
      self, xTicks: max(2, Int(surface.width / (surface.isText ? 12 : 90))),
      yTicks: max(2, Int(surface.height / (surface.isText ? 4 : 70))), namesAreASCII: surface.isText)
    if !surface.isText { frame = frame.fittingNames(width: surface.width - 170) }
    var script = PanelScript(
      frame: frame, surface: surface, naming: surface.isText || !showsNames ? .none : naming,
      words: AxisWords(panel: self), template: try templates.template("theme"), templates: templates,
      firstData: firstData, layers: layers)
    for layer in layers {
      script.template = try templates.template(type(of: layer).template)
      try layer.write(to: &script)
    }
    return script
  }

  private var naming: PanelScript.Naming {
    let curves = layers.compactMap { $0 as? Curves }
    let names = curves.flatMap(\.series).filter { !$0.label.isEmpty }.count
    return !curves.isEmpty && layers.allSatisfy { $0 is Curves || $0.namesItself } && names <= 7 ? .direct : .legend
  }

  /// Everything before the panel's `plot`.
  fileprivate func commands(_ script: PanelScript, look: Template, output: Output, tongue: Tongue) throws -> [String] {
    let frame = script.frame
    if output.isText {
      return [try look.filled("panel.text", axisFields(frame))] + script.commands
    }
    let layout = PanelLayout(self, script, notes: notes(on: frame).map { $0.sentence[tongue] })
    var parts = [try look.filled("panel", axisFields(frame).merging(layout.fields) { $1 })]
    parts.append(try look.filled(legend(script), layout.fields))
    parts += try layout.endLabels.map { try look.filled("endLabel", $0) }
    if !hasGrid { parts.append(try look.filled("noGrid", [:])) }
    if script.clauses.isEmpty {
      parts.append(try look.filled("empty", ["words": .word(PlotNote.nothingToDraw.sentence[tongue])]))
    }
    return parts + script.commands
  }

  /// The section that says where the list of names stands.
  private func legend(_ script: PanelScript) -> String {
    script.naming != .legend ? "noLegend" : script.hasColorScale ? "legendAbove" : "legend"
  }

  private func axisFields(_ frame: Frame) -> [String: Field] {
    func limits(_ axis: Axis, _ flipped: Bool) -> (Field, Field) {
      flipped ? (.number(axis.upper), .number(axis.lower)) : (.number(axis.lower), .number(axis.upper))
    }
    let (yLow, yHigh) = limits(frame.y, frame.isUpsideDown)
    return [
      "xLow": .number(frame.x.lower), "xHigh": .number(frame.x.upper), "yLow": yLow, "yHigh": yHigh,
      "xTicks": .ticks(frame.x.ticks), "yTicks": .ticks(frame.y.ticks),
      "xScale": .keyword(frame.x.scale == .log ? "set logscale x" : "unset logscale x"),
      "yScale": .keyword(frame.y.scale == .log ? "set logscale y" : "unset logscale y"),
    ]
  }

  /// What has to be said of all layers, beginning with the axes.
  package func notes(on frame: Frame) -> [PlotNote] {
    if layers.isEmpty { return [.nothingToDraw] }
    return (frame.logImpossible ? [.logImpossible] : []) + layers.flatMap { $0.notes(on: frame) }
  }
}
