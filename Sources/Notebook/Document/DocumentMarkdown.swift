import Plotting
import Wording

/// A document as plain Markdown, which reads well on any code host and is read back by `Document(markdown:)`.
///
///     ```python In [2]
///     w.grad
///     ```
///     ```text Out
///     -3.6
///     ```
///     ![Loss against w: …](session-plots/3.svg)
///
/// Commands stand in fences of the language `gradwalk`. Everything between fences is prose.
extension Document {
  package static let codeLanguage = "python"
  package static let commandLanguage = "gradwalk"
  package static let outputLanguage = "text"
  static let outputMark = "Out"
  static let faultMark = "Error"
  /// A plot in characters; its last line is the sentence that says what it shows.
  static let plotMark = "Plot"

  /// - Parameter picture: the address of the file that holds a plot; nil where it couldn't be drawn, and its text
  ///   stands in the page instead.
  package func markdown(title: String, tongue: Tongue, picture: (Plot) -> String?) -> String {
    var blocks: [String] = []
    if entries.first?.isProse != true { blocks.append("# " + Self.escaped(title)) }
    for entry in entries {
      switch entry.kind {
      case .prose:
        blocks.append(entry.source)
        continue
      case .cell(let number): blocks.append(Self.fence(entry.source, "\(Self.codeLanguage) In [\(number)]"))
      case .command: blocks.append(Self.fence(entry.source, Self.commandLanguage))
      }
      for output in entry.outputs {
        switch output {
        case .text(let text):
          let plain = text.plain.trimmedLines
          if !plain.isEmpty { blocks.append(Self.fence(plain, "\(Self.outputLanguage) \(Self.outputMark)")) }
        case .fault(let text):
          blocks.append(Self.fence(text.plain.trimmedLines, "\(Self.outputLanguage) \(Self.faultMark)"))
        case .plot(let plot):
          let sentence = plot.description[tongue]
          if let file = picture(plot) {
            blocks.append("![\(Self.escaped(sentence))](\(file))")
          } else {
            let page = TextPage(columns: 80, tongue: tongue)
            let drawing = plot.text(page).map(\.plain).joined(separator: "\n").trimmedLines
            blocks.append(Self.fence(drawing + "\n\n" + sentence.onOneLine, "\(Self.outputLanguage) \(Self.plotMark)"))
          }
        case .picture("", let description):
          blocks.append(Self.fence(description, "\(Self.outputLanguage) \(Self.plotMark)"))
        case .picture(let file, let description): blocks.append("![\(Self.escaped(description))](\(file))")
        }
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// A fence longer than any run of backticks in the text, so that nothing in it can end the block.
  private static func fence(_ text: String, _ info: String) -> String {
    var (longest, run) = (2, 0)
    for character in text.unicodeScalars {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let mark = String(repeating: "`", count: longest + 1)
    return "\(mark)\(info)\n\(text)\n\(mark)"
  }

  /// Text in which no character is a mark of Markdown, on one line.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.visibleControls {
      switch character {
      case "\n", "\r\n": result += " "
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "!", "&": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}

extension String {
  /// Without blank lines at either end and white space at the ends of lines; control characters made visible.
  var trimmedLines: String {
    var lines = visibleControls.split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmedEnd)[...]
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
