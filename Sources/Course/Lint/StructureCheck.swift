import Wording

/// The part of the author's lint that needs no code to run: every step has what it must have.
package struct StructureCheck {
  private let lesson: Lesson
  private var findings: [Finding] = []

  /// - Parameters:
  ///   - lessonIDs: ids of the whole course.
  ///   - sections: the article's sections, as `4.1`.
  package static func findings(
    in lesson: Lesson, lessonIDs: Set<String>, sections: Set<String> = ArticleOutline.sections
  ) -> [Finding] {
    var check = StructureCheck(lesson: lesson)
    for need in lesson.needs where !lessonIDs.contains(need) { check.report(.unknownNeed(need), line: 1) }
    for section in lesson.article where !sections.contains(section) { check.report(.noSuchSection(section), line: 1) }
    for step in lesson.steps { check.look(at: step) }
    let confidences = lesson.predictions.filter(\.asksConfidence)
    if confidences.count > 2 {
      check.report(.tooManyConfidences(confidences.count), line: confidences.last?.line ?? 1)
    }
    return check.findings
  }

  private init(lesson: Lesson) { self.lesson = lesson }

  private mutating func report(_ fact: Finding.Fact, line: Int) {
    findings.append(Finding(fact, path: lesson.path, line: line))
  }

  private mutating func look(at step: LessonStep) {
    for beat in step.beats {
      for number in beat.prose.english.computedNumbers where number.written.isEmpty {
        report(.numberMissing(number.expression), line: number.line)
      }
      switch beat.action {
      case .run(let cell):
        for word in cell.words where word != "hidden" { report(.unknownWord(word), line: cell.line) }
      case .command(let cell):
        for line in cell.source.split(separator: "\n") where !line.hasPrefix(":") {
          report(.commandWithoutColon(String(line)), line: cell.line)
        }
      case .predict(let prediction): look(at: prediction)
      case .quiz(let quiz): look(at: quiz)
      case .attempt(let attempt): look(at: attempt, line: attempt.starter.line)
      case .keep, .end: break
      }
    }
  }

  private mutating func look(at prediction: Prediction) {
    let replies = prediction.replies.english
    switch prediction.kind {
    case .choice:
      if prediction.choices(.english).count < 2 { report(.noReplies(prediction.id), line: prediction.line) }
    case .number, .share, .sketch:
      let known = prediction.kind == .sketch ? Direction.allCases.map(\.rawValue) : Prediction.numberReplies
      for reply in replies where !(known + ["blank"]).contains(reply.name) {
        report(.unknownReply(reply.name), line: reply.line)
      }
    }
    for number in replies.flatMap({ $0.blocks.computedNumbers }) where number.written.isEmpty {
      report(.numberMissing(number.expression), line: number.line)
    }
  }

  private mutating func look(at quiz: Quiz) {
    if !quiz.choices.contains(where: \.isRight) { report(.noRightChoice, line: quiz.line) }
    for (index, choice) in quiz.choices.enumerated() {
      let isMissing = choice.reason.english.isEmpty || choice.reason.chinese?.isEmpty == true
      if isMissing { report(.noReason(choice: index + 1), line: choice.line) }
    }
  }

  private mutating func look(at attempt: Attempt, line: Int) {
    if attempt.check == nil { report(.noCheck(attempt.id), line: line) }
    if attempt.accepts.isEmpty { report(.noAccept(attempt.id), line: line) }
    if attempt.hints.english.count < 2 { report(.fewHints(attempt.hints.english.count), line: line) }
    if TypedCode(attempt.starter.source) == nil { report(.starterUnreadable, line: line) }
    for word in attempt.starter.words { report(.unknownWord(word), line: line) }
    let names = attempt.feedback.english.map(\.name)
    for reject in attempt.rejects {
      let name = reject.feedbackName ?? ""
      if !names.contains(name) { report(.rejectWithoutFeedback(name), line: reject.line) }
    }
    let used = Set(attempt.rejects.compactMap(\.feedbackName) + ["other", "constant"])
    for reply in attempt.feedback.english where !used.contains(reply.name) {
      report(.feedbackNeverUsed(reply.name), line: reply.line)
    }
  }
}

extension Lesson {
  package var predictions: [Prediction] {
    steps.flatMap { step in
      step.beats.compactMap { if case .predict(let prediction) = $0.action { prediction } else { nil } }
    }
  }
}
