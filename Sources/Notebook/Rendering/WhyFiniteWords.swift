import Autograd
import Explain
import Wording

/// How a nan or an infinity came to be, in words.
extension WhyWords {
  static func allFinite(_ count: Int) -> Bilingual {
    Bilingual(
      "No nan and no infinity: I looked at the \(count) tensors at hand, their gradients and what they were computed from.",
      "没有 nan，也没有无穷：手头 \(count) 个张量、它们的梯度和计算过程都看过了。")
  }

  static func given(_ name: String, _ count: Int, of total: Int) -> Bilingual {
    Bilingual(
      "\(name) holds \(Numeral.grouped(count)) of \(Numeral.grouped(total)) numbers that are nan or infinite; no operation at hand made them.",
      "\(name) 的 \(Numeral.grouped(total)) 个数里有 \(Numeral.grouped(count)) 个是 nan 或无穷；手头没有哪一步运算产生了它们。")
  }

  /// - Parameter given: what the learner calls the value that held it from the start.
  static func birth(_ name: String, _ birth: Birth, given: String?) -> Bilingual {
    let what = birth.isNaN ? "nan" : Bilingual("infinity", "无穷").english
    let whatChinese = birth.isNaN ? "nan" : "无穷"
    let (english, chinese): (String, String) =
      switch birth.kind {
      case .given: ("\(given ?? "an input") holds it from the start", "\(given ?? "输入") 一开始就带着它")
      case .logOfZero: ("the logarithm of 0", "0 的对数")
      case .logOfNegative: ("the logarithm of a negative number", "负数的对数")
      case .zeroOverZero: ("0 divided by 0", "0 除以 0")
      case .divisionByZero: ("a division by 0", "除以 0")
      case .infinityMinusInfinity: ("infinity minus infinity", "无穷减无穷")
      case .zeroTimesInfinity: ("0 times infinity", "0 乘无穷")
      case .rootOfNegative: ("a root of a negative number", "给负数开方")
      case .overflow: ("a result beyond 3.4e38, where float32 ends", "结果超过了 float32 的上限 3.4e38")
      case .meanOfNothing: ("the mean of no numbers", "对零个数求平均")
      case .slope: ("on the way back, a slope that isn't finite", "反向时遇到了无穷大的斜率")
      case .other: ("\(birth.site.op) made it of finite numbers", "\(birth.site.op) 由普通的数算出了它")
      }
    return Bilingual(
      "The first \(what) on the way to \(name): \(english).",
      "算 \(name) 的路上，第一个\(birth.isNaN ? " nan " : whatChinese)来自：\(chinese)。")
  }

  /// `log(0) = -inf`
  static func birthFormula(_ birth: Birth, _ number: (Double) -> String) -> String {
    let x = birth.operands
    func signed(_ value: Double) -> String { value < 0 ? "(\(number(value)))" : number(value) }
    let name = birth.isNaN ? "nan" : "inf"
    switch (birth.kind, x.count) {
    case (.given, _): return name
    case (.slope, 2): return "\(birth.site.op)'(\(number(x[0]))) × \(signed(x[1])) = \(name)"
    case (.meanOfNothing, _): return "mean([]) = nan"
    case (_, 1): return "\(birth.site.op)(\(number(x[0]))) = \(sign(birth))\(name)"
    case (_, 2):
      let symbols = ["add": "+", "subtract": "-", "multiply": "×", "divide": "/", "pow": "^"]
      guard let symbol = symbols[birth.site.op] else { return "" }
      return "\(signed(x[0])) \(symbol) \(signed(x[1])) = \(name)"
    default: return ""
    }
  }

  private static func sign(_ birth: Birth) -> String { birth.kind == .logOfZero ? "-" : "" }

