import Catalogue
import Glibc
import Synchronization
import Wording

/// The drawing thread of `LiveCurves`, and the one slot through which the training thread reaches it.
final class LiveEasel: Sendable {
  private struct Slot {
    var history: LiveHistory
    /// Points came in that no frame shows.
    var isStale = false
    var isStopping = false
    var drawsLast = true
    var thread: pthread_t?
  }

  private let slot: Mutex<Slot>
  /// A byte in it wakes the thread; it is full rather than blocking.
  private let bell = Bell()
  private let surface: LiveCurves.Surface
  private let program: String
  private let unit: TrainingUnit
  private let tongue: Tongue
  private let say: @Sendable (Bilingual) -> Void
  private let show: @Sendable (LiveCurves.Frame) -> Void

  init(
    surface: LiveCurves.Surface, program: String, unit: TrainingUnit, tongue: Tongue,
    say: @escaping @Sendable (Bilingual) -> Void, show: @escaping @Sendable (LiveCurves.Frame) -> Void
  ) {
    slot = Mutex(Slot(history: LiveHistory(unit: unit)))
    (self.surface, self.program, self.unit, self.tongue) = (surface, program, unit, tongue)
    (self.say, self.show) = (say, show)
  }

  var series: [Series] { slot.withLock { $0.history.series } }

  func add(_ measures: [Progress.Measure], at x: Double) {
    let rings = slot.withLock { slot in
      slot.history.add(measures, at: x)
      defer { slot.isStale = true }
      return !slot.isStale
    }
    if rings { bell.ring() }
  }

  func listen(_ progress: Progress) {
    let rings = slot.withLock { slot in
      guard slot.history.listen(progress) else { return false }
      defer { slot.isStale = true }
      return !slot.isStale
    }
    if rings { bell.ring() }
  }

  func start() {
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<LiveEasel>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, Unmanaged.passRetained(self).toOpaque())
    if result == 0 {
      slot.withLock { $0.thread = thread }
    } else {
      // Without a thread nothing is drawn; the curves are still gathered.
      Unmanaged.passUnretained(self).release()
    }
  }

  /// Ends the thread, once it has drawn the last state if `drawingLast`.
  func stop(drawingLast: Bool) {
    let thread = slot.withLock { slot in
      (slot.isStopping, slot.drawsLast) = (true, drawingLast)
      defer { slot.thread = nil }
      return slot.thread
    }
    guard let thread else { return }
    bell.ring()
    pthread_join(thread, nil)
  }

  /// Frames are at least this far apart, in milliseconds.
  private static let interval = 250.0
  /// How many times as long as a frame takes nothing is drawn: where training has the only core, drawing would slow it.
  private static let rest = sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1 ? 3.0 : 30.0

  private func run() {
    // Linux keeps a priority for each thread: where cores are few, training goes first.
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 5)
    var painter = LivePainter(surface: surface, program: program)
    var isBroken = false
    while true {
      bell.wait(milliseconds: nil)
      let (series, last) = slot.withLock { slot in
        defer { slot.isStale = false }
        return (slot.isStale && !(slot.isStopping && !slot.drawsLast) ? slot.history.series : nil, slot.isStopping)
      }
      let began = LiveEasel.milliseconds
      if let series, !isBroken {
        do {
          show(try painter.draw(.training(series, unit: unit, tongue: tongue, isRunning: true), tongue: tongue))
        } catch {
          isBroken = true
          say((error as? PlotFault ?? .gnuplotRefused).whileTraining)
        }
      }
      if last { return }
      let cost = LiveEasel.milliseconds - began
      pause(milliseconds: max(LiveEasel.interval - cost, cost * LiveEasel.rest))
    }
  }

  /// Waits, but not for a run that has ended.
  private func pause(milliseconds: Double) {
    let end = LiveEasel.milliseconds + milliseconds
    while true {
      let left = end - LiveEasel.milliseconds
      if left <= 0 { break }
      bell.wait(milliseconds: Int32(left.rounded(.up)))
      if slot.withLock({ $0.isStopping }) { break }
    }
    // What rang during the pause is drawn now.
    if slot.withLock({ $0.isStale || $0.isStopping }) { bell.ring() }
  }

  private static var milliseconds: Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) * 1000 + Double(now.tv_nsec) / 1e6
  }
}

/// Draws one state after another, keeping its gnuplot between them.
private struct LivePainter {
  let surface: LiveCurves.Surface
  let program: String
  private var gnuplot: Gnuplot?

  init(surface: LiveCurves.Surface, program: String) { (self.surface, self.program) = (surface, program) }

  mutating func draw(_ plot: Plot, tongue: Tongue) throws -> LiveCurves.Frame {
    switch surface {
    case .text(let page): return .text(plot.text(page))
    case .picture(let output, let templates, let theme):
      let script = try plot.script(for: output, theme: theme, tongue: tongue, templates: templates)
      return .picture(try process().draw(script))
    case .window(let window, let templates, let theme):
      try window.show(plot, theme: theme, tongue: tongue, templates: templates)
      return .shown
    }
  }

  private mutating func process() throws -> Gnuplot {
    if let gnuplot { return gnuplot }
    // Training goes first, but a busy machine must not starve gnuplot until it seems to hang.
    let started = try Gnuplot(program: program, niceness: 5)
    gnuplot = started
    return started
  }
}
