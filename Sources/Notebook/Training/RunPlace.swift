import Course
import Neural
import Wording

/// What a learner writes for a step of a run: `37`, `2/37` for a step of an epoch, `end`.
enum RunPlace {
  static let usage = Bilingual(
    "a step's number, counted from 1 over the whole run, or 2/37 for step 37 of epoch 2, or end.",
    "写步数，从 1 开始、按整次训练来数；2/37 表示第 2 轮的第 37 步；end 表示最后。")

  static func isEnd(_ text: String) -> Bool { ["end", "last", "结束", "最后", "末尾"].contains(text.lowercased()) }

  /// The step's number; `end` is the last. Throws where it isn't one of the run's.
  static func step(_ text: String, of run: Run) throws -> Int {
    if isEnd(text) { return run.stepCount }
    let number = try number(text, of: run)
    guard number >= run.firstStep, number <= run.stepCount else {
      throw NeuralFault.noSuchStep(number, first: run.firstStep, last: run.stepCount)
    }
    return number
  }

  /// How many steps were done at a place between steps: 0 is the start.
  static func stepsDone(_ text: String, of run: Run) throws -> Int {
    if isEnd(text) { return run.stepCount }
    if ["start", "开始", "开头"].contains(text.lowercased()) { return run.firstStep - 1 }
    let number = try number(text, of: run)
    guard number >= run.firstStep - 1, number <= run.stepCount else {
      throw NeuralFault.noSuchStep(number, first: run.firstStep - 1, last: run.stepCount)
    }
    return number
  }

  private static func number(_ text: String, of run: Run) throws -> Int {
    let parts = text.halfWidth.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    if parts.count == 1, let number = parts[0] { return number }
    // No run is longer than 2^31 epochs of 2^31 steps; larger numbers would overflow.
    guard parts.count == 2, let epoch = parts[0], let step = parts[1], (1...Int(Int32.max)).contains(epoch),
      (0...run.stepsPerEpoch).contains(step), run.stepsPerEpoch <= Int(Int32.max)
    else { throw TrainingFault.notAStep(text, usage: usage) }
    let skipped = run.checkpoints.first.map { $0.epoch } ?? 0
    return (epoch - 1 - skipped) * run.stepsPerEpoch + step
  }
}
