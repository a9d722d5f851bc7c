import Autograd
import Catalogue
import Explain
import Neural
import Tensors
import Wording

/// Pages about gradients.
extension WhyText {
  private typealias W = WhyWords

  /// - Parameter chain: the strongest way to the element, and how much of the gradient came along it.
  func gradient(
    _ reason: Reason, _ value: Double, _ chain: Chain?, _ share: Double?, since: (UnitHistory, moved: String?)? = nil
  ) -> StyledText {
    switch reason {
    case .zeroedInPlace: page(W.zeroedInPlace(name), remedy: [W.tryBackwardAgain])
    case .offUnit(let unit): offUnit(unit, since)
    case .saturated(let state): saturated(state, value, chain)
    case .zeroPartner(let partner): zeroPartner(partner)
    case .cutOff(let state): cutOff(state)
    case .atRest(let state):
      page(
        W.atRest(name), at: state.site.origin,
        rows: [(W.slopeThere, "0"), (W.inputThere, number(state.input)), (W.arrives, number(state.arriving))],
        then: [W.atRestMeans])
    case .cancels(let parts): cancels(parts)
    case .underflow(let site, let exact):
      page(
        W.underflow(name), at: site.origin,
        rows: [(W.exactly, number(exact)), (W.smallestFloat, "1.4e-45")], remedy: [W.tryScaling])
    case .accumulated(let passes, let last, let sum):
      page(
        W.accumulated(name, passes: passes),
        rows: [
          (W.now, number(sum)), (W.lastPassAlone, number(last)),
          (W.ratio, last == 0 ? "–" : number(sum / last)),
        ], then: [W.accumulatedMeans], remedy: [W.tryReset(target?.tensorName ?? name)])
    case .vanishing(let chain): odd(chain, value, W.vanishing(name, factors: chain.tellingCount), W.tryVanishing)
    case .exploding(let chain): odd(chain, value, W.exploding(name, factors: chain.tellingCount), W.tryExploding)
    case .notFinite(let birth): notFinite(birth)
    case .unused: page(W.unused(name, output: output))
    case .cut(let cause, let origin): page(W.cut(name, cause), at: origin, remedy: [W.tryUncut(cause)])
    case .healthy: healthy(value, chain, share ?? 1)
    default: undecided()
    }
  }

  func undecided() -> StyledText { page(W.undecided(name), then: [W.undecidedNext]) }

  /// What the trace ends in.
  private var output: String? { trace.flatMap { name($0.outputSlot) } }

  // MARK: - Zero

  private func offUnit(_ unit: OffUnit, _ since: (UnitHistory, moved: String?)?) -> StyledText {
    let layer = layer(unit.site.slot)
    var rows: [Row] = [
      (
        W.inputZ,
        unit.rows > 1
          ? W.atMost(number(unit.largest), rowName(unit.largestRow, of: unit.rows))[tongue] : number(unit.largest)
      ),
      (W.slopeThere, unit.rows > 1 ? W.zeroInEveryRow[tongue] : "0"),
    ]
    if !unit.isInput {
      rows.append((unit.rows > 1 ? W.arrivesOnAverage : W.arrives, number(unit.arriving)))
      rows.append((W.passesOn, "0 × \(factor(unit.arriving)) = 0"))
    }
    var then: [Bilingual] = []
    if unit.units > 1 { then.append(W.offCount(unit.off, of: unit.units)) }
    if let (history, moved) = since {
      let isNew = step.map { history.step == $0.step && history.change != nil } ?? false
      then.append(
        isNew && unit.rows > 1
          ? W.onBefore(rows: unit.rows) : W.since(history, moved, number))
    }
    let better = since.flatMap { history, _ in history.betterRate.map { (number($0), history.step - 1) } }
    let remedy = [
      better.map { W.tryRate($0.0, from: $0.1) } ?? (since?.0.change == nil ? W.tryLeaky : W.trySmallerRate)
    ]
    return page(
      W.offUnit(name, unit: unit.unit, layer: layer, rows: unit.rows, isInput: unit.isInput), at: unit.site.origin,
      rows: rows, then: then, remedy: remedy)
  }

  /// A row of the batch; where a step of training is known, the example that stood there.
  func rowName(_ row: Int, of rows: Int) -> Bilingual {
    guard let numbers = step?.computation.rows, numbers.count == rows else { return W.row(row) }
    return W.example(numbers[row])
  }

  private func saturated(_ state: Saturation, _ value: Double, _ chain: Chain?) -> StyledText {
    page(
      W.saturated(name, op: state.site.op, isZero: value == 0), at: state.site.origin,
      rows: [
        (W.inputZ, number(state.input)), (W.outputThere, number(state.output)),
        (W.slopeThere, number(state.slope)), (W.arrives, number(state.arriving)),
        (W.passesOn, "\(number(state.slope)) × \(factor(state.arriving)) = \(number(state.slope * state.arriving))"),
      ] + (chain.map { factorRows($0, value) } ?? []),
      remedy: [W.trySmallerInput(state.site.op)])
  }

  private func zeroPartner(_ partner: ZeroPartner) -> StyledText {
    let called = name(partner.partner)
    return page(
      W.zeroPartner(name, partner: called, rows: partner.rows, isParameter: partner.isParameter),
      at: partner.site.origin,
      rows: [
        (W.factorThere, "\(called ?? W.theOther[tongue]) = 0"), (W.arrives, number(partner.arriving)),
        (W.passesOn, "0 × \(factor(partner.arriving)) = 0"),
      ], then: [partner.isParameter ? W.zeroWeightMeans : W.zeroInputMeans])
  }

