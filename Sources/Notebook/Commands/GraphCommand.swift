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
    let trace = Trace(of: node)
    let names = notebook.names(in: trace)
    let slots = Dictionary(
      trace.nodes.enumerated().map { (ObjectIdentifier($1), $0) }, uniquingKeysWith: { first, _ in first })
    let lines = GraphDrawing.lines(trace, columns: notebook.display.columns) { leaf in
      slots[ObjectIdentifier(leaf)].flatMap { names[$0] }
    }
    notebook.say(StyledText(lines.joined(separator: "\n")))
  }
}
