import Catalogue
import Course
import Explain
import Neural
import Tensors
import Wording

enum MovedCommand: Command {
  static let name = "moved"
  static let record = CommandRecord.line
  static let aliases = ["谁推动"]
  static let usage = Bilingual(":moved [WEIGHT] [STEP or FROM-TO or epoch N]", ":moved [权重] [步数、从-到 或 epoch 轮次]")
  static let summary = Bilingual(
    "Tells which examples moved a weight most: in one step, an epoch or the whole training.",
    "看哪些样本把一个权重推得最多：一步、一轮或整次训练。")

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let run = try notebook.requireRun()
    let weights = RunWeights(run, modelName: notebook.modelName(of: run))
    let (weightText, stepText) = parts(arguments)
    var wanted: (weight: Int, element: Int?)?
    if !weightText.isEmpty { wanted = try weights.find(weightText) }
    let steps = try steps(stepText, of: run)
    let pulse = notebook.display.beginWork()
    let (weight, element) = try chosen(wanted, steps, run, pulse)
    let moves = try ExampleMoves(run, weight: weight, element: element, steps: steps, pulse: pulse.afterAWhile)
    let text = try MovesText(
      moves: moves, run: run, weights: weights, weight: weight, element: element, tongue: notebook.tongue,
      columns: notebook.display.columns, digits: notebook.digits,
      plot: { notebook.drawing(ofExample: $0, of: run) }
    ).text(pulse)
    notebook.say(text)
  }

  /// `W[0, 1] 37` as the weight's text and the steps' text; either may be missing.
  private static func parts(_ arguments: String) -> (weight: String, steps: String) {
    let text = arguments.halfWidth.trimmed
    var depth = 0
    let end =
      text.indices.first { index in
        if text[index] == "[" { depth += 1 }
        if text[index] == "]" { depth -= 1 }
        return depth <= 0 && text[index].isWhitespace
      } ?? text.endIndex
    let first = String(text[..<end])
    let isSteps =
      first.first?.isNumber == true || RunPlace.isEnd(first) || isEpoch(first) || isAll(first)
    return isSteps ? ("", text) : (first, String(text[end...]).trimmed)
  }

  private static func isEpoch(_ word: String) -> Bool { ["epoch", "轮"].contains(word.lowercased()) }
  private static func isAll(_ word: String) -> Bool { ["all", "全部"].contains(word.lowercased()) }

  /// The whole run where nothing is said.
  private static func steps(_ text: String, of run: Run) throws -> ClosedRange<Int> {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, !isAll(first) else { return run.firstStep...run.stepCount }
    if isEpoch(first), words.count == 2 {
      let start = try RunPlace.step("\(words[1])/1", of: run)
      return start...min(start - 1 + run.stepsPerEpoch, run.stepCount)
    }
    guard words.count == 1 else { throw TrainingFault.notAStep(text, usage: usage) }
    let ends = first.split(separator: "-").map(String.init)
    guard ends.count == 2 else {
      let step = try RunPlace.step(first, of: run)
      return step...step
    }
    let (low, high) = (try RunPlace.step(ends[0], of: run), try RunPlace.step(ends[1], of: run))
    return min(low, high)...max(low, high)
  }

  /// The element that was named; else the one that these steps moved most.
  private static func chosen(
    _ wanted: (weight: Int, element: Int?)?, _ steps: ClosedRange<Int>, _ run: Run, _ pulse: Pulse
  ) throws -> (Int, Int) {
    if let wanted, let element = wanted.element { return (wanted.weight, element) }
    var before = try run.state(before: steps.lowerBound, pulse: pulse)
    var after = try run.state(before: steps.upperBound + 1, pulse: pulse)
    if let wanted {
      (before.weights, after.weights) = ([before.weights[wanted.weight]], [after.weights[wanted.weight]])
    }
    let change = WeightChanges(from: before, to: after, most: 1).largest.first
    return (wanted?.weight ?? change?.weight ?? 0, change?.element ?? 0)
  }
}

extension Pulse {
  /// Says how far work has come only once it has taken a while.
  fileprivate var afterAWhile: Pulse {
    Pulse(isCancelled: { self.isCancelled }) { progress in
      if case .step(_, _, let seconds, _) = progress, seconds < 0.5 { return }
      self.report(progress)
    }
  }
}

extension Notebook {
  /// The command that draws an example that is a picture; `nil` where it is none, or no variable holds it.
  func drawing(ofExample row: Int, of run: Run) -> String? {
    guard let inputs = run.process.examples?.inputs else { return nil }
    let shape = Array(inputs.shape.dropFirst())
    let side = Int(Double(shape.first ?? 0).squareRoot())
    let isFlatSquare = shape.count == 1 && side >= 5 && side * side == shape[0]
    guard shape.count == 2 && shape.allSatisfy({ $0 >= 5 }) || isFlatSquare, let name = name(of: inputs) else {
      return nil
    }
    return ":plot \(name)[\(row)]" + (isFlatSquare ? ".reshape(\(side), \(side))" : "")
  }
}
