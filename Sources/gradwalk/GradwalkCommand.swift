import ArgumentParser
import Notebook
import Wording

/// `gradwalk`: without a subcommand, the menu of lessons.
struct GradwalkCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "gradwalk", abstract: said(ProgramWords.abstract), discussion: said(ProgramWords.options),
      version: Version.text,
      subcommands: [
        MenuCommand.self, LearnCommand.self, ReplCommand.self, RunCommand.self, EvalCommand.self, LessonsCommand.self,
        DataCommand.self, DoctorCommand.self, AuditCommand.self, GalleryCommand.self,
      ], defaultSubcommand: MenuCommand.self)
  }
}

/// A sentence in the language that this call speaks: the parser asks for its texts before there is an invocation.
func said(_ sentence: Bilingual) -> String { sentence[Invocation.current.tongue] }

/// How the program ends.
enum ExitCode {
  case success
  /// What was run or checked is wrong, or couldn't be finished.
  case wrong
  /// The command line makes no sense.
  case misused
  case interrupted
  /// A SIGTERM or SIGHUP asked it to end.
  case ended(signal: Int32)

  var number: Int32 {
    switch self {
    case .success: 0
    case .wrong: 1
    case .misused: 2
    case .interrupted: 130
    case .ended(let signal): 128 + signal
    }
  }
}

/// A subcommand that speaks through a console.
protocol ProgramCommand: ParsableCommand {
  /// Throws a `Fault`.
  mutating func run(on console: Console) throws -> ExitCode
}
