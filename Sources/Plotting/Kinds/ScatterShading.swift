import Wording

/// A scatter plot whose points are coloured by a number each, with a scale that says which colour is how much.
extension Scatter {
  /// What the numbers are called in notes and tables, as pyplot's argument is.
  static let colorWord = "c"

  /// The least and greatest number, made a little apart if equal; symmetric for a diverging palette.
  private func range(_ shading: Shading) -> (low: Double, high: Double)? {
    // An image of one row has the same colours.
    (try? Image([shading.values], palette: shading.palette))?.range
  }

  func writeShaded(_ shading: Shading, to script: inout PanelScript) throws {
    let points = groups[0]
    let shown = points.x.indices.filter {
      script.frame.x.fraction(points.x[$0]) != nil && script.frame.y.fraction(points.y[$0]) != nil
    }
    let isText = script.surface.isText
    let plain = shown.filter { !shading.values[$0].isDrawable }.map { [points.x[$0], points.y[$0]] }
    guard let range = range(shading) else {
      if !plain.isEmpty { try script.clause(isText ? "points.text" : "unshaded", pointFields(plain, &script)) }
      return
    }
    if isText {
      for level in 1...Scatter.levels {
        let rows = shown.filter { self.level(shading.values[$0], range) == level }.map { [points.x[$0], points.y[$0]] }
        if rows.isEmpty { continue }
        script.markText(levelName(level, range), Character(String(level)))
        try script.clause("points.text", ["data": script.data(rows), "letter": .word(String(level))])
      }
      return
    }
    try script.command("scale", ["low": .number(range.low), "high": .number(range.high)])
    let palette = try script.templates.template(Image.template).filled(shading.palette.rawValue, [:])
    script.add(palette)
    let step = max(1, (shown.count + Scatter.most - 1) / Scatter.most)
    let rows = shown.filter { shading.values[$0].isDrawable }.enumerated().filter { $0.offset % step == 0 }
      .map { [points.x[$0.element], points.y[$0.element], shading.values[$0.element]] }
    if !rows.isEmpty { try script.clause("shaded", pointFields(rows, &script)) }
    if !plain.isEmpty { try script.clause("unshaded", pointFields(plain, &script)) }
  }

  private func pointFields(_ rows: [[Double]], _ script: inout PanelScript) -> [String: Field] {
    [
      "data": script.data(rows), "letter": .word("?"), "title": script.title(groups[0].label),
      "size": .number(rows.count > 2000 ? 0.4 : rows.count > 300 ? 0.7 : 1),
    ]
  }

  /// In characters, digits stand for colours.
  private static let levels = 5

  private func level(_ value: Double, _ range: (low: Double, high: Double)) -> Int? {
    guard value.isDrawable else { return nil }
    let share = (value - range.low) / (range.high - range.low)
    return min(max(Int(share * Double(Scatter.levels)), 0), Scatter.levels - 1) + 1
  }

  private func levelName(_ level: Int, _ range: (low: Double, high: Double)) -> String {
    let step = (range.high - range.low) / Double(Scatter.levels)
    let (low, high) = (range.low + step * Double(level - 1), range.low + step * Double(level))
    return "\(Numeral.significant(low, digits: 3)) – \(Numeral.significant(high, digits: 3))"
  }

  func sketchShaded(_ shading: Shading, on canvas: inout Canvas, frame: Frame) {
    let points = groups[0]
    let range = range(shading)
    var used: Set<Int> = []
    for index in points.x.indices {
      guard let across = frame.x.fraction(points.x[index]), let up = frame.y.fraction(points.y[index]) else { continue }
      guard let range, let level = level(shading.values[index], range) else {
        canvas.write("?", across, up)
        continue
      }
      canvas.write(Character(String(level)), across, up)
      used.insert(level)
    }
    guard let range else { return }
    for level in used.sorted() { canvas.remark(levelName(level, range), mark: Character(String(level))) }
  }

  /// What the colours stand for.
  func shadingSentences(_ words: AxisWords) -> [Bilingual] {
    guard let shading, let low = shading.values.filter(\.isDrawable).min(),
      let high = shading.values.filter(\.isDrawable).max()
    else { return [] }
    let (least, most) = (Phrase.number(low), Phrase.number(high))
    return [Bilingual("Colours stand for \(least) to \(most).", "颜色表示从 \(least) 到 \(most) 的数。")]
  }

  func shadedTable(_ shading: Shading, _ words: AxisWords) -> Table {
    let points = groups[0]
    return Table(
      columns: [words.x.isEmpty ? "x" : words.x, words.y.isEmpty ? "y" : words.y, Scatter.colorWord],
      rows: points.x.indices.map { [.number(points.x[$0]), .number(points.y[$0]), .number(shading.values[$0])] })
  }
}
