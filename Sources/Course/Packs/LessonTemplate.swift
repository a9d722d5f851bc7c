import Files

/// The two files that a new lesson begins as: they pass the lint, play, and show every role of a cell.
package struct LessonTemplate: Sendable {
  private let english: String
  private let chinese: String
  /// The id that stands in them.
  private static let id = "id: template\n"

  /// - Parameter folder: the course's, whose folder `template` holds the two files.
  package init(course folder: String) throws(CourseFault) {
    let place = "\(folder)/template"
    guard let english = try BoundedFile.text(at: "\(place)/\(LessonFile.english)"),
      let chinese = try BoundedFile.text(at: "\(place)/\(LessonFile.chinese)")
    else { throw .noLessons(folder: place) }
    (self.english, self.chinese) = (english, chinese)
  }

  /// Writes them into a folder called `NN-id`, which is made if need be.
  ///
  /// - Returns: the paths of the two files.
  /// - Throws: `CourseFault.lessonName`, `.lessonExists`, or a `FileFault`. Nothing that is there is written over.
  package func write(to folder: String) throws -> [String] {
    let name = folder.split(separator: "/").last.map(String.init) ?? ""
    let id = String(name.drop { $0 != "-" }.dropFirst())
    guard LessonFolder.number(of: name) != nil, id.isLessonID else { throw CourseFault.lessonName(name) }
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let files = [("\(base)/\(LessonFile.english)", english), ("\(base)/\(LessonFile.chinese)", chinese)]
    for (path, _) in files where fileKind(path) != nil { throw CourseFault.lessonExists(path: path) }
    try makeFolder(base)
    for (path, text) in files { try writeFile(Array(text.replacing(Self.id, with: "id: \(id)\n").utf8), to: path) }
    return files.map(\.0)
  }
}
