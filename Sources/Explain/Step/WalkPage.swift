import Autograd
import Catalogue
import Tensors

/// Which element of each value a page is about.
package struct ElementChoice: Equatable, Sendable {
  /// What was chosen for the value in a slot.
  package var bySlot: [Int: [Int]] = [:]
  /// What was chosen without naming a value: it holds wherever it fits.
  package var general: [Int] = []

  package init(general: [Int] = []) { self.general = general }

  func index(_ slot: Int, _ shape: Shape) -> [Int]? {
    if let chosen = bySlot[slot] { return chosen }
    return general.count == shape.count && zip(general, shape).allSatisfy { $0 < $1 } && !general.isEmpty
      ? general : nil
  }
}

extension Walk {
  /// The page of the step at hand, for element `index` of its result (clamped to its shape; the first by default).
  package func page(at index: [Int] = []) -> StepPage? {
    var choice = ElementChoice()
    if !index.isEmpty { choice.bySlot[slot] = StepPage.Quantity(trace.nodes[slot].value, index).index }
    return page(choice)
  }

  /// The page of the step at hand for the chosen elements. Without `measures` no slope is measured and no sum listed:
  /// the numbers alone.
  package func page(_ choice: ElementChoice, measures: Bool = true) -> StepPage? {
    let slot = self.slot
    let node = trace.nodes[slot]
    guard let op = node.op else { return nil }
    let result = StepPage.Quantity(node.value, choice.index(slot, node.value.shape) ?? [])
    let letters = op.letters(node.operandCount)
    let operands = operands(of: slot, result, choice, letters)
    let isElementwise = op.isElementwise
    var arriving: StepPage.Quantity?
    var flows: [StepPage.Flow] = []
    if let record = record(at: position) {
      arriving = StepPage.Quantity(record.arriving, result.index)
      flows = record.contributions.enumerated().compactMap { number, contribution in
        guard contribution.operand < operands.count else { return nil }
        // A value used twice in one step (s × s) has gathered everything only with the second.
        let isLast = !record.contributions[(number + 1)...].contains { $0.slot == contribution.slot }
        return flow(
          contribution, record.arriving, operands[contribution.operand], op, letters, measures: measures,
          isLast: isLast)
      }
    }
    var numbers = Dictionary(
      operands.map { ($0.letter, $0.quantity.value) }, uniquingKeysWith: { first, _ in first })
    numbers[op.card.resultLetter] = result.value
    return StepPage(
      phase: phase, step: place.step, steps: place.of, card: op.card, origin: node.origin, slot: slot,
      operands: operands, result: result,
      formulaWithNumbers: isElementwise ? Formula.plugging(numbers, into: op.card.formula) : nil,
      terms: phase == .forward && measures ? ForwardTerms(slot: slot, trace: trace, place: result.index).sum() : nil,
      arriving: arriving, flows: flows)
  }

  private func operands(
    of slot: Int, _ result: StepPage.Quantity, _ choice: ElementChoice, _ letters: [String]
  ) -> [StepPage.Operand] {
    let op = trace.nodes[slot].op
    let slots = trace.operandSlots(slot)
    let ranks = slots.map { trace.nodes[$0].value.rank }
    return slots.enumerated().map { position, operandSlot in
      let value = trace.nodes[operandSlot].value
      var quantity: StepPage.Quantity
      if let chosen = choice.bySlot[operandSlot] {
        quantity = StepPage.Quantity(value, chosen)
      } else if op is MatrixMultiply.Type, ranks.count == 2 {
        quantity = StepPage.Quantity(value, productIndex(result.index, ranks, operand: position))
      } else {
        quantity = StepPage.Quantity(value, broadcasting: result.index)
      }
      return StepPage.Operand(letter: letters[position], slot: operandSlot, quantity: quantity)
    }
  }

  /// In a matrix product the chosen element of the result says the row of the left operand and the column of the
  /// right one; the other place is 0 until it is chosen.
  private func productIndex(_ result: [Int], _ ranks: [Int], operand: Int) -> [Int] {
    let batchRank = max(0, result.count - (ranks[0] > 1 ? 1 : 0) - (ranks[1] > 1 ? 1 : 0))
    let own = max(0, ranks[operand] - 2)
    let batch = Array(result.prefix(batchRank).suffix(own))
    let lead = Array(repeating: 0, count: max(0, own - batch.count)) + batch
    guard ranks[operand] > 1 else { return [0] }
    if operand == 0 { return lead + [batchRank < result.count ? result[batchRank] : 0, 0] }
    return lead + [0, result.last ?? 0]
  }

