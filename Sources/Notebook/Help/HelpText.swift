import Autograd
import Catalogue
import Course
import Language
import Wording

/// What `name?`, `name??` and `help(x)` show: how a thing is called, what it does, its formula and slope, which shapes
/// go in and come out, an example with what it puts out, and the lessons that teach it; of the learner's own functions
/// their text.
struct HelpText {
  let tongue: Tongue
  let columns: Int
  /// Significant digits of an example's output.
  var digits = 6
  /// Where lessons are looked up; nil where there are none.
  var catalogue: LessonCatalogue?

  enum Depth {
    /// `name?`
    case brief
    /// `name??`: each argument, and a function's text.
    case full
  }

  func text(_ help: Help, _ depth: Depth = .brief) -> StyledText {
    var lines = [StyledText(help.signature ?? help.title, .title)]
    if let type = help.type { lines[0] += StyledText("   \(type)", .dim) }
    lines = lines.flatMap { $0.filled(to: columns) }
    if let documentation = help.documentation { lines += documentation.paragraphs.flatMap { $0.lines(to: columns) } }
    if let card = help.card { lines += self.lines(card, depth) }
    if depth == .full, let code = help.code { lines += code.codeLines }
    return lines.joined(separator: "\n")
  }

  private func lines(_ card: Card, _ depth: Depth) -> [StyledText] {
    var lines = card.summary[tongue].lines(to: columns)
    if !card.formula.isEmpty { lines.append(StyledText("    \(card.formula)", .number)) }
    if !card.derivative.isEmpty { lines.append(StyledText("    \(card.derivative)", .number)) }
    lines += shapes(card)
    if depth == .full { lines += arguments(card) }
    lines += example(card)
    lines += taught(card)
    if !card.source.isEmpty { lines += labelled(NotebookWords.source, StyledText(card.source, .dim)) }
    return lines
  }

  /// The rule, and below it shapes that it really gives.
  private func shapes(_ card: Card) -> [StyledText] {
    guard let rule = ShapeRule(card) else { return [] }
    let example = rule.example.map { StyledText($0, .code) }
    guard let sentence = rule.sentence else { return labelled(HelpWords.shapes, example ?? StyledText()) }
    let lines = labelled(HelpWords.shapes, StyledText(sentence[tongue]))
    return lines + (example.map { labelled(HelpWords.asIn, $0) } ?? [])
  }

  /// One line an argument: its name, what it takes, its default.
  private func arguments(_ card: Card) -> [StyledText] {
    let list = card.signature.list
    guard !list.isEmpty, card.signature != .brackets else { return [] }
    let width = list.map(\.name.displayWidth).max() ?? 0
    return [StyledText(HelpWords.arguments[tongue], .dim)]
      + list.map { parameter in
        var line = StyledText("    " + parameter.name.padded(to: width), .code)
        // Roles are those of ops; what else has parameters takes what its summary says.
        if isOp(card) { line += "   " + StyledText(HelpWords.role(parameter.role)[tongue]) }
        if let text = parameter.defaultText {
          line += StyledText("   " + HelpWords.byDefault(text)[tongue], .dim)
        } else if !parameter.name.hasPrefix("*") {
          line += StyledText("   " + HelpWords.required[tongue], .dim)
        }
        return line
      }
  }

  private func isOp(_ card: Card) -> Bool { card.group != .language && OpCatalogue.named[card.name] != nil }

  private func example(_ card: Card) -> [StyledText] {
    guard !card.example.isEmpty else { return [] }
    let code = labelled(NotebookWords.example, StyledText(card.example, .code))
    guard let output = ExampleRun(card.example, digits: digits).output else { return code }
    return code + output.split(separator: "\n").map { StyledText("    " + $0, .answer) }
  }

  private func taught(_ card: Card) -> [StyledText] {
    let lessons = catalogue.map { TeachingLessons($0).lessons(for: card) } ?? []
    guard !lessons.isEmpty else { return [] }
    let names = lessons.map { HelpWords.lesson($0.number, $0.title)[tongue] }
    return labelled(HelpWords.lessons, StyledText(names.joined(separator: tongue == .chinese ? "，" : ", ")))
  }

  /// What goes on below stands as deep as what began.
  private func labelled(_ label: Bilingual, _ text: StyledText) -> [StyledText] {
    let width = label[tongue].displayWidth
    return text.filled(to: max(20, min(columns, 84) - width)).enumerated().map { index, line in
      (index == 0 ? StyledText(label[tongue], .dim) : StyledText(String(repeating: " ", count: width))) + line
    }
  }
}

extension String {
  fileprivate func lines(to columns: Int) -> [StyledText] { StyledText(self).filled(to: Swift.min(columns, 84)) }

  /// A docstring's lines without the indentation that its code has.
  fileprivate var paragraphs: [String] {
    trimmed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.trimmed)
  }

  /// Code as it was typed, below what is said of it.
  fileprivate var codeLines: [StyledText] {
    [StyledText()]
      + trimmedEnd.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
        $0.allSatisfy(\.isWhitespace) ? StyledText() : StyledText("    " + String($0).visibleControls, .code)
      }
  }
}
