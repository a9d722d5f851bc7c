import Neural

/// All that a training run shows: its curves and, where its steps can be opened, its layers.
package enum TrainingHealth {
  /// Curves and layers together. Gradients are small where nothing is left to learn: that is no fault then.
  package static func diagnoses(_ evidence: HealthEvidence, _ steps: [RecordedStep]) -> [HealthDiagnosis] {
    let curves = CurveDoctor.diagnoses(evidence)
    let isFinished = curves.contains { if case .finished = $0.finding { true } else { false } }
    let layers = LayerDoctor.diagnoses(steps).filter { diagnosis in
      switch diagnosis.finding {
      case .hardlyMoves, .noGradient: !isFinished
      default: true
      }
    }
    return curves.filter(\.finding.isAlarm) + layers.filter(\.finding.isAlarm)
      + curves.filter { !$0.finding.isAlarm } + layers.filter { !$0.finding.isAlarm }
  }
}
