import Glibc
import Neural
import Wording

/// A claim checked by arithmetic: what agrees with itself, what can't be, and what would have to be asked.
///
/// It says impossible only where no data could give the numbers as told, allowing for rounding and for digits cut off.
package struct Audit: Sendable {
  package let claim: Claim
  package let findings: [AuditFinding]
  package let questions: [AuditQuestion]

  package init(_ claim: Claim) {
    self.claim = claim
    var checks = AuditChecks(claim)
    checks.run()
    findings = checks.findings
    questions = AuditQuestion.deciding(claim, findings)
  }

  /// Impossible if one check is; consistent if one check had something to compare and none failed.
  package var verdict: AuditVerdict {
    if findings.contains(where: { $0.verdict == .impossible }) { return .impossible }
    return findings.contains { $0.verdict == .consistent && $0.compares } ? .consistent : .undecided
  }
}

extension AuditFinding {
  /// Whether it holds numbers of the claim against each other, so that it could have failed.
  package var compares: Bool {
    switch self {
    case .interval, .baseline, .examplesBehindSteps, .trainingAgainstTest: false
    // Every share told to few digits is a multiple of 1/n for a large n.
    case .granularity(_, let told, let examples, _, _): told.halfUnit * 2 * Double(examples) < 1
    case .positives(_, _, _, let share): share != nil
    default: true
    }
  }
}

/// The checks, one after the other, each adding what it finds.
struct AuditChecks {
  let claim: Claim
  private(set) var findings: [AuditFinding] = []

  init(_ claim: Claim) { self.claim = claim }

  mutating func run() {
    checkRanges()
    checkSteps()
    checkCounts()
    for scope in Claim.Scope.allCases {
      checkShare(scope)
      checkF1(scope)
      checkPositives(scope)
      checkLoss(scope)
    }
    checkTraining()
  }

  /// How many examples a scope has: told, or the sum of all four counts.
  private func examples(_ scope: Claim.Scope) -> Int? {
    if let own = claim.last(.examples, scope)?.count, own > 0 { return own }
    // A number of examples told without saying whose is that of the data tested on, where there are two.
    let isOther = scope == .training && claim.scopes(of: .accuracy) != [.training]
    if !isOther, let told = claim.last(.examples, .unsaid)?.count, told > 0 { return told }
    guard let counts = ConfusionCounts(claim), scope == .unsaid || scope == .test else { return nil }
    return counts.total
  }

  private mutating func checkRanges() {
    for reading in claim.readings {
      let number = reading.number
      if reading.quantity.isShare, number.lowest > 1 || number.highest < 0 {
        findings.append(.outOfRange(reading.quantity, number))
      } else if reading.quantity == .loss, claim.lossKind == .crossEntropy, number.highest < 0 {
        findings.append(.outOfRange(.loss, number))
      }
    }
  }

  // MARK: - Steps

  private mutating func checkSteps() {
    var totals: [(steps: Int, scope: Claim.Scope)] = []
    for reading in claim.readings where reading.quantity == .steps {
      guard let steps = reading.number.count, steps > 0 else { continue }
      if !totals.contains(where: { $0 == (steps, reading.scope) }) { totals.append((steps, reading.scope)) }
    }
    let batch = claim.any(.batchSize)?.count.flatMap { $0 > 0 ? $0 : nil }
    var judged: [(arithmetic: StepArithmetic, isNamed: Bool)] = []
    for (steps, scope) in totals {
      if let examples = claim.told(.examples, scope)?.count, examples > 0 {
        let isNamed = scope != .unsaid && claim.last(.examples, scope) != nil
        judged.append((StepArithmetic(steps: steps, examples: examples, batch: batch), isNamed))
      } else if let batch {
        let (most, overflows) = steps.multipliedReportingOverflow(by: batch)
        if !overflows {
          findings.append(.examplesBehindSteps(steps: steps, batch: batch, from: most - batch + 1, to: most))
        }
      }
    }
    // A log has lines of training and of evaluation: examples told once belong to the lines that they fit.
    let onesFit = judged.contains { $0.arithmetic.fits }
    for (arithmetic, isNamed) in judged where arithmetic.fits || isNamed || !onesFit {
      findings.append(.steps(arithmetic))
    }
  }

  // MARK: - Counts

  private mutating func checkCounts() {
    for scope in claim.scopes(of: .correct) {
      guard let correct = claim.last(.correct, scope)?.count, let examples = examples(scope) else { continue }
      guard correct <= examples else {
        findings.append(.moreCorrectThanExamples(correct: correct, examples: examples))
        continue
      }
      if let accuracy = claim.told(.accuracy, scope) {
        findings.append(.recounted(.accuracy, accuracy, part: correct, whole: examples))
      }
    }
    guard let counts = ConfusionCounts(claim) else { return }
    if let told = claim.any(.examples)?.count { findings.append(.total(sum: counts.total, examples: told)) }
    for (quantity, part, whole) in counts.scores where whole > 0 {
      if let told = claim.any(quantity) { findings.append(.recounted(quantity, told, part: part, whole: whole)) }
    }
    if let told = claim.any(.auc), let (least, most) = counts.areaBounds {
      findings.append(.area(told, least: least, most: most))
    }
  }

  // MARK: - Shares

