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
    /// The course pack that it belongs to; nil for the course's own.
    package let pack: String?

    /// What `:learn` calls it: `4`, or `recsys/1` in a pack.
    package var call: String { pack.map { "\($0)/\(number)" } ?? String(number) }
  }

  /// A way through the course.
  package enum Route: String, Sendable, CaseIterable {
    case halfHour, halfDay, all

    package var name: Bilingual {
      switch self {
      case .halfHour: Bilingual("the core", "核心")
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
  /// In the order of their folders' numbers; the packs' after the course's own.
  package let entries: [Entry]
  /// Lessons whose front matter can't be read, for `lessons check` and one line below the menu.
  package let findings: [Finding]
  /// Whether it is the course itself, whose lessons cover the article together.
  package let isCourse: Bool

  /// The course, and the packs that were added to it.
  ///
  /// - Parameter folder: the course's folder, whose `NN-name` folders are its lessons.
  /// - Throws: `CourseFault.noLessons` where there are none.
  package init(folder: String, packs: [PackStore.Pack] = []) throws(CourseFault) {
    var (entries, findings) = try Self.read(folder, pack: nil)
    if entries.isEmpty, findings.isEmpty { throw .noLessons(folder: folder) }
    for pack in packs {
      do throws(CourseFault) {
        let found = try Self.read(pack.folder, pack: pack.name)
        entries += found.entries
        findings += found.findings
      } catch {
        findings.append(Finding(.unreadable(error), path: pack.folder, line: 1))
      }
    }
    (self.folder, self.entries, self.findings, isCourse) = (folder, entries, findings, true)
  }

  /// The lessons of somebody's folder: a pack's, or one lesson's own.
  package init(pack: String, folder: String) throws(CourseFault) {
    var (entries, findings) = try Self.read(folder, pack: pack)
    if entries.isEmpty, findings.isEmpty, fileKind("\(folder)/\(LessonFile.english)") != nil {
      let name = (realPath(folder) ?? folder).split(separator: "/").last ?? ""
      (entries, findings) = Self.entries([(LessonFolder.number(of: name) ?? 1, folder)], pack: pack)
    }
    if entries.isEmpty, findings.isEmpty { throw .noLessons(folder: folder) }
    (self.folder, self.entries, self.findings, isCourse) = (folder, entries, findings, false)
  }

  private static func read(
    _ folder: String, pack: String?
  ) throws(CourseFault) -> (entries: [Entry], findings: [Finding]) {
    entries(try LessonFolder.all(in: folder).map { ($0.number, "\(folder)/\($0.name)") }, pack: pack)
  }

  private static func entries(
    _ folders: [(number: Int, path: String)], pack: String?
  ) -> (entries: [Entry], findings: [Finding]) {
    var entries: [Entry] = []
    var findings: [Finding] = []
    for (number, path) in folders {
      do throws(CourseFault) {
        if let entry = try entry(number: number, folder: path, pack: pack) { entries.append(entry) }
      } catch {
        findings.append(Finding(.unreadable(error), path: "\(path)/\(LessonFile.english)", line: error.line ?? 1))
      }
    }
    return (entries, findings)
  }

  /// The entry whose id, number or title (in either language) is `name`, else the only one whose id or title holds it.
  /// The course's own come first; a pack's lessons are called `PACK/NUMBER` or `PACK/id` too.
  package func entry(named name: String) -> Entry? {
    let wanted = name.halfWidth.trimmed.lowercased()
    guard !wanted.isEmpty else { return nil }
    func names(_ entry: Entry) -> [String] {
      let titles = [entry.title.english.lowercased(), entry.title.chinese.halfWidth.lowercased()]
      guard entry.pack != nil else { return [entry.id] + titles }
      let bare = entry.id.split(separator: "/").last.map(String.init) ?? entry.id
      return [entry.id.lowercased(), bare, entry.call.lowercased()] + titles
    }
    func isExact(_ entry: Entry) -> Bool {
      entry.pack == nil && Int(wanted) == entry.number || names(entry).contains(wanted)
    }
    if let exact = entries.first(where: isExact) { return exact }
    let near = entries.filter { names($0).contains { $0.contains(wanted) } }
    return near.count == 1 ? near[0] : nil
  }

  /// The course's own lessons on a route.
  package func entries(on route: Route) -> [Entry] {
    let own = entries.filter { $0.pack == nil }
    guard let numbers = route.numbers else { return own }
    return own.filter { numbers.contains($0.number) }
  }

  /// The packs that have lessons here, in order.
  package var packs: [String] {
    var seen: Set<String> = []
    return entries.compactMap(\.pack).filter { seen.insert($0).inserted }
  }

  /// The lesson that comes after `id` in the course.
  package func entry(after id: String) -> Entry? {
    guard let index = entries.firstIndex(where: { $0.id == id }), index + 1 < entries.count else { return nil }
    return entries[index + 1]
  }

  /// Reads one lesson whole, in both languages.
  package func lesson(_ id: String) throws(CourseFault) -> LessonReader.Result {
    guard let entry = entries.first(where: { $0.id == id }) else { throw .noLesson(id) }
    return try LessonFile.read(entry)
  }

  private static func entry(number: Int, folder: String, pack: String?) throws(CourseFault) -> Entry? {
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
      id: LessonFile.id(english.id, in: pack), number: number,
      title: Bilingual(english.title, chinese?.title ?? english.title),
      minutes: english.minutes, needs: english.needs, article: english.article, folder: folder,
      pack: pack)
  }
}

/// A lesson's folder on disk.
package enum LessonFile {
  package static let english = "lesson.md"
  package static let chinese = "lesson.zh.md"

  /// Whether a file beside the two is a table for the lesson's cells.
  static func isData(_ name: some StringProtocol) -> Bool { name.hasSuffix(".csv") && !name.hasPrefix(".") }

  /// A lesson's id in the journal: no pack's lesson can be taken for one of the course's.
  static func id(_ id: String, in pack: String?) -> String { pack.map { "\($0)/\(id)" } ?? id }

  package static func read(_ entry: LessonCatalogue.Entry) throws(CourseFault) -> LessonReader.Result {
    try read(folder: entry.folder, number: entry.number, pack: entry.pack)
  }

  package static func read(
    folder: String, number: Int, pack: String? = nil
  ) throws(CourseFault) -> LessonReader.Result {
    let (path, chinesePath) = ("\(folder)/\(english)", "\(folder)/\(chinese)")
    guard let text = try BoundedFile.text(at: path) else { throw .cannotRead(path: path, code: ENOENT) }
    return try LessonReader.read(
      english: text, chinese: BoundedFile.text(at: chinesePath), number: number, englishPath: path,
      chinesePath: chinesePath, pack: pack)
  }

  static func matter(at path: String, isComplete: Bool) throws(CourseFault) -> FrontMatter? {
    guard let text = try BoundedFile.text(at: path, prefix: FrontMatter.longest) else { return nil }
    return try FrontMatter.split(text, isComplete: isComplete).matter
  }
}
