import Catalogue
import Syntax
import Wording

/// Judges a try's own parts: accepts pass, rejects get their feedback, the starter and mutated accepts fail.
struct AttemptCheck {
  private let lesson: Lesson
  private let attempt: Attempt
  private let step: Int
  private let judge: Judge
  private let pulse: Pulse

  init(_ lesson: Lesson, _ attempt: Attempt, step: Int, seconds: Double, pulse: Pulse) {
    self.lesson = lesson
    self.attempt = attempt
    self.step = step
    self.pulse = pulse
    judge = Judge(lesson, seconds: seconds)
  }

  private func judgement(of source: String) -> Judgement {
    judge.judge(attempt, step: step, source: source, pulse: pulse)
  }

  private func finding(_ fact: Finding.Fact, _ cell: LessonCell) -> Finding {
    Finding(fact, path: lesson.path, line: cell.line)
  }

  func findings() -> [Finding] {
    var findings: [Finding] = []
    var firstAcceptPasses = false
    for (index, accept) in attempt.accepts.enumerated() {
      let judgement = judgement(of: accept.source)
      if index == 0 { firstAcceptPasses = judgement.verdict.passes }
      if judgement.verdict != .right {
        findings.append(finding(.acceptFails(judgement.verdict, judgement.reason), accept))
      }
    }
    for reject in attempt.rejects {
      let judgement = judgement(of: reject.source)
      let wanted = reject.feedbackName ?? ""
      if judgement.verdict.passes {
        findings.append(finding(.rejectPasses(wanted), reject))
      } else if judgement.feedback != wanted {
        findings.append(finding(.rejectGets(wanted: wanted, got: judgement.feedback, judgement.reason), reject))
      }
    }
    if judgement(of: attempt.starter.source).verdict.passes {
      findings.append(finding(.starterPasses, attempt.starter))
    }
    // Only of an accept that passes: a mutant of a wrong one proves nothing.
    if let accept = attempt.accepts.first, firstAcceptPasses {
      for mutant in mutants(of: accept) where judgement(of: mutant).verdict.passes {
        let change = mutant.split(separator: "\n").last.map(String.init) ?? mutant
        findings.append(finding(.mutantPasses(change), accept))
      }
    }
    return findings
  }

  /// The accept with one checked name's sign turned, doubled, or off by one: for each name that a `close` or `agrees`
  /// compares and the accept binds.
  private func mutants(of accept: LessonCell) -> [String] {
    guard let bound = TypedCode(accept.source)?.boundNames else { return [] }
    return comparedNames.intersection(bound).sorted().flatMap { name in
      ["\(name) = -\(name)", "\(name) = 2 * \(name)", "\(name) = \(name) + 1"].filter { change in
        // Minus zero and twice zero are zero still.
        judge.differs(attempt, step: step, name: name, before: accept.source, after: accept.source + "\n" + change)
      }.map { accept.source + "\n" + $0 }
    }
  }

  /// Names in the first argument of the check's comparisons.
  private var comparedNames: Set<String> {
    guard let check = attempt.check,
      let program = try? Parser.parse(SourceText(name: "check", text: check.source))
    else { return [] }
    var names: Set<String> = []
    for statement in program.statements {
      guard case .expression(let expression) = statement.kind, case .call(let callee, let arguments) = expression.kind,
        case .name(let function) = callee.kind, [CloseCheck.card.name, AgreesCheck.card.name].contains(function),
        let first = arguments.first
      else { continue }
      names.formUnion(SourceText(name: "check", text: check.source.text(of: first.span)).codeWords ?? [])
    }
    return names
  }
}

extension String {
  fileprivate func text(of span: Span) -> String { SourceText(name: "", text: self).text(of: span) }
}

extension Judgement {
  /// Why, for an author.
  fileprivate var reason: Bilingual {
    facts.first?.message ?? fault?.message ?? verdict.name
  }
}

extension Judge {
  /// Whether two answers leave a variable with different values.
  fileprivate func differs(_ attempt: Attempt, step: Int, name: String, before: String, after: String) -> Bool {
    let first = value(of: name, step: step, source: before)
    let second = value(of: name, step: step, source: after)
    guard let first, let second else { return false }
    return !first.agrees(with: second)
  }
}
