/// What can go wrong with tables and what is done to them.
package enum TableFault: Equatable, Sendable {
  case mixedColumn(String, [Column.Kind])
  case rowCount(column: String, found: Int, expected: Int)
  case labelTwice(Cell)
  case noLabel(Cell)
  case labelsDiffer(operation: String)
  case maskLength(found: Int, expected: Int)
  case maskMissing(count: Int)
  case notAMask(Column.Kind)
  case arithmetic(String, Column.Kind, Column.Kind)
  case truthSubtraction
  case negativePower
  case order(String, Column.Kind, Column.Kind)
  case notADate(String, row: Int)
  case datesOf(Column.Kind)
  /// `format` is that of the first date.
  case otherDateFormat(String, row: Int, first: String)
  case statistic(String, column: String?, Column.Kind)
  case noColumns(String)
  case emptyMean(String)
  case missingToWhole(column: String?, count: Int)
  case notWhole(column: String?, value: Double)
  case unreadableNumber(String, row: Int, to: String)
  case conversion(Column.Kind, to: String)
  case fillKind(column: String?, Column.Kind, value: Column.Kind)
  case quantile(Double)
  /// A row as a column of its own would mix kinds.
  case rowOfKinds
  case tooFewNames(given: Int, expected: Int)
  case notOneValue(Int)
  case accessor(String, Column.Kind)
  case joinTooLarge(limit: Int)

  // Reading
  case csvOption(String, value: String)
  case csvFieldCount(file: String, line: Int, expected: Int, found: Int)
  case csvRow(file: String, line: Int, BadRow.Problem)

  // Preparing
  case splitLengths([Int])
  case splitSize(parameter: String, Double)
  case splitTooLarge(train: Int, test: Int, rows: Int)
  case splitEmpty(rows: Int)
  case stratumTooSmall(Cell)
  case strataCount(part: String, rows: Int, classes: Int)
  case stratifyNeedsShuffle
  case scalerNotFitted(String)
  case scalerColumns(String, found: Int, expected: Int)
  case scalerNames(String, missing: [String], unseen: [String])
  case missingNumbers(String, column: String)
  case notNumbers(String, column: String, Column.Kind)
  case noRows(String)
  case strategy(String, known: [String])
  case classCount(String, [Double])
  case leakColumns(train: [String], test: [String])
  case leakLabel(String)

  /// A name of pandas or scikit-learn that is left out; the code to write instead.
  case absent(type: String, name: String, instead: String)
  case parameterAbsent(function: String, parameter: String, instead: String)
}
