import Wording

/// The words on a step's page.
enum StepWords {
  static let forward = Bilingual("forward", "前向")
  static let backward = Bilingual("backward", "反向")
  static let arrives = Bilingual("arrives", "传来")
  static let slope = Bilingual("× slope", "× 斜率")
  static let passes = Bilingual("= passes", "= 传出")
  static let gathers = Bilingual("+ so far", "+ 累计")
  static let keys = Bilingual(
    "Enter next   p back   g goto   b backward   e element   q quit",
    "回车 下一步   p 上一步   g 跳到   b 反向   e 换元素   q 退出")
  static let lastKeys = Bilingual(
    "Last step: Enter leaves   p back   g goto   e element", "最后一步：回车离开   p 上一步   g 跳到   e 换元素")
  static let help = Bilingual(
    "Enter or n: next step. p: the step before. g 3: go to step 3. b: to the backward pass. e 2 0: look at element [2, 0]. q: leave.",
    "回车或 n：下一步。p：上一步。g 3：跳到第 3 步。b：跳到反向。e 2 0：看元素 [2, 0]。q：离开。")
  static let start = Bilingual("This is the first step.", "已经是第一步。")
  static let unknown = Bilingual("Not a key of this walk.", "这里没有这个按键。")
  static let gotoNeedsNumber = Bilingual("Say which step: g 3.", "写上第几步，例如 g 3。")
  static let elementNeedsIndex = Bilingual("Say which element: e 2 0.", "写上第几个元素，例如 e 2 0。")

  static func place(_ phase: Bilingual, _ step: Int, of count: Int) -> Bilingual {
    Bilingual("\(phase.english), \(step) of \(count)", "\(phase.chinese)，第 \(step) 步，共 \(count) 步")
  }

  static func stands(_ letter: String, for name: String?, _ value: String) -> Bilingual {
    let named = name.map { "\($0)  \(value)" } ?? value
    return Bilingual("\(letter) is \(named)", "\(letter) 是 \(named)")
  }

  static func element(_ index: [Int], of shape: String) -> Bilingual {
    let place = "[" + index.map(String.init).joined(separator: ", ") + "]"
    return Bilingual("element \(place) of \(shape)", "\(shape) 里的 \(place)")
  }
}
