import Glibc
import Terminal
import Testing
import Testkit

@Suite("history file")
struct HistoryTests {
  @Test("entries come back as they were, whatever is in them")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let history = History(path: folder("state/gradwalk/history"))
    let entries = [
      "1 + 1", "for i in range(3):\n    print(i)\n", "a\\nb", "\\", "# 12345", "学习率 = 0.1\t# 注释", "'\\\\n'",
      "1795500562\tx",
    ]
    for entry in entries { try history.append(entry) }
    #expect(try history.entries() == entries)
  }

  @Test("random entries come back")
  func randomRoundTrip() throws {
    let folder = try TemporaryFolder()
    let history = History(path: folder("history"))
    var random = SeededGenerator(seed: 7)
    let alphabet: [Character] = ["a", "\n", "\\", "n", "\t", "#", "1", "学", "\"", " ", "é"]
    let entries = (0..<200).map { _ in
      String((0..<Int.random(in: 1...12, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a" })
    }
    for entry in entries { try history.append(entry) }
    #expect(try history.entries() == entries)
  }

  @Test("the file is its owner's alone, also one that was open to all")
  func privateMode() throws {
    let folder = try TemporaryFolder()
    try History(path: folder("new")).append("x")
    #expect(try mode(folder("new")) == 0o600)
    try folder.write("old", "1\tx\n")
    chmod(folder("old"), 0o644)
    try History(path: folder("old")).append("y")
    #expect(try mode(folder("old")) == 0o600)
    #expect(try History(path: folder("old")).entries() == ["x", "y"])
  }

  @Test("a torn last line spoils only itself")
  func tornLine() throws {
    let folder = try TemporaryFolder()
    try folder.write("history", "1\tone\nnonsense\n\n\u{FEFF}2\ttwo\n3\tthr")
    let history = History(path: folder("history"))
    #expect(try history.entries() == ["one", "thr"])
    try history.append("four")
    #expect(try history.entries() == ["one", "thr", "four"])
  }

  @Test("bytes that are no text are survived")
  func noise() throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 3)
    try folder.write(
      "history", (0..<5_000).map { _ in UInt8.random(in: 0...255, using: &random) } + Array("\n1\tok\n".utf8))
    #expect(try History(path: folder("history")).entries().last == "ok")
  }

  @Test("escape codes are not kept")
  func controlCharacters() throws {
    let folder = try TemporaryFolder()
    let history = History(path: folder("history"))
    try history.append("a\u{1B}[2J")
    try history.append("b\u{9B}2J")
    try history.append("c")
    #expect(try history.entries() == ["c"])
  }

  @Test("a file that has grown is cut to the newest entries")
  func trims() throws {
    let folder = try TemporaryFolder()
    try folder.write("history", (1...25).map { "\($0)\te\($0)\n" }.joined())
    symlink(folder("history"), folder("link"))
    let history = History(path: folder("link"), limit: 10)
    #expect(try history.entries() == (16...25).map { "e\($0)" })
    #expect(try folder.read("history") == (16...25).map { "\($0)\te\($0)\n" }.joined())
    #expect(try mode(folder("history")) == 0o600)
  }

  @Test("many writers at once lose nothing, also while the file is cut")
  func manyWriters() async throws {
    let folder = try TemporaryFolder()
    let path = folder("history")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for number in 0..<50 { try History(path: path).append("\(writer):\(number)\nsecond") }
        }
      }
      group.addTask {
        // Two hundred entries are twice ninety-nine and more: this one cuts near the end, and keeps the newest.
        for _ in 0..<20 { _ = try History(path: path, limit: 190).entries() }
      }
      try await group.waitForAll()
    }
    let entries = try History(path: path).entries()
    #expect(entries.count == 200)
    for writer in 0..<4 {
      #expect(entries.filter { $0.hasPrefix("\(writer):") } == (0..<50).map { "\(writer):\($0)\nsecond" })
    }
  }

  @Test("no file is no history, and /dev/null keeps none")
  func nothingThere() throws {
    let folder = try TemporaryFolder()
    #expect(try History(path: folder("none")).entries() == [])
    try History(path: "/dev/null").append("x")
    #expect(try History(path: "/dev/null").entries() == [])
  }

  @Test("a folder in the way is a fault with its path")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "")
    let path = folder("file/history")
    #expect(throws: TerminalFault.historyUnwritable(path: path, code: ENOTDIR)) {
      try History(path: path).append("x")
    }
    #expect(throws: TerminalFault.historyUnreadable(path: folder("."), code: EISDIR)) {
      try History(path: folder(".")).entries()
    }
  }

  private func mode(_ path: String) throws -> mode_t {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw TestFailure("no \(path)") }
    return facts.st_mode & 0o777
  }
}
