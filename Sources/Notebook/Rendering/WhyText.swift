import Autograd
import Catalogue
import Explain
import Neural
import Tensors
import Wording

/// A page of `:why`: one sentence that names the factor responsible, the place in the source, rows of numbers, and
/// what to try.
struct WhyText {
  let notebook: Notebook
  /// What was asked about, as the learner wrote it.
  let name: String
  let trace: Trace?
  let target: Target?
  /// The step of a training run that the trace is of.
  let step: RecordedStep?

  init(_ notebook: Notebook, name: String, trace: Trace?, target: Target? = nil, step: RecordedStep? = nil) {
    (self.notebook, self.name, self.trace, self.target, self.step) = (notebook, name, trace, target, step)
  }

  typealias Row = (label: Bilingual, text: String)

  var tongue: Tongue { notebook.tongue }

  // MARK: - Laying out

  /// The whole page; empty parts are left out.
  func page(
    _ sentence: Bilingual, at origin: Origin? = nil, rows: [Row] = [], then: [Bilingual] = [], remedy: [Bilingual] = []
  ) -> StyledText {
    var blocks: [StyledText] = [filled(StyledText(sentence[tongue]))]
    if let origin, let place = notebook.place(of: origin) {
      let carets =
        String(repeating: " ", count: 4 + place.start) + String(repeating: "^", count: max(1, place.width))
      blocks.append(StyledText("    " + place.line, .code) + "\n" + StyledText(carets, .caret))
    }
    if !rows.isEmpty { blocks.append(table(rows)) }
    for sentence in then { blocks.append(filled(StyledText(sentence[tongue]))) }
    if !remedy.isEmpty {
      let tries = remedy.map { StyledText($0[tongue]) }.joined(separator: tongue == .english ? "   " : "   ")
      blocks.append(filled(StyledText(NotebookWords.remedy[tongue], .strong) + tries))
    }
    return blocks.joined(separator: "\n")
  }

  private func filled(_ text: StyledText) -> StyledText {
    text.filledForReading(notebook.display.columns)
  }

  private func table(_ rows: [Row]) -> StyledText {
    let width = rows.map { $0.label[tongue].displayWidth }.max() ?? 0
    let room = StyledText.readingWidth(notebook.display.columns)
    return rows.map { row -> StyledText in
      let label = row.label[tongue]
      if width + row.text.displayWidth + 7 > room {
        let lines = StyledText(row.text, .number).filled(to: room - 6).map { StyledText("      ") + $0 }
        return StyledText("    " + label, .keyword) + "\n" + lines.joined(separator: "\n")
      }
      return StyledText("    " + label.padded(to: width) + "   ", .keyword) + StyledText(row.text, .number)
    }.joined(separator: "\n")
  }

  // MARK: - Names

  /// What the learner calls the value in a slot: a variable, a piece of source, a weight or layer of the model.
  func name(_ slot: Int) -> String? {
    guard let trace, slot < trace.nodes.count else { return nil }
    if let step {
      if let weight = step.weight(inSlot: slot) {
        return step.weightNames[weight].path(in: target?.modelName ?? "model")
      }
      let computation = step.computation
      if slot == computation.inputSlot { return WhyWords.input[tongue] }
      if slot == computation.targetSlot { return WhyWords.targets[tongue] }
      if let layer = computation.layers.first(where: { $0.output == slot }) {
        return WhyWords.layerOutput(layer.name)[tongue]
      }
      if let layer = computation.layers.first(where: { $0.before == slot }) {
        return WhyWords.layerInput(layer.name)[tongue]
      }
    }
    return notebook.namesOfNodes()(trace.nodes[slot])
  }

  /// The layer whose activation stands in a slot.
  func layer(_ slot: Int) -> String? {
    guard let step, let input = step.trace.operandSlot(slot, 0) else { return nil }
    return step.computation.layers.first { $0.before == input }?.name
  }

  /// Five digits at most: an argument is easier to follow when 0.025 doesn't read 0.0249998.
  func number(_ value: Double) -> String { Numeral.significant(value, digits: min(notebook.digits, 5)) }

  func range(_ smallest: Double, _ largest: Double) -> String {
    smallest == largest ? number(largest) : "\(number(smallest)) … \(number(largest))"
  }

  /// A number as a factor: in brackets if it is negative.
  func factor(_ value: Double) -> String { value < 0 ? "(\(number(value)))" : number(value) }

  /// `[2, 0]`, or nothing for a single number.
  func place(_ element: Int, _ slot: Int) -> String {
    guard let trace, slot < trace.nodes.count, trace.nodes[slot].value.count > 1 else { return "" }
    let place = trace.nodes[slot].value.shape.place(of: element)
    return "[" + place.map(String.init).joined(separator: ", ") + "]"
  }
}

extension Target {
  /// The model's own name in `model.layers[0].kernel`.
  var modelName: String? { weight == nil ? nil : tensorName.split(separator: ".").first.map(String.init) }
}
