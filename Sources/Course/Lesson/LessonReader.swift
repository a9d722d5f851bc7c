import Wording

/// Lays the two files of a lesson together.
package struct LessonReader {
  /// A lesson as far as it could be read, and what is wrong with it.
  package struct Result: Sendable {
    package let lesson: Lesson
    package let findings: [Finding]
  }

  private let english: LessonPage
  private let chinese: LessonPage?
  private let englishPath: String
  private let chinesePath: String
  private var findings: [Finding] = []

  /// - Parameters:
  ///   - number: the lesson's place in the course.
  ///   - chinese: nil where the folder holds no Chinese file.
  ///   - pack: the course pack that the lesson belongs to.
  /// - Throws: `CourseFault` where the English file can't be read at all; a Chinese file that can't be read is a finding
  ///   and English stands in.
  package static func read(
    english: String, chinese: String?, number: Int, englishPath: String, chinesePath: String, pack: String? = nil
  ) throws(CourseFault) -> Result {
    let page = try LessonPageReader.read(english, path: englishPath, tongue: .english)
    var findings = page.findings
    var chinesePage: LessonPage?
    if let chinese {
      do throws(CourseFault) {
        let page = try LessonPageReader.read(chinese, path: chinesePath, tongue: .chinese)
        findings += page.findings
        chinesePage = page
      } catch {
        findings.append(Finding(.unreadable(error), path: chinesePath, line: error.line ?? 1))
      }
    } else {
      findings.append(Finding(.noChinese, path: englishPath, line: 1))
    }
    var reader = LessonReader(
      english: page, chinese: chinesePage, englishPath: englishPath, chinesePath: chinesePath, findings: findings)
    let lesson = reader.lesson(number: number, pack: pack)
    return Result(lesson: lesson, findings: reader.findings)
  }

  private init(
    english: LessonPage, chinese: LessonPage?, englishPath: String, chinesePath: String, findings: [Finding]
  ) {
    self.english = english
    self.chinese = chinese
    self.englishPath = englishPath
    self.chinesePath = chinesePath
    self.findings = findings
  }

  private mutating func report(_ fact: Finding.Fact, inChinese: Bool = false, line: Int) {
    findings.append(Finding(fact, path: inChinese ? chinesePath : englishPath, line: line))
  }

  private mutating func lesson(number: Int, pack: String?) -> Lesson {
    let matter = english.matter
    if english.steps.isEmpty { report(.noSteps, line: 1) }
    if let chinese {
      if chinese.matter.id != matter.id {
        report(.idsDiffer(english: matter.id, chinese: chinese.matter.id), inChinese: true, line: 1)
      }
      let ids = (english.steps.map(\.id), chinese.steps.map(\.id))
      if ids.0 != ids.1 { report(.stepsDiffer(english: ids.0, chinese: ids.1), inChinese: true, line: 1) }
    }
    let steps = english.steps.map { step in
      self.step(step, chinese: chinese?.steps.first { $0.id == step.id })
    }
    if pack == nil, matter.article.isEmpty { report(.noSections, line: 1) }
    if !matter.id.isLessonID { report(.notAnID(matter.id), line: 1) }
    return Lesson(
      id: LessonFile.id(matter.id, in: pack), pack: pack, number: number,
      title: Bilingual(matter.title, chinese?.matter.title ?? matter.title),
      minutes: matter.minutes, needs: matter.needs, seed: matter.seed, article: matter.article,
      decision: matter.decision.map { Bilingual($0, chinese?.matter.decision ?? $0) }, hides: matter.hides,
      steps: steps, path: englishPath,
      chinesePath: chinesePath)
  }

  private mutating func step(_ step: LessonPage.Step, chinese: LessonPage.Step?) -> LessonStep {
    var chinese = chinese
    if let other = chinese {
      let (mine, theirs) = (step.beats.map(\.action.signature), other.beats.map(\.action.signature))
      // A closing sentence in one language alone is no fault.
      if mine.filter({ $0 != "end" }) != theirs.filter({ $0 != "end" }) {
        report(.beatsDiffer(step: step.id, english: mine, chinese: theirs), inChinese: true, line: other.line)
        chinese = nil
      }
    }
    var quizzes = 0
    var hasAttempt = false
    var beats: [Beat] = []
    for (index, beat) in step.beats.enumerated() {
      let other = chinese.flatMap { $0.beats.indices.contains(index) ? $0.beats[index] : nil }
      let action: Beat.Action
      switch beat.action {
      case .cell(let cell, let replies):
        switch cell.role {
        case .command: action = .command(cell)
        case .predict: action = .predict(prediction(cell, replies, other?.action.replies, step: step.id))
        case .attempt where hasAttempt:
          report(.secondTry(cell.id), line: cell.line)
          continue
        case .attempt:
          hasAttempt = true
          action = .attempt(attempt(cell, step: step, chinese: chinese))
        default: action = .run(cell)
        }
      case .quiz(let choices):
        quizzes += 1
        let theirs = other?.action.choices
        action = .quiz(
          Quiz(
            id: "quiz-\(quizzes)",
            choices: choices.enumerated().map { index, choice in
              Quiz.Choice(
                text: Localized(choice.text, chinese: theirs?[index].text),
                reason: Localized(choice.reason, chinese: theirs?[index].reason), isRight: choice.isRight,
                line: choice.line)
            }, line: beat.line))
      case .keep(let sentence): action = .keep(Localized(sentence, chinese: other?.action.sentence))
      case .end: action = .end
      }
      beats.append(Beat(prose: Localized(beat.prose, chinese: other?.prose), action: action, line: beat.line))
    }
    if let last = chinese?.beats.last, chinese?.beats.count == step.beats.count + 1 {
      beats.append(Beat(prose: Localized([], chinese: last.prose), action: .end, line: last.line))
    } else if let chinese, chinese.beats.count < step.beats.count, let last = beats.popLast() {
      beats.append(Beat(prose: Localized(last.prose.english, chinese: []), action: .end, line: last.line))
    }
    for cell in step.judging where !hasAttempt || cell.id != step.attemptID {
      report(.judgesNothing(cell.id), line: cell.line)
    }
    return LessonStep(
      id: step.id, title: Localized(step.title, chinese: chinese?.title), beats: beats, line: step.line)
  }

  private mutating func prediction(
    _ cell: LessonCell, _ replies: [Reply], _ chinese: [Reply]?, step: String
  ) -> Prediction {
    var kind = Prediction.Kind.number
    var asksConfidence = false
    for word in cell.words {
      if word == "confidence" {
        asksConfidence = true
      } else if let named = Prediction.Kind(rawValue: word) {
        kind = named
      } else {
        report(.unknownKind(word), line: cell.line)
      }
    }
    compareNames(replies, chinese, step: step)
    return Prediction(
      id: cell.id, kind: kind, asksConfidence: asksConfidence, expression: cell.source.trimmed,
      replies: Localized(replies, chinese: chinese), line: cell.line)
  }

  private mutating func attempt(_ starter: LessonCell, step: LessonPage.Step, chinese: LessonPage.Step?) -> Attempt {
    let judging = step.judging.filter { $0.id == starter.id }
    compareNames(step.feedback, chinese?.feedback, step: step.id)
    if let chinese, chinese.hints.count != step.hints.count {
      report(
        .hintsDiffer(step: step.id, english: step.hints.count, chinese: chinese.hints.count), inChinese: true,
        line: chinese.line)
    }
    return Attempt(
      starter: starter, check: judging.first { $0.role == .check }, accepts: judging.filter { $0.role == .accept },
      rejects: judging.filter { $0.role == .reject }, feedback: Localized(step.feedback, chinese: chinese?.feedback),
      hints: Localized(step.hints, chinese: chinese?.hints))
  }

  private mutating func compareNames(_ english: [Reply], _ chinese: [Reply]?, step: String) {
    guard let chinese, english.map(\.name).sorted() != chinese.map(\.name).sorted() else { return }
    report(
      .namesDiffer(step: step, english: english.map(\.name), chinese: chinese.map(\.name)), inChinese: true,
      line: chinese.first?.line ?? 1)
  }
}

extension LessonPage.Step {
  fileprivate var attemptID: String? {
    for beat in beats { if case .cell(let cell, _) = beat.action, cell.role == .attempt { return cell.id } }
    return nil
  }
}

extension LessonPage.Action {
  /// What must be the same in both languages, in the author's own notation.
  fileprivate var signature: String {
    switch self {
    case .cell(let cell, _): "\(cell.role.rawValue) #\(cell.id)"
    case .quiz(let choices): "quiz [" + choices.map { $0.isRight ? "x" : " " }.joined(separator: "][") + "]"
    case .keep: "memo"
    case .end: "end"
    }
  }

  fileprivate var replies: [Reply]? { if case .cell(_, let replies) = self { replies } else { nil } }
  fileprivate var choices: [LessonPage.Choice]? { if case .quiz(let choices) = self { choices } else { nil } }
  fileprivate var sentence: [Inline]? { if case .keep(let sentence) = self { sentence } else { nil } }
}

extension CourseFault {
  /// The line of the lesson file, where the fault has one.
  package var line: Int? {
    switch self {
    case .frontMatter(_, let line), .nestedTooDeep(let line): line
    default: nil
    }
  }
}
