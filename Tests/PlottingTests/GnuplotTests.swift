import Glibc
import Plotting
import Testing
import Testkit
import Wording

/// Whether the real gnuplot is here; the tests that need it are skipped without it, and say so.
let hasGnuplot = (try? Gnuplot()) != nil

/// Seconds since some moment.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// A program in `folder` that stands in for gnuplot.
func fakeGnuplot(_ folder: TemporaryFolder, _ script: String) throws -> String {
  let path = try folder.write("fake-gnuplot", "#!/bin/sh\n" + script)
  chmod(path, 0o755)
  return path
}

@Suite struct GnuplotTests {
  // The real gnuplot is needed.
  @Test("every hard case is drawn, and nothing it says kills gnuplot", .enabled(if: hasGnuplot))
  func hardCases() throws {
    let gnuplot = try Gnuplot()
    for (name, plot) in try Gallery.hardCases().map({ ($0.name, $0.plot) }) {
      let script = try plot.script(for: .png(density: 0.5), templates: templates())
      #expect(try isPNG(gnuplot.draw(script)), "\(name)")
    }
  }

  // The real gnuplot is needed.
  @Test("a PNG is whole, of the size asked for, and not blank", .enabled(if: hasGnuplot))
  func png() throws {
    let gnuplot = try Gnuplot()
    func draw(_ plot: Plot) throws -> [UInt8] {
      try gnuplot.draw(try plot.script(for: .png(density: 1), templates: templates()))
    }
    let blank = try draw(Plot(Panel(layers: [])))
    for piece in try Gallery.pieces() {
      let picture = try draw(piece.plot)
      #expect(isPNG(picture))
      #expect(size(of: picture) == [piece.plot.size.width, piece.plot.size.height])
      #expect(picture.count > blank.count * 3 / 2, "\(piece.name): \(picture.count) bytes, blank \(blank.count)")
    }
  }

  // The real gnuplot is needed.
  @Test("an SVG holds its texts as they are", .enabled(if: hasGnuplot))
  func svg() throws {
    let plot = Plot(
      Panel(
        title: "损失 `x` & <b> \"q\" it's\n第二行", yLabel: "{/Bold y}_1", layers: [Curves([Series("a^2 %d", y: [1, 2])])]))
    let svg = String(
      decoding: try Gnuplot().draw(try plot.script(for: .svg, templates: templates())), as: UTF8.self)
    for text in ["损失 `x` &amp; &lt;b", "it's", "第二行", "{/Bold y}_1", "a^2 %d"] {
      #expect(svg.contains(text), "\(text)")
    }
    #expect(svg.hasPrefix("<?xml") && svg.contains("</svg>"))
  }

  // The real gnuplot is needed.
  @Test("text of any characters reaches gnuplot as it is", .enabled(if: hasGnuplot))
  func roundTrip() throws {
    var random = SeededGenerator(seed: 11)
    let characters = Array("'\"`\\@{}$%#;.,() apn损")
    let texts = (0..<2000).map { _ in
      String((0..<Int.random(in: 1...9, using: &random)).map { _ in characters.randomElement(using: &random) ?? "x" })
    }
    let gnuplot = try Gnuplot()
    let printing = texts.map { "print \(Field.word("<" + $0 + ">").token)\n" }.joined()
    let printed = try gnuplot.draw(
      "apostrophe = \"'\"\na = 'wrong'; p = 'wrong'\nset print '-'\n\(printing)set print\n")
    #expect(String(decoding: printed, as: UTF8.self).split(separator: "\n").map(String.init) == texts.map { "<\($0)>" })
  }

  // The real gnuplot is needed.
  @Test("titles that try to run something run nothing", .enabled(if: hasGnuplot))
  func injections() throws {
    let folder = try TemporaryFolder()
    let gnuplot = try Gnuplot()
    for text in hostileTexts {
      // A command would leave its mark in this folder.
      let armed = text.replacing("ran", with: folder("ran"))
      let plot = Plot(
        title: armed,
        panels: [
          Panel(title: armed, xLabel: armed, yLabel: armed, layers: [Curves([Series(armed, y: [1, 2, .nan])])]),
          Panel(
            title: armed,
            layers: [
              try Bars([armed, "b"], [Bars.Group(armed, [1, 2])]), Scatter([Series(armed, y: [1, 2])]),
            ]),
          Panel(layers: [try Image([[1, 2], [3, 4]], rowNames: [armed, armed], columnNames: [armed, armed])]),
        ])
      for output in [Output.png(density: 0.5), .svg, .text(columns: 60, lines: 40)] {
        #expect(try !gnuplot.draw(plot.script(for: output, templates: templates())).isEmpty, "\(text)")
      }
      #expect(names(in: folder.path).isEmpty, "\(text)")
    }
  }

