import Language
import Plotting
import Wording

enum PlotCommand: Command {
  static let name = "plot"
  static let aliases = ["画图"]
  static let usage = Bilingual(":plot [EXPRESSION] [save FILE]", ":plot [算式] [save 文件]")
  static let summary = Bilingual(
    "Draws numbers, a dict of curves, or the last training; save writes .png .svg .pdf .csv .txt.",
    "画一串数、一组曲线或上次训练的曲线；save 存成 .png .svg .pdf .csv .txt。")
  static let operand = CommandOperand.expression

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let (expression, file) = split(arguments)
    let plot = try plot(expression, notebook)
    guard let file else { return notebook.display.show(.plot(plot)) }
    try plot.save(to: file, tongue: notebook.tongue, templates: notebook.shelf.templates())
    notebook.say(NotebookWords.saved(file))
  }

  private static func plot(_ expression: String, _ notebook: Notebook) throws -> Plot {
    guard !expression.isEmpty else {
      guard !notebook.trainingCurves.isEmpty else { throw NotebookFault.nothingTrained }
      return .training(notebook.trainingCurves.series, unit: notebook.trainingCurves.unit, tongue: notebook.tongue)
    }
    let value = try notebook.value(of: expression, command: self)
    guard let plot = try Drawable.plot(value, title: expression, tongue: notebook.tongue) else {
      throw NotebookFault.nothingToPlot(value.typeName)
    }
    return plot
  }

  /// `losses save curve.png`: the file's name goes to the end of the line, and may stand in quotes.
  static func split(_ arguments: String) -> (expression: String, file: String?) {
    let words = arguments.split(separator: " ", omittingEmptySubsequences: false)
    guard let place = words.lastIndex(where: { $0 == "save" || $0 == "存到" }), place + 1 < words.count else {
      return (arguments, nil)
    }
    var file = words[(place + 1)...].joined(separator: " ").trimmed
    if file.count > 1, let quote = file.first, quote == "\"" || quote == "'", file.last == quote {
      file = String(file.dropFirst().dropLast())
    }
    return (words[..<place].joined(separator: " ").trimmed, file)
  }
}
