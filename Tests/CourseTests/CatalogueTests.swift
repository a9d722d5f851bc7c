import Course
import Testing
import Testkit
import Wording

@Suite("The course's menu")
struct CatalogueTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let lesson = { (id: String, title: String) in
      "---\nid: \(id)\ntitle: \(title)\nminutes: 5\nseed: 1\narticle: [1]\n---\n\n## A\n<!-- #a -->\n\ntext\n"
    }
    try folder.write("00-first/lesson.md", lesson("first", "First"))
    try folder.write("00-first/lesson.zh.md", "---\nid: first\ntitle: 第一步\n---\n")
    try folder.write("10-last/lesson.md", lesson("last", "Last"))
    try folder.write("04-backward/lesson.md", lesson("backward", "Backward"))
    try folder.write("05-broken/lesson.md", "no front matter")
    try folder.write("notes/lesson.md", "not a lesson")
    try folder.write("README.md", "not a lesson")
    return folder
  }

  @Test("lessons stand in the order of their numbers, and one that can't be read leaves the rest alone")
  func menu() throws {
    let folder = try folder()
    let catalogue = try LessonCatalogue(folder: folder.path)
    #expect(catalogue.entries.map(\.id) == ["first", "backward", "last"])
    #expect(catalogue.entries.map(\.number) == [0, 4, 10])
    #expect(catalogue.entries[0].title == Bilingual("First", "第一步"))
    #expect(catalogue.findings.map(\.path) == [folder("05-broken/lesson.md")])
  }

  @Test("a lesson answers to its id, its number, its title in either language, and a part that no other has")
  func names() throws {
    let folder = try folder()
    let catalogue = try LessonCatalogue(folder: folder.path)
    for name in ["first", "0", "00", "第一步", " FIRST "] {
      #expect(catalogue.entry(named: name)?.id == "first", "\(name)")
    }
    #expect(catalogue.entry(named: "back")?.id == "backward", "a part that only one lesson has")
    #expect(catalogue.entry(named: "a") == nil, "two lessons have it")
    #expect(catalogue.entry(named: " ") == nil)
    #expect(catalogue.entry(named: "nobody") == nil)
    #expect(catalogue.entry(after: "first")?.id == "backward")
    #expect(catalogue.entry(after: "last") == nil)
    withExtendedLifetime(folder) {}
    #expect(throws: CourseFault.noLesson("nobody")) { try catalogue.lesson("nobody") }
    #expect(CourseFault.noLesson("nobody").message == Bilingual("There is no lesson called nobody.", "没有叫 nobody 的课。"))
  }

  @Test("the half-hour route is step 0 and lessons 3, 4, 5 and 8")
  func routes() throws {
    let folder = try folder()
    let catalogue = try LessonCatalogue(folder: folder.path)
    #expect(catalogue.entries(on: .halfHour).map(\.id) == ["first", "backward"])
    #expect(catalogue.entries(on: .all).count == 3)
    withExtendedLifetime(folder) {}
  }

  @Test("a folder without lessons, or that isn't there, is said in one sentence")
  func empty() throws {
    let folder = try TemporaryFolder()
    #expect(throws: CourseFault.noLessons(folder: folder.path)) { try LessonCatalogue(folder: folder.path) }
    #expect(throws: CourseFault.self) { try LessonCatalogue(folder: folder("nowhere")) }
  }

  @Test("a lesson larger than a megabyte is refused")
  func tooLarge() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("01-big/lesson.md", [UInt8](repeating: 0x61, count: 1_100_000))
    #expect(throws: CourseFault.fileTooLarge(path: path, limit: 1 << 20)) {
      try LessonFile.read(folder: folder("01-big"), number: 1)
    }
  }

  @Test("CRLF line ends and a byte order mark read as the same lesson")
  func lineEnds() throws {
    let folder = try TemporaryFolder()
    let text = try Fixture.text("lesson.md")
    try folder.write("04-neuron/lesson.md", [0xEF, 0xBB, 0xBF] + text.utf8.flatMap { $0 == 10 ? [13, 10] : [$0] })
    let lesson = try LessonFile.read(folder: folder("04-neuron"), number: 4).lesson
    #expect(lesson.steps.map(\.contentHash) == (try Fixture.lesson()).steps.map(\.contentHash))
  }
}
