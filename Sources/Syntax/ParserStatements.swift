extension Parser {
  mutating func parseProgram() throws(LocatedFault) -> Program {
    var statements: [Statement] = []
    var endsWithSemicolon = false
    while current.kind != .end {
      endsWithSemicolon = try parseStatement(into: &statements)
    }
    var hidesResult = false
    if endsWithSemicolon, case .expression = statements.last?.kind { hidesResult = true }
    return Program(statements: statements, hidesResult: hidesResult)
  }

  /// One compound statement, or one line of simple ones; whether that line ends in `;`.
  @discardableResult
  mutating func parseStatement(into statements: inout [Statement]) throws(LocatedFault) -> Bool {
    if current.kind == .indent { throw failure(.unexpectedIndent, at: indentationSpan) }
    if let compound = try parseCompound() {
      statements.append(compound)
      return false
    }
    return try parseSimpleLine(into: &statements)
  }

  private var indentationSpan: Span {
    current.span.start < current.span.end ? current.span : Span(current.span.start, current.span.start + 1)
  }

  /// Simple statements with `;` between or after them, up to the end of the line; whether the last thing is a `;`.
  mutating func parseSimpleLine(into statements: inout [Statement]) throws(LocatedFault) -> Bool {
    while true {
      let statement = try parseSimple()
      statements.append(statement)
      if let stray = strayGenerator { throw failure(.refused(.generatorExpression), at: stray) }
      let isClosed = take(.semicolon)
      if current.kind == .newline {
        advance()
        return isClosed
      }
      if !isClosed { throw complaint(after: statement) }
    }
  }

  private mutating func parseSimple() throws(LocatedFault) -> Statement {
    let start = current.span.start
    guard case .keyword(let keyword) = current.kind else { return try parseExpressionStatement() }
    if peek().kind == .symbol(.assign), ![.none, .yes, .no].contains(keyword) {
      throw failure(.keywordAsName(keyword.rawValue), at: current.span)
    }
    try refuse(keyword)
    let kind: Statement.Kind
    switch keyword {
    case .pass:
      advance()
      kind = .pass
    case .break, .continue:
      if loops == 0 { throw failure(.outsideLoop(keyword.rawValue), at: current.span) }
      advance()
      kind = keyword == .break ? .breakLoop : .continueLoop
    case .return:
      if functions == 0 { throw failure(.outsideFunction("return"), at: current.span) }
      advance()
      kind = .returning(endsStatement ? nil : try parseExpressionList())
    case .assert:
      advance()
      let test = try parseExpression()
      if current.kind == .symbol(.assign) { throw failure(.assignmentAsCondition, at: current.span) }
      kind = .assertion(test: test, message: take(.comma) ? try parseExpression() : nil)
    case .del:
      advance()
      let targets = try parseExpressionList(.bitOr)
      try checkTarget(targets, .delete)
      if case .tuple(let items) = targets.kind { kind = .delete(items) } else { kind = .delete([targets]) }
    case .import:
      advance()
      kind = try parseImport()
    case .from:
      advance()
      kind = try parseFromImport()
    default: return try parseExpressionStatement()
    }
    return Statement(kind, Span(start, end))
  }

  private var endsStatement: Bool {
    switch current.kind {
    case .newline, .end, .symbol(.semicolon): true
    default: false
    }
  }

  // MARK: - Expressions and assignment

  private mutating func parseExpressionStatement() throws(LocatedFault) -> Statement {
    let start = current.span.start
    try refuseLineOfOtherLanguages()
    let first = try parseExpressionList()
    if case .symbol(let symbol) = current.kind, let operation = symbol.augmented {
      let operatorSpan = current.span
      try checkTarget(first, .augment)
      advance()
      let value = try parseExpressionList()
      return Statement(
        .augmented(target: first, operation, value: value, operatorSpan: operatorSpan), Span(start, end))
    }
    guard current.kind == .symbol(.assign) else { return Statement(.expression(first), Span(start, end)) }
    var targets: [Expression] = []
    var value = first
    while current.kind == .symbol(.assign) {
      try checkTarget(value, .assign)
      targets.append(value)
      advance()
      value = try parseExpressionList()
    }
    return Statement(.assignment(targets: targets, value: value), Span(start, end))
  }

  // MARK: - Import

  /// `numpy as np, math`
  private mutating func parseImport() throws(LocatedFault) -> Statement.Kind {
    var modules: [ImportedName] = []
    repeat {
      let (name, span) = try parseDottedName()
      modules.append(try parseAlias(of: name, from: span.start))
    } while take(.comma)
    return .importModules(modules)
  }

  /// `numpy import array as a, zeros`, the names in parentheses if they like.
  private mutating func parseFromImport() throws(LocatedFault) -> Statement.Kind {
    if current.kind == .symbol(.dot) || current.kind == .symbol(.ellipsis) {
      throw failure(.refused(.relativeImport), at: current.span)
    }
    let (module, moduleSpan) = try parseDottedName()
    if !take(.import) { throw complaint(.expected("import", found: found)) }
    if current.kind == .symbol(.star) { throw failure(.refused(.importStar), at: current.span) }
    let isBracketed = take(.leftParenthesis)
    var names: [ImportedName] = []
    repeat {
      if isBracketed, !names.isEmpty, current.kind == .symbol(.rightParenthesis) { break }
      let (name, span) = try expectName()
      names.append(try parseAlias(of: name, from: span.start))
    } while take(.comma)
    if isBracketed { try closeBracket(.rightParenthesis) }
    return .importNames(module: ImportedName(name: module, alias: nil, span: moduleSpan), names)
  }

  private mutating func parseDottedName() throws(LocatedFault) -> (name: String, span: Span) {
    var (name, span) = try expectName()
    while take(.dot) {
      let (part, partSpan) = try expectName()
      name += "." + part
      span = span.union(partSpan)
    }
    return (name, span)
  }

  private mutating func parseAlias(of name: String, from start: Int) throws(LocatedFault) -> ImportedName {
    let alias: String? = take(.as) ? try expectName().name : nil
    return ImportedName(name: name, alias: alias, span: Span(start, end))
  }
}
