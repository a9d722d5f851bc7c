import Autograd
import Catalogue
import Course
import Explain
import Language
import Neural
import Plotting
import Syntax
import Tensors
import Wording

/// What if, live: the numbers on the left, on the right everything that follows from the one that is turned, and the
/// output over it as a curve.
package final class WhatIfView: ScreenView {
  private let activity: WhatIfActivity<LiveWhatIf>
  private let notebook: Notebook
  private let nameOfNode: (Node) -> String?
  /// What is being typed for the selected number.
  private var line: ViewLine?
  private var note: StyledText?
  private var farewell: StyledText?

  init(_ activity: WhatIfActivity<LiveWhatIf>, _ notebook: Notebook) {
    (self.activity, self.notebook) = (activity, notebook)
    nameOfNode = notebook.namesOfNodes()
  }

  private var live: LiveWhatIf { activity.live }
  private var tongue: Tongue { notebook.tongue }

  package func lastWords() -> StyledText? { farewell }

  // MARK: - Rows

  package func rows(_ size: ViewSize) -> [StyledText] {
    let width = size.columns - 1
    let left = min(44, width * 36 / 100)
    let right = width - left - 3
    let height = size.rows - 2 - (note == nil ? 0 : 1)
    let numbers = numberRows(height)
    let plot = plotRows(columns: right, lines: max(6, height / 3))
    let table = tableRows(columns: right, height: max(3, height - plot.count - 1))
    let space = max(0, height - plot.count - table.count)
    let facts = table + Array(repeating: StyledText(), count: space) + plot
    var rows = [StyledText(ViewWords.whatIf(outputName)[tongue], .title).fitted(to: width)]
    for row in 0..<height {
      rows.append(
        (row < numbers.count ? numbers[row] : StyledText()).fitted(to: left) + StyledText(" │ ", .dim)
          + (row < facts.count ? facts[row].fitted(to: right) : StyledText()))
    }
    if let note { rows.append(note.fitted(to: width)) }
    let keys = StyledText(ViewWords.whatIfKeys[tongue], .dim)
    let typed = line.map {
      StyledText("\(live.numbers[live.selected].leaf.name) = \($0.text.drop { $0 == "=" })▏", .prompt)
    }
    return rows + [(typed ?? keys).fitted(to: width)]
  }

  private func number(_ value: Double) -> String { Numeral.significant(value, digits: notebook.digits) }

  private var outputName: String {
    live.step?.lossName ?? nameOfNode(live.whatIf.trace.nodes[live.whatIf.trace.outputSlot])
      ?? WhatIfWords.loss[tongue]
  }

  /// Those around the selected one.
  private func numberRows(_ height: Int) -> [StyledText] {
    let start = max(0, min(live.selected - height / 2, live.numbers.count - height))
    return live.numbers.indices.dropFirst(start).prefix(height).map { place in
      let entry = live.numbers[place]
      let isSelected = place == live.selected
      let name = entry.leaf.name.visibleControls.truncated(to: 20)
      var row = StyledText((isSelected ? "▸ " : "  ") + name.padded(to: 10) + " ", isSelected ? .strong : nil)
      row += StyledText(number(entry.before), entry.isChanged ? .dim : .number)
      if entry.isChanged { row += StyledText(" → ", .dim) + StyledText(number(entry.value), .number) }
      if isSelected { row += StyledText("  ± \(Numeral.significant(entry.step))", .dim) }
      return row
    }
  }

  /// The output first, then what changed most.
  private func tableRows(columns: Int, height: Int) -> [StyledText] {
    let whatIf = live.whatIf
    let output = whatIf.trace.outputSlot
    let changes = whatIf.changes()
    let text = WhatIfText(notebook: notebook)
    var table = NumberTable(headings: ["", WhatIfWords.before[tongue], WhatIfWords.after[tongue], ""])
    if whatIf.change(in: output) == nil {
      table.rows.append([outputName, number(whatIf.outputBefore), number(whatIf.output), ""])
    }
    let ordered = changes.filter { $0.slot == output } + changes.filter { $0.slot != output }
    for change in ordered.prefix(height - 2) {
      let node = whatIf.trace.nodes[change.slot]
      let name =
        change.slot == output
        ? outputName
        : live.step?.name(of: node) ?? live.step?.step.layerName(ofSlot: change.slot) ?? nameOfNode(node)
          ?? node.op?.card.name ?? ""
      let place = change.index.isEmpty ? "" : "[\(change.index.map(String.init).joined(separator: ", "))]"
      table.rows.append([
        (name.visibleControls + place).truncated(to: max(10, columns - 42)), number(change.before),
        number(change.after), text.remark(change),
      ])
    }
    return Array(table.lines(columns: columns).prefix(height))
  }

  private func plotRows(columns: Int, lines: Int) -> [StyledText] {
    guard let curve = live.curve else { return [] }
    let entry = live.numbers[live.selected]
    guard let over = try? Series(outputName, x: curve.x, y: curve.y),
      let now = try? Series("\(entry.leaf.name) = \(number(entry.value))", x: [entry.value], y: [live.whatIf.output])
    else { return [] }
    let panel = Panel(
      title: "", xLabel: entry.leaf.name, yLabel: outputName, layers: [Curves([over]), Scatter([now])])
    // The last row says that where the number stands is a single point.
    return Plot(panel).text(TextPage(columns: columns, lines: lines, tongue: tongue)).dropLast()
  }

  // MARK: - Keys

  package func take(_ key: ViewKey) -> ViewReply {
    note = nil
    do {
      if line != nil { return try takeTyped(key) }
      switch key {
      case .up: try activity.live.select(live.selected - 1)
      case .down, .tab: try activity.live.select(live.selected + 1)
      case .home: try activity.live.select(0)
      case .end: try activity.live.select(live.numbers.count - 1)
      case .left, .character("-"): try activity.live.turn(by: -1)
      case .right, .character("+"): try activity.live.turn(by: 1)
      case .pageUp, .character("]"), .character("】"): activity.live.scaleStep(by: 10)
      case .pageDown, .character("["), .character("【"): activity.live.scaleStep(by: 0.1)
      case .character("="), .character("＝"): line = ViewLine("=")
      case .character("r"), .character("R"): try activity.live.reset()
      case .character("k"), .character("K"): return try keep()
      case .character("q"), .character("Q"), .escape: return leave()
      case .character(":"), .character("："): return .command
      default: note = StyledText(ViewWords.whatIfHelp[tongue], .dim)
      }
    } catch {
      // The line that was typed is still in sight; the sentence will do.
      let fault = (error as? LocatedFault)?.fault ?? error
      note = FaultText(columns: notebook.display.columns, tongue: tongue).text(fault).lines.first
    }
    return .stay
  }

  private func takeTyped(_ key: ViewKey) throws -> ViewReply {
    switch line?.take(key) ?? .dropped {
    case .typing: return .stay
    case .dropped: line = nil
    case .entered(let text):
      line = nil
      let source = String(text.drop { $0 == "=" }).halfWidth.trimmed
      let value = try notebook.value(of: source, command: WhatIfCommand.self)
      let tensor = try TensorConversion.variable(value)?.tensor
      guard let tensor, tensor.count == 1 else { throw WhatIfFault.notAChange(source) }
      try activity.live.set(value.realNumber ?? tensor.element(at: 0))
    }
    return .stay
  }

  private func keep() throws -> ViewReply {
    farewell = try notebook.adoptInView(live.pending)
    return .over
  }

  /// What was turned can still be adopted afterwards.
  private func leave() -> ViewReply {
    if let pending = live.pending {
      notebook.pendingWhatIf = pending
      let changed = live.changed.map { "\($0.leaf.name) = \(number($0.value))" }.joined(separator: ", ")
      farewell =
        StyledText(WhatIfWords.title(changed)[tongue] + "   ", .title)
        + StyledText(
          "\(outputName) \(number(live.whatIf.outputBefore)) → \(number(live.whatIf.output))\n", .number)
        + StyledText(WhatIfWords.untouched[tongue], .dim)
    }
    notebook.finishActivity()
    return .over
  }
}
