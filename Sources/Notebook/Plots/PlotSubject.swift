import Plotting
import Wording

/// Something that `:plot` draws by name: `:plot roc y_test p`. Facts are gathered here, `Plotting` draws them.
protocol PlotSubject: Sendable {
  static var name: String { get }
  /// Further names, Chinese ones among them.
  static var aliases: [String] { get }
  /// How it is written: `:plot roc LABELS SCORES`.
  static var usage: Bilingual { get }
  static var summary: Bilingual { get }
  static func plot(_ call: PlotCall) throws -> Plot
}

/// Every subject there is: help and completion read this list.
enum PlotSubjects {
  static let all: [any PlotSubject.Type] = [
    LossPlot.self, BoundaryPlot.self, WeightsPlot.self, GradientsPlot.self, ActivationsPlot.self, ConfusionPlot.self,
    ROCPlot.self, PrecisionRecallPlot.self, CalibrationPlot.self, CostPlot.self, DigitsPlot.self,
    AttentionPlot.self, RunsPlot.self, LearningPlot.self,
  ]

  static func subject(named word: String) -> (any PlotSubject.Type)? {
    let wanted = word.lowercased()
    return all.first { $0.name == wanted || $0.aliases.contains(wanted) }
  }

  static var names: [String] { all.map { $0.name } }
  static var chineseNames: [String] {
    all.flatMap { $0.aliases.filter { !$0.utf8.allSatisfy { $0 < 0x80 } } }
  }

  static func nearest(to word: String) -> String? { (names + chineseNames).nearest(to: word) }
}

/// One `:plot SUBJECT …`.
struct PlotCall {
  let notebook: Notebook
  let subject: any PlotSubject.Type
  /// What follows the subject's name, one expression each.
  let arguments: [String]
  let request: PlotRequest

  var tongue: Tongue { notebook.tongue }

  /// The argument at `index`. Throws `NotebookFault.missingArgument` with the subject's usage.
  func argument(_ index: Int) throws -> String {
    guard arguments.indices.contains(index) else { throw missing }
    return arguments[index]
  }

  var missing: NotebookFault {
    .missingArgument(command: "\(PlotCommand.name) \(subject.name)", usage: subject.usage)
  }
}
