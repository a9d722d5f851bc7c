import Plotting
import Testing
import Testkit
import Wording

/// The recorded text of that name must be `text`.
func golden(_ text: String, _ name: String, file: String = #filePath) -> String? {
  Golden.difference(of: text, from: name, file: file)
}

@Suite struct TextTests {
  @Test("every piece as text is what it was, at 40, 80 and 120 columns and in ASCII")
  func pages() throws {
    for piece in try Gallery.pieces() {
      var text = ""
      for (columns, isPlain) in [(40, false), (80, false), (120, false), (80, true)] {
        let page = TextPage(columns: columns, tongue: .english, isPlain: isPlain)
        text += piece.plot.text(page).map { trimmed($0.plain) + "\n" }.joined() + "\n"
      }
      #expect(golden(text, "text-\(piece.name)") == nil)
    }
  }

  @Test("no line is wider than the page, in no case and no width")
  func widths() throws {
    let plots = try (Gallery.hardCases() + Gallery.pieces()).map { ($0.name, $0.plot) }
    for (name, plot) in plots {
      for columns in [20, 33, 40, 80, 120] {
        for isPlain in [false, true] {
          for line in plot.text(TextPage(columns: columns, tongue: .chinese, isPlain: isPlain)) {
            #expect(line.plain.displayWidth <= columns, "\(name) at \(columns): \(line.plain)")
          }
        }
      }
    }
  }

  @Test("ASCII pages are ASCII where the plot's own texts are")
  func ascii() throws {
    for piece in try Gallery.pieces() {
      for line in piece.plot.text(TextPage(columns: 60, isPlain: true))
      where !line.plain.contains("–") && !line.plain.contains("·") {
        #expect(line.plain.utf8.allSatisfy { $0 < 0x80 }, "\(piece.name): \(line.plain)")
      }
    }
  }

  @Test("no control character reaches a page or a sentence", arguments: hostileTexts)
  func hostile(text: String) throws {
    let plot = Plot(Panel(title: text, xLabel: text, yLabel: text, layers: [Curves([Series(text, y: [1, 2, .nan])])]))
    let lines = plot.text(TextPage(columns: 50)).map(\.plain) + plot.sentences.flatMap { [$0.english, $0.chinese] }
    for line in lines {
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }, "\(line)")
    }
  }

  @Test("a value can be read off the page: its mark stands on the line of its tick")
  func readable() {
    let plot = Plot(Panel(layers: [Scatter([Series("", y: [0, 40, 100])])]))
    let lines = plot.text(TextPage(columns: 40, lines: 21, isPlain: true)).map(\.plain)
    #expect(lines.first { $0.hasPrefix(" 40 +") }?.contains("A") == true)
    #expect(lines.first { $0.hasPrefix("100 +") }?.contains("A") == true)
  }

  @Test("every plot is also a table")
  func tables() throws {
    let loss = Series("loss", y: [0.5, .nan], from: 1)
    let plot = Plot(
      Panel(xLabel: "epoch", layers: [Curves([loss, Series("val, \"1\"", y: [.infinity, 0.25], from: 1)])]))
    #expect(plot.csv == "epoch,loss,\"val, \"\"1\"\"\"\n1,0.5,inf\n2,nan,0.25\n")
    #expect(
      Plot(Panel(layers: [try Bars(["=1+1", "b"], [Bars.Group("n", [1, 2])])])).csv == "name,n\n'=1+1,1\nb,2\n")
    #expect(
      Plot(Panel(layers: [try Histogram(values: [1, 2, 2], bins: 2)])).csv == "from,to,count\n1,1.5,1\n1.5,2,2\n")
    #expect(Plot(Panel(layers: [try Image([[1, 2], [3, 4]])])).csv == "row,0,1\n0,1,2\n1,3,4\n")
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
