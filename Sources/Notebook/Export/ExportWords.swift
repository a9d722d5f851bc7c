import Wording

/// What exported files say beside the notebook's own text.
enum ExportWords {
  static let next = Bilingual("Next", "下一步")
  static let back = Bilingual("Back", "上一步")
  static let cells = Bilingual("The program it is about", "说的是这段程序")
  static let slideKeys = Bilingual("Step with the buttons or the arrow keys.", "用按钮或方向键一步步走。")

  static func firstFrames(_ shown: Int) -> Bilingual {
    Bilingual(
      "Only the first \(Numeral.grouped(shown)) steps are on this page.", "这一页只有前 \(Numeral.grouped(shown)) 步。")
  }

  static func place(_ phase: Bilingual, _ step: Int) -> Bilingual {
    Bilingual("\(phase.english), step \(step)", "\(phase.chinese)，第 \(step) 步")
  }

  static func scriptHead(_ title: String) -> Bilingual {
    Bilingual(
      """
      \(title)
      From a Gradwalk notebook, for Python 3 with NumPy, PyTorch or Keras. Lines that begin with ":" are commands of
      Gradwalk. What torch and Keras draw at random differs from Gradwalk's draws; all else gives the same numbers.
      """,
      """
      \(title)
      由 Gradwalk 笔记本导出，用 Python 3 加 NumPy、PyTorch 或 Keras 运行。以 “:” 开头的是 Gradwalk 的命令。
      torch 和 Keras 的随机数与 Gradwalk 不同，其余数字一样。
      """)
  }

  static func notInPython(_ names: [String]) -> Bilingual {
    Bilingual(
      "These names are Gradwalk's own, and Python has none like them: \(names.joined(separator: ", ")).",
      "这些名字是 Gradwalk 特有的，Python 里没有对应的：\(names.joined(separator: "、"))。")
  }
}
