import Wording

/// What the page of `:moved` says.
enum MovesWords {
  static let example = Bilingual("example", "样本")
  static let row = Bilingual("row", "第几行")
  static let step = Bilingual("step", "步")
  static let movedIt = Bilingual("moved it", "推动了")
  static let seen = Bilingual("seen", "用到")
  static let mostIn = Bilingual("most in step", "最多在第几步")
  static let target = Bilingual("target", "目标")
  static let lossBefore = Bilingual("its loss before", "它的损失，之前")
  static let lossAfter = Bilingual("after", "之后")

  static func title(_ name: String, _ steps: ClosedRange<Int>) -> Bilingual {
    let (first, last) = (Numeral.grouped(steps.lowerBound), Numeral.grouped(steps.upperBound))
    return steps.count == 1
      ? Bilingual("Who moved \(name) in step \(first)", "第 \(first) 步里谁推动了 \(name)")
      : Bilingual("Who moved \(name) in steps \(first) to \(last)", "第 \(first) 到 \(last) 步里谁推动了 \(name)")
  }

  static func moved(_ from: String, _ to: String, _ by: String) -> Bilingual {
    Bilingual("from \(from) to \(to): \(by)", "从 \(from) 到 \(to)，变了 \(by)")
  }

  static func times(_ count: Int) -> Bilingual {
    Bilingual("\(Numeral.grouped(count))×", "\(Numeral.grouped(count)) 次")
  }

  static func stopped(after step: Int) -> Bilingual {
    Bilingual(
      "Stopped after step \(Numeral.grouped(step)); what follows is about the steps until there.",
      "看到第 \(Numeral.grouped(step)) 步时停下了，下面只说到那一步为止。")
  }

  static let oneExample = Bilingual(
    "There is one example, so every step is its doing. The largest steps:", "只有一个样本，每一步都是它推动的。变动最大的几步：")
  static let oneExampleOneStep = Bilingual(
    "There is one example, so the step is all its doing.", "只有一个样本，这一步全是它推动的。")
  static let nobody = Bilingual(
    "No example moved it: its gradient was 0 in every one of these steps.", "没有样本推动过它：这些步里它的梯度一直是 0。")

  static func others(up: Int, _ upSum: String, down: Int, _ downSum: String, still: Int) -> Bilingual {
    var english: [String] = []
    var chinese: [String] = []
    if up > 0 {
      english.append("\(Numeral.grouped(up)) up by \(upSum)")
      chinese.append("\(Numeral.grouped(up)) 个往上推，合计 \(upSum)")
    }
    if down > 0 {
      english.append("\(Numeral.grouped(down)) down by \(downSum)")
      chinese.append("\(Numeral.grouped(down)) 个往下推，合计 \(downSum)")
    }
    if still > 0 {
      english.append("\(Numeral.grouped(still)) not at all")
      chinese.append("\(Numeral.grouped(still)) 个没有推动它")
    }
    return Bilingual("the others: " + english.joined(separator: ", "), "其余样本：" + chinese.joined(separator: "；"))
  }

  static func carried(_ sum: String, isOwn: Bool) -> Bilingual {
    isOwn
      ? Bilingual(
        "what the cell's own rule did beside gradient × one rate: \(sum)", "单元自己的规则在「梯度 × 固定比例」之外做的：\(sum)")
      : Bilingual(
        "what the optimizer remembered of the steps before: \(sum)", "优化器记着的、再往前的步带来的：\(sum)")
  }

  static func draws(_ command: String, _ row: Int) -> Bilingual {
    Bilingual("\(command) shows example \(row).", "\(command) 看看样本 \(row) 长什么样。")
  }
}
