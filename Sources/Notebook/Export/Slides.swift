import Catalogue
import Explain
import Language
import Wording

/// Pages of an explanation, to be seen one after the other: the steps of a walk, a what-if for several values, one page
/// of why.
struct Slides {
  struct Frame {
    let title: String
    let items: [Document.Item]
    /// The computation as a column, with the step at hand marked.
    var map: StyledText?
  }

  let command: String
  var frames: [Frame] = []
  /// The one that is seen first.
  var first = 0
  var notes: [Bilingual] = []
  /// The program that the explanation is about.
  let cells: [String]

  /// Of a walk no more are kept: the page is to open on a phone.
  static let mostFrames = 400
  private static let columns = 84
  private static let mapColumns = 44
  private static let mapRows = 40

  /// - Parameter command: `:step L`, `:why w.grad`, `:whatif w = 0.9`.
  ///
  /// Throws what the command throws, `DocumentFault.notShared` for any other, and `Interruption`.
  init(_ command: String, _ notebook: Notebook) throws {
    guard let (name, arguments) = CommandList.split(command), let kind = CommandList.command(named: name) else {
      throw DocumentFault.notShared(command)
    }
    self.command = ":\(kind.name)" + (arguments.isEmpty ? "" : " " + arguments)
    cells = notebook.document.entries.compactMap { entry in
      if case .cell = entry.kind, !entry.isFaulty { entry.source } else { nil }
    }
    let pulse = notebook.display.beginWork()
    switch kind {
    case let step where step == StepCommand.self: try walk(arguments, notebook, pulse)
    case let whatIf where whatIf == WhatIfCommand.self: try turn(arguments, notebook, pulse)
    case let why where why == WhyCommand.self: frames = [try Self.page(of: why, arguments, "", notebook, pulse)]
    default: throw DocumentFault.notShared(command)
    }
  }

  /// What a command says, as a frame.
  ///
  /// An invitation to go on in the notebook stays out: its reader has none.
  private static func page(
    of command: any Command.Type, _ arguments: String, _ title: String, _ notebook: Notebook, _ pulse: Pulse
  ) throws -> Frame {
    let items = try notebook.recorded.page(columns: columns, pulse) { try command.run(arguments, notebook) }
    let invitation = WhatIfWords.untouched[notebook.tongue]
    return Frame(
      title: title,
      items: items.map { item in
        guard case .text(let text) = item else { return item }
        return .text(text.lines.filter { $0.plain.trimmed != invitation }.joined(separator: "\n"))
      })
  }

  // MARK: A walk

  private mutating func walk(_ expression: String, _ notebook: Notebook, _ pulse: Pulse) throws {
    let walk = try Walk(notebook.recorded(expression, by: StepCommand.self))
    let activity = WalkActivity(walk, command: ":step \(expression)")
    var frames: [Frame] = []
    _ = try notebook.recorded.page(columns: Self.columns, pulse) {
      var reply = ActivityReply.handled
      while case .handled = reply, frames.count < Self.mostFrames {
        try pulse.check()
        let walk = activity.debugger.walk
        let phase = walk.phase == .forward ? StepWords.forward : StepWords.backward
        let step = walk.phase == .forward ? walk.position + 1 : walk.position - walk.forward.count + 1
        if let page = activity.page(notebook, columns: Self.columns) {
          let rows = WalkMap(walk, notebook).rows(columns: Self.mapColumns, height: Self.mapRows)
          frames.append(
            Frame(
              title: ExportWords.place(phase, step)[notebook.tongue], items: [.text(page.withoutFirstLine)],
              map: rows.joined(separator: "\n")))
        }
        reply = activity.receive("", notebook)
      }
      if case .handled = reply { notes.append(ExportWords.firstFrames(frames.count)) }
    }
    self.frames = frames
  }

  // MARK: A what-if

  /// How far a number is turned to each side, in steps.
  private static let reach = 8

  private mutating func turn(_ text: String, _ notebook: Notebook, _ pulse: Pulse) throws {
    let request = try WhatIfRequest(text) { notebook.session[$0] != nil }
    let pending = notebook.pendingWhatIf
    defer { notebook.pendingWhatIf = pending }
    let subject = request.subject.map { " for \($0)" } ?? ""
    func frame(_ name: String, _ value: Double) throws -> Frame {
      try pulse.check()
      let number = Numeral.significant(value)
      return try Self.page(
        of: WhatIfCommand.self, "\(name) = \(number)\(subject)", "\(name) = \(number)", notebook, pulse)
    }
    guard request.changes.count == 1, case (let name, let values, let first)? = try values(request, notebook, pulse)
    else {
      frames = [try Self.page(of: WhatIfCommand.self, text, "", notebook, pulse)]
      return
    }
    frames = try values.map { try frame(name, $0) }
    self.first = first
  }

  /// The values of one number, and which of them is seen first; nil where it is no number that could be turned.
  private func values(
    _ request: WhatIfRequest, _ notebook: Notebook, _ pulse: Pulse
  ) throws -> (name: String, values: [Double], first: Int)? {
    switch request.changes.first {
    case .around(let name) where !name.isEmpty:
      let live = try LiveWhatIf(name, subject: request.subject, notebook, pulse)
      guard let number = live.numbers.first, number.leaf.name == name else { return nil }
      let steps = (-Self.reach...Self.reach).filter { $0 != 0 }
      return (name, steps.map { number.before + Double($0) * number.step }, Self.reach)
    case .set(let name, let text):
      guard let wanted = Double(text.trimmed) else { return nil }
      let live = try LiveWhatIf(name, subject: request.subject, notebook, pulse)
      guard let number = live.numbers.first, number.leaf.name == name, number.before != wanted else { return nil }
      // From a quarter of the way to a quarter beyond.
      let parts = [0.25, 0.5, 0.75, 1, 1.25]
      return (name, parts.map { $0 == 1 ? wanted : number.before + (wanted - number.before) * $0 }, 3)
    default: return nil
    }
  }
}

extension StyledText {
  /// A page's first line says what the slide's own head says.
  fileprivate var withoutFirstLine: StyledText { lines.dropFirst(2).joined(separator: "\n") }
}
