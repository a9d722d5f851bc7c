import Tensors
import Catalogue
import Explain
import Wording

/// A step of a walk as a page of text: the source with its part marked, the formula, the numbers in it, and in the
/// backward pass upstream × local = contribution, old + contribution = new.
struct StepText {
  let page: StepPage
  let tongue: Tongue
  /// Of the screen; the page is never wider than reads well.
  let columns: Int
  /// The line of source the step comes from and the columns of its part, where they are known.
  let source: (line: String, start: Int, width: Int)?
  /// What the learner calls the value in a slot: a variable's name or a piece of source.
  let name: (Int) -> String?

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
    let gap = max(3, min(columns - 1, 76) - command.displayWidth - place.displayWidth)
    return StyledText(command, .title) + StyledText(String(repeating: " ", count: gap)) + StyledText(place, .dim)
  }

  private var formulaLines: [StyledText] {
    let numbers = page.formulaWithNumbers ?? described(page.result)
    var lines = [row(page.card.name, page.card.formula, numbers)]
    for operand in page.operands {
      let value = described(operand.quantity)
      // A number without a name is told as well, so that nobody takes the formula's b for a b of their own.
      let name = name(operand.slot).flatMap { $0 == value ? nil : $0 }
      if page.operands.count == 1, name == nil || name == operand.letter { continue }
      lines.append(row("", StepWords.stands(operand.letter, for: name, value)[tongue], ""))
    }
    return lines
  }

  private var flowLines: [StyledText] {
    guard let arriving = page.arriving else { return [] }
    var lines = [row(StepWords.arrives[tongue], "dL/dy", described(arriving))]
    for flow in page.flows {
      if let slope = flow.slope {
        let value = Numeral.significant(slope)
        // A slope by cases says its case in words already; its number is what holds here.
        let withNumbers = flow.slopeWithNumbers.flatMap { $0.contains(" where ") || $0 == value ? nil : $0 }
        let shown = withNumbers.map { "\($0) = \(value)" } ?? value
        lines.append(row(StepWords.slope[tongue], flow.derivative, shown))
      } else {
        lines.append(row(StepWords.slope[tongue], flow.derivative, ""))
      }
      lines.append(row(StepWords.passes[tongue], "dL/d\(flow.letter)", described(flow.contribution)))
      lines.append(row(StepWords.gathers[tongue], name(flow.slot) ?? flow.letter, gathered(flow)))
    }
    return lines
  }

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
    if isNarrow {
      let head =
        StyledText("  " + label.padded(to: label.isEmpty ? 2 : Self.labelWidth), .keyword) + StyledText(formula)
      return numbers.isEmpty ? head : head + "\n" + StyledText("      " + numbers, .number)
    }
    let room = min(columns - 34, 44)
    let middle = numbers.isEmpty ? formula : formula.truncated(to: room).padded(to: Self.formulaWidth - 3) + "   "
    return StyledText("    " + label.padded(to: Self.labelWidth), .keyword) + StyledText(middle)
      + StyledText(numbers, .number)
  }
}
