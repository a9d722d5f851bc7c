import Testing
import Testkit

@Suite("progress, pages, keys")
struct DrawingTests {
  @Test("a progress line stays in its row, is cut to the screen, and ends as one whole line")
  func progress() throws {
    let terminal = try Sitting.begin(columns: 40)
    try terminal.enter("progress 300")
    try terminal.waitForScreen("in place") {
      $0.cursor.row == 1 && $0.lines[1].hasSuffix("…") && $0.lines[1].contains("损失 [===")
    }
    try terminal.isAtPrompt(2)
    #expect(terminal.screen.text == "[1]: progress 300\n300/300 done\n[2]:")
    let redraws = terminal.bytes.split(separator: 0x0D).filter { $0.contains(UInt8(ascii: "=")) }.count
    // 300 updates take 0.6 s at least, more on a busy machine; ten a second are shown.
    #expect((2...60).contains(redraws), "\(redraws)")
  }

  @Test("in a pipe progress is one line, as with --accessible")
  func progressElsewhere() throws {
    let piped = try Spawned.run(try Sitting.program(), input: "progress 30\n")
    #expect(piped.output == "30/30 done\nbye\n")
    let terminal = try Sitting.begin(["--accessible"])
    try terminal.enter("progress 30")
    try terminal.expect("30/30 done")
    try terminal.expect("[2]: ")
    #expect(!terminal.screen.transcript.contains("="))
  }

  @Test("keys arrive without Enter and without echo, and the terminal is in order afterwards")
  func keys() throws {
    let terminal = try Sitting.begin()
    try terminal.enter("keys")
    try terminal.expect("q ends\n")
    for (typed, name) in [
      ("n", "character(\"n\")"), ("\u{1B}[C", "right"), ("\u{1B}", "escape"), ("\r", "enter"),
      ("学", "character(\"学\")"),
      ("\u{3}", "interrupt"), (" ", "character(\" \")"),
    ] {
      try terminal.type(typed)
      try terminal.waitForScreen(name) { $0.lines[$0.cursor.row - 1] == name }
    }
    terminal.resize(columns: 50, rows: 20)
    try terminal.expect("redraw")
    try terminal.type("q")
    try terminal.isAtPrompt(2)
    try terminal.enter("x")
    try terminal.expect("got \"x\"")
  }

  @Test("a page is drawn over the last one")
  func livePage() throws {
    let terminal = try Sitting.begin()
    try terminal.enter("stepper")
    try terminal.expect("q quit")
    try terminal.type("nn\u{1B}[D\u{1B}[C")
    try terminal.waitForScreen("third step, once") {
      $0.text == "[1]: stepper\nstep 3 of 9\n第 3 步\nn next  q quit"
    }
    terminal.resize(columns: 20, rows: 24)
    terminal.idle(seconds: 0.05)
    try terminal.type("q")
    try terminal.isAtPrompt(2)
  }

  @Test("with --accessible pages follow one another and nothing moves the cursor up")
  func accessiblePage() throws {
    let terminal = try Sitting.begin(["--accessible"])
    try terminal.enter("stepper")
    try terminal.expect("q quit")
    try terminal.type("n")
    try terminal.waitForScreen("both") { $0.text.contains("step 1 of 9") && $0.text.contains("step 2 of 9") }
    try terminal.type("q")
    try terminal.isAtPrompt(2)
    let text = String(decoding: terminal.bytes, as: UTF8.self)
    for code in ["\u{1B}[J", "\u{1B}[1A", "\u{1B}[3A", "\u{1B}[1m"] { #expect(!text.contains(code)) }
  }

  @Test("long text is shown by the page, short text at once, and in a pipe all of it")
  func pager() throws {
    let terminal = try Sitting.begin(rows: 10)
    try terminal.enter("pager 5")
    try terminal.expect("row 5\n")
    try terminal.isAtPrompt(2)
    try terminal.enter("pager 30")
    try terminal.waitForScreen("a page") { $0.text.hasSuffix("row 9\n30 %   space page   enter line   q quit") }
    try terminal.type("\r")
    try terminal.waitForScreen("a line more") { $0.text.hasSuffix("row 10\n33 %   space page   enter line   q quit") }
    try terminal.type(" ")
    try terminal.waitForScreen("a page more") { $0.text.hasSuffix("row 19\n63 %   space page   enter line   q quit") }
    try terminal.type("q")
    try terminal.waitForScreen("no trace of the hint") { $0.text.hasSuffix("row 19\n[3]:") }
    let piped = try Spawned.run(try Sitting.program(), input: "pager 30\n")
    #expect(piped.output == (1...30).map { "row \($0)\n" }.joined() + "bye\n")
  }
}
