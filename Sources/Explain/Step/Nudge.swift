import Autograd
import Tensors

/// The slope of a loss towards one number, measured without any derivative: the number is moved a little up and down,
/// everything after it is computed again in double precision, and the two losses are compared.
package struct Nudge: Equatable {
  package let slope: Double
  /// What it is compared with.
  package let gradient: Double
  /// How many digits of the two agree, at most the seven that single precision has.
  package let digits: Int

  init(slope: Double, gradient: Double) {
    self.slope = slope
    self.gradient = gradient
    digits = Numbers.agreeingDigits(slope, gradient)
  }
}

extension Walk {
  /// Numbers and multiplications that a page may cost: about 10 ms.
  private static let dearest = 24_000_000

  /// What computing the whole trace twice costs, in numbers written and multiplied.
  static func replayCost(_ trace: Trace) -> Int {
    var cost = 0
    for (slot, node) in trace.nodes.enumerated() {
      var own = node.value.count
      if node.op is MatrixMultiply.Type, let first = trace.operandSlots(slot).first {
        own = own.multipliedReportingOverflow(by: max(1, trace.nodes[first].value.shape.last ?? 1)).partialValue
      }
      cost = cost.addingReportingOverflow(max(own, 64)).partialValue
      if cost > dearest || cost < 0 { return .max }
    }
    return 2 * cost
  }

  /// The measured slope for an element of a value, beside the gradient that was gathered for it; `nil` where
  /// computing everything again would take too long for a page.
  func nudge(_ slot: Int, _ element: Int, gradient: Double) -> Nudge? {
    guard canNudge, element < trace.nodes[slot].value.count, trace.nodes[slot].value.kind == .real else { return nil }
    let size = max(1, trace.nodes[slot].value.element(at: element).magnitude)
    guard size.isFinite, let slope = try? trace.centralDifference(slot: slot, element: element, step: 1e-5 * size)
    else { return nil }
    return Nudge(slope: slope, gradient: gradient)
  }
}
