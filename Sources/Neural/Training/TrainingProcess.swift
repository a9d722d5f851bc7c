import Autograd
import Catalogue
import Tensors

/// Something that is trained step by step and can go back: a model by `fit`, a cell by `:train`.
///
/// What a step does depends on its state and on nothing else, so that any step can be run again with the same bits.
package protocol TrainingProcess: AnyObject {
  /// The arrays that a step changes, in the order of a state's weights.
  var weightNames: [WeightName] { get }
  /// The variables of the program that hold those arrays, where it has some.
  var weightVariables: [Variable?] { get }
  /// All of them where training knows no epochs.
  var stepsPerEpoch: Int { get }
  /// How many examples one step sees at most; `nil` where that isn't known.
  var batchSize: Int? { get }
  /// `nil` where the program changes the weights by its own code.
  var rule: (any UpdateRule)? { get }

  /// nan where a program's own code has none that is known.
  var learningRate: Double { get }
  /// Steps that the rule has counted, which may have begun before this run.
  var stepsOfRule: Int { get }

  /// Where training stands now, in memory that later steps don't change.
  func snapshot() throws -> TrainingState
  /// Goes back, or on, to a state.
  func load(_ state: TrainingState) throws
  /// One step; gives its loss. Nothing changes unless all of it succeeds.
  @discardableResult
  func advance(_ pulse: Pulse) throws -> Double
  /// One number of a weight as it stands now, and what the rule remembers for it.
  func number(weight: Int, element: Int) throws -> (value: Double, slots: [Float])
  /// The examples, where the process knows them.
  var examples: TrainingExamples? { get }
  /// The loss of one example alone with the weights of now; `nil` where examples aren't known.
  func loss(ofExample row: Int) throws -> Double?
  /// The computation of the step that would come next, without doing it.
  func record(_ pulse: Pulse) throws -> RecordedComputation
  /// Runs `body`, which loads states and advances, and leaves no trace in what the learner holds.
  func apart<Result>(_ body: () throws -> Result) throws -> Result
  /// A process of its own that goes on from the same states in another way. Throws where it can't.
  func changed(by change: RunChange) throws -> any TrainingProcess
}

/// What is different when a part of a run is run again.
package struct RunChange: Sendable, Equatable {
  package var learningRate: Double?
  /// Numbers of examples, from 0, that are left out of every batch; the mean is over the others.
  package var leavingOut: Set<Int> = []

  package init(learningRate: Double? = nil, leavingOut: Set<Int> = []) {
    self.learningRate = learningRate
    self.leavingOut = leavingOut
  }
}

/// The data that a run is trained on.
package struct TrainingExamples {
  /// (n, …)
  package let inputs: Tensor
  package let targets: Tensor

  package var count: Int { inputs.shape[0] }

  /// One example's input, in its shape.
  package func input(_ row: Int) throws -> Tensor { try Self.row(row, of: inputs) }
  package func target(_ row: Int) throws -> Tensor { try Self.row(row, of: targets) }

  private static func row(_ row: Int, of tensor: Tensor) throws -> Tensor {
    try tensor.sliced(axis: 0, start: row, step: 1, size: 1).reshaped(Shape(tensor.shape.dropFirst()))
  }
}
