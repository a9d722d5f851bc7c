import Tensors

/// The identity of a parameter (a tensor made with `requires_grad`) across steps, and the gradient gathered for it.
package final class Leaf {
  /// dL/d(parameter), summed over backward passes until it is cleared; `nil` before the first.
  package var gradient: Variable? {
    didSet { if gradient == nil { passes = 0 } }
  }
  /// How many backward passes the gradient is the sum of; 0 when it was cleared, or given by hand.
  package private(set) var passes = 0
  /// How many backward passes have ever reached this parameter.
  package private(set) var passesEver = 0
  /// What the last of them started from, while anything still holds that graph.
  package private(set) weak var lastOutput: Node?
  /// Where a program last took its number, or one computed from it, out of the graph (`w.item()`).
  package internal(set) var lastReading: Origin?
  /// How often the gradient's memory had been written to when the last pass had added to it.
  private var version = 0

  package init() {}

  /// Whether a program wrote into the gradient in place since the last backward pass.
  package var wasGradientWritten: Bool { gradient.map { $0.storage.version != version } ?? false }

  /// Takes the sum over one more backward pass, which started from `output`.
  func gather(_ sum: Variable, from output: Node) {
    // A gradient that was set to 0 in place (`w.grad.zero_()`) is as good as cleared.
    let isReset = passes == 0 || (wasGradientWritten && gradient?.tensor.isAllZero == true)
    let count = isReset ? 1 : passes + 1
    gradient = sum
    passes = count
    passesEver += 1
    lastOutput = output
    version = sum.storage.version
  }
}

extension Leaf {
  /// All that backward passes leave in it.
  struct Held {
    let gradient: Variable?
    let passes: Int
    let passesEver: Int
    let lastOutput: Node?
    let version: Int
  }

  var held: Held {
    Held(gradient: gradient, passes: passes, passesEver: passesEver, lastOutput: lastOutput, version: version)
  }

  func restore(_ held: Held) {
    gradient = held.gradient
    (passes, passesEver, lastOutput, version) = (held.passes, held.passesEver, held.lastOutput, held.version)
  }
}

extension Tensor {
  fileprivate var isAllZero: Bool { floats().allSatisfy { $0 == 0 } }
}
