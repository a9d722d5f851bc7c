import Glibc
import Testing
import Testkit

/// One after the other: times are measured.
@Suite("Ctrl-C, Ctrl-Z, closing and killing", .serialized)
struct InterruptTests {
  @Test("Ctrl-C drops the line, wherever one is in it, and the next is whole")
  func atThePrompt() throws {
    let terminal = try Sitting.begin()
    try terminal.type("\u{3}")
    try terminal.waitForScreen("on nothing") { $0.text.hasSuffix("[1]: ^C\ninterrupted\n[1]:") }
    // The terminal drops what was typed just before Ctrl-C or Ctrl-Z and not yet read: wait for it to show.
    try terminal.type("half a line\u{1}")
    try terminal.waitForScreen("typed") { $0.cursorLine == "[1]: half a line" && $0.cursor.column == 5 }
    try terminal.type("\u{3}")
    try terminal.waitForScreen("on text") { $0.text.hasSuffix("[1]: half a line^C\ninterrupted\n[1]:") }
    try terminal.enter("for x:")
    try terminal.expect("...: ")
    try terminal.type("y")
    try terminal.waitForScreen("typed") { $0.cursorLine == "...: y" }
    try terminal.type("\u{3}")
    try terminal.waitForScreen("in a continuation") { $0.text.hasSuffix("...: y^C\ninterrupted\n[1]:") }
    try terminal.enter("whole")
    try terminal.expect("got \"whole\"")
  }

  @Test("Ctrl-C leaves a search, a numeric argument and a quoted key")
  func insideReadline() throws {
    let terminal = try Sitting.begin()
    try terminal.enter("needle")
    try terminal.isAtPrompt(2)
    for begin in ["\u{12}need", "\u{12}not there", "\u{1B}5", "\u{16}"] {
      try terminal.type(begin)
      terminal.idle(seconds: 0.05)
      try terminal.type("\u{3}")
      try terminal.expect("interrupted")
      try terminal.isAtPrompt(2)
    }
    try terminal.enter("x")
    try terminal.expect("got \"x\"")
  }

  @Test("Ctrl-C stops work within 100 ms, ten times over")
  func whileBusy() throws {
    let terminal = try Sitting.begin()
    var slowest = 0.0
    for round in 1...10 {
      try terminal.enter("busy")
      try terminal.expect("busy\n")
      terminal.idle(seconds: 0.02)
      let start = monotonicSeconds()
      try terminal.type("\u{3}")
      try terminal.expect("[\(round + 1)]: ")
      slowest = max(slowest, monotonicSeconds() - start)
    }
    #expect(slowest < 0.1, "\(slowest * 1000) ms")
    #expect(terminal.screen.text.contains("^C\nstopped"))
  }

  @Test("what is pressed while work runs does not stop the next line")
  func staleInterrupt() throws {
    let terminal = try Sitting.begin()
    try terminal.enter("busy")
    try terminal.expect("busy\n")
    try terminal.type("\u{3}")
    try terminal.isAtPrompt(2)
    terminal.idle(seconds: 0.05)
    #expect(!terminal.screen.text.contains("interrupted"))
  }

  @Test("a new size wraps the line anew")
  func resize() throws {
    let terminal = try Sitting.begin(columns: 60)
    let line = String(repeating: "abcdefghi ", count: 5)
    try terminal.type(line)
    try terminal.waitForScreen("one row") { $0.cursorLine.hasPrefix("[1]: abc") }
    terminal.resize(columns: 30, rows: 24)
    try terminal.type("X")
    try terminal.waitForScreen("two rows") { $0.text.contains("X") && $0.cursor.row > 0 }
    try terminal.enter("")
    try terminal.expect("got \"\(line)X\"")
    try terminal.enter("columns")
    try terminal.expect("30 columns")
  }

