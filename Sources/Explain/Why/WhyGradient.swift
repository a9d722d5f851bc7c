import Autograd
import Catalogue
import Tensors

/// Why the gradient of one element is what it is: the factor responsible, and the way along which most of it came.
package struct WhyGradient {
  package let reason: Reason
  /// As the graph's backward pass gives it.
  package let gradient: Double
  /// The strongest way from the output, where something flows.
  package let chain: Chain?
  /// How much of the gradient came that way: 1 where it is the only one.
  package let share: Double

  /// The reason for one element of the parameter or result in `slots` (a parameter that was written in place between
  /// two uses has several).
  ///
  /// - Parameter gathered: what the parameter holds, and over how many backward passes it is the sum.
  package init(
    _ trace: Trace, slots: [Int], element: Int, gathered: (value: Double, passes: Int)? = nil, pulse: Pulse = .silent
  ) throws {
    if let birth = NotFinite.birth(in: trace) {
      self.init(.notFinite(birth), .nan)
      return
    }
    let flow = try GradientFlow(trace, pulse: pulse)
    let reached = slots.filter { flow.gradients[$0] != nil }
    guard let slot = reached.max(by: { flow.gradient($0, element).magnitude < flow.gradient($1, element).magnitude })
    else {
      self.init(Self.unreached(trace, slots), 0)
      return
    }
    let gradient = reached.reduce(0) { $0 + flow.gradient($1, element) }
    guard gradient.isFinite else {
      self.init(try NotFinite.backwardBirth(in: trace).map(Reason.notFinite) ?? .undecided, gradient)
      return
    }
    guard gradient != 0 else {
      self.init(try ZeroGradient(flow).reason(slot: slot, element: element), 0)
      return
    }
    let (chain, share) = try flow.strongestPath(slot: slot, element: element)
    self.init(try Self.judge(flow, slot, element, gradient, chain, gathered), gradient, chain, share)
  }

  private init(_ reason: Reason, _ gradient: Double, _ chain: Chain? = nil, _ share: Double = 0) {
    (self.reason, self.gradient, self.chain, self.share) = (reason, gradient, chain, share)
  }

  private static func judge(
    _ flow: GradientFlow, _ slot: Int, _ element: Int, _ gradient: Double, _ chain: Chain,
    _ gathered: (value: Double, passes: Int)?
  ) throws -> Reason {
    if let gathered, gathered.passes > 1 {
      return .accumulated(passes: gathered.passes, last: gradient, sum: gathered.value)
    }
    if chain.isExploding { return .exploding(chain) }
    if chain.isVanishing { return .vanishing(chain) }
    if let factor = chain.saturation {
      return .saturated(
        Saturation(
          site: factor.site, input: factor.input, output: factor.output, slope: factor.slope, rows: 1,
          arriving: flow.gradient(factor.site.slot, factor.result)))
    }
    return try ZeroGradient(flow).nearCancellation(slot: slot, element: element) ?? .healthy
  }

  /// Nothing arrived at the parameter: the way to it is cut in the graph itself, or there is none.
  private static func unreached(_ trace: Trace, _ slots: [Int]) -> Reason {
    guard let slot = slots.first else { return .unused }
    // In a graph that keeps everything, an op without a gradient's way stands where it was cut.
    for (later, node) in trace.nodes.enumerated() where later > slot && !node.requiresGradient {
      guard let op = node.op, trace.operandSlots(later).contains(where: { trace.nodes[$0].requiresGradient })
      else { continue }
      return .cut(op.isDifferentiable ? .noGradient : .noSlope(op.card.name), node.origin)
    }
    return .unused
  }
}

/// A gradient as a whole: how many of its elements are 0, and why.
package struct WhyWholeGradient {
  package let count: Int
  package let zeros: Int
  package let notFinite: Int
  /// The smallest and largest size of those that aren't 0.
  package let smallest: Double
  package let largest: Double
  /// The reasons for the zeros, the commonest first, with how many of those looked at have each and an element.
  package let reasons: [(reason: Reason, share: Double, element: Int)]
  /// The reason for the largest one that isn't 0.
  package let strongest: (element: Int, why: WhyGradient)?

  /// At most this many zeros are looked at, spread evenly.
  private static let looked = 48

  package init(_ trace: Trace, slots: [Int], gradient: Tensor, passes: Int, pulse: Pulse = .silent) throws {
    let numbers = gradient.floats()
    count = numbers.count
    let zeros = numbers.indices.filter { numbers[$0] == 0 }
    self.zeros = zeros.count
    notFinite = numbers.reduce(0) { $1.isFinite ? $0 : $0 + 1 }
    let sizes = numbers.filter { $0.isFinite && $0 != 0 }.map { Double($0.magnitude) }
    (smallest, largest) = (sizes.min() ?? 0, sizes.max() ?? 0)
    guard notFinite == 0 else {
      let birth = try NotFinite.birth(in: trace) ?? NotFinite.backwardBirth(in: trace)
      let element = numbers.firstIndex { !$0.isFinite } ?? 0
      reasons = [(birth.map(Reason.notFinite) ?? .undecided, 1, element)]
      strongest = nil
      return
    }
    var groups: [(key: String, reason: Reason, count: Int, element: Int)] = []
    if !zeros.isEmpty, let slot = slots.first(where: { $0 >= 0 }) {
      let flow = try GradientFlow(trace, pulse: pulse)
      let step = max(1, zeros.count / Self.looked)
      let looked = stride(from: 0, to: zeros.count, by: step).map { zeros[$0] }
      for element in looked {
        try pulse.check()
        let reason =
          flow.gradients[slot] == nil ? Reason.unused : try ZeroGradient(flow).reason(slot: slot, element: element)
        if let place = groups.firstIndex(where: { $0.key == reason.family }) {
          groups[place].count += 1
        } else {
          groups.append((reason.family, reason, 1, element))
        }
      }
      let total = Double(looked.count)
      reasons = groups.sorted { $0.count > $1.count }.map { ($0.reason, Double($0.count) / total, $0.element) }
    } else {
      reasons = []
    }
    if let element = numbers.indices.max(by: { numbers[$0].magnitude < numbers[$1].magnitude }), largest > 0 {
      strongest = (
        element,
        try WhyGradient(
          trace, slots: slots, element: element, gathered: (Double(numbers[element]), passes), pulse: pulse)
      )
    } else {
      strongest = nil
    }
  }
}

extension Reason {
  /// Reasons of one family differ in their numbers alone.
  var family: String {
    switch self {
    case .offUnit(let unit): "off \(unit.site.slot)"
    case .saturated(let state): "flat \(state.site.slot)"
    case .zeroPartner(let partner): "zero \(partner.site.slot)"
    case .cutOff(let state): "cut \(state.site.slot)"
    case .atRest(let state): "rest \(state.site.slot)"
    case .cancels: "cancels"
    case .underflow: "underflow"
    case .unused: "unused"
    default: "other"
    }
  }
}
