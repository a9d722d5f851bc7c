import Explain
import Language
import Neural
import Tensors
import Wording

enum AtCommand: Command {
  static let name = "at"
  static let record = CommandRecord.line
  static let aliases = ["回看"]
  static let usage = Bilingual(":at STEP [step] or :at end", ":at 步数 [step] 或 :at end")
  static let summary = Bilingual(
    "Opens one step of the last training, counted from 1: loss, gradients, what moved; step walks it.",
    "打开上次训练里的一步（从 1 数）：损失、梯度、哪些权重动了；加 step 一步步走。")
  static let operand = CommandOperand.words(["end"])

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let words = arguments.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let place = words.first else {
      guard let open = notebook.openStep else {
        throw NotebookFault.missingArgument(command: name, usage: RunPlace.usage)
      }
      return show(open, try notebook.requireRun(), notebook)
    }
    guard !RunPlace.isEnd(place) || words.count > 1 else {
      notebook.say(notebook.openStep == nil ? StepReportWords.noneOpen : StepReportWords.left, .dim)
      notebook.openStep = nil
      return
    }
    let run = try notebook.requireRun()
    let number = try RunPlace.step(place, of: run)
    let walks = words.count > 1 && ["step", "走", "s"].contains(words[1].lowercased())
    guard words.count == 1 || walks else { throw TrainingFault.notAStep(arguments, usage: usage) }
    let step = try run.recorded(step: number, pulse: notebook.display.beginWork())
    let open = notebook.opened(step, of: run)
    notebook.openStep = open
    if walks {
      notebook.begin(WalkActivity(try Walk(step.trace), command: ":at \(number)"))
    } else {
      show(open, run, notebook)
    }
  }

  private static func show(_ open: OpenStep, _ run: Run, _ notebook: Notebook) {
    let report = StepReport(
      step: open.step, run: run, weights: RunWeights(run, modelName: open.modelName), tongue: notebook.tongue,
      columns: notebook.display.columns, digits: notebook.digits)
    let hints = StyledText(StepReportWords.hints(open.step.step, loss: open.lossName)[notebook.tongue], .dim)
    notebook.say(
      report.text() + "\n\n" + hints.filled(to: notebook.display.columns).joined(separator: "\n"))
  }
}

extension Notebook {
  /// A step with the learner's names for its numbers.
  func opened(_ step: RecordedStep, of run: Run) -> OpenStep {
    let examples = run.process.examples
    return OpenStep(
      step, modelName: modelName(of: run), lossName: (run.process as? CellProcess)?.lossName ?? "loss",
      inputName: examples.flatMap { name(of: $0.inputs) } ?? "x",
      targetName: examples.flatMap { name(of: $0.targets) } ?? "y")
  }

  /// The variable that holds a data set which a run was trained on.
  func name(of tensor: Tensor) -> String? {
    session.names.first { name in
      guard !name.hasPrefix("_"), case .object(let object)? = session[name],
        let held = (object as? TensorObject)?.tensor
      else { return false }
      return held.buffer === tensor.buffer && held.shape.first == tensor.shape.first && held.offset == tensor.offset
    }
  }
}
