import Catalogue
import Language
import Wording

/// The author's lint: it plays a lesson's own parts against each other, so that no learner is ever judged wrongly.
package enum LessonCheck {
  /// All that is wrong with one lesson, in both languages, in the order of the file.
  ///
  /// - Parameters:
  ///   - lessonIDs: ids of the whole course, for `needs`.
  ///   - seconds: how long one answer or one cell may take.
  package static func findings(
    in result: LessonReader.Result, lessonIDs: Set<String>, seconds: Double = 20, pulse: Pulse = .silent
  ) -> [Finding] {
    let lesson = result.lesson
    var findings = result.findings + StructureCheck.findings(in: lesson, lessonIDs: lessonIDs)
    var walk = LessonWalk(lesson, seconds: seconds, pulse: pulse)
    findings += walk.findings()
    if walk.isBroken { return findings }
    for (index, step) in lesson.steps.enumerated() {
      guard let attempt = step.attempt, attempt.check != nil, !pulse.isCancelled else { continue }
      findings += AttemptCheck(lesson, attempt, step: index, seconds: seconds, pulse: pulse).findings()
    }
    return findings
  }

  /// The same for every lesson of a course or a pack.
  ///
  /// - Parameter courseIDs: ids of the course's own lessons, which a pack's may need.
  package static func findings(
    in catalogue: LessonCatalogue, courseIDs: Set<String> = [], seconds: Double = 20, pulse: Pulse = .silent
  ) -> [Finding] {
    let ids = ids(of: catalogue).union(courseIDs)
    var findings = catalogue.findings
    for (index, entry) in catalogue.entries.enumerated() {
      if pulse.isCancelled { break }
      if catalogue.entries[..<index].contains(where: { $0.id == entry.id }) {
        findings.append(Finding(.repeatedLesson(entry.id), path: "\(entry.folder)/\(LessonFile.english)", line: 1))
      }
      do throws(CourseFault) {
        let result = try LessonFile.read(entry)
        findings += Self.findings(in: result, lessonIDs: ids, seconds: seconds, pulse: pulse)
      } catch {
        findings.append(
          Finding(.unreadable(error), path: "\(entry.folder)/\(LessonFile.english)", line: error.line ?? 1))
      }
    }
    if catalogue.isCourse {
      for section in uncoveredSections(in: catalogue) where !ArticleOutline.comingSections.contains(section) {
        findings.append(Finding(.sectionUncovered(section), path: catalogue.folder, line: 1))
      }
    }
    return findings
  }

  /// What `needs` may name: in a pack, ids are written without its name.
  static func ids(of catalogue: LessonCatalogue) -> Set<String> {
    Set(catalogue.entries.compactMap { $0.id.split(separator: "/").last.map(String.init) })
  }

  /// Sections of the article that no lesson covers, in its order. A section with parts of its own is covered by them.
  package static func uncoveredSections(in catalogue: LessonCatalogue) -> [String] {
    let covered = Set(catalogue.entries.filter { $0.pack == nil }.flatMap(\.article))
    return ArticleOutline.parts.subtracting(covered).sorted()
  }
}
