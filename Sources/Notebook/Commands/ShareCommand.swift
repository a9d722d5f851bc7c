import Wording

enum ShareCommand: Command {
  static let name = "share"
  static let aliases = ["分享"]
  static let usage = Bilingual(
    ":share [FILE.html] [:step L | :why w.grad | :whatif w = 0.9]",
    ":share [文件.html] [:step L | :why w.grad | :whatif w = 0.9]")
  static let summary = Bilingual(
    "Writes a walk, a why or a what-if as one web page that anyone can step through; alone, the last one shown.",
    "把一次单步、一个为什么或一个假如写成一个网页，谁都能打开一步步看；不写命令就用刚才那个。")
  static let operand = CommandOperand.file

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    try notebook.refuseInLesson(name)
    let (file, asked) = split(arguments)
    let last = notebook.typedEntries.last { entry in
      CommandList.split(entry.text).flatMap { CommandList.command(named: $0.name) }.map(isShared) ?? false
    }
    guard let command = asked ?? last?.text else {
      throw NotebookFault.missingArgument(command: name, usage: usage)
    }
    var (path, replaces) = file.fileToWrite
    if !path.isEmpty, ExportFormat(path: path) != .html {
      throw DocumentFault.unknownFormat(path, known: [".html"])
    }
    let slides = try Slides(command, notebook)
    if path.isEmpty { (path, replaces) = (notebook.unusedName(slides.command.fileStem, ".html"), false) }
    try notebook.share(slides, to: path, replacing: replaces)
    notebook.say(DocumentWords.shared(path, count: slides.frames.count), .dim)
  }

  private static func isShared(_ command: any Command.Type) -> Bool {
    command == StepCommand.self || command == WhyCommand.self || command == WhatIfCommand.self
  }

  /// The file's name, and the command that begins with a colon.
  private static func split(_ arguments: String) -> (file: String, command: String?) {
    let text = arguments.trimmed
    var start = text.startIndex
    while start < text.endIndex {
      let isFirst = start == text.startIndex || text[text.index(before: start)] == " "
      if isFirst, text[start] == ":" || text[start] == "：" {
        return (text[..<start].trimmed, String(text[start...]))
      }
      start = text.index(after: start)
    }
    return (text, nil)
  }
}

extension String {
  /// `step-L` of `:step L`: letters and digits, so that it is a name on every system.
  fileprivate var fileStem: String {
    let words = split { !($0.isLetter || $0.isNumber || $0 == "_") }
    let stem = words.joined(separator: "-").prefix(40)
    return stem.isEmpty ? "page" : String(stem)
  }
}
