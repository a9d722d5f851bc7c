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
    // Every point is kept, so that the mark stands where the threshold is.
    let curve = try ROCCurve(truth: truth, scores: scores, dropsIntermediate: false)
    return try Plot.roc(
      falsePositiveRate: curve.falsePositiveRate, truePositiveRate: curve.truePositiveRate,
      thresholds: curve.thresholds, area: curve.area, threshold: 0.5, tongue: call.tongue
    ).titled(judged.title)
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
    return try Plot.precisionRecall(
      precision: curve.precision, recall: curve.recall, thresholds: curve.thresholds, average: curve.average,
      positives: share, threshold: 0.5, tongue: call.tongue
    ).titled(judged.title)
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
    return try Plot.calibration(
      predicted: calibration.predicted, observed: calibration.observed, counts: calibration.counts,
      error: calibration.expectedError, tongue: call.tongue
    ).titled(judged.title)
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
    return try Plot.costs(thresholds: costs.thresholds, costs: costs.costs, tongue: call.tongue)
      .titled(PlotWords.prices(judged.title, falseAlarm: falseAlarm, miss: miss)[call.tongue])
  }
}

extension Plot {
  /// With what it was drawn of before its own title.
  func titled(_ data: String) -> Plot {
    var plot = self
    if !plot.panels.isEmpty { plot.panels[0].title = "\(data) · \(plot.panels[0].title)" }
    return plot
  }
}
