import Catalogue
import Course
import Files
import Glibc
import Language
import Syntax
import Testing
import Testkit
import Wording

@Suite("course packs")
struct PackTests {
  static func lesson(_ id: String, title: String = "Small", cell: String = "x = 1") -> String {
    """
    ---
    id: \(id)
    title: "\(title)"
    minutes: 3
    seed: 1
    ---

    ## A
    <!-- #a -->

    ```python run #x
    \(cell)
    ```

    """
  }

  static func chinese(_ id: String) -> String {
    "---\nid: \(id)\ntitle: 小课\n---\n\n## 甲\n<!-- #a -->\n\n```python run #x\n```\n"
  }

  private static func fault(_ body: () throws -> Void) -> (any Fault)? {
    do {
      try body()
      return nil
    } catch {
      return error as? any Fault
    }
  }

  // MARK: What a pack is

  @Test("of a folder only lessons are taken, and what tells whose they are")
  func folder() throws {
    let place = try TemporaryFolder()
    try place.write("recsys/01-first/lesson.md", Self.lesson("first"))
    try place.write("recsys/01-first/lesson.zh.md", Self.chinese("first"))
    try place.write("recsys/01-first/secret.key", "secret")
    try place.write("recsys/02-empty/notes.txt", "nothing")
    try place.write("recsys/LICENSE", "free")
    try place.write("recsys/run.sh", "rm -rf /")
    let files = try PackFiles(readingFrom: place("recsys/"))
    #expect(files.name == "recsys")
    #expect(files.files.keys.sorted() == ["01-first/lesson.md", "01-first/lesson.zh.md", "LICENSE"])
  }

  @Test("a lesson's own folder is a pack of one lesson")
  func oneLesson() throws {
    let place = try TemporaryFolder()
    try place.write("07-ranking/lesson.md", Self.lesson("ranking"))
    let files = try PackFiles(readingFrom: place("07-ranking"))
    #expect(files.name == "ranking" && files.files.keys.sorted() == ["07-ranking/lesson.md"])
    try place.write("ranking/lesson.md", Self.lesson("ranking"))
    #expect(try PackFiles(readingFrom: place("ranking")).files.keys.sorted() == ["01-ranking/lesson.md"])
  }

  @Test("an archive may hold the pack's folder, or the lessons at once, or one lesson; macOS's shadows are passed over")
  func archives() throws {
    let place = try TemporaryFolder()
    let lesson = Self.lesson("first")
    func files(_ names: [String], as archive: String) throws -> PackFiles {
      let entries = names.map { ZipFile.Entry($0, $0.hasSuffix("/") ? "" : lesson) }
      return try PackFiles(readingFrom: place.write(archive, ZipFile(entries).bytes))
    }
    let wanted = ["01-first/lesson.md"]
    let wrapped = try files(
      ["推荐/", "推荐/01-first/", "推荐/01-first/lesson.md", "推荐/x.png", "__MACOSX/推荐/._x"], as: "a.zip")
    #expect(wrapped.name == "推荐" && wrapped.files.keys.sorted() == wanted)
    let bare = try files(["01-first/lesson.md", "02-b/x"], as: "recsys.ZIP")
    #expect(bare.name == "recsys" && bare.files.keys.sorted() == wanted)
    #expect(try files(["01-first/lesson.md"], as: "one.zip").files.keys.sorted() == wanted)
    #expect(try files(["01-first/lesson.md"], as: "one.zip").name == "first", "a lesson's folder and nothing else")
    #expect(try files(["lesson.md"], as: "solo.zip").files.keys.sorted() == ["01-solo/lesson.md"])
    #expect(Self.fault { _ = try files(["docs/readme"], as: "none.zip") } as? CourseFault != nil)
  }

