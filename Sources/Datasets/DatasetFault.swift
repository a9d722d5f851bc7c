import Files

/// What can go wrong with data sets and tables.
package enum DatasetFault: Equatable, Sendable {
  /// `file` is not on this machine and could not be fetched; `folder` is where it is looked for.
  case cannotFetch(file: String, folder: String, cause: FileFault)
  case imagesShape(name: String, found: [Int])
  case labelsShape(name: String, found: [Int])
  case countsDiffer(images: Int, labels: Int)
  /// `row` counts from 0.
  case notADigit(name: String, row: Int, label: Int)
  /// A maker was asked for `asked` examples.
  case countOutOfRange(maker: String, asked: Int, ClosedRange<Int>)
  case classCount(maker: String, asked: Int, ClosedRange<Int>)
  case noise(maker: String, Double)
  case notWhole(maker: String, String, Double)
  case argumentMissing(maker: String, String)

  case csvEmpty(file: String)
  case csvHeader(file: String, BadRow.Problem)
  /// `line` is the one on which the row begins, from 1.
  case csvQuoteOpen(file: String, line: Int)
  case csvRowTooLong(file: String, line: Int)
  case csvTooManyColumns(file: String, found: Int, limit: Int)
  case csvTooManyCells(file: String, limit: Int)

  case columnTwice(String)
  case columnLengths(String, Int, other: String, otherCount: Int)
  case noColumn(String, names: [String])
  /// Rows count from 0, as in Python.
  case valuesMissing(column: String, count: Int, firstRow: Int)
  case wholeTooLarge(column: String, row: Int, value: Int64)
  case realTooLarge(column: String, row: Int, value: Double)
  case notNumbers(column: String, Column.Kind)
}
