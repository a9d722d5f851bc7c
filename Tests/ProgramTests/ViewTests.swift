import Glibc
import Testing
import Testkit

@Suite("views at a terminal")
struct ViewTests {
  private static let neuron = "x = 2.0; w = param(0.5); b = param(0.1); L = (relu(w*x + b) - 2.0)**2"

  private func walk(
    _ program: Program
  ) throws -> PseudoTerminal {
    let terminal = try program.sit("repl", columns: 90, rows: 24)
    try terminal.isAtPrompt(1)
    try terminal.enter(Self.neuron)
    try terminal.isAtPrompt(2)
    try terminal.enter(":step L")
    return terminal
  }

  @Test("a walk takes the whole screen and gives it back, in its ordinary modes, however it ends")
  func wholeScreen() throws {
    let terminal = try walk(Program())
    try terminal.waitForScreen("the first step") { $0.text.contains("forward, 1 of 5") }
    #expect(terminal.screen.modes.contains(1049) && !terminal.screen.modes.contains(25))
    try terminal.type("\u{1B}[C")
    try terminal.waitForScreen("the second step") { $0.text.contains("forward, 2 of 5") }
    terminal.resize(columns: 100, rows: 30)
    try terminal.waitForScreen("drawn anew, lower") { $0.lines.count == 30 && $0.lines[29].contains("? help") }
    try terminal.type("q")
    try terminal.waitForScreen("the screen before") { !$0.modes.contains(1049) && $0.modes.contains(25) }
    try terminal.enter("w")
    try terminal.expect("0.5")
    try terminal.enter(":step L")
    try terminal.waitForScreen("a walk again") { $0.modes.contains(1049) }
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == .exited(128 + SIGTERM))
    #expect(terminal.isCooked && !terminal.screen.modes.contains(1049) && terminal.screen.modes.contains(25))
  }

  @Test("a command is typed where the prompt was, and any key goes back to the walk")
  func command() throws {
    let terminal = try walk(Program())
    try terminal.waitForScreen("a walk") { $0.modes.contains(1049) }
    try terminal.type(":")
    try terminal.waitForScreen("out of the view") { !$0.modes.contains(1049) }
    try terminal.enter("who")
    try terminal.expect("Any key goes back.")
    try terminal.type("x")
    try terminal.waitForScreen("back in it") { $0.modes.contains(1049) }
    try terminal.type("\u{3}")
    try terminal.waitForScreen("left by Ctrl-C") { !$0.modes.contains(1049) }
  }

  @Test("a number is turned by arrows and kept; what was kept is said below the prompt")
  func whatIf() throws {
    let terminal = try Program().sit("repl", columns: 90, rows: 24)
    try terminal.isAtPrompt(1)
    try terminal.enter(Self.neuron)
    try terminal.isAtPrompt(2)
    try terminal.enter(":whatif w")
    try terminal.waitForScreen("the numbers") { $0.modes.contains(1049) && $0.text.contains("w          0.5") }
    try terminal.type("\u{1B}[C\u{1B}[C")
    try terminal.waitForScreen("the loss below what it was") {
      $0.text.contains("0.5 → 0.6") && $0.text.contains("down")
    }
    try terminal.type("k")
    try terminal.waitForScreen("the prompt") { !$0.modes.contains(1049) }
    try terminal.expect("w is now 0.6; it was 0.5.")
  }

  @Test("no view where the terminal is too small, is dumb, or text is only to be appended")
  func none() throws {
    for (environment, columns, rows) in [([:], 71, 24), ([:], 90, 19), (["TERM": "dumb"], 90, 24)]
      as [([String: String], Int, Int)]
    {
      let terminal = try Program().sit("repl", environment: environment, columns: columns, rows: rows)
      try terminal.expect("[1]: ")
      try terminal.enter(Self.neuron)
      try terminal.expect("[2]: ")
      try terminal.enter(":step L")
      try terminal.expect("forward, 1 of 5")
      #expect(!terminal.screen.modes.contains(1049))
    }
    let accessible = try Program().sit("--accessible", "repl", columns: 90, rows: 24)
    try accessible.expect("[1]: ")
    try accessible.enter(Self.neuron)
    try accessible.expect("[2]: ")
    try accessible.enter(":step L")
    try accessible.expect("forward, 1 of 5")
    #expect(!accessible.screen.modes.contains(1049))
  }
}
