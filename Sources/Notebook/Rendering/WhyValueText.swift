import Autograd
import Catalogue
import Explain
import Neural
import Tensors
import Wording

/// Pages about values, missing gradients, whole gradients, and what isn't finite.
extension WhyText {
  private typealias W = WhyWords

  // MARK: - No gradient

  /// - Parameter output: what the learner calls the value whose computation tells.
  func absent(_ reason: Reason, output: String?) -> StyledText {
    let tensor = target?.tensorName ?? name
    switch reason {
    case .constant:
      return page(
        W.constant(name, tensor),
        remedy: [
          W.tryParam(tensor, target?.variable.shape.isEmpty == true ? target?.variable.tensor.element(at: 0) : nil)
        ])
    case .computed(let site):
      // Only an update written as `w = w - …` wants to be written another way.
      let isUpdate = notebook.sourceNames(tensor, at: site.origin)
      return page(W.computed(name, tensor), at: site.origin, remedy: isUpdate ? [W.tryNoGrad(tensor)] : [])
    case .cut(let cause, let origin):
      return page(W.cut(name, cause), at: origin, remedy: [W.tryUncut(cause)])
    case .readAsNumber(let origin): return page(W.readAsNumber(name, tensor), at: origin, remedy: [W.tryTensor(tensor)])
    case .backwardNotRun:
      return page(W.backwardNotRun(name, tensor, output: output), remedy: [W.tryBackward(output ?? "L")])
    case .cleared(let passes): return page(W.cleared(name, passes: passes), remedy: [W.tryBackwardAgain])
    case .olderParameter(let origin):
      return page(W.older(name, tensor, output: output), at: origin, remedy: [W.tryAgain])
    case .unused: return page(W.unused(name, output: output))
    default: return undecided()
    }
  }

  // MARK: - A whole gradient

  func whole(_ whole: WhyWholeGradient) -> StyledText {
    if whole.notFinite > 0 {
      guard let first = whole.reasons.first, case .notFinite(let birth) = first.reason else { return undecided() }
      return notFinite(birth, of: (whole.notFinite, whole.count))
    }
    guard whole.zeros > 0 else {
      return page(
        W.wholeHealthy(name, whole.count),
        rows: [(W.theirSizes, range(whole.smallest, whole.largest))] + strongest(whole))
    }
    guard whole.zeros < whole.count || whole.reasons.count > 1 else {
      guard let first = whole.reasons.first else { return undecided() }
      let page = gradient(first.reason, 0, nil, nil)
      return StyledText(W.allZero(name, whole.count)[tongue]) + "\n" + page
    }
    var rows: [Row] = whole.reasons.map { W.reason($0.reason, share: $0.share, place: place(of: $0.element)) }
    rows += [(W.sizes, range(whole.smallest, whole.largest))] + strongest(whole)
    let element = whole.reasons.first.map { place(of: $0.element) } ?? ""
    return page(
      W.someZero(name, whole.zeros, of: whole.count), rows: rows,
      then: [W.askOne((target?.tensorName ?? name) + ".grad" + element)])
  }

  private func strongest(_ whole: WhyWholeGradient) -> [Row] {
    guard let (element, why) = whole.strongest else { return [] }
    return [(W.largestAt(place(of: element)), number(why.gradient))]
  }

  private func place(of element: Int) -> String {
    guard let shape = target?.variable.shape, !shape.isEmpty else { return "" }
    return "[" + shape.place(of: element).map(String.init).joined(separator: ", ") + "]"
  }

  // MARK: - nan and infinity

  /// - Parameter of: how many elements of what was asked about are concerned, of how many.
  func notFinite(_ birth: Birth, of concerned: (Int, Int)? = nil) -> StyledText {
    var rows: [Row] = []
    let here = name(birth.site.slot).map { $0.truncated(to: 28) } ?? birth.site.op
    let formula = W.birthFormula(birth, number)
    if !formula.isEmpty { rows.append((birth.kind == .given ? W.first : W.firstAt(here), formula)) }
    if birth.of > 1 {
      rows.append((W.elementThere, W.countAt(place(birth.element, birth.site.slot), birth.count, birth.of)[tongue]))
    }
    if birth.reachedOf > 1, birth.site.slot != trace?.outputSlot {
      rows.append((W.reachedOutput, "\(Numeral.grouped(birth.reached)) / \(Numeral.grouped(birth.reachedOf))"))
    }
    if let (count, total) = concerned {
      rows.append((W.elementsConcerned, "\(Numeral.grouped(count)) / \(Numeral.grouped(total))"))
    }
    for earlier in birth.earlier where earlier.kind != .other {
      let there = name(earlier.site.slot).map { $0.truncated(to: 28) } ?? earlier.site.op
      rows.append((W.infinityFrom, "\(there): \(W.birthFormula(earlier, number))"))
    }
    let root = birth.earlier.first ?? birth
    return page(
      W.birth(name, birth, given: name(birth.site.slot)), at: birth.site.origin, rows: rows, remedy: W.tryFinite(root))
  }

