/// Where the boxes of a graph stand: rows by the longest path from what was given, an order that crosses few lines, and
/// places that keep lines straight.
///
/// A small form of the layered drawing of Sugiyama, Tagawa and Toda (IEEE Transactions on Systems, Man and Cybernetics
/// 11, 1981): ranks, sweeps by the mean place of neighbours, and least squares for the places of a row.
struct GraphLayout {
  struct Point: Equatable {
    var x: Double
    var y: Double
  }

  /// Centres of the boxes.
  private(set) var centres: [Point] = []
  /// For each line, the points it goes through, from the lower edge of one box to the upper edge of the next.
  private(set) var paths: [(from: Int, to: Int, points: [Point])] = []
  private(set) var width = 0.0
  private(set) var height = 0.0

  /// A box, or a point at which a long line passes a row.
  private struct Item {
    var row: Int
    var width: Double
    var height: Double
    var x = 0.0
    /// How much its wish counts: what was given follows what is made of it, and lines would run straight.
    var weight = 1.0
    var above: [Int] = []
    var below: [Int] = []
  }

  private var items: [Item] = []
  private var rows: [[Int]] = []

  private static let gap = 26.0
  private static let rowGap = 44.0
  private static let margin = 24.0
  /// More points than this at which lines pass rows take too long; such lines are drawn straight.
  private static let mostBends = 20_000

  /// - Parameters:
  ///   - sizes: width and height of each box.
  ///   - operands: the boxes that lead into each; they stand before it.
  init(sizes: [(width: Double, height: Double)], operands: [[Int]]) {
    guard !sizes.isEmpty else { return }
    let rank = Self.ranks(operands)
    items = sizes.indices.map { Item(row: rank[$0], width: sizes[$0].width, height: sizes[$0].height) }
    for place in operands.indices where operands[place].isEmpty { items[place].weight = 0.05 }
    var bends = 0
    for (place, sources) in operands.enumerated() { for source in sources { bends += rank[place] - rank[source] - 1 } }
    let bendsAround = bends <= Self.mostBends
    var chains: [(from: Int, to: Int, through: [Int])] = []
    for (place, sources) in operands.enumerated() {
      for source in sources { chains.append((source, place, bendsAround ? chain(source, place) : [])) }
    }
    rows = Array(repeating: [], count: (rank.max() ?? 0) + 1)
    for (index, item) in items.enumerated() { rows[item.row].append(index) }
    for _ in 0..<6 {
      order(downwards: true)
      order(downwards: false)
    }
    place()
    finish(sizes.count, chains)
  }

  /// Rows from above: an op stands below all its operands; what was given right above its first use.
  private static func ranks(_ operands: [[Int]]) -> [Int] {
    var rank = Array(repeating: 0, count: operands.count)
    for (place, sources) in operands.enumerated() {
      for source in sources { rank[place] = max(rank[place], rank[source] + 1) }
    }
    var firstUse = Array(repeating: Int.max, count: operands.count)
    for (place, sources) in operands.enumerated() {
      for source in sources { firstUse[source] = min(firstUse[source], rank[place]) }
    }
    for place in operands.indices where operands[place].isEmpty && firstUse[place] != Int.max {
      rank[place] = max(0, firstUse[place] - 1)
    }
    return rank
  }

  /// The points at which a line from one box to another passes the rows between.
  private mutating func chain(_ from: Int, _ to: Int) -> [Int] {
    var through: [Int] = []
    var last = from
    for row in stride(from: items[from].row + 1, to: items[to].row, by: 1) {
      items.append(Item(row: row, width: 8, height: 0, weight: 2))
      link(last, items.count - 1)
      last = items.count - 1
      through.append(last)
    }
    link(last, to)
    return through
  }

  private mutating func link(_ upper: Int, _ lower: Int) {
    items[upper].below.append(lower)
    items[lower].above.append(upper)
  }

  private mutating func order(downwards: Bool) {
    var placeInRow = Array(repeating: 0.0, count: items.count)
    for row in rows { for (place, item) in row.enumerated() { placeInRow[item] = Double(place) } }
    for row in downwards ? Array(rows.indices) : rows.indices.reversed() {
      let keys = rows[row].enumerated().map { place, item -> (Double, Int, Int) in
        let neighbours = downwards ? items[item].above : items[item].below
        let mean =
          neighbours.isEmpty
          ? Double(place) : neighbours.reduce(0) { $0 + placeInRow[$1] } / Double(neighbours.count)
        return (mean, place, item)
      }
      rows[row] = keys.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
      for (place, item) in rows[row].enumerated() { placeInRow[item] = Double(place) }
    }
  }

