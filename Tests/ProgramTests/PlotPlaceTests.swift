import Glibc
import Testing
import Testkit

/// Whether gnuplot is on the PATH; the tests that need it are skipped without it, and say so.
private let hasGnuplot = (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":")
  .contains { (folder: Substring) in access("\(folder)/gnuplot", X_OK) == 0 }

@Suite("where plots are shown")
struct PlotPlaceTests {
  private static let attributes = "\u{1B}[c"
  private static let kittyQuestion = "a=q"
  private static let graphics = "\u{1B}_Gi=4207;OK\u{1B}\\"
  private static let sixels = "\u{1B}[?62;4;22c"

  private func sit(
    _ words: String = "inline", environment: [String: String] = [:], columns: Int = 80,
    answers: [PseudoTerminal.Answer] = []
  ) throws -> PseudoTerminal {
    let terminal = try Program().sit(
      "repl", environment: ["GRADWALK_PLOT": words].merging(environment) { $1 }, columns: columns, answers: answers)
    try terminal.isAtPrompt(1)
    return terminal
  }

  private func bytes(_ terminal: PseudoTerminal) -> String { String(decoding: terminal.bytes, as: UTF8.self) }

  // gnuplot is needed.
  @Test("a terminal that answers as kitty gets a PNG by its protocol", .enabled(if: hasGnuplot))
  func kitty() throws {
    let terminal = try sit(answers: [
      .init(Self.kittyQuestion, Self.graphics), .init(Self.attributes, "\u{1B}[?62;c"),
    ])
    try terminal.enter(":plot [3, 1, 2]")
    try terminal.expect("from 3 at")
    #expect(bytes(terminal).contains("\u{1B}_Ga=T,f=100,q=2,c="))
    #expect(bytes(terminal).contains("iVBORw0KGgo"))
    try terminal.isAtPrompt(1)
    // Asked once, not before each plot.
    try terminal.enter(":plot [1, 2]")
    try terminal.expect("from 1 at")
    #expect(bytes(terminal).components(of: Self.kittyQuestion) == 1)
  }

  // gnuplot with sixels is needed.
  @Test("a terminal whose device attributes hold a 4 gets sixels", .enabled(if: hasGnuplot))
  func sixel() throws {
    let terminal = try sit(answers: [.init(Self.attributes, Self.sixels)])
    try terminal.enter(":plot [3, 1, 2]")
    try terminal.expect("from 3 at")
    #expect(bytes(terminal).contains("\u{1B}Pq\""))
    try terminal.isAtPrompt(1)
  }

  // gnuplot is needed.
  @Test("iTerm2 is known by its name, and not asked", .enabled(if: hasGnuplot))
  func iterm() throws {
    let terminal = try sit("auto", environment: ["TERM_PROGRAM": "iTerm.app"])
    try terminal.enter(":plot [3, 1, 2]")
    try terminal.expect("from 3 at")
    #expect(bytes(terminal).contains("\u{1B}]1337;File=inline=1;size="))
    #expect(!bytes(terminal).contains(Self.attributes))
  }

  @Test("a terminal that says it shows none gets characters at once, and hears what else there is")
  func none() throws {
    let terminal = try sit(answers: [.init(Self.attributes, "\u{1B}[?1;2c")])
    try terminal.enter(":plot [3, 1, 2]")
    try terminal.waitForScreen("axes", within: 5) { $0.text.contains("┤") }
    try terminal.expect(":plots kitty")
    try terminal.isAtPrompt(1)
  }

  @Test("a terminal that answers nothing is waited for a moment, and once")
  func deaf() throws {
    let terminal = try sit()
    let start = monotonicSeconds()
    try terminal.enter(":plot [3, 1, 2]")
    try terminal.waitForScreen("axes") { $0.text.contains("┤") }
    let first = monotonicSeconds() - start
    #expect((2.4...7).contains(first))
    try terminal.isAtPrompt(1)
    try terminal.enter(":plot [5, 1]")
    try terminal.waitForScreen("the next") { $0.text.contains("5 ┤") }
    #expect(bytes(terminal).components(of: Self.attributes) == 1)
  }

  // gnuplot is needed.
  @Test("an answer that comes in pieces is waited for", .enabled(if: hasGnuplot))
  func pieces() throws {
    let terminal = try sit(answers: [
      .init(Self.kittyQuestion, "\u{1B}_Gi=42", after: 1),
      .init(Self.kittyQuestion, "07;OK\u{1B}\\" + Self.sixels, after: 3),
    ])
    try terminal.enter(":plot [3, 1, 2]")
    try terminal.expect("from 3 at")
    #expect(bytes(terminal).contains("\u{1B}_Ga=T,f=100,q=2,c="))
    try terminal.isAtPrompt(1)
  }

