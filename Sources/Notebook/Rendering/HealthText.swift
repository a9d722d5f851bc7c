import Explain
import Wording

/// What a doctor of training found, as a page of sentences: the verdict, its numbers, how sure, what to try.
struct HealthText {
  let tongue: Tongue
  let columns: Int
  let unit: HealthEvidence.Unit

  private static let widest = 92

  func text(_ diagnoses: [HealthDiagnosis], readings: [LayerDoctor.WeightReading] = []) -> StyledText {
    let words = HealthWords(unit: unit)
    let overfits = diagnoses.contains { if case .overfitting = $0.finding { true } else { false } }
    var lines: [StyledText] = []
    for (index, diagnosis) in diagnoses.enumerated() {
      if index > 0 { lines.append("") }
      let role: Role = diagnosis.finding.isAlarm ? .warning : .title
      var head = words.head(diagnosis.finding)[tongue]
      var evidence = words.evidence(diagnosis.finding)[tongue]
      if overfits, case .stillLearning = diagnosis.finding {
        head = HealthWords.stillLearnsTraining[tongue]
        evidence += (tongue == .english ? " " : "") + HealthWords.stillMemorises[tongue]
      }
      lines += StyledText(head, role).filled(to: width)
      let sureness = words.confidence(diagnosis)[tongue]
      lines += indented(evidence + (sureness.isEmpty ? "" : tongue == .english ? " " + sureness : sureness))
      // What overfits needs no more epochs.
      if !(overfits && Self.asksForMore(diagnosis.finding)), let advice = words.advice(diagnosis.finding) {
        lines += indented(HealthWords.tryNext[tongue] + advice[tongue], .emphasis)
      }
    }
    // The numbers behind the layers, where something is wrong there.
    if diagnoses.contains(where: { $0.finding.isAlarm && HealthWords.isAboutLayers($0.finding) }), !readings.isEmpty {
      lines += [""] + table(readings)
    }
    return lines.joined(separator: "\n")
  }

  private static func asksForMore(_ finding: HealthFinding) -> Bool {
    switch finding {
    case .stillLearning, .plateau: true
    default: false
    }
  }

  private var width: Int { max(20, min(columns, Self.widest)) }

  private func indented(_ text: String, _ role: Role? = nil) -> [StyledText] {
    StyledText(text, role).filled(to: width - 2).map { StyledText("  ") + $0 }
  }

  private func table(_ readings: [LayerDoctor.WeightReading]) -> [StyledText] {
    let shown = readings.prefix(40)
    let nameWidth = max(8, shown.map { $0.name.displayWidth }.max() ?? 0)
    let heads = HealthWords.columns.map { $0[tongue] }
    let header =
      "  " + heads[0].padded(to: nameWidth) + heads.dropFirst().map { "  " + $0.padded(to: 11, at: .trailing) }.joined()
    return [StyledText(header, .dim)]
      + shown.map { reading in
        let numbers = [reading.gradient, reading.weight, reading.ratio].map {
          "  " + Numeral.significant($0, digits: 3).padded(to: 11, at: .trailing)
        }
        return StyledText("  " + reading.name.truncated(to: 40).padded(to: nameWidth))
          + StyledText(numbers.joined(), .number)
      }
  }
}
