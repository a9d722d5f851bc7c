import Wording

extension Plot {
  /// The plot drawn in characters, without gnuplot: lines no wider than the page, panels one below the other.
  package func text(_ page: TextPage) -> [StyledText] {
    var lines = Wrap.title(title, page.columns).map { StyledText($0, .title) }
    for panel in panels {
      if !lines.isEmpty { lines.append(StyledText()) }
      lines += panel.text(page)
    }
    return lines
  }

  /// What the plot shows, in sentences: start, end, extremes and trend of each series, and all that could not be drawn.
  package var sentences: [Bilingual] {
    panels.flatMap { panel -> [Bilingual] in
      let words = AxisWords(panel: panel)
      let name = Printable.word(panel.title)
      let heading = panels.count > 1 && !name.isEmpty ? [Bilingual(name + ":", name + "：")] : []
      return heading + panel.layers.flatMap { $0.sentences(words) }
        // What the sentences above say already is not said again.
        + panel.notes(on: Frame(panel)).filter { !$0.isInSentences }.map(\.sentence)
    }
  }

  /// All sentences as one text.
  package var description: Bilingual {
    Bilingual(
      sentences.map(\.english).joined(separator: "\n"), sentences.map(\.chinese).joined(separator: "\n"))
  }

  /// The numbers as CSV: one table for each layer, a blank line between.
  package var csv: String {
    panels.flatMap { panel in panel.layers.map { $0.table(AxisWords(panel: panel)).csv } }.joined(separator: "\n")
  }
}

extension PlotNote {
  fileprivate var isInSentences: Bool {
    switch self {
    case .onePoint, .constant: true
    default: false
    }
  }
}

extension Panel {
  fileprivate func text(_ page: TextPage) -> [StyledText] {
    let frame = Frame(self, xTicks: max(2, page.columns / 12), yTicks: max(2, page.lines / 3))
    let heading = Wrap.title(title, page.columns).map { StyledText($0, .title) }
    var lines = heading
    var shared: [any PlotKind] = []
    for layer in layers {
      // Layers that draw a page of their own do so where they stand alone; an image has no other form.
      if layers.count == 1 || layer is Image || layer is Pictures, let own = layer.page(page, panel: self) {
        lines += axisNames(page) + own
      } else {
        shared.append(layer)
      }
    }
    if !shared.isEmpty, !frame.isEmpty { lines += canvas(shared, frame: frame, page: page) }
    lines += notes(on: frame).flatMap { note in
      Wrap.title(note.sentence[page.tongue], page.columns).map { StyledText($0, .dim) }
    }
    return lines
  }

  /// What a page without axes says of them.
  private func axisNames(_ page: TextPage) -> [StyledText] {
    let names = [yLabel, xLabel].map { Printable.word($0) }.filter { !$0.isEmpty }.joined(separator: " · ")
    return names.isEmpty ? [] : [StyledText(names.truncated(to: page.columns), .dim)]
  }

  private func canvas(_ layers: [any PlotKind], frame: Frame, page: TextPage) -> [StyledText] {
    let left = frame.y.ticks.map { $0.label.displayWidth }.max().map { min($0, page.columns / 4) } ?? 0
    let names = TextNames(layers, columns: page.columns)
    var canvas = Canvas(
      columns: page.columns - left - 2 - names.right, lines: page.lines, isPlain: page.isPlain)
    var color = 0
    for layer in layers {
      layer.sketch(on: &canvas, frame: frame, firstColor: color)
      color += layer.labels.count
    }
    canvas.spreadLetters()

    var ticks: [Int: String] = [:]
    for tick in frame.y.ticks {
      guard let up = frame.y.fraction(tick.value) else { continue }
      let line = Int(((frame.isUpsideDown ? up : 1 - up) * Double(canvas.lines - 1)).rounded())
      ticks[line] = ticks[line] ?? tick.label
    }
    let ends = names.ends(canvas)
    var lines =
      Printable.word(yLabel).isEmpty ? [] : [StyledText(Printable.word(yLabel).truncated(to: page.columns), .dim)]
    for line in 0..<canvas.lines {
      var text = StyledText((ticks[line] ?? "").truncated(to: left).padded(to: left, at: .trailing) + " ", .dim)
      text.append(ticks[line] == nil ? (page.isPlain ? "|" : "│") : (page.isPlain ? "+" : "┤"), .dim)
      text.append(canvas[line])
      if let end = ends[line] { text.append(" " + end) }
      lines.append(text)
    }
    lines += xAxis(frame, left: left, columns: canvas.columns, page: page)
    lines += names.legend(canvas, columns: page.columns).map { StyledText($0) }
    return lines
  }