  // The real gnuplot is needed.
  @Test("gnuplot draws as text too, with our titles around it", .enabled(if: hasGnuplot))
  func text() throws {
    let gnuplot = try Gnuplot()
    var all = ""
    for piece in try Gallery.pieces() {
      let lines = try piece.plot.text(TextPage(columns: 72), by: gnuplot, templates: templates())
      #expect(lines.allSatisfy { $0.plain.utf8.count <= 72 * 3 })
      all += lines.map { $0.plain + "\n" }.joined() + "\n"
    }
    #expect(all.contains("* loss") && all.contains("Training and validation"))
    let chinese = Plot(
      Panel(title: "留存率", layers: [try Bars(["新用户", "老用户"], [Bars.Group("", [0.3, 0.6])])]))
    let lines = try chinese.text(TextPage(columns: 60), by: gnuplot, templates: templates()).map(\.plain)
    #expect(lines.first == "留存率")
    #expect(lines.contains("a 新用户") && lines.contains("b 老用户"))
  }

  @Test("a missing gnuplot is said to be missing")
  func absent() {
    #expect(throws: PlotFault.gnuplotAbsent) { try Gnuplot(program: "gnuplot-that-is-nowhere") }
    #expect(throws: PlotFault.gnuplotAbsent) { try Gnuplot(program: "/etc/hostname") }
  }

  @Test("with an empty PATH there is text, table and script, and a picture says how to get gnuplot")
  func emptyPath() async {
    await #expect(processExitsWith: .success) {
      setenv("PATH", "/nonexistent", 1)
      let plot = try #require(try Gallery.pieces().first).plot
      let folder = try TemporaryFolder()
      for name in ["a.txt", "a.csv", "a.gp"] { try plot.save(to: folder(name), templates: templates()) }
      #expect(names(in: folder.path) == ["a.csv", "a.gp", "a.txt"])
      #expect(throws: PlotFault.gnuplotAbsent) { try plot.save(to: folder("a.png"), templates: templates()) }
      #expect(names(in: folder.path) == ["a.csv", "a.gp", "a.txt"])
    }
  }

  // The real gnuplot is needed.
  @Test("a gnuplot that is killed is noticed, and does not take us along", .enabled(if: hasGnuplot))
  func killed() throws {
    let gnuplot = try Gnuplot()
    _ = try gnuplot.terminals()
    kill(gnuplot.processID, SIGKILL)
    #expect(throws: PlotFault.gnuplotDied(said: "")) { try gnuplot.draw("plot x\n") }
    #expect(!gnuplot.isAlive)
    #expect(throws: PlotFault.self) { try gnuplot.draw(String(repeating: "# more\n", count: 100_000)) }
  }

  @Test("a gnuplot that ends in mid-plot is noticed, and its complaint kept")
  func ends() throws {
    let folder = try TemporaryFolder()
    let program = try fakeGnuplot(folder, "read line\necho 'line 1: out of ink' >&2\nexit 1\n")
    let gnuplot = try Gnuplot(program: program)
    #expect(throws: PlotFault.gnuplotDied(said: "line 1: out of ink")) { try gnuplot.draw("plot x\nplot y\n") }
  }

  // The real gnuplot is needed.
  @Test("what gnuplot complains about is told", .enabled(if: hasGnuplot))
  func complaint() throws {
    let gnuplot = try Gnuplot()
    let fault = #expect(throws: PlotFault.self) { try gnuplot.draw("set nonsense\n") }
    guard case .gnuplotError(let said) = fault else { return #expect(Bool(false), "\(String(describing: fault))") }
    #expect(said.contains("unrecognized option"), "\(said)")
    #expect(gnuplot.isAlive)
    #expect(try isPNG(gnuplot.draw(Plot(Panel(layers: [])).script(for: .png(), templates: templates()))))
  }

  @Test("a gnuplot that hangs is cut off, whether it takes the script or not")
  func hung() throws {
    let folder = try TemporaryFolder()
    let program = try fakeGnuplot(folder, "sleep 61\n")
    for script in ["plot x\n", String(repeating: "# much more than a socket holds\n", count: 50_000)] {
      let gnuplot = try Gnuplot(program: program, limit: 250)
      let began = now()
      #expect(throws: PlotFault.gnuplotSilent(seconds: 1)) { try gnuplot.draw(script) }
      #expect(now() - began < 2)
      #expect(!gnuplot.isAlive)
    }
  }

  @Test("the usual limit is three seconds")
  func patience() { #expect(Gnuplot.patience == 3000) }

  // The real gnuplot is needed.
  @Test("a picture of megabytes does not stall: gnuplot never waits for us to read", .enabled(if: hasGnuplot))
  func large() throws {
    let line = Series("", y: (0..<20_000).map { Double($0 % 7) }, style: Style(dash: .none, marker: .dot))
    let plot = Plot(panels: Array(repeating: Panel(layers: [Scatter([line])]), count: 2), columns: 1)
    let svg = try Gnuplot().draw(plot.script(for: .svg, templates: templates()))
    #expect(svg.count > 2_000_000)
  }
}

/// Signature, header and end (PNG specification, sections 5.2 and 5.6).
func isPNG(_ bytes: [UInt8]) -> Bool {
  bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    && Array(bytes.suffix(8)) == Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
}

private func size(of png: [UInt8]) -> [Int] {
  [16, 20].map { start in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
}
