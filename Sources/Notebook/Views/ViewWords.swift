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

  // MARK: - What if

  static func whatIf(_ output: String) -> Bilingual {
    Bilingual("What if: turn a number and watch \(output)", "假如：拨动一个数，看 \(output) 怎么变")
  }
  static let whatIfKeys = Bilingual(
    "↑↓ number   ←→ turn   [ ] step   = type   r reset   k keep   q quit",
    "↑↓ 选数   ←→ 拨动   [ ] 步长   = 输入   r 复原   k 采用   q 退出")
  static let turnKeys = Bilingual(
    "←→ turn   [ ] step   = type   r reset   k keep   q quit", "←→ 拨动   [ ] 步长   = 输入   r 复原   k 采用   q 退出")
  static let turnKeysDue = Bilingual(
    "Enter trains again   ←→ turn   [ ] step   = type   r reset   k keep   q quit",
    "回车 重新训练   ←→ 拨动   [ ] 步长   = 输入   r 复原   k 采用   q 退出")
  static let whatIfHelp = Bilingual(
    "←→ turn the number by its step; [ makes the step ten times smaller, ] larger.",
    "←→ 按步长拨动；[ 把步长缩小十倍，] 放大十倍。")
  static let tooSmall = Bilingual(
    "The screen is too small for this view; a larger one shows it again, q leaves.",
    "窗口太小，放不下；放大后会再显示，q 退出。")
}
