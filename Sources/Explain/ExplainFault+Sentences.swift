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
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .nothingRecorded:
      Bilingual(
        "name an expression that computes something, as in :step relu(w*x + b).",
        "写一个有运算的式子，例如 :step relu(w*x + b)。")
    case .noSuchStep: nil
    case .noBackward: Bilingual("walk a loss made from param(…) values.", "走一遍由 param(…) 算出来的损失。")
    }
  }
}
