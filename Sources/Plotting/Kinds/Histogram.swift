import Catalogue
import Wording

/// How many values lie in each of several equal stretches.
package struct Histogram: PlotKind {
  package private(set) var label: String
  /// One more than `counts`, rising.
  package let edges: [Double]
  /// How many values each bin holds: from its left edge up to, and without, its right one; the last holds both.
  package let counts: [Int]
  /// Heights are shares of all values to the unit of x, so that the area is 1.
  package let isDensity: Bool
  private let unfit: Undrawable
  private let middle: Double
  private let mean: Double

  /// NumPy's rule: `bins` equal bins from the least value to the greatest; if these are equal, half a unit to either side.
  /// `range` sets other ends, as for histograms that are compared; values outside it are left out of the counts.
  /// Throws `PlotFault.binCount` unless there are 1 to 1,000.
  package init(
    _ label: String = "", values: [Double], bins: Int = 10, density: Bool = false,
    range: (low: Double, high: Double)? = nil
  ) throws {
    guard (1...1000).contains(bins) else { throw PlotFault.binCount(bins) }
    self.label = label
    isDensity = density
    unfit = Undrawable(values)
    let sorted = values.filter {
      $0.isDrawable && $0 >= range?.low ?? -.infinity && $0 <= range?.high ?? .infinity
    }.sorted()
    guard var low = sorted.first, var high = sorted.last else {
      (edges, counts, middle, mean) = ([], [], .nan, .nan)
      return
    }
    middle =
      sorted.count % 2 == 1
      ? sorted[sorted.count / 2] : sorted[sorted.count / 2 - 1] / 2 + sorted[sorted.count / 2] / 2
    mean = sorted.reduce(0) { $0 + $1 / Double(sorted.count) }
    if let range { (low, high) = (range.low, range.high) }
    if low == high { (low, high) = (low - max(0.5, low.magnitude * 1e-6), high + max(0.5, high.magnitude * 1e-6)) }
    let edges = (0...bins).map { $0 == bins ? high : low + (high - low) * (Double($0) / Double(bins)) }
    var counts = Array(repeating: 0, count: bins)
    var bin = 0
    for value in sorted {
      while bin < bins - 1, value >= edges[bin + 1] { bin += 1 }
      counts[bin] += 1
    }
    (self.edges, self.counts) = (edges, counts)
  }

  package static func == (left: Histogram, right: Histogram) -> Bool {
    left.label == right.label && left.edges == right.edges && left.counts == right.counts
      && left.isDensity == right.isDensity
  }

  package static let template = "histogram"
  package static let card = Card(
    "hist", .plot,
    .parameters([
      Parameter("x"), Parameter("bins", default: "10"), Parameter("density", default: "False"),
      Parameter("label", default: "''"),
    ]),
    Bilingual(
      "Counts how many values lie in each of several equal stretches and draws the counts.",
      "把取值范围等分成若干段，数出每段有多少个值，画成柱子。"),
    example: "plt.hist([1, 2, 2, 3, 3, 3], bins=3)", source: "matplotlib.pyplot.hist, numpy.histogram")

  package var fit: (x: Reach.Fit, y: Reach.Fit) { (x: .tight, y: .grounded) }
  package var labels: [String] {
    get { [label] }
    set { label = newValue.first ?? label }
  }

  /// What is drawn for each bin.
  var heights: [Double] {
    guard isDensity else { return counts.map(Double.init) }
    let total = Double(counts.reduce(0, +))
    return counts.indices.map { Double(counts[$0]) / total / (edges[$0 + 1] - edges[$0]) }
  }

  package func reach(_ visit: (Double, Double) -> Void) {
    for (index, height) in heights.enumerated() {
      visit(edges[index], 0)
      visit(edges[index + 1], height)
    }
  }

  package func notes(on frame: Frame) -> [PlotNote] {
    unfit.total == 0 ? [.empty(label)] : unfit.notes(label)
  }

  package func write(to script: inout PanelScript) throws {
    if counts.isEmpty { return }
    let heights = heights
    let color = script.takeColor(nil)
    let rows = counts.indices.map { bin in
      [edges[bin] / 2 + edges[bin + 1] / 2, heights[bin], edges[bin + 1] - edges[bin]]
    }
    script.markTextLine(label, color: color)
    if !script.surface.isText { try script.command("axes") }
    try script.clause(
      script.surface.isText ? "bins.text" : "bins",
      ["data": script.data(rows), "color": .whole(color), "title": script.title(label)])
  }

  package func sketch(on canvas: inout Canvas, frame: Frame, firstColor: Int) {
    let heights = heights
    var tops: [(Double, Double)] = []
    for bin in counts.indices {
      guard let from = frame.x.fraction(edges[bin]), let to = frame.x.fraction(edges[bin + 1]),
        let up = frame.y.fraction(heights[bin])
      else { continue }
      if counts[bin] > 0 { canvas.bar(from: from, to: to, base: frame.y.fraction(0) ?? 0, up: up) }
      tops.append(((from + to) / 2, up))
    }
    canvas.name(label, letter: Canvas.letter(firstColor), along: tops)
  }

  /// One line for each bin: from, to, bar, count.
  package func page(_ page: TextPage, panel: Panel) -> [StyledText]? {
    guard counts.count <= 40 else { return nil }
    let heights = heights
    let numbers = edges.map { Numeral.significant($0, digits: 4) }
    let left = numbers.map(\.displayWidth).max() ?? 0
    return page.lyingBars(
      counts.indices.map { bin in
        (
          numbers[bin].padded(to: left, at: .trailing) + " – " + numbers[bin + 1].padded(to: left, at: .trailing),
          heights[bin], isDensity ? Phrase.number(heights[bin]) : Numeral.grouped(counts[bin])
        )
      })
  }

  package func sentences(_ words: AxisWords) -> [Bilingual] {
    guard let low = edges.first, let high = edges.last, let most = counts.max(),
      let bin = counts.firstIndex(of: most)
    else { return [] }
    let name = Printable.word(label)
    let total = Numeral.grouped(counts.reduce(0, +))
    let (from, to) = (Phrase.number(edges[bin]), Phrase.number(edges[bin + 1]))
    let (l, h) = (Phrase.number(low), Phrase.number(high))
    let (center, average) = (Phrase.number(middle), Phrase.number(mean))
    return [
      Bilingual(
        "\(name.isEmpty ? "" : name + ": ")\(Phrase.count(counts.reduce(0, +), "value")) in \(Phrase.count(counts.count, "bin")) from \(l) to \(h); the fullest holds \(Numeral.grouped(most)), between \(from) and \(to); half lie below \(center), the mean is \(average).",
        "\(name.isEmpty ? "" : name + "：")\(total) 个值，从 \(l) 到 \(h) 分成 \(counts.count) 组；最多的一组在 \(from) 到 \(to) 之间，有 \(Numeral.grouped(most)) 个；中位数 \(center)，平均 \(average)。"
      )
    ]
  }

  package func table(_ words: AxisWords) -> Table {
    Table(
      columns: ["from", "to", "count"],
      rows: counts.indices.map { [.number(edges[$0]), .number(edges[$0 + 1]), .number(Double(counts[$0]))] })
  }
}
