import Catalogue
import Glibc
import Neural
import Plotting
import Wording

/// The last training again at another rate. What is quick follows every turn; what takes longer waits until it is asked for.
struct RateTrial: TurnedNumber {
  private let run: Run
  private let first: Int
  private let pulse: Pulse
  let before: Double
  private(set) var value: Double
  var step: Double
  /// The run at the rate that was worked out last, and that rate.
  private var done: (run: Run, rate: Double)?

  /// What may be waited for after a key, in seconds.
  private static let patience = 0.15

  init(_ run: Run, from first: Int, _ pulse: Pulse) {
    (self.run, self.first) = (run, first)
    // Progress has no place on this screen.
    self.pulse = Pulse { pulse.isCancelled }
    (before, value) = (run.process.learningRate, run.process.learningRate)
    step = Self.step(for: run.process.learningRate)
  }

  /// A tenth of the rate's size, as a power of ten.
  private static func step(for rate: Double) -> Double {
    rate > 0 && rate.isFinite ? pow(10, floor(log10(rate))) / 10 : 0.001
  }

  let name = "lr"
  var title: Bilingual { WhatIfWords.turnRate(first, of: run.stepCount) }
  var isDue: Bool { isChanged && done?.rate != value }

  mutating func set(_ value: Double) throws {
    guard value.isFinite, value >= 0 else { throw WhatIfFault.notARate(Numeral.significant(value)) }
    self.value = value
    guard isDue else { return }
    let end = Self.seconds() + Self.patience
    do {
      try run(until: Pulse { [pulse] in pulse.isCancelled || Self.seconds() > end })
    } catch is Interruption where !pulse.isCancelled {
      // It takes longer: Enter asks for it.
    }
  }

  func turned(by steps: Double) -> Double? {
    let next = (((value + steps * step) / step * 1e6).rounded() / 1e6) * step
    return next >= 0 ? Double(Numeral.significant(next, digits: 9)) : nil
  }

  mutating func work() throws { try run(until: pulse) }

  private mutating func run(until pulse: Pulse) throws {
    var change = RunChange()
    change.learningRate = value
    done = (try run.continuing(from: first, changing: change, pulse: pulse), value)
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private var comparison: LossComparison {
    LossComparison(before: run, after: isChanged && !isDue ? done?.run ?? run : run, from: first)
  }

  func rows(_ tongue: Tongue) throws -> [(label: String, before: Double, after: Double)] { comparison.rows(tongue) }
  func plot(_ tongue: Tongue) throws -> Panel { comparison.panel(tongue) }

  var pending: PendingWhatIf? {
    guard isChanged, !isDue, let end = done?.run.checkpoints.last else { return nil }
    return PendingWhatIf { [run] notebook in
      try notebook.adopt(end, of: run)
      return WhatIfWords.runKept
    }
  }
}
