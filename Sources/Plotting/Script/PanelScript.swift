import Wording

/// What one panel puts into a script: data blocks (numbers only), commands, and the clauses of its one `plot` command.
package struct PanelScript {
  package let frame: Frame
  package let surface: Surface
  let naming: Naming
  let words: AxisWords
  /// Of the layer that is being written.
  var template: Template
  /// Where a kind finds what another kind's template has already.
  let templates: Templates
  /// All that is drawn on the panel: where words are to stand, nothing else may.
  private let layers: [any PlotKind]
  /// Made once words look for a place.
  private var room: FreeRoom?
  private(set) var dataBlocks: [String] = []
  private(set) var commands: [String] = []
  private(set) var clauses: [String] = []
  /// Names that stand in the right margin beside the ends of their curves.
  private(set) var endLabels: [EndLabel] = []
  /// What stands for each series in a drawing of characters, for the list that is printed below it.
  private(set) var textMarks: [(mark: Character, name: String)] = []
  private var taken = 0
  private var nextTag = 100
  private let firstData: Int

  /// What it is drawn on, as far as a kind of plot has to know.
  package struct Surface: Sendable, Equatable {
    /// Characters instead of pixels.
    package let isText: Bool
    /// Shapes that viewers scale: a picture of few pixels would be blurred.
    package let isVector: Bool
    /// Of the panel, in points; of a text, in columns and lines.
    package let width: Double
    package let height: Double
  }

  /// How the panel says which series is which.
  enum Naming {
    /// At the end of each curve.
    case direct
    /// In a list beside the axes.
    case legend
    /// Not here: a text is named by whoever prints it, and pyplot's series have no names before `legend`.
    case none
  }

  struct EndLabel {
    let name: String
    /// 0 at the bottom of the axis, 1 at the top.
    let height: Double
    let color: Int
  }

  init(
    frame: Frame, surface: Surface, naming: Naming, words: AxisWords, template: Template, templates: Templates,
    firstData: Int, layers: [any PlotKind]
  ) {
    (self.templates, self.layers) = (templates, layers)
    (self.frame, self.surface, self.naming, self.words) = (frame, surface, naming, words)
    self.template = template
    self.firstData = firstData
  }

  /// The palette place that `wanted` names, or the next free one, counted from 1: gnuplot's `color_1` is the first.
  mutating func takeColor(_ wanted: Int?) -> Int {
    if let wanted { return wanted % 8 + 1 }
    defer { taken += 1 }
    return taken % 8 + 1
  }

  /// How often the palette has been used up: from then on, dashes have to tell curves apart.
  var paletteRound: Int { taken / 8 }

  /// The name of a new data block that holds `rows` of numbers; an empty row is a gap in a line.
  mutating func data(_ rows: [[Double]]) -> Field {
    let name = "$data\(firstData + dataBlocks.count)"
    var block = name + " << end\n"
    for row in rows {
      block += row.map { Field.literal($0) }.joined(separator: " ") + "\n"
    }
    dataBlocks.append(block + "end")
    return .data(name)
  }

  /// A number for a gnuplot label, object or arrow that nothing else has.
  mutating func takeTag() -> Field {
    defer { nextTag += 1 }
    return .whole(nextTag)
  }

  /// What a clause says of its name: in the legend, or nowhere.
  func title(_ label: String) -> Field { naming == .legend ? .title(label) : .title("") }

  /// Names a curve beside its end, if that is how this panel names.
  mutating func nameEnd(_ label: String, height: Double, color: Int) {
    if naming == .direct, !label.isEmpty {
      endLabels.append(EndLabel(name: label, height: height, color: color))
    }
  }

  /// The characters that gnuplot's text draws lines of linetype 1, 2, … with.
  static let pens = Array("*#$%@&=")

  mutating func markText(_ label: String, _ mark: Character) {
    if surface.isText, !label.isEmpty { textMarks.append((mark, Printable.word(label))) }
  }

  /// Writes `text` where there is room near a point, in fractions of the axes, with an arrow where that is not beside it.
  mutating func write(
    _ text: String, near point: (x: Double, y: Double), prefersBelow: Bool = false, color: Field
  ) throws {
    var room = self.room ?? FreeRoom(layers, frame: frame, width: axesWidth, height: axesHeight)
    let place = room.place(text, nearX: point.x, y: point.y, prefersBelow: prefersBelow)
    self.room = room
    try write(text, at: place, color: color)
  }

  /// Writes `text` where there is room along a line across the panel.
  mutating func write(_ text: String, along direction: Rules.Direction, at part: Double, color: Field) throws {
    var room = self.room ?? FreeRoom(layers, frame: frame, width: axesWidth, height: axesHeight)
    let place = room.place(text, along: direction, at: part)
    self.room = room
    try write(text, at: place, color: color)
  }

  private mutating func write(_ text: String, at place: FreeRoom.Place, color: Field) throws {
    // Rows of a matrix count downwards, the page upwards.
    func up(_ y: Double) -> Field { .length(frame.isUpsideDown ? 1 - y : y) }
    let words = try templates.template("remarks")
    commands.append(
      try words.filled(
        "placedWords",
        [
          "tag": takeTag(), "text": .word(text), "x": .length(place.x), "y": up(place.y), "color": color,
          "align": .keyword(place.align),
        ]))
    guard let arrow = place.arrow else { return }
    commands.append(
      try words.filled(
        "placedArrow",
        [
          "tag": takeTag(), "x": .length(arrow.fromX), "y": up(arrow.fromY), "toX": .length(arrow.toX),
          "toY": up(arrow.toY),
        ]))
  }

  /// Of the axes, in points, as `PanelLayout` and the theme leave them: near enough to place words.
  var axesWidth: Double {
    let names = endLabelWidths
    let ticks = frame.y.ticks.map { tick in tick.label.split(separator: "\n").map(\.displayWidth).max() ?? 0 }
    let left = 34 + 8.5 * Double(ticks.max() ?? 0)
    let right =
      switch naming {
      case .direct: PanelLayout.rightColumns(names) * 10
      case .legend where !hasColorScale: 60 + 8 * Double(names.max() ?? 0)
      case .legend, .none: hasColorScale ? 120.0 : 30
      }
    return surface.width - left - right
  }

  /// Of the names of all series, in columns.
  private var endLabelWidths: [Int] {
    layers.flatMap(\.labels).map { Printable.word($0).truncated(to: PanelLayout.longestName).displayWidth }
  }

  /// Whether the right margin is a scale's.
  var hasColorScale: Bool { layers.contains(where: \.hasColorScale) }

  private var axesHeight: Double { surface.height - (words.y.isEmpty ? 6.1 : 7.6) * PanelLayout.line }

  /// Notes the pen of a line of linetype `color`.
  mutating func markTextLine(_ label: String, color: Int) {
    markText(label, PanelScript.pens[(color - 1) % PanelScript.pens.count])
  }

  mutating func command(_ section: String, _ fields: [String: Field] = [:]) throws {
    commands.append(try template.filled(section, fields))
  }

  /// A command of another kind's template, filled already.
  mutating func add(_ command: String) { commands.append(command) }

  mutating func clause(_ section: String, _ fields: [String: Field]) throws {
    clauses.append(try template.filled(section, fields))
  }

  /// The one command that draws; `nothing` stands in where there is nothing to draw.
  func plotCommand(nothing: String) -> String {
    "plot " + (clauses.isEmpty ? [nothing] : clauses).joined(separator: ", \\\n     ")
  }

  /// The names at the ends, moved apart so that none covers another: each `height` at least `gap` from the next.
  func spreadEndLabels(gap: Double) -> [EndLabel] {
    let sorted = endLabels.sorted { $0.height < $1.height }
    var heights = sorted.map { min(max($0.height, 0), 1) }
    for index in heights.indices.dropFirst() { heights[index] = max(heights[index], heights[index - 1] + gap) }
    // Too high at the top: push back down.
    if let top = heights.last, top > 1 { heights[heights.count - 1] = max(1, 0) }
    for index in heights.indices.dropLast().reversed() {
      heights[index] = min(heights[index], heights[index + 1] - gap)
    }
    return zip(sorted, heights).map { EndLabel(name: $0.name, height: $1, color: $0.color) }
  }
}
