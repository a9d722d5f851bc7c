import Wording

/// What a notebook can't do, as facts.
package enum NotebookFault: Error, Sendable, Equatable {
  case unknownCommand(String, nearest: String?)
  /// A word of lessons, where none is open.
  case needsLesson(String)
  case missingArgument(command: String, usage: Bilingual)
  case notANumber(String, usage: Bilingual)
  case notATensor(typeName: String)
  case nothingToPlot(String)
  case nothingTrained
  case unknownTongue(String)
  case shellRefused
  case noHelp(String, nearest: String?)
  /// The folder with lessons and plot templates isn't where the program looks for it.
  case noShare
}
