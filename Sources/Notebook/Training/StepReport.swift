import Autograd
import Explain
import Neural
import Tensors
import Wording

/// The page of `:at 37`: what one step of training saw and did.
struct StepReport {
  let step: RecordedStep
  let run: Run
  let weights: RunWeights
  let tongue: Tongue
  let columns: Int
  let digits: Int

  private static let shownChanges = 8
  private static let shownRows = 8
  private static let labelWidth = 16

  func text() -> StyledText {
    var lines: [StyledText] = [header, ""]
    lines += row(StepReportWords.loss, lossText)
    if let rate = step.learningRate { lines += row(StepReportWords.learningRate, numbers.text(rate)) }
    lines += row(
      StepReportWords.rule,
      StepReportWords.rule(step.rule, isOwn: step.weightNames.allSatisfy { $0.layer == nil })[tongue])
    let rows = step.computation.rows
    if !rows.isEmpty {
      let shown = rows.prefix(Self.shownRows).map(String.init).joined(separator: ", ")
      lines += row(StepReportWords.examples, "\(rows.count): \(shown)" + (rows.count > Self.shownRows ? ", …" : ""))
    }
    let changes = WeightChanges(
      from: step.before, to: step.after, gradients: step.gradients, most: Self.shownChanges)
    lines +=
      [""]
      + ChangesText(weights: weights, tongue: tongue, columns: columns, digits: digits)
      .largest(changes, withGradients: true)
    if changes.total > Self.shownChanges { lines += [""] + arrays(changes) }
    return lines.joined(separator: "\n")
  }

  private var numbers: RunNumbers { RunNumbers(digits: digits) }

  private var header: StyledText {
    var title = StepReportWords.step(step.step, of: run.stepCount)[tongue]
    if weights.modelName != nil {
      title += " · " + StepReportWords.epoch(step.epoch, step: step.place.step, of: step.place.of)[tongue]
    }
    return StyledText(title, .title)
  }

  /// The loss on this step's examples, before and after the step changed the weights.
  private var lossText: String {
    guard let after = try? lossAfter else { return numbers.text(step.loss) }
    return "\(numbers.text(step.loss)) → \(numbers.text(after))   " + StepReportWords.sameExamples[tongue]
  }

  private var lossAfter: Double? {
    get throws {
      var changes: [Int: Tensor] = [:]
      for (place, slots) in step.computation.weightSlots.enumerated() {
        for slot in slots { changes[slot] = step.after.weights[place] }
      }
      if changes.isEmpty { return nil }
      let values = try step.trace.replay(replacing: changes)
      return values[step.trace.outputSlot].element(at: 0)
    }
  }

  /// One line an array: how large its gradient is, and how much it moved.
  private func arrays(_ changes: WeightChanges) -> [StyledText] {
    var table = NumberTable(headings: StepReportWords.arrayHeadings.map { $0[tongue] })
    for summary in changes.summaries {
      let gradient = step.gradients[summary.weight].map { root($0.doubles()) }
      table.rows.append([
        weights.name(summary.weight), summary.shape.description, gradient.map { short($0) } ?? "",
        short(summary.typical), short(summary.largest),
      ])
    }
    return table.lines(columns: columns)
  }

  private func short(_ value: Double) -> String { Numeral.significant(value, digits: min(digits, 3)) }

  /// The root of the mean of the squares.
  private func root(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : (values.reduce(0) { $0 + $1 * $1 } / Double(values.count)).squareRoot()
  }

  private func row(_ label: Bilingual, _ value: String) -> [StyledText] {
    let width = columns >= 60 ? Self.labelWidth : 0
    let label = label[tongue]
    guard width > 0 else {
      return [StyledText("  " + label, .dim)] + StyledText(value).filled(to: columns - 5).map { "    " + $0 }
    }
    let lines = StyledText(value).filled(to: columns - width - 3)
    return lines.enumerated().map { index, line in
      StyledText("  " + (index == 0 ? label : "").padded(to: width), .dim) + line
    }
  }
}
