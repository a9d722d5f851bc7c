import Wording

/// What a notebook says beside faults, steps and lessons.
enum NotebookWords {
  static let helpInLesson = Bilingual(
    "Enter alone always goes on. :help all lists what else the notebook can do.", "直接按回车总能继续。:帮助 all 列出笔记本的其他命令。")
  static let helpTail = Bilingual(
    "name? explains a function or value. Everything else is code: Python, with tensors.",
    "名字后面加 ? 查看说明。其余输入都是代码：带张量的 Python。")
  static let noVariables = Bilingual("No variables yet.", "还没有变量。")
  static let forgotten = Bilingual("All variables are gone.", "变量都清掉了。")
  static let undoable = Bilingual("All variables are gone. :undo brings them back.", "变量都清掉了。输入 :undo 可以恢复。")
  static func total(_ bytes: String) -> Bilingual { Bilingual("\(bytes) in all", "共 \(bytes)") }
  static let speaking = Bilingual("English from here on.", "接下来用中文。")
  static let example = Bilingual("Example:  ", "例子：")
  static let source = Bilingual("Source:  ", "出处：")
  static let remedy = Bilingual("Try: ", "试试：")
  static let stopped = Bilingual("something went wrong that gave no reason.", "出错了，没有说明原因。")
  static let digitsRange = Bilingual("a number from 1 to 17, as in :digits 8.", "1 到 17 之间的数，例如 :digits 8。")
  static let noNotes = Bilingual("No notes yet. :notes TEXT adds one.", "还没有笔记。输入 :notes 文字 记一条。")
  static let noted = Bilingual("Noted.", "已记下。")

  static func fullScreen(_ isWanted: Bool) -> Bilingual {
    isWanted
      ? Bilingual("Walks and what-ifs take the whole screen, where it is large enough.", "窗口够大时，:step 和 :whatif 占用整屏。")
      : Bilingual("Walks and what-ifs leave the screen as it is: no full screen.", ":step 和 :whatif 不占整屏，内容接着往下写。")
  }

  // MARK: Results

  static let scalar = Bilingual("scalar", "标量")
  static let needsGradient = Bilingual("needs a gradient", "需要梯度")

  static func fromOperations(_ count: Int) -> Bilingual {
    Bilingual(
      count == 1 ? "from 1 operation" : "from \(Numeral.grouped(count)) operations", "由 \(Numeral.grouped(count)) 步运算得出"
    )
  }

  static func notRun(_ name: String) -> Bilingual {
    Bilingual(
      "None: no backward() has run through \(name) since it was made.",
      "None：\(name) 建好以后，还没有跑过经过它的 backward()。")
  }

  static func wantsNoGradient(_ name: String) -> Bilingual {
    Bilingual(
      "None: \(name) asks for no gradient; param(…) makes one that does.",
      "None：\(name) 没有要求梯度；用 param(…) 建的才会有。")
  }

  // MARK: Faults

  static func place(_ name: String, _ line: Int, _ function: String?) -> Bilingual {
    Bilingual(
      "\(name), line \(line)" + (function.map { ", in \($0)" } ?? ""),
      "\(name) 第 \(line) 行" + (function.map { "，函数 \($0) 里" } ?? ""))
  }

  static let nothingFailed = Bilingual("Nothing has gone wrong here yet.", "目前还没有出过错。")

  static func moreCalls(_ count: Int) -> Bilingual {
    Bilingual("… \(Numeral.grouped(count)) more calls", "……中间还有 \(Numeral.grouped(count)) 层调用")
  }

  // MARK: Commands

  static func digits(_ count: Int) -> Bilingual {
    Bilingual(
      "Results show \(count) significant digit\(count == 1 ? "" : "s").", "结果显示 \(count) 位有效数字。")
  }

  static func seeded(_ seed: Int) -> Bilingual {
    Bilingual("Random draws begin anew from \(seed).", "随机数从种子 \(seed) 重新开始。")
  }

  static func saved(_ path: String) -> Bilingual {
    Bilingual("Saved in \(path).", "已存到 \(path)。")
  }
}
