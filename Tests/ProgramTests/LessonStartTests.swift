import Glibc
import Testing
import Testkit

@Suite("learning at a terminal")
struct LessonStartTests {
  @Test("the first start asks for a guess at once, in the language of the locale")
  func firstStart() throws {
    let program = try Program()
    let chinese = try program.sit(environment: ["LANG": "zh_CN.UTF-8"])
    try chinese.expect("你觉得它猜几次？")
    try chinese.expect("> ")
    try chinese.enter("1.1")
    try chinese.expect("少猜了 0.9")
    let english = try Program().sit()
    try english.expect("What does it guess?")
    try english.expect("> ")
  }

  @Test("the opening and lesson 4 are played to their end, in both languages", arguments: ["en", "zh"])
  func wholeLessons(_ tongue: String) throws {
    let program = try Program()
    let terminal = try program.sit("--lang", tongue)
    try play(terminal, until: tongue == "en" ? "Routes" : "路线")
    try terminal.enter(":learn 4")
    try terminal.waitForScreen("lesson 4") { $0.text.contains("1/8") }
    try play(terminal, until: tongue == "en" ? "Next: 5" : "接下来：第 5 课")
    try terminal.enter(":quit")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  /// Enter alone always goes on; a walk is left by q.
  private func play(_ terminal: PseudoTerminal, until end: String) throws {
    for _ in 0..<80 where !terminal.screen.text.contains(end) {
      try terminal.waitForScreen("something that waits") {
        $0.text.contains(end) || $0.cursorLine.hasSuffix("]:") || $0.cursorLine == ">" || isAtWalk($0)
      }
      if terminal.screen.text.contains(end) { return }
      if isAtWalk(terminal.screen) {
        try terminal.type("q")
        try terminal.waitForScreen("the lesson after the walk") { !isAtWalk($0) }
        continue
      }
      let row = terminal.screen.scrolledOff.count + terminal.screen.cursor.row
      try terminal.type("\r")
      try terminal.waitForScreen("an answer") { isAtWalk($0) || $0.scrolledOff.count + $0.cursor.row > row + 1 }
    }
    try terminal.waitForScreen("the end: \(end)") { $0.text.contains(end) }
  }

  /// A walk has the screen to itself, with its keys in the last row.
  private func isAtWalk(_ screen: VirtualScreen) -> Bool {
    let keys = screen.lines.last { !$0.isEmpty } ?? ""
    return screen.text.contains("│ :step") && (keys.contains("q quit") || keys.contains("q 退出"))
  }

  @Test("a wrong answer gets its own feedback; killed half way, the next start goes on at the same step")
  func killed() throws {
    let program = try Program()
    let first = try program.sit("learn", "4")
    try first.expect("Which knob lowers the error more?")
    try first.enter("w")
    try first.expect("Enter goes on")
    try first.enter("")
    try first.expect("dw = ____")
    try first.enter("dw = 3.6")
    try first.expect("Not yet. The size is right.")
    first.signal(SIGKILL)
    #expect(try first.waitForExit() == .killed(signal: SIGKILL))

    let second = try program.sit()
    try second.expect("begun")
    try second.expect("2/8")
    try second.expect("dw = ____")
    try second.enter("dw = -3.6")
    try second.expect("Right.")
  }

  @Test("Ctrl-D leaves a lesson first, and then the program")
  func leaving() throws {
    let terminal = try Program().sit("learn", "5")
    try terminal.waitForScreen("the lesson") { $0.cursorLine == ">" || $0.cursorLine.hasPrefix("[1]:") }
    try terminal.type("\u{4}")
    try terminal.expect("The lesson waits at this step")
    try terminal.isAtPrompt(1)
    try terminal.type("\u{4}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test("in a pipe a lesson is played line by line")
  func pipe() throws {
    let run = try Program().run(input: "1.1\n\nup\n\n")
    #expect(run.output.contains("short by 0.9") && run.output.contains("less by 0.0036"))
    #expect(run.status == .exited(0) && run.error == "")
  }
}
