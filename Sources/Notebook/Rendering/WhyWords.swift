import Autograd
import Explain
import Tensors
import Wording

/// The rows and remarks on a page of `:why`.
enum WhyWords {
  // MARK: Rows

  static let inputZ = Bilingual("its input z there", "那里的输入 z")
  static let inputThere = Bilingual("the number there", "那里的数")
  static let outputThere = Bilingual("its result there", "那里的结果")
  static let slopeThere = Bilingual("its slope there", "那里的斜率")
  static let arrives = Bilingual("what arrives", "传到这里")
  static let arrivesOnAverage = Bilingual("what arrives, on average", "平均传到这里")
  static let passesOn = Bilingual("what passes on", "再传下去")
  static let zeroInEveryRow = Bilingual("0 in every row", "每一行都是 0")
  static let exactly = Bilingual("in double precision", "用双精度算")
  static let smallestFloat = Bilingual("float32 ends at", "float32 最小到")
  static let now = Bilingual("the gradient now", "现在的梯度")
  static let lastPassAlone = Bilingual("the last pass alone", "只算最后一遍")
  static let ratio = Bilingual("times too large", "大了多少倍")
  static let factorThere = Bilingual("the factor", "乘的那个数")
  static let theOther = Bilingual("the other factor", "另一个因数")
  static let sum = Bilingual("together", "合计")
  static let alongTheWay = Bilingual("from the output back", "从输出往回")
  static let sizes = Bilingual("sizes of the others", "其余的大小")
  static let theirSizes = Bilingual("their sizes", "大小范围")
  static let first = Bilingual("the first one", "第一个")
  static let elementThere = Bilingual("where", "位置")
  static let reachedOutput = Bilingual("reached the output", "传到输出的")
  static let elementsConcerned = Bilingual("gradients concerned", "受影响的梯度")
  static let infinityFrom = Bilingual("the infinity came from", "无穷来自")
  static let before = Bilingual("before the last step", "最后一步之前")
  static let after = Bilingual("after it", "之后")
  static let gradientThere = Bilingual("its gradient", "它的梯度")
  static let learningRate = Bilingual("learning rate", "学习率")
  static let input = Bilingual("x", "x")
  static let targets = Bilingual("targets", "标签")

  static func layerOutput(_ layer: String) -> Bilingual { Bilingual("output of \(layer)", "\(layer) 的输出") }
  static func layerInput(_ layer: String) -> Bilingual { Bilingual("z of \(layer)", "\(layer) 的 z") }
  static func firstAt(_ place: String) -> Bilingual { Bilingual(place, place) }
  static func row(_ row: Int) -> Bilingual { Bilingual("row \(row)", "第 \(row) 行") }
  static func example(_ number: Int) -> Bilingual { Bilingual("example \(number)", "样本 \(number)") }
  static func term(_ term: Int) -> Bilingual { Bilingual("term \(term)", "第 \(term) 项") }
  static func by(_ source: String) -> Bilingual {
    let source = source.truncated(to: 24)
    return Bilingual(source, source)
  }
  static func largestAt(_ place: String) -> Bilingual { Bilingual("the largest, \(place)", "最大的 \(place)") }

  static func atMost(_ number: String, _ row: Bilingual) -> Bilingual {
    Bilingual("at most \(number) (\(row.english))", "最大也只有 \(number)（\(row.chinese)）")
  }

  static func moreFactors(_ count: Int) -> Bilingual { Bilingual("… \(count) more factors", "…… 另有 \(count) 个因数") }

  static func moreParts(_ count: Int) -> Bilingual {
    Bilingual("… \(Numeral.grouped(count)) more", "…… 另有 \(Numeral.grouped(count)) 项")
  }

  static func countAt(_ place: String, _ count: Int, _ total: Int) -> Bilingual {
    let numbers = (Numeral.grouped(count), Numeral.grouped(total))
    return Bilingual(
      "\(place) first; \(numbers.0) of \(numbers.1) in all", "最先是 \(place)，\(numbers.1) 个里一共有 \(numbers.0) 个")
  }

  // MARK: Remarks

  static let atRestMeans = Bilingual(
    "The prediction hits the target exactly here, so nothing asks for a change.", "这里的预测和目标完全一致，没有什么要改的。")
  static let accumulatedMeans = Bilingual(
    "backward() adds to what is there; nothing set it back to 0 in between.", "backward() 是往上加的，中间没有清零。")
  static let cancelsMeans = Bilingual(
    "They pull in opposite directions. That is a real answer: as a whole nothing pulls.",
    "两边往相反方向拉。这个结果是真的：合起来没有拉力。")
  static let zeroWeightMeans = Bilingual(
    "A weight of exactly 0 lets nothing back through; it can still get a gradient of its own and move.",
    "权重正好是 0，什么也传不回去；不过它自己可以有梯度，还能动。")
  static let zeroInputMeans = Bilingual(
    "An input of 0 says nothing about its weight. Other examples may.", "输入是 0，就说明不了这个权重该怎么变；换别的样本也许可以。")
  static let undecidedNext = Bilingual(
    ":step walks through the computation; :why L tells what a value is made of.",
    "可以用 :step 一步步走一遍，或用 :why L 看一个值由什么组成。")

