import Catalogue
import Wording

/// A landscape over two numbers as lines of equal height, as on a map.
package struct Contours: PlotKind {
  /// Rising, and as many as each row of heights has.
  package let x: [Double]
  /// Rising, one for each row of heights.
  package let y: [Double]
  /// `heights[row][column]` at y[row], x[column].
  package let heights: [[Double]]
  package let levels: [Double]
  /// What is drawn on the map: `loss`.
  package let name: String
  /// The levels stand in numbers beside their lines.
  package let namesLevels: Bool

  /// Without `levels`, some that part the cells evenly. Throws `PlotFault.lengthsDiffer` or `PlotFault.ragged`.
  package init(
    _ name: String = "", x: [Double], y: [Double], heights: [[Double]], levels: [Double]? = nil,
    namesLevels: Bool = true
  ) throws {
    guard heights.count == y.count else { throw PlotFault.lengthsDiffer(x: y.count, y: heights.count) }
    for (index, row) in heights.enumerated() where row.count != x.count {
      throw PlotFault.ragged(row: index, length: row.count, expected: x.count)
    }
    (self.name, self.x, self.y, self.heights, self.namesLevels) = (name, x, y, heights, namesLevels)
    self.levels = levels ?? Contours.evenLevels(heights.joined().filter(\.isDrawable).sorted())
  }

  private static let shares = [0.06, 0.14, 0.26, 0.42, 0.6, 0.8]

  /// Closer together in the valley, where training goes.
  private static func evenLevels(_ sorted: [Double]) -> [Double] {
    guard let low = sorted.first, let high = sorted.last, low < high else { return [] }
    return shares.map { sorted[Int($0 * Double(sorted.count - 1))] }.filter { $0 > low }
      .reduce(into: []) { levels, level in if levels.last.map({ $0 < level }) ?? true { levels.append(level) } }
  }

  package static let template = "contours"
  package static let card = Card(
    "contour", .plot, .parameters([Parameter("X"), Parameter("Y"), Parameter("Z")]),
    Bilingual(
      "Draws lines of equal height over two numbers, as on a map.", "像地图的等高线那样，画一个值随两个数的变化。"),
    example: "plt.contour([0, 1], [0, 1], [[0, 1], [1, 2]])", source: "matplotlib.pyplot.contour")

  package var fit: (x: Reach.Fit, y: Reach.Fit) { (x: .tight, y: .tight) }
  package var labels: [String] {
    get { [] }
    set {}
  }

  package func reach(_ visit: (Double, Double) -> Void) {
    guard let left = x.first, let right = x.last, let low = y.first, let high = y.last else { return }
    visit(left, low)
    visit(right, high)
  }

  /// The lines of one level, each a run of points; a closed line ends where it begins.
  package func lines(at level: Double) -> [[(x: Double, y: Double)]] {
    Contours.lines(x: x, y: y, heights: heights, at: level)
  }

  /// The same for any map; heights that can't be drawn are gaps.
  static func lines(x: [Double], y: [Double], heights: [[Double]], at level: Double) -> [[(x: Double, y: Double)]] {
    var walker = MarchingSquares(x: x, y: y, heights: heights, level: level)
    return walker.lines()
  }

  package func write(to script: inout PanelScript) throws {
    let color = script.takeColor(namesLevels ? 6 : 0)
    for (number, level) in levels.enumerated() {
      let lines = lines(at: level)
      let rows = lines.map { $0.map { [$0.x, $0.y] } }.joined(separator: [[]])
      guard let longest = lines.max(by: { $0.count < $1.count }), !longest.isEmpty else { continue }
      let suffix = script.surface.isText ? ".text" : namesLevels ? "" : ".strong"
      try script.clause("level" + suffix, ["data": script.data(Array(rows)), "color": .whole(color)])
      if namesLevels, !script.surface.isText {
        // At another part of each line, so that no number covers the next.
        let place = longest[Int(Double(longest.count - 1) * (0.15 + 0.7 * Double(number) / Double(levels.count)))]
        try script.command(
          "levelName",
          [
            "tag": script.takeTag(), "text": .word(Numeral.significant(level, digits: 3)), "x": .number(place.x),
            "y": .number(place.y),
          ])
      }
    }
  }

  package func notes(on frame: Frame) -> [PlotNote] {
    let all = heights.joined()
    if all.isEmpty { return [.nothingToDraw] }
    return Undrawable(Array(all)).notes(name)
  }

  private typealias Place = (height: Double, x: Double, y: Double)

  package func sentences(_ words: AxisWords) -> [Bilingual] {
    var (lowest, highest): (Place?, Place?)
    for (row, up) in zip(heights, y) {
      for (height, across) in zip(row, x) where height.isDrawable {
        if lowest.map({ height < $0.height }) ?? true { lowest = (height, across, up) }
        if highest.map({ height > $0.height }) ?? true { highest = (height, across, up) }
      }
    }
    guard let lowest, let highest else { return [] }
    func at(_ place: Place) -> String {
      "\(words.x.isEmpty ? "x" : words.x) = \(Phrase.number(place.x)), \(words.y.isEmpty ? "y" : words.y) = \(Phrase.number(place.y))"
    }
    let heading = Printable.word(name)
    let (low, high) = (Phrase.number(lowest.height), Phrase.number(highest.height))
    return [
      Bilingual(
        "\(heading.isEmpty ? "" : heading + ": ")lowest \(low) at \(at(lowest)); highest \(high) at \(at(highest)).",
        "\(heading.isEmpty ? "" : heading + "：")最低 \(low)，在 \(at(lowest))；最高 \(high)，在 \(at(highest))。")
    ]
  }

  package func table(_ words: AxisWords) -> Table {
    Table(
      columns: [words.x.isEmpty ? "x" : words.x, words.y.isEmpty ? "y" : words.y, name.isEmpty ? "z" : name],
      rows: zip(heights, y).flatMap { row, up in
        zip(row, x).map { [.number($1), .number(up), .number($0)] }
      })
  }

  package func sketch(on canvas: inout Canvas, frame: Frame, firstColor: Int) {
    for level in levels {
      for line in lines(at: level) {
        let places = line.compactMap { point in
          frame.x.fraction(point.x).flatMap { across in frame.y.fraction(point.y).map { (across, $0) } }
        }
        for (start, end) in zip(places, places.dropFirst()) { canvas.line(from: start, to: end) }
      }
    }
  }
}

