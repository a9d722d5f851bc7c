import ArgumentParser
import Catalogue
import Files
import Notebook
import Syntax
import Terminal
import Wording

/// `gradwalk run FILE|-`: exactly what the program prints.
struct RunCommand: ProgramCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "run", abstract: said(ProgramWords.run))
  }

  @ArgumentParser.Argument(help: ArgumentHelp(said(ProgramWords.fileArgument)))
  var file: String

  @Flag(help: ArgumentHelp(said(ProgramWords.checkOption)))
  var check = false

  /// Larger than any program that a person wrote.
  private static let limit = 64 << 20

  func run(on console: Console) throws -> ExitCode {
    if check || file.lowercased().hasSuffix(".md") { return try runNotebook(on: console) }
    let bytes = file == "-" ? try StandardInput.bytes() : try readFile(file, limit: Self.limit)
    let source = SourceText(name: file == "-" ? "<stdin>" : file, bytes: bytes)
    return console.notebook.run(source, echoes: false).exitCode
  }

  /// A saved notebook: its cells and commands in order, with what comes of them; with `--check` only what came out
  /// otherwise than it stands in the file, and exit code 1 then.
  private func runNotebook(on console: Console) throws -> ExitCode {
    let document = try Document.read(file)
    do {
      if !check { return try console.notebook.play(document) ? .success : .wrong }
      let rerun = try console.notebook.run(again: document)
      console.say(RerunText(tongue: console.tongue).text(rerun))
      return rerun.differences.isEmpty ? .success : .wrong
    } catch is Interruption {
      return .interrupted
    }
  }
}

/// `gradwalk eval CODE`: the value as Python's own prompt shows it.
struct EvalCommand: ProgramCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "eval", abstract: said(ProgramWords.eval))
  }

  @ArgumentParser.Argument(help: ArgumentHelp(said(ProgramWords.codeArgument)))
  var code: String

  func run(on console: Console) throws -> ExitCode {
    let outcome = console.notebook.run(SourceText(name: "eval", text: code), echoes: false)
    if let text = try outcome.representation { console.display.show(.printed(text + "\n")) }
    return outcome.exitCode
  }
}

/// `gradwalk repl`: the prompt, or lines from a pipe.
struct ReplCommand: ProgramCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "repl", abstract: said(ProgramWords.repl))
  }

  func run(on console: Console) throws -> ExitCode {
    if console.screen.readsFromTerminal, console.screen.writesToTerminal { console.say(ProgramWords.greeting) }
    return try Conversation(console).run()
  }
}

/// `gradwalk learn [LESSON]`
struct LearnCommand: ProgramCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "learn", abstract: said(ProgramWords.learn))
  }

  /// Several words are one name, as after `:learn`.
  @ArgumentParser.Argument(help: ArgumentHelp(said(ProgramWords.lessonArgument)))
  var lesson: [String] = []

  func run(on console: Console) throws -> ExitCode {
    try console.notebook.learn(lesson.joined(separator: " "))
    return try Conversation(console).run()
  }
}

/// `gradwalk` alone: the opening lesson at first, later the menu; then on from where the learner stopped.
struct MenuCommand: ProgramCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "menu", abstract: said(ProgramWords.menu))
  }

  func run(on console: Console) throws -> ExitCode {
    console.say(ProgramWords.title(columns: console.display.columns, console.tongue))
    let notebook = console.notebook
    do {
      if notebook.isFirstStart {
        try notebook.learn("0")
      } else {
        try notebook.showMenu()
        if notebook.hasOpenLesson { try notebook.learn("") }
      }
    } catch {
      // Without lessons there is still the prompt.
      console.report(error)
    }
    return try Conversation(console).run()
  }
}
