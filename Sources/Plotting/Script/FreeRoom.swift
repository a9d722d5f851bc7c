import Glibc
import Wording

/// Where on a panel there is room for words: what the layers draw is sketched on a coarse canvas, and a place is looked
/// for near the point that the words speak of.
struct FreeRoom: Sendable {
  /// Of the axes, in points.
  private let width: Double
  private let height: Double
  private let columns: Int
  private let rows: Int
  /// `ink[row * (columns + 1) + column]`: how many dots of the canvas are drawn on above and to the left.
  private var ink: [Int]
  /// Words that have their place already, in points from the upper left corner.
  private var taken: [Box] = []

  /// Points from one dot of the canvas to the next.
  private static let grain = 4.0
  /// Of a line of words and of a letter, in points.
  static let line = 18.0
  static let letter = 8.0

  private struct Box {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// Words in their place: fractions of the axes, from the lower left corner.
  struct Place: Equatable {
    let x: Double
    let y: Double
    /// Where an arrow to the point begins; nil where the words stand beside the point.
    let arrow: Arrow?
    /// What of the words stands there: their middle, or their left or right end.
    var align = "center"
  }

  struct Arrow: Equatable {
    let fromX: Double
    let fromY: Double
    let toX: Double
    let toY: Double
  }

  /// - Parameter width: of the axes, in points, as `height`.
  init(_ layers: [any PlotKind], frame: Frame, width: Double, height: Double) {
    (self.width, self.height) = (max(80, width), max(60, height))
    var canvas = Canvas(
      columns: Int(self.width / (2 * FreeRoom.grain)), lines: Int(self.height / (4 * FreeRoom.grain)), isPlain: false)
    var color = 0
    for layer in layers where !(layer is Remarks) {
      layer.sketch(on: &canvas, frame: frame, firstColor: color)
      color += layer.labels.count
    }
    (columns, rows) = (canvas.columns * 2, canvas.lines * 4)
    ink = Array(repeating: 0, count: (columns + 1) * (rows + 1))
    for row in 0..<rows {
      for column in 0..<columns {
        let above = ink[row * (columns + 1) + column + 1]
        let left = ink[(row + 1) * (columns + 1) + column]
        let both = ink[row * (columns + 1) + column]
        ink[(row + 1) * (columns + 1) + column + 1] = above + left - both + (canvas.isInked(column, row) ? 1 : 0)
      }
    }
  }

  /// The free place for `text` that is nearest to a point, which is given in fractions of the axes; where nothing is
  /// free, the place that covers least. `prefersBelow` tries below the point before above it.
  mutating func place(_ text: String, nearX x: Double, y: Double, prefersBelow: Bool = false) -> Place {
    let point = (x: x * width, y: (1 - y) * height)
    let size = (width: Double(text.displayWidth) * FreeRoom.letter + 10, height: FreeRoom.line)
    var best: (box: Box, cost: Double, distance: Double)?
    for distance in [7.0, 12, 20, 32, 48, 68, 92, 120, 155, 200] {
      // Once a free place was found, one farther away is none better.
      if let best, best.cost == 0 { break }
      for step in FreeRoom.directions {
        let angle = Double(prefersBelow ? -step : step) * .pi / 8
        // A box hangs at the point by the middle of a side or, in between, by a corner.
        func beyond(_ part: Double, _ length: Double) -> Double {
          part * distance + (part.magnitude < 0.3 ? 0 : part > 0 ? length / 2 : -length / 2)
        }
        let middle = (x: point.x + beyond(cos(angle), size.width), y: point.y - beyond(sin(angle), size.height))
        let box = Box(
          left: middle.x - size.width / 2, top: middle.y - size.height / 2, right: middle.x + size.width / 2,
          bottom: middle.y + size.height / 2)
        guard box.left >= 2, box.right <= width - 2, box.top >= 2, box.bottom <= height - 2 else { continue }
        let cost = cost(of: box)
        if best.map({ cost < $0.cost }) ?? true { best = (box, cost, distance) }
      }
    }
    guard let best else {
      // Words as wide as the axes stand where they can.
      let middle = min(max(x, size.width / 2 / width), max(0.5, 1 - size.width / 2 / width))
      return Place(x: middle, y: min(max(y, 0.06), 0.94), arrow: nil)
    }
    taken.append(best.box)
    let middle = (x: (best.box.left + best.box.right) / 2, y: (best.box.top + best.box.bottom) / 2)
    var arrow: Arrow?
    if best.distance > 20 {
      // From the edge of the words that is nearest to the point, to short of it.
      let from = (
        x: min(max(point.x, best.box.left), best.box.right), y: min(max(point.y, best.box.top), best.box.bottom)
      )
      let length = max(
        1, ((from.x - point.x) * (from.x - point.x) + (from.y - point.y) * (from.y - point.y)).squareRoot())
      let short = min(8 / length, 0.5)
      let end = (x: point.x + (from.x - point.x) * short, y: point.y + (from.y - point.y) * short)
      arrow = Arrow(
        fromX: from.x / width, fromY: 1 - from.y / height, toX: end.x / width, toY: 1 - end.y / height)
    }
    return Place(x: middle.x / width, y: 1 - middle.y / height, arrow: arrow)
  }

