import Autograd
import Explain
import Language
import Wording

/// Stepping through a computation: every line or key moves the walk, and each step is shown as a page.
final class WalkActivity: Activity {
  private var walk: Walk
  private let command: String
  /// The element of each result that the pages are about.
  private var element: [Int] = []

  init(_ walk: Walk, command: String) {
    self.walk = walk
    self.command = command
  }

  var prompt: StyledText? { StyledText("step> ", .prompt) }
  var takesKeys: Bool { true }
  var takesAnswers: Bool { true }

  func begin(_ notebook: Notebook) { show(notebook) }
  func resume(_ notebook: Notebook) { show(notebook) }
  func stop(_ notebook: Notebook) -> Bool { true }

  func receive(_ line: String, _ notebook: Notebook) -> ActivityReply {
    let words = line.halfWidthColon.split(whereSeparator: \.isWhitespace).map(String.init)
    switch words.first?.lowercased() ?? "" {
    case "", "n", "next", ":next", "下一步":
      // Enter alone always goes on: after the last step, out of the walk.
      if !walk.next() { return .finished }
      show(notebook)
    case "p", "prev", "back", ":back", "上一步":
      if walk.previous() { show(notebook) } else { notebook.say(StepWords.start, .dim) }
    case "g", "goto", "跳到": go(words, notebook)
    case "b", "backward", "反向": attempt(notebook) { try walk.goToBackward() }
    case "e", "element", "元素": choose(words, notebook)
    case "q", "quit", ":quit", ":q", "退出": return .finished
    case "?", "？", "h", "help": notebook.say(StepWords.help, .dim)
    case let word where word.hasPrefix(":"): return .passedOn
    default:
      notebook.say(StepWords.unknown, .dim)
      notebook.say(StepWords.help, .dim)
    }
    return .handled
  }

  private func go(_ words: [String], _ notebook: Notebook) {
    guard words.count == 2, let step = Int(words[1]) else { return notebook.say(StepWords.gotoNeedsNumber, .dim) }
    attempt(notebook) { try walk.go(to: step) }
  }

  private func choose(_ words: [String], _ notebook: Notebook) {
    let index = words.dropFirst().flatMap { $0.split(separator: ",") }.compactMap { Int($0) }
    guard !index.isEmpty, index.allSatisfy({ $0 >= 0 }) else { return notebook.say(StepWords.elementNeedsIndex, .dim) }
    element = index
    show(notebook)
  }

  private func attempt(_ notebook: Notebook, _ move: () throws -> Void) {
    do {
      try move()
      show(notebook)
    } catch {
      notebook.report(error)
    }
  }

  private func show(_ notebook: Notebook) {
    guard let page = walk.page(at: element) else { return }
    let name = notebook.namesOfNodes()
    let text = StepText(
      page: page, tongue: notebook.tongue, columns: notebook.display.columns, source: notebook.place(of: page.origin),
      name: { [trace = walk.trace] in name(trace.nodes[$0]) })
    let keys = walk.isAtEnd ? StepWords.lastKeys : StepWords.keys
    let keyLines = StyledText(keys[notebook.tongue], .dim).filled(to: notebook.display.columns - 1)
    notebook.display.show(
      .page(text.text(command: command) + "\n\n" + keyLines.joined(separator: "\n")))
  }
}

extension Walk {
  var isAtEnd: Bool { position + 1 >= count }
}

extension String {
  /// A full-width colon at the start counts as a colon.
  fileprivate var halfWidthColon: String { hasPrefix("：") ? ":" + dropFirst() : self }
}
