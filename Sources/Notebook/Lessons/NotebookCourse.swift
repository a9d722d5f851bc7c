import Course
import Files
import Wording

extension Notebook {
  /// Plays the lesson of that number, id or title; with no name, goes on where the learner stopped.
  ///
  /// A lesson in which the learner has been goes on at the step that was opened last, else at its first open step.
  package func learn(_ name: String) throws {
    let catalogue = try shelf.catalogue()
    let progress = shelf.progress()
    let entry: LessonCatalogue.Entry?
    if name.isEmpty {
      entry = try nextLesson()
    } else {
      guard let named = catalogue.entry(named: name) else { throw CourseFault.noLesson(name) }
      entry = named
    }
    guard let entry else { return say(LessonWords.allDone) }
    if let fault = shelf.takeJournalFault() { report(fault) }
    let lesson = try catalogue.lesson(entry.id).lesson
    activities.removeAll()
    begin(LessonActivity(lesson, tongue: tongue, at: resumption(of: lesson, progress), progress: progress))
  }

  /// The step to begin at; nil for the first.
  private func resumption(of lesson: Lesson, _ progress: CourseProgress) -> String? {
    if let place = progress.place, place.lesson == lesson.id { return place.step }
    guard progress.steps[lesson.id] != nil, !progress.finishedLessons.contains(lesson.id) else { return nil }
    return lesson.steps.first { step in
      switch progress.standing(of: step, in: lesson.id) {
      case .done, .skipped: false
      case .untouched, .open, .changed: true
      }
    }?.id
  }

  /// The lesson to go on with: the one that is open, else the first that isn't finished.
  func nextLesson() throws -> LessonCatalogue.Entry? {
    let progress = shelf.progress()
    let entries = try shelf.catalogue().entries
    if let place = progress.place, let open = entries.first(where: { $0.id == place.lesson }) { return open }
    return entries.first { !progress.finishedLessons.contains($0.id) }
  }

  /// Whether the learner stopped in the middle of a lesson.
  package var hasOpenLesson: Bool { shelf.progress().place != nil }

  /// Whether nothing was ever learned here.
  package var isFirstStart: Bool { shelf.progress() == CourseProgress() }

  /// The learner's one page, as Markdown.
  func memo() throws -> String {
    let catalogue = try shelf.catalogue()
    let lessons = try catalogue.entries.map { try catalogue.lesson($0.id).lesson }
    return Memo.markdown(shelf.progress(), lessons: lessons, tongue: tongue)
  }

  func save(_ text: String, to path: String) throws { try writeFile(Array(text.utf8), to: path) }

  /// The menu of lessons with what comes next.
  package func showMenu() throws { say(try LessonMenu(self).menu) }

  /// What comes next: after the opening the whole course, after any other lesson the next one.
  func tellWhatFollows(_ lesson: Lesson) {
    do {
      if lesson.number == 0 { return say("\n" + (try LessonMenu(self).menu)) }
      guard let next = try nextLesson() else { return say(LessonWords.allDone) }
      say(LessonWords.comesNext(next.title, next.number, next.minutes))
    } catch {
      report(error)
    }
  }
}
