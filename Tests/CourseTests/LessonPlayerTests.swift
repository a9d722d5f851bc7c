import Course
import Testing
import Testkit
import Wording

@Suite("Playing a lesson")
struct LessonPlayerTests {
  /// A host that knows the fixture's numbers and judges by the text alone.
  private func transcript(
    _ tongue: Tongue = .english, at step: String? = nil, progress: CourseProgress = CourseProgress()
  )
    throws -> Transcript
  {
    var transcript = Transcript(LessonPlayer(try Fixture.lesson(), tongue: tongue, at: step, progress: progress))
    transcript.values = [
      "w * x + b": .number(1.1), "\"up\"": .text("up"), "[0.81, 0.2, 0.05]": .curve([0.81, 0.2, 0.05]),
      "answer|1.5": .text("1.5"), "answer|1.1": .text("1.1"),
    ]
    transcript.judge = { source in
      switch source {
      case "dw = 2 * (y - 2) * x": Judgement(.right)
      case "dw = -3.6", "dw = -18/5": Judgement(.anotherWay)
      case "dw = 3.6": Judgement(.notYet, feedback: "sign", facts: [.wrongNumber(value: "3.6", isTooLarge: true)])
      case "dw = nan": Judgement(.cannotJudge, facts: [.notFinite(value: "nan")])
      default: Judgement(.notYet, feedback: "other", facts: [.wrongNumber(value: "this", isTooLarge: nil)])
      }
    }
    return transcript
  }

  @Test("Enter alone goes from the first step to the end")
  func enterAlone() throws {
    var transcript = try transcript()
    transcript.start()
    for _ in 0..<20 where !transcript.player.isOver { transcript.type("") }
    #expect(transcript.player.isOver)
    #expect(Golden.difference(of: transcript.text, from: "enter-alone") == nil)
  }

  @Test("a walk with right and wrong answers, in Chinese")
  func chinese() throws {
    var transcript = try transcript(.chinese)
    transcript.start()
    transcript.type("１．５", "八成", "调大", "", "下降", "2", "1", "", "3.6", "提示", "dw = 2 * (y - 2) * x", "", "多收集次数")
    #expect(transcript.player.isOver)
    #expect(Golden.difference(of: transcript.text, from: "chinese") == nil)
  }

  @Test("the learner's own lines run in the notebook while the lesson waits")
  func notebook() throws {
    var transcript = try transcript(at: "slope")
    transcript.start()
    transcript.type(
      "y - 2", "2 * (y - 2)", "z = 3", ":step L", "：why w", "w?", "dw = nan", "dw = -18/5", "y", "w = 9", ":back")
    #expect(Golden.difference(of: transcript.text, from: "notebook") == nil)
  }

  @Test("three misses offer a hint; the reference comes when asked twice or when the hints are used up")
  func hints() throws {
    var transcript = try transcript(at: "slope")
    transcript.start()
    transcript.type("1", "2", "3", ":hint", ":solution", ":solution", "h", "h", "s", ":skip", ":quit")
    #expect(Golden.difference(of: transcript.text, from: "hints") == nil)
  }

  @Test("the language changes in the middle of a step, and the question stands again")
  func tongues() throws {
    var transcript = try transcript()
    transcript.start()
    transcript.type(":lang zh", "1.1", ":lang en", "", "语言", "：lang 法语", "lang en")
    #expect(Golden.difference(of: transcript.text, from: "tongues") == nil)
  }

  @Test("a bare verb gives way to a variable of that name")
  func variables() throws {
    var transcript = try transcript(at: "slope")
    transcript.variables = ["n", "list"]
    transcript.start()
    transcript.type("n", "list", "b", "b")
    #expect(transcript.lines.contains("! evaluate n"))
    #expect(transcript.lines.contains("! evaluate list"))
    #expect(transcript.player.step?.id == "guess")
  }

  @Test("a lesson never goes on by itself after a success")
  func waits() throws {
    var transcript = try transcript(at: "slope")
    transcript.start()
    transcript.type("dw = 2 * (y - 2) * x")
    #expect(transcript.player.step?.id == "slope")
    guard case .attempt? = transcript.player.question else {
      Issue.record("the try is still the question")
      return
    }
  }

