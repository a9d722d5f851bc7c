import Files
import Notebook
import Testing
import Testkit
import Wording

@Suite("settings")
struct SettingsTests {
  @Test("a setting is kept on the disk and holds in the next session; default forgets it")
  func kept() throws {
    let folder = try TemporaryFolder()
    let desk = try Desk(folder: folder)
    #expect(desk.type(":set digits 3") == "digits is 3 from now on.")
    #expect(desk.type("1/3") == "0.333")
    #expect(desk.type("：设置 语言 中文") == "语言设为 zh，以后都这样。")
    #expect(desk.type(":set 全屏=关", ":设置 主题 深色").hasPrefix("全屏设为 关，以后都这样。"))
    let path = ".config/gradwalk/settings"
    #expect(try folder.read(path).hasSuffix("\ndigits = 3\nlang = zh\nfullscreen = off\ntheme = dark\n"))

    let next = try Desk(folder: folder)
    #expect(next.notebook.take(try next.notebook.shelf.settings.read()).isEmpty)
    #expect(next.type("1/3") == "0.333" && !next.display.wantsViews)
    #expect(next.type(":set digits default") == "digits is as it was at first: 6.")
    #expect(next.type("1/3") == "0.333333")
    #expect(try !folder.read(path).contains("digits"))
  }

  @Test("the list says each with its value, what it is and what it can be, at any width, in both languages")
  func list() throws {
    let desk = try Desk()
    let list = desk.type(":set")
    for name in Setting.allCases { #expect(list.contains("\n" + name.rawValue) || list.hasPrefix(name.rawValue)) }
    #expect(list.contains("(en, zh)") && list.contains("/.config/gradwalk/settings"))
    for columns in [40, 80, 400] {
      desk.display.columns = columns
      let lines = desk.type(":set", ":lang", ":set", ":lang").split(separator: "\n")
      #expect(lines.filter { !$0.contains("/") }.allSatisfy { String($0).displayWidth <= columns })
    }
    #expect(try Desk(.chinese).type(":set 位数") == "位数  6\n    结果显示几位有效数字（1–17）")
  }

  @Test(
    "what can't be set says what can",
    arguments: [
      (":set digit 3", "ValueError: there is no setting called digit.\nDid you mean :set digits?"),
      (":set colour red", "ValueError: there is no setting called colour.\nTry: :set lists them."),
      (":set digits 99", "ValueError: digits can't be 99.\nIt can be 1–17, or default."),
      (
        ":set digits 99999999999999999999",
        "ValueError: digits can't be 99999999999999999999.\nIt can be 1–17, or default."
      ),
      (":set theme blue", "ValueError: theme can't be blue.\nIt can be light, dark, or default."),
      (":set indent perhaps", "ValueError: indent can't be perhaps.\nIt can be on, off, or default."),
    ])
  func refused(_ line: String, _ message: String) throws {
    #expect(try Desk().fault(line) == message)
  }

  @Test("a file that a person edited keeps its remarks; lines that set nothing are told by their number")
  func edited() throws {
    let folder = try TemporaryFolder()
    try folder.write(".config/gradwalk/settings", "# mine\ndigits = 4\n\nfuture = yes\ntheme = blue\n缩进 ＝ 关\n")
    let desk = try Desk(folder: folder)
    let oddities = desk.notebook.take(try desk.notebook.shelf.settings.read())
    #expect(oddities.map(\.line) == [4, 5] && oddities.map(\.text) == ["future = yes", "theme = blue"])
    #expect(!desk.notebook.indents)
    desk.type(":set digits 5")
    #expect(
      try folder.read(".config/gradwalk/settings") == "# mine\n\nfuture = yes\ntheme = blue\n缩进 ＝ 关\ndigits = 5\n")
  }

  @Test("where settings can't be kept, the reason is said and they hold for the session")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    try folder.write(".config", "a file in the way")
    let desk = try Desk(folder: folder)
    #expect(desk.fault(":set digits 3").hasPrefix("OSError: "))
    #expect(desk.type("1/3") == "0.333")
  }
}
