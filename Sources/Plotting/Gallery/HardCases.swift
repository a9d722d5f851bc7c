/// Plots that went wrong in other programs: each must be drawn, told and saved.
extension Gallery {
  /// Series that are empty, of one point, of nan alone or constant; titles with quotes, backticks, commands, line breaks
  /// and Chinese; values at the rims of what can be drawn. Throws only if a kind refuses its case.
  package static func hardCases() throws -> [Piece] {
    let nan = Double.nan
    let inf = Double.infinity
    func panel(_ layers: any PlotKind..., title: String = "", yScale: Scale = .linear) -> Plot {
      Plot(Panel(title: title, xLabel: "step", yLabel: "loss", yScale: yScale, layers: layers))
    }
    let cases: [(name: String, plot: Plot)] = [
      ("no-layers", panel()),
      ("no-series", panel(Curves([]))),
      ("empty-series", panel(Curves([Series(named: "loss")]))),
      ("one-point", panel(Curves([Series("loss", y: [0.5])]))),
      ("constant", panel(Curves([Series("loss", y: [0.25, 0.25, 0.25])]))),
      ("constant-zero", panel(Curves([Series("loss", y: [0, 0, 0])]))),
      ("all-nan", panel(Curves([Series("loss", y: [nan, nan, nan])]))),
      ("all-inf", panel(Curves([Series("loss", y: [inf, -inf])]))),
      (
        "some-nan",
        panel(Curves([Series("loss", y: [0.9, 0.7, nan, 0.4, nan, 0.5, 0.3, inf])]), title: "It broke at step 2")
      ),
      ("log", panel(Curves([Series("loss", y: [1, 0.1, 0.01, 0.001, 0.0003])]), yScale: .log)),
      ("log-some-zero", panel(Curves([Series("loss", y: [1, 0.1, 0, 0.001, -2])]), yScale: .log)),
      ("log-none-positive", panel(Curves([Series("loss", y: [0, -1, -2])]), yScale: .log)),
      ("huge", panel(Curves([Series("loss", y: [1e299, -1e299, 1e308])]))),
      ("tiny", panel(Curves([Series("loss", y: [Double.leastNonzeroMagnitude, 0])]))),
      ("close", panel(Curves([Series("loss", y: [1, 1.000_000_000_000_1, 1])]))),
      ("scatter-none", panel(Scatter([]))),
      ("scatter-nan", panel(Scatter([try Series("a", x: [nan, 1], y: [1, nan])]))),
      ("bars-none", panel(try Bars([], [Bars.Group("", [])]))),
      ("bars-negative", panel(try Bars(["a", "b", "c"], [Bars.Group("", [3, -2, nan])]))),
      ("bars-zero", panel(try Bars(["a", "b"], [Bars.Group("", [0, 0])]))),
      ("bars-lying-long", panel(try lying([String(repeating: "a very long name ", count: 4), "b"], [3, -2]))),
      ("bars-lying-nan", panel(try lying(["a", "b"], [.nan, 0]))),
      ("shades-nan", panel(try Scatter(Series("a", y: [1, 2, 3]), shading: .init([nan, 1, inf])))),
      ("shades-all-nan", panel(try Scatter(Series("a", y: [1, 2]), shading: .init([nan, nan])))),
      ("shades-constant", panel(try Scatter(Series("a", y: [1, 2]), shading: .init([3, 3])))),
      (
        "shades-legend",
        panel(
          try Scatter(Series("of users", y: [1, 4, 2]), shading: .init([3, 4, 5])),
          Curves([Series("trend", y: [1, 2, 3])]))
      ),
      ("histogram-none", panel(try Histogram(values: []))),
      ("histogram-one", panel(try Histogram(values: [7]))),
      ("histogram-nan", panel(try Histogram("w", values: [nan, 1, 2, 2, inf], bins: 3))),
      ("image-none", panel(try Image([]))),
      ("image-one", panel(try Image([[3]], showsValues: true))),
      ("image-row", panel(try Image([[3, 1, 2, 5, 8, 4]], palette: .diverging))),
      ("image-large", panel(try Image((0..<4).map { row in (0..<402).map { Double(($0 / 82 + row) % 3) } }))),
      ("image-nan", panel(try Image([[nan, 1], [2, nan]], showsValues: true))),
      ("image-all-nan", panel(try Image([[nan, nan]]))),
      ("rules-nan", panel(Rules([.init(.horizontal, at: nan), .init(.vertical, at: inf)]))),
      ("rules-alone", panel(Rules([.init(.horizontal, at: 0.5, label: "half")]))),
      ("bands-none", panel(Bands([]))),
      ("bands-nan", panel(Bands([try .init("b", x: [1, 2, 3], lower: [0, nan, 1], upper: [2, 3, inf])]))),
      ("bands-log", panel(Bands([try .init("b", x: [1, 2], lower: [-1, 0.5], upper: [2, 3])]), yScale: .log)),
      ("errors-none", panel(try ErrorBars(Series(named: "e"), below: [], above: []))),
      ("errors-nan", panel(try ErrorBars(Series("e", y: [1, nan, 3]), below: [0.5, 1, nan], above: [0.5, 1, 1]))),
      ("errors-log", panel(try ErrorBars(Series("e", y: [1, 2]), below: [2, 1], above: [1, 1]), yScale: .log)),
      ("remarks-nan", panel(Remarks([.init("lost", x: nan, y: 1), .init("here", x: 1, y: 1)]))),
      ("surface-flat", panel(try Surface(x: [0, 1], y: [0, 1], z: [[2, 2], [2, 2]]))),
      ("surface-nan", panel(try Surface(x: [0, 1, 2], y: [0, 1], z: [[nan, 1, 2], [3, 4, inf]]))),
      ("surface-all-nan", panel(try Surface(x: [0, 1], y: [0, 1], z: [[nan, nan], [nan, nan]]))),
      ("surface-log", panel(try Surface(x: [0, 1], y: [1, 10], z: [[1, 2], [3, 5]]), yScale: .log)),
      ("regions-none", panel(try Regions(x: [0, 1], y: [0, 1], classes: [[nil, nil], [nil, nil]], names: []))),
      ("pictures-none", panel(try Pictures([]))),
      (
        "pictures-nan",
        panel(try Pictures([.init([[nan, 1], [0, inf]], caption: "?"), .init([[3]], caption: "one")]))
      ),
      (
        "chinese",
        Plot(
          Panel(
            title: "四种学习率的损失：太大会发散，太小走不动", xLabel: "步数", yLabel: "损失",
            layers: [
              Curves([
                Series("学习率 0.05", y: [1, 0.6, 0.4, 0.3]), Series("学习率 0.2", y: [1, 0.9, 1.1, 0.95]),
                Series("它说：'好'", y: [1, 0.5, 0.25, 0.125]),
              ])
            ]))
      ),
      (
        "chinese-bars",
        Plot(
          Panel(
            title: "各类用户的留存率", yLabel: "留存率",
            layers: [
              try Bars(
                ["新用户（7 天内注册）", "老用户", "回流用户", "付费用户（含试用）", "100% 沉默"],
                [Bars.Group("本月", [0.31, 0.62, 0.4, 0.8, 0.02]), Bars.Group("上月", [0.28, 0.6, 0.45, 0.77, 0.01])])
            ]))
      ),
      (
        "hostile",
        Plot(
          Panel(
            title:
              "it's a `backtick`, a \"quote\"\nand system(\"touch ran\") on two lines, of which the second is far too long for the picture and is folded where a word ends",
            xLabel: "x_{1}^2 %d", yLabel: "{/Bold y} @y",
            layers: [
              Curves([
                Series("a'b`c`\"d\"\\", y: [1, 2, 3]),
                Series("%s_{2}^2 and a very long name of a series", y: [2, 1, 3]),
              ])
            ]))
      ),
      (
        "nine-series",
        Plot(
          Panel(
            title: "Nine series", xLabel: "x", yLabel: "y",
            layers: [
              Curves((0..<9).map { line in Series("run \(line + 1)", y: (0..<10).map { Double($0 * (line + 1)) }) })
            ]))
      ),
      (
        "ring",
        Plot(
          Panel(
            title: "A ring", layers: [try Image(ring, palette: .gray)]))
      ),
    ]
    return cases.map { Piece(name: $0.name, plot: $0.plot) }
  }

  private static func lying(_ names: [String], _ values: [Double]) throws -> Bars {
    var bars = try Bars(names, [Bars.Group("", values)])
    bars.isLying = true
    return bars
  }

  /// A ring of 28 by 28 pixels.
  private static let ring: [[Double]] = (0..<28).map { row in
    (0..<28).map { column in
      let (dy, dx) = (Double(row) - 13.5, (Double(column) - 13.5) * 1.4)
      return max(0, 1 - abs((dx * dx + dy * dy).squareRoot() - 8) / 2.5)
    }
  }
}
