import Course
import Glibc
import Testing
import Testkit
import Wording

@Suite("The progress journal")
struct JournalTests {
  static let entries: [JournalEntry] = [
    JournalEntry(lesson: "neuron", step: "guess", hash: "a1", .opened),
    JournalEntry(
      lesson: "neuron", step: "guess", hash: "a1",
      .predicted(id: "first", answer: "1.5", confidence: 0.8, outcome: "1.1")),
    JournalEntry(lesson: "neuron", step: "guess", hash: "a1", .kept("训练就是反复微调 \"这些\" 数\n\u{1B}[2J\u{2028}")),
    JournalEntry(lesson: "neuron", step: "loss", hash: "b2", .quizzed(id: "quiz-1", choices: [1, 3], isRight: false)),
    JournalEntry(
      lesson: "neuron", step: "slope", hash: "c3", .tried(source: "dw = 3.6", verdict: .notYet, feedback: "sign")),
    JournalEntry(
      lesson: "neuron", step: "slope", hash: "c3", .tried(source: "dw = nan", verdict: .cannotJudge, feedback: nil)),
    JournalEntry(lesson: "neuron", step: "slope", hash: "c3", .hinted(level: 1)),
    JournalEntry(lesson: "neuron", step: "slope", hash: "c3", .sawSolution),
    JournalEntry(lesson: "neuron", step: "slope", hash: "c3", .finishedStep),
    JournalEntry(lesson: "neuron", step: "loss", hash: "b2", .skipped),
    JournalEntry(lesson: "neuron", step: "loss", hash: "b2", .reset),
    JournalEntry(lesson: "neuron", step: "", hash: "", .decided("Collect more of x.")),
    JournalEntry(lesson: "neuron", step: "slope", hash: "c3", .noted("ask the data team")),
    JournalEntry(lesson: "neuron", step: "slope", hash: "c3", .finishedLesson),
  ]

