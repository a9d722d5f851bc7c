import Catalogue
import Files
import Glibc
import Wording

/// An author's folder of lessons, looked at again and again: what was saved since the last look is checked at once.
package struct LessonWatch {
  /// A lesson that was saved, or that was there at the first look.
  package struct Report: Sendable {
    /// nil where the lesson can't be read at all; then the findings say why.
    package let lesson: Lesson?
    package let findings: [Finding]
    /// The steps that read or run otherwise than before, and in which language; none at the first look.
    package let changed: [Change]
  }

  /// One step in one language.
  package struct Change: Sendable, Hashable {
    package let step: String
    package let tongue: Tongue

    package init(step: String, tongue: Tongue) { (self.step, self.tongue) = (step, tongue) }
  }

  /// When a lesson's files were written, and what its steps were.
  private struct Known {
    var stamps: [Stamp]
    var steps: [String: Contents]
  }

  /// What a step says and does, without its place in the file.
  private struct Contents: Equatable {
    let hash: String
    let words: [Tongue: String]
  }

  private struct Stamp: Equatable {
    var seconds = 0
    var nanoseconds = 0
    var size = 0
    var node: UInt64 = 0
  }

  package let folder: String
  private let catalogue: () throws(CourseFault) -> LessonCatalogue
  private let courseIDs: Set<String>
  private let tongue: Tongue
  private var known: [String: Known] = [:]

  /// - Parameters:
  ///   - tongue: the language to show a step in whose code alone was changed.
  ///   - catalogue: reads the folder's lessons anew.
  package init(
    folder: String, courseIDs: Set<String>, tongue: Tongue,
    catalogue: @escaping () throws(CourseFault) -> LessonCatalogue
  ) {
    (self.folder, self.courseIDs, self.tongue, self.catalogue) = (folder, courseIDs, tongue, catalogue)
  }

  /// Checks every lesson that was saved since the last look, or that is new. Throws `CourseFault` where the folder can't
  /// be read.
  package mutating func look(pulse: Pulse) throws(CourseFault) -> [Report] {
    let catalogue = try catalogue()
    var reports: [Report] = []
    let unreadable = catalogue.findings.map { Files.folder(of: $0.path) }
    for folder in catalogue.entries.map(\.folder) + unreadable {
      if pulse.isCancelled { break }
      let data = ((try? folderNames(folder)) ?? []).filter { LessonFile.isData($0) }
      let stamps = ([LessonFile.english, LessonFile.chinese] + data).map { Self.stamp("\(folder)/\($0)") }
      guard known[folder]?.stamps != stamps else { continue }
      let isFirst = known[folder] == nil
      let report: Report
      if let entry = catalogue.entries.first(where: { $0.folder == folder }) {
        report = self.report(on: entry, isFirst: isFirst, stamps: stamps, catalogue, pulse)
      } else {
        known[folder] = Known(stamps: stamps, steps: known[folder]?.steps ?? [:])
        report = Report(
          lesson: nil, findings: catalogue.findings.filter { Files.folder(of: $0.path) == folder }, changed: [])
      }
      reports.append(report)
    }
    return reports
  }

  private mutating func report(
    on entry: LessonCatalogue.Entry, isFirst: Bool, stamps: [Stamp], _ catalogue: LessonCatalogue, _ pulse: Pulse
  ) -> Report {
    let ids = LessonCheck.ids(of: catalogue).union(courseIDs)
    do throws(CourseFault) {
      let result = try LessonFile.read(entry)
      let steps = Self.contents(of: result.lesson)
      let before = known[entry.folder]?.steps ?? [:]
      let changed = isFirst ? [] : result.lesson.steps.flatMap { changes(of: $0.id, before[$0.id], steps[$0.id]) }
      known[entry.folder] = Known(stamps: stamps, steps: steps)
      let findings = LessonCheck.findings(in: result, lessonIDs: ids, pulse: pulse)
      return Report(lesson: result.lesson, findings: findings, changed: changed)
    } catch {
      known[entry.folder] = Known(stamps: stamps, steps: known[entry.folder]?.steps ?? [:])
      let finding = Finding(
        .unreadable(error), path: "\(entry.folder)/\(LessonFile.english)", line: error.line ?? 1)
      return Report(lesson: nil, findings: [finding], changed: [])
    }
  }

  private func changes(of step: String, _ before: Contents?, _ now: Contents?) -> [Change] {
    let tongues = Tongue.allCases.filter { before?.words[$0] != now?.words[$0] }
    let isOfCode = tongues.isEmpty && before?.hash != now?.hash
    return (isOfCode ? [tongue] : tongues).map { Change(step: step, tongue: $0) }
  }

  private static func contents(of lesson: Lesson) -> [String: Contents] {
    var contents: [String: Contents] = [:]
    for step in lesson.steps {
      let words = Tongue.allCases.map { ($0, step.words($0)) }
      contents[step.id] = Contents(hash: step.contentHash, words: Dictionary(words) { first, _ in first })
    }
    return contents
  }

  private static func stamp(_ path: String) -> Stamp {
    var status = stat()
    guard stat(path, &status) == 0 else { return Stamp() }
    return Stamp(
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, size: Int(status.st_size),
      node: UInt64(status.st_ino))
  }
}

extension LessonStep {
  /// All that the step says in one language.
  fileprivate func words(_ tongue: Tongue) -> String {
    var words = [title[tongue].plainText]
    for beat in beats {
      words.append(beat.prose[tongue].plainText)
      switch beat.action {
      case .predict(let prediction):
        words += prediction.replies[tongue].map { "\($0.name) \($0.aliases) \($0.blocks.plainText)" }
      case .quiz(let quiz):
        words += quiz.choices.map { $0.text[tongue].plainText + " > " + $0.reason[tongue].plainText }
      case .attempt(let attempt):
        words += attempt.feedback[tongue].map { "\($0.name) \($0.blocks.plainText)" }
        words += attempt.hints[tongue].map(\.plainText)
      case .keep(let sentence): words.append(sentence[tongue].plainText)
      case .run, .command, .end: break
      }
    }
    return words.joined(separator: "\u{0}")
  }
}