/// Lines of equal height by marching squares: in each cell the corners above the level say which sides a line crosses,
/// and crossings on shared sides join the pieces.
private struct MarchingSquares {
  let x: [Double]
  let y: [Double]
  let heights: [[Double]]
  let level: Double
  /// For each crossed side of a cell those that a piece of line leads to.
  private var neighbours: [Side: [Side]] = [:]
  private var order: [Side] = []

  /// From corner (column, row) to the right, or up.
  private struct Side: Hashable {
    let column: Int
    let row: Int
    let isUp: Bool
  }

  init(x: [Double], y: [Double], heights: [[Double]], level: Double) {
    (self.x, self.y, self.heights, self.level) = (x, y, heights, level)
    for row in 0..<max(0, y.count - 1) {
      for column in 0..<max(0, x.count - 1) { cross(column, row) }
    }
  }

  private mutating func cross(_ column: Int, _ row: Int) {
    let corners = [
      heights[row][column], heights[row][column + 1], heights[row + 1][column + 1], heights[row + 1][column],
    ]
    guard corners.allSatisfy(\.isDrawable) else { return }
    let above = corners.map { $0 >= level }
    let sides = [
      Side(column: column, row: row, isUp: false), Side(column: column + 1, row: row, isUp: true),
      Side(column: column, row: row + 1, isUp: false), Side(column: column, row: row, isUp: true),
    ]
    let crossed = (0..<4).filter { above[$0] != above[($0 + 1) % 4] }
    if crossed.count == 2 {
      join(sides[crossed[0]], sides[crossed[1]])
    } else if crossed.count == 4 {
      // A saddle: the middle says which corners belong together.
      let middle = corners.reduce(0) { $0 + $1 / 4 } >= level
      let pairs = middle == above[0] ? [(0, 1), (2, 3)] : [(3, 0), (1, 2)]
      for (first, second) in pairs { join(sides[first], sides[second]) }
    }
  }

  private mutating func join(_ first: Side, _ second: Side) {
    for (from, to) in [(first, second), (second, first)] {
      if neighbours[from] == nil { order.append(from) }
      neighbours[from, default: []].append(to)
    }
  }

  mutating func lines() -> [[(x: Double, y: Double)]] {
    // Lines that end at the edge of the map begin there; what is left are rings.
    let ends = order.filter { neighbours[$0]?.count == 1 }
    return (ends + order).compactMap { start in
      guard neighbours[start]?.isEmpty == false else { return nil }
      var line = [point(start)]
      var here = start
      while let next = neighbours[here]?.popLast() {
        if let back = neighbours[next]?.firstIndex(of: here) { neighbours[next]?.remove(at: back) }
        line.append(point(next))
        here = next
      }
      return line
    }
  }

  private func point(_ side: Side) -> (x: Double, y: Double) {
    let (column, row) = (side.column, side.row)
    let start = heights[row][column]
    let end = side.isUp ? heights[row + 1][column] : heights[row][column + 1]
    let share = end == start ? 0.5 : (level - start) / (end - start)
    return side.isUp
      ? (x[column], y[row] + (y[row + 1] - y[row]) * share)
      : (x[column] + (x[column + 1] - x[column]) * share, y[row])
  }
}
