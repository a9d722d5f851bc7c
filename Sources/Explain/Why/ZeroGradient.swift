import Autograd
import Catalogue
import Tensors

/// Why the gradient of one element is exactly 0: follows the ways from it towards the output until the place where what
/// arrives isn't 0 and what passes on is.
struct ZeroGradient {
  private let flow: GradientFlow
  /// How many elements of one slot are followed at most.
  private static let mostElements = 1024

  /// One way from an element through an op that uses it.
  private struct Way {
    let use: (slot: Int, operand: Int)
    let element: Int
    let term: LocalTerm
    let arriving: Double
    var passes: Double { arriving * term.slope }
  }

  init(_ flow: GradientFlow) { self.flow = flow }

  func reason(slot: Int, element: Int) throws -> Reason {
    var waiting: [Int: [Int]] = [slot: [element]]
    var found: [Reason] = []
    var steps = 0
    while let next = waiting.keys.min(), let elements = waiting.removeValue(forKey: next), found.count < 64 {
      steps += 1
      if steps & 1023 == 0 { try flow.pulse.check() }
      let ways = try ways(from: next, elements)
      if next == slot, ways.isEmpty, next != flow.trace.outputSlot { return structural(next, element) }
      let flowing = ways.filter { $0.arriving != 0 && $0.term.slope != 0 }
      if !flowing.isEmpty { return sum(of: flowing, next, elements) }
      let blocked = ways.filter { $0.arriving != 0 && $0.term.slope == 0 }
      if !blocked.isEmpty { found.append(try stopped(blocked, isAsked: next == slot)) }
      // Where nothing arrives the reason lies further on.
      for way in ways where way.arriving == 0 {
        var elements = waiting[way.use.slot] ?? []
        if elements.count < Self.mostElements, elements.last != way.term.result,
          !elements.contains(way.term.result)
        {
          elements.append(way.term.result)
        }
        waiting[way.use.slot] = elements
      }
    }
    return found.min { $0.rank < $1.rank } ?? .undecided
  }

  private func ways(from slot: Int, _ elements: [Int]) throws -> [Way] {
    var ways: [Way] = []
    for use in flow.consumers(of: slot) {
      let gradients = flow.gradientNumbers(use.slot)
      for element in elements {
        for term in try flow.terms(use.slot, operand: use.operand, element: element) {
          let arriving = term.result < gradients.count ? Double(gradients[term.result]) : 0
          ways.append(Way(use: use, element: element, term: term, arriving: arriving))
        }
        if ways.count > GradientFlow.mostTerms { return ways }
      }
    }
    return ways
  }

  /// No op reads this element, or none of those that do leads to the output.
  private func structural(_ slot: Int, _ element: Int) -> Reason {
    guard let use = flow.consumers(of: slot).first else { return .unused }
    return .cutOff(
      Blocked(
        site: flow.site(use.slot), input: flow.number(slot, element), output: .nan, rows: 1, arriving: 0))
  }

  // MARK: - Something passes, and the sum is 0

  private func sum(of flowing: [Way], _ slot: Int, _ elements: [Int]) -> Reason {
    // Among several elements each must be 0 by itself; the one with the largest parts shows it best.
    let byElement = Dictionary(grouping: flowing, by: \.element)
    guard
      let (_, ways) = byElement.max(by: { a, b in
        let (x, y) = (a.value.map(\.passes.magnitude).max() ?? 0, b.value.map(\.passes.magnitude).max() ?? 0)
        return x == y ? a.key > b.key : x < y
      })
    else { return .undecided }
    let total = ways.reduce(0) { $0 + $1.passes }
    let size = ways.reduce(0) { $0 + $1.passes.magnitude }
    if let largest = ways.max(by: { $0.passes.magnitude < $1.passes.magnitude }), Float(largest.passes) == 0 {
      return .underflow(flow.site(largest.use.slot), exact: total)
    }
    guard size > 0, total.magnitude <= 1e-5 * size,
      let up = ways.max(by: { $0.passes < $1.passes }), let down = ways.min(by: { $0.passes < $1.passes })
    else { return .undecided }
    return .cancels(
      Cancellation(
        site: flow.site(up.use.slot), sum: 0, up: part(up), down: part(down), count: ways.count))
  }

  private func part(_ way: Way) -> Cancellation.Part {
    Cancellation.Part(
      value: way.passes, row: flow.row(way.term.result, in: way.use.slot), site: flow.site(way.use.slot))
  }

  // MARK: - Something arrives, and nothing passes

  private func stopped(_ blocked: [Way], isAsked: Bool) throws -> Reason {
    let bySlot = Dictionary(grouping: blocked, by: \.use.slot)
    guard let (slot, ways) = bySlot.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
      let first = ways.first
    else { return .undecided }
    let node = flow.trace.nodes[slot]
    let arriving = ways.reduce(0) { $0 + $1.arriving } / Double(ways.count)
    let inputs = ways.map { flow.number(flow.operandSlot(slot, $0.use.operand), $0.element) }
    let site = flow.site(slot)
    let state = Blocked(
      site: site, input: inputs[0], output: flow.number(slot, first.term.result), rows: ways.count,
      arriving: arriving)
    switch node.op {
    case is Relu.Type: return .offUnit(offUnit(slot, ways.map(\.element), arriving, isInput: false))
    case is Sigmoid.Type, is Tanh.Type, is Softmax.Type, is LogSoftmax.Type, is Gelu.Type, is Silu.Type,
      is Softplus.Type, is ExponentialLinear.Type, is ErrorFunction.Type:
      return .saturated(
        Saturation(
          site: site, input: inputs[0], output: state.output, slope: 0, rows: ways.count, arriving: arriving))
    case is Multiply.Type, is MatrixMultiply.Type, is Divide.Type:
      return partner(slot, ways, arriving, isAsked: isAsked)
    case is Square.Type, is Power.Type, is Absolute.Type:
      return inputs.allSatisfy { $0 == 0 } ? .atRest(state) : .cutOff(state)
    case is HingeLoss.Type: return .cutOff(state)
    case _ where site.isLoss:
      // A loss that isn't 0 and passes nothing back has left what it could tell: a softmax or sigmoid within it is flat.
      if state.output.magnitude < 1e-6 || node.op is MeanSquaredError.Type { return .atRest(state) }
      return .saturated(
        Saturation(
          site: site, input: inputs[0], output: state.output, slope: 0, rows: ways.count, arriving: arriving))
    default: return .cutOff(state)
    }
  }

