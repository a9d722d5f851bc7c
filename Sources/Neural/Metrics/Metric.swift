import Catalogue
import Tensors

/// A number that tells how good predictions are, for people: training doesn't follow it.
package protocol Metric: Component {
  /// As the progress line and the history name it.
  var name: String { get }
  /// Whether more of it is better.
  static var isBetterHigher: Bool { get }

  /// The sum over a batch, and how many numbers went into it: their quotient over an epoch is what is shown.
  ///
  /// Both are contiguous float32. `outputs` is (n, …); `targets` is as the loss takes them.
  func measure(_ outputs: Tensor, _ targets: Tensor) throws -> (sum: Double, count: Int)
}

/// An entry of `metrics=[…]`. Which accuracy is meant shows once the shapes are known.
package struct MetricRequest {
  static let accuracyNames = ["accuracy", "acc"]

  /// Plain accuracy is one, whichever it turns out to be.
  var isBetterHigher: Bool { metric.map { type(of: $0).isBetterHigher } ?? true }

  package let name: String
  /// `nil` for plain `accuracy`.
  let metric: (any Metric)?

  /// By Keras's rule: binary for one output, sparse for targets with fewer axes than the outputs, else categorical.
  /// Shapes are one example's.
  func resolved(targets: Shape, outputs: Shape) throws -> any Metric {
    if let metric { return metric }
    if outputs.last == 1 { return try BinaryAccuracy() }
    let isSparse = targets.count < outputs.count || targets.last == 1
    return isSparse ? try SparseCategoricalAccuracy() : try CategoricalAccuracy()
  }
}

/// The position of the largest of `count` numbers, the first of equals.
func largestPosition(_ values: UnsafePointer<Float>, _ count: Int) -> Int {
  var best = 0
  for index in 1..<max(count, 1) where values[index] > values[best] { best = index }
  return best
}
