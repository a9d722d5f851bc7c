import Explain
import Wording

enum StepCommand: Command {
  static let name = "step"
  static let aliases = ["s", "单步"]
  static let usage = Bilingual(":step EXPRESSION", ":step 算式")
  static let summary = Bilingual(
    "Walks through a computation, forward and then backward, one operation at a time.", "一步一步走完一次计算：先前向，再反向。")

  static let operand = CommandOperand.expression

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let walk = try Walk(notebook.recorded(arguments, by: self))
    notebook.begin(WalkActivity(walk, command: ":step \(arguments)"))
  }
}
