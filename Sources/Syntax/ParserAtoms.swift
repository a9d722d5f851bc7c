extension Parser {
  /// A literal, a name, or something in brackets.
  mutating func parseAtom() throws(LocatedFault) -> Expression {
    let start = current.span.start
    switch current.kind {
    case .name(let name):
      advance()
      return try expression(.name(name), from: start)
    case .integer(let magnitude):
      guard let value = Int(exactly: magnitude) else {
        throw failure(.integerTooLarge(digits: String(magnitude).count), at: current.span)
      }
      advance()
      return try expression(.integer(value), from: start)
    case .float(let value):
      advance()
      return try expression(.float(value), from: start)
    case .string, .formatStart: return try parseStrings()
    case .keyword(let keyword):
      let constant: Expression.Kind
      switch keyword {
      case .none: constant = .none
      case .yes: constant = .truth(true)
      case .no: constant = .truth(false)
      case .yield: throw failure(.refused(.generators), at: current.span)
      case .await, .async: throw failure(.refused(.asynchrony), at: current.span)
      default: throw complaint(.expectedValue(found: found))
      }
      advance()
      return try expression(constant, from: start)
    case .symbol(.ellipsis):
      advance()
      return try expression(.ellipsis, from: start)
    case .symbol(.leftParenthesis): return try parseParentheses()
    case .symbol(.leftBracket): return try parseListDisplay()
    case .symbol(.leftBrace): return try parseBraces()
    case .symbol(.star), .symbol(.doubleStar):
      if mayUnpackHere { throw failure(.refused(.starUnpacking), at: current.span) }
      throw complaint(.expectedValue(found: found))
    default: throw complaint(.expectedValue(found: found))
    }
  }

  /// Whether a star here would be Python's unpacking rather than a sign without its left side.
  private var mayUnpackHere: Bool {
    switch previous?.kind {
    case nil, .newline, .indent, .dedent: true
    case .symbol(let symbol): symbol.closing != nil || symbol == .comma || symbol == .assign || symbol == .colon
    case .keyword(let keyword): [.in, .return, .for].contains(keyword)
    default: false
    }
  }

  /// `(x)`, `(a, b)`, `()`; a generator only as the sole argument of a call, which `parseArguments` settles.
  private mutating func parseParentheses() throws(LocatedFault) -> Expression {
    let start = current.span.start
    advance()
    if take(.rightParenthesis) { return try expression(.tuple([]), from: start) }
    let first = try parseExpression()
    if current.kind == .keyword(.for) || current.kind == .keyword(.async) {
      let clauses = try parseClauses()
      try closeBracket(.rightParenthesis)
      let generator = try expression(
        .comprehension(Comprehension(form: .generator, element: first, clauses: clauses)), from: start)
      strayGenerator = strayGenerator ?? generator.span
      return generator
    }
    guard current.kind == .symbol(.comma) else {
      try closeBracket(.rightParenthesis)
      return first
    }
    let items = try parseItems(after: first, until: .rightParenthesis)
    return try expression(.tuple(items), from: start)
  }

  private mutating func parseListDisplay() throws(LocatedFault) -> Expression {
    let start = current.span.start
    advance()
    if take(.rightBracket) { return try expression(.list([]), from: start) }
    let first = try parseExpression()
    if current.kind == .keyword(.for) || current.kind == .keyword(.async) {
      let clauses = try parseClauses()
      try closeBracket(.rightBracket)
      return try expression(
        .comprehension(Comprehension(form: .list, element: first, clauses: clauses)), from: start)
    }
    let items = try parseItems(after: first, until: .rightBracket)
    return try expression(.list(items), from: start)
  }

  /// `{}`, `{key: value}`, `{element}` and their comprehensions.
  private mutating func parseBraces() throws(LocatedFault) -> Expression {
    let start = current.span.start
    advance()
    if take(.rightBrace) { return try expression(.dictionary([]), from: start) }
    let first = try parseExpression()
    let isDictionary = take(.colon)
    let firstValue = isDictionary ? try parseExpression() : first
    if current.kind == .keyword(.for) || current.kind == .keyword(.async) {
      let clauses = try parseClauses()
      try closeBracket(.rightBrace)
      let form: Comprehension.Form = isDictionary ? .dictionary(value: firstValue) : .set
      return try expression(
        .comprehension(Comprehension(form: form, element: first, clauses: clauses)), from: start)
    }
    guard isDictionary else {
      let items = try parseItems(after: first, until: .rightBrace)
      return try expression(.set(items), from: start)
    }
    var entries = [DictionaryEntry(key: first, value: firstValue)]
    while take(.comma), current.kind != .symbol(.rightBrace) {
      let key = try parseExpression()
      try expect(.colon)
      entries.append(DictionaryEntry(key: key, value: try parseExpression()))
    }
    try closeBracket(.rightBrace)
    return try expression(.dictionary(entries), from: start)
  }

  /// The rest of `first, second, …` and the closing bracket; a comma may stand before it.
  private mutating func parseItems(after first: Expression, until closing: Symbol) throws(LocatedFault) -> [Expression]
  {
    var items = [first]
    while take(.comma), current.kind != .symbol(closing) { items.append(try parseExpression()) }
    try closeBracket(closing)
    return items
  }

  mutating func closeBracket(_ closing: Symbol) throws(LocatedFault) {
    if !take(closing) { throw complaintInBrackets() }
  }

  /// `for target in iterable if condition …`, once or more.
  mutating func parseClauses() throws(LocatedFault) -> [Comprehension.Clause] {
    var clauses: [Comprehension.Clause] = []
    while current.kind == .keyword(.for) || current.kind == .keyword(.async) {
      if current.kind == .keyword(.async) { throw failure(.refused(.asynchrony), at: current.span) }
      advance()
      let target = try parseLoopTarget()
      // A bare `if … else` can't stand here, for an `if` begins the next part.
      let iterable = try parseExpression(.or)
      var conditions: [Expression] = []
      while take(.if) {
        conditions.append(try parseExpression(.or))
        if current.kind == .symbol(.assign) { throw failure(.assignmentAsCondition, at: current.span) }
      }
      clauses.append(Comprehension.Clause(target: target, iterable: iterable, conditions: conditions))
    }
    return clauses
  }

  /// `a, (b, c) in` of a loop or comprehension.
  mutating func parseLoopTarget() throws(LocatedFault) -> Expression {
    if case .keyword(let keyword) = current.kind, peek().kind == .keyword(.in), !startsValue {
      throw failure(.keywordAsName(keyword.rawValue), at: current.span)
    }
    let target = try parseExpressionList(.bitOr)
    try checkTarget(target, .loop)
    if !take(.in) { throw complaint(.expected("in", found: found)) }
    return target
  }
}
