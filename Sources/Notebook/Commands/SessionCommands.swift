import Course
import Wording

enum LangCommand: Command {
  static let name = "lang"
  static let aliases = ["语言"]
  static let usage = Bilingual(same: ":lang en|zh")
  static let summary = Bilingual("Changes the language, also in the middle of a step.", "切换语言，一步做到一半也可以。")
  static let operand = CommandOperand.words(Tongue.allCases.map(\.rawValue))

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    if arguments.isEmpty { return notebook.speak(notebook.tongue == .english ? .chinese : .english) }
    guard let tongue = Tongue.named(arguments) else { throw NotebookFault.unknownTongue(arguments) }
    notebook.speak(tongue)
  }
}

enum QuitCommand: Command {
  static let name = "quit"
  static let aliases = ["q", "exit", "退出"]
  static let usage = Bilingual(same: ":quit")
  static let summary = Bilingual("Leaves Gradwalk; where you are in a lesson is kept.", "退出 Gradwalk，课程进度会保留。")

  static func run(_ arguments: String, _ notebook: Notebook) throws { notebook.end() }
}

enum ResetCommand: Command {
  static let name = "reset"
  static let aliases = ["重置"]
  static let record = CommandRecord.line
  static let usage = Bilingual(same: ":reset")
  static let summary = Bilingual("Forgets every variable; :undo brings them back.", "清掉所有变量，:undo 可以恢复。")

  static func run(_ arguments: String, _ notebook: Notebook) throws { notebook.forgetVariables() }
}

enum WhoCommand: Command {
  static let name = "who"
  static let aliases = ["变量"]
  static let usage = Bilingual(same: ":who")
  static let summary = Bilingual(
    "Lists your variables: what they are, their size, the memory they take.", "列出变量：类型、大小、占多少内存。")

  static func run(_ arguments: String, _ notebook: Notebook) throws { notebook.say(notebook.variableList()) }
}

enum DigitsCommand: Command {
  static let name = "digits"
  static let record = CommandRecord.line
  static let aliases = ["位数"]
  static let usage = Bilingual(":digits N", ":digits 位数")
  static let summary = Bilingual(
    "Shows results with so many significant digits; 6 to begin with.", "结果显示几位有效数字，默认 6 位。")

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    guard !arguments.isEmpty else { return notebook.say(NotebookWords.digits(notebook.digits)) }
    guard let digits = Int(arguments), (1...17).contains(digits) else {
      throw NotebookFault.notANumber(arguments, usage: NotebookWords.digitsRange)
    }
    notebook.digits = digits
    notebook.say(NotebookWords.digits(digits), .dim)
  }
}

enum SeedCommand: Command {
  static let name = "seed"
  static let record = CommandRecord.line
  static let aliases = ["种子"]
  static let usage = Bilingual(":seed N", ":seed 整数")
  static let summary = Bilingual(
    "Begins all random draws anew from a number, so that a run can be repeated.", "从一个整数重新开始所有随机数，结果可以重现。")

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    guard !arguments.isEmpty else { throw NotebookFault.missingArgument(command: name, usage: usage) }
    guard let seed = Int(arguments), seed >= 0 else { throw NotebookFault.notANumber(arguments, usage: usage) }
    notebook.session.seed(seed)
    notebook.say(NotebookWords.seeded(seed), .dim)
  }
}
