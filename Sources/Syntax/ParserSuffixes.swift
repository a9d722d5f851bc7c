extension Parser {
  /// Calls, attributes and subscripts after `value`.
  mutating func parseSuffixes(of value: Expression, from start: Int) throws(LocatedFault) -> Expression {
    var value = value
    while case .symbol(let symbol) = current.kind {
      switch symbol {
      case .leftParenthesis:
        let arguments = try parseArguments()
        value = try expression(.call(value, arguments), from: start)
      case .leftBracket:
        let index = try parseIndex()
        value = try expression(.subscripted(value, index: index), from: start)
      case .dot:
        advance()
        let (name, nameSpan) = try expectName()
        value = try expression(.attribute(value, name: name, nameSpan: nameSpan), from: start)
      default: return value
      }
    }
    return value
  }

  private mutating func parseArguments() throws(LocatedFault) -> [Argument] {
    advance()
    var arguments: [Argument] = []
    var names: Set<String> = []
    while current.kind != .symbol(.rightParenthesis) {
      let start = current.span.start
      if let (name, nameSpan) = try takeArgumentName() {
        if !names.insert(name).inserted { throw failure(.repeatedKeyword(name), at: nameSpan) }
        let value = try parseExpression()
        arguments.append(Argument(name: name, value: value, span: Span(start, end)))
      } else {
        let value = try parsePositionalArgument(isFirst: arguments.isEmpty)
        let span = Span(start, end)
        if !names.isEmpty { throw failure(.positionalAfterKeyword, at: span) }
        arguments.append(Argument(name: nil, value: value, span: span))
      }
      if !take(.comma) { break }
    }
    try closeBracket(.rightParenthesis)
    return arguments
  }

  private mutating func takeArgumentName() throws(LocatedFault) -> (String, Span)? {
    guard peek().kind == .symbol(.assign) else { return nil }
    switch current.kind {
    case .name(let name):
      let span = current.span
      advance()
      advance()
      return (name, span)
    case .keyword(let keyword): throw failure(.keywordAsName(keyword.rawValue), at: current.span)
    default: return nil
    }
  }

  private mutating func parsePositionalArgument(isFirst: Bool) throws(LocatedFault) -> Expression {
    let start = current.span.start
    let earlierGenerator = strayGenerator
    let value = try parseExpression()
    if current.kind == .keyword(.for) || current.kind == .keyword(.async) {
      let clauses = try parseClauses()
      guard isFirst, current.kind == .symbol(.rightParenthesis) else {
        if current.kind == .symbol(.comma) || !isFirst {
          throw failure(.generatorNeedsParentheses, at: Span(start, end))
        }
        throw complaintInBrackets()
      }
      return try expression(
        .comprehension(Comprehension(form: .generator, element: value, clauses: clauses)), from: start)
    }
    if current.kind == .symbol(.assign) { throw failure(.keywordIsExpression, at: Span(start, end)) }
    // `sum((x for x in xs))`: here, alone, a generator in parentheses may stand.
    if isFirst, current.kind == .symbol(.rightParenthesis), case .comprehension(let comprehension) = value.kind,
      case .generator = comprehension.form, strayGenerator == value.span
    {
      strayGenerator = earlierGenerator
    }
    return value
  }

  /// `[…]` after a value: one index or slice, or several as a tuple.
  private mutating func parseIndex() throws(LocatedFault) -> Expression {
    advance()
    let start = current.span.start
    let first = try parseIndexItem()
    guard current.kind == .symbol(.comma) else {
      try closeBracket(.rightBracket)
      return first
    }
    var items = [first]
    while take(.comma), current.kind != .symbol(.rightBracket) { items.append(try parseIndexItem()) }
    let index = try expression(.tuple(items), from: start)
    try closeBracket(.rightBracket)
    return index
  }

  private mutating func parseIndexItem() throws(LocatedFault) -> Expression {
    let start = current.span.start
    let lower = current.kind == .symbol(.colon) ? nil : try parseExpression()
    guard take(.colon) else {
      if let lower { return lower }
      throw complaint(.expectedValue(found: found))
    }
    let upper = endsSlicePart ? nil : try parseExpression()
    var step: Expression?
    if take(.colon), !endsSlicePart { step = try parseExpression() }
    return try expression(.slice(lower: lower, upper: upper, step: step), from: start)
  }

  private var endsSlicePart: Bool {
    [.symbol(.colon), .symbol(.comma), .symbol(.rightBracket)].contains(current.kind)
  }
}
