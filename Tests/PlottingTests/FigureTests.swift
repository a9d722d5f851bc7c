import Catalogue
import Plotting
import Testing

@Suite struct FigureTests {
  @Test("calls build up one plot, curves beside curves")
  func build() throws {
    var figure = Figure()
    #expect(figure.isEmpty)
    try figure.plot(y: [3, 2, 1], label: "a")
    try figure.plot(x: [0, 2], y: [1, 1], format: "r--", label: "b")
    try figure.scatter(x: [1], y: [2])
    figure.title("T")
    figure.xlabel("X")
    figure.ylabel("Y")
    try figure.yscale("log")
    let panel = try #require(figure.plot.panels.first)
    #expect(figure.plot.panels.count == 1)
    #expect([panel.title, panel.xLabel, panel.yLabel] == ["T", "X", "Y"])
    #expect(panel.yScale == .log && panel.xScale == .linear)
    let curves = try #require(panel.layers.first as? Curves)
    #expect(curves.series.map(\.label) == ["a", "b"])
    #expect(curves.series[1].style == Style(dash: .dashed, color: 1))
    #expect(panel.layers.count == 2)
  }

  @Test("series have names on the picture once legend is called")
  func legend() throws {
    var figure = Figure()
    try figure.plot(y: [1, 2])
    try figure.hist([1, 2, 3], bins: 2, label: "h")
    #expect(figure.plot.panels[0].showsNames == false)
    try figure.legend(["first"])
    #expect(figure.plot.panels[0].showsNames)
    #expect(figure.plot.panels[0].layers.flatMap(\.labels) == ["first", "h"])
    #expect(throws: PlotFault.tooManyLabels(labels: 3, series: 2)) { try figure.legend(["a", "b", "c"]) }
  }

  @Test("a subplot is a place of a grid")
  func subplots() throws {
    var figure = try Figure(width: 10, height: 4)
    try figure.subplot(rows: 1, columns: 3, index: 1)
    try figure.plot(y: [1, 2])
    try figure.subplot(rows: 1, columns: 3, index: 3)
    try figure.imshow([[1, 2]], cmap: "gray")
    #expect(figure.plot.panels.map { $0.layers.count } == [1, 0, 1])
    #expect(figure.plot.columns == 3 && figure.plot.size == Plot.Size(width: 1000, height: 400))
    #expect(throws: PlotFault.otherGrid(rows: 2, columns: 2, existingRows: 1, existingColumns: 3)) {
      try figure.subplot(rows: 2, columns: 2, index: 1)
    }
    for (rows, columns, index) in [(0, 1, 1), (1, 9, 1), (2, 2, 5), (2, 2, 0)] {
      #expect(throws: PlotFault.outsideGrid(rows: rows, columns: columns, index: index)) {
        var figure = Figure()
        try figure.subplot(rows: rows, columns: columns, index: index)
      }
    }
    #expect(throws: PlotFault.pictureSize(width: 0, height: 4)) { try Figure(width: 0, height: 4) }
    #expect(throws: PlotFault.self) { try Figure(width: .nan, height: 4) }
  }

  @Test("scatter's classes become groups")
  func classes() throws {
    var figure = Figure()
    try figure.scatter(x: [1, 2, 3], y: [4, 5, 6], values: [1, 0, 1], label: "digit")
    let scatter = try #require(figure.plot.panels[0].layers.first as? Scatter)
    #expect(scatter.groups.map(\.label) == ["digit 0", "digit 1"])
    #expect(scatter.groups.map(\.x) == [[2], [1, 3]])
    #expect(throws: PlotFault.shades(points: 1, values: 2)) { try figure.scatter(x: [1], y: [1], values: [0, 1]) }
  }

  @Test(
    "format strings mean what they mean to matplotlib",
    arguments: [
      ("", Style()), ("r", Style(color: 1)), ("--", Style(dash: .dashed)), ("o", Style(dash: .none, marker: .dot)),
      ("g^-.", Style(dash: .dashdot, marker: .triangle, color: 2)), ("C3:", Style(dash: .dotted, color: 3)),
      ("o-", Style(marker: .dot)), ("-o", Style(marker: .dot)), ("k.", Style(dash: .none, marker: .dot, color: 6)),
    ])
  func formats(format: String, style: Style) throws {
    var figure = Figure()
    try figure.plot(y: [1], format: format)
    #expect((figure.plot.panels[0].layers[0] as? Curves)?.series[0].style == style)
  }

  @Test("a format with an unknown part is refused whole")
  func refusals() {
    var figure = Figure()
    #expect(throws: PlotFault.format("r?", part: "?")) { try figure.plot(y: [1], format: "r?") }
    #expect(throws: PlotFault.format("rr", part: "r")) { try figure.plot(y: [1], format: "rr") }
    #expect(throws: PlotFault.format("----", part: "--")) { try figure.plot(y: [1], format: "----") }
    #expect(throws: PlotFault.lengthsDiffer(x: 1, y: 2)) { try figure.plot(x: [1], y: [1, 2]) }
    #expect(throws: PlotFault.ragged(row: 1, length: 1, expected: 2)) { try figure.imshow([[1, 2], [3]]) }
    #expect(throws: PlotFault.binCount(0)) { try figure.hist([1], bins: 0) }
    #expect(throws: PlotFault.namesDiffer(names: 1, values: 2)) { try figure.bar(.names(["a"]), heights: [1, 2]) }
    #expect(throws: PlotFault.self) { try figure.yscale("cubic") }
    #expect(throws: PlotFault.self) { try figure.imshow([[1]], cmap: "jet") }
    #expect(figure.isEmpty, "what was refused leaves nothing behind")
  }

  @Test("bins follow NumPy: equal, the last holds its right edge")
  func histogram() throws {
    let histogram = try Histogram(values: [1, 2, 3, 4, 4, .nan], bins: 3)
    #expect(histogram.edges == [1, 2, 3, 4])
    #expect(histogram.counts == [1, 1, 3])
    #expect(try Histogram(values: [7], bins: 2).edges == [6.5, 7, 7.5])
  }

  @Test("names of cards are pyplot's and each stands once")
  func cards() {
    let names = PlotCards.all.map(\.name)
    #expect(
      Set(names) == [
        "plot", "scatter", "bar", "barh", "colorbar", "hist", "imshow", "contour", "title", "xlabel", "ylabel",
        "xscale", "yscale",
        "legend",
        "savefig",
        "show", "figure", "subplot", "axhline", "fill_between", "errorbar", "text", "contourf", "regions", "pictures",
      ])
    #expect(Set(names).count == names.count)
  }
}
