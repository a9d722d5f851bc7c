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
    let measures = runs.flatMap { $0.series.map(\.label) }.reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    let panels = measures.map { measure in
      let lines = runs.enumerated().compactMap { index, run in
        run.series.first { $0.label == measure }.map { line in
          var line = line
          line.label = PlotWords.run(first + index)[call.tongue]
          line.style.color = index
          if line.count <= 30 { line.style.marker = .dot }
          return line
        }
      }
      return Panel(
        title: measure, xLabel: TrainingUnit.epoch.word[call.tongue], yScale: call.request.isLog ? .log : .linear,
        layers: [Curves(lines)])
    }
    return Plot(title: PlotWords.runs(runs.count)[call.tongue], panels: panels, columns: panels.count > 1 ? 2 : 1)
  }
}
