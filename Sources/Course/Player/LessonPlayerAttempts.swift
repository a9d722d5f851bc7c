import Wording

/// The learner's turn: what counts as an answer, and what follows it.
extension LessonPlayer {
  mutating func attemptLine(_ line: String, _ attempt: Attempt) {
    let question = Question.attempt(attempt, passed: hasPassed)
    if line.isEmpty {
      if !hasPassed {
        leftOpen = true
        note(.leftOpen)
      }
      return advanceByEnter()
    }
    switch attempt.reading(of: line) {
    case .answer(let source):
      if source.contains(Answer.blankMark) { return note(.blankLeft, askingAgain: question) }
      state = .judging(attempt, source: source)
      emit(.judge(attempt, step: stepIndex, source: source))
    case .trying(let source, let form):
      evaluate(source, asking: question, form: form)
    }
  }

  private mutating func evaluate(_ source: String, asking question: Question, form: String?) {
    isSceneStale = true
    emit(.evaluate(source))
    if let form, !wasToldOfForm, !hasPassed {
      wasToldOfForm = true
      note(.answerForm(form))
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
      return note(.nothingToHint, askingAgain: question)
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
  enum Reading {
    /// The code to judge.
    case answer(String)
    /// The learner tries something out; `form` is how it would be given as an answer.
    case trying(String, form: String?)
  }

  /// Whether a line answers the try or only tries something out.
  ///
  /// It answers where it binds a name that the starter binds, where it is a bare number and the starter has one blank,
  /// or where it doesn't parse at all and so can't be run either. An expression is run in the notebook and shown.
  func reading(of line: String) -> Reading {
    if line.contains(Answer.blankMark) { return .answer(line) }
    let typed = TypedCode(line)
    if typed?.boundNames.isEmpty ?? true, let number = WrittenNumber(line), let filled = filled(with: number.code) {
      return .answer(filled)
    }
    guard let code = typed else { return .answer(line) }
    let starter = TypedCode(starter.source)
    let wanted = starter?.boundNames ?? []
    if wanted.isEmpty || !code.boundNames.isDisjoint(with: wanted) {
      return .answer(wanted.isEmpty ? code.source : replacingLine(by: code) ?? code.source)
    }
    let form = code.isExpression ? filled(with: code.source) : nil
    return .trying(code.source, form: form.flatMap { $0.contains("\n") ? nil : $0 })
  }

  /// The starter with its only blank filled.
  private func filled(with text: String) -> String? {
    let parts = starter.source.parts(around: Answer.blankMark)
    return parts.count == 2 ? parts.joined(separator: text) : nil
  }

  /// In a starter of several lines, the line that the learner's one line was meant for is replaced by it.
  private func replacingLine(by code: TypedCode) -> String? {
    var lines = starter.source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count > 1, !code.source.contains("\n") else { return nil }
    let places = lines.indices.filter { TypedCode(lines[$0].trimmed)?.boundNames == code.boundNames }
    guard places.count == 1, let place = places.first else { return nil }
    lines[place] = lines[place].prefix { $0 == " " } + code.source.trimmed
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// The stretches between occurrences of `mark`.
  func parts(around mark: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    var current = ""
    while let first = rest.first {
      if rest.hasPrefix(mark) {
        parts.append(current)
        current = ""
        rest = rest.dropFirst(mark.count)
      } else {
        current.append(first)
        rest = rest.dropFirst()
      }
    }
    return parts + [current]
  }
}
