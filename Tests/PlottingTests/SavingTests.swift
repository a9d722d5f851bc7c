import Glibc
import Plotting
import Testing
import Testkit

@Suite struct SavingTests {
  private let plot = Plot(Panel(xLabel: "epoch", layers: [Curves([Series("loss", y: [1, 0.5])])]))

  @Test("the end of the name says what is written", .enabled(if: hasGnuplot))  // png, svg and pdf need gnuplot
  func kinds() throws {
    let folder = try TemporaryFolder()
    for file in PlotFile.allCases { try plot.save(to: folder("plot.\(file)"), templates: templates()) }
    #expect(names(in: folder.path) == PlotFile.allCases.map { "plot.\($0)" }.sorted(), "no temporary file is left")
    #expect(isPNG(try TextFile.read(folder("plot.png"))))
    #expect(try folder.read("plot.pdf").hasPrefix("%PDF-"))
    #expect(try folder.read("plot.pdf").hasSuffix("%%EOF\n"))
    #expect(try folder.read("plot.csv") == "epoch,loss\n0,1\n1,0.5\n")
    #expect(try folder.read("plot.gp") == plot.script(for: .png(density: 2), templates: templates()))
    #expect(try folder.read("plot.txt").hasSuffix("no rise.\n"))
  }

  @Test(
    "other names are refused in one sentence, and nothing is written",
    arguments: ["plot", "plot.bmp", "plot.PNGX", ".png", "dir.png/plot", "plot.", "", "a/", "a\u{1B}.png", "a\0.png"])
  func refusals(path: String) throws {
    let folder = try TemporaryFolder()
    #expect(throws: PlotFault.self) { try plot.save(to: folder(path), templates: templates()) }
    #expect(names(in: folder.path).isEmpty)
  }

  @Test("hostile file names are names", .enabled(if: hasGnuplot))  // the real gnuplot is needed
  func hostileNames() throws {
    let folder = try TemporaryFolder()
    let hostile = ["'; system(\"touch ran\") #.png", "`touch ran`.svg", "|touch ran.png", "a b 图.png"]
    for name in hostile { try plot.save(to: folder(name), density: 1, templates: templates()) }
    #expect(names(in: folder.path) == hostile.sorted())
  }

  @Test("a name in capitals is the same kind")
  func capitals() throws { #expect(try PlotFile(path: "x/A.CSV") == .csv) }

  @Test("an old file stays whole when the new one can't be written")
  func failure() throws {
    let fault = #expect(throws: PlotFault.self) {
      try plot.save(to: "/nonexistent/folder/plot.csv", templates: templates())
    }
    #expect(fault == .notWritten(path: "/nonexistent/folder/plot.csv", reason: "No such file or directory"))
    let folder = try TemporaryFolder()
    mkdir(folder("plot.csv"), 0o755)
    #expect(throws: PlotFault.self) { try plot.save(to: folder("plot.csv"), templates: templates()) }
    #expect(names(in: folder.path) == ["plot.csv"])
  }
}
