import Catalogue
import Course
import Language
import Notebook
import Plotting
import Testing
import Testkit
import Wording

@Suite("packs, one step, the menu and progress in the notebook")
struct PackLessonTests {
  private static func lesson(_ id: String, _ title: String, _ steps: String, needs: String = "") -> String {
    "---\nid: \(id)\ntitle: \"\(title)\"\nminutes: 12\nseed: 1\narticle: [4.1]\n---\n\n\(steps)"
  }

  private static let two = """
    ## First
    <!-- #first -->

    Text of the first.

    ## Second
    <!-- #second -->

    ```python try #w
    w = ____
    ```

    ```python check #w
    close(w, 3)
    ```

    ```python accept #w
    w = 3
    ```

    ```python reject #w two
    w = 2
    ```

    ### Feedback

    - two: One more.

    ### Hints

    1. More than two.
    2. `w = 3`

    ## Third
    <!-- #third -->

    - [x] yes
      > because
    - [ ] no
      > not so
    """

  private func desk(_ tongue: Tongue = .english, folder: TemporaryFolder? = nil) throws -> Desk {
    try Desk(
      tongue, lessons: ["04-neuron/lesson.md": Self.lesson("neuron", "One neuron", Self.two)], folder: folder)
  }

  /// A desk with a pack of one lesson, whose only cell is `cell` and whose only command is `command`.
  private func packDesk(cell: String, command: String = ":who") throws -> Desk {
    let folder = try TemporaryFolder()
    try folder.write(
      ".local/share/gradwalk/packs/recsys/01-first/lesson.md",
      Self.lesson(
        "neuron", "Ranking",
        "## A\n<!-- #a -->\n\n```python run #c\n\(cell)\n```\n\n```gradwalk command #d\n\(command)\n```\n"))
    return try desk(folder: folder)
  }

  // MARK: One step

  @Test(
    "who has five minutes gets the next step alone",
    arguments: [":learn step", ":learn 5 min", ":learn 5min", ":learn five minutes", ":学习 五分钟", "：学习　５分钟", ":上课 一步"])
  func oneStep(_ line: String) throws {
    let desk = try desk()
    let text = desk.type(line)
    #expect(text.contains("One step (about 4 min) of Lesson 4: One neuron"))
    #expect(text.contains("1/3  First") && text.contains("That was step 1 of 3. :learn step plays the next one"))
    #expect(desk.notebook.activity == nil && desk.display.faults.isEmpty)
  }

  @Test("one step after the other goes through the lesson, and :learn goes on where they stopped")
  func stepByStep() throws {
    let folder = try TemporaryFolder()
    let desk = try desk(folder: folder)
    desk.type(":learn step")
    #expect(desk.type(":learn step").contains("2/3  Second"))
    #expect(desk.type("w = 2").contains("One more."))
    #expect(desk.type("w = 3").contains("Right."))
    #expect(desk.type("").contains("That was step 2 of 3."))
    #expect(desk.type("w").contains("3"), "what was answered is at hand")
    let later = try self.desk(folder: folder)
    #expect(later.type(":list").contains("begun, 2/3"))
    #expect(later.type(":learn").contains("3/3  Third"))
    #expect(later.type("1", "").contains("Done: One neuron."))
    #expect(later.type(":learn step").contains("That was every lesson there is."))
  }

  @Test("the last step alone ends the lesson; a number alone is a lesson's, and other times are no lesson")
  func lastStep() throws {
    let desk = try desk()
    desk.type(":learn step", ":learn step", "")
    #expect(desk.type(":learn step", "1", "").contains("Done: One neuron."))
    #expect(desk.type(":learn 4").contains("Lesson 4: One neuron"))
    #expect(desk.fault(":quit", ":learn 30 min").contains("There is no lesson called 30 min."))
  }

  // MARK: Menu

