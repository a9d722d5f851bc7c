import Neural
import Plotting
import Wording

/// The losses of a run from a step on, beside those of the same run with something changed.
struct LossComparison {
  private let old: [Double]
  private let new: [Double]
  private let first: Int

  init(before: Run, after: Run, from first: Int) {
    self.first = first
    (old, new) = (Self.losses(of: before, from: first), Self.losses(of: after, from: first))
  }

  private static func losses(of run: Run, from step: Int) -> [Double] {
    step <= run.stepCount ? (step...run.stepCount).compactMap { run.losses[$0].map(Double.init) } : []
  }

  /// Whether there is more than a single step to draw.
  var hasCurve: Bool { old.count > 1 }

  func rows(_ tongue: Tongue) -> [(label: String, before: Double, after: Double)] {
    var rows: [(label: String, before: Double, after: Double)] = []
    func add(_ label: Bilingual, _ value: ([Double]) -> Double?) {
      guard let before = value(old), let after = value(new) else { return }
      rows.append((label[tongue], before, after))
    }
    add(WhatIfWords.lossAtEnd, \.last)
    add(WhatIfWords.lowestLoss) { $0.filter(\.isFinite).min() }
    if old.count >= 20 {
      add(WhatIfWords.meanLoss) { losses in
        let tail = losses.suffix(max(1, losses.count / 10))
        return tail.reduce(0, +) / Double(tail.count)
      }
    }
    return rows
  }

  func panel(_ tongue: Tongue) -> Panel {
    Panel(
      title: WhatIfWords.plotTitle[tongue], xLabel: WhatIfWords.step[tongue], yLabel: WhatIfWords.loss[tongue],
      layers: [
        Curves([
          Series(WhatIfWords.before[tongue], y: old, from: first),
          Series(WhatIfWords.after[tongue], y: new, from: first, style: Style(dash: .dashed)),
        ])
      ])
  }
}
