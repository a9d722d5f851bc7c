import Neural
import Tensors

/// Which weights differ between two states of training, and by how much.
package struct WeightChanges {
  /// One number that changed.
  package struct Change: Equatable {
    /// The place of its array in the run's order, its place in the array in row-major order, and by axes.
    package let weight: Int
    package let element: Int
    package let index: [Int]
    package let from: Double
    package let to: Double
    package let gradient: Double?

    package var by: Double { to - from }
  }

  /// One array as a whole.
  package struct Summary: Equatable {
    package let weight: Int
    package let shape: Shape
    package let changed: Int
    /// The root of the mean of the squared changes; nan if any number became nan.
    package let typical: Double
    package let largest: Double
  }

  /// The largest first, at most so many as were asked for; what became nan or infinite stands before all else.
  package let largest: [Change]
  package let summaries: [Summary]
  package var changed: Int { summaries.reduce(0) { $0 + $1.changed } }
  package var total: Int { summaries.reduce(0) { $0 + $1.shape.elementCount } }

  /// - Parameter gradients: those of the one step that lies between the states, if it is one.
  package init(from before: TrainingState, to after: TrainingState, gradients: [Tensor?] = [], most: Int) {
    var largest: [Change] = []
    var summaries: [Summary] = []
    for (weight, (old, new)) in zip(before.weights, after.weights).enumerated() {
      let (from, to) = (old.doubles(), new.doubles())
      let slopes = weight < gradients.count ? gradients[weight]?.doubles() : nil
      var (changed, squares, most1) = (0, 0.0, 0.0)
      for element in 0..<min(from.count, to.count) where from[element] != to[element] {
        if from[element].isNaN && to[element].isNaN { continue }
        let size = Self.size(to[element] - from[element])
        changed += 1
        squares += size * size
        most1 = max(most1, size)
        if largest.count == most, let last = largest.last, Self.size(last.by) >= size { continue }
        let change = Change(
          weight: weight, element: element, index: new.shape.place(of: element), from: from[element],
          to: to[element], gradient: slopes?[element])
        let place = largest.firstIndex { Self.size($0.by) < size } ?? largest.count
        largest.insert(change, at: place)
        if largest.count > most { largest.removeLast() }
      }
      summaries.append(
        Summary(
          weight: weight, shape: new.shape, changed: changed,
          typical: from.isEmpty ? 0 : (squares / Double(from.count)).squareRoot(), largest: most1))
    }
    self.largest = largest
    self.summaries = summaries
  }

  /// nan counts as more than every number.
  private static func size(_ change: Double) -> Double { change.isNaN ? .infinity : abs(change) }
}
