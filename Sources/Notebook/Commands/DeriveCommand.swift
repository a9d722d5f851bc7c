import Autograd
import Catalogue
import Course
import Explain
import Language
import Neural
import Tensors
import Wording

enum DeriveCommand: Command {
  static let name = "derive"
  static let record = CommandRecord.line
  static let aliases = ["推导"]
  static let usage = Bilingual(":derive W[0, 1] [lr=0.05]", ":derive W[0, 1] [lr=0.05]")
  static let summary = Bilingual(
    "Works out the update of one weight, number by number: forward, chain, gradient, nudge, the rule, the new value.",
    "把一个权重的更新从头推一遍：前向、链式相乘、梯度、微调验证、更新规则、新值。")
  static let operand = CommandOperand.expression

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let (text, rate) = try Self.rate(in: arguments.halfWidth.trimmed, notebook)
    let target = try notebook.target(text, by: DeriveCommand.self)
    guard target.part == .value || target.variable.leaf != nil else { throw DerivationFault.noPath(target.name) }
    guard let element = target.element else {
      throw DerivationFault.oneElement(target.tensorName, target.variable.shape)
    }
    let pulse = notebook.display.beginWork()
    let place = try notebook.derivationPlace(of: target, hasRate: rate != nil, pulse)
    let derivation = try Derivation(place.trace, slots: place.slots, element: element, pulse: pulse)
    let page = DerivationText(
      notebook: notebook, derivation: derivation, target: target, step: place.step, rate: rate)
    notebook.say(page.text())
  }

  /// `w lr=0.05`: the name and the rate.
  private static func rate(in text: String, _ notebook: Notebook) throws -> (String, Double?) {
    for word in ["lr", "learning_rate", "学习率"] {
      guard let range = text.range(ofWord: word, before: "=") else { continue }
      let value = String(text[range.upperBound...]).trimmed
      guard let rate = try notebook.value(of: value, command: Self.self).asDouble(), rate.isFinite, rate >= 0 else {
        throw WhatIfFault.notARate(value)
      }
      return (String(text[..<range.lowerBound]).trimmed, rate)
    }
    return (text, nil)
  }
}

extension String {
  /// Where `lr =` stands after white space; up to and with the sign.
  fileprivate func range(ofWord word: String, before sign: Character) -> Range<String.Index>? {
    var start = startIndex
    while let found = self[start...].firstRange(of: word) {
      let rest = self[found.upperBound...]
      let next = rest.firstIndex { !$0.isWhitespace }
      if found.lowerBound > startIndex, self[index(before: found.lowerBound)].isWhitespace, let next,
        self[next] == sign
      {
        return found.lowerBound..<index(after: next)
      }
      start = found.upperBound
    }
    return nil
  }
}

extension Notebook {
  /// The computation in which a weight's update is worked out.
  ///
  /// A step that `:at` opened comes first; then a computation of the session that saw the weight as it is now; then the
  /// last step of the run that trained it; then the last computation that saw it at all.
  func derivationPlace(of target: Target, hasRate: Bool, _ pulse: Pulse) throws
    -> (trace: Trace, slots: [Int], step: RecordedStep?)
  {
    let variable = target.variable
    func inStep(_ step: RecordedStep, _ run: Run) -> [Int] {
      if let weight = target.weight, weight.model.lastRun?.process === run.process {
        return step.computation.weightSlots[weight.number]
      }
      let place = run.process.weightVariables.firstIndex {
        $0 === variable || $0?.leaf != nil && $0?.leaf === variable.leaf
      }
      return place.map { step.computation.weightSlots[$0] } ?? []
    }
    if let open = openStep, let run = lastRun {
      let slots = inStep(open.step, run)
      if !slots.isEmpty { return (open.step.trace, slots, open.step) }
    }
    let own = trace(of: target).flatMap { trace -> (Trace, [Int])? in
      let slots = trace.slots(of: variable)
      let output = trace.nodes[trace.outputSlot]
      return slots.isEmpty || output.value.count != 1 || !output.requiresGradient ? nil : (trace, slots)
    }
    if let (trace, slots) = own, hasRate || trace.nodes[slots[0]].value.doubles() == variable.tensor.doubles() {
      return (trace, slots, nil)
    }
    if let run = lastRun, run.stepCount >= run.firstStep {
      let belongs = run.process.weightVariables.contains {
        $0 === variable || $0?.leaf != nil && $0?.leaf === variable.leaf
      }
      if belongs || target.weight?.model.lastRun?.process === run.process {
        let step = try run.recorded(step: run.stepCount, pulse: pulse)
        let slots = inStep(step, run)
        if !slots.isEmpty { return (step.trace, slots, step) }
      }
    }
    if let run = target.weight?.model.lastRun, run.stepCount >= run.firstStep {
      let step = try run.recorded(step: run.stepCount, pulse: pulse)
      let slots = inStep(step, run)
      if !slots.isEmpty { return (step.trace, slots, step) }
    }
    if let (trace, slots) = own { return (trace, slots, nil) }
    throw DerivationFault.noPath(target.tensorName)
  }
}
