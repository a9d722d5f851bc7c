import Course
import Files
import Language
import Wording

extension Notebook {
  /// Plays the lesson of that number, id or title; with no name, goes on where the learner stopped. "step" plays the next
  /// step alone.
  ///
  /// A lesson in which the learner has been goes on at the step that was opened last, else at its first open step.
  package func learn(_ name: String) throws {
    let catalogue = try shelf.catalogue()
    let progress = shelf.progress()
    let isOneStep = OneStep.isMeant(by: name)
    let entry: LessonCatalogue.Entry?
    if name.isEmpty || isOneStep {
      entry = try nextLesson()
    } else {
      guard let named = catalogue.entry(named: name) else { throw CourseFault.noLesson(name) }
      entry = named
    }
    guard let entry else { return say(LessonWords.allDone) }
    if let fault = shelf.takeJournalFault() { report(fault) }
    let lesson = try catalogue.lesson(entry.id).lesson
    activities.removeAll()
    confine(to: lesson)
    begin(
      LessonActivity(
        lesson, tongue: tongue, at: progress.resumption(of: lesson), extent: isOneStep ? .step : .lesson,
        progress: progress))
  }

  /// A pack's code reaches no files and no network, and what it leaves behind doesn't either; a lesson of the course's
  /// own begins without what a pack left.
  func confine(to lesson: Lesson) {
    session.machine.data = .beside(lesson.path)
    if lesson.pack != nil {
      session.machine.isConfined = true
    } else if session.machine.isConfined {
      forgetVariables()
    }
  }

  /// The lesson to go on with: the one that is open, else the first that isn't finished.
  func nextLesson() throws -> LessonCatalogue.Entry? {
    let progress = shelf.progress()
    let entries = try shelf.catalogue().entries
    if let place = progress.place, let open = entries.first(where: { $0.id == place.lesson }) { return open }
    // On from the furthest that was finished, so that whoever skipped the beginning isn't sent back to it.
    let finished = entries.lastIndex { progress.finishedLessons.contains($0.id) }
    let order = entries.indices.map { ($0 + (finished ?? -1) + 1) % entries.count }
    return order.map { entries[$0] }.first { !progress.finishedLessons.contains($0.id) }
  }

  /// Whether the learner stopped in the middle of a lesson.
  package var hasOpenLesson: Bool { shelf.progress().place != nil }

  /// Whether nothing was ever learned here.
  package var isFirstStart: Bool { shelf.progress() == CourseProgress() }

  /// The learner's one page, as Markdown.
  func memo() throws -> String {
    let catalogue = try shelf.catalogue()
    // A lesson that can't be read, somebody's pack perhaps, keeps nobody from their page.
    let lessons = catalogue.entries.compactMap { try? catalogue.lesson($0.id).lesson }
    return Memo.markdown(shelf.progress(), lessons: lessons, tongue: tongue)
  }

  func save(_ text: String, to path: String) throws {
    try mayReach(path)
    try writeFile(Array(text.utf8), to: path)
  }

  /// Throws where it is a pack's lesson, and not the learner, that asks for a file.
  func mayReach(_ path: String) throws {
    if isPackActing { throw ReachFault.file(path: path) }
  }

  /// What is said before the activity on top takes the whole screen, where a lesson lies below it: its words are to be
  /// read first.
  package var sentenceBeforeView: StyledText? {
    guard activities.dropLast().contains(where: { $0 is LessonActivity }) else { return nil }
    return LessonText(tongue: tongue, columns: display.columns).question(.goOn(isLast: false))
  }

  /// Whether a line only asks to go on, as Enter does.
  package func goesOn(_ line: String) -> Bool {
    guard let name = CommandList.split(line)?.name ?? (line.trimmed.isEmpty ? "" : nil) else { return false }
    let words = LessonVerb.next.words
    return name.isEmpty || (words.english + words.chinese).contains(name.lowercased())
  }

  /// The menu of lessons with what comes next.
  package func showMenu() throws { say(try LessonMenu(self).menu) }

  /// How far the learner is in a lesson that was begun; nil where it can't be told.
  func stepCount(of entry: LessonCatalogue.Entry) -> (done: Int, all: Int)? {
    guard let lesson = try? shelf.catalogue().lesson(entry.id).lesson else { return nil }
    return (min(shelf.progress().doneCount(in: entry.id), lesson.steps.count), lesson.steps.count)
  }

  /// What comes next: after the opening the whole course, after any other lesson the next one.
  func tellWhatFollows(_ lesson: Lesson) {
    do {
      if lesson.number == 0 { return say("\n" + (try LessonMenu(self).menu)) }
      guard let next = try nextLesson() else { return say(LessonWords.allDone) }
      say(StyledText(LessonWords.comesNext(next)[tongue]).filledForReading(display.columns))
    } catch {
      report(error)
    }
  }
}

/// The next step alone, for who has five minutes.
enum OneStep {
  static let word = "step"

  /// `step`, `5 min`, `一步`, `五分钟` and their like; a number alone is a lesson's.
  static func isMeant(by text: String) -> Bool {
    let words = text.lowercased().filter { !$0.isWhitespace && $0 != "\u{3000}" }
    if ["step", "onestep", "astep", "nextstep", "1step", "一步", "下一步", "1步", "一个步骤"].contains(words) { return true }
    guard let unit = ["minutes", "minute", "mins", "min", "分钟"].first(where: words.hasSuffix) else { return false }
    return ["1", "2", "3", "4", "5", "five", "一", "两", "二", "三", "四", "五", "５"].contains(words.dropLast(unit.count))
  }
}
