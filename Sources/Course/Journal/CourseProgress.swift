/// Where a learner stands: a fold over the journal's entries, keyed by lesson, step and what the step then held.
package struct CourseProgress: Sendable, Equatable {
  package struct Step: Sendable, Equatable {
    package enum State: String, Sendable { case open, skipped, done }

    package var state = State.open
    /// The step's content hash when it was last touched.
    package var hash = ""
    package var tries = 0
    /// Answers that were judged and did not pass; what can't be judged is no miss.
    package var misses = 0
    package var hints = 0
    package var sawSolution = false
    package var lastAnswer: String?
  }

  /// How a step stands against the lesson as it is now.
  package enum Standing: Sendable, Equatable {
    case untouched, open, skipped, done
    /// Done, but the step has been edited since.
    case changed
  }

  package struct Guess: Sendable, Equatable {
    package let lesson: String
    package let step: String
    package let id: String
    package let answer: String
    package let confidence: Double?
    package let outcome: String
  }

  /// A sentence under the lesson it belongs to.
  package struct Remark: Sendable, Equatable {
    package let lesson: String
    package let step: String
    package let text: String
  }

  package struct Place: Sendable, Equatable {
    package let lesson: String
    package let step: String
    /// The step was done or skipped since it was opened, and no other was opened yet.
    package var isPassed = false
  }

  package private(set) var steps: [String: [String: Step]] = [:]
  package private(set) var finishedLessons: Set<String> = []
  /// Where to go on: the step that was opened last, unless its lesson was finished since.
  package private(set) var place: Place?
  package private(set) var guesses: [Guess] = []
  package private(set) var kept: [Remark] = []
  package private(set) var decisions: [Remark] = []
  package private(set) var notes: [Remark] = []

  package init(_ entries: some Sequence<JournalEntry> = []) {
    for entry in entries { apply(entry) }
  }

  package mutating func apply(_ entry: JournalEntry) {
    var step = steps[entry.lesson]?[entry.step] ?? Step()
    let remark = { Remark(lesson: entry.lesson, step: entry.step, text: $0) }
    if !entry.hash.isEmpty, entry.hash != step.hash {
      // What was done in an older form of the step stays known until this form is done.
      if step.state != .done { step = Step() }
      step.hash = step.state == .done ? step.hash : entry.hash
    }
    switch entry.event {
    case .opened: place = Place(lesson: entry.lesson, step: entry.step)
    // Passed over when the step was played again: what was guessed before stands.
    case .predicted(let id, "", _, _)
    where guesses.contains { $0.lesson == entry.lesson && $0.step == entry.step && $0.id == id && !$0.answer.isEmpty }:
      break
    case .predicted(let id, let answer, let confidence, let outcome):
      guesses.removeAll { $0.lesson == entry.lesson && $0.step == entry.step && $0.id == id }
      guesses.append(
        Guess(
          lesson: entry.lesson, step: entry.step, id: id, answer: answer, confidence: confidence, outcome: outcome))
    case .quizzed(_, _, let isRight):
      step.tries += 1
      if !isRight { step.misses += 1 }
    case .tried(let source, let verdict, _):
      step.tries += 1
      step.lastAnswer = source
      if !verdict.passes, verdict != .cannotJudge { step.misses += 1 }
    case .hinted(let level): step.hints = max(step.hints, level)
    case .sawSolution: step.sawSolution = true
    case .skipped:
      if step.state != .done { step.state = .skipped }
      passed(entry)
    case .reset: if step.state != .done { step = Step(hash: entry.hash) }
    case .finishedStep:
      step.state = .done
      step.hash = entry.hash
      passed(entry)
    case .kept(let text): Self.replace(&kept, with: remark(text), where: { $0 == remark(text) })
    case .decided(let text): Self.replace(&decisions, with: remark(text), where: { $0.lesson == entry.lesson })
    case .noted(let text): notes.append(remark(text))
    case .finishedLesson:
      finishedLessons.insert(entry.lesson)
      if place?.lesson == entry.lesson { place = nil }
    }
    if !entry.step.isEmpty { steps[entry.lesson, default: [:]][entry.step] = step }
  }

  private mutating func passed(_ entry: JournalEntry) {
    if place?.lesson == entry.lesson, place?.step == entry.step { place?.isPassed = true }
  }

  /// The newer of two remarks on the same thing stands, in its new place.
  private static func replace(_ remarks: inout [Remark], with remark: Remark, where isSame: (Remark) -> Bool) {
    remarks.removeAll(where: isSame)
    remarks.append(remark)
  }

  package func standing(of step: LessonStep, in lesson: String) -> Standing {
    guard let known = steps[lesson]?[step.id] else { return .untouched }
    switch known.state {
    case .open: return .open
    case .skipped: return .skipped
    case .done: return known.hash == step.contentHash ? .done : .changed
    }
  }

  /// The step of a lesson to go on with; nil for its first.
  ///
  /// The one that was opened last, or the first open one after it if that was passed; else the first open one of a
  /// lesson that was begun and not finished.
  package func resumption(of lesson: Lesson) -> String? {
    func firstOpen(_ steps: some Sequence<LessonStep>) -> String? {
      steps.first { step in
        switch standing(of: step, in: lesson.id) {
        case .done, .skipped: false
        case .untouched, .open, .changed: true
        }
      }?.id
    }
    if let place, place.lesson == lesson.id {
      guard place.isPassed, let index = lesson.index(ofStep: place.step) else { return place.step }
      return firstOpen(lesson.steps[(index + 1)...]) ?? firstOpen(lesson.steps[..<index]) ?? place.step
    }
    guard steps[lesson.id] != nil, !finishedLessons.contains(lesson.id) else { return nil }
    return firstOpen(lesson.steps)
  }

  package func doneCount(in lesson: String) -> Int {
    (steps[lesson] ?? [:]).values.count { $0.state == .done }
  }
}
