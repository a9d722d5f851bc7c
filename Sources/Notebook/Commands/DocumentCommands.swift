import Wording

enum SaveCommand: Command {
  static let name = "save"
  static let aliases = ["保存"]
  static let usage = Bilingual(":save FILE.md", ":save 文件.md")
  static let summary = Bilingual(
    "Saves the notebook as Markdown: cells, what came of them, plots; alone, again where it was saved.",
    "把笔记本存成 Markdown：单元格、结果和图；不写文件名就存回原处。")
  static let operand = CommandOperand.file

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    try notebook.refuseInLesson(name)
    let (written, replaces) = arguments.fileToWrite
    var path = written
    if path.isEmpty, let known = notebook.documentPath { path = known }
    guard !path.isEmpty else { throw NotebookFault.missingArgument(command: name, usage: usage) }
    if !path.contains(".") { path += ".md" }
    let count = try notebook.saveDocument(to: path, replacing: replaces)
    notebook.say(DocumentWords.saved(path, cells: count), .dim)
  }
}

enum OpenCommand: Command {
  static let name = "open"
  static let aliases = ["打开"]
  static let usage = Bilingual(":open FILE.md", ":open 文件.md")
  static let summary = Bilingual(
    "Opens a saved notebook in place of this one; nothing runs until :rerun.", "打开存下的笔记本，替换现在这本；:rerun 之前什么都不运行。")
  static let operand = CommandOperand.file

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    try notebook.refuseInLesson(name)
    guard !arguments.isEmpty else { throw NotebookFault.missingArgument(command: name, usage: usage) }
    let path = arguments.unquoted
    try notebook.openDocument(path)
    notebook.say(DocumentWords.opened(path, cells: notebook.document.runnable.count), .dim)
  }
}

enum UndoCommand: Command {
  static let name = "undo"
  static let aliases = ["撤销"]
  static let usage = Bilingual(same: ":undo")
  static let summary = Bilingual("Takes the last cell or command back, and all that it did.", "撤销上一个单元格或命令，连同它做的一切。")

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    try notebook.refuseInLesson(name)
    try notebook.undo()
  }
}

enum RerunCommand: Command {
  static let name = "rerun"
  static let aliases = ["重跑"]
  static let usage = Bilingual(same: ":rerun")
  static let summary = Bilingual(
    "Runs the notebook again from the start, with the same random numbers, and says what came out otherwise.",
    "从头重新运行笔记本，随机数也从头来，并指出哪些结果变了。")

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    try notebook.refuseInLesson(name)
    guard !notebook.document.runnable.isEmpty else { throw DocumentFault.nothingToSave }
    let rerun = try notebook.run(again: notebook.document)
    notebook.documentChanged()
    notebook.say(RerunText(tongue: notebook.tongue).text(rerun))
  }
}

extension Notebook {
  func refuseInLesson(_ command: String) throws {
    if isInLesson { throw DocumentFault.inLesson(command: command) }
  }
}

extension String {
  /// A file name, and whether `--replace` beside it lets it be written over.
  var fileToWrite: (path: String, replaces: Bool) {
    let words = split(separator: " ", omittingEmptySubsequences: false)
    let path = words.filter { $0 != "--replace" }.joined(separator: " ").trimmed.unquoted
    return (path, words.contains("--replace"))
  }

  /// Without the quotes around it.
  var unquoted: String {
    let pairs: [Character: Character] = ["\"": "\"", "'": "'", "“": "”", "「": "」", "‘": "’"]
    guard count > 1, let first, let closing = pairs[first], last == closing else { return self }
    return String(dropFirst().dropLast())
  }
}
