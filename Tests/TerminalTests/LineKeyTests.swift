import Testing
import Testkit

/// Keys that mean more at this prompt than in readline. The probe suggests four blanks after `in …:`.
@Suite("keys of the prompt")
struct LineKeyTests {
  @Test("arrow-up after a beginning finds what began so, and arrow-down comes back to it")
  func historyByPrefix() throws {
    let terminal = try Sitting.begin()
    for (index, line) in ["model.fit(1)", "w = 3", "model.fit(2)", "print(w)"].enumerated() {
      try terminal.enter(line)
      try terminal.isAtPrompt(index + 2)
    }
    try terminal.type("mod\u{1B}[A")
    try terminal.waitForScreen("the newest, cursor at its end") {
      $0.cursorLine == "[5]: model.fit(2)" && $0.cursor.column == 17
    }
    try terminal.type("\u{1B}[A")
    try terminal.waitForScreen("the one before") { $0.cursorLine == "[5]: model.fit(1)" }
    try terminal.type("\u{1B}[A")
    try terminal.waitForScreen("a bell, no other") { $0.cursorLine == "[5]: model.fit(1)" && $0.bellCount > 0 }
    try terminal.type("\u{1B}[B\u{1B}[B")
    try terminal.waitForScreen("what was typed") { $0.cursorLine == "[5]: mod" }
    try terminal.type("\u{15}\u{1B}[A\u{1B}[A\u{1B}[A")
    try terminal.waitForScreen("without a beginning, one after the other") { $0.cursorLine == "[5]: w = 3" }
  }

  @Test("Ctrl-R finds what holds a word")
  func search() throws {
    let terminal = try Sitting.begin()
    for line in ["alpha = 1", "beta = 2"] { try terminal.enter(line) }
    try terminal.isAtPrompt(3)
    try terminal.type("\u{12}lph")
    try terminal.waitForScreen("found") { $0.cursorLine.contains("alpha = 1") }
    try terminal.type("\r")
    try terminal.expect("got \"alpha = 1\"")
  }

  @Test("arrows move within an entry of several lines; Alt-Enter begins one")
  func withinAnEntry() throws {
    let terminal = try Sitting.begin()
    try terminal.type("first\u{1B}\rsecond\u{1B}\rx")
    try terminal.waitForScreen("three lines") { $0.text.hasSuffix("[1]: first\nsecond\nx") }
    try terminal.type("\u{1B}[A")
    try terminal.type("Y\u{1B}[B\u{1B}[BZ")
    try terminal.type("\r")
    try terminal.expect("got \"first\\nsYecond\\nxZ\"")
    try terminal.isAtPrompt(2)
    try terminal.type("\u{1B}[A\u{1B}[D\u{1B}[A\u{1B}[A!")
    try terminal.type("\r")
    try terminal.expect("got \"f!irst\\nsYecond\\nxZ\"")
  }

  @Test("a line of a block begins indented; one's own blanks take the place of the suggestion")
  func indentation() throws {
    let terminal = try Sitting.begin()
    try terminal.enter("in a:")
    try terminal.waitForScreen("indented") { $0.cursorLine == "...:" && $0.cursor.column == 9 }
    try terminal.type("b\r")
    try terminal.waitForScreen("again") { $0.cursorLine == "...:" && $0.cursor.column == 9 }
    try terminal.type("  c\r")
    try terminal.waitForScreen("again") { $0.cursorLine == "...:" && $0.cursor.column == 9 }
    try terminal.type("\r")
    try terminal.expect("got \"in a:\\n    b\\n  c\\n\"")
  }

  @Test("Backspace among the first blanks goes back a level, and `else:` stands one further out")
  func levels() throws {
    let terminal = try Sitting.begin()
    try terminal.enter("in a:")
    try terminal.waitForScreen("indented") { $0.cursorLine == "...:" && $0.cursor.column == 9 }
    try terminal.type("\t\u{7F}\u{7F}b\r")
    try terminal.waitForScreen("again") { $0.cursorLine == "...:" && $0.cursor.column == 9 }
    try terminal.type("else:")
    try terminal.waitForScreen("further out") { $0.cursorLine == "...: else:" }
    try terminal.type("\r")
    try terminal.waitForScreen("again") { $0.cursorLine == "...:" && $0.cursor.column == 9 }
    try terminal.type("x[1:2]\r")
    try terminal.waitForScreen("again") { $0.cursorLine == "...:" && $0.cursor.column == 9 }
    try terminal.type("\r")
    try terminal.expect("got \"in a:\\nb\\nelse:\\n    x[1:2]\\n\"")
  }

  @Test("pasted lines keep their own indentation, in brackets and without")
  func pastedIndentation() throws {
    let terminal = try Sitting.begin()
    try terminal.enter("in a:")
    try terminal.waitForScreen("indented") { $0.cursor.column == 9 }
    try terminal.paste("    b\n        c")
    try terminal.type("\r")
    try terminal.waitForScreen("again") { $0.cursorLine == "...:" && $0.cursor.column == 9 }
    try terminal.type("\r")
    try terminal.expect("got \"in a:\\n    b\\n        c\\n\"")
    try terminal.isAtPrompt(2)
    try terminal.type("in d:\r  e\r    f\r\r")
    try terminal.expect("got \"in d:\\n  e\\n    f\\n\"")
  }

  @Test("two running programs share a history: the other's lines come after one's own, and nothing is lost")
  func shared() throws {
    let folder = try TemporaryFolder()
    let (one, two) = (try Sitting.begin([folder("history")]), try Sitting.begin([folder("history")]))
    try one.enter("mine 1")
    try one.isAtPrompt(2)
    try two.enter("theirs 1")
    try two.isAtPrompt(2)
    try two.enter("theirs 2\u{1B}\rsecond line")
    try two.isAtPrompt(3)
    try one.enter("mine 2")
    try one.isAtPrompt(3)
    try one.type("\u{1B}[A\u{1B}[A")
    try one.waitForScreen("its own first") { $0.cursorLine == "[3]: mine 1" }
    try one.type("\u{1B}[A")
    try one.waitForScreen("then the other's") { $0.text.hasSuffix("[3]: theirs 2\nsecond line") }
    try one.type("\u{1B}[A")
    try one.waitForScreen("and the one before") { $0.cursorLine == "[3]: theirs 1" }
    try two.type("mine\u{1B}[A")
    // Its prompt stood before that line came.
    try two.waitForScreen("what was there when the prompt came") { $0.cursorLine == "[3]: mine 1" }
    try two.type("\u{15}\r")
    try two.isAtPrompt(4)
    try two.type("mine\u{1B}[A")
    try two.waitForScreen("what came since") { $0.cursorLine == "[4]: mine 2" }
    let kept = try folder.read("history").split(separator: "\n").map { $0.drop { $0 != "\t" }.dropFirst() }
    #expect(kept == ["mine 1", "theirs 1", "theirs 2\\nsecond line", "mine 2"])
  }
}
