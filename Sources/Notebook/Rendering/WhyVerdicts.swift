import Autograd
import Explain
import Tensors
import Wording

/// The first sentence of a page of `:why`: what is the case, and the factor responsible.
extension WhyWords {
  // MARK: There is no gradient

  static func constant(_ name: String, _ tensor: String) -> Bilingual {
    Bilingual(
      "\(name) is None because \(tensor) is a constant: it was made without asking for a gradient.",
      "\(name) 是 None，因为 \(tensor) 是常数：建的时候没有要求梯度。")
  }

  static func computed(_ name: String, _ tensor: String) -> Bilingual {
    Bilingual(
      "\(name) is None because \(tensor) is the result of an operation; only what you make yourself keeps a gradient.",
      "\(name) 是 None，因为 \(tensor) 是运算得出的结果；只有自己建的参数才留着梯度。")
  }

  static func cut(_ name: String, _ cause: Cut.Cause) -> Bilingual {
    switch cause {
    case .detached:
      Bilingual(
        "No gradient reaches \(name): detach() cut the way here.", "梯度传不到 \(name)：这里的 detach() 把路切断了。")
    case .noGradient:
      Bilingual(
        "No gradient reaches \(name): this was computed inside no_grad(), which records nothing.",
        "梯度传不到 \(name)：这一步写在 no_grad() 里，没有被记录。")
    case .noSlope(let op):
      Bilingual(
        "No gradient reaches \(name): \(op) jumps in steps, and between the jumps its slope is 0.",
        "梯度传不到 \(name)：\(op) 是一跳一跳的，跳与跳之间斜率是 0。")
    }
  }

  static func readAsNumber(_ name: String, _ tensor: String) -> Bilingual {
    Bilingual(
      "\(name) is None because no value at hand depends on \(tensor) itself. Its number was taken out here, and what is computed from a bare number has no way back.",
      "\(name) 是 None，因为手头没有哪个值依赖 \(tensor) 本身。它的数在这里被取了出来，用一个光秃秃的数算下去，就没有回来的路了。")
  }

  static func backwardNotRun(_ name: String, _ tensor: String, output: String?) -> Bilingual {
    let (english, chinese) = output.map { ("\($0) depends on \(tensor), but", "\($0) 是由 \(tensor) 算出来的，但") } ?? ("", "")
    return Bilingual(
      "\(name) is None because no backward pass has run: \(english.isEmpty ? "" : english + " ")backward() was not called.",
      "\(name) 是 None，因为还没有跑过反向传播：\(chinese)没有调用 backward()。")
  }

  static func cleared(_ name: String, passes: Int) -> Bilingual {
    Bilingual(
      "\(name) is None because it was cleared: \(passes == 1 ? "a backward pass had" : "\(passes) backward passes had") filled it, then zero_grad() or grad = None emptied it.",
      "\(name) 是 None，因为被清掉了：之前跑过 \(passes) 遍 backward()，后来被 zero_grad() 或 grad = None 清空了。")
  }

  static func older(_ name: String, _ tensor: String, output: String?) -> Bilingual {
    Bilingual(
      "\(name) is None because \(output ?? "the loss") was computed with an earlier \(tensor); this \(tensor) was made afterwards.",
      "\(name) 是 None，因为 \(output ?? "损失") 用的是更早的那个 \(tensor)；现在的 \(tensor) 是后来新建的。")
  }

  static func unused(_ name: String, output: String?) -> Bilingual {
    guard let output else {
      return Bilingual(
        "\(name) has nothing to tell: no value at hand was computed from it.", "\(name) 没什么可讲：手头没有由它算出来的值。")
    }
    return Bilingual(
      "\(output) doesn't depend on it: no step between uses \(name.withoutGradient).",
      "\(output) 和它无关：中间没有一步用到 \(name.withoutGradient)。")
  }

  // MARK: The gradient is 0

  static func zeroedInPlace(_ name: String) -> Bilingual {
    Bilingual(
      "\(name) is 0 because it was set to 0 in place since the last backward pass.", "\(name) 是 0，因为上次反向传播之后被原地清成了 0。")
  }

