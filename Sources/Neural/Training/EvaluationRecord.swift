import Catalogue
import Tensors

/// What one `evaluate` measured and on what.
package struct EvaluationRecord: Sendable {
  package let examples: Int
  package let batchSize: Int
  /// ⌈examples / batch size⌉
  package let steps: Int
  /// Loss and metrics.
  package let measures: [Progress.Measure]
  /// How many examples the commonest class has, where the targets are classes.
  package let largestClass: Int?
  package let moment: ContinuousClock.Instant

  init(_ measures: [Progress.Measure], examples: Int, batchSize: Int, targets: Tensor) {
    self.measures = measures
    self.examples = examples
    self.batchSize = batchSize
    steps = (examples + batchSize - 1) / batchSize
    largestClass = Self.largestClass(targets)
    moment = .now
  }

  /// More different numbers than this are measurements.
  private static let mostClasses = 1_000

  /// Targets are (n,), (n, 1), or one-hot rows (n, classes); nil for anything else.
  private static func largestClass(_ targets: Tensor) -> Int? {
    let count = targets.shape.first ?? 0
    guard count > 0, targets.rank <= 2 else { return nil }
    let values = targets.doubles()
    let width = values.count / count
    var counts: [Int: Int] = [:]
    for row in 0..<count {
      let numbers = values[row * width..<(row + 1) * width]
      let label: Int
      if width == 1, let value = numbers.first, value >= 0, value <= 1e6, value == value.rounded(.down) {
        label = Int(value)
      } else if width > 1, let one = numbers.firstIndex(of: 1), numbers.reduce(0, +) == 1 {
        label = one - numbers.startIndex
      } else {
        return nil
      }
      counts[label, default: 0] += 1
      if counts.count > mostClasses { return nil }
    }
    return counts.values.max()
  }
}
