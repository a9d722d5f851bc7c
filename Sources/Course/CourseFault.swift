/// What can go wrong in the course room.
package enum CourseFault: Error, Sendable, Equatable {
  // Lesson files
  case frontMatter(FrontMatterFact, line: Int)
  case nestedTooDeep(line: Int)
  case fileTooLarge(path: String, limit: Int)
  case cannotRead(path: String, code: Int32)
  case noLesson(String)
  case noLessons(folder: String)
  case outOfMemory
  // Course packs
  case notAPack(path: String)
  case packName(String)
  case packPath(String)
  case packLink(path: String)
  case packTooLarge(path: String, lessons: Int)
  case packExists(String)
  case noPack(String, known: [String])
  // A new lesson
  case lessonExists(path: String)
  case lessonName(String)
  // The progress journal; `code` is errno.
  case cannotSave(path: String, code: Int32)
}
