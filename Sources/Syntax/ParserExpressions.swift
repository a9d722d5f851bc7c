extension Parser {
  /// One expression, without a bare tuple.
  mutating func parseExpression() throws(LocatedFault) -> Expression { try parseExpression(.conditional) }

  /// One expression, or several with commas between or after them, which make a tuple.
  mutating func parseExpressionList(_ minimum: Precedence = .conditional) throws(LocatedFault) -> Expression {
    let start = current.span.start
    let first = try parseExpression(minimum)
    guard current.kind == .symbol(.comma) else { return first }
    var items = [first]
    while take(.comma), startsValue || current.kind == .symbol(.star) {
      items.append(try parseExpression(minimum))
    }
    return try expression(.tuple(items), from: start)
  }

  /// An expression of operators that bind at least as tightly as `minimum`.
  mutating func parseExpression(_ minimum: Precedence) throws(LocatedFault) -> Expression {
    try enter()
    let start = current.span.start
    var left = try parsePrefix(minimum)
    while let infix = Infix(current.kind), infix.precedence >= minimum {
      // `not` after an operand is the first half of `not in`.
      if current.kind == .keyword(.not), peek().kind != .keyword(.in) { break }
      switch infix.action {
      case .conditional: left = try parseConditional(then: left, from: start)
      case .comparison: left = try parseComparison(first: left, from: start)
      case .or, .and:
        advance()
        let right = try parseExpression(infix.operand)
        left = try expression(infix.precedence == .or ? .or(left, right) : .and(left, right), from: start)
      case .binary(let operation):
        let operatorSpan = current.span
        advance()
        try refuseIncrement(after: operatorSpan)
        let right = try parseExpression(infix.operand)
        left = try expression(.binary(operation, left, right, operatorSpan: operatorSpan), from: start)
      }
    }
    leave()
    return left
  }

  private mutating func parseConditional(then: Expression, from start: Int) throws(LocatedFault) -> Expression {
    advance()
    let test = try parseExpression(.or)
    if current.kind == .symbol(.assign) { throw failure(.assignmentAsCondition, at: current.span) }
    if !take(.else) { throw complaint(.conditionalWithoutElse) }
    let otherwise = try parseExpression(.conditional)
    return try expression(.conditional(test: test, then: then, otherwise: otherwise), from: start)
  }

  private mutating func parseComparison(first: Expression, from start: Int) throws(LocatedFault) -> Expression {
    var links: [ComparisonLink] = []
    while let infix = Infix(current.kind), case .comparison(var comparison) = infix.action {
      var operatorSpan = current.span
      if comparison == .isNotIn {
        guard peek().kind == .keyword(.in) else { break }
        advance()
        operatorSpan = operatorSpan.union(current.span)
      }
      advance()
      if comparison == .isIdentical, current.kind == .keyword(.not) {
        comparison = .isNotIdentical
        operatorSpan = operatorSpan.union(current.span)
        advance()
      }
      let operand = try parseExpression(infix.operand)
      links.append(ComparisonLink(comparison, operand, operatorSpan: operatorSpan))
    }
    return try expression(.comparison(first, links), from: start)
  }

  /// `x++` and `x--` count up and down elsewhere; `x + +y` is a sum, `++x` two signs.
  private func refuseIncrement(after operatorSpan: Span) throws(LocatedFault) {
    let typed = source.text(of: operatorSpan)
    guard typed == "+" || typed == "-", current.span.start == operatorSpan.end, found == typed else { return }
    switch peek().kind {
    case .newline, .end, .symbol(.semicolon), .symbol(.rightParenthesis), .symbol(.comma):
      throw failure(.increment(typed: typed + typed), at: operatorSpan.union(current.span))
    default: return
    }
  }

  private mutating func parsePrefix(_ minimum: Precedence) throws(LocatedFault) -> Expression {
    let start = current.span.start
    switch current.kind {
    case .keyword(.not):
      if minimum > .not { throw complaint(.notNeedsParentheses) }
      advance()
      let operand = try parseExpression(.not)
      return try expression(.unary(.not, operand), from: start)
    case .keyword(.lambda):
      let lambdaSpan = current.span
      switch peek().kind {
      case .name, .symbol(.colon), .symbol(.star), .symbol(.doubleStar): break
      default: throw complaint(.keywordAsName("lambda"))
      }
      if minimum > .conditional { throw failure(.lambdaNeedsParentheses, at: lambdaSpan) }
      return try parseLambda()
    case .symbol(.minus) where peek().kind == .integer(1 << 63) && peek(2).kind != .symbol(.doubleStar):
      advance()
      advance()
      return try expression(.integer(.min), from: start)
    case .symbol(let symbol):
      let sign: UnaryOperator? =
        switch symbol {
        case .plus: .plus
        case .minus: .minus
        case .tilde: .invert
        default: nil
        }
      guard let sign else { return try parseSuffixes(of: try parseAtom(), from: start) }
      advance()
      let operand = try parseExpression(.sign)
      return try expression(.unary(sign, operand), from: start)
    default: return try parseSuffixes(of: try parseAtom(), from: start)
    }
  }

  private mutating func parseLambda() throws(LocatedFault) -> Expression {
    let start = current.span.start
    advance()
    let parameters = try parseParameters(until: .colon, inLambda: true)
    try expect(.colon)
    let body = try parseExpression()
    return try expression(.lambda(parameters: parameters, body: body), from: start)
  }
}
