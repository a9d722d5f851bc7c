import Catalogue
import Tensors

/// Loss and metrics of an epoch so far: means over its examples, as Keras shows them.
struct RunningMeans {
  private let names: [String]
  private let metrics: [any Metric]
  private var sums: [Double]
  private var counts: [Int]

  init(hasLoss: Bool, _ requests: [MetricRequest], targets: Shape, outputs: Shape) throws {
    metrics = try requests.map { try $0.resolved(targets: targets, outputs: outputs) }
    names = (hasLoss ? ["loss"] : []) + requests.map(\.name)
    sums = Array(repeating: 0, count: names.count)
    counts = Array(repeating: 0, count: names.count)
  }

  mutating func reset() {
    for index in sums.indices {
      sums[index] = 0
      counts[index] = 0
    }
  }

  /// Adds a batch of `size` examples, whose mean loss is `loss`.
  mutating func add(loss: Double, size: Int, outputs: Tensor?, targets: Tensor) throws {
    sums[0] += loss * Double(size)
    counts[0] += size
    guard let outputs else { return }
    for (index, metric) in metrics.enumerated() {
      let (sum, count) = try metric.measure(outputs, targets)
      sums[index + 1] += sum
      counts[index + 1] += count
    }
  }

  var needsOutputs: Bool { !metrics.isEmpty }

  func measures(prefix: String = "") -> [Progress.Measure] {
    names.indices.map { Progress.Measure(prefix + names[$0], sums[$0] / Double(max(counts[$0], 1))) }
  }
}
