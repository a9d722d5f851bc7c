import Files
import Syntax
import Wording

enum LoadCommand: Command {
  static let name = "load"
  static let record = CommandRecord.line
  static let aliases = ["载入"]
  static let usage = Bilingual(":load FILE", ":load 文件")
  static let summary = Bilingual("Runs a program from a file and keeps its variables.", "运行文件里的程序，变量留下来接着用。")
  static let operand = CommandOperand.file

  /// Larger than any program that a person wrote.
  private static let limit = 16 << 20

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    guard !arguments.isEmpty else { throw NotebookFault.missingArgument(command: name, usage: usage) }
    let path = arguments.unquoted
    try notebook.mayReach(path)
    notebook.run(SourceText(name: path, bytes: try readFile(path, limit: limit)))
  }
}
