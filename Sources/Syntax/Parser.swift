/// Reads a text as statements and expressions: recursive descent for statements, one precedence table for operators.
package struct Parser {
  let source: SourceText
  private let tokens: [Token]
  private var index = 0
  /// Where the last token that was taken ends; line ends and indentation don't count.
  private(set) var end = 0
  private var nesting = 0
  var loops = 0
  var functions = 0
  /// A generator in parentheses that is not, or not yet, the sole argument of a call.
  var strayGenerator: Span?

  /// The program that `source` holds. Takes time in proportion to the text's length; needs at most a fixed part of the
  /// stack (`SyntaxLimits`).
  package static func parse(_ source: SourceText) throws(LocatedFault) -> Program {
    var parser = Parser(source)
    do { return try parser.parseProgram() } catch { throw withMeantLine(error) }
  }

  /// A fault about a look-alike with its whole line as it was meant, where the line holds more of them and would read.
  private static func withMeantLine(_ error: LocatedFault) -> LocatedFault {
    guard case SyntaxFault.lookalike(let typed, let meant, nil) = error.fault else { return error }
    let lineSpan = error.source.span(ofLine: error.source.line(at: error.span.start))
    guard lineSpan.end - lineSpan.start <= longestMeantLine else { return error }
    let line = error.source.text(of: lineSpan).drop { $0 == " " || $0 == "\t" }
    let corrected = Lookalike.corrected(String(line))
    let before = error.source.text(of: Span(lineSpan.start, error.span.start)).drop { $0 == " " || $0 == "\t" }
    guard corrected != before + meant + line.dropFirst(before.count + typed.count) else { return error }
    var parser = Parser(SourceText(name: "", text: corrected))
    do throws(LocatedFault) { _ = try parser.parseProgram() } catch let second {
      // The block of an `if` stands on the lines below.
      guard case SyntaxFault.expectedBlock = second.fault else { return error }
    }
    let fault = SyntaxFault.lookalike(typed: typed, meant: meant, line: corrected)
    return LocatedFault(fault, in: error.source, at: error.span)
  }

  /// Bytes of a line that a sentence can repeat.
  private static let longestMeantLine = 120

  init(_ source: SourceText) {
    self.source = source
    tokens = Lexer.tokens(of: source)
  }

  // MARK: - Tokens

  var current: Token { tokens[index] }

  func peek(_ ahead: Int = 1) -> Token { tokens[min(index + ahead, tokens.count - 1)] }

  var previous: Token? { index > 0 ? tokens[index - 1] : nil }

  /// Takes the current token. The last one, the end or a fault, stays current.
  mutating func advance() {
    switch current.kind {
    case .newline, .indent, .dedent, .end, .fault: break
    default: end = current.span.end
    }
    if index + 1 < tokens.count { index += 1 }
  }

  mutating func take(_ symbol: Symbol) -> Bool {
    guard current.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard current.kind == .keyword(keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Symbol) throws(LocatedFault) {
    if !take(symbol) { throw complaint(.expected(symbol.rawValue, found: found)) }
  }

  mutating func expectName() throws(LocatedFault) -> (name: String, span: Span) {
    let span = current.span
    switch current.kind {
    case .name(let name):
      advance()
      return (name, span)
    case .keyword(let keyword): throw complaint(.keywordAsName(keyword.rawValue))
    default: throw complaint(.expectedName(found: found))
    }
  }

  var startsValue: Bool {
    switch current.kind {
    case .name, .integer, .float, .string, .formatStart: true
    case .symbol(let symbol):
      symbol.closing != nil || symbol == .plus || symbol == .minus || symbol == .tilde || symbol == .ellipsis
    case .keyword(let keyword): [.none, .yes, .no, .not, .lambda, .yield, .await].contains(keyword)
    default: false
    }
  }

  // MARK: - Faults

  /// The current token as it was typed; nil at the end of a line.
  var found: String? {
    switch current.kind {
    case .newline, .indent, .dedent, .end, .fault: nil
    default: String(source.text(of: current.span).prefix(30))
    }
  }

  func failure(_ fault: SyntaxFault, at span: Span) -> LocatedFault { LocatedFault(fault, in: source, at: span) }

  /// `fault` at the current token, unless the text itself says better what is wrong here: it can't be read on, or
  /// a bracket further up was never closed, so that what follows is read as part of it.
  func complaint(_ fault: SyntaxFault) -> LocatedFault {
    if let last = tokens.last, case .fault(let reason) = last.kind {
      if index == tokens.count - 1 || reason.isUnclosed && last.span.start < current.span.start {
        return failure(reason, at: last.span)
      }
    }
    if current.kind == .symbol(.assign) { return failure(.assignmentAsValue, at: current.span) }
    return failure(fault, at: current.span)
  }

  /// What is wrong with a current token that neither goes on nor ends what stands in brackets.
  func complaintInBrackets() -> LocatedFault {
    // `with (open(x) as f):`; no other brackets may hold an `as`.
    if current.kind == .keyword(.as) { return failure(.refused(.withAs), at: current.span) }
    return complaint(startsValue ? .missingComma : .unexpected(found: found))
  }

  /// Bounds how deep the parser recurses; each call is followed by `leave`.
  mutating func enter() throws(LocatedFault) {
    nesting += 1
    if nesting > SyntaxLimits.nesting {
      throw failure(.nestedTooDeep(limit: SyntaxLimits.nesting), at: current.span)
    }
  }

  mutating func leave() { nesting -= 1 }

  /// An expression from `start` up to the last token that was taken.
  func expression(_ kind: Expression.Kind, from start: Int) throws(LocatedFault) -> Expression {
    let expression = Expression(kind, Span(start, end))
    if expression.depth > SyntaxLimits.expressionDepth {
      throw failure(.expressionTooLong(limit: SyntaxLimits.expressionDepth), at: expression.span)
    }
    return expression
  }
}