  private func cutOff(_ state: Blocked) -> StyledText {
    var rows: [Row] = [(W.inputThere, number(state.input))]
    if !state.output.isNaN { rows.append((W.outputThere, number(state.output))) }
    rows += [(W.slopeThere, "0"), (W.arrives, number(state.arriving))]
    return page(W.cutOff(name, op: state.site.op), at: state.site.origin, rows: rows)
  }

  private func cancels(_ parts: Cancellation) -> StyledText {
    func label(_ part: Cancellation.Part) -> Bilingual {
      if let row = part.row { return W.row(row) }
      if let source = name(part.site.slot) { return W.by(source) }
      return W.by(part.site.op)
    }
    return page(
      W.cancels(name, count: parts.count, isZero: parts.sum == 0), at: parts.site.origin,
      rows: [
        (label(parts.up), number(parts.up.value)), (label(parts.down), number(parts.down.value)),
        (W.sum, number(parts.sum)),
      ], then: [W.cancelsMeans])
  }

  // MARK: - Ways

  private func odd(_ chain: Chain, _ value: Double, _ sentence: Bilingual, _ remedy: Bilingual) -> StyledText {
    page(sentence, rows: factorRows(chain, value), remedy: [remedy])
  }

  private func healthy(_ value: Double, _ chain: Chain?, _ share: Double) -> StyledText {
    guard let chain else { return undecided() }
    let isOnly = (share - 1).magnitude < 1e-4
    var then: [Bilingual] = []
    if !isOnly { then.append(W.sharePart(number(chain.product), of: number(value))) }
    if let target, !target.variable.isLeaf { then.append(W.keepsNone(target.tensorName)) }
    if let target, target.part == .gradient { then.append(W.direction(target.tensorName + target.places, value)) }
    return page(W.healthy(name, number(value), isOnly: isOnly), rows: factorRows(chain, value), then: then)
  }

  /// Of more factors than seven those near the output and the last two are shown.
  private static let shownFactors = 7

  /// `-3.6 = -1.8 × 1 × 2` and a row for each factor.
  private func factorRows(_ chain: Chain, _ value: Double) -> [Row] {
    var (first, last) = chain.ends
    if chain.omitted == 0 { (first, last) = (first + last, []) }
    guard !(first + last).isEmpty else { return [] }
    var folded = (count: chain.omitted, product: chain.omittedProduct)
    if chain.tellingCount > Self.shownFactors {
      if chain.omitted == 0 { (first, last) = (Array(first.dropLast(2)), Array(first.suffix(2))) }
      let rest = first.dropFirst(Self.shownFactors - 2) + last.dropLast(2)
      folded = (folded.count + rest.count, rest.reduce(folded.product) { $0 * $1.slope })
      (first, last) = (Array(first.prefix(Self.shownFactors - 2)), Array(last.suffix(2)))
    }
    func row(_ factor: Chain.Factor) -> Row { (Bilingual(label(factor), label(factor)), formula(factor)) }
    var product = first.enumerated().map { $0.offset == 0 ? number($0.element.slope) : factor($0.element.slope) }
    if folded.count > 0 { product.append("…") }
    product += last.map { factor($0.slope) }
    return [(W.alongTheWay, "\(number(chain.product)) = " + product.joined(separator: " × "))] + first.map(row)
      + (folded.count > 0 ? [(W.moreFactors(folded.count), number(folded.product))] : []) + last.map(row)
  }

  private func label(_ factor: Chain.Factor) -> String { (name(factor.site.slot) ?? factor.site.op).truncated(to: 24) }

  private func formula(_ factor: Chain.Factor) -> String {
    let slope = number(factor.slope)
    guard let trace else { return slope }
    if let formula = factor.formula(in: trace), Double(formula) == nil { return "\(formula) = \(slope)" }
    let slots = trace.operandSlots(factor.site.slot)
    if factor.site.op == "matmul", slots.count == 2, let other = name(slots[1 - factor.operand]) {
      return "\(other)\(partnerPlace(factor, slots)) = \(slope)"
    }
    return slope
  }

  /// Where the other factor of a product stands: row of the left, column of the right.
  private func partnerPlace(_ factor: Chain.Factor, _ slots: [Int]) -> String {
    guard let trace else { return "" }
    let (a, b) = (trace.nodes[slots[0]].value.shape, trace.nodes[slots[1]].value.shape)
    let result = trace.nodes[factor.site.slot].value.shape.place(of: factor.result)
    let own = (factor.operand == 0 ? a : b).place(of: factor.element)
    var place: [Int]
    if factor.operand == 0 {
      place = b.count == 2 ? [own.last ?? 0, result.last ?? 0] : [own.last ?? 0]
    } else {
      place = a.count == 2 ? [result.first ?? 0, own.first ?? 0] : [own.first ?? 0]
    }
    place = Array(place)
    return "[" + place.map(String.init).joined(separator: ", ") + "]"
  }
}

extension Target {
  /// `[0, 1]`, or nothing for a single number.
  var places: String {
    guard let index, !index.isEmpty else { return "" }
    return "[" + index.map(String.init).joined(separator: ", ") + "]"
  }
}
