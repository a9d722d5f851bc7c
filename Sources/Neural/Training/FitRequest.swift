import Catalogue
import Tensors

/// The arguments of one `fit`, read and checked.
struct FitRequest {
  let x: Tensor
  let y: Tensor
  let batchSize: Int
  let epochs: Int
  let firstEpoch: Int
  let shuffles: Bool
  let verbosity: Verbosity
  let validationSplit: Double
  let validation: (x: Tensor, y: Tensor)?
  let callbacks: [any TrainingCallback]

  init(_ settings: Settings) throws {
    x = try settings.tensor("x")
    y = try settings.tensor("y")
    batchSize = try settings.batchSize()
    epochs = try settings.whole("epochs", in: 0...1_000_000_000)
    firstEpoch = try settings.whole("initial_epoch", in: 0...1_000_000_000)
    shuffles = try settings.truth("shuffle")
    verbosity = try Verbosity(settings)
    validationSplit = try settings.number("validation_split", in: 0...1)
    callbacks = try settings.callbacks("callbacks")
    switch settings["validation_data"] {
    case .none: validation = nil
    case .list(let pair):
      guard pair.count == 2, case .tensor(let x) = pair[0], case .tensor(let y) = pair[1] else {
        throw settings.wrongType("validation_data", .pair)
      }
      validation = (x, y)
    default: throw settings.wrongType("validation_data", .pair)
    }
  }
}

extension Settings {
  func tensor(_ name: String) throws -> Tensor {
    guard case .tensor(let tensor) = self[name] else { throw wrongType(name, .tensor) }
    return tensor
  }

  /// One callback, a list of them, or none.
  func callbacks(_ name: String) throws -> [any TrainingCallback] {
    switch self[name] {
    case .none: []
    case .callback(let callback): [callback]
    case .list(let items):
      try items.map { item in
        guard case .callback(let callback) = item else { throw wrongType(name, .callbacks) }
        return callback
      }
    default: throw wrongType(name, .callbacks)
    }
  }

  /// Examples a step, 32 unless given.
  func batchSize() throws -> Int { try isNone("batch_size") ? 32 : whole("batch_size", in: 1...Int(Int32.max)) }
}

/// How much training says: nothing, a line that is redrawn, or one line an epoch.
enum Verbosity {
  case silent, bar, line

  init(_ settings: Settings) throws {
    switch settings["verbose"] {
    case .text("auto"), .truth(true): self = .bar
    case .truth(false): self = .silent
    default:
      switch try settings.whole("verbose", in: 0...2) {
      case 0: self = .silent
      case 1: self = .bar
      default: self = .line
      }
    }
  }

  /// The pulse that passes on what this verbosity wants to hear. Notes are always passed on.
  func filtering(_ pulse: Pulse) -> Pulse {
    switch self {
    case .bar: pulse
    case .line:
      Pulse(isCancelled: { pulse.isCancelled }) { progress in
        if case .step = progress { return }
        pulse.report(progress)
      }
    case .silent: pulse.quiet
    }
  }
}

extension Pulse {
  /// Stops when this one does, and passes on notes alone.
  var quiet: Pulse {
    Pulse(isCancelled: { self.isCancelled }) { progress in
      if case .note = progress { self.report(progress) }
    }
  }
}
