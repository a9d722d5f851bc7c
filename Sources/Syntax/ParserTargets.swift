extension Parser {
  /// Throws unless `target` may stand where a value is stored (or, for `del`, taken away): a name, `x.y`, `x[i]`, or,
  /// but for augmented assignment, a tuple or list of them.
  func checkTarget(_ target: Expression, _ placing: SyntaxFault.Placing) throws(LocatedFault) {
    switch target.kind {
    case .name, .attribute, .subscripted: return
    case .tuple(let items), .list(let items):
      guard placing != .augment else { throw failure(.invalidTarget(.several, placing), at: target.span) }
      for item in items { try checkTarget(item, placing) }
    case .none: throw failure(.assignmentToConstant("None"), at: target.span)
    case .truth(let value): throw failure(.assignmentToConstant(value ? "True" : "False"), at: target.span)
    case .ellipsis: throw failure(.assignmentToConstant("..."), at: target.span)
    default:
      if let kind = invalidTarget(target.kind) { throw failure(.invalidTarget(kind, placing), at: target.span) }
    }
  }

  private func invalidTarget(_ kind: Expression.Kind) -> SyntaxFault.Target? {
    switch kind {
    case .name, .attribute, .subscripted, .tuple, .list, .none, .truth, .ellipsis: nil
    case .integer, .float, .string: .literal
    case .formatted: .formatted
    case .set, .dictionary, .slice: .display
    case .unary, .binary, .and, .or: .operation
    case .comparison: .comparison
    case .conditional: .conditional
    case .lambda: .lambda
    case .call: .call
    case .comprehension: .comprehension
    }
  }
}
