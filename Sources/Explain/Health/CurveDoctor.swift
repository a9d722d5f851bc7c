import Glibc

/// Reads the raw curves of a training run and says what they show, never more.
///
/// The thresholds are in units of the curve's own jitter and of its own level, so that the scale of a loss doesn't
/// matter.
package struct CurveDoctor {
  private let evidence: HealthEvidence
  /// How many raw points each point that is read is the mean of.
  private let block: Int
  private var diagnoses: [HealthDiagnosis] = []

  private init(_ evidence: HealthEvidence) {
    self.evidence = evidence
    let count = evidence.loss.count
    block = count > Self.mostPoints ? (count + Self.blocks - 1) / Self.blocks : 1
  }

  /// Losses of single steps jump with their batches: a long list of them is read as means of stretches.
  private static let mostPoints = 120
  private static let blocks = 60

  /// What the curves show, the most important first.
  package static func diagnoses(_ evidence: HealthEvidence) -> [HealthDiagnosis] {
    var doctor = CurveDoctor(evidence)
    doctor.readTraining()
    doctor.readValidation()
    doctor.readAccuracy()
    return doctor.diagnoses.filter(\.finding.isAlarm) + doctor.diagnoses.filter { !$0.finding.isAlarm }
  }

  private mutating func find(_ finding: HealthFinding, _ confidence: HealthConfidence) {
    diagnoses.append(HealthDiagnosis(finding: finding, confidence: confidence))
  }

  /// Fewer points than this tell a change, but no trend.
  private static let fewest = 5

  /// The loss at the first point.
  private var began: Double { evidence.loss.first ?? 0 }

  // MARK: - Training loss

  private mutating func readTraining() {
    let all = evidence.loss
    if let place = all.firstIndex(where: { !$0.isFinite }) {
      let before = Array(all[..<place])
      let rose = before.count > 1 && before[before.count - 1] > before[0]
      return find(.notFinite(at: place + 1, isNaN: all[place].isNaN, before: before.last, rose: rose), .strong)
    }
    guard all.count >= Self.fewest else { return readFew(all) }
    if oscillates(all) { return }
    let points = stride(from: 0, to: all.count, by: block).map { start in
      let part = all[start..<min(start + block, all.count)]
      return part.reduce(0, +) / Double(part.count)
    }
    readLevels(points)
  }

  private mutating func readLevels(_ all: [Double]) {
    guard let first = all.first else { return }
    let noise = RobustTrend.noise(all)
    let tail = Array(all.suffix(max(Self.fewest, (all.count + 2) / 3)))
    let level = Array(all.suffix(max(3, all.count / 5))).median()
    let lowest = all.min() ?? first
    // Told is what stands in the curve, not the mean of a stretch of it.
    let raw = evidence.loss.min() ?? lowest
    let from = (all.count - tail.count) * block + 1
    guard let trend = RobustTrend(tail) else { return }
    let scale = max(abs(first), abs(level))

    if level > first + max(0.05 * abs(first), 4 * noise)
      || (trend.rises && level - lowest > max(0.1 * scale, 5 * noise) && level - lowest > 0.25 * (first - lowest))
    {
      return find(
        .diverging(
          first: began, lowest: raw, lowestAt: (evidence.loss.firstIndex(of: raw) ?? 0) + 1, last: level,
          trend: trend.rises ? trend.perPoint(ofBlocks: block) : nil),
        trend.rises || level > 2 * first ? .strong : .moderate)
    }
    if isFlat(all, first, level, noise) { return readFlat(level) }
    if isTooSlow(all, first, level, noise) { return }
    readEnd(trend, noise: noise, first: first, level: level, last: all.last ?? level, tail: tail.count, from: from)
  }

  private mutating func readFew(_ all: [Double]) {
    if let first = all.first, let last = all.last, all.count >= 3, zip(all, all.dropFirst()).allSatisfy(<),
      last > 2 * abs(first)
    {
      return find(.diverging(first: first, lowest: first, lowestAt: 1, last: last, trend: nil), .weak)
    }
    find(.tooFew(count: all.count, first: all.first, last: all.last), .strong)
  }

  private mutating func oscillates(_ all: [Double]) -> Bool {
    let end = Array(all.suffix(max(10, all.count / 2)))
    let excess = RobustTrend.turningExcess(end)
    let noise = RobustTrend.noise(end)
    let level = end.median()
    let drop = (all.max() ?? 0) - (all.min() ?? 0)
    guard excess > 2.2, noise > 0.05 * abs(level), noise > 0.05 * drop else { return false }
    find(.oscillating(noise: noise, level: level, turningExcess: excess), excess > 3.5 ? .strong : .moderate)
    return true
  }

  /// Whether no part of the curve left the level of its first point by more than 2 % or its jitter.
  private func isFlat(_ all: [Double], _ first: Double, _ level: Double, _ noise: Double) -> Bool {
    let middle = all.median()
    // Jitter that could hide a fall of a tenth is no flat line.
    guard noise < 0.03 * abs(middle) || noise == 0 else { return false }
    let band = 0.02 * abs(middle) + 4 * noise
    guard abs(first - middle) <= band, abs(level - middle) <= 0.02 * abs(middle) + noise else { return false }
    guard all.count(where: { abs($0 - middle) > band }) <= all.count / 20 else { return false }
    // A steady fall within the band is a fall all the same.
    guard let trend = RobustTrend(all) else { return true }
    return !(trend.falls && -trend.slope * Double(all.count - 1) > 0.005 * abs(middle) + 2 * noise)
  }

  private mutating func readFlat(_ level: Double) {
    if let classes = evidence.classes, classes > 1 {
      let chance = chance(classes)
      if abs(level - chance) < 0.05 * chance {
        return find(.atChance(level: level, chance: chance, classes: classes), .strong)
      }
      if level < 0.5 * chance { return find(.finished(first: level, level: level, from: 1), .moderate) }
    }
    if level == 0 || (evidence.accuracy?.last ?? 0) >= 0.98 {
      return find(.finished(first: level, level: level, from: 1), .moderate)
    }
    find(.flatFromStart(level: level), .moderate)
  }

  /// What naming nothing but the classes' shares costs: ln(classes) where they are equal; of two classes with a known
  /// largest share, their entropy.
  private func chance(_ classes: Int) -> Double {
    guard classes == 2, let base = evidence.baseline, base > 0, base < 1 else { return log(Double(classes)) }
    return -base * log(base) - (1 - base) * log(1 - base)
  }

  /// A straight fall of less than a tenth, as steep at the end as at the start.
  private mutating func isTooSlow(_ all: [Double], _ first: Double, _ level: Double, _ noise: Double) -> Bool {
    guard let trend = RobustTrend(all), trend.falls, level > 0 else { return false }
    let fall = -trend.slope * Double(all.count - 1)
    guard fall < 0.1 * abs(first), fall > 4 * noise else { return false }
    let half = all.count / 2
    guard let early = RobustTrend(all[..<max(half, 4)]), let late = RobustTrend(all[(all.count - max(half, 4))...]),
      late.falls || all.count < 8, late.slope < 0.5 * early.slope, late.slope > 2 * early.slope
    else { return false }
    find(
      .rateTooLow(trend: trend.perPoint(ofBlocks: block), first: began, last: level), all.count >= 8 ? .moderate : .weak
    )
    return true
  }

  private mutating func readEnd(
    _ trend: RobustTrend, noise: Double, first: Double, level: Double, last: Double, tail: Int, from: Int
  ) {
    let span = Double(tail - 1)
    let drop = first - level
    if level.magnitude < 1e-3 * first.magnitude || (drop >= 0.9 * abs(first) && abs(trend.slope) * span < 0.002 * drop)
    {
      return find(.finished(first: began, level: level, from: from), .strong)
    }
    if trend.falls, -trend.slope * span >= 0.03 * abs(level) {
      return find(
        .stillLearning(trend: trend.perPoint(ofBlocks: block), level: last, from: from),
        -trend.upper * span >= 0.03 * abs(level) ? .strong : .moderate)
    }
    let doubt = (trend.upper - trend.lower) / 2 * span
    if doubt > 0.15 * abs(level), doubt > 0.1 * drop {
      return find(.tooNoisy(trend: trend.perPoint(ofBlocks: block), noise: noise, level: level), .strong)
    }
    let confidence: HealthConfidence = doubt < 0.05 * abs(level) ? .strong : .moderate
    if (first > 0 && level >= 0 && drop >= 0.9 * first) || (evidence.accuracy?.last ?? 0) >= 0.99 {
      return find(.finished(first: began, level: level, from: from), confidence)
    }
    find(.plateau(first: began, level: level, from: from, trend: trend.perPoint(ofBlocks: block)), confidence)
  }

  // MARK: - Validation

  private mutating func readValidation() {
    guard let validation = evidence.validationLoss, !validation.isEmpty else { return find(.noValidation, .strong) }
    let known = validation.prefix { $0.isFinite }
    guard known.count >= Self.fewest, let lowest = known.min(), let place = known.firstIndex(of: lowest),
      let last = known.last
    else { return find(.tooFewForValidation(count: known.count), .strong) }
    let after = Array(known[(place + 1)...])
    let training = evidence.loss
    let noise = max(RobustTrend.noise(known), 1e-12)
    let end = Array(after.suffix(max(2, after.count / 3))).median()
    let rise = end - lowest
    let trainingFell = place < training.count && training.last.map { $0 < training[place] } ?? false
    if after.count >= 3, trainingFell, rise > max(4 * noise, 0.03 * abs(lowest)),
      let trend = RobustTrend(known[place...]), trend.rises
    {
      let isStrong = after.count >= 5 && rise > 8 * noise && rise > 0.1 * abs(lowest)
      return find(
        .overfitting(
          lowest: lowest, at: place + 1, last: last, trend: trend, noise: noise,
          accuracyStillRises: accuracyRises(from: place)), isStrong ? .strong : .moderate)
    }
    if (1...4).contains(after.count), after.count > 1, trainingFell, zip(after, after.dropFirst()).allSatisfy(<),
      rise > max(4 * noise, 0.05 * abs(lowest))
    {
      return find(.mayOverfit(lowest: lowest, at: place + 1, last: last), .weak)
    }
    find(.validationHolds(lowest: lowest, at: place + 1, last: last), after.count >= 3 ? .moderate : .weak)
    let trainingLevel = Array(training.suffix(3)).median()
    let level = Array(known.suffix(3)).median()
    if trainingLevel >= 0, level > 2 * trainingLevel, level - trainingLevel > 4 * noise,
      let seen = evidence.accuracy?.last, let unseen = evidence.validationAccuracy?.last, seen - unseen > 0.05
    {
      find(.gap(training: trainingLevel, validation: level), .moderate)
    }
  }

  private func accuracyRises(from place: Int) -> Bool {
    guard let accuracy = evidence.validationAccuracy, accuracy.count > place,
      let trend = RobustTrend(accuracy[place...])
    else { return false }
    return trend.rises
  }

  // MARK: - Accuracy

  private mutating func readAccuracy() {
    guard let baseline = evidence.baseline, baseline > 0,
      let accuracy = (evidence.validationAccuracy ?? evidence.accuracy)?.last, accuracy.isFinite
    else { return }
    if accuracy <= baseline { find(.noBetterThanBaseline(accuracy: accuracy, baseline: baseline), .moderate) }
  }
}
