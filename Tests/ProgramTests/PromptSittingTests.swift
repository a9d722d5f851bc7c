import Files
import Glibc
import Testing
import Testkit

/// What a person does at the prompt, from the first key to a window that is closed.
@Suite("sitting at the prompt")
struct PromptSittingTests {
  @Test("a whole program is pasted, shown, and run by Enter; so is what was copied from another prompt")
  func paste() throws {
    let program = try Program()
    let terminal = try program.sit("repl")
    try terminal.isAtPrompt(1)
    try terminal.paste("def f(n):\n    if n:\n        return n\n\n    return 7\n\nprint(f(0))\n")
    terminal.idle(seconds: 0.1)
    #expect(terminal.screen.text.hasSuffix("print(f(0))"))
    try terminal.type("\r")
    try terminal.expect("7\n")
    try terminal.isAtPrompt(2)
    try terminal.paste(">>> x = 3\n>>> for i in range(2):\n...     print('i', i)\n...\ni 0\ni 1\n>>> x * 14\n42\n")
    try terminal.type("\r")
    try terminal.expect("i 1\n")
    try terminal.expect("42\n")
    try terminal.isAtPrompt(5)
    try terminal.paste("In [7]: x\nOut[7]: 3\n\nIn [8]: x + 1\nOut[8]: 4\n")
    try terminal.type("\r")
    try terminal.expect("3\n4\n")
    try terminal.isAtPrompt(7)
    // The prompts aren't kept either.
    try terminal.type("\u{1B}[A")
    try terminal.waitForScreen("what was taken of it") { $0.text.hasSuffix("[7]: x\nx + 1") }
  }

  @Test("Tab completes names, attributes, arguments, files and commands, in both languages")
  func completion() throws {
    let program = try Program()
    try program.home.write("用户 2024.csv", "a\n1\n")
    let terminal = try program.sit("repl")
    try terminal.isAtPrompt(1)
    try terminal.enter("from tensorflow.keras.layers import Dense")
    try terminal.isAtPrompt(2)
    let table = [
      ("Dense(3, act\t", "Dense(3, activation="), ("Dense(3, activation='rel\t", "Dense(3, activation='relu'"),
      ("ten\t[1.0]).gra\t", "tensor([1.0]).gra"), ("rando\t", "rando"),
      ("from tensorflow.keras.lay\t", "from tensorflow.keras.layers"),
      ("from tensorflow.keras.optimizers import Ad\t", "from tensorflow.keras.optimizers import Adam"),
      ("read_csv('\(program.home.path)/用\t", "read_csv('\(program.home.path)/用户 2024.csv'"), (":hist\t", ":history "),
      (":learn backw\t", ":learn backward"), ("：单\t", "：单步 "), (":set dig\t", ":set digits"), (":lang z\t", ":lang zh"),
    ]
    for (typed, shown) in table {
      try terminal.type(typed)
      let line = "[2]: " + shown
      try terminal.waitForScreen(shown) {
        $0.cursorLine == (line.hasSuffix(" ") ? String(line.dropLast()) : line) || $0.text.hasSuffix(line)
      }
      try terminal.type("\u{3}")
      try terminal.isAtPrompt(2)
    }
  }

  @Test("Ctrl-C at ten random moments of training: the prompt is back within 100 ms, and the state is whole")
  func interrupts() throws {
    let terminal = try Program().sit("repl")
    try terminal.isAtPrompt(1)
    try terminal.enter(
      "import numpy as np; from tensorflow.keras import Sequential; from tensorflow.keras.layers import Dense")
    try terminal.isAtPrompt(2)
    try terminal.enter(
      "x = randn(256, 8); y = x[:, 0] > 0; m = Sequential([Dense(16, activation='relu'), Dense(2, activation='softmax')])"
    )
    try terminal.isAtPrompt(3)
    try terminal.enter("m.compile(optimizer='adam', loss='sparse_categorical_crossentropy')")
    try terminal.isAtPrompt(4)
    var random = SeededGenerator(seed: 20)
    var seconds: [Double] = []
    for round in 0..<10 {
      try terminal.enter("h = m.fit(x, y, epochs=1000000, verbose=\(round % 2))")
      terminal.idle(seconds: Double.random(in: 0.02...0.3, using: &random))
      let start = monotonicSeconds()
      try terminal.type("\u{3}")
      try terminal.isAtPrompt(5 + 2 * round)
      seconds.append(monotonicSeconds() - start)
      // Weights and optimiser have taken the same whole steps: everything is finite and training can go on.
      try terminal.enter("bool(np.isfinite(m.evaluate(x, y, verbose=0))), len(m.get_weights())")
      try terminal.expect("(True, 4)")
      try terminal.isAtPrompt(6 + 2 * round)
    }
    // The machine that tests may be busy with others; half of them may be late for that.
    #expect(seconds.sorted()[5] < 0.1, "\(seconds)")
  }

  @Test("Ctrl-C comes before what is typed after it, however soon, and drops a block that was brought back")
  func interruptedLine() throws {
    let terminal = try Program().sit("repl")
    try terminal.isAtPrompt(1)
    try terminal.enter("for i in range(2):")
    try terminal.expect("...: ")
    try terminal.type("i\r\r")
    try terminal.isAtPrompt(2)
    for round in 1...10 {
      try terminal.type("for\u{1B}[A")
      try terminal.waitForScreen("the block") { $0.text.contains("[\(round + 1)]: for i in range(2):") }
      try terminal.type("\u{3}")
      try terminal.enter("\(round) + 100")
      try terminal.expect("\(round + 100)\n")
      try terminal.isAtPrompt(round + 2)
    }
  }