  static func tryFinite(_ birth: Birth) -> [Bilingual] {
    switch birth.kind {
    case .logOfZero, .logOfNegative:
      [
        Bilingual(
          "log(clip(x, 1e-7, 1.0)), or a loss that takes scores: binary_cross_entropy_with_logits, cross_entropy.",
          "log(clip(x, 1e-7, 1.0))，或者换成直接吃分数的损失：binary_cross_entropy_with_logits、cross_entropy。")
      ]
    case .zeroOverZero, .divisionByZero:
      [Bilingual("add a little to the divisor: a / (b + 1e-7).", "给除数加一点：a / (b + 1e-7)。")]
    case .rootOfNegative: [Bilingual("sqrt(clip(x, 0.0, None)).", "sqrt(clip(x, 0.0, None))。")]
    case .overflow, .infinityMinusInfinity:
      [
        Bilingual(
          "smaller inputs, or softmax and logsumexp, which take the largest off first.",
          "把输入缩小，或者用 softmax、logsumexp，它们会先减去最大的数。")
      ]
    case .slope: [Bilingual("keep the number away from the edge: sqrt(x + 1e-7).", "让这个数离开边界：sqrt(x + 1e-7)。")]
    case .given: [Bilingual("look at the data: which rows hold it, and why.", "看看数据：是哪些行，为什么会有。")]
    default: []
    }
  }
}

/// What to try, where the evidence supports it.
extension WhyWords {
  static let tryLeaky = Bilingual(
    "leaky_relu, which passes a little below 0 too.", "leaky_relu，它在 0 以下也传一点。")
  static let trySmallerRate = Bilingual(
    "a smaller learning rate from before that step, or leaky_relu.", "从那一步之前起换小一点的学习率，或者用 leaky_relu。")
  static let tryBackwardAgain = Bilingual("compute the loss again and call backward().", "重新算一遍损失，再调用 backward()。")
  static let tryAgain = Bilingual("compute the loss again.", "重新算一遍损失。")
  static let tryScaling = Bilingual("fewer factors in a row, or larger weights.", "少乘几层，或者把权重放大。")
  static let tryVanishing = Bilingual(
    "fewer steps in a row, relu in place of a squeezing function, or larger weights.", "少叠几步，用 relu 换掉挤压函数，或者把权重放大。")
  static let tryExploding = Bilingual(
    "smaller weights, a smaller learning rate, or clip the gradient.", "把权重变小，把学习率调小，或者把梯度截断。")
  static let tryRate = Bilingual("a learning rate such as 0.01.", "用 0.01 这样的学习率。")

  static func tryRate(_ rate: String, from step: Int) -> Bilingual {
    Bilingual(
      ":whatif lr = \(rate) from \(step), with which it stays on; or leaky_relu.",
      ":whatif lr = \(rate) from \(step)，这样它还开着；或者用 leaky_relu。")
  }

  static func tryReset(_ tensor: String) -> Bilingual {
    Bilingual("\(tensor).grad = None before each backward().", "每次 backward() 之前写 \(tensor).grad = None。")
  }

  static func tryBackward(_ output: String) -> Bilingual { Bilingual("\(output).backward().", "\(output).backward()。") }

  static func tryParam(_ tensor: String, _ number: Double?) -> Bilingual {
    let code = "\(tensor) = param(\(number.map { Numeral.significant($0) } ?? "…"))"
    return Bilingual("\(code).", "\(code)。")
  }

  static func tryNoGrad(_ tensor: String) -> Bilingual {
    Bilingual(
      "with no_grad(): \(tensor) -= lr * \(tensor).grad   changes it in place.",
      "with no_grad(): \(tensor) -= lr * \(tensor).grad   原地改。")
  }

  static func tryTensor(_ tensor: String) -> Bilingual {
    Bilingual("use \(tensor) itself in the computation.", "计算里直接用 \(tensor) 本身。")
  }

  static func trySmallerInput(_ op: String) -> Bilingual {
    op == "softmax"
      ? Bilingual("cross_entropy on the scores, before softmax.", "对 softmax 之前的分数用 cross_entropy。")
      : Bilingual("smaller inputs or weights; relu has no flat end above 0.", "把输入或权重变小；relu 在大于 0 的一侧不会变平。")
  }
}

extension WhyWords {
  static func tryUncut(_ cause: Cut.Cause) -> Bilingual {
    switch cause {
    case .detached: Bilingual("leave detach() out where the gradient is wanted.", "要梯度的地方不要写 detach()。")
    case .noGradient: Bilingual("compute it outside no_grad().", "把它写到 no_grad() 外面。")
    case .noSlope: Bilingual("a smooth stand-in while training, such as sigmoid.", "训练时换成平滑的，例如 sigmoid。")
    }
  }
}
