import Autograd
import Tensors

/// The computation of one step of training: its forward pass with the loss as output, and which slot is what.
package struct RecordedComputation {
  package let trace: Trace
  /// For each weight its slots, one for most; none where the loss doesn't depend on it.
  package let weightSlots: [[Int]]
  /// The batch and its targets, (size, …), where the process knows them.
  package let inputSlot: Int?
  package let targetSlot: Int?
  /// The numbers, from 0, of the examples in the batch, in its order; empty where they aren't known.
  package let rows: [Int]
  /// The layers of the model, in order; empty for a cell.
  package let layers: [LayerSlots]

  package init(
    trace: Trace, weightSlots: [[Int]], inputSlot: Int? = nil, targetSlot: Int? = nil, rows: [Int] = [],
    layers: [LayerSlots] = []
  ) {
    self.trace = trace
    self.weightSlots = weightSlots
    self.inputSlot = inputSlot
    self.targetSlot = targetSlot
    self.rows = rows
    self.layers = layers
  }

  /// Where one layer's numbers stand in the trace.
  package struct LayerSlots: Sendable {
    /// As `summary` prints it: `dense_1`.
    package let name: String
    /// Keras's name of its kind: `Dense`.
    package let type: String
    package let activation: String?
    /// What goes into the activation; `nil` where there is none.
    package let before: Int?
    /// What the layer gives; `nil` where the loss is computed from what goes into the last activation.
    package let output: Int?
    /// Places of its weights in the run's order.
    package let weights: Range<Int>
  }

  /// dL/d(weight) for each weight, in its shape; `nil` where the loss doesn't depend on it.
  package func gradients() throws -> [Tensor?] {
    var pass = try Backward(trace)
    while try pass.step() != nil {}
    return try weightSlots.map { slots in
      var sum: Tensor?
      for slot in slots {
        guard let gradient = pass.gradients[slot] else { continue }
        sum = try sum.map { try $0.adding(gradient) } ?? gradient
      }
      return sum
    }
  }
}

/// One step of a run, opened: the computation it did, the gradients, and the states around it.
package struct RecordedStep {
  /// Counts from 1 over the whole run, as progress lines count within an epoch.
  package let step: Int
  /// Counts from 1.
  package let epoch: Int
  /// The place within its epoch, from 1, and how many steps that has.
  package let place: (step: Int, of: Int)
  package let before: TrainingState
  package let after: TrainingState
  package let weightNames: [WeightName]
  package let computation: RecordedComputation
  /// dL/d(weight), in the order of the weights.
  package let gradients: [Tensor?]
  /// `nil` where the program changes the weights by its own code.
  package let rule: (any UpdateRule)?
  /// The mean loss over the batch, before the step changed the weights.
  package let loss: Double

  package var trace: Trace { computation.trace }
  package var learningRate: Double? { rule == nil && before.learningRate.isNaN ? nil : before.learningRate }

  /// The name of the weight in a slot of the trace, if one stands there.
  package func weight(inSlot slot: Int) -> Int? { computation.weightSlots.firstIndex { $0.contains(slot) } }
}
