import Wording

/// What exported files say beside the notebook's own text.
enum ExportWords {
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
