import Course
import Wording

/// What a learner types through one lesson, in order, wherever Enter alone does not go on.
struct LessonScript {
  /// Two ways through a lesson, of which neither is anybody's own: between them every reply of the lesson's is read.
  enum Manner: String, CaseIterable {
    /// By the answers that the lesson itself accepts.
    case right
    /// By wrong answers and hints alone: all that it refuses, all hints, the reference, and on.
    case wrong
  }

  struct Entry {
    let text: String
    /// The last line above the prompt at which it is typed.
    let question: String
  }

  private(set) var entries: [Entry] = []
  private let tongue: Tongue
  let manner: Manner

  init(_ lesson: Lesson, _ tongue: Tongue, _ manner: Manner, outcomes: LessonOutcomes) {
    (self.tongue, self.manner) = (tongue, manner)
    for step in lesson.steps {
      for (index, beat) in step.beats.enumerated() {
        switch beat.action {
        case .predict(let prediction): guess(prediction, outcomes[step, prediction])
        case .quiz(let quiz): pick(quiz)
        case .attempt(let attempt): answer(attempt, isLast: index == step.beats.count - 1)
        case .run, .command, .keep, .end: break
        }
      }
    }
    if let decision = lesson.decision { decide(decision) }
  }

  /// What goes on from where only that is asked.
  var onward: String {
    switch manner {
    case .right: ""
    case .wrong: tongue == .english ? ":next" : "：下一步"
    }
  }

  private mutating func type(_ text: String, at question: String) {
    entries.append(Entry(text: text, question: question))
  }

  private mutating func type(_ text: String, at question: Question) { type(text, at: question.prompt[tongue]) }

  // MARK: Guesses

  private mutating func guess(_ prediction: Prediction, _ outcome: Computation.Value?) {
    let question = Question.prediction(prediction)
    switch (prediction.kind, outcome) {
    case (.number, .number(let value)?):
      type(Numeral.significant(manner == .right ? value : 2 * value + 1), at: question)
    case (.share, .number(let value)?):
      let wrong = value > 0.5 ? value / 2 : (value + 1) / 2
      type(Numeral.percent(manner == .right ? value : wrong, places: 1), at: question)
    case (.choice, let value?):
      let right = value.journalText
      let choices = prediction.choices(tongue)
      type(choices.first { ($0.name == right) == (manner == .right) }?.label ?? "", at: question)
    case (.sketch, let value?):
      let right = value.journalText
      let way = Direction.allCases.first { ($0.rawValue == right) == (manner == .right) }
      type(way?.word[tongue] ?? "", at: question)
    default: return type("", at: question)
    }
    if prediction.asksConfidence, entries.last?.text != "" { type(manner == .right ? "80" : "", at: .confidence) }
  }

  private mutating func pick(_ quiz: Quiz) {
    let numbers = { (isRight: Bool) in
      quiz.choices.indices.filter { quiz.choices[$0].isRight == isRight }.map { "\($0 + 1)" }
    }
    switch manner {
    case .right: type(numbers(true).joined(separator: " "), at: .quiz(quiz))
    case .wrong:
      for number in numbers(false) { type(number, at: .quiz(quiz)) }
      type("", at: .quiz(quiz))
    }
  }

  private mutating func decide(_ question: Bilingual) {
    let sentence = Bilingual("Ask the data team first.", "先去问数据团队。")[tongue]
    // Below the decision stands how to answer it, which is the notebook's sentence.
    type(manner == .right ? sentence : "", at: "")
  }

  // MARK: Tries

  private mutating func answer(_ attempt: Attempt, isLast: Bool) {
    let question = Question.attempt(attempt, passed: false)
    switch manner {
    case .right:
      // Each language its own way, where a lesson knows several.
      let accept = tongue == .english ? attempt.accepts.first : attempt.accepts.last
      type(accept.map { attempt.typed($0) } ?? "", at: question)
    case .wrong:
      for reject in attempt.rejects { type(attempt.typed(reject), at: question) }
      let (hint, solution, skip) = tongue == .english ? (":hint", ":solution", ":skip") : ("：提示", "：答案", "：跳过")
      for _ in attempt.hints[tongue] { type(hint, at: question) }
      type(hint, at: question)
      type(solution, at: question)
      type(isLast ? skip : onward, at: question)
    }
  }
}

extension Attempt {
  /// How a person would type it: what belongs in the blank where that is a number, else the line that differs from the
  /// starter, else all of it.
  fileprivate func typed(_ cell: LessonCell) -> String {
    let (asked, given) = (starter.source.lines, cell.source.lines)
    guard asked.count == given.count else { return cell.source }
    let changed = asked.indices.filter { asked[$0] != given[$0] }
    guard changed.count == 1, let place = changed.first else { return cell.source }
    let line = String(given[place].drop { $0 == " " })
    let parts = asked[place].split(separator: "____", omittingEmptySubsequences: false)
    guard parts.count == 2, given[place].hasPrefix(parts[0]), given[place].hasSuffix(parts[1]) else {
      return line
    }
    let filling = String(given[place].dropFirst(parts[0].count).dropLast(parts[1].count))
    return WrittenNumber(filling) == nil ? line : filling
  }
}

extension String {
  fileprivate var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}
