import Tensors
import Catalogue
import Explain
import Wording

/// A step of a walk as a page of text: the source with its part marked, the formula, the numbers in it, and in the
/// backward pass upstream × local = contribution, old + contribution = new.
struct StepText {
  let page: StepPage
  let notation: StepNotation
  let tongue: Tongue
  /// Of the screen; the page is never wider than reads well.
  let columns: Int
  /// The line of source the step comes from and the columns of its part, where they are known.
  let source: (line: String, start: Int, width: Int)?
  /// What the learner calls the value in a slot: a variable's name or a piece of source.
  let name: (Int) -> String?
  /// What the gradients are gradients of, where the learner has no name for it: its source, and its value.
  let loss: (name: String?, value: Double)?

  private static let labelWidth = 12
  private static let formulaWidth = 28

  func text(command: String) -> StyledText {
    var lines: [StyledText] = [header(command), ""]
    if let source {
      lines.append(StyledText("    \(source.line)", .code))
      let carets = String(repeating: " ", count: 4 + source.start) + String(repeating: "^", count: max(1, source.width))
      lines.append(StyledText(carets, .caret))
    }
    lines += formulaLines
    if page.phase == .backward { lines += [""] + flowLines }
    return lines.joined(separator: "\n")
  }

  private func header(_ command: String) -> StyledText {
    let phase = page.phase == .forward ? StepWords.forward : StepWords.backward
    let place = StepWords.place(phase, page.step, of: page.steps)[tongue]
    if command.displayWidth + place.displayWidth + 4 > columns {
      return StyledText(command.truncated(to: columns - 1), .title) + "\n" + StyledText(place, .dim)
    }
    let gap = max(3, min(columns - 1, 76) - command.displayWidth - place.displayWidth)
    return StyledText(command, .title) + StyledText(String(repeating: " ", count: gap)) + StyledText(place, .dim)
  }

  private var formulaLines: [StyledText] {
    let numbers = page.formulaWithNumbers ?? described(page.result)
    var lines = [row(page.card.name, StepWords.formula(notation.write(page.card.formula))[tongue], numbers)]
    if page.formulaWithNumbers != nil, !page.result.shape.isEmpty {
      lines.append(row("", StepWords.stands(notation.result, for: nil, described(page.result))[tongue], ""))
    }
    var told: Set<Int> = []
    for (operand, symbol) in zip(page.operands, notation.operands) where told.insert(operand.slot).inserted {
      let name = name(operand.slot).flatMap { $0 == symbol ? nil : $0 }
      // The numbers of single values stand in the formula already.
      if operand.quantity.shape.isEmpty, page.formulaWithNumbers != nil, name == nil { continue }
      if symbol.first?.isNumber == true || symbol.hasPrefix("(") { continue }
      lines.append(row("", StepWords.stands(symbol, for: name, described(operand.quantity))[tongue], ""))
    }
    if let terms = page.terms {
      lines.append("")
      lines += TermText(sum: terms, notation: notation, tongue: tongue, columns: columns).lines(
        left(of: terms) + index(page.result))
    }
    return lines
  }

  /// What the terms add up to: the result, but for ops that do more with the sum.
  private func left(of terms: TermSum) -> String {
    switch terms.outcome {
    case .share: "Σ"
    case .logarithm: "Σ"
    case .asItIs, .divided: notation.result
    }
  }

