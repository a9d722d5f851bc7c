import Language
import Neural
import Wording

enum WhatIfCommand: Command {
  static let name = "whatif"
  static let record = CommandRecord.line
  static let aliases = ["if", "假如", "如果"]
  static let usage = Bilingual(
    same: ":whatif w = 0.9 | lr = 0.05 [from 211] | without 17 | threshold = 0.3 for y, p | w | lr | threshold for y, p"
  )
  static let summary = Bilingual(
    "Changes a number and shows everything that follows from it; without a value, arrow keys turn it on a screen of its own; :keep adopts the change.",
    "改一个数，看后面的一切怎么跟着变；不写值就打开整屏，用方向键拨动；:keep 采用这个改动。")
  static let operand = CommandOperand.expression

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let request = try WhatIfRequest(arguments) { notebook.session[$0] != nil }
    let pulse = notebook.display.beginWork()
    switch request.changes.first {
    case nil where notebook.display.showsViews:
      let live = try LiveWhatIf("", subject: request.subject, notebook, pulse)
      notebook.begin(WhatIfActivity(live, view: WhatIfView.init))
    case .around(let name) where notebook.display.showsViews:
      let live = try LiveWhatIf(name, subject: request.subject, notebook, pulse)
      notebook.begin(WhatIfActivity(live, view: WhatIfView.init))
    case .turnedRate(let place):
      guard notebook.display.showsViews else { throw WhatIfFault.needsValue(":whatif lr = 0.05") }
      let run = try notebook.requireRun()
      let first = try place.map { try RunPlace.step($0, of: run) } ?? run.firstStep
      notebook.begin(WhatIfActivity(RateTrial(run, from: first, pulse), view: TurnView.init))
    case .turnedThreshold:
      guard notebook.display.showsViews else { throw WhatIfFault.needsValue(":whatif threshold = 0.3 for y, p") }
      notebook.begin(WhatIfActivity(try ThresholdTrial(request.subject, notebook), view: TurnView.init))
    case nil: throw WhatIfFault.nothingAsked
    case .around(""): throw WhatIfFault.nothingAsked
    case .around(let name): try notebook.lookAround(name, for: request.subject, pulse)
    case .rate(let value, let from): try notebook.trainAgain(.rate(value), from: from, pulse)
    case .without(let numbers, let from):
      if notebook.lastRun?.process.examples == nil, notebook.lastRun != nil { throw TrainingFault.cellTakesItsExamples }
      try notebook.trainAgain(.without(numbers), from: from, pulse)
    case .threshold(let value): try notebook.tryThreshold(value, for: request.subject)
    case .set:
      let changes = request.changes.compactMap { change -> (name: String, value: String)? in
        if case .set(let name, let value) = change { (name, value) } else { nil }
      }
      let trial = try WhatIfTrial(changes, subject: request.subject, notebook, pulse)
      notebook.say(WhatIfText(notebook: notebook).text(trial))
      notebook.pendingWhatIf = trial.pending
    }
  }
}

enum KeepCommand: Command {
  static let name = "keep"
  static let record = CommandRecord.line
  static let aliases = ["采用", "保留"]
  static let usage = Bilingual(same: ":keep")
  static let summary = Bilingual(
    "Adopts the last what-if: the session's value becomes the changed one.", "采用上一个假如：变量真的改成那个值。")

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    guard let pending = notebook.pendingWhatIf else { throw WhatIfFault.nothingToKeep }
    let said = try pending.adopt(notebook)
    notebook.pendingWhatIf = nil
    notebook.say(said)
  }
}
