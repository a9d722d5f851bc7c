import Glibc
import Testing
import Testkit

@Suite("signals inside a view")
struct ViewSignalTests {
  private static let neuron = "x = 2.0; w = param(0.5); b = param(0.1); L = (relu(w*x + b) - 2.0)**2"
  private static let keys = "? help"

  private func sit(_ environment: [String: String] = [:]) throws -> PseudoTerminal {
    let terminal = try Program().sit("repl", environment: environment, columns: 90, rows: 24)
    try terminal.isAtPrompt(1)
    try terminal.enter(Self.neuron)
    try terminal.isAtPrompt(2)
    return terminal
  }

  @Test("under a shell, Ctrl-Z gives the terminal back in order, and fg draws the view anew")
  func stopAndGo() throws {
    let home = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "shell> ", "HOME": home.path], columns: 90,
      rows: 24, surroundings: home)
    try terminal.expect("shell> ")
    try terminal.enter("\(try BuiltProgram.path("gradwalk")) repl")
    try terminal.expect("[1]: ")
    try terminal.enter(Self.neuron)
    try terminal.expect("[2]: ")
    try terminal.enter(":step L")
    try terminal.waitForScreen("the view") { $0.modes.contains(1049) && $0.text.contains("forward, 1 of 5") }
    try terminal.type("n")
    try terminal.waitForScreen("the second step") { $0.text.contains("forward, 2 of 5") }
    try terminal.type("\u{1A}")
    try terminal.waitForScreen("the shell, with a cursor") {
      !$0.modes.contains(1049) && $0.modes.contains(25) && $0.text.contains("Stopped")
    }
    try terminal.enter("stty -a | grep -c ' icanon.* echo '")
    try terminal.expect("1")
    try terminal.enter("fg")
    try terminal.waitForScreen("the view again") {
      $0.modes.contains(1049) && !$0.modes.contains(25) && $0.text.contains("forward, 2 of 5")
        && $0.text.contains(Self.keys)
    }
    try terminal.type("q")
    try terminal.waitForScreen("the prompt") { !$0.modes.contains(1049) && $0.modes.contains(25) }
    try terminal.enter(":quit")
    try terminal.expect("shell> ")
  }

  /// Seconds from Ctrl-C to the prompt's screen, the best of several tries: the machine may be busy.
  private func leaving(_ tries: Int, _ terminal: PseudoTerminal, opening: () throws -> Void) throws -> Double {
    try (1...tries).map { _ in
      try opening()
      let start = monotonicSeconds()
      try terminal.type("\u{3}")
      try terminal.waitForScreen("out of the view") { !$0.modes.contains(1049) && $0.modes.contains(25) }
      return monotonicSeconds() - start
    }.min() ?? .infinity
  }

  @Test("Ctrl-C in a view is back at the prompt within 100 ms")
  func interrupt() throws {
    let terminal = try sit()
    let seconds = try leaving(4, terminal) {
      try terminal.enter(":step L")
      try terminal.waitForScreen("the view") { $0.modes.contains(1049) && $0.text.contains(Self.keys) }
    }
    #expect(seconds < 0.1)
    try terminal.enter("w")
    try terminal.expect("0.5")
  }

  @Test("Ctrl-C while a long training runs again, too")
  func interruptedReplay() throws {
    let terminal = try Program().sit("repl", columns: 90, rows: 24)
    try terminal.isAtPrompt(1)
    try terminal.enter("import keras")
    try terminal.isAtPrompt(2)
    try terminal.enter(
      "m = keras.Sequential([keras.layers.Dense(64), keras.layers.Dense(1)]); m.compile(optimizer='sgd', loss='mse')")
    try terminal.isAtPrompt(3)
    try terminal.enter("h = m.fit(rand(640, 32), rand(640, 1), epochs=200, batch_size=8, verbose=0)")
    try terminal.waitForScreen("trained", within: 60) { $0.cursorLine == "[4]:" }
    let seconds = try leaving(3, terminal) {
      try terminal.enter(":whatif lr")
      try terminal.waitForScreen("the rate") { $0.modes.contains(1049) && $0.text.contains("▸ lr") }
      try terminal.type("\u{1B}[C")
      try terminal.waitForScreen("what takes longer waits") { $0.text.contains("Enter trains again") }
      try terminal.type("\r")
      terminal.idle(seconds: 0.3)
    }
    #expect(seconds < 0.1)
    try terminal.enter("1 + 1")
    try terminal.expect("2")
  }

  @Test("full screen is switched off by a command, and by the environment")
  func switchedOff() throws {
    let terminal = try sit()
    try terminal.enter(":fullscreen off")
    try terminal.expect("no full screen")
    try terminal.enter(":step L")
    // What is typed before single keys are read would be taken for a line.
    try terminal.waitForScreen("a page") { $0.text.contains("forward, 1 of 5") && !terminal.isCooked }
    #expect(!terminal.screen.modes.contains(1049))
    try terminal.type("q")
    try terminal.isAtPrompt(2)
    try terminal.enter(":全屏 开")
    try terminal.expect("take the whole screen")
    try terminal.enter(":step L")
    try terminal.waitForScreen("the view") { $0.modes.contains(1049) }
    let other = try sit(["GRADWALK_FULLSCREEN": "off"])
    try other.enter(":step L")
    try other.waitForScreen("a page") { $0.text.contains("forward, 1 of 5") }
    #expect(!other.screen.modes.contains(1049))
    let odd = try Program().run("eval", "1", environment: ["GRADWALK_FULLSCREEN": "perhaps"])
    #expect(odd.error == "GRADWALK_FULLSCREEN is on or off, not 'perhaps'.\n")
  }
}
