/// Whether the text of a prompt can be run, or its author is still writing: IPython's rules.
///
/// An open bracket, an open triple quote, a backslash at the end and a block's header ask for more; a block goes on
/// until an empty line. Lines are joined by newlines, so a text that ends in a newline ends in an empty line.
package enum Completeness: Sendable {
  case complete
  /// The next line should begin with `indentation`, spaces or tabs as the text has them.
  case incomplete(indentation: String)
  case invalid(LocatedFault)
  /// The text is not of the language: a command of the notebook (`:step L`) or a question (`relu?`).
  case unknown

  package init(of source: SourceText) {
    let text = source.text
    let lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }.map { String($0) }
    if Self.isForNotebook(lines) {
      self = .unknown
      return
    }
    let endsInEmptyLine = lines.count > 1 && lines.last?.allSatisfy(\.isWhitespace) ?? true
    do throws(LocatedFault) {
      let program = try Parser.parse(source)
      if program.endsInBlock, !endsInEmptyLine {
        self = .incomplete(indentation: Self.indentationAfter(lines))
      } else {
        self = .complete
      }
    } catch {
      self = Self.reading(error, lines: lines, endsInEmptyLine: endsInEmptyLine)
    }
  }

  private static func isForNotebook(_ lines: [String]) -> Bool {
    guard let first = lines.first(where: { !$0.allSatisfy(\.isWhitespace) })?.drop(while: \.isWhitespace) else {
      return false
    }
    if let mark = first.first, ":：?？".contains(mark) { return true }
    guard let last = first.last(where: { !$0.isWhitespace }), "?？".contains(last) else { return false }
    // A question is a dotted name and nothing else: `"what?` is a string that is not closed.
    return first.dropLast(while: { $0.isWhitespace || "?？".contains($0) })
      .allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
  }

  /// What a fault means for a text that may go on.
  private static func reading(_ located: LocatedFault, lines: [String], endsInEmptyLine: Bool) -> Completeness {
    guard let fault = located.fault as? SyntaxFault else { return .invalid(located) }
    switch fault {
    case .unclosedBracket: return .incomplete(indentation: indentationInBrackets(lines))
    case .unterminatedTripleString: return .incomplete(indentation: "")
    case .backslashAtEnd: return .incomplete(indentation: String(indentation(of: lines)))
    case .expectedBlock where !endsInEmptyLine && located.span.start >= located.source.bytes.count:
      return .incomplete(indentation: String(indentation(of: lines)) + "    ")
    default: return .invalid(located)
    }
  }

  // MARK: - Indentation

  private static func lastLine(of lines: [String]) -> String {
    lines.last { !$0.allSatisfy(\.isWhitespace) } ?? ""
  }

  private static func indentation(of lines: [String]) -> Substring {
    lastLine(of: lines).prefix { $0 == " " || $0 == "\t" }
  }

  private static func indentationInBrackets(_ lines: [String]) -> String {
    let last = lastLine(of: lines).last { !$0.isWhitespace }
    return indentation(of: lines) + (last.map { "([{".contains($0) } ?? false ? "    " : "")
  }

  /// As deep as the last line of the block, or one level up where that line leaves the block.
  private static func indentationAfter(_ lines: [String]) -> String {
    let here = indentation(of: lines)
    let word = lastLine(of: lines).dropFirst(here.count).prefix { $0.isLetter }
    guard ["return", "pass", "break", "continue"].contains(word), !here.isEmpty else { return String(here) }
    let outer = lines.reversed().lazy.filter { !$0.allSatisfy(\.isWhitespace) }
      .map { $0.prefix { $0 == " " || $0 == "\t" } }.first { $0.count < here.count }
    return String(outer ?? "")
  }
}

extension Program {
  /// Whether the last statement is a compound one, which more lines could lengthen.
  fileprivate var endsInBlock: Bool {
    switch statements.last?.kind {
    case .branch, .forLoop, .whileLoop, .function, .with: true
    default: false
    }
  }
}

extension Substring {
  fileprivate func dropLast(while isDropped: (Character) -> Bool) -> Substring {
    guard let end = lastIndex(where: { !isDropped($0) }) else { return "" }
    return self[...end]
  }
}
