/// What can go wrong with a plot, as facts; `PlotFault+Sentences.swift` says them.
package enum PlotFault: Error, Sendable, Equatable {
  /// One x is needed for each y.
  case lengthsDiffer(x: Int, y: Int)
  /// A row of a matrix whose length is not that of the first.
  case ragged(row: Int, length: Int, expected: Int)
  /// Names of bars, rows or columns that are more or fewer than the bars, rows or columns.
  case namesDiffer(names: Int, values: Int)
  case binCount(Int)
  /// How far a point may be off, below 0.
  case negativeError(Double)
  /// Ends of an axis that leave it no length.
  case limits(Double, Double)
  /// A grid of values with fewer than two places in a direction, or places that don't rise.
  case grid
  case levelCount(Int)
  /// A place in a grid of panels that the grid does not have.
  case outsideGrid(rows: Int, columns: Int, index: Int)
  case pictureSize(width: Double, height: Double)
  /// A format string of pyplot, such as `r--`, that has a part nobody knows.
  case format(String, part: String)
  case unknownWord(String, for: String, known: [String])
  case tooManyLabels(labels: Int, series: Int)
  case otherGrid(rows: Int, columns: Int, existingRows: Int, existingColumns: Int)
  /// More classes than colours tell apart, or a class without a name.
  case classes(count: Int)
  /// Numbers that become colours, more or fewer than the points.
  case shades(points: Int, values: Int)

  case unknownExtension(path: String, known: [String])
  case notWritten(path: String, reason: String)
  case badPath(String)

  case templateAbsent(String)
  case sectionAbsent(template: String, section: String)
  case fieldUnknown(template: String, field: String)

  case gnuplotAbsent
  /// It ended in the middle of a drawing; `said` is its first line of complaint.
  case gnuplotDied(said: String)
  /// It lives on, but could not carry out a command; `said` is its complaint.
  case gnuplotError(said: String)
  case gnuplotSilent(seconds: Int)
  case gnuplotRefused
  case terminalAbsent(String)
  case noWindow
}