  private mutating func checkShare(_ scope: Claim.Scope) {
    let told = claim.last(.accuracy, scope)
    if let error = claim.last(.errorRate, scope), let accuracy = told ?? claim.last(.accuracy, .unsaid) {
      findings.append(.complement(accuracy: accuracy, error: error))
    }
    guard let accuracy = told ?? claim.last(.errorRate, scope)?.complement() ?? counted(scope),
      (0...1).contains(accuracy.value)
    else { return }
    var interval: WilsonInterval?
    if let examples = examples(scope) {
      if claim.last(.correct, scope) == nil, ConfusionCounts(claim) == nil {
        findings.append(granularity(accuracy, examples))
      }
      interval = try? WilsonInterval(share: accuracy.value, of: examples)
      if let interval { findings.append(.interval(.accuracy, accuracy, examples: examples, interval)) }
    }
    if let base = base, scope != .training {
      findings.append(.baseline(accuracy: accuracy, base: base, interval: interval))
    }
  }

  /// The accuracy that counts give where none is told.
  private func counted(_ scope: Claim.Scope) -> ToldNumber? {
    if let correct = claim.last(.correct, scope)?.count, let examples = claim.told(.examples, scope)?.count,
      correct <= examples, examples > 0
    {
      return ToldNumber(Double(correct) / Double(examples), text: "\(correct)/\(examples)")
    }
    guard scope == .unsaid, let counts = ConfusionCounts(claim), counts.total > 0, claim.any(.accuracy) == nil else {
      return nil
    }
    let right = counts.truePositives + counts.trueNegatives
    return ToldNumber(Double(right) / Double(counts.total), text: "\(right)/\(counts.total)")
  }

  /// The share of the largest class: told, or from the counts.
  private var base: ToldNumber? {
    if let told = claim.any(.baseline) { return (0...1).contains(told.value) ? told : nil }
    guard let counts = ConfusionCounts(claim), counts.total > 0 else { return nil }
    let largest = max(counts.positives, counts.negatives)
    return ToldNumber(
      Double(largest) / Double(counts.total), text: "\(Numeral.grouped(largest))/\(Numeral.grouped(counts.total))")
  }

  private func granularity(_ told: ToldNumber, _ examples: Int) -> AuditFinding {
    let n = Double(examples)
    let least = max(0, (told.lowest * n).rounded(.up))
    let most = min(n, (told.highest * n).rounded(.down))
    let near = Int(min(n, max(0, (told.value * n).rounded(.down))))
    return .granularity(
      .accuracy, told, examples: examples, counts: least <= most ? Int(least)...Int(most) : nil,
      neighbours: (near, min(examples, near + 1)))
  }

  // MARK: - Scores against each other

  private mutating func checkF1(_ scope: Claim.Scope) {
    guard let told = claim.last(.f1, scope), let precision = claim.told(.precision, scope),
      let recall = claim.told(.recall, scope),
      [told, precision, recall].allSatisfy({ (0...1).contains($0.value) })
    else { return }
    // Rising in both, so that its bounds stand at theirs.
    findings.append(
      .f1(
        told: told, precision: precision, recall: recall,
        lowest: Self.harmonicMean(max(0, precision.lowest), max(0, recall.lowest)),
        highest: Self.harmonicMean(min(1, precision.highest), min(1, recall.highest)), isAveraged: claim.isAveraged))
  }

  static func harmonicMean(_ a: Double, _ b: Double) -> Double { a + b > 0 ? 2 * a * b / (a + b) : 0 }

  /// Of a yes-or-no model, accuracy, precision and recall fix the share of yes: π = (1 - A) / (1 - R + R(1/P - 1)).
  private mutating func checkPositives(_ scope: Claim.Scope) {
    guard !claim.isAveraged, ConfusionCounts(claim) == nil, let accuracy = claim.last(.accuracy, scope),
      let precision = claim.told(.precision, scope), let recall = claim.told(.recall, scope),
      [accuracy, precision, recall].allSatisfy({ $0.value > 0 && $0.value <= 1 })
    else { return }
    func missed(_ precision: Double, _ recall: Double) -> Double { 1 - recall + recall * (1 / precision - 1) }
    // Yes and false alarms, π + R(1/P - 1)π, can't be more than everything; least for the highest A, the lowest P and R.
    let (a, p, r) = (min(1, accuracy.highest), max(1e-9, precision.lowest), max(0, recall.lowest))
    let perPositive = missed(p, r)
    guard perPositive > 0 else { return }
    let least = (1 - a) / perPositive
    guard least * (1 + r / p - r) <= 1 else {
      return findings.append(.positives(accuracy: accuracy, precision: precision, recall: recall, share: nil))
    }
    let mostMissed = missed(min(1, precision.highest), min(1, recall.highest))
    let most = mostMissed > 0 ? min(1, (1 - max(0, accuracy.lowest)) / mostMissed) : 1
    findings.append(
      .positives(accuracy: accuracy, precision: precision, recall: recall, share: least...max(least, most)))
  }

  /// Where the largest output is another class, the right one has at most 1/2: such an example costs at least ln 2.
  private mutating func checkLoss(_ scope: Claim.Scope) {
    guard claim.lossKind != .other, let loss = claim.last(.loss, scope), let accuracy = claim.last(.accuracy, scope),
      (0...1).contains(accuracy.value)
    else { return }
    findings.append(.loss(loss, accuracy: accuracy, least: max(0, 1 - accuracy.highest) * log(2), claim.lossKind))
  }

  private mutating func checkTraining() {
    guard let training = claim.last(.accuracy, .training) else { return }
    guard let scope = [Claim.Scope.test, .validation, .unsaid].first(where: { claim.last(.accuracy, $0) != nil }),
      let test = claim.last(.accuracy, scope), (0...1).contains(test.value)
    else { return }
    let interval = examples(scope).flatMap { try? WilsonInterval(share: test.value, of: $0) }
    findings.append(.trainingAgainstTest(training: training, test: test, interval: interval))
  }
}
