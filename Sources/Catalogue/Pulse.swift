import Wording

/// What long work tells whoever waits for it.
package enum Progress: Sendable {
  /// Training is about to run `epochs` epochs of `steps` steps of at most `batch` examples. With no epochs it is no
  /// training but a measurement or prediction, whose steps and end follow without an `epoch`.
  case started(epochs: Int, steps: Int, batch: Int)
  case epoch(Int)
  /// `step` of `steps` is done, `seconds` after the epoch began; metrics are running means of the epoch so far.
  case step(Int, of: Int, seconds: Double, metrics: [Measure])
  case epochEnded(Int, steps: Int, seconds: Double, metrics: [Measure])
  /// Bytes of a download; `total` is unknown where the server doesn't say.
  case bytes(Int, total: Int?)
  /// One sentence worth knowing while it runs.
  case note(Bilingual)

  /// A named number of a progress line: `loss: 0.3512`.
  package struct Measure: Sendable, Equatable {
    package let name: String
    package let value: Double

    package init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }
}

/// How long work stays in touch: it asks `isCancelled` between units of about 20 ms and reports what it did.
///
/// Terminal, pipe, Jupyter and tests each give their own. After cancellation whole steps stay done.
package final class Pulse: Sendable {
  private let cancelled: @Sendable () -> Bool
  private let listener: @Sendable (Progress) -> Void

  package init(isCancelled: @escaping @Sendable () -> Bool, report: @escaping @Sendable (Progress) -> Void = { _ in }) {
    cancelled = isCancelled
    listener = report
  }

  /// Never stops and tells nobody.
  package static let silent = Pulse(isCancelled: { false })

  package var isCancelled: Bool { cancelled() }
  package func report(_ progress: Progress) { listener(progress) }

  /// Throws `Interruption` if the learner has asked to stop.
  package func check() throws {
    if isCancelled { throw Interruption() }
  }
}

/// The learner asked to stop.
package struct Interruption: Fault {
  package init() {}
  package var kind: FaultKind { .interrupt }
  package var message: Bilingual {
    Bilingual("Stopped. What had finished stays.", "已停下。已经完成的部分都保留着。")
  }
}
