import ArgumentParser
import Catalogue
import Course
import Glibc
import Notebook
import Terminal
import Wording

extension LessonsCommand {
  /// `gradwalk lessons new FOLDER`
  struct New: ProgramCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "new", abstract: said(AuthorWords.new))
    }

    @ArgumentParser.Argument(help: ArgumentHelp(said(AuthorWords.newArgument)))
    var folder: String

    func run(on console: Console) throws -> ExitCode {
      for path in try console.notebook.shelf.lessonTemplate().write(to: folder) { console.say(StyledText(path, .code)) }
      console.say(AuthorWords.written(folder))
      return .success
    }
  }

  /// `gradwalk lessons watch [PATH]`: checks what is saved and shows the steps that changed, until Ctrl-C.
  struct Watch: ProgramCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "watch", abstract: said(AuthorWords.watch))
    }

    @ArgumentParser.Argument(help: ArgumentHelp(said(ProgramWords.pathArgument)))
    var path: String?

    /// Microseconds between two looks: a save is noticed at once, and looking costs next to nothing.
    private static let interval: UInt32 = 250_000

    func run(on console: Console) throws -> ExitCode {
      let shelf = console.notebook.shelf
      let folder = try path ?? shelf.lessonFolder()
      var watch = LessonWatch(folder: folder, courseIDs: shelf.courseIDs, tongue: console.tongue) {
        () throws(CourseFault) in
        try shelf.lessons(in: path)
      }
      console.say(StyledText(AuthorWords.watching(folder)[console.tongue], .dim))
      console.display.flush()
      console.display.keepsInterrupts = true
      let pulse = console.display.beginWork()
      var isFirst = true
      var trouble: CourseFault?
      while !Interrupts.isPending, Interrupts.ending == nil, console.display.fault == nil {
        do throws(CourseFault) {
          let reports = try watch.look(pulse: pulse)
          if Interrupts.isPending { break }
          trouble = nil
          show(reports, isFirst: isFirst, on: console, pulse)
          isFirst = false
        } catch {
          // A folder that is being moved or written anew comes back; it is told once that it is gone.
          if trouble != error { console.report(error) }
          if isFirst { return .wrong }
          trouble = error
        }
        console.display.flush()
        usleep(Self.interval)
      }
      return .interrupted
    }

    private func show(_ reports: [LessonWatch.Report], isFirst: Bool, on console: Console, _ pulse: Pulse) {
      for report in reports {
        if !isFirst, let lesson = report.lesson {
          console.say(StyledText("\n" + AuthorWords.saved(lesson)[console.tongue], .title))
        }
        for finding in report.findings { console.say(finding.message) }
        if !isFirst, report.findings.isEmpty {
          console.say(StyledText(AuthorWords.nothingWrong[console.tongue], .good))
        }
        guard let lesson = report.lesson else { continue }
        for change in report.changed where !pulse.isCancelled { preview(change, of: lesson, on: console, pulse) }
      }
      if isFirst {
        let count = reports.reduce(0) { $0 + $1.findings.count }
        console.say(ProgramWords.checked(lessons: reports.count, findings: count))
      }
    }

    /// In a notebook of its own, in the language that was changed.
    private func preview(_ change: LessonWatch.Change, of lesson: Lesson, on console: Console, _ pulse: Pulse) {
      console.say(StyledText("\n" + AuthorWords.preview(change)[console.tongue], .dim))
      let notebook = Notebook(
        console.display, tongue: change.tongue, shelf: Shelf(console.places, keepsJournal: false))
      notebook.preview(lesson, step: change.step, pulse: pulse)
    }
  }
}