  private func partner(_ slot: Int, _ ways: [Way], _ arriving: Double, isAsked: Bool) -> Reason {
    let other = 1 - min(ways[0].use.operand, 1)
    let partner = flow.operandSlot(slot, other)
    let node = flow.trace.nodes[partner]
    if isAsked, node.op is Relu.Type, let unit = partnerElements(slot, ways, other) {
      return .offUnit(offUnit(partner, unit, arriving, isInput: true))
    }
    return .zeroPartner(
      ZeroPartner(
        site: flow.site(slot), partner: partner, rows: ways.count, arriving: arriving, isParameter: node.leaf != nil))
  }

  /// The elements of the other operand that the ways were multiplied by.
  private func partnerElements(_ slot: Int, _ ways: [Way], _ other: Int) -> [Int]? {
    let shape = flow.trace.nodes[slot].value.shape
    let target = flow.trace.nodes[flow.operandSlot(slot, other)].value.shape
    guard flow.trace.nodes[slot].op is MatrixMultiply.Type else {
      return ways.map { flow.broadcast($0.term.result, shape, to: target) }
    }
    // Only a weight on the right of a batch: row i of the batch, column k.
    guard other == 0, target.count == 2, let columns = shape.last, columns > 0 else { return nil }
    return ways.map { $0.term.result / columns * target[1] + $0.element / columns }
  }

  /// - Parameter elements: places of the unit in the relu's operand, one a row.
  private func offUnit(_ slot: Int, _ elements: [Int], _ arriving: Double, isInput: Bool) -> OffUnit {
    let inputSlot = flow.operandSlot(slot, 0)
    let z = flow.numbers(inputSlot)
    let shape = flow.trace.nodes[inputSlot].value.shape
    let units = shape.count >= 2 ? shape[shape.count - 1] : shape.first ?? 1
    let unit = elements.first.map { $0 % max(units, 1) }
    // One unit in all rows that it was shown, where only one is concerned.
    let isOne = shape.count >= 2 && elements.allSatisfy { $0 % max(units, 1) == unit }
    let rows = isOne ? z.count / max(units, 1) : 1
    let places = isOne ? (0..<rows).map { $0 * units + (unit ?? 0) } : elements
    let largest = places.max { z[$0] < z[$1] } ?? 0
    let off =
      shape.count >= 2
      ? (0..<units).filter { column in (0..<rows).allSatisfy { z[$0 * units + column] <= 0 } }.count
      : z.filter { $0 <= 0 }.count
    return OffUnit(
      site: flow.site(slot), unit: z.count > 1 ? unit : nil, rows: isOne ? rows : places.count,
      largest: z.isEmpty ? 0 : Double(z[largest]), largestRow: isOne ? largest / max(units, 1) : 0,
      arriving: arriving, off: off, units: units, isInput: isInput)
  }
}

extension GradientFlow {
  /// The place of an element along the first axis; `nil` in what has no rows.
  func row(_ element: Int, in slot: Int) -> Int? {
    let shape = trace.nodes[slot].value.shape
    guard let rows = shape.first, rows > 1, trace.nodes[slot].value.count > 0 else { return nil }
    return element / (trace.nodes[slot].value.count / rows)
  }
}

extension ZeroGradient {
  /// Contributions to one element that leave less than a hundred-thousandth of their size.
  func nearCancellation(slot: Int, element: Int) throws -> Reason? {
    let ways = try ways(from: slot, [element]).filter { $0.passes != 0 }
    let total = ways.reduce(0) { $0 + $1.passes }
    let size = ways.reduce(0) { $0 + $1.passes.magnitude }
    guard ways.count > 1, total.magnitude < 1e-5 * size,
      let up = ways.max(by: { $0.passes < $1.passes }), let down = ways.min(by: { $0.passes < $1.passes })
    else { return nil }
    return .cancels(
      Cancellation(
        site: flow.site(up.use.slot), sum: total, up: part(up), down: part(down), count: ways.count))
  }
}

extension Shape {
  /// The place along each axis of the element that stands at `number` in row-major order.
  package func place(of number: Int) -> [Int] {
    var rest = number
    var place: [Int] = []
    for size in reversed() {
      place.append(size > 0 ? rest % size : 0)
      rest /= Swift.max(size, 1)
    }
    return place.reversed()
  }
}

extension Reason {
  /// Of several places that stop a gradient the most telling comes first.
  fileprivate var rank: Int {
    switch self {
    case .offUnit: 0
    case .saturated: 1
    case .atRest: 2
    case .cutOff: 3
    default: 4
    }
  }
}