  static func offCount(_ off: Int, of units: Int) -> Bilingual {
    Bilingual(
      "\(Numeral.grouped(off)) of \(Numeral.grouped(units)) units \(off == 1 ? "is" : "are") off like this.",
      "\(Numeral.grouped(units)) 个单元里有 \(Numeral.grouped(off)) 个这样关着。")
  }

  /// - Parameter moved: the name of the weight that changed.
  static func since(_ history: UnitHistory, _ moved: String?, _ number: (Double) -> String) -> Bilingual {
    guard let change = history.change, let moved else {
      return Bilingual("It has been so since the first step of the training.", "从训练的第一步起就是这样。")
    }
    let step = Numeral.grouped(history.step)
    let (before, after) = (number(change.before), number(change.after))
    let rates = history.learningRate.map { (" (rate \(number($0)))", "（学习率 \(number($0))）") } ?? ("", "")
    return Bilingual(
      "It began at step \(step): the step before took \(moved) from \(before) to \(after)\(rates.0).",
      "从第 \(step) 步开始的：前一步把 \(moved) 从 \(before) 变成了 \(after)\(rates.1)。")
  }

  static func onBefore(rows: Int) -> Bilingual {
    Bilingual(
      "In the step before it was still on: it may be that only these \(Numeral.grouped(rows)) rows don't reach it.",
      "前一步它还开着：也许只是这 \(Numeral.grouped(rows)) 行够不到它。")
  }

  static func sharePart(_ part: String, of whole: String) -> Bilingual {
    Bilingual(
      "This is the strongest of several ways. It brings \(part); all together they make \(whole).",
      "这是几条路里最强的一条，带来 \(part)；所有的路合起来是 \(whole)。")
  }

  static func direction(_ name: String, _ gradient: Double) -> Bilingual {
    gradient < 0
      ? Bilingual("It is negative, so making \(name) larger lowers the loss.", "它是负的：把 \(name) 调大，损失会降。")
      : Bilingual("It is positive, so making \(name) smaller lowers the loss.", "它是正的：把 \(name) 调小，损失会降。")
  }

  static func keepsNone(_ name: String) -> Bilingual {
    Bilingual(
      "This is what flows through \(name). It is the result of an operation and keeps no gradient, so \(name).grad is None.",
      "这是流过 \(name) 的梯度。\(name) 是运算的结果，自己不留梯度，所以 \(name).grad 是 None。")
  }

  static func half(_ count: Int, of total: Int) -> Bilingual {
    Bilingual(
      "Half of it comes from \(Numeral.grouped(count)) of the \(Numeral.grouped(total)).",
      "\(Numeral.grouped(total)) 项里的 \(Numeral.grouped(count)) 项就占了一半。")
  }

  static func askOne(_ name: String) -> Bilingual {
    Bilingual(":why \(name) goes into one of them.", "输入 :why \(name) 细看其中一个。")
  }

  static func empty(_ name: String, _ shape: Shape) -> Bilingual {
    Bilingual("\(name) has shape \(shape): there is no element in it.", "\(name) 的形状是 \(shape)，里面一个元素也没有。")
  }

  static func askWhy(_ name: String) -> Bilingual {
    Bilingual(":why \(name) tells why.", "输入 :why \(name) 看原因。")
  }

  /// One kind of zero among several: what it is, how many of those looked at, and one place.
  static func reason(_ reason: Reason, share: Double, place: String) -> (Bilingual, String) {
    let label =
      switch reason {
      case .offUnit: Bilingual("units that are off", "单元关着")
      case .zeroPartner(let partner) where partner.isParameter: Bilingual("a weight of 0 on the way", "路上有权重是 0")
      case .zeroPartner: Bilingual("an input of 0", "输入是 0")
      case .saturated: Bilingual("a saturated curve", "曲线饱和")
      case .cutOff: Bilingual("cut off by a mask or an edge", "被遮罩或边界切断")
      case .atRest: Bilingual("no error to learn from", "没有误差")
      case .cancels: Bilingual("contributions that cancel", "贡献互相抵消")
      case .underflow: Bilingual("too small for float32", "小到 float32 存不下")
      case .unused: Bilingual("not used", "没有用到")
      default: Bilingual("can't tell", "看不出来")
      }
    return (label, "\(Numeral.percent(share, places: 0))   \(place)")
  }
}
