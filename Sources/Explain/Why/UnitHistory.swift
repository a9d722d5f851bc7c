import Autograd
import Catalogue
import Neural
import Tensors

/// Since which step of a run a unit's relu has been off in every row of its batch, and what the weight did then.
package struct UnitHistory: Sendable, Equatable {
  /// The first step in which it was off, counted from 1.
  package let step: Int
  /// The step before that moved the weight asked about from `before` to `after`; `nil` where it was off from the start.
  package let change: (before: Double, after: Double)?
  package let learningRate: Double?

  package static func == (a: UnitHistory, b: UnitHistory) -> Bool {
    a.step == b.step && a.change?.before == b.change?.before && a.change?.after == b.change?.after
      && a.learningRate == b.learningRate
  }

  /// Searches by halves: a unit that is off gets no gradient, so it stays off unless others bring it back.
  ///
  /// - Parameter element: of weight `weight`, the one asked about.
  package init?(
    _ run: Run, layer: Int, unit: Int, weight: Int, element: Int, last: Int, pulse: Pulse = .silent
  ) throws {
    func isOff(_ step: Int) throws -> Bool {
      let computation = try run.recorded(step: step, pulse: pulse).computation
      guard layer < computation.layers.count, let slot = computation.layers[layer].before else { return false }
      let z = computation.trace.nodes[slot].value
      guard let units = z.shape.last, unit < units else { return false }
      let numbers = z.floats()
      return stride(from: unit, to: numbers.count, by: units).allSatisfy { numbers[$0] <= 0 }
    }
    guard last >= run.firstStep, try isOff(last) else { return nil }
    var (low, high) = (run.firstStep - 1, last)
    while high - low > 1 {
      let middle = (low + high) / 2
      if try isOff(middle) { high = middle } else { low = middle }
    }
    step = high
    guard low >= run.firstStep else {
      (change, learningRate) = (nil, nil)
      return
    }
    let record = try run.recorded(step: low, pulse: pulse)
    guard weight < record.before.weights.count else { return nil }
    change = (
      record.before.weights[weight].element(at: element), record.after.weights[weight].element(at: element)
    )
    learningRate = record.learningRate
  }
}