  private func xAxis(_ frame: Frame, left: Int, columns: Int, page: TextPage) -> [StyledText] {
    var rule = Array(repeating: page.isPlain ? "-" as Character : "─", count: columns)
    var labels = ""
    let indent = left + 2
    for tick in frame.x.ticks {
      guard let across = frame.x.fraction(tick.value), across >= -1e-9, across <= 1 + 1e-9 else { continue }
      let column = min(max(Int((across * Double(columns - 1)).rounded()), 0), columns - 1)
      let width = tick.label.displayWidth
      let start = min(max(indent + column - width / 2, 0), max(0, page.columns - width))
      // A label that would touch its neighbour is left out, and so is its tick.
      guard start >= labels.displayWidth + (labels.isEmpty ? 0 : 1) else { continue }
      rule[column] = page.isPlain ? "+" : "┬"
      labels = labels.padded(to: start) + tick.label
    }
    var lines = [
      StyledText(String(repeating: " ", count: left + 1) + (page.isPlain ? "+" : "└") + String(rule), .dim),
      StyledText(labels.truncated(to: page.columns), .dim),
    ]
    let name = Printable.word(xLabel).truncated(to: columns)
    if !name.isEmpty {
      lines.append(
        StyledText(String(repeating: " ", count: indent + max(0, (columns - name.displayWidth) / 2)) + name, .dim))
    }
    return lines
  }
}

/// Where the names of series stand in a text: beside the ends of their curves if there is room, else below.
private struct TextNames {
  /// Columns to the right of the axes; 0 if the names go below.
  let right: Int
  private let isDirect: Bool

  init(_ layers: [any PlotKind], columns: Int) {
    let labels = layers.compactMap { $0 as? Curves }.flatMap(\.series).map { Printable.word($0.label) }
    let widest = (labels.map(\.displayWidth).max() ?? 0) + 3
    isDirect =
      layers.contains { $0 is Curves }
      && layers.allSatisfy { $0 is Curves || $0.namesItself && $0.labels.allSatisfy(\.isEmpty) && !($0 is Remarks) }
      && labels.contains { !$0.isEmpty } && widest * 4 <= columns
    right = isDirect ? widest : 0
  }

  /// The name that ends on each line, moved to free lines where two would meet.
  func ends(_ canvas: Canvas) -> [Int: String] {
    guard isDirect else { return [:] }
    let names = canvas.names.sorted { $0.height > $1.height }
    var lines = names.map { Int(((1 - min(max($0.height, 0), 1)) * Double(canvas.lines - 1)).rounded()) }
    for index in lines.indices.dropFirst() { lines[index] = max(lines[index], lines[index - 1] + 1) }
    // Names that were pushed out below push the others up.
    for index in lines.indices.reversed() {
      lines[index] = min(lines[index], index == lines.count - 1 ? canvas.lines - 1 : lines[index + 1] - 1)
    }
    return Dictionary(zip(lines, names.map { label($0, of: canvas) })) { first, _ in first }
  }

  func legend(_ canvas: Canvas, columns: Int) -> [String] {
    let named = canvas.names.filter { !$0.text.isEmpty }
    guard !isDirect, !named.isEmpty else { return [] }
    var lines = [""]
    for name in named {
      let text = label(name, of: canvas).truncated(to: columns)
      let joined = lines[lines.count - 1].isEmpty ? text : lines[lines.count - 1] + "   " + text
      if joined.displayWidth <= columns { lines[lines.count - 1] = joined } else { lines.append(text) }
    }
    return lines
  }

  private func label(_ name: Canvas.Name, of canvas: Canvas) -> String {
    let text = Printable.word(name.text)
    return canvas.names.count > 1 || canvas.isPlain ? "\(name.letter) \(text)" : text
  }
}
