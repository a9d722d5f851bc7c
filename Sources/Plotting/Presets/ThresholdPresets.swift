import Wording

extension Plot {
  /// Found positives against false alarms, with the diagonal of guessing, and the place of `threshold` marked.
  ///
  /// The three lists are those of a ROC curve, as long as each other; thresholds fall. Throws `PlotFault.lengthsDiffer`.
  package static func roc(
    falsePositiveRate: [Double], truePositiveRate: [Double], thresholds: [Double], area: Double,
    threshold: Double? = nil, tongue: Tongue = .english
  ) throws -> Plot {
    let curve = try Series(PresetWords.model[tongue], x: falsePositiveRate, y: truePositiveRate)
    let chance = try Series(
      PresetWords.chance[tongue], x: [0, 1], y: [0, 1], style: Style(dash: .dashed, color: 6))
    guard thresholds.count == curve.count else { throw PlotFault.lengthsDiffer(x: curve.count, y: thresholds.count) }
    var layers: [any PlotKind] = [Curves([curve, chance])]
    if let threshold, let place = thresholds.lastIndex(where: { $0 >= threshold }) {
      layers += try mark(threshold, x: falsePositiveRate[place], y: truePositiveRate[place], tongue)
    }
    return square(
      PresetWords.roc(area)[tongue], PresetWords.falsePositives[tongue], PresetWords.truePositives[tongue], layers)
  }

  /// Precision against recall, with the line of calling everything positive, and the place of `threshold` marked.
  ///
  /// The lists are those of a precision-recall curve: one threshold less than points, rising. Throws
  /// `PlotFault.lengthsDiffer`.
  package static func precisionRecall(
    precision: [Double], recall: [Double], thresholds: [Double], average: Double, positives: Double,
    threshold: Double? = nil, tongue: Tongue = .english
  ) throws -> Plot {
    var style = Style()
    style.steps = .before
    let curve = try Series(PresetWords.model[tongue], x: recall, y: precision, style: style)
    guard thresholds.count + 1 == curve.count else {
      throw PlotFault.lengthsDiffer(x: curve.count, y: thresholds.count + 1)
    }
    let base = try Series(
      PresetWords.positives(positives)[tongue], x: [0, 1], y: [positives, positives],
      style: Style(dash: .dashed, color: 6))
    var layers: [any PlotKind] = [Curves([curve, base])]
    if let threshold, let place = thresholds.firstIndex(where: { $0 >= threshold }) {
      layers += try mark(threshold, x: recall[place], y: precision[place], tongue)
    }
    return square(
      PresetWords.precisionRecall(average)[tongue], PresetWords.recall[tongue], PresetWords.precision[tongue], layers)
  }

  private static func mark(_ threshold: Double, x: Double, y: Double, _ tongue: Tongue) throws -> [any PlotKind] {
    let text = "\(PresetWords.at(threshold)[tongue]): (\(Phrase.number(x)), \(Phrase.number(y)))"
    let point = try Series("", x: [x], y: [y], style: Style(dash: .none, marker: .dot, color: 1))
    return [Curves([point]), Remarks([.init(text, beside: .init(x: x, y: y))])]
  }

  private static func square(_ title: String, _ x: String, _ y: String, _ layers: [any PlotKind]) -> Plot {
    var panel = Panel(title: title, xLabel: x, yLabel: y, layers: layers)
    (panel.xLimits, panel.yLimits) = (.init(0, 1), .init(0, 1.02))
    return Plot(panel, size: Size(width: 720, height: 560))
  }

  /// Whose probabilities a calibration is about.
  package enum Forecaster: Sendable {
    case model
    /// The learner, by the confidence that they gave with their guesses.
    case learner
  }

  /// Predicted probabilities against what came true, and below it how many examples each point stands for.
  /// Throws `PlotFault.lengthsDiffer`.
  package static func calibration(
    of forecaster: Forecaster = .model, predicted: [Double], observed: [Double], counts: [Int], error: Double,
    tongue: Tongue = .english
  ) throws -> Plot {
    let marks = Style(dash: .solid, marker: .dot, color: 0)
    let words = PresetWords.calibration(of: forecaster)
    let curve = try Series(words.name[tongue], x: predicted, y: observed, style: marks)
    let perfect = try Series(PresetWords.perfect[tongue], x: [0, 1], y: [0, 1], style: Style(dash: .dashed, color: 6))
    guard counts.count == predicted.count else { throw PlotFault.lengthsDiffer(x: predicted.count, y: counts.count) }
    var above = Panel(
      title: words.title(error)[tongue], xLabel: words.predicted[tongue],
      yLabel: words.observed[tongue], layers: [Curves([curve, perfect])])
    (above.xLimits, above.yLimits) = (.init(0, 1), .init(0, 1.02))
    let gap = zip(predicted, predicted.dropFirst()).map { $1 - $0 }.min() ?? 0.1
    var bars = try Bars(at: predicted, Bars.Group("", counts.map(Double.init)))
    bars.width = max(0.005, min(0.08, gap * 0.8))
    var below = Panel(
      title: words.counts[tongue], xLabel: words.predicted[tongue], yLabel: words.examples[tongue],
      layers: [bars])
    below.xLimits = .init(0, 1)
    return Plot(panels: [above, below], columns: 1, size: Size(width: 720, height: 820))
  }

  /// What false alarms and misses cost together at each threshold, the least and the usual 0.5 marked.
  ///
  /// Thresholds fall, as many as costs; the rule is score ≥ threshold. Throws `PlotFault.lengthsDiffer`.
  package static func costs(
    thresholds: [Double], costs: [Double], unit: String = "", tongue: Tongue = .english
  ) throws -> Plot {
    var style = Style()
    style.steps = .before
    let curve = try Series(
      PresetWords.cost[tongue], x: thresholds.reversed(), y: costs.reversed(), style: style)
    var marks: [Rules.Rule] = []
    if let best = costs.indices.filter({ costs[$0].isDrawable }).min(by: { costs[$0] < costs[$1] }) {
      let words = "\(PresetWords.least[tongue]): \(Phrase.number(costs[best])) @ \(Phrase.number(thresholds[best]))"
      marks.append(Rules.Rule(.vertical, at: thresholds[best], label: words, style: Style(dash: .dashed, color: 2)))
    }
    if let half = thresholds.lastIndex(where: { $0 >= 0.5 }), let last = thresholds.last, last <= 0.5 {
      marks.append(Rules.Rule(.vertical, at: 0.5, label: "0.5: \(Phrase.number(costs[half]))"))
    }
    return Plot(
      Panel(
        title: PresetWords.costs[tongue], xLabel: PresetWords.threshold[tongue],
        yLabel: unit.isEmpty ? PresetWords.cost[tongue] : "\(PresetWords.cost[tongue]) (\(unit))",
        layers: [Curves([curve]), Rules(marks)]))
  }
}
