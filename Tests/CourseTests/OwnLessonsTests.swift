import Course
import Testing
import Wording

@Suite("The course's own lessons")
struct OwnLessonsTests {
  private static let folder = String(#filePath.dropLast("Tests/CourseTests/OwnLessonsTests.swift".count)) + "Lessons"

  @Test("every lesson passes the author's lint in both languages")
  func lint() throws {
    let findings = LessonCheck.findings(in: try LessonCatalogue(folder: Self.folder))
    #expect(findings.isEmpty, "\(findings.map(\.message.english).joined(separator: "\n"))")
  }
}