  private func flow(
    _ contribution: Backward.Contribution, _ arriving: Tensor, _ operand: StepPage.Operand, _ op: any Op.Type,
    _ letters: [String], measures: Bool, isLast: Bool
  ) -> StepPage.Flow? {
    let part = op.card.derivativePart(for: operand.letter)
    let passed = StepPage.Quantity(contribution.passed, operand.quantity.index)
    let element = contribution.passed.shape.number(of: passed.index)
    let ways: BackwardTerms? = (measures ? flow : nil).flatMap {
      try? BackwardTerms(
        $0, slot: slot, operand: contribution.operand, element: element, passed: contribution.passed,
        arriving: arriving)
    }
    var (slope, upstream, withNumbers): (Double?, Double?, String?)
    var factor: TermSum.Factor?
    if let ways, ways.ways.count == 1, let way = ways.ways.first {
      (slope, upstream) = (way.slope, arriving.element(at: way.result))
      if let partner = ways.partner {
        let place = arriving.shape.place(of: way.result)
        factor = .operand(partner, partnerPattern(partner, place, passed.index))
      }
      if op.isElementwise { withNumbers = Formula.rightSide(of: part, with: numbers(at: way.result, letters)) }
    }
    let isComplete = isLast && lastContribution[contribution.slot] == position
    let after = StepPage.Quantity(contribution.after, passed.index).value
    return StepPage.Flow(
      letter: operand.letter, operand: contribution.operand, slot: contribution.slot, derivative: part, slope: slope,
      slopeWithNumbers: withNumbers, slopeFactor: factor, upstream: upstream, contribution: passed,
      terms: ways.flatMap { sum(of: $0, arriving, contribution, passed) },
      before: contribution.before.map { StepPage.Quantity($0, passed.index).value }, after: after,
      nudge: measures && isComplete && passed.value.isFinite ? nudge(contribution.slot, element, gradient: after) : nil)
  }

  /// The numbers that met in one element of the result, by letter.
  private func numbers(at result: Int, _ letters: [String]) -> [String: Double] {
    let value = trace.nodes[slot].value
    let index = value.shape.place(of: result)
    var numbers: [String: Double] = [:]
    for (position, operand) in trace.operandSlots(slot).enumerated() {
      numbers[letters[position]] = StepPage.Quantity(trace.nodes[operand].value, broadcasting: index).value
    }
    numbers["y"] = value.element(at: result)
    return numbers
  }

  private func sum(
    of ways: BackwardTerms, _ arriving: Tensor, _ contribution: Backward.Contribution, _ passed: StepPage.Quantity
  ) -> TermSum? {
    guard ways.ways.count > 1, let first = ways.ways.first else { return nil }
    let shape = arriving.shape
    let start = shape.place(of: first.result)
    var varying = [Bool](repeating: false, count: shape.count)
    for way in ways.ways {
      for (axis, place) in shape.place(of: way.result).enumerated() where place != start[axis] { varying[axis] = true }
    }
    let axes = shape.indices.filter { varying[$0] }
    let pattern: [Int?] = shape.indices.map { varying[$0] ? nil : start[$0] }
    let isBare = ways.partner == nil && ways.ways.allSatisfy { $0.slope == 1 }
    let terms = ways.ways.map { way in
      let place = shape.place(of: way.result)
      let upstream = arriving.element(at: way.result)
      return TermSum.Term(place: axes.map { place[$0] }, factors: isBare ? [upstream] : [way.slope, upstream])
    }
    var factors: [TermSum.Factor] = [.arriving(pattern)]
    if let partner = ways.partner {
      factors.insert(.operand(partner, partnerPattern(partner, pattern, passed.index)), at: 0)
    } else if !isBare {
      factors.insert(.slope(pattern), at: 0)
    }
    return TermSum(
      terms, factors: factors, counter: ForwardTerms.counter(axes, rank: shape.count), recorded: passed.value)
  }

  /// Which elements of the other operand of a matrix product are the slopes: its place along the summed axis is that
  /// of what arrives, its other place that of the element.
  private func partnerPattern(_ partner: Int, _ result: [Int?], _ element: [Int]) -> [Int?] {
    let operands = trace.operandSlots(slot)
    let rank = trace.nodes[operands[partner]].value.rank
    let ownRank = trace.nodes[operands[1 - partner]].value.rank
    let lead = Array(
      result.dropLast(min(result.count, (rank > 1 ? 1 : 0) + (ownRank > 1 ? 1 : 0))).suffix(max(0, rank - 2)))
    let inner: Int? = partner == 0 ? (ownRank > 1 ? element[ownRank - 2] : element.last) : element.last
    guard rank > 1 else { return [inner] }
    if partner == 0 {
      let row = ownRank > 1 ? result[result.count - 2] : result.last ?? nil
      return lead + [row, inner]
    }
    return lead + [inner, result.last ?? nil]
  }
}

extension Shape {
  /// Where an index stands in row-major order.
  func number(of index: [Int]) -> Int { zip(index, self).reduce(0) { $0 * $1.1 + $1.0 } }
}
