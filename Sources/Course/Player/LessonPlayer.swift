import Wording

/// Plays one lesson: a state machine from what the learner types to what there is to show and do.
///
/// It holds no session, no clock and no screen. Each call of `receive` returns events in order; where the last one asks
/// its host for something (`run`, `play`, `compute`, `judge`, `ask`), the host answers with the next input.
package struct LessonPlayer: Sendable {
  enum State: Sendable {
    case starting
    case running, playing([String])
    /// Working out the outcomes of the pending guesses.
    case weighing
    /// Working out the numbers in a reply.
    case wording(PredictionResult, numbers: [ComputedNumber], rest: [(Guess, Computation.Value)])
    case asking(Question)
    case judging(Attempt, source: String, tried: Trial?)
    case over
  }

  /// A line that was typed to try something out, and how it would be given as an answer.
  struct Trial: Sendable {
    let source: String
    let form: LessonNote?
  }

  /// A guess whose outcome isn't known yet.
  struct Guess: Sendable {
    let prediction: Prediction
    let answer: Answer
    var confidence: Double?
  }

  package let lesson: Lesson
  /// Whether it ends with the step that it began at, for who has five minutes.
  package let playsOneStep: Bool
  package internal(set) var tongue: Tongue
  package internal(set) var stepIndex: Int
  var beatIndex = 0
  /// The beat from which a change of language shows the step again.
  var segmentStart = 0
  var state = State.starting
  var guesses: [Guess] = []
  /// What `Question.percent` is about.
  var pendingShare: Prediction?
  var hintLevel = 0
  var misses = 0
  /// The reference was asked for once while hints were left.
  var wasToldOfHints = false
  var hasPassed = false
  /// A try or quiz of this step was passed over.
  var leftOpen = false
  var wasToldOfForm = false
  /// The answer to this step's try that was judged last.
  var lastAnswer: LessonReport.Answer?
  /// The learner ran something of their own since the scene was set.
  var isSceneStale = true
  var progress: CourseProgress
  var events: [LessonEvent] = []

  /// - Parameter step: the step to begin or resume at; the first one where the lesson has no such step.
  package init(
    _ lesson: Lesson, tongue: Tongue, at step: String? = nil, playsOneStep: Bool = false,
    progress: CourseProgress = CourseProgress()
  ) {
    self.lesson = lesson
    self.playsOneStep = playsOneStep
    self.tongue = tongue
    self.progress = progress
    stepIndex = step.flatMap(lesson.index(ofStep:)) ?? 0
  }

  /// What the lesson waits for; nil while the host works, and when the lesson is over.
  package var question: Question? { if case .asking(let question) = state { question } else { nil } }
  package var isOver: Bool { if case .over = state { true } else { false } }
  package var step: LessonStep? { lesson.steps.indices.contains(stepIndex) ? lesson.steps[stepIndex] : nil }

  package mutating func start() -> [LessonEvent] {
    guard case .starting = state else { return [] }
    beginStep()
    return flush()
  }

  /// - Parameter names: what the learner's names hold; such a name wins over a bare verb.
  package mutating func receive(_ input: LessonInput, names: Names = { _ in nil }) -> [LessonEvent] {
    switch (state, input) {
    case (.asking(let question), .line(let line)): read(line, for: question, names: names)
    case (.running, .ran): weigh()
    case (.playing(let rest), .commandDone): play(rest)
    case (.weighing, .computed(let values)): word(Array(zip(guesses, values + missing(guesses.count - values.count))))
    case (.wording(let result, let numbers, let rest), .computed(let values)):
      finish(result, numbers: numbers, values: values)
      word(rest)
    case (.judging(let attempt, let source, let tried), .judged(let judgement)):
      if let tried {
        weigh(judgement, of: attempt, source: source, tried: tried)
      } else {
        show(judgement, of: attempt, source: source)
      }
    default: break
    }
    return flush()
  }

  private func missing(_ count: Int) -> [Computation.Value] { Array(repeating: .none, count: max(0, count)) }

  private mutating func flush() -> [LessonEvent] {
    defer { events = [] }
    return events
  }

  mutating func emit(_ event: LessonEvent) { events.append(event) }

  mutating func note(_ note: LessonNote) { emit(.note(note)) }

  mutating func ask(_ question: Question) {
    state = .asking(question)
    emit(.ask(question))
  }

  mutating func record(_ event: JournalEntry.Event) {
    let entry = JournalEntry(lesson: lesson.id, step: step?.id ?? "", hash: step?.contentHash ?? "", event)
    progress.apply(entry)
    emit(.record(entry))
  }
}
