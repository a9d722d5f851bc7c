import Autograd
import Course
import Explain
import Language
import Tensors
import Wording

/// Stepping through a computation: every line or key says something to the debugger, and the step it is at then is
/// shown as a page.
package final class WalkActivity: Activity {
  package private(set) var debugger: Debugger
  /// `:step L`
  private let command: String
  private var expression: String { command.drop { $0 != " " }.trimmed }
  /// What is to be said beside the next page of a view.
  private var note: StyledText?

  init(_ walk: Walk, command: String) {
    debugger = Debugger(walk)
    self.command = command
  }

  package var prompt: StyledText? { StyledText("step> ", .prompt) }
  package var takesKeys: Bool { true }
  package var takesAnswers: Bool { true }
  package var keysOfLines: Set<Character> { ["g", "e", "u", "k", "w", "d"] }

  package func begin(_ notebook: Notebook) { show(notebook, note: forwardOnly(notebook)) }
  package func resume(_ notebook: Notebook) { show(notebook) }
  package func stop(_ notebook: Notebook) -> Bool { true }
  package func view(_ notebook: Notebook) -> (any ScreenView)? { WalkView(self, notebook) }

  package func receive(_ line: String, _ notebook: Notebook) -> ActivityReply {
    let text = line.halfWidth.trimmed
    if text.isEmpty { return next(notebook) }
    do {
      if text.hasPrefix(":") { return try receiveCommand(text, line, notebook) }
      if text.hasPrefix("[") {
        try choose(text, notebook)
      } else if let (verb, rest) = StepVerb.read(text) {
        return try obey(verb, rest, notebook)
      } else {
        let word = String(text.prefix { !$0.isWhitespace })
        throw StepFault.unknownVerb(word, nearest: StepVerb.nearest(to: word))
      }
    } catch {
      tell(FaultText(columns: notebook.display.columns, tongue: notebook.tongue).text(error), notebook, isFault: true)
    }
    return .handled
  }

  /// A line with a colon is the walk's where it has that word, else a command; the language changes on the page.
  private func receiveCommand(_ text: String, _ line: String, _ notebook: Notebook) throws -> ActivityReply {
    let (name, rest) = CommandList.split(text) ?? ("", "")
    if name.lowercased() != "step", name.lowercased() != "s", let (verb, _) = StepVerb.read(name),
      !(verb == .help && !rest.isEmpty)
    {
      return try obey(verb, rest, notebook)
    }
    guard let found = CommandList.command(named: name) else {
      let isInLesson = notebook.isInLesson
      if isInLesson, LessonVerb.isWord(name) { throw StepFault.belongsToLesson(name) }
      return .passedOn
    }
    guard found == LangCommand.self else { return .passedOn }
    notebook.obey(line)
    show(notebook)
    return .handled
  }

  /// Enter alone always goes on: after the last step, out of the walk.
  private func next(_ notebook: Notebook) -> ActivityReply {
    guard debugger.next() else { return .finished }
    show(notebook)
    return .handled
  }

  private func obey(_ verb: StepVerb, _ rest: String, _ notebook: Notebook) throws -> ActivityReply {
    switch verb {
    case .next: return next(notebook)
    case .previous:
      if debugger.previous() {
        show(notebook)
      } else {
        tell(StyledText(StepWords.start[notebook.tongue], .dim), notebook)
      }
    case .goto: try go(rest, notebook)
    case .backward:
      try debugger.goToBackward()
      show(notebook)
    case .element: try choose(rest, notebook)
    case .proceed where StepVerb.previous.words.contains(rest.lowercased()) || rest == "往回":
      proceed(backwards: true, notebook)
    case .proceed, .proceedBack: proceed(backwards: verb == .proceedBack, notebook)
    case .until: try until(rest, notebook)
    case .breakpoint: try setBreakpoint(rest, notebook)
    case .watch: try watch(rest, notebook)
    case .list: tell(DebuggerText(notebook.tongue).list(debugger), notebook)
    case .delete: try delete(rest, notebook)
    case .help: tell(DebuggerText(notebook.tongue).help(columns: notebook.display.columns), notebook)
    case .quit: return .finished
    }
    return .handled
  }

  // MARK: - Motion

  private func go(_ text: String, _ notebook: Notebook) throws {
    if StepVerb.backward.words.contains(text.lowercased()) {
      try debugger.goToBackward()
    } else if let step = Int(text.filter { !" 第步".contains($0) }) {
      try debugger.go(to: step)
    } else if ["end", "last", "最后"].contains(text.lowercased()) {
      debugger.goToEnd()
    } else {
      throw StepFault.needsStep
    }
    show(notebook)
  }

  private func proceed(backwards: Bool, _ notebook: Notebook) {
    let stop = debugger.proceed(backwards: backwards)
    show(notebook, note: DebuggerText(notebook.tongue).stop(stop, debugger, backwards: backwards))
  }

  private func until(_ text: String, _ notebook: Notebook) throws {
    let words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    if let first = words.first, ["step", "第", "步"].contains(first) || first.hasPrefix("第") {
      return try go(text.lowercased().replacing("step", with: ""), notebook)
    }
    if words.count == 1, StepVerb.backward.words.contains(words[0]) { return try go(text, notebook) }
    let condition = try StepCondition(names: WalkNames(debugger.walk, notebook)).read(text, reaching: true)
    let stop = debugger.proceed(until: condition)
    let note = DebuggerText(notebook.tongue).until(stop, condition)
    if stop == .never { tell(note, notebook) } else { show(notebook, note: note) }
  }

  // MARK: - Breakpoints, watches, elements

  private func setBreakpoint(_ text: String, _ notebook: Notebook) throws {
    if text.isEmpty, !debugger.breakpoints.isEmpty {
      return tell(DebuggerText(notebook.tongue).list(debugger), notebook)
    }
    let breakpoint = try StepCondition(names: WalkNames(debugger.walk, notebook)).read(text, reaching: false)
    let number = debugger.set(breakpoint)
    tell(DebuggerText(notebook.tongue).set(number, breakpoint), notebook)
  }

  private func watch(_ text: String, _ notebook: Notebook) throws {
    let (name, index) = try WalkNames.split(text)
    guard let name else { throw StepFault.needsName }
    guard let slot = try WalkNames(debugger.walk, notebook).slots(of: name).last else { throw StepFault.needsName }
    try debugger.watch(name, slot: slot, index: index)
    show(notebook)
  }

  private func delete(_ text: String, _ notebook: Notebook) throws {
    let tongue = notebook.tongue
    if ["all", "全部", "所有"].contains(text.lowercased()) {
      debugger.deleteAll()
    } else if let number = Int(text) {
      try debugger.deleteBreakpoint(number)
    } else if text.isEmpty {
      throw StepFault.needsBreakpoint
    } else {
      let (name, index) = try WalkNames.split(text)
      let known = debugger.watches.filter { $0.name == name && (index == nil || $0.index == index) }
      guard !known.isEmpty else {
        throw StepFault.unknownName(text, nearest: debugger.watches.map(\.name).nearest(to: text))
      }
      known.forEach { debugger.deleteWatch($0) }
    }
    tell(DebuggerText(tongue).list(debugger), notebook)
  }

  private func choose(_ text: String, _ notebook: Notebook) throws {
    let (name, index) = try WalkNames.split(text)
    guard let index, !index.isEmpty else {
      throw name.map { StepFault.notAPlace($0) } ?? StepFault.needsPlace
    }
    if let name {
      let slots = try WalkNames(debugger.walk, notebook).slots(of: name)
      for slot in slots { try debugger.choose(index, slot: slot, name: name) }
    } else {
      try debugger.choose(index)
    }
    show(notebook)
  }

  /// Said once to those who might wait for a backward pass.
  private func forwardOnly(_ notebook: Notebook) -> StyledText? {
    let output = debugger.walk.output
    guard output.requiresGradient, output.value.count != 1 else { return nil }
    let example = expression.takesAttribute ? expression + ".sum()" : "(\(expression)).sum()"
    let sentence = StepWords.forwardOnly("\(output.value.shape)", example)[notebook.tongue]
    return StyledText(sentence, .dim).filled(to: notebook.display.columns - 1).joined(separator: "\n")
  }

  private func show(_ notebook: Notebook, note: StyledText? = nil) {
    if notebook.display.showsViews {
      self.note = note
      return
    }
    guard let page = page(notebook, columns: notebook.display.columns) else { return }
    var lines = [page]
    let watches = DebuggerText(notebook.tongue).readings(debugger.readings)
    let width = notebook.display.columns - 1
    if !watches.isEmpty { lines.append(watches.flatMap { $0.filled(to: width) }.joined(separator: "\n")) }
    if let note { lines.append(note.filled(to: width).joined(separator: "\n")) }
    let keys = debugger.walk.isAtEnd ? StepWords.lastKeys : StepWords.keys
    lines.append(
      StyledText(keys[notebook.tongue], .dim).filled(to: notebook.display.columns - 1).joined(separator: "\n"))
    notebook.display.show(.page(lines.joined(separator: "\n\n")))
  }

  /// The step at hand as text.
  func page(_ notebook: Notebook, columns: Int) -> StyledText? {
    guard let page = debugger.page() else { return nil }
    let names = WalkNames(debugger.walk, notebook)
    let notation = StepNotation(page, of: debugger.walk, name: { names($0) }, isTaken: names.isTaken)
    return StepText(
      page: page, notation: notation, tongue: notebook.tongue, columns: columns,
      source: notebook.place(of: page.origin, columns: columns), name: { names($0) },
      loss: unnamedLoss(names, notation)
    ).text(command: command)
  }

  /// Says something that is no page: on a view beside the page, else as a line.
  private func tell(_ text: StyledText, _ notebook: Notebook, isFault: Bool = false) {
    if notebook.display.showsViews {
      note = text
    } else if isFault {
      notebook.display.show(.fault(text))
    } else {
      notebook.say(text)
    }
  }

  /// What was said since the last time, for a view.
  func takeNote() -> StyledText? {
    defer { note = nil }
    return note
  }

  /// The value at the end of the walk, where no variable holds it.
  private func unnamedLoss(_ names: WalkNames, _ notation: StepNotation) -> (name: String?, value: Double)? {
    let walk = debugger.walk
    guard !walk.isForwardOnly, names(walk.trace.outputSlot) != notation.loss else { return nil }
    let value = walk.output.value.element(at: 0)
    return (expression, value)
  }
}

extension String {
  /// Whether `.sum()` behind it belongs to all of it: a name, or one call.
  fileprivate var takesAttribute: Bool {
    var depth = 0
    for (place, character) in enumerated() {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) {
        depth -= 1
        if depth == 0, place < count - 1 { return false }
      }
      if depth == 0, !(character.isLetter || character.isNumber || "_.)]".contains(character)) { return false }
    }
    return true
  }
}
