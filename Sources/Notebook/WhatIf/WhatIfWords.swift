import Wording

/// What is said of a what-if.
enum WhatIfWords {
  static let before = Bilingual("before", "原来")
  static let after = Bilingual("after", "现在")

  static func title(_ changes: String) -> Bilingual { Bilingual("What if \(changes)", "假如 \(changes)") }
  static func inStep(_ step: Int) -> Bilingual { Bilingual(" in step \(step) of the training", "（训练的第 \(step) 步）") }

  static let nothingFollows = Bilingual("Nothing that was computed changes.", "算出来的数一个都没变。")
  static let untouched = Bilingual("Nothing was changed. :keep adopts it.", "什么都没有真的改。:keep 就采用它。")
  static func stale(_ name: String, _ then: String, now: String) -> Bilingual {
    Bilingual(
      "This is the computation as it ran: \(name) was \(then) then and is \(now) now. Run its cell again for today's numbers.",
      "这是当时的计算：那时 \(name) 是 \(then)，现在是 \(now)。想看现在的数，把那一格再运行一遍。")
  }
  static func more(_ count: Int) -> Bilingual { Bilingual("… and \(count) more", "……还有 \(count) 个") }

  static func moved(up: Bool, _ share: String) -> Bilingual {
    Bilingual("\(up ? "up" : "down") \(share)", "\(up ? "升" : "降")了 \(share)")
  }
  static func times(_ factor: String) -> Bilingual { Bilingual("\(factor) times as much", "变为 \(factor) 倍") }
  static let fromZero = Bilingual("was 0", "原来是 0")
  static func some(_ changed: String, of count: String) -> Bilingual {
    Bilingual("\(changed) of \(count) changed", "\(count) 个里变了 \(changed) 个")
  }

  static func kept(_ name: String, _ value: String, was: String) -> Bilingual {
    Bilingual(
      "\(name) is now \(value); it was \(was). What was computed from it before stays as it was.",
      "\(name) 现在是 \(value)，原来是 \(was)。之前用它算出来的结果不变。")
  }

  // MARK: - Training again

  static func rate(_ old: String, _ new: String) -> Bilingual {
    Bilingual("learning rate \(old) → \(new)", "学习率 \(old) → \(new)")
  }
  static func leftOut(_ numbers: String) -> Bilingual { Bilingual("without example \(numbers)", "去掉样本 \(numbers)") }
  static func fromStep(_ step: Int, of count: Int) -> Bilingual {
    Bilingual("run again from step \(step) to \(count)", "从第 \(step) 步重跑到第 \(count) 步")
  }
  static let lossAtEnd = Bilingual("loss of the last step", "最后一步的损失")
  static let lowestLoss = Bilingual("lowest loss", "最低的损失")
  static let meanLoss = Bilingual("mean loss of the last tenth", "最后十分之一的平均损失")
  static let plotTitle = Bilingual("Loss, before and after", "损失：原来和现在")
  static let step = Bilingual("step", "步")
  static let loss = Bilingual("loss", "损失")
  static let runKept = Bilingual(
    "The weights are now those of the new run's end. Train again to go on from there.", "权重已换成新一轮训练结束时的值，接着训练就从这里开始。")

  // MARK: - Around a value

  static func around(_ name: String, _ output: String) -> Bilingual {
    Bilingual("\(output) for other values of \(name)", "\(name) 取别的值时的 \(output)")
  }
  static func aroundNow(_ name: String, _ value: String, _ output: String, _ result: String) -> Bilingual {
    Bilingual("Now \(name) = \(value) and \(output) = \(result).", "现在 \(name) = \(value)，\(output) = \(result)。")
  }
  static func lowest(_ name: String, _ value: String, _ output: String, _ result: String) -> Bilingual {
    Bilingual(
      "Of these, \(output) is lowest at \(name) = \(value): \(result).",
      "这些值里，\(name) = \(value) 时 \(output) 最小，是 \(result)。")
  }

  static func turnRate(_ step: Int, of count: Int) -> Bilingual {
    Bilingual(
      "What if: turn the rate of the last training, steps \(step) to \(count)",
      "假如：拨动上次训练的学习率，第 \(step) 步到第 \(count) 步")
  }

  // MARK: - Threshold

  static let turnThreshold = Bilingual(
    "What if: turn the threshold and watch what is called positive", "假如：拨动阈值，看哪些判为阳性")
  static let threshold = Bilingual("threshold", "阈值")

  static let alarms = Bilingual("called positive", "判为阳性")
  static let rightAlarms = Bilingual("of these right", "其中判对")
  static let missed = Bilingual("positives missed", "漏掉的阳性")
  static let accuracy = Bilingual("accuracy", "准确率")
  static let precision = Bilingual("precision", "精确率")
  static let recall = Bilingual("recall", "召回率")
  static let f1 = Bilingual(same: "F1")
}
