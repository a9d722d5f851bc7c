import Notebook
import Syntax
import Testing
import Wording

@Suite("faults as they are shown")
struct FaultTests {
  @Test("the line, carets under the part that is meant, the kind, one sentence, and what to try")
  func layout() throws {
    let desk = try Desk()
    #expect(
      desk.fault("tensro([1.0])") == """
            tensro([1.0])
            ^^^^^^
        NameError: name 'tensro' is not defined.
        Did you mean 'tensor'?
        """)
    #expect(
      desk.fault("zeros(3, 4) @ zeros(5, 6)") == """
            zeros(3, 4) @ zeros(5, 6)
            ^^^^^^^^^^^^^^^^^^^^^^^^^
        ShapeError: cannot multiply (3, 4) by (5, 6): 4 and 5 must match.
        For (3, 4), the right side needs 4 rows: (4, n).
        """)
  }

  @Test("carets stand right below Chinese text, and the sentence is Chinese")
  func chinese() throws {
    let fault = try Desk(.chinese).fault("损失 = '误差' + 学习率")
    let lines = fault.split(separator: "\n").map(String.init)
    #expect(lines[0] == "    损失 = '误差' + 学习率")
    #expect(lines[1].displayWidth == "    损失 = '误差' + 学习率".displayWidth)
    #expect(lines[1] == String(repeating: " ", count: 20) + "^^^^^^")
    #expect(lines[2].hasPrefix("NameError："))
  }

  @Test("in a cell of several lines, and through functions, each line has its number")
  func trace() throws {
    let desk = try Desk()
    desk.type("def half(n):\n    return 1 / n\n")
    #expect(
      desk.fault("half(0)") == """
        In [2], line 1
            half(0)
            ^^^^^^^
        In [1], line 2, in half
            return 1 / n
                   ^^^^^
        ZeroDivisionError: division by zero.
        """)
  }

  @Test("of very many calls the first and last are shown")
  func recursion() throws {
    let desk = try Desk()
    desk.type("def down(n):\n    return down(n + 1)\n")
    let fault = desk.fault("down(0)")
    #expect(fault.split(separator: "\n").count < 25)
    #expect(fault.contains(" more calls\n"))
  }

  @Test("a failing statement leaves what ran before it")
  func state() throws {
    let desk = try Desk()
    #expect(desk.fault("a = 1; b = a / 0; c = 3").contains("ZeroDivisionError"))
    #expect(desk.type("a") == "1")
    #expect(desk.fault("c").contains("NameError"))
  }

  @Test(
    "what the notebook itself refuses",
    arguments: [
      (":stpe L", "ValueError: there is no command :stpe.\nDid you mean :step?"),
      (":hint", "ValueError: :hint belongs to a lesson, and none is open.\nTry: :learn opens one."),
      ("!ls", "SyntaxError: a line can't start with !: there is no shell in here."),
      (":step", "ValueError: :step needs something after it.\nTry: :step EXPRESSION"),
      (
        ":step 3",
        "TypeError: this needs a number or tensor that was computed from tensors, not 'int'.\nTry: make one first, as in w = param(0.5); L = (w - 2.0)**2, then name L."
      ),
      ("rleu?", "NameError: there is nothing called rleu.\nDid you mean relu?"),
      (
        ":plot",
        "ValueError: nothing has been trained yet, so there is no curve to draw.\nTry: :plot EXPRESSION draws a value."
      ),
      (":lang fr", "ValueError: Gradwalk speaks en and zh, not fr."),
      (":learn 99", "ValueError: There is no lesson called 99.\nTry: :list shows them all."),
    ])
  func refusals(_ line: String, _ fault: String) throws {
    #expect(try Desk().fault(line) == fault)
  }

  @Test("control characters in what was typed are shown and not obeyed")
  func hostile() throws {
    let fault = try Desk().fault("'\u{1B}[2J' + 1")
    #expect(!fault.unicodeScalars.contains("\u{1B}"))
  }
}
