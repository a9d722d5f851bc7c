extension Parser {
  /// A statement that begins with `if`, `for`, `while`, `def` or `with`; nil where the next one is none of these.
  mutating func parseCompound() throws(LocatedFault) -> Statement? {
    let start = current.span.start
    guard case .keyword(let keyword) = current.kind, peek().kind != .symbol(.assign) else { return nil }
    let kind: Statement.Kind
    switch keyword {
    case .if: kind = try parseBranches()
    case .for: kind = try parseFor()
    case .while: kind = try parseWhile()
    case .def: kind = try parseFunction()
    case .with: kind = try parseWith()
    default: return nil
    }
    return Statement(kind, Span(start, end))
  }

  private mutating func parseBranches() throws(LocatedFault) -> Statement.Kind {
    var branches: [Branch] = []
    var keyword = Keyword.if
    repeat {
      let line = source.line(at: current.span.start)
      advance()
      let test = try parseCondition()
      branches.append(Branch(test: test, body: try parseBlock(after: keyword, line: line)))
      keyword = .elif
    } while current.kind == .keyword(.elif)
    return .branch(branches, otherwise: try parseElse())
  }

  private mutating func parseFor() throws(LocatedFault) -> Statement.Kind {
    let line = source.line(at: current.span.start)
    advance()
    let target = try parseLoopTarget()
    let iterable = try parseExpressionList()
    loops += 1
    let body = try parseBlock(after: .for, line: line)
    loops -= 1
    return .forLoop(target: target, iterable: iterable, body: body, otherwise: try parseElse())
  }

  private mutating func parseWhile() throws(LocatedFault) -> Statement.Kind {
    let line = source.line(at: current.span.start)
    advance()
    let test = try parseCondition()
    loops += 1
    let body = try parseBlock(after: .while, line: line)
    loops -= 1
    return .whileLoop(test: test, body: body, otherwise: try parseElse())
  }

  private mutating func parseFunction() throws(LocatedFault) -> Statement.Kind {
    let line = source.line(at: current.span.start)
    advance()
    let (name, nameSpan) = try expectName()
    try expect(.leftParenthesis)
    let parameters = try parseParameters(until: .rightParenthesis, inLambda: false)
    try closeBracket(.rightParenthesis)
    if current.kind == .symbol(.arrow) { throw failure(.refused(.annotations), at: current.span) }
    // A loop around a `def` is no loop of its body's.
    let outerLoops = loops
    loops = 0
    functions += 1
    let body = try parseBlock(after: .def, line: line)
    functions -= 1
    loops = outerLoops
    var documentation: String?
    if case .expression(let first) = body.first?.kind, case .string(let text) = first.kind { documentation = text }
    return .function(
      FunctionSyntax(
        name: name, nameSpan: nameSpan, parameters: parameters, body: body, documentation: documentation))
  }

  private mutating func parseWith() throws(LocatedFault) -> Statement.Kind {
    let line = source.line(at: current.span.start)
    advance()
    let isBracketed = current.kind == .symbol(.leftParenthesis)
    var context = try parseExpression()
    // In Python these parentheses hold a list of contexts, not a tuple.
    if isBracketed, previous?.kind == .symbol(.rightParenthesis), case .tuple(let items) = context.kind, !items.isEmpty
    {
      if items.count > 1 { throw failure(.refused(.severalContexts), at: context.span) }
      context = items[0]
    }
    if current.kind == .keyword(.as) { throw failure(.refused(.withAs), at: current.span) }
    if current.kind == .symbol(.comma) { throw failure(.refused(.severalContexts), at: current.span) }
    return .with(context: context, body: try parseBlock(after: .with, line: line))
  }

  private mutating func parseCondition() throws(LocatedFault) -> Expression {
    let condition = try parseExpression()
    if current.kind == .symbol(.assign) { throw failure(.assignmentAsCondition, at: current.span) }
    return condition
  }

  private mutating func parseElse() throws(LocatedFault) -> [Statement] {
    guard current.kind == .keyword(.else) else { return [] }
    let elseSpan = current.span
    advance()
    if current.kind == .keyword(.if) { throw failure(.elseIf, at: elseSpan.union(current.span)) }
    return try parseBlock(after: .else, line: source.line(at: elseSpan.start))
  }

  /// `:` and either the rest of the line or an indented block.
  private mutating func parseBlock(after keyword: Keyword, line: Int) throws(LocatedFault) -> [Statement] {
    if let stray = strayGenerator { throw failure(.refused(.generatorExpression), at: stray) }
    if !take(.colon) { throw complaint(.missingColon(after: keyword.rawValue)) }
    var body: [Statement] = []
    guard current.kind == .newline else {
      if case .keyword(let inner) = current.kind, [.if, .for, .while, .def, .with].contains(inner) {
        throw complaint(.blockOnOneLine(inner.rawValue))
      }
      _ = try parseSimpleLine(into: &body)
      return body
    }
    advance()
    guard current.kind == .indent else {
      if case .fault = current.kind { throw complaint(.unexpected(found: nil)) }
      throw failure(.expectedBlock(after: keyword.rawValue, line: line), at: lineSpan)
    }
    advance()
    while current.kind != .dedent {
      if current.kind == .end { return body }
      try parseStatement(into: &body)
    }
    advance()
    return body
  }

  /// The line of the current token, or what is left of the text.
  private var lineSpan: Span {
    guard current.kind != .end, current.kind != .dedent || peek().kind != .end else {
      return Span(current.span.start, current.span.start)
    }
    let line = source.span(ofLine: source.line(at: current.span.start))
    return Span(current.span.start, max(current.span.start, line.end))
  }
}
