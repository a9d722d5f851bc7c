import Wording

/// What `gradwalk doctor` says.
enum DoctorWords {
  static let lessons = Bilingual("lessons", "课程文件")
  static let state = Bilingual("progress", "进度")
  static let cache = Bilingual("downloads", "下载")
  static let terminal = Bilingual("terminal", "终端")
  static let language = Bilingual("language", "语言")
  static let fine = Bilingual("fine", "正常")
  static let missing = Bilingual("missing", "缺少")
  static let noGnuplot = Bilingual(
    "plots are drawn as text in the terminal; pictures and windows need gnuplot.", "图只能用文字画在终端里；要存图片、开窗口，需要 gnuplot。")
  static let noWindows = Bilingual("this gnuplot opens no windows.", "这个 gnuplot 开不了窗口。")
  static let noCurl = Bilingual("data sets can't be downloaded without it.", "没有它就下载不了数据集。")
  static let noTerminal = Bilingual("output goes to a file or pipe.", "输出到文件或管道。")

  static func draws(_ terminals: [String]) -> Bilingual {
    Bilingual("draws on \(terminals.joined(separator: ", "))", "可以画到 \(terminals.joined(separator: "、"))")
  }

  static func encoding(_ name: String) -> Bilingual {
    Bilingual("the locale asks for \(name); Gradwalk writes UTF-8.", "当前区域设置要求 \(name) 编码，Gradwalk 只写 UTF-8。")
  }

  static func size(_ columns: Int, _ rows: Int, isDumb: Bool, hasColour: Bool) -> Bilingual {
    Bilingual(
      "\(columns) × \(rows), " + (isDumb ? "plain lines only" : hasColour ? "with colour" : "without colour"),
      "\(columns) × \(rows)，" + (isDumb ? "只能逐行输出" : hasColour ? "有颜色" : "无颜色"))
  }

  static func speaks(_ tongue: Tongue, locale: String?) -> Bilingual {
    let name = locale ?? "-"
    return tongue == .english
      ? Bilingual(
        "English (locale \(name)); --lang zh speaks Chinese.", "英文（区域设置 \(name)）；加 --lang zh 用中文。")
      : Bilingual(
        "Chinese (locale \(name)); --lang en speaks English.", "中文（区域设置 \(name)）；加 --lang en 用英文。")
  }

  static func verdict(_ missing: Int) -> Bilingual {
    switch missing {
    case 0: Bilingual("Everything is there.", "该有的都有了。")
    case 1: Bilingual("One thing is missing; the rest works without it.", "缺一样东西，其余功能照常可用。")
    default: Bilingual("\(missing) things are missing; the rest works without them.", "缺 \(missing) 样东西，其余功能照常可用。")
    }
  }
}
