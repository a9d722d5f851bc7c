import Autograd
import Catalogue
import Explain
import Language
import Neural
import Plotting
import Tensors
import Wording

/// A training run again in another way, beside what it was.
enum TrainingChange {
  case rate(String)
  case without([String])
}

extension Notebook {
  /// Runs the last training again from a step on (its first by default) with a change, and lays both beside each other.
  func trainAgain(_ change: TrainingChange, from place: String?, _ pulse: Pulse) throws {
    let run = try requireRun()
    let first = try place.map { try RunPlace.step($0, of: run) } ?? run.firstStep
    var changed = RunChange()
    let title: Bilingual
    switch change {
    case .rate(let text):
      guard let rate = try value(of: text, command: WhatIfCommand.self).asDouble(), rate.isFinite, rate >= 0 else {
        throw WhatIfFault.notARate(text)
      }
      changed.learningRate = rate
      title = WhatIfWords.rate(Numeral.significant(run.process.learningRate), Numeral.significant(rate))
    case .without(let texts):
      let count = run.process.examples?.count ?? 0
      for text in texts {
        guard let number = Int(text), number >= 0, number < count else { throw WhatIfFault.notAnExample(text) }
        changed.leavingOut.insert(number)
      }
      title = WhatIfWords.leftOut(changed.leavingOut.sorted().map(String.init).joined(separator: ", "))
    }
    let other = try run.continuing(from: first, changing: changed, pulse: pulse)
    let text = WhatIfText(notebook: self)
    let comparison = LossComparison(before: run, after: other, from: first)
    var table = NumberTable(headings: ["", WhatIfWords.before[tongue], WhatIfWords.after[tongue]])
    for row in comparison.rows(tongue) {
      table.rows.append([row.label, text.number(row.before), text.number(row.after)])
    }
    let heading = WhatIfWords.title(title[tongue])[tongue]
    say(
      ([StyledText(heading, .title), text.filled(WhatIfWords.fromStep(first, of: run.stepCount), .dim)]
        + table.lines(columns: display.columns)).joined(separator: "\n"))
    if comparison.hasCurve { display.show(.plot(Plot(comparison.panel(tongue)))) }
    say(text.filled(WhatIfWords.untouched, .dim))
    pendingWhatIf = PendingWhatIf { notebook in
      try notebook.adopt(other.checkpoints.last, of: run)
      return WhatIfWords.runKept
    }
  }

  /// Writes the weights of a state over those that a run trained.
  func adopt(_ state: TrainingState?, of run: Run) throws {
    guard let state else { return }
    let recorder = session.machine.recorder
    let before = recorder.gradientsEnabled
    recorder.gradientsEnabled = false
    defer { recorder.gradientsEnabled = before }
    for (place, variable) in run.process.weightVariables.enumerated() {
      if let variable { try recorder.assign(state.weights[place].copied(), to: variable) }
    }
  }

  /// What the output would be for other values of a number: a small table around its value, and a curve.
  func lookAround(_ name: String, for subject: String?, _ pulse: Pulse) throws {
    let leaf = try changedLeaf(name)
    let now = try leaf.now(in: session)
    guard now.count == 1 else { throw WhatIfFault.notAChange(name) }
    let (trace, slots, step) = try WhatIfTrial.computation([leaf], subject: subject, self, pulse)
    guard let slot = slots[0].first, trace.nodes[trace.outputSlot].value.count == 1 else {
      throw WhatIfFault.unused(leaf.name)
    }
    var whatIf = try WhatIf(trace, changing: slots[0])
    let value = now.element(at: 0)
    let reach = max(abs(value), 1)
    let numbers = (-20...20).map { value + reach * Double($0) / 20 }
    let outputs = try whatIf.outputs(slot: slot, element: leaf.element ?? 0, at: numbers, pulse)
    let node = trace.nodes[trace.outputSlot]
    let output = step?.lossName ?? namesOfNodes()(node) ?? WhatIfWords.loss[tongue]
    let text = WhatIfText(notebook: self)
    display.show(
      .plot(
        Plot(
          Panel(
            title: WhatIfWords.around(leaf.name, output)[tongue], xLabel: leaf.name, yLabel: output,
            layers: [
              Curves([try Series(output, x: numbers, y: outputs)]),
              Scatter([try Series("\(leaf.name) = \(text.number(value))", x: [value], y: [whatIf.outputBefore])]),
            ]))))
    say(
      text.filled(
        WhatIfWords.aroundNow(leaf.name, text.number(value), output, text.number(whatIf.outputBefore))))
    if let best = outputs.indices.filter({ outputs[$0].isFinite }).min(by: { outputs[$0] < outputs[$1] }) {
      say(
        text.filled(
          WhatIfWords.lowest(leaf.name, text.number(numbers[best]), output, text.number(outputs[best])), .dim))
    }
  }
}
