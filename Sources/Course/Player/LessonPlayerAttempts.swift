import Wording

/// The learner's turn: what counts as an answer, and what follows it.
extension LessonPlayer {
  mutating func attemptLine(_ line: String, _ attempt: Attempt, isVariable: (String) -> Bool) {
    let question = Question.attempt(attempt, passed: hasPassed)
    if line.isEmpty {
      if !hasPassed {
        leftOpen = true
        note(.leftOpen)
      }
      return advanceByEnter()
    }
    switch attempt.reading(of: line, isVariable: isVariable) {
    case .answer(let source):
      if source.contains(Answer.blankMark) { return note(.blankLeft, askingAgain: question) }
      if let name = attempt.nameMissing(from: source) {
        return show(Judgement(.cannotJudge, facts: [.missing(name: name)]), of: attempt, source: source)
      }
      state = .judging(attempt, source: source)
      emit(.judge(attempt, step: stepIndex, source: source))
    case .unclear: note(.notANumber, askingAgain: question)
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
  /// A name that the line with the blank binds, as do all accepted answers, and this answer doesn't: it may have reached
  /// what is checked another way, but not by filling the blank.
  fileprivate func nameMissing(from source: String) -> String? {
    guard let given = TypedCode(source)?.boundNames else { return nil }
    let lines = starter.source.split(separator: "\n").filter { $0.contains(Answer.blankMark) }
    let asked = lines.reduce(into: Set<String>()) { $0.formUnion(TypedCode(String($1).trimmed)?.boundNames ?? []) }
    let needed = accepts.reduce(asked) { $0.intersection(TypedCode($1.source)?.boundNames ?? []) }
    return needed.subtracting(given).min()
  }

  enum Reading {
    /// The code to judge.
    case answer(String)
    /// Several values at once.
    case unclear
    /// The learner tries something out; `form` is how it would be given as an answer.
    case trying(String, form: String?)
  }

  /// Whether a line answers the try or only tries something out.
  ///
  /// It answers where it binds a name that the starter binds, where it is a number or another written value and the
  /// starter has one blank, or where it doesn't parse at all and so can't be run either. An expression is run in the
  /// notebook and shown.
  func reading(of line: String, isVariable: (String) -> Bool) -> Reading {
    if line.contains(Answer.blankMark) { return .answer(line) }
    let typed = TypedCode(line)
    let isOwnName = typed?.bareName.map(isVariable) ?? false
    if typed?.boundNames.isEmpty ?? true, !isOwnName, let number = WrittenNumber(line),
      let filled = filled(with: number.code)
    {
      return .answer(filled)
    }
    guard let code = typed else { return .answer(line) }
    if code.isChoice { return .unclear }
    if code.isLiteral, let filled = filled(with: code.source) { return .answer(filled) }
    let wanted = TypedCode(starter.source)?.boundNames ?? []
    if wanted.isEmpty || !code.boundNames.isDisjoint(with: wanted) {
      return .answer(wanted.isEmpty ? code.source : replacingLines(by: code) ?? code.source)
    }
    let form = code.value.flatMap { wanted.contains($0) ? nil : filled(with: $0) }
    return .trying(code.source, form: form.flatMap { $0.contains("\n") ? nil : $0 })
  }

  /// The starter with its only blank filled.
  private func filled(with text: String) -> String? {
    let parts = starter.source.parts(around: Answer.blankMark)
    return parts.count == 2 ? parts.joined(separator: text) : nil
  }

  /// In a starter of several lines, the learner's one line takes the place of all whose names it binds anew, the blank
  /// among them.
  private func replacingLines(by code: TypedCode) -> String? {
    var lines = starter.source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count > 1, !code.source.contains("\n") else { return nil }
    let places = lines.indices.filter { place in
      guard let names = TypedCode(lines[place].trimmed)?.boundNames, !names.isEmpty else { return false }
      return names.isSubset(of: code.boundNames)
    }
    guard let first = places.first, places.contains(where: { lines[$0].contains(Answer.blankMark) }) else { return nil }
    lines[first] = lines[first].prefix { $0 == " " } + code.source.trimmed
    for place in places.dropFirst().reversed() { lines.remove(at: place) }
    let whole = lines.joined(separator: "\n")
    return whole.contains(Answer.blankMark) ? nil : whole
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
