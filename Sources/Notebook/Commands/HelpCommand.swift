import Course
import Language
import Wording

enum HelpCommand: Command {
  static let name = "help"
  static let aliases = ["h", "帮助"]
  static let usage = Bilingual(":help [NAME]", ":help [名字]")
  static let summary = Bilingual(
    "Lists the commands, or explains a command, function or value.", "列出命令，或者说明一个命令、函数或变量。")
  static let operand = CommandOperand.name

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let question = HelpRequest(arguments)
    let asked = question?.name ?? arguments
    // At the prompt `all` is Python's function.
    let wantsAll =
      ["all", "全部", "所有"].contains(asked.lowercased())
      && (notebook.isInLesson || notebook.session.value(of: asked) == nil)
    if asked.isEmpty || wantsAll { return notebook.display.show(.article(list(notebook, all: wantsAll))) }
    let name = CommandList.split(asked)?.name ?? asked
    if let command = CommandList.command(named: name) {
      let lines = Line(command).lines(notebook.tongue, usageWidth: 0, columns: notebook.display.columns)
      return notebook.say((lines + details(of: command, notebook)).joined(separator: "\n"))
    }
    if CommandList.split(asked) != nil {
      throw NotebookFault.unknownCommand(name, nearest: CommandList.nearest(to: name))
    }
    try notebook.explain(asked, question?.depth ?? .brief)
  }

  /// In a lesson its own words come first, and the notebook's when they are asked for.
  private static func list(_ notebook: Notebook, all: Bool) -> StyledText {
    let tongue = notebook.tongue
    var entries = CommandList.all.map { Line($0) }
    if notebook.isInLesson {
      let own = LessonVerb.allCases.map { Line($0) }
      let others = CommandList.all.filter { LessonVerb(rawValue: $0.name) == nil }
      entries = own + (all ? others.map { Line($0) } : [])
    }
    // A usage wider than this stands on a line of its own and doesn't push the others' summaries aside.
    let width = entries.map { $0.usage[tongue].displayWidth }.filter { $0 <= 34 }.max() ?? 0
    let columns = notebook.display.columns
    let lines = entries.flatMap { $0.lines(tongue, usageWidth: width, columns: columns) }
    let words = notebook.isInLesson && !all ? NotebookWords.helpInLesson : NotebookWords.helpTail
    let tail = StyledText(words[tongue], .dim).filled(to: notebook.display.columns)
    return (lines + [StyledText()] + tail).joined(separator: "\n")
  }

  private static func details(of command: any Command.Type, _ notebook: Notebook) -> [StyledText] {
    let lines = command.details.map { Line(usage: $0.usage, summary: $0.summary) }
    let width = lines.map { $0.usage[notebook.tongue].displayWidth }.max() ?? 0
    return lines.flatMap { $0.lines(notebook.tongue, usageWidth: width, columns: notebook.display.columns) }
  }

  /// One line of the list.
  private struct Line {
    let usage: Bilingual
    let summary: Bilingual
    let aliases: (english: String?, chinese: String?)

    init(usage: Bilingual, summary: Bilingual) {
      (self.usage, self.summary, aliases) = (usage, summary, (nil, nil))
    }

    init(_ command: any Command.Type) {
      usage = command.usage
      summary = command.summary
      aliases = (
        command.aliases.first { $0.utf8.allSatisfy { $0 < 0x80 } },
        command.aliases.first { !$0.utf8.allSatisfy { $0 < 0x80 } }
      )
    }

    init(_ verb: LessonVerb) {
      usage = Bilingual(same: ":\(verb.rawValue)")
      summary = verb.summary
      aliases = (verb.key, verb.words.chinese.first)
    }

    /// The summary stands beside the usage, or below it on a narrow screen.
    func lines(_ tongue: Tongue, usageWidth: Int, columns: Int) -> [StyledText] {
      let alias = tongue == .chinese ? aliases.chinese : aliases.english
      let text =
        StyledText(summary[tongue])
        + StyledText(alias.map { tongue == .chinese ? "（:\($0)）" : " (:\($0))" } ?? "", .dim)
      let usage = StyledText(usage[tongue].padded(to: usageWidth), .code)
      guard columns - usageWidth >= 36 else {
        return StyledText(self.usage[tongue], .code).filled(to: columns)
          + text.filled(to: columns - 4).map { "    " + $0 }
      }
      let filled = text.filled(to: min(columns, 110) - usageWidth - 3)
      let gap = StyledText(String(repeating: " ", count: usageWidth + 3))
      guard self.usage[tongue].displayWidth <= usageWidth || usageWidth == 0 else {
        return StyledText(self.usage[tongue], .code).filled(to: columns) + filled.map { gap + $0 }
      }
      return filled.enumerated().map { index, line in
        (index == 0 ? usage : StyledText(String(repeating: " ", count: usageWidth))) + "   " + line
      }
    }
  }
}
