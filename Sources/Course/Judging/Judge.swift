import Catalogue
import Language
import Syntax
import Wording

/// Judges the answers of one lesson, each in a fresh session: the lesson's cells, the learner's cell, then the check.
package final class Judge {
  /// What one answer came to.
  struct Examination {
    /// In the order of the check's calls.
    var results: [CheckResult] = []
    var variations: [Bench.Variation] = []
    /// What stopped it, and where.
    var stop: Rehearsal.Stop?

    var judged: [CheckResult] { results.filter { !$0.isAdvice } }
    var passes: Bool { stop == nil && !judged.isEmpty && judged.allSatisfy { $0.standing == .passed } }
    /// The place of the first call that did not pass.
    var firstMiss: Int? { judged.firstIndex { $0.standing != .passed } }
  }

  private let lesson: Lesson
  private let seconds: Double
  /// What each reject comes to, found once: by the attempt's id, in the order of its rejects.
  private var rejects: [String: [Examination]] = [:]

  /// - Parameter seconds: how long one answer may run, its check included.
  package init(_ lesson: Lesson, seconds: Double = 20) {
    self.lesson = lesson
    self.seconds = seconds
  }

  /// - Parameters:
  ///   - step: the index of the attempt's step.
  ///   - source: the answer; where it doesn't parse, its full-width letters and marks are read as half-width.
  package func judge(_ attempt: Attempt, step: Int, source: String, pulse: Pulse = .silent) -> Judgement {
    if source.contains(Answer.blankMark) { return Judgement(.cannotJudge, facts: [.isBlank]) }
    let source = TypedCode(source)?.source ?? source
    let examination = examine(attempt, step: step, source: source, pulse: pulse)
    if let stop = examination.stop { return judgement(of: stop, attempt) }
    guard !examination.judged.isEmpty else { return Judgement(.cannotJudge, facts: [.noChecks]) }
    if let fact = examination.judged.firstFact(where: { if case .cannotJudge = $0 { true } else { false } }) {
      return Judgement(.cannotJudge, facts: [fact])
    }
    if examination.firstMiss != nil {
      let facts = examination.judged.compactMap(\.fact)
      let name = feedback(for: examination, attempt, step: step, pulse: pulse)
      let hasFailed = examination.judged.contains { if case .failed = $0.standing { true } else { false } }
      if !hasFailed, name == nil { return Judgement(.close, facts: facts) }
      return Judgement(.notYet, feedback: name ?? attempt.feedbackName("other"), facts: facts)
    }
    if let failure = failureElsewhere(examination, attempt, step: step, source: source, pulse: pulse) { return failure }
    let words = SourceText(name: "answer", text: source).codeWords
    // Of numbers that all fit, none is another way of computing it.
    let isNumber = { (source: String) -> Bool in
      guard let number = TypedCode(source)?.value.flatMap(WrittenNumber.init) else { return false }
      return number.fraction == nil
    }
    let isReference = attempt.accepts.contains {
      SourceText(name: "accept", text: $0.source).codeWords == words || isNumber($0.source) && isNumber(source)
    }
    let advice = examination.results.filter(\.isAdvice).compactMap(\.fact)
    return Judgement(isReference ? .right : .anotherWay, advice: advice)
  }

  /// Runs an answer and its check.
  func examine(
    _ attempt: Attempt, step: Int, source: String, varying variation: Bench.Variation? = nil, pulse: Pulse = .silent
  ) -> Examination {
    var examination = Examination()
    let rehearsal = Rehearsal(lesson, seconds: seconds, pulse: pulse)
    let check = attempt.check?.source ?? ""
    do throws(Rehearsal.Stop) {
      try rehearsal.run(lesson.scene(beforeAttemptOf: step), varying: variation)
      let session = rehearsal.session
      let named = session.names.filter { check.contains($0) }
      let bench = Bench(
        before: Dictionary(
          named.compactMap { name in session[name].map { (name, Observed($0)) } },
          uniquingKeysWith: { first, _ in first }),
        usedNames: Set(SourceText(name: "answer", text: source).codeWords ?? []))
      try rehearsal.run(source, name: "answer")
      defer {
        examination.results = bench.results
        examination.variations = bench.variations
      }
      try rehearsal.run(check, name: "check", overlay: Checks.overlay(on: bench))
    } catch {
      examination.stop = error
    }
    return examination
  }

  /// What a variable is after an answer has run; nil where it has no value or the answer fails.
  func value(of name: String, step: Int, source: String) -> Observed? {
    let rehearsal = Rehearsal(lesson, seconds: seconds, pulse: .silent)
    do throws(Rehearsal.Stop) {
      try rehearsal.run(lesson.scene(beforeAttemptOf: step))
      try rehearsal.run(source, name: "answer")
    } catch {
      return nil
    }
    return rehearsal.session[name].map { Observed($0) }
  }

  private func judgement(of stop: Rehearsal.Stop, _ attempt: Attempt) -> Judgement {
    switch stop {
    case .fault(NameFault.undefined(let name, _))
    where TypedCode(attempt.starter.source)?.boundNames.contains(name) == true:
      Judgement(.cannotJudge, facts: [.missing(name: name)])
    case .fault(NameFault.undefined(let name, _)): Judgement(.cannotJudge, facts: [.unknownName(name: name)])
    case .fault(let fault): Judgement(.cannotJudge, fault: fault)
    case .tookTooLong: Judgement(.cannotJudge, facts: [.tookTooLong(seconds: seconds)])
    case .stopped: Judgement(.cannotJudge, facts: [.stopped])
    }
  }

  /// The name of the reject that came to the same where this answer first missed.
  private func feedback(for examination: Examination, _ attempt: Attempt, step: Int, pulse: Pulse) -> String? {
    guard let miss = examination.firstMiss, let observed = examination.judged[miss].observed else { return nil }
    let known =
      rejects[attempt.id] ?? attempt.rejects.map { examine(attempt, step: step, source: $0.source, pulse: pulse) }
    if !pulse.isCancelled { rejects[attempt.id] = known }
    for (reject, wrong) in zip(attempt.rejects, known) where wrong.firstMiss == miss {
      if let other = wrong.judged[miss].observed, observed.agrees(with: other) { return reject.feedbackName }
    }
    return nil
  }

  private func failureElsewhere(
    _ examination: Examination, _ attempt: Attempt, step: Int, source: String, pulse: Pulse
  ) -> Judgement? {
    for variation in examination.variations {
      let other = examine(attempt, step: step, source: source, varying: variation, pulse: pulse)
      switch other.stop {
      case .tookTooLong?, .stopped?: return other.stop.map { judgement(of: $0, attempt) }
      case .fault?, nil: break
      }
      if !other.passes {
        return Judgement(
          .notYet, feedback: attempt.feedbackName("constant"),
          facts: [.failsElsewhere(name: variation.name, value: variation.code)])
      }
    }
    return nil
  }
}

extension Attempt {
  /// `name` where the attempt has feedback of that name.
  fileprivate func feedbackName(_ name: String) -> String? {
    feedback.english.contains { $0.name == name } ? name : nil
  }
}

extension [CheckResult] {
  fileprivate func firstFact(where isWanted: (CheckResult.Standing) -> Bool) -> CheckFact? {
    first { isWanted($0.standing) }?.fact
  }
}