  private var flowLines: [StyledText] {
    guard let arriving = page.arriving else { return [] }
    var lines: [StyledText] = []
    if page.flows.contains(where: { $0.terms == nil }) || page.flows.isEmpty {
      lines.append(
        row(StepWords.arrives[tongue], notation.gradient(of: notation.result), described(arriving)))
    }
    if let loss, page.result.shape.isEmpty ? notation.loss != notation.result : true {
      let value = Numeral.significant(loss.value)
      lines.insert(row("", StepWords.stands(notation.loss, for: loss.name, value)[tongue], ""), at: 0)
      lines.insert("", at: 1)
    }
    for (place, flow) in page.flows.enumerated() {
      if place > 0 { lines.append("") }
      let symbol = flow.operand < notation.operands.count ? notation.operands[flow.operand] : flow.letter
      let element = index(flow.contribution)
      let gradient = notation.gradient(of: symbol, element)
      if let terms = flow.terms {
        lines += TermText(sum: terms, notation: notation, tongue: tongue, columns: columns).lines(
          gradient, operand: symbol + element)
      } else {
        lines += slopeLines(flow)
        lines.append(row(StepWords.passes[tongue], gradient, Numeral.significant(flow.contribution.value)))
      }
      lines.append(row(StepWords.gathers[tongue], name(flow.slot) ?? symbol, gathered(flow)))
      if let nudge = flow.nudge {
        lines.append(
          row(StepWords.nudge[tongue], Numeral.significant(nudge.slope), StepWords.agreement(nudge)[tongue]))
      }
    }
    return lines
  }

  private func slopeLines(_ flow: StepPage.Flow) -> [StyledText] {
    let derivative = StepWords.formula(notation.slope(flow, page.card, place: index(flow.contribution)))[tongue]
    guard let slope = flow.slope else { return [row(StepWords.slope[tongue], derivative, "")] }
    let value = Numeral.significant(slope)
    // A slope by cases says its case in words already; its number is what holds here.
    let withNumbers = flow.slopeWithNumbers.flatMap { $0.contains(" where ") || $0 == value ? nil : $0 }
    return [row(StepWords.slope[tongue], derivative, withNumbers.map { "\($0) = \(value)" } ?? value)]
  }

  private func index(_ quantity: StepPage.Quantity) -> String { DebuggerText.index(quantity.index) }

  /// What had arrived there before, what this step adds, and what there is now.
  private func gathered(_ flow: StepPage.Flow) -> String {
    let passed = Numeral.significant(flow.contribution.value)
    return Numeral.significant(flow.before ?? 0) + " + " + (passed.hasPrefix("-") ? "(\(passed))" : passed) + " = "
      + Numeral.significant(flow.after)
  }

  /// A number; of a tensor, the chosen element and where it stands.
  private func described(_ quantity: StepPage.Quantity) -> String {
    let value = Numeral.significant(quantity.value)
    guard !quantity.shape.isEmpty else { return value }
    return "\(value)  (\(StepWords.element(quantity.index, of: quantity.shape.description)[tongue]))"
  }

  private var isNarrow: Bool { columns < 66 }

  /// A label, a formula and its numbers: beside each other, or on a narrow screen the numbers below.
  private func row(_ label: String, _ formula: String, _ numbers: String) -> StyledText {
    let label = label.displayWidth < Self.labelWidth ? label : label + "  "
    if isNarrow {
      let head = StyledText("  " + label.padded(to: label.isEmpty ? 2 : Self.labelWidth), .keyword)
      let rows = (head + StyledText(formula)).filled(to: columns - 1)
      let below = StyledText(numbers, .number).filled(to: columns - 7).map { StyledText("      ") + $0 }
      return (rows + (numbers.isEmpty ? [] : below)).joined(separator: "\n")
    }
    if numbers.isEmpty {
      let rows = StyledText(formula).filled(to: max(columns - 5 - Self.labelWidth, 20))
      let indent = String(repeating: " ", count: 4 + Self.labelWidth)
      return rows.enumerated().map { place, row in
        (place == 0 ? StyledText("    " + label.padded(to: Self.labelWidth), .keyword) : StyledText(indent)) + row
      }.joined(separator: "\n")
    }
    let room = min(columns - 34, 44)
    let middle = formula.truncated(to: room).padded(to: Self.formulaWidth - 3) + "   "
    return StyledText("    " + label.padded(to: Self.labelWidth), .keyword) + StyledText(middle)
      + StyledText(numbers, .number)
  }
}
