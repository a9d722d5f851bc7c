import Neural
import Plotting
import Wording

enum ROCPlot: PlotSubject {
  static let name = "roc"
  static let aliases = ["roc曲线"]
  static let usage = Bilingual(":plot roc LABELS SCORES", ":plot roc 标签 分数")
  static let summary = Bilingual(
    "How many are found against how many false alarms, at every threshold; 0.5 is marked.",
    "每个阈值下，找到多少、误报多少；标出阈值 0.5。")

  static func plot(_ call: PlotCall) throws -> Plot {
    let judged = try Judged(call)
    let (truth, scores) = try judged.scores(call)
    let curve = try ROCCurve(truth: truth, scores: scores)
    let whole = try ROCCurve(truth: truth, scores: scores, dropsIntermediate: false)
    let place = whole.thresholds.lastIndex { $0 >= 0.5 } ?? 0
    let tongue = call.tongue
    return Plot(
      Panel(
        title: PlotWords.roc(judged.title, area: curve.area)[tongue], xLabel: PlotWords.falseAlarms[tongue],
        yLabel: PlotWords.found[tongue],
        layers: [
          Curves([
            try Series("ROC", x: curve.falsePositiveRate, y: curve.truePositiveRate, style: Style(color: 0)),
            try Series(
              PlotWords.chance[tongue], x: [0, 1], y: [0, 1], style: Style(dash: .dotted, color: 6)),
            try Series(
              PlotWords.half[tongue], x: [whole.falsePositiveRate[place]], y: [whole.truePositiveRate[place]],
              style: Style(dash: .none, marker: .diamond, color: 1)),
          ])
        ]), size: Plot.Size(width: 720, height: 560))
  }
}

enum PrecisionRecallPlot: PlotSubject {
  static let name = "pr"
  static let aliases = ["pr曲线", "精确率召回率"]
  static let usage = Bilingual(":plot pr LABELS SCORES", ":plot pr 标签 分数")
  static let summary = Bilingual(
    "How often a call is right against how many are found, at every threshold; 0.5 is marked.",
    "每个阈值下，报了的有多少是对的、该报的找到多少；标出阈值 0.5。")

  static func plot(_ call: PlotCall) throws -> Plot {
    let judged = try Judged(call)
    let (truth, scores) = try judged.scores(call)
    let curve = try PrecisionRecallCurve(truth: truth, scores: scores)
    let share = truth.reduce(0, +) / Double(max(1, truth.count))
    let place = curve.thresholds.firstIndex { $0 >= 0.5 } ?? curve.thresholds.count
    let tongue = call.tongue
    return Plot(
      Panel(
        title: PlotWords.precisionRecall(judged.title, average: curve.average)[tongue],
        xLabel: PlotWords.recall[tongue], yLabel: PlotWords.precision[tongue],
        layers: [
          Curves([
            // From few found to all.
            try Series(
              PlotWords.precision[tongue], x: curve.recall.reversed(), y: curve.precision.reversed(),
              style: Style(color: 0)),
            try Series(
              PlotWords.chance[tongue], x: [0, 1], y: [share, share], style: Style(dash: .dotted, color: 6)),
            try Series(
              PlotWords.half[tongue], x: [curve.recall[place]], y: [curve.precision[place]],
              style: Style(dash: .none, marker: .diamond, color: 1)),
          ])
        ]), size: Plot.Size(width: 720, height: 560))
  }
}

enum CalibrationPlot: PlotSubject {
  static let name = "calibration"
  static let aliases = ["校准"]
  static let usage = Bilingual(":plot calibration LABELS PROBABILITIES [bins=10]", ":plot calibration 标签 概率 [bins=10]")
  static let summary = Bilingual(
    "Whether a forecast of 70 % comes true 7 times in 10.", "说有 70% 可能的事，是不是 10 次里真发生 7 次。")

  static func plot(_ call: PlotCall) throws -> Plot {
    let (numbers, rest) = try call.options(["bins"])
    let judged = try Judged(call, rest)
    let (truth, scores) = try judged.scores(call)
    let bins = Int(min(max(numbers["bins"] ?? 10, 1), 1000))
    let calibration = try Calibration(truth: truth, probabilities: scores, bins: bins)
    let tongue = call.tongue
    return Plot(
      Panel(
        title: PlotWords.calibration(judged.title, error: calibration.expectedError)[tongue],
        xLabel: PlotWords.forecast[tongue], yLabel: PlotWords.came[tongue],
        layers: [
          Curves([
            try Series(
              judged.title, x: calibration.predicted, y: calibration.observed, style: Style(marker: .dot, color: 0)),
            try Series(
              PlotWords.perfect[tongue], x: [0, 1], y: [0, 1], style: Style(dash: .dotted, color: 6)),
          ])
        ]), size: Plot.Size(width: 720, height: 560))
  }
}

enum CostPlot: PlotSubject {
  static let name = "cost"
  static let aliases = ["代价"]
  static let usage = Bilingual(":plot cost fp=2 fn=50 LABELS SCORES", ":plot cost fp=2 fn=50 标签 分数")
  static let summary = Bilingual(
    "What decisions cost at every threshold, with a price for a false alarm (fp) and for a miss (fn); the cheapest is marked.",
    "给误报（fp）和漏掉（fn）各定一个价，看每个阈值的总代价，标出最省的。")

  static func plot(_ call: PlotCall) throws -> Plot {
    let (prices, rest) = try call.options(["fp", "fn"])
    let (falseAlarm, miss) = (prices["fp"] ?? 1, prices["fn"] ?? 1)
    let judged = try Judged(call, rest)
    let (truth, scores) = try judged.scores(call)
    let costs = try ThresholdCosts(truth: truth, scores: scores, falseAlarm: falseAlarm, miss: miss)
    let tongue = call.tongue
    let place = costs.place(of: 0.5)
    return Plot(
      Panel(
        title: PlotWords.costs(judged.title, falseAlarm: falseAlarm, miss: miss)[tongue],
        xLabel: PlotWords.threshold[tongue], yLabel: PlotWords.cost[tongue],
        layers: [
          Curves(
            [
              try Series(
                PlotWords.cost[tongue], x: costs.thresholds.reversed(), y: costs.costs.reversed(),
                style: Style(color: 0)),
              try Series(
                PlotWords.half[tongue], x: [0.5], y: [costs.costs[place]],
                style: Style(dash: .none, marker: .diamond, color: 1)),
            ], best: Curves.Best(series: 0, goal: .lowest))
        ]))
  }
}
