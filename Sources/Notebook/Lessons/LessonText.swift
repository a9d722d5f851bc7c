import Course
import Wording

/// What a lesson shows, as text: one piece for each event that shows something.
struct LessonText {
  let tongue: Tongue
  let columns: Int

  private var prose: ProseText { ProseText(columns: columns) }

  /// nil for events that show nothing.
  func text(_ event: LessonEvent) -> StyledText? {
    switch event {
    case .step(let step, let number, let count):
      "\n" + StyledText("\(number)/\(count)  ", .dim) + prose.styled(step.title[tongue], .title)
    case .prose(let blocks): "\n" + prose.text(blocks)
    case .source(let cell): "\n" + code(cell.source)
    case .prediction(let result): "\n" + prediction(result)
    case .quizResult(let quiz, let picked, let isRight): "\n" + quizResult(quiz, picked, isRight)
    case .verdict(let judgement, let attempt, _): "\n" + verdict(judgement, attempt)
    case .hint(let blocks, let level, let count):
      labelled(LessonWords.hint(level, of: count)[tongue], .title, blocks)
    case .hintOffered(let level, let count): filled(LessonWords.hintOffered(level, of: count)[tongue], .dim)
    case .solution(let cell): StyledText(LessonWords.solution[tongue], .dim) + "\n" + code(cell.source)
    case .note(let note): filled(note.message[tongue], .dim)
    case .kept: filled(LessonWords.kept[tongue], .dim)
    case .finished(let lesson): "\n" + filled(LessonWords.finished(lesson)[tongue], .good)
    case .stepDone(let lesson, let number): "\n" + filled(LessonWords.stepDone(lesson, number)[tongue], .good)
    case .left: filled(LessonWords.left[tongue], .dim)
    default: nil
    }
  }

  /// Which lesson this is, how long it takes, and what of the article it is about.
  func opening(of lesson: Lesson) -> StyledText {
    let title = "\n" + filled(LessonWords.opening(lesson)[tongue], .title)
    if lesson.pack != nil { return title + "\n" + filled(LessonWords.packCode[tongue], .dim) }
    return title + "\n" + filled(LessonWords.article(lesson.article)[tongue], .dim)
  }

  /// The same for one step alone, with the time that it will take.
  func opening(of lesson: Lesson, step: Int) -> StyledText {
    "\n" + filled(LessonWords.opening(lesson, step: step)[tongue], .title)
  }

  /// What the prompt waits for.
  func question(_ question: Question) -> StyledText {
    let text = filled(question.prompt[tongue], .dim)
    switch question {
    case .attempt(_, passed: false): return "\n" + text
    case .decision(let decision):
      return "\n" + filled(decision[tongue], .strong) + "\n" + filled(LessonWords.howToDecide[tongue], .dim)
    default: return text
    }
  }

  func choices(_ quiz: Quiz) -> StyledText {
    let lines = quiz.choices.enumerated().flatMap { index, choice in
      indented(prose.styled(choice.text[tongue]), under: "\(index + 1)  ")
    }
    return "\n" + lines.joined(separator: "\n")
  }

  // MARK: Parts

  private func code(_ source: String) -> StyledText {
    StyledText(source, .code).lines.map { "    " + $0 }.joined(separator: "\n")
  }

  private func filled(_ text: String, _ role: Role? = nil) -> StyledText {
    StyledText(text, role).filled(to: prose.columns).joined(separator: "\n")
  }

  private func labelled(_ label: String, _ role: Role, _ blocks: [Block]) -> StyledText {
    prose.text(blocks, label: StyledText(label, role))
  }

  private func indented(_ text: StyledText, under mark: String) -> [StyledText] {
    let gap = String(repeating: " ", count: mark.displayWidth)
    return text.filled(to: prose.columns - mark.displayWidth).enumerated().map { index, line in
      StyledText(index == 0 ? mark : gap, .strong) + line
    }
  }

  /// A guess laid beside what happened; the lesson's own words where it has some.
  private func prediction(_ result: PredictionResult) -> StyledText {
    if !result.reply.isEmpty { return prose.text(result.reply) }
    let outcome = result.prediction.spoken(result.outcome.journalText, tongue)
    guard !outcome.isEmpty else { return filled(LessonWords.noOutcome[tongue], .dim) }
    switch result.answer {
    case .number, .choice:
      let guess = result.prediction.spoken(result.answer.journalText, tongue)
      return filled(LessonWords.beside(guess, outcome)[tongue])
    default: return filled(LessonWords.outcome(outcome)[tongue])
    }
  }

  private func quizResult(_ quiz: Quiz, _ picked: [Int], _ isRight: Bool) -> StyledText {
    let verdict = isRight ? Judgement.Verdict.right : .notYet
    let head = StyledText(verdict.name[tongue], isRight ? .good : .warning)
    let reasons = picked.map { index -> StyledText in
      let reason = quiz.choices[index].reason[tongue]
      if picked.count == 1 { return prose.text(reason) }
      let mark = "\(index + 1)  "
      let lines = ProseText(columns: prose.columns - mark.count).text(reason).lines
      return lines.enumerated().map { StyledText($0 == 0 ? mark : "   ", .strong) + $1 }.joined(separator: "\n")
    }
    return ([head] + reasons).joined(separator: "\n")
  }

  private func verdict(_ judgement: Judgement, _ attempt: Attempt) -> StyledText {
    let sentences = judgement.page(for: attempt, tongue)
    let role: Role =
      switch judgement.verdict {
      case .right, .anotherWay: .good
      case .close, .notYet: .warning
      case .cannotJudge: .strong
      }
    var text = StyledText(sentences.first ?? "", role)
    for sentence in sentences.dropFirst() { text += StyledText((tongue == .english ? " " : "") + sentence) }
    return text.filled(to: prose.columns).joined(separator: "\n")
  }
}
