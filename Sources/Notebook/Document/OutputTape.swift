import Catalogue
import Synchronization
import Wording

/// Takes down what comes of the entry under way, in the order in which it is shown.
///
/// A program prints on the thread that runs it; the notebook waits meanwhile.
final class OutputTape: Sendable {
  private let items = Mutex<[Document.Item]?>(nil)

  /// Larger outputs than this many characters are kept by their beginning.
  private static let longest = 200_000

  /// Whether an entry is being taken down.
  var isRunning: Bool { items.withLock { $0 != nil } }

  func begin() { items.withLock { $0 = [] } }

  func end() -> [Document.Item] {
    items.withLock { items in
      defer { items = nil }
      return items ?? []
    }
  }

  func take(_ output: CellOutput) {
    switch output {
    case .text(let text), .article(let text): take(text + "\n")
    // A step of a walk, which goes on by keys that are no part of a notebook.
    case .page: break
    case .printed(let text): take(StyledText(text))
    case .fault(let text): items.withLock { $0?.append(.fault(text + "\n")) }
    case .plot(let plot): items.withLock { $0?.append(.plot(plot)) }
    }
  }

  /// What training reports, without the times: those differ from run to run.
  func take(_ progress: Progress, epochs: Int) {
    switch progress {
    case .epochEnded(let epoch, _, _, let metrics):
      let heading = epoch > 0 ? [TrainingLine.heading(epoch: epoch, of: epochs)] : []
      let measures = metrics.map { "\($0.name): \(TrainingLine.number($0.value))" }
      take(StyledText((heading + measures).joined(separator: " - ") + "\n"))
    case .started, .epoch, .step, .bytes, .note: break
    }
  }

  private func take(_ text: StyledText) {
    items.withLock { items in
      guard items != nil else { return }
      guard case .text(let before)? = items?.last else {
        items?.append(.text(text))
        return
      }
      if before.runs.reduce(0, { $0 + $1.text.utf8.count }) > Self.longest { return }
      items?.removeLast()
      items?.append(.text(before + text))
    }
  }
}

/// A display that also takes down what it is given.
final class RecordedDisplay: Display {
  let inner: any Display
  let tape: OutputTape
  /// What stops work while nothing is shown; nil while everything is.
  private var silentPulse: Pulse?
  /// How wide a page is that is made for elsewhere; nil for the screen.
  private var pageColumns: Int?
  /// What was shown since the entry under way began.
  var shown = ShownText()

  init(_ inner: any Display, _ tape: OutputTape) { (self.inner, self.tape) = (inner, tape) }

  var columns: Int { pageColumns ?? inner.columns }
  var showsViews: Bool { silentPulse == nil && inner.showsViews }
  var wantsViews: Bool {
    get { inner.wantsViews }
    set { inner.wantsViews = newValue }
  }
  func begin(withPlots preference: PlotPreference) { inner.begin(withPlots: preference) }
  func prefer(_ preference: PlotPreference) -> PlotPlacement { inner.prefer(preference) }

  func show(_ output: CellOutput) {
    tape.take(output)
    guard silentPulse == nil else { return }
    shown.take(output)
    inner.show(output)
  }

  /// What `body` would show on a screen of some width, which it doesn't.
  func page(columns: Int, _ pulse: Pulse, _ body: () throws -> Void) rethrows -> [Document.Item] {
    pageColumns = columns
    tape.begin()
    defer {
      pageColumns = nil
      _ = tape.end()
    }
    try silently(pulse, body)
    return tape.end()
  }

  /// What `body` shows is taken down and not shown.
  func silently(_ pulse: Pulse, _ body: () throws -> Void) rethrows {
    silentPulse = pulse
    defer { silentPulse = nil }
    try body()
  }

  func beginWork() -> Pulse {
    let pulse = silentPulse ?? inner.beginWork()
    let isShown = silentPulse == nil
    let epochs = Mutex(1)
    let tape = tape
    return Pulse(isCancelled: { pulse.isCancelled }) { progress in
      if case .started(let count, _, _) = progress { epochs.withLock { $0 = count } }
      tape.take(progress, epochs: epochs.withLock { $0 })
      if isShown { pulse.report(progress) }
    }
  }
}
