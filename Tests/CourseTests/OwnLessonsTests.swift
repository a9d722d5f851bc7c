import Catalogue
import Course
import Language
import Syntax
import Testing
import Wording

@Suite("The course's own lessons")
struct OwnLessonsTests {
  private static let folder = String(#filePath.dropLast("Tests/CourseTests/OwnLessonsTests.swift".count)) + "Lessons"

  @Test("every lesson passes the author's lint in both languages")
  func lint() throws {
    let findings = LessonCheck.findings(in: try LessonCatalogue(folder: Self.folder))
    #expect(findings.isEmpty, "\(findings.map(\.message.english).joined(separator: "\n"))")
  }

  @Test("every lesson is played to its end by its own answers, in both languages", arguments: Tongue.allCases)
  func playedByItsAnswers(tongue: Tongue) throws {
    for entry in try LessonCatalogue(folder: Self.folder).entries {
      let lesson = try LessonFile.read(folder: entry.folder, number: entry.number).lesson
      var walk = LessonWalkThrough(lesson, tongue)
      walk.play { question in
        switch question {
        case .prediction(let prediction): prediction.kind == .choice ? prediction.choices(tongue)[0].label : "1"
        case .quiz(let quiz):
          quiz.choices.indices.filter { quiz.choices[$0].isRight }.map { "\($0 + 1)" }.joined(separator: " ")
        case .attempt(let attempt, passed: false): attempt.accepts[0].source
        case .decision: "Both."
        case .percent, .confidence, .attempt, .goOn: ""
        }
      }
      #expect(walk.player.isOver, "\(entry.id)")
      #expect(walk.failures == [], "\(entry.id)")
      #expect(walk.verdicts.allSatisfy { $0 == .right }, "\(entry.id)")
      let progress = CourseProgress(walk.entries)
      for step in lesson.steps {
        #expect(progress.standing(of: step, in: lesson.id) == .done, "\(entry.id) \(step.id)")
      }
      #expect(progress.finishedLessons == [lesson.id])
      #expect(progress.decisions.count == (lesson.decision == nil ? 0 : 1))
    }
  }

  @Test("every lesson ends by Enter alone, and by wrong answers and hints", arguments: ["", ":hint"])
  func playedWithoutAnswers(line: String) throws {
    for entry in try LessonCatalogue(folder: Self.folder).entries {
      let lesson = try LessonFile.read(folder: entry.folder, number: entry.number).lesson
      var walk = LessonWalkThrough(lesson, .chinese)
      var hints = 0
      walk.play { question in
        guard case .attempt(let attempt, passed: false) = question, !line.isEmpty else { return "" }
        hints += 1
        let count = attempt.hints[.chinese].count
        if hints <= count { return line }
        defer { if hints > count + attempt.rejects.count { hints = 0 } }
        return hints <= count + attempt.rejects.count ? attempt.rejects[hints - count - 1].source : ""
      }
      #expect(walk.player.isOver, "\(entry.id)")
      #expect(walk.failures == [], "\(entry.id)")
      #expect(walk.verdicts.allSatisfy { !$0.passes }, "\(entry.id)")
    }
  }
}

/// Plays a lesson with a real session and a real judge, answering each question by a rule.
struct LessonWalkThrough {
  var player: LessonPlayer
  private(set) var lines: [String] = []
  private(set) var entries: [JournalEntry] = []
  private(set) var verdicts: [Judgement.Verdict] = []
  /// Cells that failed and replies whose number could not be computed.
  private(set) var failures: [String] = []
  private let session = Session()
  private let judge: Judge

  init(_ lesson: Lesson, _ tongue: Tongue) {
    player = LessonPlayer(lesson, tongue: tongue)
    judge = Judge(lesson)
    // A lesson's tables lie beside it.
    session.machine.data = .beside(lesson.path)
  }

  mutating func play(answer: (Question) -> String) {
    var events = player.start()
    // More turns than any lesson takes.
    for _ in 0..<500 {
      var reply: LessonInput?
      for event in events {
        lines.append(Transcript.line(for: event, player.tongue))
        if let input = handle(event, answer) { reply = input }
      }
      guard let reply else { return }
      let session = session
      events = player.receive(reply, names: { session.holding($0) })
    }
  }

  private mutating func handle(_ event: LessonEvent, _ answer: (Question) -> String) -> LessonInput? {
    switch event {
    case .setScene(let scene):
      if let failure = scene.set(in: session) { failures.append("scene: \(failure.fault.message.english)") }
    case .run(let cell):
      run(cell.source, name: cell.id)
      return .ran
    case .adopt(let source): run(source, name: "answer")
    case .play: return .commandDone
    case .compute(let computation):
      let values = computation.run(in: session)
      if values.contains(.none) { failures.append("\(computation)") }
      return .computed(values)
    case .judge(let attempt, let step, let source):
      return .judged(judge.judge(attempt, step: step, source: source))
    case .verdict(let judgement, _, _): verdicts.append(judgement.verdict)
    case .record(let entry): entries.append(entry)
    case .ask(let question):
      let line = answer(question)
      lines.append("> " + line)
      return .line(line)
    default: break
    }
    return nil
  }

  private mutating func run(_ source: String, name: String) {
    let outcome = session.run(SourceText(name: name, text: source))
    if let failure = outcome.failure { failures.append("\(name): \(failure.fault.message.english)") }
  }
}
