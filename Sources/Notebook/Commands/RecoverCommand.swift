import Glibc
import Wording

enum RecoverCommand: Command {
  static let name = "recover"
  static let aliases = ["找回"]
  static let usage = Bilingual(same: ":recover")
  static let summary = Bilingual(
    "Brings back the notebook that was open when Gradwalk last ended without saving it.", "找回上次没有保存就结束的笔记本。")

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    try notebook.refuseInLesson(name)
    guard let path = notebook.autosave?.recoverable() else { throw DocumentFault.nothingToRecover }
    let count = try notebook.recoverDocument(path)
    notebook.say(DocumentWords.recovered(cells: count), .dim)
  }
}
