import Glibc
import Testing
import Testkit

@Suite("course packs from the command line")
struct PackProgramTests {
  @Test("from a new lesson to a pack that is added, played, replaced and removed")
  func wholeWay() throws {
    let program = try Program()
    let pack = program.home("recsys")
    let new = try program.run("lessons", "new", "\(pack)/01-first-look")
    #expect(new.status == .exited(0) && new.output.contains("\(pack)/01-first-look/lesson.zh.md\n"))
    let again = try program.run("lessons", "new", "\(pack)/01-first-look")
    #expect(again.status == .exited(1) && again.error.contains("is there already; nothing was written."))
    let check = try program.run("lessons", "check", pack)
    #expect(check.status == .exited(0) && check.output == "1 lesson checked, nothing wrong.\n")
    let one = try program.run("lessons", "check", "\(pack)/01-first-look", "--lang", "zh")
    #expect(one.status == .exited(0) && one.output == "检查了 1 课，没有问题。\n")

    let added = try program.run("lessons", "add", pack)
    #expect(added.status == .exited(0))
    #expect(added.output.hasPrefix("Added recsys: 1 lesson, 5 minutes. gradwalk learn recsys/1 begins."))
    let twice = try program.run("lessons", "add", pack)
    #expect(twice.status == .exited(1) && twice.error.contains("There is a pack called recsys already."))
    #expect(twice.error.contains("--replace"))
    #expect(try program.run("lessons", "add", pack, "--replace").status == .exited(0))
    #expect(try program.run("lessons").output.contains("Pack recsys\nrecsys/1  A first lesson of your own"))
    let played = try program.run("learn", "recsys/1", input: "0.04\n80\n1\n\n")
    #expect(played.output.contains("You said 0.04, and that is what it is."))
    let removed = try program.run("lessons", "remove", "recsys")
    #expect(removed.status == .exited(0) && removed.output == "recsys was removed.\n")
    let gone = try program.run("lessons", "remove", "recsys", "--lang", "zh")
    #expect(gone.status == .exited(1) && gone.error.contains("没有叫 recsys 的课程包。"))
  }

  @Test("a pack with a fault is not added, its findings named by the author's own paths; --anyway adds it")
  func faulty() throws {
    let program = try Program()
    let pack = program.home("recsys")
    _ = try program.run("lessons", "new", "\(pack)/01-first-look")
    let text = try program.home.read("recsys/01-first-look/lesson.md")
    try program.home.write("recsys/01-first-look/lesson.md", text.replacing("about 0.014", with: "about 0.02"))
    let refused = try program.run("lessons", "add", pack)
    #expect(refused.status == .exited(1))
    #expect(refused.output.hasPrefix("\(pack)/01-first-look/lesson.md:"))
    #expect(refused.output.contains("The text says 0.02, but it computes 0.014."))
    #expect(refused.output.contains("recsys was not added: 1 thing is wrong with it."))
    #expect(!(try program.run("lessons").output.contains("recsys")))
    #expect(try program.run("lessons", "add", pack, "--anyway").output.contains("Added recsys"))
  }

  @Test("a hostile archive is refused whole, in one sentence, and leaves nothing")
  func hostile() throws {
    let program = try Program()
    let lesson = ZipFile.Entry("recsys/01-a/lesson.md", "---\nid: a\n---\n")
    let bad = try program.home.write(
      "evil.zip", ZipFile([lesson, ZipFile.Entry("../../.bashrc", "rm -rf ~")]).bytes)
    for tongue in ["en", "zh"] {
      let run = try program.run("lessons", "add", bad, "--lang", tongue)
      #expect(run.status == .exited(1) && run.output == "" && run.error.contains("../../.bashrc"))
      #expect(run.error.split(separator: "\n").count == 1)
    }
    #expect(names(in: program.home(".local/share/gradwalk/packs")) == [])
    let text = try program.run("lessons", "add", program.home.write("x.zip", "no archive"))
    #expect(text.status == .exited(1) && text.error.contains("is not a whole zip file."))
    #expect(try program.run("lessons", "add").status == .exited(2))
    #expect(try program.run("lessons", "add", program.home("nowhere")).status == .exited(1))
  }

  @Test("a home that can't be written is one sentence")
  func readOnly() throws {
    let program = try Program()
    let pack = program.home("recsys")
    _ = try program.run("lessons", "new", "\(pack)/01-first-look")
    try program.home.write(".local", "a file where a folder should be")
    let run = try program.run("lessons", "add", pack)
    #expect(run.status == .exited(1) && run.output == "" && run.error.hasPrefix("OSError: cannot make the folder"))
  }

  @Test("watch checks what is saved, shows the changed step, and ends at Ctrl-C")
  func watch() throws {
    let program = try Program()
    let pack = program.home("mine")
    _ = try program.run("lessons", "new", "\(pack)/01-first-look")
    let terminal = try program.sit("lessons", "watch", pack)
    try terminal.expect("1 lesson checked, nothing wrong.")
    let text = try program.home.read("mine/01-first-look/lesson.md")
    try program.home.write(
      "mine/01-first-look/lesson.md", text.replacing("One day is one draw.", with: "A day is a draw."))
    try terminal.expect("Nothing wrong.")
    try terminal.expect("#guess as a learner sees it, in English:")
    try terminal.expect("A day is a draw.")
    try program.home.write("mine/01-first-look/lesson.md", text.replacing("about 0.014", with: "about 0.02"))
    try terminal.expect("The text says 0.02, but it computes 0.014.")
    terminal.signal(SIGINT)
    #expect(try terminal.waitForExit() == .exited(130))
    #expect(names(in: program.home(".local")) == [], "nothing is kept of it")
  }
}
