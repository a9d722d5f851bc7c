import Wording

/// Titles and names of the plots that stand ready.
enum PresetWords {
  static let falsePositives = Bilingual("false positive rate", "误报率（假阳性率）")
  static let truePositives = Bilingual("true positive rate (recall)", "召回率（真阳性率）")
  static let recall = Bilingual("recall", "召回率")
  static let precision = Bilingual("precision", "精确率")
  static let chance = Bilingual("guessing", "随机猜")
  static let model = Bilingual("model", "模型")
  static let perfect = Bilingual("perfectly calibrated", "完全校准")
  static let predicted = Bilingual("predicted probability", "预测概率")
  static let observed = Bilingual("share that came true", "实际发生的比例")
  static let examples = Bilingual("examples", "样本数")
  static let counts = Bilingual("How many examples each point stands for", "每个点代表多少样本")
  static let threshold = Bilingual("threshold", "阈值")
  static let cost = Bilingual("cost", "代价")
  static let costs = Bilingual("What each threshold costs", "每个阈值的代价")
  static let least = Bilingual("least", "最低")
  static let takenFor = Bilingual("as", "当成")
  static let path = Bilingual("path taken", "走过的路")
  static let now = Bilingual("now", "现在")
  static let start = Bilingual("start", "起点")
  static func slope(_ number: String) -> Bilingual { Bilingual("slope here: \(number)", "此处的斜率：\(number)") }
  static let loss = Bilingual("loss", "损失")
  static let count = Bilingual("count", "个数")
  static let single = Bilingual("single numbers", "单个的数")
  static let place = Bilingual("place", "位置")
  static let lookedAt = Bilingual("looked at", "被看的位置")
  static let looking = Bilingual("looking", "在看的位置")
  static let learning = Bilingual("What more data would bring", "多用数据能换来什么")

  static func roc(_ area: Double) -> Bilingual {
    let area = Numeral.fixed(area, places: 3)
    return Bilingual("ROC curve (AUC \(area))", "ROC 曲线（AUC \(area)）")
  }

  static func precisionRecall(_ average: Double) -> Bilingual {
    let average = Numeral.fixed(average, places: 3)
    return Bilingual("Precision and recall (AP \(average))", "精确率与召回率（AP \(average)）")
  }

  static func head(_ index: Int) -> Bilingual { Bilingual("head \(index)", "第 \(index) 个头") }

  static func positives(_ share: Double) -> Bilingual {
    let share = Numeral.fixed(share, places: 3)
    return Bilingual("all positive: \(share)", "全判为正：\(share)")
  }

  static func at(_ threshold: Double) -> Bilingual {
    let number = Phrase.number(threshold)
    return Bilingual("threshold \(number)", "阈值 \(number)")
  }

  /// What a calibration says about one who forecasts.
  struct Calibration {
    let title: (Double) -> Bilingual
    let name, predicted, observed, examples, counts: Bilingual
  }

  static func calibration(of forecaster: Plot.Forecaster) -> Calibration {
    switch forecaster {
    case .model:
      Calibration(
        title: calibration, name: model, predicted: predicted, observed: observed, examples: examples, counts: counts)
    case .learner:
      Calibration(
        title: { _ in Bilingual("How sure you were, and how often you were right", "你有多大把握，猜中了多少") },
        name: Bilingual("you", "你"), predicted: Bilingual("how sure", "把握"),
        observed: Bilingual("share that came true", "猜中的比例"), examples: Bilingual("guesses", "猜测次数"),
        counts: Bilingual("How many guesses each point stands for", "每个点代表多少次猜测"))
    }
  }

  static func calibration(_ error: Double) -> Bilingual {
    let error = Numeral.fixed(error, places: 3)
    return Bilingual("Calibration (expected error \(error))", "校准（期望误差 \(error)）")
  }

  static func lossOver(_ names: [String], _ tongue: Tongue) -> String {
    let names = names.map { Printable.word($0) }
    return tongue == .english
      ? "Loss over \(names.joined(separator: " and "))" : "损失随\(Phrase.within(names.joined(separator: " 和 ")))的变化"
  }

}
