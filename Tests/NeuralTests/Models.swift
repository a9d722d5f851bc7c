import Autograd
import Catalogue
import Neural
import Synchronization
import Tensors
import Wording

/// What tests make models from.
enum Make {
  static func dense(
    _ units: Int, _ activation: String? = nil, input: [Int]? = nil, name: String? = nil,
    initializer: String = "glorot_uniform"
  ) throws -> Dense {
    try Dense(
      Settings(
        Dense.card, positional: [.whole(units)],
        named: [
          ("activation", activation.map(Setting.text) ?? .none),
          ("input_shape", input.map { .list($0.map(Setting.whole)) } ?? .none),
          ("name", name.map(Setting.text) ?? .none), ("kernel_initializer", .text(initializer)),
        ]))
  }

  static func compile(
    _ model: Sequential, _ optimizer: Setting = .text("sgd"), loss: Setting = .text("mse"), metrics: [String] = []
  ) throws {
    try model.compile(
      Settings(
        Sequential.compileCard,
        named: [("optimizer", optimizer), ("loss", loss), ("metrics", .list(metrics.map(Setting.text)))]))
  }

  @discardableResult
  static func fit(
    _ model: Sequential, _ x: Tensor, _ y: Tensor, pulse: Pulse = .silent, _ options: (String, Setting)...
  ) throws -> Run {
    try model.fit(
      Settings(
        Sequential.fitCard, positional: [.tensor(x), .tensor(y)], named: options.map { (name: $0.0, value: $0.1) }),
      pulse: pulse)
  }

  static func evaluate(
    _ model: Sequential, _ x: Tensor, _ y: Tensor, pulse: Pulse = .silent, _ options: (String, Setting)...
  ) throws -> [Progress.Measure] {
    try model.evaluate(
      Settings(
        Sequential.evaluateCard, positional: [.tensor(x), .tensor(y)],
        named: options.map { (name: $0.0, value: $0.1) }), pulse: pulse)
  }

  static func predict(_ model: Sequential, _ x: Tensor, pulse: Pulse = .silent) throws -> Tensor {
    try model.predict(Settings(Sequential.predictCard, positional: [.tensor(x)]), pulse: pulse)
  }

  /// A small regression problem and a model for it: 50 examples of 3 numbers.
  static func regression(seed: UInt64 = 3) throws -> (model: Sequential, x: Tensor, y: Tensor) {
    let state = NeuralState(seed: seed)
    let model = try Sequential([dense(8, "tanh", input: [3]), dense(1)], state: state)
    var random = Generator(seed: 99)
    let x = try random.uniform([50, 3], from: -1, to: 1)
    let values = x.floats()
    let y = try Tensor.from((0..<50).map { values[3 * $0] - 2 * values[3 * $0 + 1] }, [50])
    return (model, x, y)
  }
}

/// Remembers what long work reports, and asks it to stop after a number of steps.
final class Listener: Sendable {
  private struct Heard {
    var events: [Progress] = []
    var steps = 0
  }

  private let heard = Mutex(Heard())

  func pulse(stoppingAfter limit: Int = .max) -> Pulse {
    Pulse(
      isCancelled: { self.heard.withLock { $0.steps >= limit } },
      report: { progress in
        self.heard.withLock { heard in
          heard.events.append(progress)
          if case .step = progress { heard.steps += 1 }
        }
      })
  }

  var events: [Progress] { heard.withLock { $0.events } }

  /// The events without their times and numbers.
  var outline: [String] {
    events.map { event in
      switch event {
      case .started(let epochs, let steps, let batch): "started \(epochs) \(steps) \(batch)"
      case .epoch(let epoch): "epoch \(epoch)"
      case .step(let step, let steps, _, let metrics): "step \(step)/\(steps) \(metrics.map(\.name))"
      case .epochEnded(let epoch, let steps, _, let metrics): "ended \(epoch) \(steps) \(metrics.map(\.name))"
      case .bytes: "bytes"
      case .note(let note): note.english
      }
    }
  }
}