  @Test("every kind of entry reads back as it was written, in folders made on the way")
  func roundTrip() throws {
    try withTemporaryFolder { folder in
      let journal = Journal(path: folder + "/state/gradwalk/progress.jsonl")
      #expect(try journal.read().entries == [])
      for entry in Self.entries { try journal.append(entry, at: 1_700_000_000) }
      let contents = try journal.read()
      #expect(contents.entries == Self.entries)
      #expect(contents.damaged == 0 && contents.unknown == 0)
      var status = stat()
      #expect(stat(journal.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }
  }

  @Test("a line is plain JSON that holds no line end and no control character")
  func line() throws {
    try withTemporaryFolder { folder in
      let journal = Journal(path: folder + "/p")
      try journal.append(Self.entries[2], at: 7)
      let text = String(decoding: try TextFile.read(journal.path), as: UTF8.self)
      #expect(
        text == #"{"v":1,"at":7,"event":"kept","lesson":"neuron","step":"guess","hash":"a1","#
          + #""text":"训练就是反复微调 \"这些\" 数\n\u001b[2J\u2028"}"# + "\n")
    }
  }

  @Test("a journal cut at any byte keeps every whole line, and the next entry lands on a line of its own")
  func cutAtEveryByte() throws {
    try withTemporaryFolder { folder in
      let journal = Journal(path: folder + "/p")
      let short = [Self.entries[0], Self.entries[6]]
      for entry in short { try journal.append(entry, at: 1) }
      let whole = try TextFile.read(journal.path)
      let ends = whole.indices.filter { whole[$0] == UInt8(ascii: "\n") }
      for count in 0...whole.count {
        try TextFile.write(Array(whole.prefix(count)), to: journal.path)
        // A line that lacks only its line end is whole.
        let kept = ends.filter { $0 <= count }.count
        #expect(try journal.read().entries == Array(short.prefix(kept)), "cut at \(count)")
        try journal.append(Self.entries[5], at: 2)
        let after = try journal.read()
        #expect(after.entries == Array(short.prefix(kept)) + [Self.entries[5]], "cut at \(count)")
        #expect(after.damaged <= 1)
      }
    }
  }

  @Test("lines of a newer version, unknown events and damage are passed over and stay in the file")
  func unknown() throws {
    try withTemporaryFolder { folder in
      let journal = Journal(path: folder + "/p")
      let foreign = [
        #"{"v":2,"event":"opened","lesson":"neuron"}"#, #"{"v":1,"event":"danced","lesson":"neuron"}"#,
        #"{"v":1,"event":"tried","lesson":"neuron","source":"x","verdict":"splendid"}"#, "not json", #"{"v":1"#, "[]",
        "\u{FFFD}",
        #"{"v":1,"v":1,"event":"opened","lesson":"neuron"}"#, String(repeating: "[", count: 100_000),
      ]
      try TextFile.write(Array((foreign.joined(separator: "\n") + "\n").utf8), to: journal.path)
      try journal.append(Self.entries[0], at: 1)
      let contents = try journal.read()
      #expect(contents.entries == [Self.entries[0]])
      #expect(contents.unknown == 3)
      #expect(contents.damaged == 6)
      #expect(String(decoding: try TextFile.read(journal.path).prefix(40), as: UTF8.self) == foreign[0].prefix(40))
    }
  }

  @Test("two writers at once lose nothing")
  func twoWriters() async throws {
    let folder = try TemporaryFolder()
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          let journal = Journal(path: folder("p"))
          for index in 0..<50 {
            let entry = JournalEntry(lesson: "w\(writer)", step: "s\(index)", hash: "", .opened)
            do { try journal.append(entry, at: 1) } catch { Issue.record(error) }
          }
        }
      }
    }
    let entries = try Journal(path: folder("p")).read().entries
    for writer in 0..<2 {
      #expect(entries.filter { $0.lesson == "w\(writer)" }.map(\.step) == (0..<50).map { "s\($0)" })
    }
  }

  @Test("a place that can't be written is one sentence, and a full disk takes nothing from the file")
  func refused() throws {
    let nowhere = Journal(path: "/proc/gradwalk/progress.jsonl")
    #expect(throws: CourseFault.self) { try nowhere.append(Self.entries[0]) }
    do { try nowhere.append(Self.entries[0]) } catch {
      #expect(error.message.english.hasPrefix("Your progress can't be saved in /proc/gradwalk/progress.jsonl: "))
      #expect(error.message.english.hasSuffix(" The lesson goes on."))
    }
    #expect(throws: CourseFault.cannotSave(path: "/dev/full", code: ENOSPC)) {
      try Journal(path: "/dev/full").append(Self.entries[0])
    }
    #expect(throws: CourseFault.cannotSave(path: "/", code: EISDIR)) { try Journal(path: "/").append(Self.entries[0]) }
  }

  @Test("progress is a fold over the entries")
  func fold() throws {
    let progress = CourseProgress(Self.entries)
    #expect(progress.place == nil)
    let before = CourseProgress(Self.entries.dropLast()).place
    #expect(before?.lesson == "neuron" && before?.step == "guess")
    #expect(progress.finishedLessons == ["neuron"])
    let slope = try #require(progress.steps["neuron"]?["slope"])
    #expect(slope.state == .done)
    #expect(slope.tries == 2)
    #expect(slope.misses == 1)
    #expect(slope.hints == 1)
    #expect(slope.sawSolution)
    #expect(slope.lastAnswer == "dw = nan")
    #expect(progress.decisions.map(\.text) == ["Collect more of x."])
    #expect(progress.notes.map(\.text) == ["ask the data team"])
    #expect(progress.guesses.map(\.outcome) == ["1.1"])
  }

  @Test("a step that was edited after it was done says so and keeps what was done")
  func edited() throws {
    let lesson = try Fixture.lesson()
    let step = lesson.steps[2]
    var progress = CourseProgress()
    #expect(progress.standing(of: step, in: "neuron") == .untouched)
    let entry = { (hash: String, event: JournalEntry.Event) in
      JournalEntry(lesson: "neuron", step: "slope", hash: hash, event)
    }
    progress.apply(entry("old", .opened))
    #expect(progress.standing(of: step, in: "neuron") == .open)
    progress.apply(entry("old", .finishedStep))
    #expect(progress.standing(of: step, in: "neuron") == .changed)
    progress.apply(entry(step.contentHash, .opened))
    progress.apply(entry(step.contentHash, .reset))
    #expect(progress.standing(of: step, in: "neuron") == .changed)
    progress.apply(entry(step.contentHash, .finishedStep))
    #expect(progress.standing(of: step, in: "neuron") == .done)
  }

  @Test("the content hash follows code and boxes, and neither prose nor language")
  func hash() throws {
    func hash(_ body: String) throws -> String {
      try #require(try Fixture.read("## A\n<!-- #a -->\n\n" + body).lesson.steps.first).contentHash
    }
    let first = try hash("Prose.\n\n```python run #r\nx = 1\n```\n")
    #expect(first.count == 16)
    #expect(try hash("Other prose, 他.\n\n```python run #r\nx = 1\n```\n") == first)
    #expect(try hash("Prose.\n\n```python run #r\nx = 2\n```\n") != first)
    #expect(try hash("Prose.\n\n```python run #r hidden\nx = 1\n```\n") != first)
    #expect(
      try hash("- [x] a\n\n  > r\n- [ ] b\n\n  > r\n") != hash("- [ ] a\n\n  > r\n- [x] b\n\n  > r\n"))
  }

  @Test("the memo gathers decisions, kept sentences, guesses with seeds and open risks")
  func memo() throws {
    let lesson = try Fixture.lesson()
    let entries = [
      JournalEntry(lesson: "neuron", step: "guess", hash: lesson.steps[0].contentHash, .kept("训练就是反复微调。")),
      JournalEntry(
        lesson: "neuron", step: "guess", hash: lesson.steps[0].contentHash,
        .predicted(id: "first", answer: "1.5", confidence: 0.8, outcome: "1.1")),
      JournalEntry(lesson: "neuron", step: "loss", hash: "old", .finishedStep),
      JournalEntry(lesson: "neuron", step: "slope", hash: lesson.steps[2].contentHash, .skipped),
      JournalEntry(lesson: "neuron", step: "slope", hash: lesson.steps[2].contentHash, .noted("# not a *heading*")),
    ]
    #expect(
      Memo.markdown(CourseProgress(entries), lessons: [lesson], tongue: .english) == """
        # My one page

        ## Sentences to keep

        - 训练就是反复微调。

        ## Numbers, guessed and computed

        - One neuron: a fixture · A guess: guessed 1.5, 80 % sure, it was 1.1 (seed 7)

        A seed fixes what is random in a lesson: with the same one, anybody who repeats it gets the same numbers.

        ## Open risks

        - Not decided: Which input would you collect more of?
        - Edited since it was done: One neuron: a fixture · The loss
        - Left open: One neuron: a fixture · Which way, how strongly

        ## Notes

        - \\# not a \\*heading\\*

        """)
    let decided = CourseProgress(entries + [JournalEntry(lesson: "neuron", step: "", hash: "", .decided("多收集 x"))])
    #expect(
      Memo.markdown(decided, lessons: [lesson], tongue: .chinese).hasPrefix(
        "# 我的一页纸\n\n## 决策\n\n- **你会多收集哪个输入？** 多收集 x\n"))
    #expect(Memo.markdown(CourseProgress(), lessons: [lesson], tongue: .chinese) == "# 我的一页纸\n\n还没有做过决策。\n")
  }

  @Test("calibration lays confidence beside how often a guess came true")
  func calibration() {
    let guess = { (answer: String, confidence: Double?, outcome: String) in
      JournalEntry(
        lesson: "l", step: answer, hash: "",
        .predicted(id: outcome, answer: answer, confidence: confidence, outcome: outcome))
    }
    let progress = CourseProgress([
      guess("1.1", 0.9, "1.1"), guess("1.15", 0.9, "1.1"), guess("up", 0.9, "down"), guess("2", 0.3, "1"),
      guess("7", nil, "7"),
    ])
    let calibration = Calibration(progress.guesses)
    #expect(calibration.bands.map(\.count) == [1, 3])
    #expect(calibration.bands.map(\.share) == [0, 2.0 / 3])
    #expect(abs((calibration.brier ?? 0) - (0.01 + 0.01 + 0.81 + 0.09) / 4) < 1e-12)
    #expect(Calibration([]).brier == nil)
  }
}
