import Catalogue

/// The measures of a run as they come in, as series.
struct LiveHistory: Sendable {
  private(set) var series: [Series] = []
  private let unit: TrainingUnit
  private var epoch = 1
  /// Measurements report steps too, and are no part of the curves.
  private var isTraining = true
  private var steppedThisEpoch: Set<String> = []

  init(unit: TrainingUnit) { self.unit = unit }

  mutating func add(_ measures: [Progress.Measure], at x: Double) {
    for measure in measures {
      if let index = series.firstIndex(where: { $0.label == measure.name }) {
        series[index].append(x: x, y: measure.value)
      } else {
        series.append(Series(measure.name, from: x, value: measure.value))
      }
    }
  }

  /// True if there is something new to draw.
  mutating func listen(_ progress: Progress) -> Bool {
    switch progress {
    case .epoch(let number):
      epoch = number
      steppedThisEpoch = []
      return false
    case .step where !isTraining, .epochEnded where !isTraining: return false
    case .step(let step, let steps, _, let metrics):
      // The running means of the first steps say more about their order than about the model.
      let stride = max(1, steps / 100)
      guard step % stride == 0, steps > 1 else { return false }
      let share = Double(epoch - 1) + Double(step) / Double(max(1, steps))
      add(metrics, at: unit == .step ? Double(step) : share)
      steppedThisEpoch.formUnion(metrics.map(\.name))
      return true
    case .epochEnded(let number, let steps, _, let metrics):
      epoch = number
      add(metrics.filter { !steppedThisEpoch.contains($0.name) }, at: Double(unit == .step ? steps : number))
      return true
    case .started(let epochs, _, _):
      isTraining = epochs > 0
      return false
    case .bytes, .note: return false
    }
  }
}

extension Series {
  fileprivate init(_ label: String, from x: Double, value: Double) {
    self.init(named: label)
    append(x: x, y: value)
  }
}
