/// What to ask whoever makes a claim: each answer would decide something that the text leaves open.
package enum AuditQuestion: Sendable, Hashable, CaseIterable {
  case howManyExamples, batchSize, everyExample, whichData, largestClass, counts, averaging, lossKind, testUntouched
  case severalRuns, wordsMeant

  /// At most four, the most telling first.
  static func deciding(_ claim: Claim, _ findings: [AuditFinding]) -> [AuditQuestion] {
    var questions: [AuditQuestion] = []
    let hasShare = Claim.Quantity.allCases.contains { $0.isShare && claim.any($0) != nil }
    for finding in findings {
      switch finding {
      case .steps(let steps) where !steps.fits: questions += [.everyExample, .batchSize]
      case .granularity(_, _, _, nil, _), .total, .moreCorrectThanExamples:
        if finding.verdict == .impossible { questions.append(.howManyExamples) }
      case .f1 where finding.verdict != .consistent, .positives(_, _, _, nil): questions += [.averaging, .counts]
      case .recounted where finding.verdict == .impossible: questions.append(.averaging)
      case .loss where finding.verdict != .consistent: questions.append(.lossKind)
      case .trainingAgainstTest(let training, let test, _) where test.value > training.value:
        questions.append(.testUntouched)
      default: break
      }
    }
    if claim.readings.contains(where: \.isAssumed) { questions.append(.wordsMeant) }
    if hasShare {
      if claim.any(.examples) == nil, claim.any(.trueNegatives) == nil { questions.append(.howManyExamples) }
      if claim.any(.steps) != nil, claim.any(.batchSize) == nil { questions.append(.batchSize) }
      if claim.any(.baseline) == nil, claim.any(.truePositives) == nil { questions.append(.largestClass) }
      if claim.scopes(of: .accuracy) == [.unsaid], claim.scopes(of: .loss).allSatisfy({ $0 == .unsaid }) {
        questions.append(.whichData)
      }
      if claim.any(.accuracy) != nil, claim.any(.truePositives) == nil { questions.append(.counts) }
      questions += [.testUntouched, .severalRuns]
    } else if claim.any(.examples) == nil {
      questions.append(.howManyExamples)
    }
    var asked: Set<AuditQuestion> = []
    return Array(questions.filter { asked.insert($0).inserted }.prefix(4))
  }
}
