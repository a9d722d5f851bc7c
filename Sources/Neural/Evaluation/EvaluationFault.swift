import Wording

/// Why predictions can't be judged, as facts.
package enum EvaluationFault: Error, Sendable, Equatable {
  case lengths(truth: Int, predicted: Int)
  case nothingToJudge
  case notAClass(Double)
  case tooManyClasses(Int)
  case severalClasses(Int)
  case noSuchClass(Double, among: [Double])
  case unknownAverage(String)
  case notAShare(successes: Int, of: Int)
  case shareOutside(Double, of: Int)
  case notAConfidence(Double)
}

extension EvaluationFault: Fault {
  package var kind: FaultKind { .value }

  package var message: Bilingual {
    switch self {
    case .lengths(let truth, let predicted):
      Bilingual(
        "\(truth) true labels can't be compared with \(predicted) predictions.",
        "\(truth) 个真实标签没法和 \(predicted) 个预测逐个比较。")
    case .nothingToJudge:
      Bilingual("there is nothing to judge: both lists are empty.", "两个列表都是空的，没有可评的。")
    case .notAClass(let value):
      Bilingual("\(Numeral.significant(value)) is no class.", "\(Numeral.significant(value)) 不是一个类别。")
    case .tooManyClasses(let count):
      Bilingual(
        "\(Numeral.grouped(count)) different labels are no classes; these look like measurements.",
        "出现了 \(Numeral.grouped(count)) 种标签，不像类别，像是测量值。")
    case .severalClasses(let count):
      Bilingual(
        "there are \(count) classes, and average='binary' is for two.", "这里有 \(count) 个类别，而 average='binary' 只管两类。")
    case .noSuchClass(let label, let classes):
      Bilingual(
        "class \(Numeral.significant(label)) doesn't occur; there are \(Self.list(classes)).",
        "没有类别 \(Numeral.significant(label))，只有 \(Self.list(classes))。")
    case .unknownAverage(let name):
      Bilingual("there is no average '\(name)'.", "没有 '\(name)' 这种平均方式。")
    case .notAShare(let successes, let trials):
      Bilingual(
        "\(Numeral.grouped(successes)) of \(Numeral.grouped(trials)) is no share.",
        "\(Numeral.grouped(trials)) 次里有 \(Numeral.grouped(successes)) 次，算不出比例。")
    case .shareOutside(let share, let trials):
      Bilingual(
        "a share lies between 0 and 1 and is taken of at least one: not \(Numeral.significant(share)) of "
          + "\(Numeral.grouped(trials)).",
        "比例要在 0 到 1 之间，总数至少是 1：不能是 \(Numeral.grouped(trials)) 个里占 \(Numeral.significant(share))。")
    case .notAConfidence(let level):
      Bilingual(
        "a confidence lies between 0 and 1, not \(Numeral.significant(level)).",
        "置信水平要在 0 到 1 之间，不能是 \(Numeral.significant(level))。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .severalClasses, .unknownAverage:
      Bilingual("choose 'macro', 'micro', 'weighted' or None.", "可以选 'macro'、'micro'、'weighted' 或 None。")
    case .noSuchClass: Bilingual("say which class counts as found: pos_label=….", "用 pos_label=… 指明哪一类算「找到」。")
    default: nil
    }
  }

  private static func list(_ classes: [Double]) -> String {
    classes.map { Numeral.significant($0) }.joined(separator: ", ")
  }
}
