import Plotting
import Testing
import Testkit

@Suite struct ScriptTests {
  @Test("the script of every piece is what it was", arguments: try Gallery.pieces().map(\.name))
  func golden(name: String) throws {
    let piece = try #require(try Gallery.pieces().first { $0.name == name })
    let script = try piece.plot.script(for: .png(density: 2), templates: templates())
    #expect(Golden.difference(of: script, from: "script-\(name)") == nil)
  }

  @Test("a script depends on nothing but the plot and the templates")
  func pure() throws {
    for piece in try Gallery.pieces() {
      let first = try piece.plot.script(for: .svg, theme: .dark, templates: templates())
      #expect(try piece.plot.script(for: .svg, theme: .dark, templates: templates()) == first)
    }
  }

  @Test("text stands between single quotes, on one line, with quotes as a variable and control characters gone")
  func quoting() {
    #expect(Field.word("it's").token == "'it'.apostrophe.'s'")
    #expect(Field.word("''x'").token == "apostrophe.apostrophe.'x'.apostrophe")
    #expect(Field.word("").token == "''")
    #expect(Field.word("a\nb\tc\u{1B}[2J\u{9B}x\u{7F}").token == "'a b c[2Jx'")
    #expect(Field.word("`ls` \"x\" \\").token == "'`ls` \"x\" \\'")
    #expect(Field.text(["it's", "two"]).token == #"'it'.apostrophe.'s'."\n".'two'"#)
    #expect(Field.tickName("100%s").token == "'100%%s'")
    #expect(Field.title("").token == "notitle")
    #expect(Field.title("a'b").token == "title 'a'.apostrophe.'b'")
  }

  @Test("no line break inside quotes, whatever the title", arguments: hostileTexts)
  func hostile(text: String) throws {
    let series = Series(text, y: [1, 2])
    let plot = Plot(
      Panel(
        title: text, xLabel: text, yLabel: text,
        layers: [Curves([series]), try Bars([text, text], [.init(text, [1, 2])])]))
    let script = try plot.script(for: .png(), templates: templates())
    for line in script.split(separator: "\n") where line != "apostrophe = \"'\"" {
      #expect(line.filter { $0 == "'" }.count % 2 == 0, "\(line)")
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }, "\(line)")
    }
  }

  @Test("both ranges are set in every script")
  func ranges() throws {
    for (name, plot) in try Gallery.hardCases().map({ ($0.name, $0.plot) }) {
      let lines = try plot.script(for: .png(), templates: templates()).split(separator: "\n")
      for axis in ["x", "y"] {
        let range = lines.first { $0.hasPrefix("set \(axis)range [") }
        let ends = range?.dropFirst(12).dropLast().split(separator: ":").compactMap { Double($0) } ?? []
        #expect(ends.count == 2 && ends.first != ends.last, "\(name): \(range ?? "no range")")
      }
    }
  }

  @Test("data blocks hold numbers only")
  func numbers() throws {
    for (name, plot) in try Gallery.hardCases().map({ ($0.name, $0.plot) }) {
      var isData = false
      for line in try plot.script(for: .png(), templates: templates()).split(separator: "\n") {
        if line.hasPrefix("$data"), line.hasSuffix("<< end") {
          isData = true
        } else if line == "end" {
          isData = false
        } else if isData {
          #expect(line.split(separator: " ").allSatisfy { Double($0) != nil }, "\(name): \(line)")
        }
      }
    }
  }

  @Test("a template that asks for what there is not says so by name")
  func templateFaults() throws {
    let template = Template(
      name: "x.gp", text: "about\n#[line]\nplot {{data}}\n# a comment\n\n#[broken]\nplot {{data\n")
    #expect(try template.filled("line", ["data": .data("$data1")]) == "plot $data1")
    #expect(throws: PlotFault.sectionAbsent(template: "x.gp", section: "dots")) { try template.filled("dots", [:]) }
    #expect(throws: PlotFault.fieldUnknown(template: "x.gp", field: "data")) { try template.filled("line", [:]) }
    #expect(throws: PlotFault.fieldUnknown(template: "x.gp", field: "data")) { try template.filled("broken", [:]) }
    #expect(throws: PlotFault.templateAbsent("theme.gp")) { try Templates(folder: "/nowhere") }
  }

  @Test("a long series is thinned without losing a spike")
  func spikes() throws {
    var y = Array(repeating: 0.5, count: 200_000)
    y[123_456] = 9
    y[60_001] = -7
    let script = try Plot(Panel(layers: [Curves([Series("loss", y: y)])])).script(for: .png(), templates: templates())
    #expect(script.contains("\n123456 9\n"))
    #expect(script.contains("\n60001 -7\n"))
    #expect(script.split(separator: "\n").count < 12_000)
  }
}
