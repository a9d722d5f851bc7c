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
  /// - Parameters:
  ///   - site: the relu, in the computation of step `last`.
  ///   - element: of weight `weight`, the one asked about.
  package init?(
    _ run: Run, site: Site, in computation: RecordedComputation, unit: Int?, weight: Int, element: Int, last: Int,
    pulse: Pulse = .silent
  ) throws {
    let layer = computation.layers.firstIndex { $0.before == computation.trace.operandSlot(site.slot, 0) }
    /// Steps of a cell have no layers; there the same relu is the one that the same source made.
    func input(_ computation: RecordedComputation) -> Int? {
      if let layer { return layer < computation.layers.count ? computation.layers[layer].before : nil }
      guard site.origin != .unknown else { return nil }
      let trace = computation.trace
      let place = trace.stepSlots.last { trace.nodes[$0].origin == site.origin && trace.nodes[$0].op is Relu.Type }
      return place.flatMap { trace.operandSlot($0, 0) }
    }
    func isOff(_ step: Int) throws -> Bool {
      let computation = try run.recorded(step: step, pulse: pulse).computation
      guard let slot = input(computation) else { return false }
      let z = computation.trace.nodes[slot].value
      guard let unit, let units = z.shape.last, unit < units else { return z.floats().allSatisfy { $0 <= 0 } }
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
