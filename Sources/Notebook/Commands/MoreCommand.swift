import Wording

/// The last long result or output again, whole and a page at a time.
enum MoreCommand: Command {
  static let name = "more"
  static let aliases = ["全部", "更多"]
  static let usage = Bilingual(same: ":more")
  static let summary = Bilingual(
    "Shows the last long result or output whole, a page at a time.", "分页查看上一个很长的结果或输出，完整显示。")

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    guard let output = notebook.longOutput else { throw PromptFault.nothingLong }
    notebook.display.show(.article(try output.text(notebook.tongue, digits: notebook.digits)))
  }
}
