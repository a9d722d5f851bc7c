import Wording

/// Room for what stands around the axes of a panel, in lines and columns of text, and the text folded to fit it.
struct PanelLayout {
  /// For the theme's `panel`, `legend` and `noLegend`.
  let fields: [String: Field]
  /// For the theme's `endLabel`, one each.
  let endLabels: [[String: Field]]

  /// Of a line of text and of a letter, in points, in the theme's fonts.
  static let line = 18.5
  private static let letter = 8.0
  private static let titleLetter = 11.5

  init(_ panel: Panel, _ script: PanelScript, notes: [String]) {
    let title = Wrap.title(panel.title, Int((script.surface.width - 70) / PanelLayout.titleLetter))
    let isEmpty = script.clauses.isEmpty && panel.layers.isEmpty
    let notes = Wrap.title(
      isEmpty ? "" : notes.joined(separator: " "), Int((script.surface.width - 70) / (PanelLayout.letter - 1.2)))
    // A list of names beside a scale of colours has the line of the y axis's name.
    let hasLineAbove = !panel.yLabel.isEmpty || script.naming == .legend && script.hasColorScale
    let yLines = hasLineAbove ? 1.5 : 0.0
    let xLines = panel.xLabel.isEmpty ? 0.0 : 1.4
    let tickLines = Double(script.frame.nameLines - 1)
    let top = 1 + 1.5 * Double(title.count) + yLines
    let bottom = 2.2 + tickLines + xLines + 1.2 * Double(notes.count)
    let names = script.endLabels.map { Printable.word($0.name).truncated(to: PanelLayout.longestName) }
    let right = PanelLayout.rightColumns(names.map(\.displayWidth))
    fields = [
      "title": .text(title), "xLabel": .word(panel.xLabel), "yLabel": .word(panel.yLabel), "notes": .text(notes),
      "topLines": .length(top), "bottomLines": .length(bottom), "rightColumns": .length(right),
      // The title's first line stands highest.
      "titleLift": .length(0.9 + yLines * 0.87 + 1.35 * Double(max(0, title.count - 1))),
      "noteDrop": .length(2.6 + tickLines + xLines),
    ]
    let height = max(60, script.surface.height - (top + bottom) * PanelLayout.line)
    endLabels = script.spreadEndLabels(gap: 18 / height).enumerated().map { index, label in
      [
        "tag": .whole(50 + index), "name": .word(Printable.word(label.name).truncated(to: PanelLayout.longestName)),
        "height": .length(label.height), "color": .whole(label.color),
      ]
    }
  }

  /// What the right margin holds, in gnuplot's columns of about 10 points: the longest of the names beside curves.
  static func rightColumns(_ names: [Int]) -> Double { Double(names.max() ?? 0) * 1.05 + 3 }

  /// Of a name beside a curve, in columns; longer ones take too much from the curves.
  static let longestName = 22
}
