import Course
import Glibc
import Testing
import Testkit
import Wording

/// Every lesson as a learner reads it, from its first line to its last, at a terminal of 80 columns.
///
/// The transcripts are kept in `Tests/Golden/ProgramTests`, one for each lesson, language and manner. With --long all are
/// played; else a few, chosen by a fixed seed. To record all anew, and look at what has changed:
///
///     GRADWALK_RECORD=1 ./run test --filter LessonTranscriptTests; git diff Tests/Golden/ProgramTests
@Suite("lessons from their first line to their last")
struct LessonTranscriptTests {
  /// One lesson in one language and one manner.
  struct Sitting: CustomTestStringConvertible, Sendable {
    let entry: LessonCatalogue.Entry
    let tongue: Tongue
    let manner: LessonScript.Manner

    var testDescription: String { "\(entry.id), \(tongue.rawValue), \(manner.rawValue)" }
    var transcript: String {
      "lesson-\(entry.number < 10 ? "0" : "")\(entry.number)-\(tongue.rawValue)-\(manner.rawValue)"
    }
  }

  private static let folder =
    String(#filePath.dropLast("Tests/ProgramTests/LessonTranscriptTests.swift".count)) + "Lessons"
  private static let isLong = getenv("GRADWALK_LONG") != nil || getenv("GRADWALK_RECORD") != nil

  private static var sittings: [Sitting] {
    // A course that can't be read fails the course's own tests.
    let entries = (try? LessonCatalogue(folder: folder).entries) ?? []
    let all = entries.flatMap { entry in
      Tongue.allCases.flatMap { tongue in
        LessonScript.Manner.allCases.map { Sitting(entry: entry, tongue: tongue, manner: $0) }
      }
    }
    var random = SeededGenerator(seed: 4)
    return isLong ? all : Array(all.shuffled(using: &random).prefix(3))
  }

  @Test("a lesson is played to its end as it was", arguments: sittings)
  func played(_ sitting: Sitting) throws {
    let lesson = try LessonFile.read(folder: sitting.entry.folder, number: sitting.entry.number).lesson
    let script = LessonScript(lesson, sitting.tongue, sitting.manner, outcomes: LessonOutcomes(of: lesson))
    let program = try Program()
    var terminal = try LessonSitting(lesson, sitting.tongue, in: program)
    let seen = try terminal.play(lesson, script)
    let difference = Golden.difference(of: seen, from: sitting.transcript)
    #expect(difference == nil, "\(sitting.transcript): \(difference ?? "")")

    let progress = CourseProgress(try Journal(path: program.home(".local/state/gradwalk/journal.jsonl")).read().entries)
    #expect(progress.finishedLessons == [lesson.id])
    for step in lesson.steps where sitting.manner == .right {
      #expect(progress.standing(of: step, in: lesson.id) == .done, "\(step.id)")
    }
    #expect(progress.decisions.count == (lesson.decision == nil || sitting.manner == .wrong ? 0 : 1))
  }
}
