import Autograd
import Explain
import Wording

enum GraphCommand: Command {
  static let name = "graph"
  static let aliases = ["计算图"]
  static let usage = Bilingual(":graph EXPRESSION", ":graph 算式")
  static let summary = Bilingual(
    "Draws the computation that led to a value.", "画出一个值是怎么算出来的。")

  static let operand = CommandOperand.expression

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    guard let node = try notebook.recorded(arguments, by: self).history else { throw ExplainFault.nothingRecorded }
    let lines = GraphDrawing.lines(
      Trace(of: node), columns: notebook.display.columns, name: notebook.namesOfNodes())
    notebook.say(StyledText(lines.joined(separator: "\n")))
  }
}
