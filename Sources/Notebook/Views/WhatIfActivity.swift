import Explain
import Wording

/// Turning numbers on a screen of its own: those of a computation, or one that lies outside of any.
package final class WhatIfActivity<Live>: Activity {
  var live: Live
  private let makeView: (WhatIfActivity, Notebook) -> any ScreenView

  init(_ live: Live, view: @escaping (WhatIfActivity, Notebook) -> any ScreenView) {
    (self.live, makeView) = (live, view)
  }

  package var prompt: StyledText? { StyledText("whatif> ", .prompt) }
  package var takesKeys: Bool { false }
  package var takesAnswers: Bool { true }

  package func begin(_ notebook: Notebook) {}
  package func stop(_ notebook: Notebook) -> Bool { true }
  package func view(_ notebook: Notebook) -> (any ScreenView)? { makeView(self, notebook) }

  /// The screen has become too small: what there is to do is said in a line.
  package func resume(_ notebook: Notebook) {
    if !notebook.display.showsViews { notebook.say(ViewWords.tooSmall, .dim) }
  }

  package func receive(_ line: String, _ notebook: Notebook) -> ActivityReply {
    switch line.trimmed.lowercased() {
    case "", "q", "quit", "退出": return .finished
    default: return .passedOn
    }
  }
}

extension Notebook {
  /// Adopts what a view has tried and ends its activity; gives what is said of it. Throws `WhatIfFault.nothingToKeep`.
  func adoptInView(_ pending: PendingWhatIf?) throws -> StyledText {
    guard let pending else { throw WhatIfFault.nothingToKeep }
    let said = StyledText(try pending.adopt(self)[tongue])
    pendingWhatIf = nil
    finishActivity()
    return said
  }
}
