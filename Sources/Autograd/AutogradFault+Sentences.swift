import Wording

extension AutogradFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .seedShape, .labelsShape: .shape
    case .labelOutOfRange: .value
    case .gradientOfWholeNumbers: .type
    default: .runtime
    }
  }

  package var message: Bilingual {
    switch self {
    case .lossNotScalar(let shape):
      Bilingual(
        "backward() starts from one number, and this tensor has shape \(shape).",
        "backward() 要从一个数出发，而这个张量的形状是 \(shape)。")
    case .seedShape(let seed, let output):
      Bilingual(
        "the gradient given to backward() has shape \(seed); the tensor has \(output).",
        "传给 backward() 的梯度形状是 \(seed)，而张量的形状是 \(output)。")
    case .noGradientToCompute:
      Bilingual("nothing that led to this value wants a gradient.", "算出这个值的过程里，没有一个量需要梯度。")
    case .graphSpent:
      Bilingual("backward() has already run through this graph.", "这张计算图已经跑过一次 backward() 了。")
    case .writtenInPlace(let op):
      Bilingual(
        "a value that the gradient of \(op) needs was changed in place after it was used.",
        "\(op) 求梯度要用到的一个值，在用过之后被原地改掉了。")
    case .writesToParameter:
      Bilingual(
        "a parameter can't be changed in place while gradients are being recorded.", "正在记录梯度时，不能原地修改参数。")
    case .writesToResult:
      Bilingual(
        "this tensor was computed from parameters and can't be changed in place.", "这个张量是由参数算出来的，不能原地修改。")
    case .storesGradient:
      Bilingual(
        "a value that needs a gradient can't be written into another tensor: its gradient would be lost.",
        "需要梯度的值不能写进别的张量里，否则它的梯度就断了。")
    case .writesToRepeated(let shape):
      Bilingual(
        "this tensor of shape \(shape) repeats the same memory, so writing one place would change others.",
        "这个形状为 \(shape) 的张量反复用着同一块内存，改一处会连带改掉别处。")
    case .notALeaf:
      Bilingual(
        "requires_grad can only be set on a tensor that wasn't computed from others.",
        "只有不是由别的张量算出来的张量，才能设置 requires_grad。")
    case .gradientOfWholeNumbers:
      Bilingual("only real numbers can have a gradient, and these are whole numbers.", "只有实数才有梯度，而这里是整数。")
    case .labelOutOfRange(let label, let classes):
      Bilingual(
        "label \(Numeral.significant(label)) is none of the \(classes) classes, which count from 0.",
        "标签 \(Numeral.significant(label)) 不在 \(classes) 个类别之内，类别从 0 数起。")
    case .labelsShape(let labels, let predictions):
      Bilingual(
        "labels of shape \(labels) don't fit predictions of shape \(predictions).",
        "形状 \(labels) 的标签和形状 \(predictions) 的预测对不上。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .lossNotScalar:
      Bilingual("make one number of it first: .sum() or .mean().", "先用 .sum() 或 .mean() 变成一个数。")
    case .noGradientToCompute:
      Bilingual("make a parameter with param(…) and compute from it.", "用 param(…) 建一个参数，再用它来算。")
    case .graphSpent:
      Bilingual(
        "compute the loss again, or pass retain_graph=True the first time.",
        "重新算一遍损失，或者第一次就写 retain_graph=True。")
    case .writtenInPlace, .writesToResult:
      Bilingual("make a new tensor instead: x = x - step.", "改成新建一个张量：x = x - step。")
    case .writesToParameter:
      Bilingual("put the update inside `with no_grad():`.", "把更新写在 `with no_grad():` 里面。")
    case .storesGradient:
      Bilingual("build the tensor with stack or concat, or choose with where.", "用 stack 或 concat 拼出张量，或者用 where 来选。")
    case .labelOutOfRange(let label, let classes) where label == Double(classes):
      Bilingual("labels for \(classes) classes are 0 to \(classes - 1).", "\(classes) 个类别的标签是 0 到 \(classes - 1)。")
    case .notALeaf: Bilingual("detach it first: x = x.detach().", "先断开：x = x.detach()。")
    case .seedShape(_, let output): Bilingual("give one of shape \(output).", "给一个形状为 \(output) 的梯度。")
    case .writesToRepeated: Bilingual("copy it first: .clone() or .copy().", "先用 .clone() 或 .copy() 复制一份。")
    case .gradientOfWholeNumbers:
      Bilingual("write them with a point, as in 2.0.", "写成带小数点的数，例如 2.0。")
    default: nil
    }
  }
}
