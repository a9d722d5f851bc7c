import Autograd

/// `no_grad()`: inside `with no_grad():` nothing is recorded for gradients.
final class GradientMode: NativeObject {
  private var before: [Bool] = []

  override var typeName: String { "no_grad" }

  override func enter(_ machine: Machine) -> Value? {
    before.append(machine.recorder.gradientsEnabled)
    machine.recorder.gradientsEnabled = false
    return .object(self)
  }

  override func exit(_ machine: Machine) { machine.recorder.gradientsEnabled = before.popLast() ?? true }

  static let method = Method("no_grad", "") { _ in .object(GradientMode()) }
}
