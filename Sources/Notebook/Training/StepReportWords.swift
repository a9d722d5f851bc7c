import Neural
import Wording

/// What the page of one step of training says.
enum StepReportWords {
  static let loss = Bilingual("loss", "损失")
  static let learningRate = Bilingual("learning rate", "学习率")
  static let rule = Bilingual("rule", "更新规则")
  static let examples = Bilingual("examples", "样本")
  static let sameExamples = Bilingual("on the same examples, after the step", "同一批样本，走完这一步之后")

  static let arrayHeadings = [
    Bilingual("weights", "权重"), Bilingual("shape", "形状"), Bilingual("typical gradient", "梯度大小"),
    Bilingual("typical move", "改动大小"), Bilingual("largest move", "最大改动"),
  ]

  static func step(_ step: Int, of count: Int) -> Bilingual {
    let (step, count) = (Numeral.grouped(step), Numeral.grouped(count))
    return Bilingual("Step \(step) of \(count)", "第 \(step) 步，共 \(count) 步")
  }

  static func epoch(_ epoch: Int, step: Int, of count: Int) -> Bilingual {
    Bilingual(
      "epoch \(epoch), step \(Numeral.grouped(step)) of \(Numeral.grouped(count))",
      "第 \(epoch) 轮的第 \(Numeral.grouped(step)) 步（每轮 \(Numeral.grouped(count)) 步）")
  }

  /// - Parameter isOwn: the cell's own code did it, as a first step showed.
  static func rule(_ rule: (any UpdateRule)?, isOwn: Bool) -> Bilingual {
    switch rule {
    case let rule as SGD where rule.momentum == 0:
      Bilingual(
        (isOwn ? "" : "SGD: ") + "weight - learning rate × gradient", (isOwn ? "" : "SGD：") + "权重 - 学习率 × 梯度")
    case let rule as SGD:
      Bilingual(
        "SGD with momentum \(Numeral.significant(rule.momentum)): part of the last move is kept",
        "SGD，动量 \(Numeral.significant(rule.momentum))：保留一部分上一步的改动")
    case is Adam:
      Bilingual(
        "Adam: each weight's average gradient, divided by its usual size", "Adam：每个权重用自己的平均梯度，再除以梯度平时的大小")
    case is RMSprop:
      Bilingual("RMSprop: the gradient, divided by its usual size", "RMSprop：梯度除以它平时的大小")
    default: Bilingual("the cell's own", "单元自己写的")
    }
  }

  static func rate(_ rate: String) -> Bilingual { Bilingual("; learning rate \(rate)", "；学习率 \(rate)") }

  static func hints(_ step: Int, loss: String) -> Bilingual {
    Bilingual(
      ":at \(step) step walks it, :step \(loss), :why and :derive are about it, :at end leaves it.",
      ":at \(step) step 一步步走一遍；:step \(loss)、:why、:derive 说的也是这一步；:at end 离开。")
  }

  static let left = Bilingual("Back at the end of the run.", "回到训练结束时。")
  static let noneOpen = Bilingual("No step is open; you are at the end of the run.", "没有打开的步，现在就在训练结束时。")
}
