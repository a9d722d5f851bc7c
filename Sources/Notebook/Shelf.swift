import Course
import Files
import Plotting
import Wording

/// What a notebook finds on the disk: lessons, plot templates, the journal. Each is opened when it is first asked for.
package final class Shelf {
  package let places: Places
  private var knownCatalogue: LessonCatalogue?
  private var knownProgress: CourseProgress?
  private var knownTemplates: Templates?
  private var journalFault: CourseFault?

  /// Whether what is done is written to the disk. A preview for an author leaves no trace of itself.
  private let keepsJournal: Bool

  package init(_ places: Places, keepsJournal: Bool = true) {
    self.places = places
    self.keepsJournal = keepsJournal
    if !keepsJournal { knownProgress = CourseProgress() }
  }

  /// What a person chose for good.
  package var settings: SettingsFile { SettingsFile(config: places.config) }

  /// The course packs that were added.
  package var packs: PackStore { PackStore(folder: "\(places.data)/packs") }

  /// The folder of the course. Throws `NotebookFault.noShare` where the program finds none.
  package func lessonFolder() throws -> String {
    guard let shared = places.shared else { throw NotebookFault.noShare }
    return "\(shared)/Lessons"
  }

  /// The course and the packs.
  package func catalogue() throws -> LessonCatalogue {
    if let knownCatalogue { return knownCatalogue }
    let catalogue = try LessonCatalogue(folder: lessonFolder(), packs: packs.packs)
    knownCatalogue = catalogue
    return catalogue
  }

  /// The lessons in an author's folder, a pack's or one lesson's; the course's own for nil and for its own folder.
  package func lessons(in path: String?) throws(CourseFault) -> LessonCatalogue {
    let course = places.shared.map { "\($0)/Lessons" }
    guard let path = path ?? course else { throw .noLessons(folder: "Lessons") }
    let place = realPath(path)
    if let course, place == realPath(course) { return try LessonCatalogue(folder: path) }
    return try LessonCatalogue(pack: place?.split(separator: "/").last.map(String.init) ?? path, folder: path)
  }

  /// Ids of the course's own lessons, which a pack's may need.
  package var courseIDs: Set<String> {
    Set((try? catalogue().entries.filter { $0.pack == nil }.map(\.id)) ?? [])
  }

  /// What a new lesson begins as.
  package func lessonTemplate() throws -> LessonTemplate { try LessonTemplate(course: lessonFolder()) }

  package func templates() throws -> Templates {
    if let knownTemplates { return knownTemplates }
    guard let shared = places.shared else { throw NotebookFault.noShare }
    let templates = try Templates(folder: "\(shared)/Plots")
    knownTemplates = templates
    return templates
  }

  package var journal: Journal { Journal(path: "\(places.state)/journal.jsonl") }

  /// Where the learner stands by the journal, which is read once; `record` keeps it up to date. A journal that can't be
  /// read keeps nobody from learning: it counts as empty, and `journalFault` says why.
  package func progress() -> CourseProgress {
    if let knownProgress { return knownProgress }
    var progress = CourseProgress()
    do throws(CourseFault) {
      progress = CourseProgress(try journal.read().entries)
    } catch {
      journalFault = error
    }
    knownProgress = progress
    return progress
  }

  /// What kept the journal from being read; whoever tells it takes it away.
  func takeJournalFault() -> CourseFault? {
    defer { journalFault = nil }
    return journalFault
  }

  /// Writes an entry to the journal and waits until it is on the disk. The progress at hand holds it even if that fails.
  func record(_ entry: JournalEntry) throws {
    if knownProgress == nil { _ = progress() }
    knownProgress?.apply(entry)
    if keepsJournal { try journal.append(entry) }
  }
}
