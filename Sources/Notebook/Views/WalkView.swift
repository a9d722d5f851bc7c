import Explain
import Tensors
import Wording

/// A walk on a screen of its own: the computation on the left with the step at hand marked, the step's page on the right,
/// below them what there is to say, and the keys.
package final class WalkView: ScreenView {
  private let activity: WalkActivity
  private let notebook: Notebook
  /// What is being typed; `nil` while single keys are taken.
  private var line: ViewLine?
  private var note: StyledText?
  private var showsHelp = false
  /// Rows of the page that are scrolled away above.
  private var scrolled = 0

  init(_ activity: WalkActivity, _ notebook: Notebook) { (self.activity, self.notebook) = (activity, notebook) }

  private var debugger: Debugger { activity.debugger }
  private var tongue: Tongue { notebook.tongue }

  // MARK: - Rows

  package func rows(_ size: ViewSize) -> [StyledText] {
    let width = size.columns - 1
    if let said = activity.takeNote() { note = said }
    let left = width >= 116 ? min(48, width - 70) : max(25, width * 36 / 100)
    let right = width - left - 3
    var below = DebuggerText(tongue).readings(debugger.readings)
    if let note { below += note.lines.flatMap { $0.filled(to: width - 2) } }
    below = Array(below.prefix(size.rows / 3))
    let height = size.rows - 1 - below.count - (below.isEmpty ? 0 : 1)
    let map = WalkMap(debugger.walk, notebook).rows(columns: left, height: height)
    let page = page(columns: right, height: height)
    var rows = (0..<height).map { row in
      (row < map.count ? map[row] : StyledText()).fitted(to: left) + StyledText(" │ ", .dim)
        + (row < page.count ? page[row].fitted(to: right) : StyledText())
    }
    if !below.isEmpty { rows += [StyledText(String(repeating: "─", count: width), .dim)] + below }
    return rows + [status(width)]
  }

  private func page(columns: Int, height: Int) -> [StyledText] {
    let text = showsHelp ? DebuggerText(tongue).help(columns: columns) : activity.page(notebook, columns: columns)
    let lines = (text ?? StyledText()).lines
    scrolled = min(scrolled, max(0, lines.count - height))
    var shown = Array(lines.dropFirst(scrolled).prefix(height))
    if scrolled + height < lines.count, let last = shown.indices.last {
      shown[last] = StyledText(ViewWords.more(lines.count - scrolled - height + 1)[tongue], .dim)
    }
    return shown
  }

  private func status(_ width: Int) -> StyledText {
    if let line { return StyledText("› " + line.text, .prompt) + StyledText("▏", .dim) }
    let keys = debugger.walk.isAtEnd ? ViewWords.lastWalkKeys : ViewWords.walkKeys
    return StyledText(keys[tongue], .dim).fitted(to: width)
  }

  // MARK: - Keys

  package func take(_ key: ViewKey) -> ViewReply {
    if line != nil { return takeTyped(key) }
    note = nil
    if showsHelp {
      showsHelp = false
      scrolled = 0
      if [.escape, .enter, .character("?"), .character("q")].contains(key) { return .stay }
    }
    switch key {
    case .pageDown: scrolled += 5
    case .pageUp: scrolled = max(0, scrolled - 5)
    case .right, .character(" "), .character("\u{3000}"):
      if debugger.walk.isAtEnd { note = StyledText(ViewWords.atEnd[tongue], .dim) } else { return say("n") }
    case .enter, .character("n"), .character("N"): return say("n")
    case .left, .backspace, .character("p"): return say("p")
    case .home: return say("g 1")
    case .end: return say("goto end")
    case .up: return moveElement(by: -1)
    case .down: return moveElement(by: 1)
    case .escape: return say("q")
    case .character("?"), .character("？"), .character("h"):
      (showsHelp, scrolled) = (true, 0)
    case .character(":"), .character("："): return .command
    case .character(let character):
      guard activity.keysOfLines.contains(character) else { return say(String(character)) }
      line = ViewLine("\(character) ")
    case .delete, .tab: break
    }
    return .stay
  }

  private func takeTyped(_ key: ViewKey) -> ViewReply {
    switch line?.take(key) ?? .dropped {
    case .typing: return .stay
    case .dropped:
      line = nil
      return .stay
    case .entered(let text):
      line = nil
      return say(text)
    }
  }

  /// Hands a line to the walk.
  private func say(_ text: String) -> ViewReply {
    scrolled = 0
    notebook.enter(text)
    return notebook.activity === activity ? .stay : .over
  }

  /// Makes the page about the next element of the result, or the one before.
  private func moveElement(by step: Int) -> ViewReply {
    guard let result = debugger.page()?.result, !result.shape.isEmpty else {
      note = StyledText(ViewWords.oneNumber[tongue], .dim)
      return .stay
    }
    let element = zip(result.index, result.shape).reduce(0) { $0 * $1.1 + $1.0 } + step
    guard (0..<result.shape.elementCount).contains(element) else { return .stay }
    return say("[" + result.shape.place(of: element).map(String.init).joined(separator: ", ") + "]")
  }
}
