import Wording

/// The words of full screens.
enum ViewWords {
  static let walkKeys = Bilingual(
    "n → next   p ← back   ↑↓ element   g goto   b backward   ? help   q quit",
    "n → 下一步   p ← 上一步   ↑↓ 换元素   g 跳到   b 反向   ? 帮助   q 退出")
  static let lastWalkKeys = Bilingual(
    "Last step   Enter leaves   p ← back   ↑↓ element   ? help   q quit",
    "最后一步   回车离开   p ← 上一步   ↑↓ 换元素   ? 帮助   q 退出")
  static let atEnd = Bilingual("This is the last step; Enter or q leaves.", "已经是最后一步；按回车或 q 离开。")
  static let oneNumber = Bilingual("This step makes one number: no other element to look at.", "这一步只算出一个数，没有别的元素可看。")

  static func more(_ rows: Int) -> Bilingual {
    Bilingual("… \(rows) more rows: Page Down", "……下面还有 \(rows) 行，按 Page Down")
  }
}
