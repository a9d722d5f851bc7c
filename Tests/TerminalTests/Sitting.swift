import Testkit

/// Sits down at the probe.
enum Sitting {
  static func program() throws -> String { try BuiltProgram.path("terminal-probe") }

  /// At its first prompt.
  static func begin(
    _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      try program(), arguments, environment: environment, columns: columns, rows: rows)
    try terminal.expect("[1]: ")
    return terminal
  }
}

extension PseudoTerminal {
  func isAtPrompt(_ number: Int) throws {
    try waitForScreen("prompt [\(number)]") { $0.cursorLine == "[\(number)]:" }
  }
}
