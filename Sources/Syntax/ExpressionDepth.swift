extension Expression.Kind {
  /// The depth of the deepest expression directly inside, 0 where there is none.
  var childDepth: Int {
    switch self {
    case .none, .truth, .integer, .float, .string, .ellipsis, .name: 0
    case .formatted(let parts): deepest(parts)
    case .list(let items), .tuple(let items), .set(let items): deepest(items)
    case .dictionary(let entries): entries.reduce(0) { max($0, $1.key.depth, $1.value.depth) }
    case .unary(_, let operand): operand.depth
    case .binary(_, let left, let right, _), .and(let left, let right), .or(let left, let right):
      max(left.depth, right.depth)
    case .comparison(let first, let links): links.reduce(first.depth) { max($0, $1.operand.depth) }
    case .conditional(let test, let then, let otherwise): max(test.depth, then.depth, otherwise.depth)
    case .lambda(let parameters, let body):
      parameters.reduce(body.depth) { max($0, $1.defaultValue?.depth ?? 0) }
    case .call(let callee, let arguments): arguments.reduce(callee.depth) { max($0, $1.value.depth) }
    case .attribute(let object, _, _): object.depth
    case .subscripted(let object, let index): max(object.depth, index.depth)
    case .slice(let lower, let upper, let step): max(lower?.depth ?? 0, upper?.depth ?? 0, step?.depth ?? 0)
    case .comprehension(let comprehension): comprehension.deepest
    }
  }
}

private func deepest(_ items: [Expression]) -> Int { items.reduce(0) { max($0, $1.depth) } }

private func deepest(_ parts: [FormattedPart]) -> Int {
  var depth = 0
  for case .field(let value, _, _, let spec) in parts { depth = max(depth, value.depth, deepest(spec)) }
  return depth
}

extension Comprehension {
  fileprivate var deepest: Int {
    var depth = element.depth
    if case .dictionary(let value) = form { depth = max(depth, value.depth) }
    for clause in clauses {
      depth = clause.conditions.reduce(max(depth, clause.target.depth, clause.iterable.depth)) { max($0, $1.depth) }
    }
    return depth
  }
}
