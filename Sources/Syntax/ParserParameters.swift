extension Parser {
  /// `a, b=1` of a `def` or a lambda, up to `closing`, which stays.
  mutating func parseParameters(
    until closing: Symbol, inLambda: Bool
  ) throws(LocatedFault) -> [ParameterSyntax] {
    var parameters: [ParameterSyntax] = []
    var names: Set<String> = []
    var hasDefaults = false
    while current.kind != .symbol(closing) {
      switch current.kind {
      case .symbol(.star), .symbol(.doubleStar): throw failure(.refused(.starParameters), at: current.span)
      case .symbol(.slash): throw failure(.refused(.positionalOnly), at: current.span)
      default: break
      }
      let (name, span) = try expectName()
      if !names.insert(name).inserted { throw failure(.repeatedParameter(name), at: span) }
      if !inLambda, current.kind == .symbol(.colon) { throw failure(.refused(.annotations), at: current.span) }
      var value: Expression?
      if take(.assign) {
        value = try parseExpression()
        hasDefaults = true
      } else if hasDefaults {
        throw failure(.parameterWithoutDefault(name), at: span)
      }
      parameters.append(ParameterSyntax(name: name, defaultValue: value, span: Span(span.start, end)))
      if !take(.comma) { break }
    }
    return parameters
  }
}