  /// The first free place of `text` along a line across the panel, which lies at a fraction of the other axis; where
  /// nothing is free, the place that covers least. Above a level line from its left end on, or right of an upright one
  /// from its top.
  mutating func place(_ text: String, along direction: Rules.Direction, at part: Double) -> Place {
    let size = (width: Double(text.displayWidth) * FreeRoom.letter + 10, height: FreeRoom.line)
    let isLevel = direction == .horizontal
    let (length, own) = isLevel ? (width, size.width) : (height, size.height)
    // Clear of the line itself, which is ink.
    let distance = isLevel ? size.height / 2 + 4 : size.width / 2 + 10
    var best: (box: Box, cost: Double)?
    for step in 0...20 {
      let along = own / 2 + 4 + max(0, length - own - 8) * Double(step) / 20
      for side in [-1.0, 1] {
        let middle =
          isLevel
          ? (x: along, y: (1 - part) * height + side * distance) : (x: part * width - side * distance, y: along)
        let box = Box(
          left: middle.x - size.width / 2, top: middle.y - size.height / 2, right: middle.x + size.width / 2,
          bottom: middle.y + size.height / 2)
        guard box.left >= 0, box.right <= width, box.top >= 0, box.bottom <= height else { continue }
        let cost = cost(of: box)
        if best.map({ cost < $0.cost }) ?? true { best = (box, cost) }
        if cost == 0 { break }
      }
      if best?.cost == 0 { break }
    }
    guard let box = best?.box else { return Place(x: isLevel ? 0.5 : part, y: isLevel ? part : 0.5, arrow: nil) }
    taken.append(box)
    let up = 1 - (box.top + box.bottom) / 2 / height
    if isLevel { return Place(x: (box.left + box.right) / 2 / width, y: up, arrow: nil) }
    // Letters differ in width: the end beside the line is what is certain.
    return box.left > part * width
      ? Place(x: part + 8 / width, y: up, arrow: nil, align: "left")
      : Place(x: part - 8 / width, y: up, arrow: nil, align: "right")
  }

  /// Sixteenths of a turn, anticlockwise from the right: straight up and down first, then to the sides, then between.
  private static let directions = [4, -4, 0, 8, 2, 6, -2, -6, 3, 5, 1, 7, -3, -5, -1, -7]

  /// How much of what is drawn a box would cover.
  private func cost(of box: Box) -> Double {
    let across = clamped(box.left - 6, columns)..<max(clamped(box.left - 6, columns), clamped(box.right + 6, columns))
    let down = clamped(box.top, rows)..<max(clamped(box.top, rows), clamped(box.bottom, rows))
    func sum(_ row: Int, _ column: Int) -> Int { ink[row * (columns + 1) + column] }
    let covered =
      sum(down.upperBound, across.upperBound) - sum(down.lowerBound, across.upperBound)
      - sum(down.upperBound, across.lowerBound) + sum(down.lowerBound, across.lowerBound)
    // Words over words can't be read at all.
    return Double(covered + 1000 * taken.filter { $0.overlaps(box) }.count)
  }

  /// The dot of the canvas at `points` from its edge.
  private func clamped(_ points: Double, _ count: Int) -> Int {
    Int(min(max((points / FreeRoom.grain).rounded(), 0), Double(count)))
  }
}
