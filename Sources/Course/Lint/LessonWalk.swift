import Catalogue
import Language
import Syntax
import Wording

/// Walks a lesson once from its seed as a learner who only presses Enter would, and recomputes everything that its prose
/// and its predictions say.
struct LessonWalk {
  private let lesson: Lesson
  private let rehearsal: Rehearsal
  private var found: [Finding] = []
  /// A cell of the lesson failed.
  private(set) var isBroken = false

  init(_ lesson: Lesson, seconds: Double, pulse: Pulse) {
    self.lesson = lesson
    rehearsal = Rehearsal(lesson, seconds: seconds * 10, pulse: pulse)
  }

  mutating func findings() -> [Finding] {
    // After a cell that fails nothing can be computed; its own finding is enough.
    for step in lesson.steps where !isBroken {
      var waiting: [Prediction] = []
      for (index, beat) in step.beats.enumerated() where !isBroken {
        check(beat.prose)
        switch beat.action {
        case .run(let cell):
          run(cell)
          if !isBroken { waiting.forEach { check($0) } }
          waiting = []
        case .predict(let prediction):
          let runsLater = step.beats[(index + 1)...].contains { if case .run = $0.action { true } else { false } }
          if runsLater { waiting.append(prediction) } else { check(prediction) }
        case .quiz(let quiz): for choice in quiz.choices { check(choice.reason) }
        case .attempt(let attempt):
          check(attempt.feedback.map { $0.flatMap(\.blocks) })
          check(attempt.hints.map { $0.flatMap { $0 } })
        case .keep, .command, .end: break
        }
      }
      if !isBroken { waiting.forEach { check($0) } }
    }
    return found
  }

  private mutating func report(_ fact: Finding.Fact, _ line: Int, inChinese: Bool = false) {
    found.append(Finding(fact, path: inChinese ? lesson.chinesePath : lesson.path, line: line))
  }

  private mutating func run(_ cell: LessonCell) {
    do throws(Rehearsal.Stop) {
      try rehearsal.run(cell.source, name: cell.id)
    } catch {
      isBroken = true
      report(.cellFails(cell.id, error.message), cell.line)
    }
  }

  private mutating func check(_ blocks: Localized<[Block]>) {
    for number in blocks.english.computedNumbers { check(number, inChinese: false) }
    for number in blocks.chinese?.computedNumbers ?? [] { check(number, inChinese: true) }
  }

  private mutating func check(_ number: ComputedNumber, inChinese: Bool) {
    guard !number.written.isEmpty else { return }
    // In a reply the number as written stands for what a learner might type.
    let answer = number.namesAnswer ? WrittenNumber(number.written)?.code ?? "None" : nil
    let wanted = Computation.Wanted.text(expression: number.expression, format: number.format)
    let computed: String
    do throws(Rehearsal.Stop) {
      let overlay = try answer.flatMap { answer throws(Rehearsal.Stop) in
        try rehearsal.run(answer, name: "answer").map { ["answer": $0] }
      }
      guard case .string(let text)? = try rehearsal.run(wanted.source, name: "number", overlay: overlay ?? [:]) else {
        return report(.numberUnknown(number.expression, CheckFact.noChecks.message), number.line, inChinese: inChinese)
      }
      computed = text.string
    } catch {
      return report(.numberUnknown(number.expression, error.message), number.line, inChinese: inChinese)
    }
    if number.written.plainNumber != computed.plainNumber {
      report(.numberDiffers(written: number.written, computed: computed), number.line, inChinese: inChinese)
    }
  }

  private mutating func check(_ prediction: Prediction) {
    let value: Computation.Value
    do throws(Rehearsal.Stop) {
      value = Computation.Value(try rehearsal.run(prediction.expression, name: prediction.id))
    } catch {
      return report(.predictionFails(prediction.id, error.message), prediction.line)
    }
    let names = prediction.choices(.english).map(\.name)
    let fits: Bool =
      switch (prediction.kind, value) {
      case (.number, .number(let number)): number.isFinite
      case (.share, .number(let number)): (0...1).contains(number)
      case (.choice, .text(let name)): names.contains(name)
      case (.sketch, .curve(let curve)): curve.count > 1 && curve.allSatisfy(\.isFinite)
      default: false
      }
    if !fits { report(.predictionUnknown(prediction.id, value.journalText), prediction.line) }
    check(prediction.replies.map { $0.flatMap(\.blocks) })
  }
}

extension Rehearsal.Stop {
  var message: Bilingual {
    switch self {
    case .fault(let fault): fault.message
    case .tookTooLong: Bilingual("It takes too long.", "运行时间太长。")
    case .stopped: CheckFact.stopped.message
    }
  }
}

extension String {
  /// A number without the marks of good typography: a true minus sign, a space before the percent sign.
  fileprivate var plainNumber: String { String(halfWidth.filter { $0 != " " }) }
}