  static func offUnit(_ name: String, unit: Int?, layer: String?, rows: Int, isInput: Bool) -> Bilingual {
    let which: (english: String, chinese: String) =
      switch (unit, layer) {
      case (let unit?, let layer?): ("unit \(unit) of \(layer)", " \(layer) 的第 \(unit) 个单元")
      case (let unit?, nil): ("unit \(unit)", "第 \(unit) 个单元")
      case (nil, let layer?): ("the relu of \(layer)", " \(layer) 的 relu ")
      case (nil, nil): ("the relu", " relu ")
      }
    let extent =
      rows > 1 ? (" for all \(Numeral.grouped(rows)) rows", "对全部 \(Numeral.grouped(rows)) 行都") : ("", "")
    if isInput {
      return Bilingual(
        "\(name) is 0 because the weight is multiplied by \(which.english), which gives 0\(extent.0).",
        "\(name) 是 0，因为这个权重乘的是\(which.chinese)，它\(extent.1)输出 0。")
    }
    return Bilingual(
      "\(name) is 0 because \(which.english) is off\(extent.0): relu passes nothing back below 0.",
      "\(name) 是 0，因为\(which.chinese)\(extent.1)关着：输入低于 0 时，relu 什么也不往回传。")
  }

  static func saturated(_ name: String, op: String, isZero: Bool) -> Bilingual {
    Bilingual(
      "\(name) is \(isZero ? "0" : "small") because \(op) is saturated here: so far out its curve is flat.",
      "\(name) \(isZero ? "是 0" : "很小")，因为这里的 \(op) 饱和了：离中间太远，曲线已经平了。")
  }

  static func zeroPartner(_ name: String, partner: String?, rows: Int, isParameter: Bool) -> Bilingual {
    let called = partner ?? (isParameter ? "a weight" : "an input")
    let chinese = partner ?? (isParameter ? "一个权重" : "一个输入")
    let extent = rows > 1 ? (" in all \(Numeral.grouped(rows)) rows", "，\(Numeral.grouped(rows)) 行都是") : ("", "")
    return Bilingual(
      "\(name) is 0 because it is multiplied by \(called), which is 0\(extent.0).",
      "\(name) 是 0，因为它要乘上\(chinese)，而那里是 0\(extent.1)。")
  }

  static func cutOff(_ name: String, op: String) -> Bilingual {
    switch op {
    case "clip":
      Bilingual(
        "\(name) is 0 because clip cut the number off here: outside its range the slope is 0.",
        "\(name) 是 0，因为 clip 在这里把数截断了：范围以外斜率是 0。")
    case "where":
      Bilingual("\(name) is 0 because where took the other side here.", "\(name) 是 0，因为 where 在这里取的是另一边。")
    case "maximum", "minimum", "max", "min", "amax", "amin":
      Bilingual("\(name) is 0 because \(op) chose another number here.", "\(name) 是 0，因为 \(op) 在这里选中的是别的数。")
    case "dropout":
      Bilingual("\(name) is 0 because dropout dropped it in this pass.", "\(name) 是 0，因为这一遍 dropout 正好把它丢掉了。")
    case "hinge_loss":
      Bilingual(
        "\(name) is 0 because every score is beyond the margin: hinge_loss asks for nothing more.",
        "\(name) 是 0，因为分数都过了边界，hinge_loss 不再要求什么。")
    default:
      Bilingual("\(name) is 0 because \(op) passes nothing back here.", "\(name) 是 0，因为 \(op) 在这里什么也不往回传。")
    }
  }

  static func atRest(_ name: String) -> Bilingual {
    Bilingual("\(name) is 0 because the loss is at its lowest here.", "\(name) 是 0，因为损失在这里已经到底了。")
  }

  static func cancels(_ name: String, count: Int, isZero: Bool) -> Bilingual {
    Bilingual(
      "\(name) is \(isZero ? "0" : "nearly 0") because \(Numeral.grouped(count)) contributions cancel.",
      "\(name) \(isZero ? "是 0" : "几乎是 0")，因为 \(Numeral.grouped(count)) 份贡献互相抵消了。")
  }

  static func underflow(_ name: String) -> Bilingual {
    Bilingual("\(name) is 0 because the true number is too small for float32.", "\(name) 是 0，因为真正的数小到 float32 存不下。")
  }

  // MARK: The gradient has an odd size

  static func accumulated(_ name: String, passes: Int) -> Bilingual {
    Bilingual(
      "\(name) is the sum of \(Numeral.grouped(passes)) backward passes, not the gradient of the last one.",
      "\(name) 是 \(Numeral.grouped(passes)) 遍反向传播加起来的，不是最后一遍的梯度。")
  }

  static func vanishing(_ name: String, factors: Int) -> Bilingual {
    Bilingual(
      "\(name) vanishes on the way: \(Numeral.grouped(factors)) factors, most of them below 1, are multiplied.",
      "\(name) 在路上消失了：\(Numeral.grouped(factors)) 个因数连乘，大多小于 1。")
  }

