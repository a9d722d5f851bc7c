import Catalogue
import Neural
import Tensors

/// How far each example moved one number of a weight, over some steps of a run.
package struct ExampleMoves {
  package struct Example: Equatable {
    /// Its number in the data, from 0; in a cell its place among the rows of the step.
    package let row: Int
    /// What it added to the weight: at once in the steps that saw it, and through the optimiser's memory later.
    package internal(set) var moved: Double
    package internal(set) var times: Int
    /// The step in which it moved the weight most, and by how much.
    package internal(set) var step: Int
    package internal(set) var most: Double

    func scaled(by scale: Double) -> Example {
      Example(row: row, moved: moved * scale, times: times, step: step, most: most * scale)
    }
  }

  /// One step's whole movement.
  package struct StepMove: Equatable {
    package let step: Int
    package let moved: Double
    package let gradient: Double
  }

  package let steps: ClosedRange<Int>
  /// The last step that was looked at; less than the last of `steps` where the learner stopped it.
  package private(set) var lastStep: Int
  package private(set) var from = Double.nan
  package private(set) var to = Double.nan
  /// Who moved it most comes first.
  package private(set) var examples: [Example] = []
  /// The largest first, at most five.
  package private(set) var largestSteps: [StepMove] = []
  /// Whether `row` is the example's number in the data.
  package private(set) var isNumbered = true
  /// What the gradients of these steps don't explain: the optimiser's memory of the steps before them.
  package private(set) var carried = 0.0

  /// Replays the steps. Stops early, with what it has, when the pulse says so; throws `ExplainFault.rowsMixed` where the
  /// examples of a step can't be told apart.
  package init(_ run: Run, weight: Int, element: Int, steps: ClosedRange<Int>, pulse: Pulse = .silent) throws {
    self.steps = steps
    lastStep = steps.lowerBound - 1
    var ledger = Ledger()
    var (from, to, done) = (Double.nan, Double.nan, steps.lowerBound - 1)
    var moves: [StepMove] = []
    var isNumbered = true
    var (products, squares) = (0.0, 0.0)
    pulse.report(.started(epochs: 0, steps: steps.count, batch: 1))
    let clock = ContinuousClock()
    let began = clock.now
    do {
      try run.replay(steps, pulse: pulse) { step, computation in
        let before = try run.process.number(weight: weight, element: element).value
        guard let shares = try ExampleShares(computation, weight: weight, element: element) else {
          throw ExplainFault.rowsMixed
        }
        // Without numbers one step's rows aren't another's.
        if computation.rows.isEmpty, shares.shares.count > 1, steps.count > 1 { throw ExplainFault.rowsUnnumbered }
        isNumbered = !computation.rows.isEmpty
        let rows = computation.rows.isEmpty ? Array(shares.shares.indices) : computation.rows
        return {
          let after = try run.process.number(weight: weight, element: element)
          if from.isNaN { from = before }
          to = after.value
          let change = after.value - before
          let gradient = shares.gradient
          products += change * gradient
          squares += gradient * gradient
          let influence =
            run.process.rule.map {
              $0.influence(
                slots: after.slots, learningRate: run.process.learningRate, step: run.process.stepsOfRule)
            } ?? Influence(reach: 1)
          ledger.add(step: step, influence, rows: rows, shares: shares.shares)
          let place = moves.firstIndex { abs($0.moved) < abs(change) } ?? moves.count
          if place < 5 { moves.insert(StepMove(step: step, moved: change, gradient: gradient), at: place) }
          if moves.count > 5 { moves.removeLast() }
          done = step
          let (seconds, attoseconds) = (clock.now - began).components
          pulse.report(
            .step(
              step - steps.lowerBound + 1, of: steps.count, seconds: Double(seconds) + Double(attoseconds) * 1e-18,
              metrics: []))
        }
      }
    } catch is Interruption where done >= steps.lowerBound {
      // What was looked at until then is told.
    }
    (lastStep, self.from, self.to, largestSteps) = (done, from, to, moves)
    // Without a known rule: the one rate that explains the steps best, change = −rate × gradient in least squares.
    let scale = run.process.rule != nil ? 1 : squares > 0 ? -products / squares : 0
    examples = ledger.close().map { $0.scaled(by: scale) }.sorted { (abs($0.moved), $1.row) > (abs($1.moved), $0.row) }
    self.isNumbered = isNumbered
    carried = to - from - examples.reduce(0) { $0 + $1.moved }
  }
}
