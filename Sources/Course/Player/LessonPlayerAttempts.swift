import Wording

/// The learner's turn: what counts as an answer, and what follows it.
extension LessonPlayer {
  mutating func attemptLine(_ line: String, _ attempt: Attempt, names: Names) {
    let question = Question.attempt(attempt, passed: hasPassed)
    if line.isEmpty {
      if !hasPassed { leaveOpen() }
      return advanceByEnter()
    }
    if hasPassed, isNoCode(line, names), WrittenNumber(line) == nil {
      return note(.onlyCodeRuns, askingAgain: question)
    }
    switch attempt.reading(of: line, names: names) {
    case .answer(let source):
      if source.contains(Answer.blankMark) { return note(.blankLeft, askingAgain: question) }
      if let name = attempt.nameMissing(from: source) {
        return show(Judgement(.cannotJudge, facts: [.missing(name: name)]), of: attempt, source: source)
      }
      state = .judging(attempt, source: source, tried: nil)
      emit(.judge(attempt, step: stepIndex, source: source))
    case .severalNumbers: note(.notANumber, askingAgain: question)
    case .partOfWhole(let share, let part): note(.shareOrCount(share: share, count: part), askingAgain: question)
    case .sentence:
      note(.sentence(form: attempt.blankLine, wantsNumber: attempt.wantsNumber), askingAgain: question)
    case .question: note(.question(hasHints: true), askingAgain: question)
    case .trying(let source, let form):
      guard case .answerForm(let filled, _)? = form, !hasPassed, TypedCode(source)?.isShortSum == true else {
        return evaluate(source, asking: question, form: form)
      }
      // Where it is the answer, it counts; where not, it was something tried out.
      state = .judging(attempt, source: filled, tried: Trial(source: source, form: form))
      emit(.judge(attempt, step: stepIndex, source: filled))
    }
  }

  /// The trial of a line as the answer that it might be.
  mutating func weigh(_ judgement: Judgement, of attempt: Attempt, source: String, tried: Trial) {
    if judgement.verdict.passes { return show(judgement, of: attempt, source: source) }
    evaluate(tried.source, asking: .attempt(attempt, passed: hasPassed), form: tried.form)
  }

  /// Enter at what is still open; what was done before stays done.
  mutating func leaveOpen() {
    if let step, progress.standing(of: step, in: lesson.id) == .done { return }
    leftOpen = true
    note(.leftOpen)
  }

  private mutating func evaluate(_ source: String, asking question: Question, form: LessonNote?) {
    isSceneStale = true
    emit(.evaluate(source))
    if let form, !wasToldOfForm, !hasPassed {
      wasToldOfForm = true
      note(form)
    }
    ask(question)
  }

  /// The journal holds the verdict before the learner sees it.
  mutating func show(_ judgement: Judgement, of attempt: Attempt, source: String) {
    record(.tried(source: source, verdict: judgement.verdict, feedback: judgement.feedback))
    lastAnswer = LessonReport.Answer(source: source, verdict: judgement.verdict, feedback: judgement.feedback)
    emit(.verdict(judgement, attempt, source: source))
    if judgement.verdict.passes {
      hasPassed = true
      isSceneStale = true
      emit(.adopt(source))
      if let reference = attempt.accepts.first { emit(.solution(reference)) }
    } else if judgement.verdict != .cannotJudge {
      misses += 1
      let hints = attempt.hints[tongue].count
      if misses >= 3, hintLevel < hints { emit(.hintOffered(level: hintLevel + 1, of: hints)) }
    }
    ask(.attempt(attempt, passed: hasPassed))
  }

  mutating func hint() {
    guard case .asking(let question) = state else { return }
    guard case .attempt(let attempt, _) = question, !attempt.hints[tongue].isEmpty else {
      let reason: LessonNote =
        switch question {
        case .quiz: .noHintForChoices
        case .prediction, .percent, .confidence: .nothingToHint
        case .attempt, .goOn, .decision: .noHintLeft
        }
      return note(reason, askingAgain: question)
    }
    let hints = attempt.hints[tongue]
    if hintLevel < hints.count {
      hintLevel += 1
      record(.hinted(level: hintLevel))
    } else {
      note(.noMoreHints)
    }
    emit(.hint(hints[min(hintLevel, hints.count) - 1], level: min(hintLevel, hints.count), of: hints.count))
    emit(.ask(question))
  }

  mutating func solution() {
    guard case .asking(let question) = state else { return }
    guard case .attempt(let attempt, _) = question, let reference = attempt.accepts.first else {
      return note(.nothingToSolve, askingAgain: question)
    }
    let left = attempt.hints[tongue].count - hintLevel
    if !hasPassed, left > 0, !wasToldOfHints {
      wasToldOfHints = true
      return note(.hintsFirst(left: left), askingAgain: question)
    }
    if !hasPassed { record(.sawSolution) }
    emit(.solution(reference))
    emit(.ask(question))
  }
}

extension Attempt {
  /// A name that the line with the blank binds, as do all accepted answers, and this answer doesn't: it may have reached
  /// what is checked another way, but not by filling the blank.
  fileprivate func nameMissing(from source: String) -> String? {
    guard let given = TypedCode(source)?.boundNames else { return nil }
    let lines = starter.source.split(separator: "\n").filter { $0.contains(Answer.blankMark) }
    let asked = lines.reduce(into: Set<String>()) { $0.formUnion(TypedCode(String($1).trimmed)?.boundNames ?? []) }
    let needed = accepts.reduce(asked) { $0.intersection(TypedCode($1.source)?.boundNames ?? []) }
    return needed.subtracting(given).min()
  }
}
