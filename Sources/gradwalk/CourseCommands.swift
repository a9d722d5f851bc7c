import ArgumentParser
import Catalogue
import Course
import Notebook
import Wording

/// `gradwalk lessons [list|check [PATH]|new FOLDER|watch [PATH]|add FOLDER|remove NAME]`
struct LessonsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lessons", abstract: said(ProgramWords.lessons),
      subcommands: [List.self, Check.self, New.self, Watch.self, Add.self, Remove.self],
      defaultSubcommand: List.self)
  }

  struct List: ProgramCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: said(ProgramWords.lessonsList))
    }

    func run(on console: Console) throws -> ExitCode {
      try console.notebook.showMenu()
      return .success
    }
  }

  struct Check: ProgramCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "check", abstract: said(ProgramWords.lessonsCheck))
    }

    @ArgumentParser.Argument(help: ArgumentHelp(said(ProgramWords.pathArgument)))
    var path: String?

    func run(on console: Console) throws -> ExitCode {
      let shelf = console.notebook.shelf
      let catalogue = try shelf.lessons(in: path)
      console.sayWhileWaiting(AuthorWords.checking)
      let pulse = console.display.beginWork()
      let findings = LessonCheck.findings(in: catalogue, courseIDs: shelf.courseIDs, pulse: pulse)
      for finding in findings { console.say(finding.message) }
      if pulse.isCancelled { return .interrupted }
      console.say(ProgramWords.checked(lessons: catalogue.entries.count, findings: findings.count))
      return findings.isEmpty ? .success : .wrong
    }
  }
}
