import Wording

/// A line that starts with `:`. Lessons play commands through the same list, so a lesson can do what a person can.
package protocol Command: Sendable {
  /// Without the colon.
  static var name: String { get }
  /// Further names: short forms and Chinese ones.
  static var aliases: [String] { get }
  /// How it is written: `:step EXPRESSION`.
  static var usage: Bilingual { get }
  static var summary: Bilingual { get }
  /// What completes what follows it.
  static var operand: CommandOperand { get }
  /// What can be written after it, for `:help NAME`; empty where the usage says all.
  static var details: [(usage: Bilingual, summary: Bilingual)] { get }
  /// What of it belongs in the notebook's document.
  static var record: CommandRecord { get }
  /// Throws a `Fault`, or a `LocatedFault` of code that stood in the arguments.
  static func run(_ arguments: String, _ notebook: Notebook) throws
}

/// What stands after a command.
package enum CommandOperand: Sendable {
  case nothing
  case expression
  case name
  case lesson
  case file
  /// A setting, and what it can be.
  case settings
  case words([String])
  /// One of these, or an expression, and after it some of the others.
  case subjects([String], [String])
}

/// What of a command a notebook's document holds.
package enum CommandRecord {
  case nothing
  /// The line as it was typed, with what came of it.
  case line
  /// What stands after the command, as a cell.
  case code
}

extension Command {
  package static var record: CommandRecord { .nothing }
  package static var operand: CommandOperand { .nothing }
  package static var details: [(usage: Bilingual, summary: Bilingual)] { [] }
}

/// Every command there is: `:help`, completion and lessons read this list.
package enum CommandList {
  package static let all: [any Command.Type] = [
    HelpCommand.self, StepCommand.self, GraphCommand.self, PlotCommand.self, PlotsCommand.self, WhoCommand.self,
    DoctorCommand.self,
    AuditCommand.self,
    WhyCommand.self, WhatIfCommand.self, KeepCommand.self, DeriveCommand.self,
    TrainCommand.self, AtCommand.self, DiffCommand.self, MovedCommand.self,
    FullScreenCommand.self,
    SaveCommand.self, OpenCommand.self, UndoCommand.self, RerunCommand.self, ExportCommand.self, ShareCommand.self,
    RecoverCommand.self,
    LearnCommand.self,
    ListCommand.self, ProgressCommand.self, NotesCommand.self, MemoCommand.self, SeedCommand.self,
    DigitsCommand.self, TimeCommand.self, TraceCommand.self, LoadCommand.self, ResetCommand.self, LangCommand.self,
    SetCommand.self,
    HistoryCommand.self, MoreCommand.self,
    QuitCommand.self,
  ]

  package static func command(named name: String) -> (any Command.Type)? {
    let wanted = name.lowercased()
    return all.first { $0.name == wanted || $0.aliases.contains(wanted) }
  }

  static func nearest(to name: String) -> String? {
    all.flatMap { [$0.name] + $0.aliases.filter { $0.count > 1 } }.nearest(to: name)
  }

  /// The command and its arguments in a line, if it starts with a colon (a full-width one will do).
  package static func split(_ line: String) -> (name: String, arguments: String)? {
    let text = line.trimmed
    guard let first = text.first, first == ":" || first == "：" else { return nil }
    let rest = text.dropFirst().drop(while: \.isWhitespace)
    let end = rest.firstIndex(where: \.isWhitespace) ?? rest.endIndex
    return (String(rest[..<end]), rest[end...].trimmed)
  }
}