  @Test("the menu shows what is next, the routes with the time left, and five minutes", arguments: Tongue.allCases)
  func menu(_ tongue: Tongue) throws {
    let desk = try Desk(tongue)
    for columns in [40, 100] {
      desk.display.columns = columns
      let text = desk.type(":list")
      #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth <= columns }, "\(text)")
      #expect(text.contains(tongue == .english ? "5 minutes" : "5 分钟"))
      #expect(text.contains(":learn step"))
      let joined = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(joined.contains("0 → 3 → 4 → 5 → 8"))
      #expect(joined.contains(tongue == .english ? "min left" : "还剩"))
      #expect(text.contains(tongue == .english ? "next" : "下一课"))
    }
  }

  @Test("the menu of a new learner, word for word")
  func menuText() throws {
    let desk = try desk()
    desk.display.columns = 60
    #expect(
      desk.type(":list") == """
        Lessons
           4  One neuron                        12 min   next

        Routes
              5 minutes   the next step alone: :learn step
              the core    4   12 min left

        :learn goes on with 4, :learn 4 plays a certain lesson. Or
        type any expression.
        """)
  }

  // MARK: Packs

  @Test("a pack's lessons stand after the course's, are played by their name, and keep progress of their own")
  func pack() throws {
    let desk = try packDesk(cell: "x = 1")
    #expect(desk.type(":list").contains("Pack recsys\nrecsys/1  Ranking"))
    let opening = desk.type(":learn recsys/1")
    #expect(opening.contains("recsys, lesson 1: Ranking (12 min)") && opening.contains("From a pack"))
    #expect(desk.type("").contains("Done: Ranking."))
    let list = desk.type(":list").split(separator: "\n")
    #expect(list.first { $0.contains("Ranking") }?.hasSuffix("done") == true)
    #expect(list.first { $0.contains("One neuron") }?.hasSuffix("next") == true, "the course's has the same id")
    #expect(desk.type(":progress").contains("recsys/1"))
    #expect(desk.notebook.completion(of: ":learn rec", at: 10).candidates.map(\.text).contains("recsys/neuron"))
  }

  @Test("a pack's code saves nothing, nor do the functions it leaves behind; :reset lifts that")
  func confined() throws {
    let desk = try packDesk(
      cell: "import matplotlib.pyplot as plt\ndef f():\n    plt.plot([1, 2])\n    plt.savefig('x.svg')")
    let path = desk("x.svg")
    desk.type(":learn recsys/1")
    #expect(desk.fault("f()").contains("x.svg is out of reach: a lesson pack's code"))
    desk.type("")
    #expect(desk.notebook.activity == nil)
    #expect(desk.fault("g = f", "g()").contains("out of reach"), "also when its lesson is over")
    #expect(desk.fault(":reset", "plt.plot([1, 2])").contains("NameError"))
    // This desk has no templates to draw with, so that it gets as far as asking for them.
    let free = desk.fault("import matplotlib.pyplot as plt", "plt.plot([1, 2])", "plt.savefig('\(path)')")
    #expect(free.contains("theme.gp"))
  }

  @Test("a lesson of the course's own begins without what a pack left")
  func after() throws {
    let desk = try packDesk(cell: "def f():\n    return 1")
    desk.type("mine = 1", ":learn recsys/1", "", ":learn 4")
    #expect(desk.fault("f()").contains("NameError"))
    #expect(desk.notebook.session.machine.isConfined == false)
  }

  @Test(
    "a pack's own commands reach no files; the learner's do",
    arguments: [":memo save memo.md", ":load secret.py", ":audit secret.csv", ":graph x svg save g.svg"])
  func commands(_ command: String) throws {
    let desk = try packDesk(cell: "x = param(2.0) * 3", command: command)
    #expect(desk.fault(":learn recsys/1").contains("out of reach"))
    let path = desk("own.md")
    #expect(desk.fault(":memo save \(path)") == "")
  }

  @Test("terminal escapes of a pack reach a display as text like any other, for whoever shows it to write out")
  func escapes() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      ".local/share/gradwalk/packs/evil/01-bad/lesson.md",
      Self.lesson("bad", "Bad", "## A\n<!-- #a -->\n\nProse \u{1B}]52;c;eA==\u{7} here.\n"))
    let desk = try desk(folder: folder)
    #expect(desk.type(":learn evil/1").contains("Prose"))
  }

  // MARK: Preview

  @Test("a preview plays a step as a learner sees it: wrong choices, hints and wrong answers before the right one")
  func preview() throws {
    let folder = try TemporaryFolder()
    let desk = try desk(folder: folder)
    let lesson = try desk.notebook.shelf.catalogue().lesson("neuron").lesson
    desk.display.forget()
    desk.notebook.preview(lesson, step: "second", pulse: .silent)
    let text = desk.display.text
    #expect(text.contains("2/3  Second") && !text.contains("One step"))
    let marks = ["> :hint", "More than two.", "> w = 2", "One more.", "> w = 3", "Right."]
    var rest = text[...]
    for mark in marks {
      let range = try #require(rest.firstRange(of: mark), "\(mark) in \(text)")
      rest = rest[range.upperBound...]
    }
    #expect(desk.notebook.activity == nil && !text.contains("3/3") && !text.contains("Enter goes on\n\n"))
    desk.display.forget()
    desk.notebook.preview(lesson, step: "third", pulse: .silent)
    #expect(desk.display.text.contains("> 2\n\nNot yet.\nnot so"))
    #expect(desk.display.text.contains("> 1\n\nRight.\nbecause") && desk.notebook.activity == nil)
    desk.display.forget()
    desk.notebook.preview(lesson, step: "first", pulse: .silent)
    #expect(desk.display.text.contains("Text of the first.") && desk.notebook.activity == nil)
  }

  // MARK: Progress

  private func progress(of guesses: [(confidence: Double, isRight: Bool)], _ tongue: Tongue = .english) throws -> Desk {
    let folder = try TemporaryFolder()
    let journal = Journal(path: folder(".local/state/gradwalk/journal.jsonl"))
    for (index, guess) in guesses.enumerated() {
      try journal.append(
        JournalEntry(
          lesson: "neuron", step: "s\(index)", hash: "h",
          .predicted(id: "p", answer: guess.isRight ? "1" : "3", confidence: guess.confidence, outcome: "1")))
    }
    return try desk(tongue, folder: folder)
  }

  @Test("progress says how many guesses are missing before it draws how well confidence matched")
  func fewGuesses() throws {
    #expect(try desk().type(":progress").contains("No guess with a confidence yet"))
    let few = try progress(of: [(0.9, true), (0.8, false)])
    #expect(few.type(":progress").contains("2 guesses with a confidence so far: from 5 on"))
    #expect(few.display.plots.isEmpty)
    #expect(try progress(of: [(0.9, true)], .chinese).type(":进度").contains("填过把握的猜测有 1 次，满 5 次"))
  }

  @Test("from five guesses on progress draws the learner's calibration", arguments: Tongue.allCases)
  func calibration(_ tongue: Tongue) throws {
    let guesses = [(0.9, true), (0.9, false), (0.55, true), (0.55, false), (0.1, false), (0.9, true)]
    let desk = try progress(of: guesses.map { ($0.0, $0.1) }, tongue)
    let text = desk.type(":progress")
    let english = tongue == .english
    #expect(
      text.contains(
        english
          ? "Where you were about 90 % sure, 67 % came true (3 guesses)." : "你大约有 90 % 把握的时候，猜中 67 %（共 3 次）。"))
    let plot = try #require(desk.display.plots.first)
    #expect(plot.panels[0].title == (english ? "How sure you were, and how often you were right" : "你有多大把握，猜中了多少"))
    #expect(plot.description[tongue].contains(english ? "you: from 0 at how sure = 0.1" : "你：从把握"))
    #expect(desk.display.plots.count == 1)
  }
}
