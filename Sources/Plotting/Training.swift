import Wording

extension Plot {
  /// Training curves: one panel for each measure, training and validation together, the best point marked.
  ///
  /// `series` bear Keras's names: `loss`, `accuracy`, and `val_…` for what was measured on data held back. Every value is
  /// drawn as it is; with `smoothing` (from 0 up to, and without, 1) a running mean is drawn beside it. The best is the
  /// lowest value, or the highest for measures that are better high; of the validation series where there is one.
  /// With `isRunning` the training series are means over the epoch so far, of which none is the best.
  package static func training(
    _ series: [Series], unit: TrainingUnit = .epoch, tongue: Tongue = .english, yScale: Scale = .linear,
    smoothing: Double? = nil, isRunning: Bool = false
  ) -> Plot {
    var measures: [String] = []
    for line in series where !measures.contains(measure(line.label)) { measures.append(measure(line.label)) }
    if measures.isEmpty {
      return Plot(Panel(title: title(of: [])[tongue], xLabel: unit.word[tongue], layers: []))
    }
    var panels = measures.map { name in
      panel(
        series.filter { measure($0.label) == name }, measure: name, unit: unit, tongue: tongue, yScale: yScale,
        smoothing: smoothing, isRunning: isRunning)
    }
    if panels.count == 1 {
      (panels[0].title, panels[0].yLabel) = (title(of: series)[tongue], panels[0].title)
      return Plot(panels[0])
    }
    return Plot(title: title(of: series)[tongue], panels: panels, columns: 2)
  }

  private static func panel(
    _ series: [Series], measure: String, unit: TrainingUnit, tongue: Tongue, yScale: Scale, smoothing: Double?,
    isRunning: Bool
  ) -> Panel {
    let lines = series.enumerated().map { index, line in
      var line = line
      // Training and validation are one hue apart and one dash apart.
      if isValidation(line.label) { line.style.dash = .dashed }
      if line.style.color == nil { line.style.color = index }
      // Few points are easier to read off with a mark on each.
      if line.count <= 30, line.style.marker == .none { line.style.marker = .dot }
      return line
    }
    let smooth = smoothing.map { share in
      lines.map { line in
        var smooth = line.smoothed(share)
        smooth.label = smoothName(line.label)[tongue]
        return smooth
      }
    }
    let judged = lines.firstIndex { isValidation($0.label) } ?? (isRunning ? nil : 0)
    return Panel(
      title: measure, xLabel: unit.word[tongue], yScale: yScale,
      layers: [
        Curves(
          (smooth == nil ? lines : lines.map(\.inBackground)) + (smooth ?? []),
          best: judged.map { Curves.Best(series: $0, goal: goal(of: measure)) })
      ])
  }

  private static func smoothName(_ label: String) -> Bilingual { Bilingual("\(label) smoothed", "\(label) 平滑") }

  private static func measure(_ label: String) -> String {
    isValidation(label) ? String(label.dropFirst(4)) : label
  }

  private static func isValidation(_ label: String) -> Bool { label.hasPrefix("val_") }

  /// Shares of right answers are better high; losses and errors are better low.
  private static func goal(of measure: String) -> Curves.Goal {
    let high = ["accuracy", "acc", "auc", "precision", "recall", "f1", "r2"]
    return high.contains { measure.lowercased().hasSuffix($0) } ? .highest : .lowest
  }

  private static func title(of series: [Series]) -> Bilingual {
    series.contains { isValidation($0.label) }
      ? Bilingual("Training and validation", "训练与验证") : Bilingual("Training", "训练过程")
  }
}

extension Series {
  /// The running mean m ← share · m + (1 − share) · y, divided by 1 − shareⁿ, so that it begins at the first value. What
  /// can't be drawn is passed over.
  func smoothed(_ share: Double) -> Series {
    var smooth = Series(named: label, style: style)
    smooth.style.marker = .none
    var (mean, weight) = (0.0, 0.0)
    for (x, y) in zip(x, y) {
      guard y.isDrawable else {
        smooth.append(x: x, y: y)
        continue
      }
      mean = share * mean + (1 - share) * y
      weight = share * weight + (1 - share)
      smooth.append(x: x, y: mean / weight)
    }
    return smooth
  }

  fileprivate var inBackground: Series {
    var raw = self
    raw.style.dash = .dotted
    return raw
  }
}

/// What training is counted in.
package enum TrainingUnit: String, Sendable, CaseIterable {
  case epoch, step

  package var word: Bilingual {
    switch self {
    case .epoch: Bilingual("epoch", "轮次")
    case .step: Bilingual("step", "步数")
    }
  }
}
