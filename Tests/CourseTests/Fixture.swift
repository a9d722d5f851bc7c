import Course
import Testkit

/// The small lesson under `Fixtures`, and texts made from it.
enum Fixture {
  static let folder = String(#filePath.dropLast("Fixture.swift".count)) + "Fixtures"

  static func lesson() throws -> Lesson {
    try LessonFile.read(folder: folder + "/04-neuron", number: 4).lesson
  }

  static func text(_ file: String) throws -> String {
    String(decoding: try TextFile.read(folder + "/04-neuron/" + file), as: UTF8.self)
  }

  static let frontMatter = """
    ---
    id: small
    title: Small
    minutes: 1
    seed: 1
    article: [4.1]
    ---

    """

  /// Reads a lesson of one English file whose steps are `body`.
  static func read(_ body: String, chinese: String? = nil) throws -> LessonReader.Result {
    try LessonReader.read(
      english: frontMatter + body, chinese: chinese, number: 1, englishPath: "lesson.md", chinesePath: "lesson.zh.md")
  }
}
