import Testing
import Testkit

/// What other suites rely on.
@Suite("test kit")
struct TestkitTests {
  @Test("a spawned program's output, errors, input and status are told apart")
  func spawned() throws {
    let result = try Spawned.run(
      "/bin/sh", ["-c", "read x; echo out $x $Y; echo err >&2; exit 7"], input: "in\n", environment: ["Y": "y"])
    #expect(result.output == "out in y\n")
    #expect(result.error == "err\n")
    #expect(result.status == .exited(7))
    #expect(try Spawned.run("/bin/sh", ["-c", "kill -9 $$"]).status == .killed(signal: 9))
  }

  @Test("more than a pipe holds goes through both ways at once")
  func spawnedMuch() throws {
    let text = String(repeating: "0123456789\n", count: 100_000)
    #expect(try Spawned.run("/bin/cat", input: text).output == text)
  }

  @Test("a program that does not end is killed and reported")
  func spawnedForever() throws {
    let start = monotonicSeconds()
    #expect(throws: TestFailure.self) { try Spawned.run("/bin/sleep", ["60"], within: 0.2) }
    #expect(throws: TestFailure.self) { try Spawned.run("/nowhere/program") }
    #expect(monotonicSeconds() - start < 10)
  }

  @Test("what does not come at a terminal is reported with its screen")
  func expectations() throws {
    let terminal = try PseudoTerminal("/bin/cat")
    try terminal.enter("hello")
    try terminal.expect("hello\nhello")
    do {
      try terminal.expect("goodbye", within: 0.1)
      Issue.record("it came")
    } catch let failure as TestFailure {
      #expect(failure.description == "waited 0.1 s for \"goodbye\"; the screen is\nhello\nhello")
    }
    try terminal.type("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test("the first line that differs is named")
  func goldenDifference() {
    #expect(Golden.firstDifference(expected: "a\nb\n", actual: "a\nb\n") == nil)
    #expect(Golden.firstDifference(expected: "a\nb", actual: "a\nc") == "line 2 was\n  \"b\"\nand is\n  \"c\"")
    #expect(Golden.firstDifference(expected: "a", actual: "a\n") == "line 2 was\n  (no such line)\nand is\n  \"\"")
  }

  @Test("seeded numbers are the published ones")
  func seededNumbers() {
    // The first outputs for seed 1234567 in the generator's reference implementation.
    var random = SeededGenerator(seed: 1_234_567)
    #expect([random.next(), random.next()] == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973])
  }

  @Test("a temporary folder goes with all it holds")
  func temporaryFolder() throws {
    var path = ""
    do {
      let folder = try TemporaryFolder()
      path = folder.path
      try folder.write("a/b/c", "text")
      #expect(try folder.read("a/b/c") == "text")
      #expect(names(in: path) == ["a"])
    }
    #expect(throws: TestFailure.self) { try TextFile.read(path + "/a/b/c") }
  }
}