  @Test("a link in a pack is refused, wherever it leads", arguments: ["01-first", "01-first/lesson.zh.md", "LICENSE"])
  func links(name: String) throws {
    let place = try TemporaryFolder()
    try place.write("secret/lesson.md", "secret")
    try place.write("pack/00-zero/lesson.md", Self.lesson("zero"))
    if name.contains("/") { try place.write("pack/01-first/lesson.md", Self.lesson("first")) }
    #expect(symlink(place("secret"), place("pack/\(name)")) == 0)
    #expect(
      Self.fault { _ = try PackFiles(readingFrom: place("pack")) } as? CourseFault
        == .packLink(path: place("pack/\(name)")))
  }

  @Test("a pipe, a folder and a file beyond all measure in a lesson's place are refused, and nobody waits for them")
  func strangeFiles() throws {
    let place = try TemporaryFolder()
    try place.write("pack/00-zero/lesson.md", Self.lesson("zero"))
    #expect(mkdir(place("pack/01-first"), 0o755) == 0 && mkfifo(place("pack/01-first/lesson.md"), 0o644) == 0)
    #expect(
      Self.fault { _ = try PackFiles(readingFrom: place("pack")) } as? FileFault
        == .cannotRead(path: place("pack/01-first/lesson.md"), .notAFile))
    unlink(place("pack/01-first/lesson.md"))
    try place.write("pack/01-first/lesson.md/x", "a folder")
    #expect(
      Self.fault { _ = try PackFiles(readingFrom: place("pack")) } as? FileFault
        == .cannotRead(path: place("pack/01-first/lesson.md"), .isFolder))
    // 10 GB, of which the disk holds nothing.
    try place.write("big/01-first/lesson.md", "")
    #expect(truncate(place("big/01-first/lesson.md"), 10 << 30) == 0)
    #expect(
      Self.fault { _ = try PackFiles(readingFrom: place("big")) } as? FileFault
        == .fileTooLarge(path: place("big/01-first/lesson.md"), limit: 1 << 20))
    try place.write("wide/01-first/lesson.md", Self.lesson("first"))
    for index in 0..<9 {
      try place.write("wide/01-first/\(index).csv", "")
      #expect(truncate(place("wide/01-first/\(index).csv"), 8 << 20) == 0)
    }
    #expect(
      Self.fault { _ = try PackFiles(readingFrom: place("wide")) } as? FileFault
        == .fileTooLarge(path: place("wide"), limit: 64 << 20))
  }

  @Test("an archive with one hostile entry is refused whole, whatever else it holds")
  func hostile() throws {
    let place = try TemporaryFolder()
    let good = ZipFile.Entry("pack/01-first/lesson.md", Self.lesson("first"))
    for name in ["pack/../../x", "/etc/cron.d/x", "pack/01-first/lesson.md"] {
      let path = try place.write("bad.zip", ZipFile([good, ZipFile.Entry(name, "x")]).bytes)
      #expect(Self.fault { _ = try PackFiles(readingFrom: path) } is FileFault, "\(name)")
    }
    var link = ZipFile.Entry("pack/01-first/lesson.zh.md", "/etc/passwd")
    link.mode = 0o120777
    let path = try place.write("bad.zip", ZipFile([good, link]).bytes)
    #expect(
      Self.fault { _ = try PackFiles(readingFrom: path) } as? FileFault
        == .zip(name: path, .link(entry: "pack/01-first/lesson.zh.md")))
    let many = (0..<2_001).map { ZipFile.Entry("pack/\($0)") }
    let crowd = try place.write("crowd.zip", ZipFile([good] + many).bytes)
    #expect(
      Self.fault { _ = try PackFiles(readingFrom: crowd) } as? FileFault == .zip(name: crowd, .tooMany(limit: 2_000)))
  }

  @Test(
    "names that can't stand in NAME/lesson are refused",
    arguments: ["4", "-x", "_x", "a b", "a.b", "..", "a/b", "a:b", "", "\u{1B}x", String(repeating: "a", count: 41)])
  func badNames(name: String) { #expect(!PackName.isName(name)) }

  @Test("names in any script will do", arguments: ["recsys", "推荐系统", "a-1_b", "4you", "Größe"])
  func goodNames(name: String) { #expect(PackName.isName(name)) }

  // MARK: Where packs are

  @Test("a pack is staged, installed, replaced only when asked, and removed without a trace")
  func store() throws {
    let place = try TemporaryFolder()
    try place.write("recsys/01-first/lesson.md", Self.lesson("first"))
    let store = PackStore(folder: place("data/packs"))
    #expect(store.packs == [])
    let files = try PackFiles(readingFrom: place("recsys"))
    let staged = try store.stage(files)
    #expect(store.packs == [], "nobody sees what isn't installed")
    try staged.install(replacing: false)
    #expect(store.packs.map(\.name) == ["recsys"])
    try place.write("recsys/01-first/lesson.md", Self.lesson("first", title: "Newer"))
    let second = try store.stage(PackFiles(readingFrom: place("recsys")))
    #expect(throws: CourseFault.packExists("recsys")) { try second.install(replacing: false) }
    try second.install(replacing: true)
    #expect(try place.read("data/packs/recsys/01-first/lesson.md").contains("Newer"))
    #expect(names(in: place("data/packs")) == ["recsys"])
    #expect(throws: CourseFault.noPack("recsis", known: ["recsys"])) { try store.remove("recsis") }
    try store.remove("RECSYS")
    #expect(names(in: place("data/packs")) == [])
  }

  @Test("what a killed program left behind goes away; what another one is at work on stays")
  func leftovers() throws {
    let place = try TemporaryFolder()
    try place.write("recsys/01-first/lesson.md", Self.lesson("first"))
    try place.write("packs/.recsys.4194305.part/01-first/lesson.md", "half")
    try place.write("packs/.other.1.part/x", "at work")
    let staged = try PackStore(folder: place("packs")).stage(PackFiles(readingFrom: place("recsys")))
    try staged.discard()
    #expect(names(in: place("packs")) == [".other.1.part"])
  }

  // MARK: Packs in the course

  @Test("a pack's lessons come after the course's own, under names that can't collide")
  func catalogue() throws {
    let place = try TemporaryFolder()
    try place.write("course/04-neuron/lesson.md", Self.lesson("neuron", title: "The course's"))
    try place.write("packs/recsys/04-neuron/lesson.md", Self.lesson("neuron", title: "The pack's"))
    try place.write("packs/recsys/05-broken/lesson.md", "nothing")
    let catalogue = try LessonCatalogue(
      folder: place("course"), packs: PackStore(folder: place("packs")).packs)
    #expect(catalogue.entries.map(\.id) == ["neuron", "recsys/neuron"])
    #expect(catalogue.entries.map(\.call) == ["4", "recsys/4"])
    for name in ["4", "neuron", "the course's"] { #expect(catalogue.entry(named: name)?.id == "neuron", "\(name)") }
    for name in ["recsys/4", "recsys/neuron", "RecSys/4", "the pack's", "recsys／4"] {
      #expect(catalogue.entry(named: name)?.id == "recsys/neuron", "\(name)")
    }
    #expect(catalogue.entries(on: .all).map(\.id) == ["neuron"])
    #expect(catalogue.entry(after: "neuron")?.id == "recsys/neuron")
    let lesson = try catalogue.lesson("recsys/neuron").lesson
    #expect(lesson.id == "recsys/neuron" && lesson.pack == "recsys")
    #expect(catalogue.findings.count == 1)
  }

  @Test("a folder of an author's is read as a pack, and so is one lesson's folder")
  func authorsFolder() throws {
    let place = try TemporaryFolder()
    try place.write("recsys/03-first/lesson.md", Self.lesson("first"))
    #expect(try LessonCatalogue(pack: "p", folder: place("recsys")).entries.map(\.call) == ["p/3"])
    #expect(try LessonCatalogue(pack: "p", folder: place("recsys/03-first")).entries.map(\.call) == ["p/3"])
    #expect(throws: CourseFault.self) { try LessonCatalogue(pack: "p", folder: place("nowhere")) }
  }

  @Test("a pack needs no section of the article, and may need the course's lessons and its own")
  func lint() throws {
    let place = try TemporaryFolder()
    let needing = Self.lesson("second").replacing("seed: 1", with: "seed: 1\nneeds: [first, backward, nobody]")
    for (folder, text) in [("01-first", Self.lesson("first")), ("02-second", needing)] {
      try place.write("recsys/\(folder)/lesson.md", text)
      try place.write("recsys/\(folder)/lesson.zh.md", Self.chinese(String(folder.dropFirst(3))))
    }
    let catalogue = try LessonCatalogue(pack: "recsys", folder: place("recsys"))
    let findings = LessonCheck.findings(in: catalogue, courseIDs: ["backward"])
    #expect(findings.map(\.fact) == [.unknownNeed("nobody")])
    #expect(
      findings[0].moved(from: place("recsys"), to: "p.zip").message.english.hasPrefix("p.zip/02-second/lesson.md:1: "))
  }

  @Test("a pack's cells reach no file and no network, in the lint and in the judge")
  func confined() throws {
    let cell = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.savefig('/tmp/gradwalk-pack.png')"
    let text = Self.lesson("first", cell: cell)
    let lesson = try LessonReader.read(
      english: text, chinese: nil, number: 1, englishPath: "lesson.md", chinesePath: "lesson.zh.md", pack: "recsys"
    )
    let messages = LessonCheck.findings(in: lesson, lessonIDs: []).map(\.message.english)
    #expect(messages.contains { $0.contains("out of reach") }, "\(messages)")
    let session = Session()
    session.machine.isConfined = true
    let outcome = session.run(SourceText(name: "x", text: cell))
    #expect(outcome.failure?.fault is ReachFault)
    #expect(outcome.failure?.fault.kind == .file)
    #expect(throws: ReachFault.download(name: "MNIST")) { try session.machine.mayFetch("MNIST") }
    session.machine.isConfined = false
    try session.machine.mayFetch("MNIST")
  }

  @Test("a pack's cells read the tables beside their lesson by bare names, and nothing else")
  func data() throws {
    let place = try TemporaryFolder()
    try place.write("recsys/01-first/lesson.md", Self.lesson("first"))
    try place.write("recsys/01-first/orders.csv", "a,b\n1,2\n")
    try place.write("recsys/01-first/.hidden.csv", "a\n1\n")
    try place.write("secret.csv", "a\n1\n")
    #expect(try PackFiles(readingFrom: place("recsys")).files["01-first/orders.csv"] == Array("a,b\n1,2\n".utf8))
    #expect(try PackFiles(readingFrom: place("recsys")).files["01-first/.hidden.csv"] == nil)
    let session = Session()
    session.machine.isConfined = true
    session.machine.data = .beside(place("recsys/01-first/lesson.md"))
    func fault(_ path: String) -> (any Fault)? {
      session.run(SourceText(name: "x", text: "import pandas as pd\npd.read_csv('\(path)')")).failure?.fault
    }
    #expect(fault("orders.csv") == nil)
    #expect(symlink(place("secret.csv"), place("recsys/01-first/link.csv")) == 0)
    for path in ["../../secret.csv", place("secret.csv"), "./orders.csv", "link.csv", "nowhere.csv", "/etc/passwd"] {
      #expect(fault(path) as? ReachFault == .file(path: path), "\(path)")
    }
    #expect(
      Self.fault { _ = try PackFiles(readingFrom: place("recsys")) } as? CourseFault
        == .packLink(path: place("recsys/01-first/link.csv")))
    session.machine.data = .anywhere
    #expect(fault("orders.csv") is ReachFault, "once the lesson is over")
  }

  // MARK: New lessons

  private static let course = String(#filePath.dropLast("Tests/CourseTests/PackTests.swift".count)) + "Lessons"

  @Test("a new lesson passes the lint, shows every role of a cell, and is never written over another")
  func new() throws {
    let place = try TemporaryFolder()
    let template = try LessonTemplate(course: Self.course)
    let paths = try template.write(to: place("mine/07-first-look/"))
    #expect(paths == [place("mine/07-first-look/lesson.md"), place("mine/07-first-look/lesson.zh.md")])
    let catalogue = try LessonCatalogue(pack: "mine", folder: place("mine"))
    #expect(catalogue.entries.map(\.id) == ["mine/first-look"])
    let findings = LessonCheck.findings(in: catalogue)
    #expect(findings == [], "\(findings.map(\.message.english))")
    let text = try place.read("mine/07-first-look/lesson.md")
    for role in LessonCell.Role.allCases { #expect(text.contains(" \(role.rawValue) #"), "\(role.rawValue)") }
    #expect(throws: CourseFault.lessonExists(path: paths[0])) { try template.write(to: place("mine/07-first-look")) }
    for name in ["first-look", "07-First", "07-", "7x-a", "07-a b"] {
      #expect(throws: CourseFault.lessonName(name)) { try template.write(to: place(name)) }
    }
  }

  @Test("the new lesson plays to its end in both languages", arguments: Tongue.allCases)
  func newPlays(tongue: Tongue) throws {
    let lesson = try LessonFile.read(folder: Self.course + "/template", number: 1, pack: "mine").lesson
    var walk = LessonWalkThrough(lesson, tongue)
    walk.play { question in
      switch question {
      case .quiz: "1"
      case .attempt(let attempt, passed: false): attempt.accepts[0].source
      default: ""
      }
    }
    #expect(walk.player.isOver && walk.failures == [] && walk.verdicts == [.right])
    #expect(!walk.lines.joined().contains("note:"))
  }

  // MARK: Watching

  @Test("a look reports what was saved since the last one, and which steps changed in which language")
  func watch() throws {
    let place = try TemporaryFolder()
    let english = try Fixture.text("lesson.md")
    let chinese = try Fixture.text("lesson.zh.md")
    try place.write("mine/04-neuron/lesson.md", english)
    try place.write("mine/04-neuron/lesson.zh.md", chinese)
    var watch = LessonWatch(folder: place("mine"), courseIDs: [], tongue: .chinese) { () throws(CourseFault) in
      try LessonCatalogue(pack: "mine", folder: place("mine"))
    }
    let first = try watch.look(pulse: .silent)
    #expect(first.count == 1 && first[0].findings == [] && first[0].changed == [])
    #expect(try watch.look(pulse: .silent).isEmpty)
    // A line more at the top moves every step below it and changes none of them.
    try place.write(
      "mine/04-neuron/lesson.md",
      english.replacing("# One neuron\n", with: "# One neuron\n\n\n").replacing("How far off", with: "By how much off"))
    let second = try watch.look(pulse: .silent)
    #expect(second.map(\.changed) == [[LessonWatch.Change(step: "loss", tongue: .english)]])
    try place.write("mine/04-neuron/lesson.zh.md", chinese.replacing("少了 0.9 ", with: "少了 0.8 "))
    let third = try watch.look(pulse: .silent)
    #expect(third[0].changed == [LessonWatch.Change(step: "guess", tongue: .chinese)])
    #expect(third[0].findings.map(\.fact) == [.numberDiffers(written: "0.8", computed: "0.9")])
    try place.write("mine/04-neuron/lesson.md", english.replacing("x = 2.0\n", with: "x = 2.00\n"))
    let code = try watch.look(pulse: .silent)
    #expect(
      code[0].changed == [.init(step: "guess", tongue: .chinese), .init(step: "loss", tongue: .english)],
      "code is shown in the language in use; the sentence is back as it was")
    try place.write("mine/04-neuron/lesson.md", "half a save")
    let broken = try watch.look(pulse: .silent)
    #expect(broken[0].lesson == nil && broken[0].findings.count == 1)
    #expect(try watch.look(pulse: .silent).isEmpty, "told once")
    try place.write("mine/04-neuron/lesson.md", english)
    try place.write("mine/05-new/lesson.md", Self.lesson("new"))
    #expect(try watch.look(pulse: .silent).map { $0.lesson?.id } == ["mine/neuron", "mine/new"])
  }
}
