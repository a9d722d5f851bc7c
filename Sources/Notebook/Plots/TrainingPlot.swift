import Language
import Neural
import Plotting
import Wording

/// `:plot` alone: the curves of the last training.
enum TrainingPlot {
  static func plot(_ request: PlotRequest, _ notebook: Notebook) throws -> Plot {
    let curves = notebook.trainingCurves
    var (lines, unit) = (curves.series, curves.unit)
    if request.isRaw || lines.isEmpty, let steps = notebook.session.machine.lastRun.map({ TrainingCurves($0) }) {
      (lines, unit) = (steps.series, steps.unit)
    }
    guard lines.contains(where: { !$0.isEmpty }) else { throw NotebookFault.nothingTrained }
    return .training(
      lines, unit: unit, tongue: notebook.tongue, yScale: request.isLog ? .log : .linear, smoothing: request.smoothing)
  }
}
