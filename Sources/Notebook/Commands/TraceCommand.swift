import Wording

enum TraceCommand: Command {
  static let name = "trace"
  static let aliases = ["追踪"]
  static let usage = Bilingual(same: ":trace")
  static let summary = Bilingual(
    "Shows every call that led to the last error, and what the names there stood for.", "显示上一个错误经过的每一层调用，以及当时各个名字的值。")

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    guard let failure = notebook.lastFailure else { return notebook.say(NotebookWords.nothingFailed) }
    notebook.say(FaultText(columns: notebook.display.columns, tongue: notebook.tongue).trace(failure))
  }
}
