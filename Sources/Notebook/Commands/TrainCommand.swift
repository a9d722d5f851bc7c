import Course
import Syntax
import Wording

enum TrainCommand: Command {
  static let name = "train"
  static let record = CommandRecord.line
  static let aliases = ["训练"]
  static let usage = Bilingual(":train STEPS [CODE or [CELL]]", ":train 步数 [代码或 [单元]]")
  static let summary = Bilingual(
    "Repeats the last cell, another one or code as training whose every step can be looked into.",
    "把上一个单元（或指定的单元、代码）当成一步训练来重复，之后每一步都能回看。")
  static let operand = CommandOperand.expression

  /// More steps than anyone waits for.
  private static let mostSteps = 100_000_000

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let text = arguments.trimmed
    guard !text.isEmpty else { throw NotebookFault.missingArgument(command: name, usage: usage) }
    let end = text.firstIndex(where: \.isWhitespace) ?? text.endIndex
    let count = String(text[..<end]).halfWidth
    guard let steps = Int(count), (1...mostSteps).contains(steps) else {
      throw NotebookFault.notANumber(count, usage: TrainingWords.stepsUsage)
    }
    let (number, code) = try cell(String(text[end...]).trimmed, notebook)
    try notebook.train(SourceText(name: "In [\(number)]", text: code), steps: steps)
  }

  /// The cell to repeat: by number, as code that becomes a cell, or the last one.
  private static func cell(_ text: String, _ notebook: Notebook) throws -> (number: Int, code: String) {
    if text.isEmpty {
      guard let number = notebook.cells.keys.max(), let code = notebook.cells[number] else {
        throw TrainingFault.nothingTyped
      }
      return (number, code)
    }
    if let number = cellNumber(text.halfWidth) {
      guard let code = notebook.cells[number] else { throw TrainingFault.noCell(number) }
      return (number, code)
    }
    defer { notebook.cellNumber += 1 }
    notebook.cells[notebook.cellNumber] = text
    return (notebook.cellNumber, text)
  }

  /// `[12]`
  private static func cellNumber(_ text: String) -> Int? {
    guard text.first == "[", text.last == "]" else { return nil }
    return Int(String(text.dropFirst().dropLast()).trimmed)
  }
}
