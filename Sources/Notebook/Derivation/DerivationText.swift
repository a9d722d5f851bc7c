import Autograd
import Catalogue
import Explain
import Neural
import Tensors
import Wording

/// The update of one weight, number by number, as a page.
struct DerivationText {
  let notebook: Notebook
  let derivation: Derivation
  let target: Target
  /// The step of training that it is about; `nil` for a computation of the session.
  let step: RecordedStep?
  /// A rate that the learner named, for plain descent.
  let rate: Double?

  private var tongue: Tongue { notebook.tongue }
  private var trace: Trace { derivation.trace }
  /// Digits of intermediate numbers.
  private func number(_ value: Double) -> String { Numeral.significant(value, digits: max(6, notebook.digits)) }
  private func operand(_ value: Double) -> String {
    let text = number(value)
    return text.hasPrefix("-") ? "(\(text))" : text
  }

  /// Rows of one label and what stands beside it; a label of "" goes on below the last one.
  private typealias Row = (label: String, left: String, right: String)

  func text() -> StyledText {
    var title = StyledText(
      "\(target.tensorName)\(place(derivation.element, of: derivation.slot)) = \(number(derivation.value))", .title)
    if let step { title += StyledText("   " + DerivationWords.inStep(step.step, step.epoch)[tongue], .dim) }
    var rows: [Row] = forward + backward
    if derivation.termCount > 1 { rows += sum }
    rows.append((DerivationWords.gradient[tongue], gradientLine, ""))
    rows += nudge
    rows += update
    return title + "\n" + table(rows) + (tail.map { "\n" + $0 } ?? "")
  }

  // MARK: Parts

  private var forward: [Row] {
    derivation.forward.enumerated().compactMap { index, factor in
      let slot = factor.site.slot
      let name = name(slot) ?? factor.site.op
      let numbers = trace.formula(slot, factor.result) ?? number(factor.output)
      return (
        index == 0 ? DerivationWords.forward[tongue] : "", name.withPlace(place(factor.result, of: slot)), numbers
      )
    }
  }

  private var backward: [Row] {
    guard let chain = derivation.chain else { return [] }
    var rows: [Row] = chain.telling.enumerated().map { index, factor in
      let name = name(factor.site.slot) ?? factor.site.op
      let formula = factor.formula(in: trace)
      let slope = number(factor.slope)
      let shown = formula.map { $0 == slope ? slope : "\($0) = \(slope)" } ?? slope
      return (
        index == 0 ? DerivationWords.backward[tongue] : "", name.withPlace(place(factor.result, of: factor.site.slot)),
        "× " + shown
      )
    }
    if rows.isEmpty { rows = [(DerivationWords.backward[tongue], name(trace.outputSlot) ?? "", "× 1")] }
    if chain.omitted > 0 { rows.append(("", "…", "× " + number(chain.omittedProduct))) }
    if derivation.termCount > 1 {
      let share = Numeral.significant(derivation.share * 100, digits: 3) + (tongue == .english ? " %" : "%")
      rows.append(("", DerivationWords.strongest(share, of: derivation.termCount)[tongue], ""))
    }
    return rows
  }

  private var sum: [Row] {
    let label = Bilingual("Σ arriving × slope", "Σ 传来 × 斜率")[tongue]
    var rows: [Row] = [(DerivationWords.sum[tongue], label, "")]
    for term in derivation.terms {
      let index = trace.nodes[term.slot].value.shape.place(of: term.result)
      let name = index.count > 1 ? DerivationWords.row(index[0])[tongue] : place(term.result, of: term.slot)
      rows.append(("", "  " + name, "\(operand(term.arriving)) × \(operand(term.slope)) = \(number(term.passes))"))
    }
    let left = derivation.termCount - derivation.terms.count
    if left > 0 {
      rows.append(("", "  " + DerivationWords.more(left, number(derivation.rest))[tongue], ""))
      if derivation.zeroCount > 0 { rows.append(("", "  " + DerivationWords.zeros(derivation.zeroCount)[tongue], "")) }
    }
    return rows
  }

  private var symbol: String { "d\(lossName)/d\(target.tensorName)\(place(derivation.element, of: derivation.slot))" }

  private var lossName: String {
    name(trace.outputSlot).flatMap { $0.contains(" ") || $0.contains("(") ? nil : $0 } ?? "L"
  }

  private var gradientLine: String {
    guard let chain = derivation.chain else { return "\(symbol) = 0" }
    guard derivation.termCount == 1, chain.omitted == 0, chain.telling.count > 1, chain.telling.count <= 8 else {
      return "\(symbol) = \(number(derivation.gradient))"
    }
    let factors = chain.telling.enumerated().map { index, factor in
      index == 0 ? number(factor.slope) : operand(factor.slope)
    }
    return "\(symbol) = \(factors.joined(separator: " × ")) = \(number(derivation.gradient))"
  }

