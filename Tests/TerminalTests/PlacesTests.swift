import Glibc
import Testing
import Testkit

/// Where there is no terminal, a poor one, a narrow one, or two copies at once.
@Suite("pipes, dumb terminals, narrow ones, two copies")
struct PlacesTests {
  @Test("without a terminal lines are read plainly: no prompt, no echo, no escape code")
  func noTerminal() throws {
    let result = try Spawned.run(
      try Sitting.program(), input: "1\r\nfor x:\n  y\n\n\u{FEFF}学\nlast without newline")
    #expect(
      result.output == """
        got "1"
        got "for x:\\n  y\\n"
        got "\u{FEFF}学"
        got "last without newline"
        bye

        """)
    #expect(result.error == "")
    #expect(result.status == .exited(0))
  }

  @Test("a byte order mark before the first line is dropped; what is not UTF-8 is replaced")
  func oddBytes() throws {
    let folder = try TemporaryFolder()
    try folder.write("input", [0xEF, 0xBB, 0xBF, 0x31, 0x0A, 0xFF, 0x41, 0x0A, 0x0A])
    let result = try Spawned.run("/bin/sh", ["-c", "'\(try Sitting.program())' < '\(folder("input"))'"])
    #expect(result.output == "got \"1\"\ngot \"\u{FFFD}A\"\ngot \"\"\nbye\n")
  }

  @Test("an entry that the input leaves unfinished is given as it stands")
  func unfinished() throws {
    let result = try Spawned.run(try Sitting.program(), input: "for x:\n  y")
    #expect(result.output == "got \"for x:\\n  y\"\nbye\n")
  }

  @Test("a closed output is noticed, and is no crash")
  func closedOutput() throws {
    let input = String(repeating: "x\n", count: 50_000)
    let result = try Spawned.run(
      "/bin/sh", ["-c", "{ '\(try Sitting.program())'; echo $? >&2; } | head -1"], input: input)
    #expect(result.output == "got \"x\"\n")
    #expect(result.error == "3\n")
  }

  @Test("a full disk is noticed and said")
  func fullOutput() throws {
    let result = try Spawned.run("/bin/sh", ["-c", "'\(try Sitting.program())' > /dev/full"], input: "x\n")
    #expect(result.error == "The output could not be written: No space left on device.\n")
    #expect(result.status == .exited(4))
  }

  @Test("with the output elsewhere the prompt goes to the person, and the output stays clean")
  func outputElsewhere() throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "exec '\(try Sitting.program())' > '\(folder("out"))'"])
    try terminal.expect("[1]: ")
    try terminal.enter("1")
    try terminal.expect("[2]: ")
    try terminal.type("\u{3}")
    try terminal.expect("[2]: ")
    try terminal.type("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(try folder.read("out") == "got \"1\"\ninterrupted\nbye\n")
  }

  @Test("TERM=dumb is never sent an escape code", arguments: ["dumb", ""])
  func dumbTerminal(kind: String) throws {
    let terminal = try Sitting.begin(environment: ["TERM": kind])
    try terminal.type("学x\u{7F}\u{7F}w")
    try terminal.enter("")
    try terminal.expect("got \"w\"")
    try terminal.enter("progress 100")
    try terminal.expect("100/100 done")
    try terminal.type("mat\t")
    try terminal.expect("matrix")
    try terminal.type("\u{3}")
    try terminal.expect("interrupted")
    try terminal.expect("[3]: ")
    try terminal.type("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(!terminal.bytes.contains(0x1B))
  }

  @Test(
    "LANG says nothing of UTF-8: Chinese is typed and erased all the same",
    arguments: ["C", "POSIX", "", "xx_XX.UTF-8"])
  func locales(name: String) throws {
    let terminal = try Sitting.begin(environment: ["LANG": name])
    try terminal.type("学习\u{7F}率")
    try terminal.waitForScreen("one erased") { $0.cursorLine == "[1]: 学率" && $0.cursor.column == 9 }
    try terminal.enter("")
    try terminal.expect("got \"学率\"")
  }

  @Test("in 40 columns a long line of wide characters wraps and can be edited at its start")
  func narrow() throws {
    let terminal = try Sitting.begin(columns: 40)
    let line = String(repeating: "学习率", count: 10)
    try terminal.type(line)
    try terminal.waitForScreen("two rows") { $0.lines[0].hasPrefix("[1]: 学") && $0.cursor.row == 1 }
    try terminal.type("\u{1}x\u{5}y")
    try terminal.waitForScreen("edited at both ends") {
      $0.text.filter { $0 != "\n" } == "[1]: x\(line)y"
    }
    try terminal.enter("")
    try terminal.expect("got \"x\(line)y\"")
  }

  @Test("20 columns are enough to type, complete and wrap in")
  func tiny() throws {
    let terminal = try Sitting.begin(columns: 20)
    try terminal.type("mea\t学习率学习率学习率")
    try terminal.waitForScreen("two rows") {
      $0.text.hasSuffix("[1]: mean(学习率学习\n率学习率") || $0.text.hasSuffix("[1]: mean(学习率学\n习率学习率")
    }
    try terminal.enter("")
    try terminal.expect("got \"mean(学习率学习率学习率\"")
  }

  @Test("NO_COLOR leaves the prompt plain, TERM alone colours it")
  func noColour() throws {
    let plain = try Sitting.begin(environment: ["NO_COLOR": "1"])
    let coloured = try Sitting.begin()
    let code = Array("\u{1B}[1;36m".utf8)
    #expect(!plain.bytes.contains(code))
    #expect(coloured.bytes.contains(code))
  }

  @Test("single keys without a terminal are refused in words")
  func keysWithoutTerminal() throws {
    let result = try Spawned.run(try Sitting.program(), input: "keys\n")
    #expect(result.error == "Single keys can be read from a terminal only, and the input is not one.\n")
    #expect(result.status == .exited(4))
  }

  @Test("history lives on in the next run")
  func nextRun() throws {
    let folder = try TemporaryFolder()
    let first = try Sitting.begin([folder("state/history")])
    try first.enter("for x:")
    try first.enter("  学\\n")
    try first.enter("")
    try first.expect("got")
    try first.enter("second")
    try first.expect("got \"second\"")
    first.signal(SIGKILL)
    _ = try first.waitForExit()

    let next = try Sitting.begin([folder("state/history")])
    try next.type("\u{1B}[A")
    try next.waitForScreen("newest") { $0.cursorLine == "[1]: second" }
    try next.type("\u{1B}[A")
    try next.waitForScreen("the whole block") { $0.text.hasSuffix("[1]: for x:\n  学\\n") }
    try next.enter("")
    try next.expect("got \"for x:\\n  学\\\\n\\n\"")
  }

  @Test("two copies at once keep each other's lines")
  func twoCopies() throws {
    let folder = try TemporaryFolder()
    let left = try Sitting.begin([folder("history")])
    let right = try Sitting.begin([folder("history")])
    for number in 1...5 {
      try left.enter("left \(number)")
      try right.enter("right \(number)")
      try left.expect("got \"left \(number)\"")
      try right.expect("got \"right \(number)\"")
    }
    let third = try Sitting.begin([folder("history")])
    var seen: Set<String> = []
    for _ in 1...10 {
      let before = third.screen.cursorLine
      try third.type("\u{1B}[A")
      try third.waitForScreen("an earlier line") { $0.cursorLine != before }
      seen.insert(String(third.screen.cursorLine.dropFirst(5)))
    }
    #expect(seen == Set((1...5).flatMap { ["left \($0)", "right \($0)"] }))
  }

  @Test("a history that can't be written is said once, and typing goes on")
  func readOnlyHome() throws {
    let terminal = try Sitting.begin(["/proc/nowhere/history"])
    try terminal.enter("x")
    try terminal.expect("got \"x\"")
    try terminal.enter("y")
    try terminal.expect("got \"y\"")
  }
}
