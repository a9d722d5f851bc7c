import Explain
import Wording

/// A sum with its largest terms, as lines of a page.
struct TermText {
  let sum: TermSum
  let notation: StepNotation
  let tongue: Tongue
  let columns: Int

  /// `left = Σ over 32 rows of x[i, 0] × dL/dz[i, 1]`, then a line for each of the largest terms and one for the rest.
  /// `operand` is what the slopes are taken towards, with its index.
  func lines(_ left: String, operand: String? = nil) -> [StyledText] {
    var lines: [StyledText] = []
    if let term = sum.term(notation, operand: operand) {
      let formula = left + " = " + StepWords.sigma(sum.count, sum.counter)[tongue] + term + tail
      lines += StyledText(formula).filled(to: columns - 5).map { StyledText("    ") + $0 }
    } else {
      let sentence = StyledText(left + " = " + StepWords.partsOf(sum.count, sum.counter)[tongue])
      lines += sentence.filled(to: columns - 5).map { StyledText("    ") + $0 }
    }
    let labels = sum.largest.map { StepWords.label($0.place, sum.counter)[tongue] }
    let rest = sum.otherCount > 0 ? StepWords.more(sum.otherCount)[tongue] : nil
    let width = ((labels + [StepWords.sum[tongue]] + (rest.map { [$0] } ?? [])).map(\.displayWidth).max() ?? 0) + 3
    for (label, term) in zip(labels, sum.largest) { lines += line(label, product(term), width) }
    if let rest { lines += line(rest, Numeral.significant(sum.others), width) }
    if sum.zeroCount > 0 {
      lines.append(StyledText("      " + StepWords.zeros(sum.zeroCount, sum.counter)[tongue], .dim))
    }
    lines += line(StepWords.sum[tongue], total, width)
    return lines
  }

  private func line(_ label: String, _ numbers: String, _ width: Int) -> [StyledText] {
    if 6 + width + numbers.displayWidth >= columns {
      return [StyledText("      \(label)")]
        + StyledText(numbers, .number).filled(to: columns - 9).map { StyledText("        ") + $0 }
    }
    return [StyledText("      " + label.padded(to: width)) + StyledText(numbers, .number)]
  }

  private func product(_ term: TermSum.Term) -> String {
    let value = Numeral.significant(term.value)
    guard term.factors.count > 1 else { return value }
    let factors = term.factors.enumerated().map { place, factor in
      let text = Numeral.significant(factor)
      return place > 0 && text.hasPrefix("-") ? "(\(text))" : text
    }
    return factors.joined(separator: " × ") + " = " + value
  }

  private var tail: String {
    if case .divided(let count) = sum.outcome { return " / " + Numeral.significant(count) }
    return ""
  }

  private var total: String {
    let recorded = Numeral.significant(sum.recorded)
    let all = Numeral.significant(sum.sum)
    return switch sum.outcome {
    case .asItIs: recorded
    case .divided(let count): "\(all) / \(Numeral.significant(count)) = \(recorded)"
    case .share(let own): "\(all)   \(Numeral.significant(own)) / \(all) = \(recorded)"
    case .logarithm: "\(all)   log(\(all)) = \(recorded)"
    }
  }
}