  /// The measured slope, carets under the digits in which it agrees with the gradient, and that in words.
  private var nudge: [Row] {
    let label = DerivationWords.nudge[tongue]
    guard let nudge = derivation.nudge else { return [(label, DerivationWords.noNudge[tongue], "")] }
    let step = Numeral.significant(Nudge.step)
    let twice = Numeral.significant(2 * Nudge.step)
    let measured = Numeral.significant(nudge.slope, digits: 8)
    let before = "(\(lossName)(+\(step)) - \(lossName)(-\(step))) / \(twice) = "
    let isZero = nudge.slope == 0 && derivation.gradient == 0
    let verdict = isZero ? DerivationWords.zeroToo : DerivationWords.agrees(nudge.digits)
    let marks = String(repeating: "^", count: isZero ? 1 : measured.width(ofDigits: nudge.digits))
    let gap = String(repeating: " ", count: before.displayWidth)
    return [(label, before + measured, ""), ("", gap + marks, ""), ("", verdict[tongue], "")]
  }

  /// The rule with its numbers: the optimiser's, or plain descent at a rate that was named.
  private var update: [Row] {
    let lines: [WorkingLine]
    if let rate {
      let after = derivation.value - rate * derivation.gradient
      lines = [
        WorkingLine(
          "w", "w - lr × g", "\(number(derivation.value)) - \(number(rate)) × \(operand(derivation.gradient))", after)
      ]
    } else if let step, let rule = step.rule, let update = weightUpdate(step) {
      lines = rule.working(update)
    } else {
      lines = []
    }
    let name = target.tensorName + place(derivation.element, of: derivation.slot)
    return lines.enumerated().flatMap { index, line -> [Row] in
      // The rule's w is this weight, whatever the learner calls it.
      let isWeight = line.symbol == "w"
      let formula = isWeight ? line.formula : "\(line.symbol) = \(line.formula)"
      let result = "  \(line.numbers) = \(number(line.value))"
      return [
        (index == 0 ? DerivationWords.update[tongue] : "", formula, ""),
        ("", result, ""),
      ] + (isWeight ? [("", DerivationWords.isNow(name, number(line.value))[tongue], "")] : [])
    }
  }

  private func weightUpdate(_ step: RecordedStep) -> WeightUpdate? {
    guard let weight = step.weight(inSlot: derivation.slot), let gradient = step.gradients[weight] else { return nil }
    let element = derivation.element
    return WeightUpdate(
      before: step.before.weights[weight].element(at: element), after: step.after.weights[weight].element(at: element),
      gradient: gradient.element(at: element),
      slotsBefore: step.before.optimizer.slots.map { $0[weight].element(at: element) },
      slotsAfter: step.after.optimizer.slots.map { $0[weight].element(at: element) },
      learningRate: step.before.learningRate, step: step.after.optimizer.step)
  }

  private var tail: StyledText? {
    let sentence: Bilingual? =
      if derivation.chain == nil {
        DerivationWords.nothingFlows
      } else if rate == nil, step == nil {
        DerivationWords.noRule
      } else if rate == nil, step?.rule == nil {
        DerivationWords.byProgram
      } else {
        nil
      }
    return sentence.map {
      StyledText($0[tongue], .dim).filled(to: notebook.display.columns - 1).joined(separator: "\n")
    }
  }

  // MARK: Names

  private func name(_ slot: Int) -> String? {
    if let step {
      if slot == trace.outputSlot { return notebook.openStep?.lossName ?? "loss" }
      if let layer = step.layerName(ofSlot: slot) { return layer }
      if let weight = step.weight(inSlot: slot) { return step.weightNames[weight].short }
    }
    return notebook.namesOfNodes()(trace.nodes[slot])
  }

  private func place(_ element: Int, of slot: Int) -> String {
    let shape = trace.nodes[slot].value.shape
    if shape.isEmpty { return "" }
    return "[" + shape.place(of: element).map(String.init).joined(separator: ", ") + "]"
  }

  // MARK: Laying out

  private func table(_ rows: [Row]) -> StyledText {
    let columns = notebook.display.columns
    let labelWidth = max(9, (rows.map(\.label.displayWidth).max() ?? 0)) + 2
    let isNarrow = columns < 64
    let leftWidth = min(30, rows.filter { !$0.right.isEmpty }.map(\.left.displayWidth).max() ?? 0)
    return rows.map { row -> StyledText in
      let label = StyledText("  " + row.label.padded(to: labelWidth), .keyword)
      let gap = String(repeating: " ", count: labelWidth + 2)
      if row.right.isEmpty { return label + StyledText(row.left) }
      let fits = !isNarrow && labelWidth + 5 + max(leftWidth, row.left.displayWidth) + row.right.displayWidth < columns
      if fits {
        return label + StyledText(row.left.padded(to: leftWidth) + "   ") + StyledText(row.right, .number)
      }
      let right = StyledText(row.right, .number).filled(to: max(10, columns - labelWidth - 5)).map {
        StyledText(gap + "  ") + $0
      }.joined(separator: "\n")
      return row.left.isEmpty ? right : label + StyledText(row.left) + "\n" + right
    }.joined(separator: "\n")
  }
}

extension String {
  /// How many characters of a written number its first significant digits take, with the sign, leading zeros and point.
  fileprivate func width(ofDigits count: Int) -> Int {
    var (seen, width) = (0, 0)
    var isSignificant = false
    for character in self {
      if character == "e" || seen == count { break }
      if character.isNumber {
        isSignificant = isSignificant || character != "0"
        if isSignificant { seen += 1 }
      }
      width += 1
    }
    return count == 0 ? 0 : width
  }
}
