import Catalogue
import Plotting
import Synchronization

/// What training reported, epoch by epoch: `:plot` without an expression draws it.
package struct TrainingCurves: Sendable {
  package private(set) var series: [Series] = []
  package private(set) var unit = TrainingUnit.epoch

  package init() {}
  init(_ series: [Series], unit: TrainingUnit) { (self.series, self.unit) = (series, unit) }

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
  private let state = Mutex<TrainingCurves?>(nil)
  private let inner: Pulse

  init(_ inner: Pulse) { self.inner = inner }

  var pulse: Pulse {
    Pulse(isCancelled: { [inner] in inner.isCancelled }) { [self] progress in
      switch progress {
      case .started(let epochs, _, _) where epochs > 0: state.withLock { $0 = TrainingCurves() }
      case .epochEnded(let epoch, _, _, let metrics) where epoch > 0: state.withLock { $0?.add(metrics, epoch: epoch) }
      default: break
      }
      inner.report(progress)
    }
  }

  /// nil where nothing was trained.
  var gathered: TrainingCurves? { state.withLock { $0 } }
}
