import Files
import Glibc
import Testing
import Testkit

@Suite("a notebook whose program dies")
struct RecoveryTests {
  @Test("killed after a cell, it is offered at the next start, brought back, and run again")
  func killed() throws {
    let program = try Program()
    let first = try program.sit("repl")
    try first.isAtPrompt(1)
    try first.enter("x = 20 + 1")
    try first.isAtPrompt(2)
    try first.enter("x * 2")
    try first.expect("42")
    try first.isAtPrompt(3)
    let path = program.home(".local/state/gradwalk/notebooks/open-\(first.processID).md")
    try first.waitForScreen("the notebook on the disk") { _ in
      guard let bytes = try? readFile(path, limit: 1 << 16) else { return false }
      return String(decoding: bytes, as: UTF8.self).contains("x * 2")
    }
    first.signal(SIGKILL)
    _ = try first.waitForExit()

    let second = try program.sit("repl")
    try second.expect("A notebook of 2 entries ended without being saved. :recover brings it back.")
    try second.isAtPrompt(1)
    try second.enter(":recover")
    try second.expect("Brought back 2 entries, not run yet.")
    #expect(!isFile(path))
    try second.enter(":rerun")
    try second.expect("Run again: all 2 entries gave what they gave before.")
    try second.enter("x")
    try second.expect("21")
    try second.enter(":quit")
    #expect(try second.waitForExit() == .exited(0))

    // Left as it should be, nobody is reminded of it; it can still be had.
    let third = try program.sit("repl")
    try third.isAtPrompt(1)
    #expect(!third.screen.text.contains("without being saved"))
    try third.enter(":recover")
    try third.expect("Brought back 3 entries")
  }

  @Test("where it can't be kept, one sentence says so and the notebook goes on")
  func cannotBeKept() throws {
    let program = try Program()
    try program.home.write(".local/state/gradwalk/notebooks", "a file where a folder should be")
    let terminal = try program.sit("repl")
    try terminal.isAtPrompt(1)
    for number in 1...4 {
      try terminal.enter("\(number) + 40")
      try terminal.expect("\(number + 40)\n")
      try terminal.isAtPrompt(number + 1)
      terminal.idle(seconds: 0.1)
    }
    let text = terminal.screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.components(of: "can't be kept for recovery just now") == 1)
    try terminal.enter(":save \(program.home("n.md"))")
    try terminal.expect("Saved")
  }

  @Test("a saved notebook is checked from the command line, with an exit code")
  func check() throws {
    let program = try Program()
    let page = "```python In [1]\n6 * 7\n```\n\n```text Out\n42\n```\n"
    let right = try program.home.write("right.md", page)
    let wrong = try program.home.write("wrong.md", page.replacing("42", with: "41"))
    let none = try program.home.write("none.md", "# Nothing\n")
    #expect(try program.run("run", right).output == "42\n")
    let same = try program.run("run", right, "--check")
    #expect(same.output == "Run again: the one entry gave what it gave before.\n" && same.status == .exited(0))
    let changed = try program.run("run", wrong, "--check")
    #expect(changed.output.contains("before  41") && changed.status == .exited(1))
    let empty = try program.run("run", none, "--check")
    #expect(empty.error.contains("holds no cell") && empty.status == .exited(1))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