  @Test(
    "an answer that comes too late never shows up at the prompt",
    arguments: [
      [.init(kittyQuestion, graphics, after: 3), .init(attributes, sixels, after: 3.1)],
      // The questions answered in the wrong order: who has answered the second is not waited for.
      [.init(kittyQuestion, graphics, after: 1), .init(attributes, "\u{1B}[?62;22c")],
    ] as [[PseudoTerminal.Answer]])
  func late(_ answers: [PseudoTerminal.Answer]) throws {
    let terminal = try sit(answers: answers)
    try terminal.enter(":plot [3, 1, 2]")
    try terminal.expect(":plots kitty")
    terminal.idle(seconds: 1.2)
    #expect(terminal.answers.isEmpty)
    try terminal.isAtPrompt(1)
    try terminal.enter("40 + 2")
    try terminal.expect("42\n")
    #expect(!terminal.screen.text.contains("2;") && !terminal.screen.text.contains("07;OK"))
  }

  @Test("what is typed while the terminal is being asked is kept")
  func typeAhead() throws {
    let terminal = try sit(answers: [.init(Self.attributes, "\u{1B}[?1;2c", after: 0.4)])
    try terminal.type(":plot [3, 1, 2]\r")
    terminal.idle(seconds: 0.2)
    try terminal.type("40 + 2\r41 + 2\r")
    try terminal.expect("42")
    try terminal.expect("43")
    try terminal.isAtPrompt(3)
  }

  @Test("within tmux only what tmux itself answers is used")
  func multiplexer() throws {
    let terminal = try sit(
      environment: ["TMUX": "/tmp/tmux-0/default,1,0", "TERM_PROGRAM": "iTerm.app", "TERM": "screen-256color"],
      answers: [.init(Self.attributes, "\u{1B}[?1;2c")])
    try terminal.enter(":plot [3, 1, 2]")
    try terminal.waitForScreen("axes") { $0.text.contains("┤") }
    #expect(!bytes(terminal).contains(Self.kittyQuestion) && !bytes(terminal).contains("1337"))
  }

  @Test("an ordinary terminal is not asked unless the learner wants pictures")
  func unasked() throws {
    let terminal = try sit("auto")
    try terminal.enter(":plot [3, 1, 2]")
    try terminal.waitForScreen("axes") { $0.text.contains("┤") }
    #expect(!bytes(terminal).contains(Self.attributes))
  }

  @Test("the text console gets ASCII, --accessible and pipes a sentence")
  func plainer() throws {
    for kind in ["linux", "dumb"] {
      let terminal = try Program().sit("repl", environment: ["TERM": kind])
      try terminal.expect("[1]: ")
      try terminal.enter(":plot [3, 1, 2]")
      try terminal.waitForScreen("axes of ASCII") { $0.text.contains("3.0 +") && $0.text.contains("'") }
      #expect(terminal.screen.text.unicodeScalars.allSatisfy { $0.isASCII })
    }
    let piped = try Program().run("repl", input: ":plot [3, 1, 2]\n")
    #expect(piped.output.contains("from 3 at") && !piped.output.contains("┤"))
    let wanted = try Program().run("repl", input: ":plot [3, 1, 2]\n", environment: ["GRADWALK_PLOT": "text"])
    #expect(wanted.output.contains("┤"))
  }

  @Test("the learner chooses, in either language, and is told what came of it")
  func choice() throws {
    let terminal = try Program().sit("repl", answers: [.init(Self.attributes, "\u{1B}[?62;4c")])
    try terminal.isAtPrompt(1)
    try terminal.enter(":plots inline dark")
    try terminal.expect("Plots are shown as pictures in the terminal (sixel), dark.")
    try terminal.enter(":出图 句子")
    try terminal.expect("Plots are shown as sentences.")
    try terminal.enter(":plot [3, 1, 2]")
    try terminal.expect("from 3 at")
    try terminal.enter(":plots window")
    try terminal.expect("no display")
    try terminal.expect("Plots are shown as text.")
    try terminal.enter(":plots inlien")
    try terminal.expect("Did you mean inline?")
  }

  @Test(
    "without gnuplot, or with one that hangs, floods or dies, a picture becomes text and one sentence says why",
    arguments: [
      ("", "not installed"), ("sleep 61", "no answer for 3 s"), ("exec yes", "ended"), ("exit 1", "ended"),
      ("exec yes >&2", "no answer"), ("cat >/dev/null", "no answer for 3 s"),
    ])
  func troubles(_ script: String, _ sentence: String) throws {
    let program = try Program()
    var path = "/nonexistent"
    if !script.isEmpty {
      let file = try program.home.write("bin/gnuplot", "#!/bin/sh\nPATH=/usr/bin:/bin\n\(script)\n")
      chmod(file, 0o755)
      path = program.home("bin")
    }
    let terminal = try program.sit(
      "repl", environment: ["GRADWALK_PLOT": "kitty", "PATH": path], columns: 100)
    try terminal.isAtPrompt(1)
    try terminal.enter(":plot [3, 1, 2]")
    try terminal.waitForScreen("axes") { $0.text.contains("┤") }
    try terminal.expect(sentence)
    try terminal.isAtPrompt(1)
    // The next one is text at once.
    let start = monotonicSeconds()
    try terminal.enter(":plot [5, 1]")
    try terminal.waitForScreen("the next") { $0.text.contains("5 ┤") }
    #expect(monotonicSeconds() - start < 2)
  }
}

extension String {
  /// How often `part` stands in it.
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