  @Test("Ctrl-Z gives the terminal back; fg shows the line again")
  func stopAndGo() throws {
    let terminal = try Sitting.begin()
    try terminal.type("one")
    try terminal.waitForScreen("typed") { $0.cursorLine == "[1]: one" }
    // The probe leads its own session, whose orphaned group the kernel doesn't stop by Ctrl-Z: SIGSTOP does.
    terminal.signal(SIGSTOP)
    terminal.idle(seconds: 0.05)
    terminal.signal(SIGCONT)
    try terminal.type(" line")
    try terminal.waitForScreen("line again") { $0.cursorLine.hasSuffix("[1]: one line") }
    try terminal.enter("")
    try terminal.expect("got \"one line\"")
  }

  @Test("under a shell, Ctrl-Z stops it with the terminal in order, and fg goes on")
  func jobControl() throws {
    let terminal = try PseudoTerminal("/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "shell> "])
    try terminal.expect("shell> ")
    try terminal.enter("stty -a > /dev/null; \(try Sitting.program())")
    try terminal.expect("[1]: ")
    try terminal.type("one")
    try terminal.waitForScreen("typed") { $0.cursorLine == "[1]: one" }
    try terminal.type("\u{1A}")
    try terminal.expect("Stopped")
    try terminal.expect("shell> ")
    try terminal.enter("stty -a | grep -c ' icanon.* echo ' ; fg")
    try terminal.waitForScreen("line again") { $0.cursorLine == "[1]: one" }
    try terminal.enter(" line")
    try terminal.expect("got \"one line\"")
    // Between prompts the terminal is in its ordinary mode, where the kernel keeps Ctrl-D to itself.
    try terminal.expect("[2]: ")
    try terminal.type("\u{4}")
    try terminal.expect("bye")
    try terminal.expect("shell> ")
  }

  @Test(
    "SIGTERM ends with everything saved and the terminal in order", arguments: ["", "half a line", "busy\r", "keys\r"])
  func terminated(before typed: String) throws {
    let folder = try TemporaryFolder()
    let terminal = try Sitting.begin(environment: ["PROBE_SAVES_TO": folder("saved")])
    try terminal.type(typed)
    terminal.idle(seconds: 0.1)
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == .exited(128 + SIGTERM))
    #expect(try folder.read("saved") == "saved after signal 15\n")
    #expect(terminal.isCooked)
    #expect(!terminal.screen.modes.contains(2004))
  }

  @Test("a second SIGTERM ends a program that doesn't listen, with the terminal in order")
  func terminatedTwice() throws {
    let terminal = try Sitting.begin()
    try terminal.enter("deaf")
    try terminal.expect("deaf\n")
    terminal.signal(SIGTERM)
    terminal.idle(seconds: 0.1)
    #expect(!terminal.isCooked)
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == .killed(signal: SIGTERM))
    #expect(terminal.isCooked)
  }

  @Test("Ctrl-C reaches work that a pipe feeds")
  func withoutTerminal() throws {
    let feeder = "echo busy; sleep 0.3; kill -INT $$; sleep 0.3; echo next"
    // `$$` is the shell, which exec turns into the program.
    let result = try Spawned.run("/bin/bash", ["-c", "exec '\(try Sitting.program())' < <(\(feeder))"])
    #expect(result.output == "busy\nstopped\ngot \"next\"\nbye\n")
  }

  @Test("a closed window ends the program with everything saved", arguments: ["", "half a line", "busy\r", "keys\r"])
  func hungUp(before typed: String) throws {
    let folder = try TemporaryFolder()
    let terminal = try Sitting.begin(environment: ["PROBE_SAVES_TO": folder("saved")])
    try terminal.type(typed)
    terminal.idle(seconds: 0.1)
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .exited(128 + SIGHUP))
    #expect(try folder.read("saved") == "saved after signal 1\n")
  }

  @Test("a crash while keys are read leaves the terminal in order")
  func crash() throws {
    let terminal = try Sitting.begin(environment: ["SWIFT_BACKTRACE": "enable=no"])
    try terminal.enter("crashkeys")
    #expect(try terminal.waitForExit() == .killed(signal: SIGABRT))
    #expect(terminal.isCooked)
  }
}