  /// A value that no operation made.
  func given() -> StyledText {
    if let tensor = target?.variable.tensor, NotFinite.isIn(tensor) { return given(tensor) }
    return page(W.setByHand(name, target?.number.map { number($0) }))
  }

  func given(_ tensor: Tensor) -> StyledText {
    let count = tensor.floats().reduce(0) { $1.isFinite ? $0 : $0 + 1 }
    return page(W.given(name, count, of: tensor.count))
  }

  // MARK: - Values

  func value(_ value: Double, _ composition: Composition?, element: Int, isWhole: Bool) -> StyledText {
    guard let trace else { return undecided() }
    let called = isWhole ? name + place(element, trace.outputSlot) : name
    if let composition { return parts(called, value, composition) }
    return page(W.valueIs(called, number(value)), rows: steps(trace, element))
  }

  private static let shownParts = 6

  private func parts(_ called: String, _ value: Double, _ composition: Composition) -> StyledText {
    let parts = composition.parts
    let shown = parts.count <= Self.shownParts + 1 ? parts : Array(parts.prefix(Self.shownParts))
    let texts = shown.map { part in
      part.factors.count == 2
        ? "\(number(part.factors[0])) × \(factor(part.factors[1])) = \(number(part.value))" : number(part.value)
    }
    let width = texts.map(\.displayWidth).max() ?? 0
    var rows: [Row] = zip(shown, texts).map { part, text in
      let share = value == 0 ? "" : "   " + Numeral.percent(part.value / value).padded(to: 7, at: .trailing)
      let text = share.isEmpty ? text : text.padded(to: width) + share
      if let slot = part.slot { return (W.by(name(slot) ?? composition.site.op), text) }
      let row = part.row ?? 0
      return (composition.kind == .products ? W.term(row) : rowName(row, of: parts.count), text)
    }
    if shown.count < parts.count {
      let rest = parts[shown.count...]
      rows.append((W.moreParts(rest.count), number(rest.reduce(0) { $0 + $1.value })))
    }
    rows.append((W.sum, number(value)))
    var then: [Bilingual] = []
    if composition.kind == .mean, parts.count > 3, value > 0 {
      let half = parts.reduce(into: (sum: 0.0, count: 0)) { state, part in
        if state.sum < value / 2 { state = (state.sum + part.value, state.count + 1) }
      }
      then.append(W.half(half.count, of: parts.count))
    }
    return page(
      W.madeOf(called, number(value), composition.kind, parts.count), at: composition.site.origin, rows: rows,
      then: then)
  }

  /// The last steps of a computation with their numbers, from the value back.
  private func steps(_ trace: Trace, _ element: Int) -> [Row] {
    var rows: [Row] = []
    var waiting: [(Int, Int)] = [(trace.outputSlot, element)]
    var seen: Set<Int> = []
    while let (slot, element) = waiting.first, rows.count < 6 {
      waiting.removeFirst()
      guard trace.nodes[slot].op != nil, seen.insert(slot).inserted else { continue }
      guard element < trace.nodes[slot].value.count else { continue }
      let label = (name(slot) ?? trace.nodes[slot].op?.card.name ?? "").truncated(to: 24)
      rows.append(
        (Bilingual(label, label), trace.formula(slot, element) ?? number(trace.nodes[slot].value.element(at: element))))
      for operand in trace.operandSlots(slot) {
        waiting.append((operand, trace.element(of: operand, for: element, in: slot)))
      }
    }
    return rows
  }

  // MARK: - A weight

  func weight(before: Double, after: Double, gradient: Double, learningRate: Double?) -> StyledText {
    var rows: [Row] = [
      (W.before, number(before)), (W.gradientThere, number(gradient)),
    ]
    if let learningRate { rows.append((W.learningRate, number(learningRate))) }
    rows.append((W.after, number(after)))
    if learningRate == 0 { return page(W.rateIsZero(name), rows: rows, remedy: [W.tryRate]) }
    if gradient == 0, before == after {
      return page(
        W.doesNotMove(name), rows: rows,
        then: [W.askWhy((target?.tensorName ?? name) + ".grad" + (target?.places ?? ""))])
    }
    return page(W.moved(name, before: number(before), after: number(after)), rows: rows)
  }
}
