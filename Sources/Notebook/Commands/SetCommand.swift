import Course
import Wording

/// What a person can have their own way, kept for the next time.
enum SetCommand: Command {
  static let name = "set"
  static let aliases = ["settings", "设置"]
  static let usage = Bilingual(":set [NAME VALUE]", ":set [名字 值]")
  static let summary = Bilingual("Lists the settings, or keeps one for good.", "列出设置，或者设定一项，以后一直有效。")
  static let operand = CommandOperand.settings
  static var details: [(usage: Bilingual, summary: Bilingual)] {
    Setting.allCases.map { setting in
      (
        Bilingual(setting.rawValue, setting.chineseName),
        Bilingual(
          "\(setting.summary.english): \(setting.values(.english).joined(separator: ", "))",
          "\(setting.summary.chinese)：\(setting.values(.chinese).joined(separator: "、"))")
      )
    }
  }

  private static let resets: Set<String> = ["default", "默认"]

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let words = arguments.split { $0.isWhitespace || $0 == "=" || $0 == "＝" }.map(String.init)
    guard let first = words.first else { return notebook.say(list(notebook)) }
    guard let setting = Setting(named: first) else {
      throw PromptFault.unknownSetting(first, nearest: Setting.names.nearest(to: first))
    }
    guard words.count > 1 else { return notebook.say(lines(setting, notebook, nameWidth: 0, valueWidth: 0)) }
    if notebook.isPackActing { throw PromptFault.settingsRefused }
    let word = words.dropFirst().joined(separator: " ").halfWidth
    let isReset = resets.contains(word.lowercased())
    guard let value = isReset ? "" : setting.value(word) else { throw PromptFault.badSetting(setting, word) }
    try notebook.set(setting, to: isReset ? nil : value)
    let name = Bilingual(setting.rawValue, setting.chineseName)
    let now = notebook.value(of: setting)
    let shown = Bilingual(setting.shown(now, .english), setting.shown(now, .chinese))
    notebook.say(isReset ? SettingWords.forgotten(name, shown) : SettingWords.kept(name, shown), .dim)
  }

  private static func list(_ notebook: Notebook) -> StyledText {
    let tongue = notebook.tongue
    let nameWidth = Setting.allCases.map { $0.name(tongue).displayWidth }.max() ?? 0
    let valueWidth =
      Setting.allCases.map { $0.shown(notebook.value(of: $0), tongue).displayWidth }.max() ?? 0
    let rows = Setting.allCases.map { lines($0, notebook, nameWidth: nameWidth, valueWidth: valueWidth) }
    let tail = [SettingWords.usage[tongue], SettingWords.file(notebook.shelf.settings.path)[tongue]]
    return (rows + [StyledText()] + tail.flatMap { StyledText($0, .dim).filled(to: notebook.display.columns) })
      .joined(separator: "\n")
  }

  /// Name, value, and beside them, or below where there is no room, what it is and what it can be.
  private static func lines(_ setting: Setting, _ notebook: Notebook, nameWidth: Int, valueWidth: Int) -> StyledText {
    let tongue = notebook.tongue
    let head =
      StyledText(setting.name(tongue).padded(to: nameWidth) + "  ", .code)
      + StyledText(setting.shown(notebook.value(of: setting), tongue).padded(to: valueWidth), .strong)
    let words = Bilingual(
      setting.values(.english).joined(separator: ", "), setting.values(.chinese).joined(separator: "、"))
    let about =
      StyledText(setting.summary[tongue])
      + StyledText(Bilingual(" (\(words.english))", "（\(words.chinese)）")[tongue], .dim)
    let width = nameWidth + valueWidth + 5
    guard nameWidth > 0, notebook.display.columns - width >= 36 else {
      return ([head] + about.filled(to: notebook.display.columns - 4).map { "    " + $0 }).joined(separator: "\n")
    }
    let filled = about.filled(to: min(notebook.display.columns, 110) - width)
    return filled.enumerated().map { index, line in
      (index == 0 ? head + "   " : StyledText(String(repeating: " ", count: width))) + line
    }.joined(separator: "\n")
  }
}