  static func exploding(_ name: String, factors: Int) -> Bilingual {
    Bilingual(
      "\(name) explodes on the way: \(Numeral.grouped(factors)) factors, most of them above 1, are multiplied.",
      "\(name) 在路上爆炸了：\(Numeral.grouped(factors)) 个因数连乘，大多大于 1。")
  }

  // MARK: Nothing is wrong, or nothing is known

  static func healthy(_ name: String, _ value: String, isOnly: Bool) -> Bilingual {
    Bilingual(
      "\(name) is \(value), and healthy: \(isOnly ? "it is the product of the slopes along its way." : "the slopes along its strongest way let it through.")",
      "\(name) 是 \(value)，很健康：\(isOnly ? "它就是一路上斜率的乘积。" : "最强的那条路上，斜率都让它通过。")")
  }

  static func wholeHealthy(_ name: String, _ count: Int) -> Bilingual {
    Bilingual(
      "\(name) is healthy: none of its \(Numeral.grouped(count)) elements is 0.",
      "\(name) 很健康：\(Numeral.grouped(count)) 个元素没有一个是 0。")
  }

  static func allZero(_ name: String, _ count: Int) -> Bilingual {
    Bilingual(
      "All \(Numeral.grouped(count)) elements of \(name) are 0.", "\(name) 的 \(Numeral.grouped(count)) 个元素全是 0。")
  }

  static func someZero(_ name: String, _ zeros: Int, of count: Int) -> Bilingual {
    Bilingual(
      "\(Numeral.grouped(zeros)) of the \(Numeral.grouped(count)) elements of \(name) are 0; the others are healthy.",
      "\(name) 的 \(Numeral.grouped(count)) 个元素里有 \(Numeral.grouped(zeros)) 个是 0，其余都健康。")
  }

  static func undecided(_ name: String) -> Bilingual {
    Bilingual(
      "I can't tell: what is recorded doesn't decide why \(name) is as it is.", "看不出来：记录下来的东西不足以说明 \(name) 为什么是这样。")
  }

  // MARK: Values

  static func valueIs(_ name: String, _ value: String) -> Bilingual {
    Bilingual("\(name) is \(value). The steps that led there, last first:", "\(name) 是 \(value)。得出它的几步，从最后一步往回：")
  }

  static func madeOf(_ name: String, _ value: String, _ kind: Composition.Kind, _ count: Int) -> Bilingual {
    let number = Numeral.grouped(count)
    return switch kind {
    case .mean:
      Bilingual(
        "\(name) is \(value), a mean over \(number). What each adds, largest first:",
        "\(name) 是 \(value)，是 \(number) 项的平均。各占多少，从大到小：")
    case .sum:
      Bilingual("\(name) is \(value), a sum of \(number). Largest first:", "\(name) 是 \(value)，由 \(number) 项相加。从大到小：")
    case .products:
      Bilingual(
        "\(name) is \(value), a sum of \(number) products. Largest first:", "\(name) 是 \(value)，由 \(number) 个乘积相加。从大到小："
      )
    case .addition:
      Bilingual(
        "\(name) is \(value), made of \(number) terms. Largest first:", "\(name) 是 \(value)，由 \(number) 部分组成。从大到小：")
    }
  }

  static func setByHand(_ name: String, _ value: String?) -> Bilingual {
    guard let value else {
      return Bilingual("\(name) is as it was given: no operation made it.", "\(name) 是直接给的，不是算出来的。")
    }
    return Bilingual("\(name) is \(value) as it was given: no operation made it.", "\(name) 是 \(value)，是直接给的，不是算出来的。")
  }

  static func moved(_ name: String, before: String, after: String) -> Bilingual {
    Bilingual(
      "\(name) is \(after): the last training step moved it from \(before).",
      "\(name) 是 \(after)：最后一步训练把它从 \(before) 移到了这里。")
  }

  static func doesNotMove(_ name: String) -> Bilingual {
    Bilingual("\(name) doesn't move because its gradient is 0.", "\(name) 不动，因为它的梯度是 0。")
  }

  static func rateIsZero(_ name: String) -> Bilingual {
    Bilingual("\(name) doesn't move because the learning rate is 0.", "\(name) 不动，因为学习率是 0。")
  }
}

extension String {
  /// `W` of `W.grad`: the thing that an output could depend on.
  fileprivate var withoutGradient: String { replacing(".grad", with: "") }
}
