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
  /// 1 where training knows no epochs.
  var stepsPerEpoch: Int { get }
  /// How many examples one step sees at most; `nil` where that isn't known.
  var batchSize: Int? { get }
  /// `nil` where the program changes the weights by its own code.
  var rule: (any UpdateRule)? { get }

  /// Where training stands now, in memory that later steps don't change.
  func snapshot() throws -> TrainingState
  /// Goes back, or on, to a state.
  func load(_ state: TrainingState) throws
  /// One step; gives its loss. Nothing changes unless all of it succeeds.
  @discardableResult
  func advance(_ pulse: Pulse) throws -> Double
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
