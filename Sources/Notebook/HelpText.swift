import Catalogue
import Language
import Wording

/// What `name?` and `help(x)` show: how it is called, what it does, its formula and slope, an example.
struct HelpText {
  let tongue: Tongue
  let columns: Int

  func text(_ help: Help) -> StyledText {
    var lines = [StyledText(help.signature ?? help.title, .title)]
    if let type = help.type { lines[0] += StyledText("   \(type)", .dim) }
    if let documentation = help.documentation { lines += documentation.lines(to: columns) }
    if let card = help.card { lines += self.lines(card) }
    return lines.joined(separator: "\n")
  }

  private func lines(_ card: Card) -> [StyledText] {
    var lines = card.summary[tongue].lines(to: columns)
    if !card.formula.isEmpty { lines.append(StyledText("    \(card.formula)", .number)) }
    if !card.derivative.isEmpty { lines.append(StyledText("    \(card.derivative)", .number)) }
    if !card.example.isEmpty {
      lines.append(StyledText(NotebookWords.example[tongue], .dim) + StyledText(card.example, .code))
    }
    if !card.source.isEmpty { lines.append(StyledText(NotebookWords.source[tongue] + card.source, .dim)) }
    return lines
  }
}

extension String {
  fileprivate func lines(to columns: Int) -> [StyledText] { StyledText(self).filled(to: Swift.min(columns, 84)) }
}