  private mutating func place() {
    for row in rows {
      var x = 0.0
      for item in row {
        items[item].x = x + items[item].width / 2
        x += items[item].width + Self.gap
      }
    }
    for sweep in 0..<16 {
      for row in sweep % 2 == 0 ? Array(rows.indices) : rows.indices.reversed() {
        let wanted = rows[row].map { item -> Double in
          let (above, below) = (items[item].above, items[item].below)
          let neighbours = sweep >= 12 ? above + below : sweep % 2 == 0 ? above : below
          let weight = neighbours.reduce(0) { $0 + items[$1].weight }
          return weight > 0 ? neighbours.reduce(0) { $0 + items[$1].x * items[$1].weight } / weight : items[item].x
        }
        settle(rows[row], wanted)
      }
    }
  }

  /// Places as near as can be to those wanted (in least squares) with the order and the gaps kept: pool adjacent
  /// violators (Ayer and others, Annals of Mathematical Statistics 26, 1955).
  private mutating func settle(_ row: [Int], _ wanted: [Double]) {
    var offsets: [Double] = []
    var offset = 0.0
    for (index, item) in row.enumerated() {
      if index > 0 { offset += (items[row[index - 1]].width + items[item].width) / 2 + Self.gap }
      offsets.append(offset)
    }
    var pools: [(sum: Double, weight: Double, count: Int)] = []
    for index in row.indices {
      let weight = items[row[index]].weight
      pools.append(((wanted[index] - offsets[index]) * weight, weight, 1))
      while pools.count > 1 {
        let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
        guard before.sum / before.weight > last.sum / last.weight else { break }
        pools.removeLast(2)
        pools.append((before.sum + last.sum, before.weight + last.weight, before.count + last.count))
      }
    }
    var index = 0
    for pool in pools {
      for _ in 0..<pool.count {
        items[row[index]].x = pool.sum / pool.weight + offsets[index]
        index += 1
      }
    }
  }

  private mutating func finish(_ count: Int, _ chains: [(from: Int, to: Int, through: [Int])]) {
    let left = items.map { $0.x - $0.width / 2 }.min() ?? 0
    let right = items.map { $0.x + $0.width / 2 }.max() ?? 0
    width = right - left + 2 * Self.margin
    var middles: [Double] = []
    var halves: [Double] = []
    var y = Self.margin
    for row in rows {
      let tallest = row.map { items[$0].height }.max() ?? 0
      middles.append(y + tallest / 2)
      halves.append(tallest / 2)
      y += tallest + Self.rowGap
    }
    height = y - Self.rowGap + Self.margin
    func centre(_ item: Int) -> Point { Point(x: items[item].x - left + Self.margin, y: middles[items[item].row]) }
    // A line goes straight through a row of boxes, and bends between rows.
    func passage(_ item: Int) -> [Point] {
      let (middle, half) = (centre(item), halves[items[item].row])
      return [Point(x: middle.x, y: middle.y - half), Point(x: middle.x, y: middle.y + half)]
    }
    centres = (0..<count).map(centre)
    // Lines into one box arrive beside each other, in the order of where they come from.
    var arrivals: [Int: [Int]] = [:]
    for (index, chain) in chains.enumerated() { arrivals[chain.to, default: []].append(index) }
    for (index, chain) in chains.enumerated() {
      let all = (arrivals[chain.to] ?? []).sorted { a, b in
        let (x, other) = (
          items[chains[a].through.last ?? chains[a].from].x, items[chains[b].through.last ?? chains[b].from].x
        )
        return (x, a) < (other, b)
      }
      let share = Double((all.firstIndex(of: index) ?? 0) + 1) / Double(all.count + 1) - 0.5
      var start = centre(chain.from)
      start.y += items[chain.from].height / 2
      var end = centre(chain.to)
      end.y -= items[chain.to].height / 2
      end.x += share * min(items[chain.to].width * 0.8, 120)
      paths.append((chain.from, chain.to, [start] + chain.through.flatMap(passage) + [end]))
    }
  }
}
