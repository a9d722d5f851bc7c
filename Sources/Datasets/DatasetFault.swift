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
  /// A maker was asked for `asked` examples; it makes 1 to `limit`.
  case countOutOfRange(maker: String, asked: Int, limit: Int)
}
