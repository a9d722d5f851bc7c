/// States of a run, sparse: the longer it is, the further apart.
package struct Checkpoints {
  /// In order of their steps: the start first, then those that were kept.
  package private(set) var states: [TrainingState] = []
  private var spacing = 1
  private let most: Int

  /// More would help little: a replay from the nearest one takes a fraction of the training's time.
  private static let mostStates = 16
  /// What the states of one run may hold together, unless two take more.
  private static let budget = 512 << 20

  /// - Parameter expected: how many steps are planned; a plan saves keeping what would be thinned out again.
  init(_ start: TrainingState, expecting expected: Int) {
    most = min(Self.mostStates, max(2, Self.budget / max(start.bytes, 1)))
    states = [start]
    while expected / spacing > most, spacing < Int(Int32.max) { spacing *= 2 }
  }

  /// Whether the state after so many steps of this run should be kept.
  func wants(afterSteps count: Int) -> Bool { count % spacing == 0 }

  mutating func keep(_ state: TrainingState) {
    states.append(state)
    guard states.count > most else { return }
    spacing *= 2
    states = states.filter { ($0.stepsDone - states[0].stepsDone) % spacing == 0 }
  }

  /// What is kept of the state after so many steps, if it was, gets another learning rate.
  mutating func changeRate(to rate: Double, stepsDone: Int) {
    guard let last = states.last, last.stepsDone == stepsDone else { return }
    states[states.count - 1].learningRate = rate
  }

  /// Keeps the state in which the run ended.
  mutating func close(_ state: TrainingState) {
    if states.last?.stepsDone != state.stepsDone { states.append(state) }
  }

  /// The last state that was kept with at most so many steps done.
  func nearest(stepsDone: Int) -> TrainingState { states.last { $0.stepsDone <= stepsDone } ?? states[0] }
}
