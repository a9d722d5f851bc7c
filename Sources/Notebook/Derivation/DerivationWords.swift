import Wording

/// What a page of `:derive` says.
enum DerivationWords {
  static let forward = Bilingual("forward", "前向")
  static let backward = Bilingual("backward", "反向")
  static let sum = Bilingual("sum", "求和")
  static let gradient = Bilingual("gradient", "梯度")
  static let nudge = Bilingual("nudge", "微调验证")
  static let update = Bilingual("update", "更新")

  static func inStep(_ step: Int, _ epoch: Int) -> Bilingual {
    Bilingual(
      "step \(Numeral.grouped(step)) of the training, epoch \(epoch)", "训练的第 \(Numeral.grouped(step)) 步（第 \(epoch) 轮）")
  }

  static func strongest(_ share: String, of ways: Int) -> Bilingual {
    Bilingual(
      "the strongest of \(Numeral.grouped(ways)) ways; it brings \(share) of the gradient",
      "\(Numeral.grouped(ways)) 条路里最强的一条，占梯度的 \(share)")
  }

  static func more(_ count: Int, _ together: String) -> Bilingual {
    Bilingual(
      "… \(Numeral.grouped(count)) more, together \(together)", "……还有 \(Numeral.grouped(count)) 项，合计 \(together)")
  }

  static func zeros(_ count: Int) -> Bilingual {
    Bilingual("\(Numeral.grouped(count)) of them are 0", "其中 \(Numeral.grouped(count)) 项是 0")
  }

  static func row(_ row: Int) -> Bilingual { Bilingual("row \(row)", "第 \(row) 行") }

  static func agrees(_ digits: Int) -> Bilingual {
    switch digits {
    case 7...: Bilingual("agrees in every digit", "每一位都一致")
    case 1...: Bilingual("agrees in \(digits) digit\(digits == 1 ? "" : "s")", "前 \(digits) 位一致")
    default:
      Bilingual("does not agree: the loss has a kink here, or the digits ran out", "不一致：这里有折点，或者数字的位数不够")
    }
  }

  static let zeroToo = Bilingual("also 0", "也是 0")
  static func isNow(_ name: String, _ value: String) -> Bilingual {
    Bilingual("\(name) would become \(value)", "\(name) 会变成 \(value)")
  }
  static let noNudge = Bilingual("the loss is not a finite number on both sides", "往两边挪，损失有一边不是有限的数")
  static let noRule = Bilingual(
    "No optimiser is known here. Say the learning rate: :derive w lr=0.05", "这里没有优化器。写上学习率就能往下推：:derive w lr=0.05")
  static let nothingFlows = Bilingual("Nothing arrives: the gradient is 0. :why says why.", "没有梯度传来，是 0。:why 会说明原因。")
  static let byProgram = Bilingual(
    "the program changes it by code of its own", "这个权重由程序自己的代码更新")
}
