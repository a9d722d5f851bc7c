import Catalogue
import Course
import Wording

extension Notebook {
  /// More lines than any step takes.
  private static let longestPreview = 200

  /// Plays one step as a learner sees it, for its author: Enter at predictions, the wrong choices before the right ones,
  /// every hint, every expected wrong answer, and then the reference. Nothing is kept.
  ///
  /// The notebook is a new one, on a shelf that keeps no journal.
  package func preview(_ lesson: Lesson, step: String, pulse: Pulse) {
    confine(to: lesson)
    let activity = LessonActivity(
      lesson, tongue: tongue, at: step, extent: .preview, progress: CourseProgress())
    begin(activity)
    var asked: Question?
    var answers: [String] = []
    for _ in 0..<Self.longestPreview where !activities.isEmpty && !pulse.isCancelled {
      guard self.activity === activity else {
        // A walk is the learner's to go through.
        _ = stopActivity()
        continue
      }
      if activity.question?.isSame(as: asked) != true {
        asked = activity.question
        answers = asked.map(typed) ?? []
      }
      let answer = answers.isEmpty ? "" : answers.removeFirst()
      if !answer.isEmpty { say(StyledText("> \(answer.replacing("\n", with: "\n  "))", .prompt)) }
      enter(answer)
    }
  }

  private func typed(at question: Question) -> [String] {
    switch question {
    case .quiz(let quiz):
      let right = quiz.choices.indices.filter { quiz.choices[$0].isRight }.map { String($0 + 1) }
      let wrong = quiz.choices.indices.filter { !quiz.choices[$0].isRight }.map { String($0 + 1) }
      return wrong + [right.joined(separator: " ")]
    case .attempt(let attempt, passed: false):
      return attempt.hints[tongue].map { _ in ":hint" } + attempt.rejects.map(\.source)
        + (attempt.accepts.first.map { [$0.source] } ?? [])
    case .prediction, .percent, .confidence, .attempt, .goOn, .decision: return []
    }
  }
}

extension Question {
  /// Whether it waits for an answer to the same thing, asked again.
  fileprivate func isSame(as other: Question?) -> Bool {
    switch (self, other) {
    case (.quiz(let one), .quiz(let two)?): one.line == two.line
    case (.attempt(let one, passed: false), .attempt(let two, passed: false)?): one.id == two.id
    default: false
    }
  }
}
