import Autograd
import Catalogue
import Neural
import Tensors

/// Since which step of a run a unit's relu has been off in every row of its batch, and what the weights did then.
package struct UnitHistory: Sendable, Equatable {
  /// The first step in which it was off, counted from 1.
  package let step: Int
  /// What the step before did to the weight that it moved most among those feeding the unit; `nil` where the unit was
  /// off from the start.
  package let change: Change?
  package let learningRate: Double?
  /// A smaller rate with which the unit, tried from that step on, was still on; `nil` where none was found, or the run
  /// can't be run again with another.
  package let betterRate: Double?

  package struct Change: Sendable, Equatable {
    /// The weight's place in the run's order, and the element.
    package let weight: Int
    package let element: Int
    package let before: Double
    package let after: Double
  }

  /// Searches by halves: a unit that is off gets no gradient, so it stays off unless others bring it back.
  ///
  /// - Parameters:
  ///   - site: the relu, in the computation of step `last`.
  package init?(
    _ run: Run, site: Site, in computation: RecordedComputation, unit: Int?, last: Int,
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
    func isOff(_ step: Int, in run: Run) throws -> Bool {
      let computation = try run.recorded(step: step, pulse: pulse).computation
      guard let slot = input(computation) else { return false }
      let z = computation.trace.nodes[slot].value
      guard let unit, let units = z.shape.last, unit < units else { return z.floats().allSatisfy { $0 <= 0 } }
      let numbers = z.floats()
      return stride(from: unit, to: numbers.count, by: units).allSatisfy { numbers[$0] <= 0 }
    }
    guard last >= run.firstStep, try isOff(last, in: run) else { return nil }
    var (low, high) = (run.firstStep - 1, last)
    while high - low > 1 {
      let middle = (low + high) / 2
      if try isOff(middle, in: run) { high = middle } else { low = middle }
    }
    step = high
    guard low >= run.firstStep else {
      (change, learningRate, betterRate) = (nil, nil, nil)
      return
    }
    let record = try run.recorded(step: low, pulse: pulse)
    let weights = layer.map { record.computation.layers[$0].weights } ?? record.before.weights.indices
    change = Self.largestChange(record, weights, unit: layer == nil ? nil : unit)
    learningRate = record.learningRate
    betterRate = try record.learningRate.flatMap { rate in
      try [0.2, 0.04].map { $0 * rate }.first { smaller in
        do {
          let trial = try run.continuing(
            from: low, to: high, changing: RunChange(learningRate: smaller), pulse: pulse)
          return try !isOff(high, in: trial)
        } catch let stop as Interruption {
          throw stop
        } catch {
          return false
        }
      }
    }
  }

  /// Of the elements that feed a unit (the unit's own along the last axis), or of all where no unit is known.
  private static func largestChange(_ step: RecordedStep, _ weights: Range<Int>, unit: Int?) -> Change? {
    var best: Change?
    for weight in weights where weight < step.before.weights.count && weight < step.after.weights.count {
      let (before, after) = (step.before.weights[weight].floats(), step.after.weights[weight].floats())
      let units = step.before.weights[weight].shape.last ?? 1
      for element in before.indices where element < after.count && (unit == nil || element % max(units, 1) == unit) {
        let change = Double(after[element] - before[element]).magnitude
        if change > (best.map { ($0.after - $0.before).magnitude } ?? 0) {
          best = Change(
            weight: weight, element: element, before: Double(before[element]), after: Double(after[element]))
        }
      }
    }
    return best
  }
}
