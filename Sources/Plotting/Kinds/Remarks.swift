import Catalogue
import Wording

/// Words at places of a plot, with or without an arrow to what they speak of.
package struct Remarks: PlotKind {
  package var remarks: [Remark]

  package struct Remark: Sendable, Equatable {
    package var text: String
    package var x: Double
    package var y: Double
    /// Where an arrow points; nil for words alone.
    package var target: Target?
    /// Whether `x` and `y` are what the words speak of, and a picture finds them a place nearby that covers nothing.
    package var isBeside = false

    package init(_ text: String, x: Double, y: Double, target: Target? = nil) {
      (self.text, self.x, self.y, self.target) = (text, x, y, target)
    }

    /// Words about a point.
    package init(_ text: String, beside point: Target) {
      (self.text, x, y, target, isBeside) = (text, point.x, point.y, nil, true)
    }
  }

  package struct Target: Sendable, Equatable {
    package var x: Double
    package var y: Double
    package init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
  }

  package init(_ remarks: [Remark]) { self.remarks = remarks }

  package static let template = "remarks"
  package static let card = Card(
    "text", .plot, .parameters([Parameter("x"), Parameter("y"), Parameter("s")]),
    Bilingual("Writes words at a place of the plot.", "在图上某处写字。"),
    example: "plt.text(1, 2, 'here')", source: "matplotlib.pyplot.text")

  package var fit: (x: Reach.Fit, y: Reach.Fit) { (x: .tight, y: .tight) }
  package var labels: [String] {
    get { [] }
    set {}
  }
  package var namesItself: Bool { true }

  package func reach(_ visit: (Double, Double) -> Void) {
    for remark in remarks {
      visit(remark.x, remark.y)
      if let target = remark.target { visit(target.x, target.y) }
    }
  }

  package func notes(on frame: Frame) -> [PlotNote] { Undrawable(remarks.flatMap { [$0.x, $0.y] }).notes("") }

  package func write(to script: inout PanelScript) throws {
    for remark in remarks {
      guard let across = script.frame.x.fraction(remark.x), let up = script.frame.y.fraction(remark.y) else { continue }
      if script.surface.isText {
        script.markText(remark.text, "+")
        try script.clause("place.text", ["data": script.data([[remark.x, remark.y]])])
        continue
      }
      if remark.isBeside {
        try script.write(
          Printable.word(remark.text).truncated(to: 60), near: (across, up), color: .keyword("ink"))
        try script.clause("place", ["data": script.data([[remark.x, remark.y]])])
        continue
      }
      if let target = remark.target, script.frame.x.fraction(target.x) != nil, script.frame.y.fraction(target.y) != nil
      {
        try script.command(
          "arrow",
          [
            "tag": script.takeTag(), "x": .number(remark.x), "y": .number(remark.y), "toX": .number(target.x),
            "toY": .number(target.y),
          ])
      }
      let width = Double(remark.text.displayWidth) * 8 / max(100, script.surface.width - 120)
      let align = remark.target == nil ? (across + width > 1.02 ? "right" : "left") : "center"
      try script.command(
        "words",
        [
          "tag": script.takeTag(), "text": .text(Printable.lines(remark.text).prefix(6).map { $0.truncated(to: 80) }),
          "x": .number(remark.x), "y": .number(remark.y), "align": .keyword(align),
          // Clear of the arrow, which leaves on the other side.
          "lift": .length(remark.target.map { $0.y > remark.y ? -0.7 : 0.7 } ?? 0),
        ])
      // A plot command needs something to draw; the words' place is invisible.
      try script.clause("place", ["data": script.data([[remark.x, remark.y]])])
    }
  }

  package func sketch(on canvas: inout Canvas, frame: Frame, firstColor: Int) {
    for (index, remark) in remarks.enumerated() {
      guard let across = frame.x.fraction(remark.x), let up = frame.y.fraction(remark.y) else { continue }
      let mark = Character(String((index + 1) % 10))
      if let target = remark.target, let x = frame.x.fraction(target.x), let y = frame.y.fraction(target.y) {
        canvas.line(from: (across, up), to: (x, y))
      }
      canvas.write(mark, across, up)
      canvas.remark(remark.text, mark: mark)
    }
  }

  package func sentences(_ words: AxisWords) -> [Bilingual] {
    remarks.filter { $0.x.isDrawable && $0.y.isDrawable }.map { remark in
      let place = remark.target ?? Target(x: remark.x, y: remark.y)
      let at = "(\(Phrase.number(place.x)), \(Phrase.number(place.y)))"
      return Bilingual("At \(at): \(Printable.word(remark.text))", "\(at) 处：\(Printable.word(remark.text))")
    }
  }

  package func table(_ words: AxisWords) -> Table {
    Table(
      columns: ["text", words.x.isEmpty ? "x" : words.x, words.y.isEmpty ? "y" : words.y],
      rows: remarks.map { [.text($0.text), .number($0.x), .number($0.y)] })
  }
}
