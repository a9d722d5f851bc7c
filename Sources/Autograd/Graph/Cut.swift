import Catalogue

/// Where the way of a gradient was cut: this value was computed from parameters, and no gradient finds back to them.
package final class Cut {
  package enum Cause: Sendable, Equatable {
    /// `x.detach()`, `x.data`
    case detached
    /// Inside `with no_grad():`.
    case noGradient
    /// An op that only makes steps, such as a comparison or `argmax`.
    case noSlope(String)
  }

  package let cause: Cause
  package let origin: Origin
  /// The parameters behind it, as far as a short look found them.
  package let leaves: [Leaf]
  /// Further cuts that met in the same value.
  package let others: [Cut]

  private init(_ cause: Cause, _ origin: Origin, _ leaves: [Leaf], others: [Cut]) {
    self.cause = cause
    self.origin = origin
    self.leaves = leaves
    self.others = others
  }

  /// The cut between `variable`, which has a gradient's way, and a value made from it without one.
  convenience init(_ cause: Cause, after variable: Variable, at origin: Origin) {
    self.init(cause, origin, variable.leavesBehind, others: [])
  }

  /// Both cuts; at most eight are kept, so that a long loop gathers no more.
  func joined(with other: Cut?) -> Cut {
    guard let other, other !== self, !others.contains(where: { $0 === other }), others.count < 7 else { return self }
    let more = ([other] + other.others).filter { cut in cut !== self && !others.contains { $0 === cut } }
    return Cut(cause, origin, leaves, others: Array((others + more).prefix(7)))
  }

  /// This cut and those that met it.
  package var all: [Cut] { [self] + others }
}

extension Variable {
  /// The parameters that this value was computed from. The look ends after 64 nodes: it happens at every cut.
  fileprivate var leavesBehind: [Leaf] {
    if let leaf { return [leaf] }
    guard let node = lastNode else { return [] }
    var seen = [node]
    var leaves: [Leaf] = []
    var next = 0
    while next < seen.count, seen.count < 64 {
      let node = seen[next]
      next += 1
      if let leaf = node.leaf, !leaves.contains(where: { $0 === leaf }) { leaves.append(leaf) }
      for index in 0..<node.operandCount {
        guard let operand = node.operand(index), operand.requiresGradient, !seen.contains(where: { $0 === operand })
        else { continue }
        seen.append(operand)
      }
    }
    for node in seen[next...] {
      if let leaf = node.leaf, !leaves.contains(where: { $0 === leaf }) { leaves.append(leaf) }
    }
    return leaves
  }

  /// The cut of a value that `op` made without recording a gradient's way back to this operand.
  func cut(by op: any Op.Type, at origin: Origin) -> Cut? {
    if requiresGradient {
      return Cut(op.isDifferentiable ? .noGradient : .noSlope(op.card.name), after: self, at: origin)
    }
    return cut
  }

  /// Remembers that a program took the number out, to compute on without a gradient.
  package func noteReading(at origin: Origin) {
    guard requiresGradient else { return }
    for leaf in leavesBehind { leaf.lastReading = origin }
  }
}
