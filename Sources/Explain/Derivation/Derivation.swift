import Autograd
import Catalogue
import Tensors

/// How one number of a parameter got its gradient: the way forward, the chain back, the sum behind it, and the nudge
/// that proves it.
package struct Derivation {
  package let trace: Trace
  package let slot: Int
  package let element: Int
  package let value: Double
  /// dL/d(element), as the graph's backward pass gives it.
  package let gradient: Double
  /// The strongest way, from the output on; `nil` where nothing flows.
  package let chain: Chain?
  /// The part of the gradient that came that way.
  package let share: Double
  /// The ways on which the gradient arrives, largest first: at most `shownTerms`.
  package let terms: [Term]
  /// How many ways there are, how many of them bring exactly 0, and what those not in `terms` bring together.
  package let termCount: Int
  package let zeroCount: Int
  package let rest: Double
  /// `nil` where the output can't be computed on both sides.
  package let nudge: Nudge?

  /// One way into the sum: what arrives at an element of the op's result, times the slope there.
  package struct Term: Sendable, Equatable {
    /// The op in which the element is used, and the element of its result.
    package let slot: Int
    package let result: Int
    package let arriving: Double
    package let slope: Double
    package var passes: Double { arriving * slope }
  }

  static let shownTerms = 4

  package init(_ trace: Trace, slots: [Int], element: Int, pulse: Pulse = .silent) throws {
    guard trace.nodes[trace.outputSlot].value.count == 1, trace.nodes[trace.outputSlot].requiresGradient else {
      throw ExplainFault.noBackward
    }
    let flow = try GradientFlow(trace, pulse: pulse)
    let slot =
      slots.max { flow.gradient($0, element).magnitude < flow.gradient($1, element).magnitude } ?? trace.outputSlot
    self.trace = trace
    self.slot = slot
    self.element = element
    value = flow.number(slot, element)
    gradient = slots.reduce(0) { $0 + flow.gradient($1, element) }
    var terms: [Term] = []
    for slot in slots {
      for use in flow.consumers(of: slot) {
        try pulse.check()
        terms += try flow.terms(use.slot, operand: use.operand, element: element).map {
          Term(slot: use.slot, result: $0.result, arriving: flow.gradient(use.slot, $0.result), slope: $0.slope)
        }
      }
    }
    termCount = terms.count
    zeroCount = terms.count { $0.passes == 0 }
    let sorted = terms.sorted { $0.passes.magnitude > $1.passes.magnitude }
    self.terms = Array(sorted.prefix(Self.shownTerms))
    rest = sorted.dropFirst(Self.shownTerms).reduce(0) { $0 + $1.passes }
    if gradient != 0 {
      let (chain, share) = try flow.strongestPath(slot: slot, element: element)
      self.chain = chain
      self.share = share
    } else {
      chain = nil
      share = 0
    }
    nudge = try Nudge(trace, slots: slots, element: element, against: gradient, pulse: pulse)
  }

  /// The ops along the strongest way, from the element on.
  package var forward: [Chain.Factor] { chain.map { $0.factors.reversed() } ?? [] }
}

extension Nudge {
  /// How far a what-if moves a number to measure a slope, relative to 1.
  package static let step = 1e-5

  /// (L(w + h) − L(w − h)) / 2h for an element in all its slots, computed in double precision; `nil` where the loss
  /// isn't finite on both sides.
  init?(_ trace: Trace, slots: [Int], element: Int, against gradient: Double, pulse: Pulse) throws {
    func loss(_ shift: Double) throws -> Double {
      var changes: [Int: Tensor] = [:]
      for slot in slots {
        let nudged = try trace.nodes[slot].value.copied(.double)
        nudged.pointer(as: Double.self)[element] += shift
        changes[slot] = nudged
      }
      let values = try trace.replay(replacing: changes, precision: .double, pulse: pulse)
      return values[trace.outputSlot].element(at: 0)
    }
    let (up, down) = (try loss(Self.step), try loss(-Self.step))
    guard up.isFinite, down.isFinite else { return nil }
    self.init(slope: (up - down) / (2 * Self.step), gradient: gradient)
  }
}
