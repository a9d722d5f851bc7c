import Tensors

/// What happened over many steps of training, with what it takes to run any part of it again.
package struct Run {
  /// The random stream that it began with.
  package let seed: Generator
  package let stepsPerEpoch: Int
  /// One for each epoch that was finished.
  package internal(set) var records: [EpochRecord] = []
  /// The states at the start, at the end, and at ends of epochs between; the more epochs, the fewer of them are kept.
  package internal(set) var checkpoints: [TrainingState] = []
  private var spacing = 1
  let trainer: Trainer

  /// More would hold much memory and help little: replaying an epoch is quick.
  private static let mostCheckpoints = 16

  init(_ trainer: Trainer, seed: Generator) throws {
    self.trainer = trainer
    self.seed = seed
    stepsPerEpoch = trainer.stepsPerEpoch
    checkpoints = [try trainer.snapshot()]
  }

  /// Keeps the state after epoch number `count` of this run if it is due.
  mutating func keep(afterEpochs count: Int) throws {
    guard count % spacing == 0 else { return }
    checkpoints.append(try trainer.snapshot())
    if checkpoints.count > Self.mostCheckpoints {
      spacing *= 2
      checkpoints = checkpoints.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    }
  }

  /// Keeps the state in which training ended.
  mutating func close() throws {
    if let last = checkpoints.last, last.epoch == trainer.epoch, last.step == trainer.step { return }
    checkpoints.append(try trainer.snapshot())
  }

  /// The state one step after `state`, with the bits that training itself got (or would have got).
  package func step(_ state: TrainingState) throws -> TrainingState {
    try trainer.load(state)
    try trainer.advance()
    return try trainer.snapshot()
  }
}
