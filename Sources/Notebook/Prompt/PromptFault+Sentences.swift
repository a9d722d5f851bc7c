import Wording

extension PromptFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .noResult: .key
    default: .value
    }
  }

  package var message: Bilingual {
    switch self {
    case .noResult(let index, _):
      Bilingual("Out has no result of cell \(index).", "Out 里没有单元格 \(index) 的结果。")
    case .noHistory(let text):
      Bilingual("nothing that was typed holds \(text).", "输入过的内容里没有 \(text)。")
    case .noCells(let text):
      Bilingual("there is no cell \(text) yet.", "还没有单元格 \(text)。")
    case .nothingLong: Bilingual("nothing long has been shown yet.", "还没有显示过很长的内容。")
    case .unknownSetting(let name, _): Bilingual("there is no setting called \(name).", "没有叫 \(name) 的设置。")
    case .badSetting(let setting, let value):
      Bilingual("\(setting.rawValue) can't be \(value).", "\(setting.chineseName)不能是 \(value)。")
    case .settingsRefused:
      Bilingual("a pack's lesson can't change what is kept.", "课程包里的课不能改动保存的设置。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .noResult(_, let kept) where kept.isEmpty:
      Bilingual(
        "A cell that ends in an expression leaves a result.", "最后一行是表达式的单元格才有结果。")
    case .noResult(_, let kept):
      Bilingual("There are \(Self.listed(kept, ", ")).", "现有 \(Self.listed(kept, "、"))。")
    case .noHistory, .noCells:
      Bilingual(
        ":history lists this session, :history 3-5 some cells, :history WORD what holds a word.",
        ":history 列出这次输入的内容，:history 3-5 看几个单元格，:history 词 按词查找。")
    case .nothingLong:
      Bilingual(
        ":more shows the last long result or output, a page at a time.", ":more 用来分页查看上一个很长的结果或输出。")
    case .unknownSetting(_, let nearest?):
      Bilingual("Did you mean :set \(nearest)?", "是不是想写 :set \(nearest)？")
    case .unknownSetting: Bilingual(":set lists them.", "输入 :set 查看所有设置。")
    case .badSetting(let setting, _):
      Bilingual(
        "It can be " + setting.values(.english).joined(separator: ", ") + ", or default.",
        "可以是 " + setting.values(.chinese).joined(separator: "、") + "，或者“默认”。")
    case .settingsRefused: nil
    }
  }

  private static func listed(_ numbers: [Int], _ separator: String) -> String {
    (numbers.count > 8 ? "… " : "") + numbers.suffix(8).map(String.init).joined(separator: separator)
  }
}
