import Catalogue
import Neural
import Plotting
import Synchronization

/// What training reported, epoch by epoch: `:plot` without an expression draws it.
package struct TrainingCurves: Sendable {
  package private(set) var series: [Series] = []
  package private(set) var unit = TrainingUnit.epoch

  /// How many trainings are remembered, for comparison: as many as a plot has colours for.
  static let kept = 8

  package init() {}
  init(_ series: [Series], unit: TrainingUnit) { (self.series, self.unit) = (series, unit) }

  /// What a run kept of its epochs; of one that was stopped in the first, its steps.
  init(epochsOf run: Run) {
    guard !run.records.isEmpty else {
      self.init(run)
      return
    }
    self.init()
    for record in run.records { add(record.measures, epoch: record.epoch + 1) }
  }

  package var isEmpty: Bool { series.isEmpty }

  mutating func add(_ measures: [Progress.Measure], epoch: Int) {
    for measure in measures {
      if let index = series.firstIndex(where: { $0.label == measure.name }) {
        series[index].append(x: Double(epoch), y: measure.value)
      } else {
        var line = Series(named: measure.name)
        line.append(x: Double(epoch), y: measure.value)
        series.append(line)
      }
    }
  }
}

/// A pulse that remembers the curves of the last training it heard of.
final class CurveRecorder: Sendable {
  private let state = Mutex<[TrainingCurves]>([])
  private let inner: Pulse
  private let isQuiet: Bool

  /// - Parameter isQuiet: whether what a training says stays unheard; a download is waited for and shows how far it is.
  init(_ inner: Pulse, isQuiet: Bool = false) { (self.inner, self.isQuiet) = (inner, isQuiet) }

  var pulse: Pulse {
    Pulse(isCancelled: { [inner] in inner.isCancelled }) { [self] progress in
      switch progress {
      case .started(let epochs, _, _) where epochs > 0:
        state.withLock { all in
          // A loop over many settings keeps the newest.
          all = all.suffix(TrainingCurves.kept - 1) + [TrainingCurves()]
        }
      case .epochEnded(let epoch, _, _, let metrics) where epoch > 0:
        state.withLock { $0[$0.count - 1].add(metrics, epoch: epoch) }
      default: break
      }
      if case .bytes = progress { return inner.report(progress) }
      if !isQuiet { inner.report(progress) }
    }
  }

  /// One for each training, the newest last.
  var gathered: [TrainingCurves] { state.withLock { $0 } }
}
