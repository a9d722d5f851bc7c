import Language
import Plotting
import Wording

enum PlotCommand: Command {
  static let name = "plot"
  static let record = CommandRecord.line
  static let aliases = ["画图"]
  static let usage = Bilingual(":plot [WHAT] [log] [dark] [save FILE]", ":plot [画什么] [对数] [深色] [save 文件]")
  static let summary = Bilingual(
    "Draws the last training, a value, or what :help plot lists; save writes .png .svg .pdf .csv .gp .txt.",
    "画上次训练、一个值，或 :help plot 里列的内容；save 存成 .png .svg .pdf .csv .gp .txt。")
  static let operand = CommandOperand.subjects(
    PlotSubjects.names + PlotSubjects.chineseNames, PlotRequest.words + PlotRequest.chineseWords)
  static var details: [(usage: Bilingual, summary: Bilingual)] {
    [
      (Bilingual(same: ":plot [raw] [smooth 0.6] [log]"), PlotWords.trainingSummary),
      (Bilingual(":plot EXPRESSION", ":plot 算式"), PlotWords.valueSummary),
    ] + PlotSubjects.all.map { ($0.usage, $0.summary) } + [
      (Bilingual(same: "… log  dark  size 1200x800  save FILE.png"), PlotWords.lookSummary)
    ]
  }

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let request = try PlotRequest(arguments)
    // The end of the file's name is looked at before minutes go into a learning curve.
    if let file = request.file { _ = try PlotFile(path: file) }
    let plot = request.dressed(try plot(request, notebook))
    guard let file = request.file else { return notebook.display.show(.plot(plot)) }
    try notebook.save(plot, to: file)
    notebook.say(NotebookWords.saved(file))
  }

  private static func plot(_ request: PlotRequest, _ notebook: Notebook) throws -> Plot {
    guard !request.text.isEmpty else { return try TrainingPlot.plot(request, notebook) }
    let first = String(request.text.prefix { !$0.isWhitespace })
    let rest = request.text.dropFirst(first.count).trimmed
    if let subject = PlotSubjects.subject(named: first) {
      // A variable of that name is what the learner means by the name alone, and by `loss * 2`.
      let isVariable =
        notebook.session[first] != nil && (rest.first.map { "+-*/%@<>=&|^.[(".contains($0) } ?? true)
      if !isVariable {
        let call = PlotCall(
          notebook: notebook, subject: subject, arguments: PlotArguments.split(rest), request: request)
        // A run of a cell is played again by the evaluator.
        return try DeepStack.run { try subject.plot(call) }
      }
    }
    try refuseMisspelt(first, rest, notebook)
    let value = try notebook.value(of: request.text, command: self)
    if let number = value.realNumber ?? Drawable.number(value) {
      throw NotebookFault.plotOfOneNumber(request.text, Numeral.significant(number))
    }
    guard var plot = try Drawable.plot(value, title: request.text, tongue: notebook.tongue) else {
      throw NotebookFault.nothingToPlot(value.typeName)
    }
    if request.isLog { for index in plot.panels.indices { plot.panels[index].yScale = .log } }
    return plot
  }

  /// `rco y p` is no code, and its first word nearly a subject.
  private static func refuseMisspelt(_ first: String, _ rest: String, _ notebook: Notebook) throws {
    guard first.allSatisfy({ $0.isLetter || $0 == "_" }), notebook.session.value(of: first) == nil,
      rest.first.map({ $0.isLetter || $0 == "_" }) ?? true
    else { return }
    let nearest = PlotSubjects.nearest(to: first)
    if nearest != nil || !rest.isEmpty && !["if", "in", "and", "or", "is", "for", "not"].contains(first) {
      throw NotebookFault.unknownPlotSubject(first, nearest: nearest)
    }
  }
}
