import Wording

enum ExportCommand: Command {
  static let name = "export"
  static let aliases = ["导出"]
  static let usage = Bilingual(
    ":export FILE.html|ipynb|py|md", ":export 文件.html|ipynb|py|md")
  static let summary = Bilingual(
    "Writes the notebook as one web page, for Jupyter, or as a Python program.", "把笔记本导出成一个网页、Jupyter 文件或 Python 程序。")
  static let operand = CommandOperand.file

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    try notebook.refuseInLesson(name)
    let (written, replaces) = arguments.fileToWrite
    var path = written
    guard !path.isEmpty else { throw NotebookFault.missingArgument(command: name, usage: usage) }
    // `:export html` takes the notebook's own name.
    if let format = ExportFormat(rawValue: path.lowercased()) {
      let stem = notebook.documentPath.map { String($0.dropLast(3)) } ?? "notebook"
      path = "\(stem).\(format.rawValue)"
    }
    guard let format = ExportFormat(path: path) else {
      throw DocumentFault.unknownFormat(path, known: ExportFormat.allCases.map { "." + $0.rawValue })
    }
    try notebook.export(format, to: path, replacing: replaces)
    notebook.say(DocumentWords.exported(path), .dim)
  }
}