  @Test("a line that is being typed is drawn anew in a window of another size, forty columns and four hundred")
  func resize() throws {
    let terminal = try Program().sit("repl", columns: 100)
    try terminal.isAtPrompt(1)
    let code = "损失 = [" + (1...20).map { "10\($0 % 10)" }.joined(separator: ", ") + "]"
    try terminal.type(code)
    try terminal.waitForScreen("typed") { $0.text.hasSuffix("]") }
    for columns in [40, 400, 60] {
      terminal.resize(columns: columns, rows: 40)
      terminal.idle(seconds: 0.05)
      try terminal.type("\u{1}\u{5}")
      try terminal.waitForScreen("\(columns) columns") {
        $0.text.contains("]") && $0.lines.allSatisfy { $0.count <= columns }
      }
    }
    try terminal.type("\r")
    try terminal.isAtPrompt(2)
    try terminal.enter("len(损失), 损失[-1]")
    try terminal.expect("(20, 100)")
    terminal.resize(columns: 400, rows: 40)
    try terminal.enter("list(range(2000))")
    try terminal.expect("2,000 elements")
    try terminal.enter(":set")
    try terminal.expect("settings")
  }

  @Test("a window that is closed loses neither the history nor the notebook, at the prompt or in training")
  func hangUp() throws {
    let program = try Program()
    for (index, last) in ["", "while True: n = n + 1\r\r"].enumerated() {
      let terminal = try program.sit("repl")
      try terminal.expect("[1]: ")
      try terminal.enter("n = \(index + 40)")
      try terminal.expect("[2]: ")
      try terminal.type(last + (last.isEmpty ? "half a line" : ""))
      terminal.idle(seconds: 0.2)
      terminal.hangUp()
      #expect(try terminal.waitForExit() == .exited(128 + SIGHUP))
      #expect(try program.home.read(".local/state/gradwalk/history").contains("\tn = \(index + 40)\n"))
      #expect(try program.home.read(".local/state/gradwalk/notebooks/last.md").contains("n = \(index + 40)"))
    }
    let after = try program.sit("repl")
    try after.isAtPrompt(1)
    try after.type("\u{1B}[A")
    try after.waitForScreen("the last line") {
      $0.cursorLine.hasPrefix("[1]: while True: n = n + 1") || $0.text.contains("[1]: while True")
    }
    try after.type("\u{3}")
    try after.enter(":recover")
    try after.expect("Brought back")
  }

  @Test("TERM=dumb, a screen reader and no colour: the same prompt, with nothing drawn over")
  func plain() throws {
    for (arguments, environment) in [([], ["TERM": "dumb"]), (["--accessible"], [:]), ([], ["NO_COLOR": "1"])]
      as [([String], [String: String])]
    {
      let terminal = try Program().sit(["repl"] + arguments, environment: environment)
      try terminal.expect("[1]: ")
      try terminal.enter("for i in range(2):")
      try terminal.expect("...: ")
      try terminal.enter("    print('row', i)")
      try terminal.expect("...: ")
      try terminal.enter("")
      try terminal.expect("row 1")
      try terminal.expect("[2]: ")
      try terminal.enter("rel\t3)")
      try terminal.expect("3")
      try terminal.enter("x = list(range(3000)); x")
      try terminal.expect(":more shows all")
      try terminal.enter("：帮助 relu")
      try terminal.expect("y = max(x, 0)")
      try terminal.enter("relu？")
      try terminal.expect("Lessons:")
      #expect(!terminal.showedColour, "\(environment) \(arguments)")
      try terminal.enter(":quit")
      #expect(try terminal.waitForExit() == .exited(0))
    }
  }

  @Test("long output is read a page at a time by :more, and printed whole in a pipe")
  func more() throws {
    let program = try Program()
    let terminal = try program.sit("repl", rows: 20)
    try terminal.isAtPrompt(1)
    try terminal.enter("list(range(2000))")
    try terminal.expect(":more shows all")
    try terminal.enter(":more")
    try terminal.waitForScreen("the first page") { $0.text.contains("[0, 1, 2, 3,") && $0.text.contains("%") }
    try terminal.type("q")
    try terminal.waitForScreen("the prompt") { $0.cursorLine == "[2]:" }
    let piped = try program.run("repl", input: "list(range(2000))\n:more\n")
    #expect(piped.output.hasSuffix(" 1998, 1999]\n") && piped.output.contains("[0, 1, 2, 3,"))
  }

  @Test("a setting holds in the next program; the command line outweighs it")
  func settings() throws {
    let program = try Program()
    #expect(
      try program.run("repl", input: ":set lang zh\n:set digits 3\n1/3\n").output
        == "语言设为 zh，以后都这样。\n位数设为 3，以后都这样。\n0.333\n")
    #expect(try program.run("repl", input: "1/3\n:set 语言\n").output.hasPrefix("0.333\n语言  zh"))
    #expect(try program.run("eval", "1/0").error.contains("ZeroDivisionError："))
    #expect(try program.run("eval", "1/0", "--lang", "en").error.contains("ZeroDivisionError: "))
    #expect(try program.run("--help").output.contains("运行"))
    try program.home.write(".config/gradwalk/settings", "digits = many\n")
    #expect(try program.run("eval", "1").error.hasSuffix("line 1 sets nothing known: digits = many\n"))
  }
}
