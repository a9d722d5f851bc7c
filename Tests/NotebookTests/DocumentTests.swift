import Catalogue
import Files
import Notebook
import Testing
import Testkit
import Wording

@Suite("the notebook's document")
struct DocumentTests {
  private static func read(_ path: String) throws -> String {
    String(decoding: try readFile(path, limit: 1 << 20), as: UTF8.self)
  }

  @Test("what is typed is saved as Markdown, and is the same document when it is opened")
  func roundTrip() throws {
    let desk = try Desk()
    desk.type(Desk.neuron, "L", "for i in range(2):\n    print(i, '```')\n", "nobody", ":why order", "x = 3;", ":who")
    #expect(desk.type(":save \(desk("a.md"))") == "Saved \(desk("a.md")): 6 entries.")
    let text = try Self.read(desk("a.md"))
    #expect(
      text.hasPrefix(
        """
        # a

        ```python In [1]
        x = 2.0; w = param(0.5); b = param(0.1); L = (relu(w*x + b) - 2.0)**2
        ```

        ```python In [2]
        L
        ```

        ```text Out
        0.81                                  scalar · from 5 operations · needs a gradient
        ```

        ````python In [3]
        for i in range(2):
            print(i, '```')
        ````

        ````text Out
        0 ```
        1 ```
        ````

        ```python In [4]
        nobody
        ```

        ```text Error

        """))
    let other = try Desk()
    other.type(":open \(desk("a.md"))")
    #expect(other.notebook.document.runnable.map(\.source) == desk.notebook.document.runnable.map(\.source))
    #expect(other.notebook.cellNumber == 6)
    #expect(other.type(":rerun") == "Run again: all 6 entries gave what they gave before.")
    #expect(other.type("x") == "3")
    other.type(":undo", ":save \(desk("b.md"))")
    #expect(try Self.read(desk("b.md")) == text)
  }

  @Test("prose between cells stays as it is")
  func prose() throws {
    let desk = try Desk()
    let text = """
      # 标题

      Some *words*, and a list:

      1. one
      2. two

      ```python In [1]
      1 + 1
      ```

      ```text Out
      2
      ```

      > quoted

      ```sh
      not a cell
      ```

      """
    try writeFile(Array(text.utf8), to: desk("p.md"))
    desk.type(":open \(desk("p.md"))", ":save")
    #expect(try Self.read(desk("p.md")) == text)
  }

  @Test("any text of a cell or output survives a round trip", arguments: 0..<40)
  func random(_ seed: Int) throws {
    var draws = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "```", "````", "~~~", "x = 1", "#", "\n", "\n\n", "    ", "é", "表格", "<b>", "![a](b)", "- ", "|", "`",
    ]
    func text() -> String {
      (0..<Int.random(in: 1...9, using: &draws)).map { _ in pieces.randomElement(using: &draws) ?? "" }.joined()
    }
    var document = Document()
    for number in 1...4 {
      var entry = Document.Entry(.cell(number: number), "a\(text())z")
      entry.outputs = [.text(StyledText("o\(text())o\n")), .fault(StyledText("f\(text())f\n"))]
      document.entries.append(entry)
    }
    let markdown = document.markdown(title: text(), tongue: .english) { _ in nil }
    let again = try Document(markdown: markdown).runnable
    #expect(again.map(\.source) == document.entries.map(\.source))
    #expect(again.map { $0.told(in: .english) } == document.entries.map { $0.told(in: .english) })
  }

  @Test("plots are SVG files beside the page, and their sentences are compared")
  func plots() throws {
    let desk = try Desk()
    desk.type(":plot [3, 1, 2]", ":save \(desk("my notes.md"))")
    let text = try Self.read(desk("my notes.md"))
    if isFile(desk("my notes-plots/1.svg")) {
      #expect(text.contains("](my%20notes-plots/1.svg)"))
      #expect(try Self.read(desk("my notes-plots/1.svg")).contains("<svg"))
    } else {
      #expect(text.contains("┤"), "without gnuplot the plot stands as text")
    }
    desk.type(":open \(desk("my notes.md"))")
    #expect(desk.type(":rerun").hasPrefix("Run again: the one entry"))
  }

  @Test("undo takes the last entry back with all that it did")
  func undo() throws {
    let desk = try Desk()
    desk.type("a = [1]", "t = zeros(2)", "a.append(2); t[0] = 5; new = 1; import random; r = random.random()")
    #expect(desk.type(":undo") == "Taken back: a.append(2); t[0] = 5; new = 1; import random; r = random.random()")
    #expect(desk.type("a") == "[1]")
    desk.type(":undo")
    #expect(desk.notebook.cellNumber == 3)
    #expect(desk.type("t").hasPrefix("tensor([0., 0.])"))
    #expect(desk.fault("new").contains("name 'new' is not defined"))
    desk.type(":undo", ":undo", ":undo", ":undo", ":undo")
    #expect(desk.notebook.document.entries.isEmpty)
    #expect(desk.fault(":undo") == "ValueError: there is no cell to take back.")
  }

  @Test("a rerun begins with fresh variables and the first random numbers, and names what changed")
  func rerun() throws {
    let desk = try Desk()
    desk.type(
      "import numpy as np", "np.random.rand()", "rand(2)",
      "import keras; m = keras.Sequential([keras.layers.Dense(1)])",
      "m.name")
    #expect(desk.type(":rerun") == "Run again: all 5 entries gave what they gave before.")
    desk.type("hidden = 4", "hidden")
    let path = desk("c.md")
    desk.type(":save \(path)")
    let text = try Self.read(path).replacing("hidden = 4", with: "hidden = 5")
    try writeFile(Array(text.utf8), to: path)
    desk.type(":open \(path)")
    #expect(
      desk.type(":rerun") == """
        Run again: 1 of 7 entries came out otherwise.
        [7] hidden
          before  4
          now     5
        """)
    #expect(desk.type(":rerun") == "Run again: all 7 entries gave what they gave before.")
  }

  @Test("an interrupted rerun leaves everything as it was")
  func interrupted() throws {
    let desk = try Desk()
    desk.type("k = 1", "k = k + 1", "k")
    desk.display.work = { Pulse(isCancelled: { true }) }
    #expect(desk.fault(":rerun").contains("Stopped."))
    desk.display.work = { .silent }
    #expect(desk.type("k") == "2")
    #expect(desk.notebook.document.runnable.count == 4)
  }

  @Test("the curves of a training are as they were after an interrupted rerun, and gone with the cell that is undone")
  func curves() throws {
    let desk = try Desk()
    desk.type("import keras; m = keras.Sequential([keras.layers.Dense(1)]); m.compile('sgd', 'mse')", ":digits 3")
    desk.type("h = m.fit(tensor([[1.0], [2.0]]), tensor([[2.0], [4.0]]), epochs=3, verbose=0)")
    let curves = desk.notebook.trainingCurves.series
    #expect(!curves.isEmpty)
    desk.display.work = { Pulse(isCancelled: { true }) }
    #expect(desk.fault(":rerun").contains("Stopped."))
    desk.display.work = { .silent }
    #expect(desk.notebook.trainingCurves.series == curves)
    desk.type(":undo")
    #expect(desk.notebook.trainingCurves.isEmpty && desk.notebook.digits == 3)
    desk.type(":undo")
    #expect(desk.notebook.digits == 6)
  }

  @Test(
    "what makes no sense is one sentence",
    arguments: [
      (":save", "ValueError: :save needs something after it.\nTry: :save FILE.md"),
      (":open nowhere.md", "OSError: cannot read nowhere.md: it does not exist."),
      (":rerun", "ValueError: this notebook has no cells yet."),
      (":export x.html", "ValueError: this notebook has no cells yet."),
      (":save a.docx", "ValueError: this notebook has no cells yet."),
      (":recover", "ValueError: no notebook was left unsaved."),
    ])
  func faults(_ line: String, _ sentence: String) throws {
    #expect(try Desk().fault(line) == sentence)
  }

  @Test("a file that is not this notebook's is not written over")
  func overwriting() throws {
    let desk = try Desk()
    try writeFile(Array("precious".utf8), to: desk("x.md"))
    #expect(desk.fault("1", ":save \(desk("x.md"))").contains("exists and is not this notebook's file"))
    #expect(desk.fault(":export \(desk("x.md"))").contains("exists"))
    #expect(desk.type(":save \(desk("x.md")) --replace").hasPrefix("Saved"))
    #expect(desk.type("2", ":save").contains("2 entries"))
    #expect(desk.fault(":save \(desk("x.docx"))").contains("known format"))
  }
}
