import Plotting
import Testing
import Wording

@Suite("words look for room")
struct PlacedWordsTests {
  /// The middle of the words that a script places, in fractions of the axes.
  private func places(_ plot: Plot) throws -> [(text: String, x: Double, y: Double)] {
    try plot.script(for: .png(), templates: templates()).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("set label"), line.contains(" boxed "), let at = line.firstRange(of: "at graph ") else {
        return nil
      }
      let rest = line[at.upperBound...].split(separator: " ")
      guard let x = Double(rest[0].dropLast()), let y = Double(rest[2]) else { return nil }
      let text = line.split(separator: "'", omittingEmptySubsequences: false)[1]
      return (text: String(text), x: x, y: y)
    }
  }

  private func piece(_ name: String) throws -> Plot {
    try #require(try Gallery.pieces().first { $0.name == name }).plot
  }

  @Test("no curve runs through them", arguments: ["roc", "precision-recall", "training-smoothed", "training"])
  func free(name: String) throws {
    let plot = try piece(name)
    for (panel, place) in zip(plot.panels, try places(plot)) {
      let frame = Frame(panel)
      // Letters are at least 6.5 points wide and 12 high; axes take at most all of a panel.
      let size = Double(plot.size.width / plot.columns)
      let (across, up) = (Double(place.text.displayWidth) * 6.5 / size / 2, 6 / Double(plot.size.height / plot.rows))
      for line in panel.layers.compactMap({ $0 as? Curves }).flatMap(\.series) {
        let points = zip(line.x, line.y).compactMap { x, y in
          frame.x.fraction(x).flatMap { x in frame.y.fraction(y).map { (x, $0) } }
        }
        for (start, end) in zip(points, points.dropFirst()) {
          for step in 0...20 {
            let part = Double(step) / 20
            let (x, y) = (start.0 + (end.0 - start.0) * part, start.1 + (end.1 - start.1) * part)
            #expect(abs(x - place.x) > across || abs(y - place.y) > up, "\(place.text) at \(x), \(y)")
          }
        }
      }
    }
  }

  @Test("two points at one place have words beside each other, and words of noise an arrow")
  func apart() throws {
    let remarks = Remarks([.init("start", beside: .init(x: 1, y: 1)), .init("now", beside: .init(x: 1, y: 1))])
    let found = try places(Plot(Panel(layers: [remarks])))
    #expect(found.map(\.text) == ["start", "now"])
    #expect(abs(found[0].x - found[1].x) > 0.05 || abs(found[0].y - found[1].y) > 0.03)
    let noise = Curves(
      [Series("loss", y: (0..<400).map { $0 == 200 ? 0.4 : Double($0 % 2) })], best: .init(series: 0, goal: .lowest))
    #expect(try !places(Plot(Panel(layers: [noise]))).isEmpty)
    let smoothed = try piece("training-smoothed").script(for: .png(), templates: templates())
    #expect(smoothed.contains("\nset arrow "))
  }

  @Test("a surface without a path says where it is, once")
  func noPath() throws {
    let plot = try Plot.lossSurface(
      x: [0, 1, 2], y: [0, 1], losses: [[1, 2, 3], [2, 3, 4]], names: (x: "w", y: "b"), path: [(x: 1, y: 0.5)])
    #expect(try places(plot).map(\.text) == ["now"])
    #expect(!plot.description.english.contains("path taken"))
  }
}

@Suite("lying bars and shaded points")
struct LyingAndShadedTests {
  @Test("barh's names stand on the y axis, its first bar lowest")
  func lying() throws {
    var figure = Figure()
    try figure.bar(.names(["cat", "dog"]), heights: [2, -1], isLying: true)
    let plot = figure.plot
    let frame = Frame(plot.panels[0])
    #expect(frame.y.ticks.map(\.label) == ["cat", "dog"])
    #expect(try #require(frame.x.fraction(2)) < 1 && #require(frame.x.fraction(-1)) > 0)
    let lines = plot.text(TextPage(columns: 40)).map(\.plain)
    #expect(lines.first?.hasPrefix("dog") == true && lines.last?.hasPrefix("cat") == true)
    #expect(plot.description.english == "cat 2, dog -1.")
    #expect(plot.csv == "name,value\ncat,2\ndog,-1\n")
    #expect(try plot.script(for: .svg, templates: templates()).contains("boxxyerror"))
  }

  @Test("c as numbers becomes a scale of colours, as classes groups")
  func shaded() throws {
    var figure = Figure()
    try figure.scatter(x: [1, 2, 3], y: [3, 2, 1], values: [0.5, .nan, 0.1], cmap: "coolwarm")
    let plot = figure.plot
    let scatter = try #require(plot.panels[0].layers.first as? Scatter)
    #expect(scatter.shading?.palette == .diverging && scatter.groups.count == 1)
    #expect(
      plot.sentences.map(\.english) == [
        "Colours stand for 0.1 to 0.5.",
        "3 points; x from 1 to 3, y from 1 to 3; y tends to fall as x rises (correlation -1.00).",
        "c: 1 nan among 3 values, not drawn.",
      ])
    #expect(plot.sentences[0].chinese == "颜色表示从 0.1 到 0.5 的数。")
    #expect(plot.csv == "x,y,c\n1,3,0.5\n2,2,nan\n3,1,0.1\n")
    let script = try plot.script(for: .png(), templates: templates())
    #expect(script.contains("linecolor palette") && script.contains("set cbrange [-0.5:0.5]"))
    let page = plot.text(TextPage(columns: 40)).map(\.plain).joined(separator: "\n")
    #expect(page.contains("?") && page.contains("5 0.3 – 0.5"))
    // Nine whole numbers are no classes any more.
    var many = Figure()
    let numbers = (0..<9).map(Double.init)
    try many.scatter(x: numbers, y: numbers, values: numbers)
    #expect((many.plot.panels[0].layers.first as? Scatter)?.shading != nil)
  }
}
