import Tensors
import Wording

extension WhatIfFault: Fault {
  var kind: FaultKind {
    switch self {
    case .notANumber: .type
    default: .value
    }
  }

  var message: Bilingual {
    switch self {
    case .nothingAsked: Bilingual("what should be different?", "想改什么？")
    case .notAChange(let text):
      Bilingual("\(text.visibleControls) doesn't say what becomes what.", "\(text.visibleControls) 没说清把什么改成什么。")
    case .notTogether(let text):
      Bilingual(
        "\(text.visibleControls) mixes kinds of change; only values can be changed together.",
        "\(text.visibleControls) 混了不同的改法；能一起改的只有数值。")
    case .needsValue:
      Bilingual("which value should it have?", "想改成多少？")
    case .nothingLeftOut: Bilingual("which example should be left out?", "想去掉哪个样本？")
    case .notAnExample(let text):
      Bilingual("\(text.visibleControls) is not the number of an example.", "\(text.visibleControls) 不是样本编号。")
    case .notARate(let text):
      Bilingual(
        "\(text.visibleControls) is not a learning rate: a number from 0 on.",
        "\(text.visibleControls) 不是学习率，学习率是不小于 0 的数。")
    case .notAThreshold(let text):
      Bilingual("\(text.visibleControls) is not a threshold from 0 to 1.", "\(text.visibleControls) 不是 0 到 1 之间的阈值。")
    case .unused(let name):
      Bilingual("nothing that was computed depends on \(name).", "算过的东西里没有一个用到 \(name)。")
    case .changedSince(let name):
      Bilingual(
        "\(name) has another value now than when it was used.", "\(name) 现在的值和当时用的不一样了。")
    case .notANumber(let name, let type):
      Bilingual("\(name) can't become a value of type \(type).", "\(name) 不能改成 \(type) 类型的值。")
    case .shape(let name, let shape, let given):
      Bilingual(
        "\(name) has shape \(shape.description), and the new value \(given.description).",
        "\(name) 的形状是 \(shape.description)，新值的形状是 \(given.description)。")
    case .thresholdNeedsLists:
      Bilingual("a threshold needs labels and scores to try it on.", "试阈值要有真实标签和分数。")
    case .listsDiffer(let labels, let scores):
      Bilingual("there are \(labels) labels and \(scores) scores.", "标签有 \(labels) 个，分数有 \(scores) 个。")
    case .notBinary(let label):
      Bilingual(
        "labels must be 0 or 1; there is \(Numeral.significant(label)).",
        "标签只能是 0 或 1，这里出现了 \(Numeral.significant(label))。")
    case .nothingToKeep: Bilingual("there is no what-if to keep.", "还没有可以采用的假设。")
    }
  }

  var remedy: Bilingual? {
    switch self {
    case .nothingAsked, .notAChange, .notTogether:
      Bilingual(
        "write :whatif w = 0.9, :whatif lr = 0.05 or :whatif without 17.",
        "写成 :whatif w = 0.9、:whatif lr = 0.05 或 :whatif without 17。")
    case .needsValue(let example): Bilingual("write \(example).", "写成 \(example)。")
    case .nothingLeftOut, .notAnExample:
      Bilingual("write :whatif without 17; the first example is 0.", "写成 :whatif without 17；第一个样本是 0 号。")
    case .unused(let name):
      Bilingual(
        "compute something from it first, or name it: :whatif \(name) = … for L.",
        "先用它算点什么，或者写明看谁：:whatif \(name) = … for L。")
    case .changedSince: Bilingual("run the cell that computes the loss again.", "把算损失的那一格再运行一遍。")
    case .thresholdNeedsLists:
      Bilingual(
        "name both: :whatif threshold = 0.3 for y_test, p.", "把两样都写上：:whatif threshold = 0.3 for y_test, p。")
    case .nothingToKeep: Bilingual(":whatif w = 0.9 makes one.", "先来一个，比如 :whatif w = 0.9。")
    default: nil
    }
  }
}
