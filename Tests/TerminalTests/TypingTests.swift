import Testing
import Testkit

/// A person at a real pseudo-terminal; what is asserted is what they see.
@Suite("typing at a terminal")
struct TypingTests {
  @Test("a line is shown, edited and read")
  func typing() throws {
    let terminal = try Sitting.begin()
    try terminal.type("学x")
    try terminal.waitForScreen("both characters") { $0.cursorLine == "[1]: 学x" }
    try terminal.type("\u{7F}\u{7F}w\u{1B}[D2*")
    try terminal.waitForScreen("edited") { $0.cursorLine == "[1]: 2*w" && $0.cursor.column == 7 }
    try terminal.enter("")
    try terminal.expect("got \"2*w\"")
    try terminal.isAtPrompt(2)
  }

  @Test("lines sent faster than they are read all arrive")
  func typeAhead() throws {
    let terminal = try Sitting.begin()
    try terminal.type((1...50).map { "\($0)\r" }.joined())
    for number in 1...50 { try terminal.expect("got \"\(number)\"") }
  }

  @Test("an entry of several lines ends when it is a whole, and comes back as one")
  func continuation() throws {
    let terminal = try Sitting.begin()
    try terminal.enter("for x:")
    try terminal.waitForScreen("continuation") { $0.cursorLine == "...:" }
    try terminal.type("\ta")
    try terminal.waitForScreen("Tab indents") { $0.cursorLine == "...:     a" }
    try terminal.enter("")
    try terminal.enter("")
    try terminal.expect("got \"for x:\\n    a\\n\"")
    try terminal.isAtPrompt(2)
    try terminal.type("\u{1B}[A")
    try terminal.waitForScreen("both lines are back") { $0.text.hasSuffix("[2]: for x:\n    a") }
    try terminal.enter("")
    try terminal.expect("got \"for x:\\n    a\\n\"")
  }

  @Test("names are completed, and listed where there are several")
  func completion() throws {
    let terminal = try Sitting.begin()
    try terminal.type("1 + mea\t")
    try terminal.waitForScreen("the only one, with its suffix") { $0.cursorLine == "[1]: 1 + mean(" }
    try terminal.type("mat\t")
    try terminal.waitForScreen("list") { $0.text.contains("matmul") && $0.text.contains("matrix") }
    try terminal.waitForScreen("and the line again") { $0.cursorLine == "[1]: 1 + mean(mat" }
    try terminal.type("\u{15}学\t")
    try terminal.waitForScreen("Chinese") { $0.cursorLine == "[1]: 学习率(" }
    try terminal.type("\u{15}colu\t")
    try terminal.waitForScreen("as far as all agree") { $0.cursorLine == "[1]: column_" }
    try terminal.type("\u{15}zzz\t")
    try terminal.waitForScreen("nothing but a bell") { $0.cursorLine == "[1]: zzz" && $0.bellCount > 0 }
  }

  @Test("a long list of candidates is cut, asks nothing and waits for no key")
  func longList() throws {
    let terminal = try Sitting.begin()
    try terminal.type("column_\t")
    try terminal.expect("… +50")
    try terminal.waitForScreen("the line again") { $0.cursorLine == "[1]: column_" }
    try terminal.type("7\t")
    try terminal.waitForScreen("a shorter list") { $0.text.contains("column_79") && $0.cursorLine == "[1]: column_7" }
  }

  @Test("file names in quotes are completed with spaces and brackets; hostile ones are not offered")
  func completionInQuotes() throws {
    let terminal = try Sitting.begin()
    try terminal.type("read(\"my\t")
    try terminal.waitForScreen("the file") { $0.cursorLine == "[1]: read(\"my file (1).csv\"" }
    try terminal.type("\u{15}read(\"\t\t")
    try terminal.waitForScreen("list") { $0.text.contains("mine.csv") && !$0.text.contains("escape") }
    // The quote that is there already is not doubled.
    try terminal.type("\u{15}read(\"min\")\u{1B}[D\u{1B}[D\t")
    try terminal.waitForScreen("one quote") { $0.cursorLine == "[1]: read(\"mine.csv\")" }
  }

  @Test("completion within a continuation sees the whole entry and changes its own line")
  func completionInContinuation() throws {
    let terminal = try Sitting.begin()
    try terminal.enter("学 x:")
    try terminal.expect("...: ")
    try terminal.type("y = mea\t")
    try terminal.waitForScreen("completed") { $0.cursorLine == "...: y = mean(" }
    try terminal.enter("1)")
    try terminal.enter("")
    try terminal.expect("got \"学 x:\\ny = mean(1)\\n\"")
  }

  @Test("a paste of several lines is one entry")
  func paste() throws {
    let terminal = try Sitting.begin()
    try terminal.waitForScreen("bracketed paste is on") { $0.modes.contains(2004) }
    try terminal.paste("for x:\n    学\n\n    b\n")
    terminal.idle(seconds: 0.05)
    #expect(!terminal.screen.text.contains("got"))
    try terminal.enter("")
    try terminal.expect("got \"for x:\\n    学\\n\\n    b\\n\"")
    try terminal.isAtPrompt(2)
  }

  @Test("Ctrl-D on an empty line is the end, in an entry it ends the entry, on text it deletes")
  func endOfInput() throws {
    let terminal = try Sitting.begin()
    try terminal.type("ab\u{1}\u{4}")
    try terminal.waitForScreen("deleted") { $0.cursorLine == "[1]: b" }
    try terminal.enter("")
    try terminal.expect("got \"b\"")
    try terminal.enter("for x:")
    try terminal.expect("...: ")
    try terminal.type("\u{4}")
    try terminal.expect("got \"for x:\"")
    try terminal.isAtPrompt(3)
    try terminal.type("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.text.hasSuffix("[3]:\nbye"))
    #expect(terminal.isCooked)
    #expect(!terminal.screen.modes.contains(2004))
  }

  @Test("a prompt never follows unfinished output on its line")
  func freshLine() throws {
    let terminal = try Sitting.begin()
    try terminal.enter("half")
    try terminal.waitForScreen("below") { $0.text.hasSuffix("no newline\n[2]:") }
  }

  @Test("a million characters are read")
  func longLine() throws {
    // Through a pipe: a terminal's own buffer would refuse it.
    let text = String(repeating: "x", count: 1_000_000)
    let result = try Spawned.run(try Sitting.program(), input: text + "\n")
    #expect(result.output == "got \"\(text)\"\nbye\n")
  }
}
