import Course
import Wording

enum LearnCommand: Command {
  static let name = "learn"
  static let aliases = ["学习", "上课"]
  static let usage = Bilingual(":learn [LESSON|step]", ":learn [课程|step]")
  static let summary = Bilingual(
    "Plays a lesson by its number or name; alone, goes on where you stopped. :learn step plays the next step only.",
    "按编号或名字上一课；不写就接着上次的。:learn step 只做下一步。")
  static let operand = CommandOperand.lesson
  static let details = [
    (
      usage: Bilingual(":learn step", ":learn 一步"),
      summary: Bilingual(
        "The next step alone, for when you have five minutes; :learn 5 min does the same.",
        "只做下一步，适合只有五分钟的时候；:learn 5 分钟 也一样。")
    ),
    (
      usage: Bilingual(":learn PACK/1", ":learn 课程包/1"),
      summary: Bilingual("A lesson of a pack that you added.", "上你添加的课程包里的课。")
    ),
  ]

  static func run(_ arguments: String, _ notebook: Notebook) throws { try notebook.learn(arguments) }
}

enum ListCommand: Command {
  static let name = "list"
  static let aliases = ["目录", "列表"]
  static let usage = Bilingual(":list [WORD]", ":list [词]")
  static let summary = Bilingual("Lists the lessons, or those that hold a word.", "列出课程；后面加个词就只列相关的。")

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    notebook.say(try LessonMenu(notebook).list(holding: arguments))
  }
}

enum ProgressCommand: Command {
  static let name = "progress"
  static let aliases = ["进度"]
  static let usage = Bilingual(same: ":progress")
  static let summary = Bilingual(
    "Shows what is done and how well your confidence matched.", "看完成了多少，把握准不准。")

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let progress = try ProgressText(notebook)
    notebook.say(progress.text)
    if let plot = progress.plot { notebook.display.show(.plot(plot)) }
  }
}

enum NotesCommand: Command {
  static let name = "notes"
  static let aliases = ["note", "笔记"]
  static let usage = Bilingual(":notes [TEXT]", ":notes [文字]")
  static let summary = Bilingual("Shows your notes; with text after it, adds one.", "看笔记；后面写上文字就加一条。")

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    if arguments.isEmpty {
      let notes = notebook.shelf.progress().notes
      guard !notes.isEmpty else { return notebook.say(NotebookWords.noNotes) }
      return notebook.say(StyledText(notes.map { "• \($0.text)" }.joined(separator: "\n")))
    }
    try notebook.shelf.record(JournalEntry(lesson: "", step: "", hash: "", .noted(arguments)))
    notebook.say(NotebookWords.noted, .dim)
  }
}

enum MemoCommand: Command {
  static let name = "memo"
  static let aliases = ["一页纸", "备忘"]
  static let usage = Bilingual(":memo [save FILE]", ":memo [save 文件]")
  static let summary = Bilingual("Shows your one page of decisions, or saves it.", "看你的一页纸决策，或者存成文件。")

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let page = try notebook.memo()
    guard let file = PlotRequest.split(" " + arguments).file else {
      return notebook.display.show(.article(StyledText(page.trimmedEnd).filledForReading(notebook.display.columns)))
    }
    try notebook.save(page, to: file)
    notebook.say(NotebookWords.saved(file))
  }
}
