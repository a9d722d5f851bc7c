import Glibc
import Wording

/// The course as a menu shows it: front matter only, so that a start stays quick. A lesson's steps are read when it is
/// opened.
package struct LessonCatalogue: Sendable {
  /// One line of the menu.
  package struct Entry: Sendable {
    package let id: String
    /// The number that its folder begins with; 0 is the opening.
    package let number: Int
    package let title: Bilingual
    package let minutes: Int
    package let needs: [String]
    package let article: [String]
    /// The lesson's folder.
    package let folder: String
  }

  /// A way through the course.
  package enum Route: String, Sendable, CaseIterable {
    case halfHour, halfDay, all

    package var name: Bilingual {
      switch self {
      case .halfHour: Bilingual("30 minutes", "30 分钟")
      case .halfDay: Bilingual("half a day", "半天")
      case .all: Bilingual("everything", "全部")
      }
    }

    /// The numbers of its lessons; nil stands for every lesson.
    var numbers: [Int]? {
      switch self {
      case .halfHour: [0, 3, 4, 5, 8]
      case .halfDay: Array(0...11)
      case .all: nil
      }
    }
  }

  package let folder: String
  /// In the order of their folders' numbers.
  package let entries: [Entry]
  /// Lessons whose front matter can't be read, for `lessons check` and one line below the menu.
  package let findings: [Finding]

  /// - Parameter folder: the course's folder, whose `NN-name` folders are its lessons.
  /// - Throws: `CourseFault.noLessons` where there are none.
  package init(folder: String) throws(CourseFault) {
    self.folder = folder
    var entries: [Entry] = []
    var findings: [Finding] = []
    for (number, name) in try Self.lessonFolders(in: folder) {
      let path = "\(folder)/\(name)"
      do throws(CourseFault) {
        if let entry = try Self.entry(number: number, folder: path) { entries.append(entry) }
      } catch {
        findings.append(Finding(.unreadable(error), path: "\(path)/\(LessonFile.english)", line: error.line ?? 1))
      }
    }
    if entries.isEmpty, findings.isEmpty { throw .noLessons(folder: folder) }
    self.entries = entries
    self.findings = findings
  }

  /// The entry whose id, number or title (in either language) is `name`, else the only one whose id or title holds it.
  package func entry(named name: String) -> Entry? {
    let wanted = name.halfWidth.trimmed.lowercased()
    guard !wanted.isEmpty else { return nil }
    func names(_ entry: Entry) -> [String] {
      [entry.id, entry.title.english.lowercased(), entry.title.chinese.halfWidth.lowercased()]
    }
    if let exact = entries.first(where: { Int(wanted) == $0.number || names($0).contains(wanted) }) { return exact }
    let near = entries.filter { names($0).contains { $0.contains(wanted) } }
    return near.count == 1 ? near[0] : nil
  }

  package func entries(on route: Route) -> [Entry] {
    guard let numbers = route.numbers else { return entries }
    return entries.filter { numbers.contains($0.number) }
  }

  /// The lesson that comes after `id` in the course.
  package func entry(after id: String) -> Entry? {
    guard let index = entries.firstIndex(where: { $0.id == id }), index + 1 < entries.count else { return nil }
    return entries[index + 1]
  }

  /// Reads one lesson whole, in both languages.
  package func lesson(_ id: String) throws(CourseFault) -> LessonReader.Result {
    guard let entry = entries.first(where: { $0.id == id }) else { throw .noLesson(id) }
    return try LessonFile.read(folder: entry.folder, number: entry.number)
  }

  private static func entry(number: Int, folder: String) throws(CourseFault) -> Entry? {
    let path = "\(folder)/\(LessonFile.english)"
    guard let english = try LessonFile.matter(at: path, isComplete: true) else {
      throw .cannotRead(path: path, code: ENOENT)
    }
    // A Chinese file that can't be read is the lint's business; the menu shows English.
    let chinese: FrontMatter?
    do throws(CourseFault) {
      chinese = try LessonFile.matter(at: "\(folder)/\(LessonFile.chinese)", isComplete: false)
    } catch {
      chinese = nil
    }
    return Entry(
      id: english.id, number: number, title: Bilingual(english.title, chinese?.title ?? english.title),
      minutes: english.minutes, needs: english.needs, article: english.article, folder: folder)
  }

  /// Folders called `NN-name`, by number and then by name.
  private static func lessonFolders(in folder: String) throws(CourseFault) -> [(number: Int, name: String)] {
    guard let directory = opendir(folder) else { throw .cannotRead(path: folder, code: errno) }
    defer { closedir(directory) }
    var found: [(number: Int, name: String)] = []
    while let item = readdir(directory) {
      let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let digits = name.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), digits.count <= 3, name.dropFirst(digits.count).hasPrefix("-") else { continue }
      found.append((number, name))
    }
    return found.sorted { ($0.number, $0.name) < ($1.number, $1.name) }
  }
}

/// A lesson's folder on disk.
package enum LessonFile {
  package static let english = "lesson.md"
  package static let chinese = "lesson.zh.md"

  package static func read(folder: String, number: Int) throws(CourseFault) -> LessonReader.Result {
    let (path, chinesePath) = ("\(folder)/\(english)", "\(folder)/\(chinese)")
    guard let text = try BoundedFile.text(at: path) else { throw .cannotRead(path: path, code: ENOENT) }
    return try LessonReader.read(
      english: text, chinese: BoundedFile.text(at: chinesePath), number: number, englishPath: path,
      chinesePath: chinesePath)
  }

  static func matter(at path: String, isComplete: Bool) throws(CourseFault) -> FrontMatter? {
    guard let text = try BoundedFile.text(at: path, prefix: FrontMatter.longest) else { return nil }
    return try FrontMatter.split(text, isComplete: isComplete).matter
  }
}
