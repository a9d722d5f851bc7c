import Course
import Language
import Syntax
import Testing
import Wording

@Suite("What people type, and what is made of it")
struct AnswerTableTests {
  @Test("none wrongly accepted, none wrongly refused", arguments: AnswerTable.rows.indices)
  func table(index: Int) throws {
    let (step, rows) = AnswerTable.rows[index]
    let lesson = try Fixture.read(AnswerTable.lesson).lesson
    let judge = Judge(lesson, seconds: 5)
    for row in rows {
      #expect(Self.verdict(on: row.line, at: step, of: lesson, judge) == row.verdict, "\(row.line) at \(step)")
    }
  }

  @Test("the table holds more than 200 answers, each once at its question")
  func size() {
    #expect(AnswerTable.rows.reduce(0) { $0 + $1.rows.count } > 300)
    for (step, rows) in AnswerTable.rows { #expect(Set(rows.map(\.line)).count == rows.count, "\(step)") }
  }

  /// What the lesson makes of a line, in the words of the table.
  private static func verdict(on line: String, at step: String, of lesson: Lesson, _ judge: Judge) -> String {
    var player = LessonPlayer(lesson, tongue: .english, at: step)
    var events = player.start()
    if case .run? = events.last { events = player.receive(.ran) }
    let session = Session()
    _ = lesson.scene(beforeAttemptOf: player.stepIndex).set(in: session)
    events = player.receive(.line(line)) { session.holding($0) }
    if step == "sure" {
      // The guess comes first; the line answers how sure one is.
      player = LessonPlayer(lesson, tongue: .english, at: step)
      _ = player.start()
      _ = player.receive(.line("1"))
      events = player.receive(.line(line))
    }
    var runs = false
    if case .judge(let attempt, let step, let source)? = events.last {
      let judgement = judge.judge(attempt, step: step, source: source)
      events = player.receive(.judged(judgement))
      if events.contains(where: \.isVerdict) {
        return judgement.verdict.rawValue + (judgement.feedback.map { "/" + $0 } ?? "")
      }
    }
    for event in events {
      switch event {
      case .verdict(let judgement, _, _): return judgement.verdict.rawValue
      case .compute:
        guard case .prediction(let result)? = player.receive(.computed([.none])).first(where: \.isPrediction) else {
          return "no reply"
        }
        if step == "sure" { return "sure " + (result.confidence.map { Numeral.significant($0) } ?? "") }
        return "guess " + result.answer.text
      case .quizResult(_, let picked, _): return "picks " + picked.map { "\($0 + 1)" }.joined(separator: " ")
      case .ask(.percent): return "asks"
      case .evaluate: runs = true
      case .note(.answerForm(_, needsNumber: true)) where session.holding(line) == .other: return "runs"
      case .note(.answerForm(let form, _)): return "runs, or \(form)"
      case .note(.leftOpen): return "open"
      case .note(.shareOrCount(let share, let count)): return "\(share) or \(count)"
      case .note: return runs ? "runs, or again" : "again"
      default: break
      }
    }
    return runs ? "runs" : "nothing"
  }
}

extension LessonEvent {
  fileprivate var isVerdict: Bool { if case .verdict = self { true } else { false } }
  fileprivate var isPrediction: Bool { if case .prediction = self { true } else { false } }
}

extension Answer {
  fileprivate var text: String {
    switch self {
    case .number(let value): Numeral.significant(value)
    case .choice(let name): name
    case .blank: ""
    case .unfilled, .unclear, .percentQuestion: "\(self)"
    }
  }
}
