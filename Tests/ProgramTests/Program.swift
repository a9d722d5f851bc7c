import Testkit

/// The program itself, with a home of its own for each test.
struct Program {
  let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private static func path() throws -> String { try BuiltProgram.path("gradwalk") }

  private func surroundings(_ extra: [String: String]) -> [String: String] {
    ["HOME": home.path].merging(extra) { $1 }
  }

  /// Runs it with pipes.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Spawned {
    try Spawned.run(
      try Self.path(), arguments, input: input, environment: surroundings(environment), within: 20)
  }

  /// Talks with it through pipes.
  func talk(_ arguments: String...) throws -> Dialogue {
    try Dialogue(try Self.path(), arguments, environment: surroundings([:]))
  }

  /// Runs a line of the shell in which `$G` is the program.
  func shell(_ line: String) throws -> Spawned {
    try Spawned.run("/bin/sh", ["-c", line], environment: surroundings(["G": try Self.path()]))
  }

  /// Sits down at it.
  func sit(
    _ arguments: String..., environment: [String: String] = [:], columns: Int = 80, rows: Int = 40,
    answers: [PseudoTerminal.Answer] = []
  ) throws -> PseudoTerminal {
    try sit(arguments, environment: environment, columns: columns, rows: rows, answers: answers)
  }

  func sit(
    _ arguments: [String], environment: [String: String] = [:], columns: Int = 80, rows: Int = 40,
    answers: [PseudoTerminal.Answer] = []
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      try Self.path(), arguments, environment: surroundings(environment), columns: columns, rows: rows,
      surroundings: home, answers: answers)
  }
}

extension PseudoTerminal {
  func isAtPrompt(_ number: Int) throws {
    try waitForScreen("prompt [\(number)]") { $0.cursorLine == "[\(number)]:" }
  }

  /// Whether the program ever asked for a colour or weight.
  var showedColour: Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(separator: "\u{1B}[", omittingEmptySubsequences: false).dropFirst().contains { piece in
      let end = piece.drop { $0.isNumber || $0 == ";" }
      return end.first == "m"
    }
  }
}
