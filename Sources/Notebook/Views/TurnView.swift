import Catalogue
import Course
import Language
import Plotting
import Syntax
import Wording

/// A threshold or a training's rate, live: the number and its step, what follows laid beside what was, and the curves.
package final class TurnView: ScreenView {
  private let activity: WhatIfActivity<any TurnedNumber>
  private let notebook: Notebook
  /// What is being typed for the number.
  private var line: ViewLine?
  private var note: StyledText?
  private var farewell: StyledText?

  init(_ activity: WhatIfActivity<any TurnedNumber>, _ notebook: Notebook) {
    (self.activity, self.notebook) = (activity, notebook)
  }

  private var turned: any TurnedNumber { activity.live }
  private var tongue: Tongue { notebook.tongue }
  private func number(_ value: Double) -> String { Numeral.significant(value, digits: notebook.digits) }

  package func lastWords() -> StyledText? { farewell }

  // MARK: - Rows

  package func rows(_ size: ViewSize) -> [StyledText] {
    let width = size.columns - 1
    let height = size.rows - 2 - (note == nil ? 0 : 1)
    var rows = [StyledText(turned.title[tongue], .title).fitted(to: width)]
    var body = [numberRow, StyledText()]
    do {
      var table = NumberTable(headings: ["", number(turned.before), number(turned.value)])
      if turned.isDue { table = NumberTable(headings: ["", number(turned.before), "…"]) }
      for row in try turned.rows(tongue) {
        table.rows.append([row.label, number(row.before), turned.isDue ? "" : number(row.after)])
      }
      body += table.lines(columns: width)
      body.append(StyledText())
      let lines = height - body.count
      // Names and axes take some rows around those of the curves.
      if lines >= 9 {
        let page = TextPage(columns: width, lines: lines - 4, tongue: tongue)
        body += Plot(try turned.plot(tongue)).text(page).prefix(lines)
      }
    } catch {
      body.append(StyledText(sentence(of: error), .fault))
    }
    rows += body.prefix(height).map { $0.fitted(to: width) }
    rows += Array(repeating: StyledText(), count: max(0, height - body.count))
    if let note { rows.append(note.fitted(to: width)) }
    let typed = line.map { StyledText("\(turned.name) = \($0.text.drop { $0 == "=" })▏", .prompt) }
    let keys = turned.isDue ? ViewWords.turnKeysDue : ViewWords.turnKeys
    return rows + [(typed ?? StyledText(keys[tongue], .dim)).fitted(to: width)]
  }

  private var numberRow: StyledText {
    var row = StyledText("▸ \(turned.name)  ", .strong)
    row += StyledText(number(turned.before), turned.isChanged ? .dim : .number)
    if turned.isChanged { row += StyledText(" → ", .dim) + StyledText(number(turned.value), .number) }
    return row + StyledText("  ± \(Numeral.significant(turned.step))", .dim)
  }

  // MARK: - Keys

  package func take(_ key: ViewKey) -> ViewReply {
    note = nil
    do {
      if line != nil { return try takeTyped(key) }
      switch key {
      case .left, .down, .character("-"): try turn(by: -1)
      case .right, .up, .character("+"): try turn(by: 1)
      case .pageUp, .character("]"), .character("】"): activity.live.scaleStep(by: 10)
      case .pageDown, .character("["), .character("【"): activity.live.scaleStep(by: 0.1)
      case .enter: if turned.isDue { try activity.live.work() }
      case .character("="), .character("＝"): line = ViewLine("=")
      case .character("r"), .character("R"): try activity.live.set(turned.before)
      case .character("k"), .character("K"): return try keep()
      case .character("q"), .character("Q"), .escape: return leave()
      case .character(":"), .character("："): return .command
      default: note = StyledText(ViewWords.whatIfHelp[tongue], .dim)
      }
    } catch is Interruption {
      // Ctrl-C while a training runs again means to leave, as it does at any other moment.
      return leave()
    } catch {
      note = StyledText(sentence(of: error), .fault)
    }
    return .stay
  }

  private func turn(by steps: Double) throws {
    if let value = turned.turned(by: steps) { try activity.live.set(value) }
  }

  private func sentence(of error: any Error) -> String {
    let fault = (error as? LocatedFault)?.fault ?? error
    return FaultText(columns: notebook.display.columns, tongue: tongue).text(fault).lines.first?.plain ?? ""
  }

  private func takeTyped(_ key: ViewKey) throws -> ViewReply {
    switch line?.take(key) ?? .dropped {
    case .typing: return .stay
    case .dropped: line = nil
    case .entered(let text):
      line = nil
      let source = String(text.drop { $0 == "=" }).halfWidth.trimmed
      guard let value = try notebook.value(of: source, command: WhatIfCommand.self).asDouble() else {
        throw WhatIfFault.notAChange(source)
      }
      try activity.live.set(value)
    }
    return .stay
  }

  private func keep() throws -> ViewReply {
    if turned.isDue { try activity.live.work() }
    farewell = try notebook.adoptInView(turned.pending)
    return .over
  }

  /// What was tried can still be adopted afterwards, where there is something to adopt.
  private func leave() -> ViewReply {
    if turned.isChanged {
      farewell = StyledText(WhatIfWords.title("\(turned.name) = \(number(turned.value))")[tongue], .title)
      for row in turned.isDue ? [] : (try? turned.rows(tongue)) ?? [] where row.before != row.after {
        farewell?.append("\n  \(row.label)  \(number(row.before)) → \(number(row.after))", .number)
      }
      if let pending = turned.pending {
        notebook.pendingWhatIf = pending
        farewell?.append("\n" + WhatIfWords.untouched[tongue], .dim)
      }
    }
    notebook.finishActivity()
    return .over
  }
}
