import Syntax
import Wording

/// What a typed line means where the lesson stands.
extension LessonPlayer {
  mutating func read(_ line: String, for question: Question, names: Names) {
    let text = line.trimmed
    // A word that answers the question is an answer before it is a verb.
    if !text.isEmpty, !text.startsCommand, answers(text, question) {
      return answer(text, question, names: names)
    }
    if let (verb, rest) = LessonVerb.read(text, names: names) { return obey(verb, rest) }
    if text.startsCommand {
      emit(.command(":" + text.dropFirst()))
      return emit(.ask(question))
    }
    if !question.takesSentences,
      text.hasPrefix("?") || text.hasPrefix("？")
        || text.hasSuffix("?") && !text.contains(" ") && WrittenNumber(text) == nil
    {
      emit(.evaluate(text.halfWidth))
      return emit(.ask(question))
    }
    answer(text.isEmpty ? "" : line, question, names: names)
  }

  /// Whether a word is a whole answer to the question, so that `n` can be a choice.
  private func answers(_ text: String, _ question: Question) -> Bool {
    switch question {
    case .prediction(let prediction):
      switch Answer.read(text.withoutQuestionMark, for: prediction) {
      case .number, .choice, .percentQuestion: !text.isQuestion
      case .blank, .unfilled, .unclear: false
      }
    case .percent: text.isYes || text.isNo || WrittenNumber(text) != nil
    case .confidence: Answer.confidence(text) != nil
    case .quiz(let quiz): quiz.picks(text.withoutQuestionMark) != nil
    case .attempt, .goOn, .decision: false
    }
  }

  private mutating func answer(_ line: String, _ question: Question, names: Names) {
    switch question {
    case .prediction(let prediction): guess(line, prediction, names: names)
    case .percent(let value): answerPercent(line, value, names: names)
    case .confidence: takeConfidence(line.trimmed)
    case .quiz(let quiz): pick(line.trimmed, quiz, names: names)
    case .attempt(let attempt, _): attemptLine(line, attempt, names: names)
    case .goOn:
      if line.isEmpty { return goOn() }
      if isNoCode(line, names) { return note(.onlyCodeRuns, askingAgain: question) }
      evaluate(line, asking: question)
    case .decision:
      if !line.isEmpty { record(.decided(line.trimmed)) }
      endLesson()
    }
  }

  mutating func note(_ note: LessonNote, askingAgain question: Question) {
    self.note(note)
    ask(question)
  }

  /// The learner's own line runs in the notebook; the lesson waits where it was.
  mutating func evaluate(_ line: String, asking question: Question) {
    isSceneStale = true
    emit(.evaluate(line))
    ask(question)
  }

  /// Words or a number with its unit, which nothing here could run.
  func isNoCode(_ line: String, _ names: Names) -> Bool {
    guard let code = TypedCode(line) else { return line.isSentence(names: names) || WrittenNumber(line) != nil }
    return code.isSentence(names: names)
  }

  // MARK: Guesses

  private mutating func guess(_ line: String, _ prediction: Prediction, names: Names) {
    switch line.isQuestion ? .unclear : Answer.read(line.trimmed.withoutQuestionMark, for: prediction) {
    case .percentQuestion(let value):
      pendingShare = prediction
      ask(.percent(value))
    case .unfilled: note(.blankLeft, askingAgain: .prediction(prediction))
    case .unclear:
      if line.isQuestion { return note(.question(hasHints: false), askingAgain: .prediction(prediction)) }
      if let code = TypedCode(line), code.asksForAValue(names: names) {
        return evaluate(code.source, asking: .prediction(prediction))
      }
      let labels: [String] =
        switch prediction.kind {
        case .choice: prediction.choices(tongue).map(\.label)
        case .sketch: Direction.allCases.map { $0.word[tongue] }
        case .number, .share: []
        }
      let complaint: LessonNote = prediction.kind == .share ? .notAShare : .notANumber
      note(labels.isEmpty ? complaint : .notAChoice(labels), askingAgain: .prediction(prediction))
    case let answer: take(answer, for: prediction)
    }
  }

  private mutating func answerPercent(_ line: String, _ value: Double, names: Names) {
    guard let prediction = pendingShare else { return advanceSegment() }
    let text = line.trimmed
    if text.isEmpty || text.isYes { return take(.number(value / 100), for: prediction) }
    if text.isNo { return take(.number(value), for: prediction) }
    guess(line, prediction, names: names)
  }

  // MARK: Quizzes

  private mutating func pick(_ text: String, _ quiz: Quiz, names: Names) {
    if text.isEmpty {
      leaveOpen()
      return advanceByEnter()
    }
    guard let picked = quiz.picks(text.withoutQuestionMark) else {
      if text.isQuestion { return note(.question(hasHints: false), askingAgain: .quiz(quiz)) }
      if let code = TypedCode(text), code.asksForAValue(names: names) {
        return evaluate(code.source, asking: .quiz(quiz))
      }
      return note(.notAQuizChoice(count: quiz.choices.count), askingAgain: .quiz(quiz))
    }
    if picked.count > 1, quiz.choices.count(where: \.isRight) == 1 {
      return note(.oneChoiceOnly, askingAgain: .quiz(quiz))
    }
    let right = quiz.choices.indices.filter { quiz.choices[$0].isRight }
    let isRight = picked == right
    record(.quizzed(id: quiz.id, choices: picked.map { $0 + 1 }, isRight: isRight))
    emit(.quizResult(quiz, picked: picked, isRight: isRight))
    if isRight { advanceSegment() } else { ask(.quiz(quiz)) }
  }
}

extension Question {
  /// Whether any words are an answer.
  fileprivate var takesSentences: Bool { if case .decision = self { true } else { false } }
}

extension String {
  var startsCommand: Bool { hasPrefix(":") || hasPrefix("：") }
  fileprivate var isYes: Bool { ["y", "yes", "是", "是的", "对", "对的", "嗯"].contains(lowercased()) }
  fileprivate var isNo: Bool { ["n", "no", "不", "不是", "否", "不对"].contains(lowercased()) }
}
