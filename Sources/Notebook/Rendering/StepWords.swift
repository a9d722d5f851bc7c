import Explain
import Wording

/// The words on a step's page.
enum StepWords {
  static let forward = Bilingual("forward", "前向")
  static let backward = Bilingual("backward", "反向")
  static let arrives = Bilingual("arrives", "传来")
  static let slope = Bilingual("× slope", "× 斜率")
  static let passes = Bilingual("= passes", "= 传出")
  static let gathers = Bilingual("+ so far", "+ 累计")
  static let nudge = Bilingual("nudge says", "微调实测")
  static let sum = Bilingual("sum", "合计")
  static let keys = Bilingual(
    "Enter next   p back   b backward   e element   k break   h help   q quit",
    "回车 下一步   p 上一步   b 反向   e 换元素   k 断点   h 帮助   q 退出")
  static let lastKeys = Bilingual(
    "Last step: Enter leaves   p back   g goto   e element   h help",
    "最后一步：回车离开   p 上一步   g 跳到   e 换元素   h 帮助")
  static let start = Bilingual("This is the first step.", "已经是第一步。")

  static func place(_ phase: Bilingual, _ step: Int, of count: Int) -> Bilingual {
    Bilingual("\(phase.english), \(step) of \(count)", "\(phase.chinese)，第 \(step) 步，共 \(count) 步")
  }

  static func stands(_ letter: String, for name: String?, _ value: String) -> Bilingual {
    let named = name.map { "\($0) = \(value)" } ?? value
    return Bilingual("\(letter) is \(named)", "\(letter) 是 \(named)")
  }

  static func element(_ index: [Int], of shape: String) -> Bilingual {
    let place = "[" + index.map(String.init).joined(separator: ", ") + "]"
    return Bilingual("element \(place) of \(shape)", "\(shape) 里的 \(place)")
  }

  /// For a value of several elements.
  static func forwardOnly(_ shape: String, _ example: String) -> Bilingual {
    Bilingual(
      "This value has shape \(shape), so the walk is forward only: a gradient belongs to one number. :step \(example) walks back too.",
      "这个值的形状是 \(shape)，所以只走前向：梯度是对一个数求的。想连反向一起走，输入 :step \(example)。")
  }

  // MARK: Sums

  /// `Σ over 32 rows of `, before the term.
  static func sigma(_ count: Int, _ counter: TermSum.Counter) -> Bilingual {
    let number = Numeral.grouped(count)
    return Bilingual("Σ over \(number) \(english(count, counter)) of ", "Σ（\(number) \(chinese(counter))）")
  }

  /// For sums whose terms have no symbols.
  static func partsOf(_ count: Int, _ counter: TermSum.Counter) -> Bilingual {
    let number = Numeral.grouped(count)
    return Bilingual(
      "the mean over \(number) \(english(count, counter)):", "\(number) \(chinese(counter))的平均：")
  }

  private static func english(_ count: Int, _ counter: TermSum.Counter) -> String {
    switch counter {
    case .row: count == 1 ? "row" : "rows"
    case .column: count == 1 ? "column" : "columns"
    case .inner: count == 1 ? "product" : "products"
    case .place: count == 1 ? "element" : "elements"
    }
  }

  private static func chinese(_ counter: TermSum.Counter) -> String {
    switch counter {
    case .row: "行"
    case .column: "列"
    case .inner: "项"
    case .place: "个元素"
    }
  }

  static func label(_ place: [Int], _ counter: TermSum.Counter) -> Bilingual {
    let first = place.first ?? 0
    return switch counter {
    case .row: Bilingual("row \(first)", "第 \(first) 行")
    case .column: Bilingual("column \(first)", "第 \(first) 列")
    case .inner: Bilingual(same: "k = \(first)")
    case .place: Bilingual(same: "[" + place.map(String.init).joined(separator: ", ") + "]")
    }
  }

  static func more(_ count: Int) -> Bilingual {
    let number = Numeral.grouped(count)
    return Bilingual("… \(number) more, together", "……另外 \(number) 项合计")
  }

  static func zeros(_ count: Int, _ counter: TermSum.Counter) -> Bilingual {
    let number = Numeral.grouped(count)
    return Bilingual(
      "\(number) \(english(count, counter)) \(count == 1 ? "is" : "are") 0", "有 \(number) \(chinese(counter))是 0")
  }

  static func agreement(_ nudge: Nudge) -> Bilingual {
    if nudge.slope == nudge.gradient { return Bilingual("they agree", "两者一致") }
    if nudge.digits == 0 {
      return Bilingual(
        "they differ: too close to a kink, or too small to measure", "两者不同：离拐点太近，或者小得测不准")
    }
    return Bilingual(
      "they agree to \(nudge.digits) digit\(nudge.digits == 1 ? "" : "s")", "有 \(nudge.digits) 位数字一致")
  }

  // MARK: Formulas

  /// A formula whose few words are said in Chinese too: `dy/dx = 1 where x > 0, else 0`.
  static func formula(_ formula: String) -> Bilingual {
    var text = formula
    if let start = text.firstRange(of: " where "), let end = text.firstRange(of: ", else ") {
      let condition = text[start.upperBound..<end.lowerBound]
      text = text[..<start.lowerBound] + "（\(said(String(condition))) 时），否则 " + text[end.upperBound...]
    }
    return Bilingual(formula, said(text))
  }

  private static func said(_ text: String) -> String {
    phrases.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  private static let phrases: [(String, String)] = [
    ("1 for each repeat; the gradients add up", "每次重复各 1，梯度相加"), ("1 / n for each", "每个都是 1 / n"),
    ("1 for each", "每个都是 1"),
    ("the product of all the others", "其余各数的乘积"), ("the gradients from i on, added up", "从第 i 个起的梯度相加"),
    ("1 where taken; an entry taken twice gathers both gradients", "取到的是 1，取两次的把两份梯度相加"),
    ("1 for each row looked up, added up", "每查到一次加 1"), ("1 where picked, added up", "每挑到一次加 1"),
    ("at the right classes", "（正确类别处）"), ("at the largest", "（最大处）"), ("at the smallest", "（最小处）"),
    (", 1/2 where equal", "，相等时 1/2"), (", held within ", "，限制在 "), (" where ", "，当 "),
    (", which is softmax", "，也就是 softmax"),
    (", else ", "，否则 "), ("the whole number nearest to x", "离 x 最近的整数"), ("x in another shape", "x 换个形状"),
    ("x with zeros around it", "x 四周补零"), ("x as one row", "x 拉成一行"), ("x, repeated", "x 重复几遍"),
    ("x without its axes of size 1", "x 去掉大小为 1 的轴"), ("x with an axis of size 1 more", "x 多一个大小为 1 的轴"),
    ("taken 时", "取到时"), ("kept 时", "保留时"),
  ]
}
