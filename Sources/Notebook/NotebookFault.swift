import Tensors
import Wording

/// What a notebook can't do, as facts.
package enum NotebookFault: Error, Sendable, Equatable {
  case unknownCommand(String, nearest: String?)
  /// A word of lessons, where none is open.
  case needsLesson(String)
  case missingArgument(command: String, usage: Bilingual)
  case notANumber(String, usage: Bilingual)
  case notATensor(typeName: String)
  /// What should point at a tensor or an element of one is another kind of expression.
  case notATarget(command: String)
  case placeNotWhole
  /// `:why` alone or `:why loss`, where nothing has been computed.
  case nothingToExplain
  case placeCount(String, Shape, given: Int)
  case placeOutside(String, Shape, axis: Int, Int)
  case nothingToPlot(String)
  case nothingTrained
  case nothingToDiagnose
  case noCurve(String)
  case notAShare(String)
  /// `:plot` was given a name that it draws nothing by.
  case unknownPlotSubject(String, nearest: String?)
  case plotOfOneNumber(String, String)
  case plotSize(String)
  case plotSmoothing(String)
  case notAPlotNumber(String, String)
  /// There is nothing that a kind of plot needs: see `PlotNeed`.
  case plotNeeds(PlotNeed, usage: Bilingual)
  case graphFormat(String)
  case nothingEvaluated
  case noLabelColumn(file: String, columns: [String])
  case noPredictionColumn(file: String, columns: [String])
  case notAThreshold(String)
  case scoresAreText(String)
  case unknownPlotWord(String, known: [String])
  case unknownTongue(String)
  case shellRefused
  case notOnOrOff(String, usage: Bilingual)
  case noHelp(String, nearest: String?)
  /// The folder with lessons and plot templates isn't where the program looks for it.
  case noShare
}
