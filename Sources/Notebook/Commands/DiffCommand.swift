import Explain
import Neural
import Wording

enum DiffCommand: Command {
  static let name = "diff"
  static let record = CommandRecord.line
  static let aliases = ["对比"]
  static let usage = Bilingual(":diff [FROM TO]", ":diff [从 到]")
  static let summary = Bilingual(
    "Shows which weights changed between two places of the last training: 36 37 is what step 37 did, 0 end everything.",
    "看上次训练里两处之间哪些权重变了：36 37 就是第 37 步做的事，0 end 是全程。")

  private static let shownChanges = 12

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let run = try notebook.requireRun()
    let words = arguments.split { $0.isWhitespace || $0 == "," || $0 == "，" }.map(String.init)
    guard words.count <= 2 else { throw TrainingFault.notAStep(arguments, usage: usage) }
    var (first, last) = (run.firstStep - 1, run.stepCount)
    if words.count == 2 {
      (first, last) = (try RunPlace.stepsDone(words[0], of: run), try RunPlace.stepsDone(words[1], of: run))
    } else if let word = words.first {
      last = try RunPlace.step(word, of: run)
      first = last - 1
    }
    if first > last { swap(&first, &last) }
    let pulse = notebook.display.beginWork()
    let weights = RunWeights(run, modelName: notebook.modelName(of: run))
    let text = ChangesText(
      weights: weights, tongue: notebook.tongue, columns: notebook.display.columns, digits: notebook.digits)
    let before = try run.state(before: first + 1, pulse: pulse)
    let isStep = last == first + 1
    // A cell whose loss is a plain number has steps without a computation: they changed weights all the same.
    let step = isStep ? try? run.recorded(at: before, pulse: pulse) : nil
    let after = try step?.after ?? run.state(before: last + 1, pulse: pulse)
    let changes = WeightChanges(
      from: before, to: after, gradients: step?.gradients ?? [], most: shownChanges)
    let title =
      isStep
      ? ChangesWords.oneStep(last, of: run.stepCount)
      : first == 0 ? ChangesWords.fromStart(to: last) : ChangesWords.title(from: first, to: last)
    var lines = [StyledText(title[notebook.tongue], .title), ""]
    lines += text.largest(changes, withGradients: step != nil)
    if changes.total > shownChanges { lines += [""] + text.arrays(changes) }
    if isStep, let rule = run.process.rule {
      let rate = step?.learningRate.map { StepReportWords.rate(Numeral.significant($0, digits: notebook.digits)) }
      let isOwn = weights.modelName == nil
      lines +=
        [""]
        + StyledText(
          (StepReportWords.rule(rule, isOwn: isOwn)[notebook.tongue] + (rate?[notebook.tongue] ?? "")), .dim
        ).filled(to: notebook.display.columns)
    }
    notebook.say(lines.joined(separator: "\n"))
  }
}
