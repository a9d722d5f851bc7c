import Neural
import Plotting
import Wording

enum RunsPlot: PlotSubject {
  static let name = "runs"
  static let aliases = ["对比", "多次训练"]
  static let usage = Bilingual(same: ":plot runs [N]")
  static let summary = Bilingual(
    "The last trainings over each other, on the same axes.", "把最近几次训练叠在一张图上，坐标轴相同。")

  static func plot(_ call: PlotCall) throws -> Plot {
    let wanted = try call.arguments.first.map { text in
      guard let count = Int(text), count > 0 else { throw NotebookFault.notANumber(text, usage: usage) }
      return count
    }
    let all = call.notebook.trainings
    let runs = Array(all.suffix(wanted ?? TrainingCurves.kept))
    guard runs.count > 1 else { throw NotebookFault.plotNeeds(.severalRuns, usage: usage) }
    let first = call.notebook.trainingCount - runs.count + 1
    let named = runs.enumerated().map { (PlotWords.run(first + $0)[call.tongue], $1.series) }
    return .overlay(
      runs: named, unit: runs.allSatisfy { $0.unit == .step } ? .step : .epoch,
      title: PlotWords.runs(runs.count)[call.tongue], yScale: call.request.isLog ? .log : .linear, tongue: call.tongue)
  }
}
