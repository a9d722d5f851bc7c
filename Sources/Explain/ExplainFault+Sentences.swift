import Wording

extension ExplainFault: Fault {
  package var kind: FaultKind { .value }

  package var message: Bilingual {
    switch self {
    case .nothingRecorded:
      Bilingual("there are no steps to walk: no operation made this value.", "没有步骤可走：这个值不是由运算得出的。")
    case .noSuchStep(let step, let count):
      Bilingual("there is no step \(step); this walk has \(count).", "没有第 \(step) 步，一共 \(count) 步。")
    case .noBackward:
      Bilingual(
        "there is no backward pass here: the value is not one number that depends on a parameter.",
        "这里没有反向传播：这个值不是一个由参数算出来的单个数。")
    case .graphTooLarge(let boxes, let limit):
      Bilingual(
        "a drawing of \(Numeral.grouped(boxes)) boxes can't be read; the most is \(Numeral.grouped(limit)).",
        "\(Numeral.grouped(boxes)) 个框的图没法看，最多 \(Numeral.grouped(limit)) 个。")
    case .claimTooLong(let limit):
      Bilingual(
        "this text is longer than \(Numeral.grouped(limit)) bytes; a claim is a few lines.",
        "这段文字超过 \(Numeral.grouped(limit)) 字节，说法一般就几行。")
    case .nothingClaimed(0):
      Bilingual("there is no number in it to check.", "里面没有可以核对的数。")
    case .rowsMixed:
      Bilingual(
        "the examples of this step can't be told apart: its gradient comes in one piece.",
        "这一步里分不出各个样本：梯度是一整块算出来的。")
    case .nothingClaimed:
      Bilingual(
        "there are numbers in it, but no word says what they are.", "里面有数，但没有说明是什么数。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .nothingRecorded:
      Bilingual(
        "name an expression that computes something, as in :step relu(w*x + b).",
        "写一个有运算的式子，例如 :step relu(w*x + b)。")
    case .noSuchStep, .rowsMixed: nil
    case .graphTooLarge: Bilingual("leave out the word all, and it is folded.", "去掉 all，就会折叠起来。")
    case .claimTooLong:
      Bilingual("give the lines with the final numbers.", "只留写着最终数字的几行。")
    case .nothingClaimed:
      Bilingual(
        "name them, as in :audit \"accuracy 98.5 %\" n=10000.", "写上名称，例如 :audit \"准确率 98.5%\" n=10000。")
    case .noBackward: Bilingual("walk a loss made from param(…) values.", "走一遍由 param(…) 算出来的损失。")
    }
  }
}
