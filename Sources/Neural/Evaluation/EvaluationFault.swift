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
  case notAScore(Double, at: Int)
  case notAProbability(Double, at: Int)
  case needsTwoClasses(Int)
  case positiveUnsaid([Double])
  case oneClassOnly
  case scoreColumns(row: Int, columns: Int, classes: Int)
  case fewPoints(Int)
  case notMonotonic
  case binCount(Int)
  case topCount(Int)
  case price(Double)
  case noSamples(Int)
  case nameCount(names: Int, classes: Int)
  case unknownChoice(String, parameter: String, known: [String])
  /// More than two classes, and nothing said of how their areas become one number.
  case multiclassUnsaid(Int)
}

extension EvaluationFault: Fault {
  package var kind: FaultKind { .value }

  package var message: Bilingual {
    switch self {
    case .lengths(let truth, let predicted):
      Bilingual(
        "\(truth) true labels can't be compared with \(predicted) predictions.",
        "\(truth) 个真实标签没法和 \(predicted) 个预测逐个比较。")
    case .multiclassUnsaid(let count):
      Bilingual(
        "multi_class must be 'ovr' or 'ovo' here: with \(count) classes, each is laid against the rest or against each other one.",
        "multi_class 要写 'ovr' 或 'ovo'：这里有 \(count) 个类别，要么每类对其余各类，要么两两相比。")
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
    case .notAScore(let value, let place):
      Bilingual(
        "prediction \(place) is \(Numeral.significant(value)), which can't be compared with the others.",
        "第 \(place) 个预测是 \(Numeral.significant(value))，没法和别的比较。")
    case .notAProbability(let value, let place):
      Bilingual(
        "prediction \(place) is \(Numeral.significant(value)); a probability lies between 0 and 1.",
        "第 \(place) 个预测是 \(Numeral.significant(value))；概率要在 0 到 1 之间。")
    case .needsTwoClasses(let count):
      Bilingual(
        "this is for two classes, and \(count == 1 ? "only one occurs" : "there are \(count)").",
        "这里只管两类，现在\(count == 1 ? "只出现了一类" : "有 \(count) 类")。")
    case .positiveUnsaid(let classes):
      Bilingual(
        "which of the classes \(Self.list(classes)) is the one to be found isn't said.",
        "没说 \(Self.list(classes)) 里哪一类是要找的。")
    case .oneClassOnly:
      Bilingual(
        "all examples are of one class, so there is nothing to tell apart.", "所有样本都属于同一类，谈不上区分。")
    case .scoreColumns(let row, let columns, let classes):
      Bilingual(
        "row \(row) of the scores has \(columns) numbers, but there are \(classes) classes.",
        "分数的第 \(row) 行有 \(columns) 个数，类别却有 \(classes) 个。")
    case .fewPoints(let count):
      Bilingual("an area needs two points at least, not \(count).", "算面积至少要两个点，这里有 \(count) 个。")
    case .notMonotonic:
      Bilingual("x must only rise or only fall.", "x 要么一直上升，要么一直下降。")
    case .binCount(let count):
      Bilingual("there can be 1 to 1,000 bins, not \(count).", "分组数要在 1 到 1,000 之间，不能是 \(count)。")
    case .topCount(let count):
      Bilingual("k is 1 or more, not \(count).", "k 至少是 1，不能是 \(count)。")
    case .price(let price):
      Bilingual(
        "a price is a number that isn't negative, not \(Numeral.significant(price)).",
        "代价要是一个不小于 0 的数，不能是 \(Numeral.significant(price))。")
    case .noSamples(let count):
      Bilingual(
        "none of \(Numeral.grouped(count)) samples could be scored.", "抽了 \(Numeral.grouped(count)) 次样，没有一次能算出分数。")
    case .nameCount(let names, let classes):
      Bilingual(
        "\(names) \(names == 1 ? "name stands" : "names stand") for \(classes) classes.",
        "给了 \(names) 个名称，类别却有 \(classes) 个。")
    case .unknownChoice(let word, let parameter, _):
      Bilingual("there is no \(parameter)='\(word)'.", "\(parameter) 没有 '\(word)' 这种选择。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .severalClasses, .unknownAverage:
      Bilingual("choose 'macro', 'micro', 'weighted' or None.", "可以选 'macro'、'micro'、'weighted' 或 None。")
    case .noSuchClass: Bilingual("say which class counts as found: pos_label=….", "用 pos_label=… 指明哪一类算“找到”。")
    case .multiclassUnsaid: Bilingual("write multi_class='ovr'.", "写上 multi_class='ovr'。")
    case .tooManyClasses:
      Bilingual(
        "for measurements use mean_squared_error or mean_absolute_error.",
        "测量值用 mean_squared_error 或 mean_absolute_error。")
    case .positiveUnsaid: Bilingual("say it: pos_label=….", "用 pos_label=… 指明。")
    case .unknownChoice(_, _, let known):
      Bilingual(
        "choose \(known.map { "'\($0)'" }.joined(separator: ", ")).",
        "可以选 \(known.map { "'\($0)'" }.joined(separator: "、"))。")
    default: nil
    }
  }

  private static func list(_ classes: [Double]) -> String {
    classes.map { Numeral.significant($0) }.joined(separator: ", ")
  }
}
