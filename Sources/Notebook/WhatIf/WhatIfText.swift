import Autograd
import Catalogue
import Explain
import Neural
import Tensors
import Wording

/// A what-if as a page: what is changed, and before and after for everything that followed, the largest change first.
struct WhatIfText {
  let notebook: Notebook

  /// More rows than these say little more.
  private static let shown = 12

  var tongue: Tongue { notebook.tongue }
  var columns: Int { notebook.display.columns }

  func number(_ value: Double) -> String { Numeral.significant(value, digits: notebook.digits) }

  /// A number, or the shape of a tensor.
  static func short(_ tensor: Tensor) -> String {
    tensor.count == 1
      ? Numeral.significant(tensor.element(at: 0))
      : tensor.count <= 6 && tensor.rank == 1
        ? "[" + tensor.doubles().map { Numeral.significant($0) }.joined(separator: ", ") + "]" : "\(tensor.shape)"
  }

  func text(_ trial: WhatIfTrial) -> StyledText {
    let changed = trial.leaves.map { "\($0.leaf.name) = \(Self.short($0.value))" }.joined(separator: ", ")
    var title = WhatIfWords.title(changed)[tongue]
    if let step = trial.step { title += WhatIfWords.inStep(step.step.step)[tongue] }
    var lines = [StyledText(title, .title)]
    let changes = trial.whatIf.changes()
    if changes.isEmpty {
      lines.append(filled(WhatIfWords.nothingFollows))
    } else {
      lines += table(trial, changes)
    }
    if trial.step == nil, let stale = stale(trial) { lines.append(filled(stale)) }
    lines.append(filled(WhatIfWords.untouched, .dim))
    return lines.joined(separator: "\n")
  }

  /// A parameter that was written to since the computation ran: before and after are those of then.
  private func stale(_ trial: WhatIfTrial) -> Bilingual? {
    let trace = trial.whatIf.trace
    for (name, variable) in notebook.namedTensors where variable.leaf != nil {
      guard let slot = trace.slots(of: variable).last else { continue }
      let (then, now) = (trace.nodes[slot].value, variable.tensor)
      if then.shape == now.shape, then.doubles() != now.doubles() {
        return WhatIfWords.stale(name, Self.short(then), now: Self.short(now))
      }
    }
    return nil
  }

  private func table(_ trial: WhatIfTrial, _ changes: [ChangedValue]) -> [StyledText] {
    let name = notebook.namesOfNodes()
    let nodes = trial.whatIf.trace.nodes
    var table = NumberTable(headings: ["", WhatIfWords.before[tongue], WhatIfWords.after[tongue], ""])
    // The output is what was asked for: it is among the rows whatever its place.
    var rows = Array(changes.prefix(Self.shown))
    if let output = changes.first(where: { $0.slot == trial.whatIf.trace.outputSlot }), !rows.contains(output) {
      rows[rows.count - 1] = output
    }
    for change in rows {
      let node = nodes[change.slot]
      let label =
        trial.step?.name(of: node) ?? trial.step?.step.layerName(ofSlot: change.slot) ?? name(node) ?? node.op.map {
          $0.card.name
        } ?? ""
      let place = change.index.isEmpty ? "" : "[\(change.index.map(String.init).joined(separator: ", "))]"
      table.rows.append([
        label.truncated(to: max(12, columns - 48)).withPlace(place), number(change.before), number(change.after),
        remark(change),
      ])
    }
    var lines = table.lines(columns: columns)
    if changes.count > rows.count {
      lines.append(StyledText("  " + WhatIfWords.more(changes.count - rows.count)[tongue], .dim))
    }
    return lines
  }

  /// A share of a number below 0 tells nobody whether it rose or fell: there the difference speaks.
  func remark(_ change: ChangedValue) -> String {
    var parts: [String] = []
    let relative = change.relativeChange
    let isUp = change.after > change.before
    if change.before == 0 {
      parts.append(WhatIfWords.fromZero[tongue])
    } else if relative.isFinite {
      if change.before < 0 || change.after < 0 {
        let difference = Numeral.significant(abs(change.after - change.before), digits: 3)
        parts.append(WhatIfWords.moved(up: isUp, difference)[tongue])
      } else if relative >= 10 {
        parts.append(WhatIfWords.times(Numeral.significant(change.after / change.before, digits: 3))[tongue])
      } else {
        parts.append(WhatIfWords.moved(up: isUp, percent(relative))[tongue])
      }
    }
    if change.count > 1 {
      parts.append(WhatIfWords.some(Numeral.grouped(change.changed), of: Numeral.grouped(change.count))[tongue])
    }
    return parts.joined(separator: tongue == .english ? ", " : "，")
  }

  private func percent(_ share: Double) -> String {
    let text = Numeral.significant(share * 100, digits: 3)
    return tongue == .english ? "\(text) %" : "\(text)%"
  }

  func filled(_ sentence: Bilingual, _ role: Role? = nil) -> StyledText {
    StyledText(sentence[tongue], role).filledForReading(columns)
  }
}