  @Test("the journal holds an event before its verdict is shown")
  func order() throws {
    var transcript = try transcript(at: "slope")
    transcript.start()
    transcript.type("dw = 3.6")
    let journal = try #require(transcript.lines.firstIndex { $0.contains("journal tried") })
    let verdict = try #require(transcript.lines.firstIndex { $0.hasPrefix("Not yet.") })
    #expect(journal < verdict)
  }

  @Test("a walk cut anywhere resumes at the step that was open")
  func resume() throws {
    let script = ["1.5", "", "up", "", "down", "2", "1", "", "3.6", "dw = -3.6", "", "x"]
    for count in 0...script.count {
      var transcript = try transcript()
      transcript.start()
      for line in script.prefix(count) { transcript.type(line) }
      let place = CourseProgress(transcript.entries).place
      if transcript.player.isOver {
        #expect(place == nil)
      } else {
        let resumed = LessonPlayer(transcript.player.lesson, tongue: .english, at: place?.step)
        #expect(resumed.step?.id == transcript.player.step?.id, "after \(count) lines")
      }
    }
  }

  @Test("a step that has changed since it was done says so")
  func changed() throws {
    let done = CourseProgress([JournalEntry(lesson: "neuron", step: "slope", hash: "old", .finishedStep)])
    var transcript = try transcript(at: "slope", progress: done)
    transcript.start()
    #expect(transcript.lines.contains("note: This step has changed since you did it."))
  }

  @Test("any lines in any order keep the player asking or end it")
  func random() throws {
    let words = [
      "", "1.5", "98.5", "up", "大", "1", "1 2", "?", ":hint", "h", ":solution", "s", ":skip", ":back", ":reset",
      ":lang", "x = 1", "dw = 1",
      "dw = ____", "dw = nan", "((", "：下一步", ":nothing", "notes a b", "\u{1B}[2J", "________", "y", "是",
    ]
    var random = SeededGenerator(seed: 11)
    for _ in 0..<25 {
      var transcript = try transcript()
      transcript.start()
      for _ in 0..<40 where !transcript.player.isOver {
        transcript.type(words.randomElement(using: &random) ?? "")
        #expect(transcript.player.isOver || transcript.player.question != nil)
      }
    }
  }

  @Test(
    "a line at a try is an answer, or something tried out",
    arguments: [
      ("-3.6", "answer dw = -3.6"), ("-18/5", "answer dw = -18/5"), ("-3.6 次", "answer dw = -3.6"),
      ("50%", "answer dw = 0.5"),
      ("dw = 1", "answer dw = 1"), ("dw=2*y", "answer dw=2*y"), ("ｄｗ＝１", "answer dw=1"), ("dw = １", "answer dw = 1"),
      ("a, dw = 1, 2", "answer a, dw = 1, 2"),
      ("a = 1", "trying a = 1, or dw = 1"), ("y", "trying y, or dw = y"), ("z", "trying z"),
      ("2 × y", "trying 2 * y, or dw = 2 * y"),
      ("dw", "trying dw"),
      ("dw =", "answer dw ="), ("((", "answer (("), ("dw = ____", "answer dw = ____"),
      ("w.grad", "trying w.grad, or dw = w.grad"),
      ("for i in range(3):\n  dw = i", "answer for i in range(3):\n  dw = i"),
    ])
  func readings(line: String, reading: String) throws {
    var transcript = try transcript(at: "slope")
    transcript.variables = ["y", "w", "dw"]
    transcript.start()
    transcript.type(line)
    let tried = transcript.lines.first { $0.hasPrefix("! evaluate ") }.map {
      "trying " + $0.dropFirst("! evaluate ".count)
    }
    let told = transcript.lines.compactMap { text -> String? in
      if text.hasPrefix("! judge step 2: ") { return "answer " + text.dropFirst("! judge step 2: ".count) }
      if text.hasPrefix("! evaluate ") { return "trying " + text.dropFirst("! evaluate ".count) }
      if text.contains("is still there") { return "answer " + line }
      return nil
    }
    let form = transcript.lines.first { $0.hasPrefix("note: To give") }
    let said = (tried ?? told.first).map { told in
      form.map { told + ", or " + $0.dropFirst("note: To give it as your answer, write ".count).dropLast() } ?? told
    }
    #expect(said == reading)
  }
}
