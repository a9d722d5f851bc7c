import ArgumentParser
import Catalogue
import Course
import Notebook
import Wording

extension LessonsCommand {
  /// `gradwalk lessons add FOLDER|ZIP [--replace] [--anyway]`
  struct Add: ProgramCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "add", abstract: said(AuthorWords.add))
    }

    @ArgumentParser.Argument(help: ArgumentHelp(said(AuthorWords.packArgument)))
    var path: String

    @ArgumentParser.Flag(help: ArgumentHelp(said(AuthorWords.replaceFlag)))
    var replace = false

    @ArgumentParser.Flag(help: ArgumentHelp(said(AuthorWords.anywayFlag)))
    var anyway = false

    func run(on console: Console) throws -> ExitCode {
      let shelf = console.notebook.shelf
      let files = try PackFiles(readingFrom: path)
      // Before the check, which takes its time.
      if !replace, let old = shelf.packs.pack(named: files.name) { throw CourseFault.packExists(old.name) }
      let staged = try shelf.packs.stage(files)
      do {
        let catalogue = try LessonCatalogue(pack: files.name, folder: staged.folder)
        console.sayWhileWaiting(AuthorWords.checking)
        let pulse = console.display.beginWork()
        let findings = LessonCheck.findings(in: catalogue, courseIDs: shelf.courseIDs, pulse: pulse)
        for finding in findings { console.say(finding.moved(from: staged.folder, to: files.shownFolder).message) }
        if pulse.isCancelled {
          try staged.discard()
          return .interrupted
        }
        if !findings.isEmpty, !anyway {
          try staged.discard()
          console.say(AuthorWords.notAdded(files.name, findings: findings.count))
          return .wrong
        }
        try staged.install(replacing: replace)
        console.say(AuthorWords.added(catalogue))
        return .success
      } catch {
        try? staged.discard()
        throw error
      }
    }
  }

  /// `gradwalk lessons remove NAME`
  struct Remove: ProgramCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "remove", abstract: said(AuthorWords.remove))
    }

    @ArgumentParser.Argument(help: ArgumentHelp(said(AuthorWords.packNameArgument)))
    var name: String

    func run(on console: Console) throws -> ExitCode {
      let store = console.notebook.shelf.packs
      try store.remove(name)
      console.say(AuthorWords.removed(name))
      return .success
    }
  }
}
