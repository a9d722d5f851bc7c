import Syntax

/// A line that parses as code, and what kind of code it is.
struct TypedCode {
  /// The code that parsed: as typed, or with full-width letters and marks made half-width.
  let source: String
  private let statements: [Statement]

  /// - Returns: nil where neither form parses.
  init?(_ typed: String) {
    for source in [typed, typed.halfWidth] {
      // Whether it parses is the question here; why it doesn't is told when it runs.
      if let program = try? Parser.parse(SourceText(name: "answer", text: source)) {
        self.source = source
        statements = program.statements
        return
      }
    }
    return nil
  }

  /// More than a bare word or number: something that only code would hold.
  var looksLikeCode: Bool {
    guard statements.count == 1, case .expression(let expression)? = statements.first?.kind else {
      return !statements.isEmpty
    }
    switch expression.kind {
    case .name, .integer, .float, .string, .ellipsis, .none, .truth: return false
    default: return true
    }
  }

  /// Whether it is an expression alone, which could stand in a blank.
  var isExpression: Bool {
    guard statements.count == 1, case .expression? = statements.first?.kind else { return false }
    return true
  }

  /// The names it binds at its top level.
  var boundNames: Set<String> { statements.reduce(into: []) { $0.formUnion(Self.names(in: $1)) } }

  /// The names that a statement binds.
  static func names(in statement: Statement) -> Set<String> { Set(allNames(in: statement)) }

  private static func allNames(in statement: Statement) -> [String] {
    switch statement.kind {
    case .assignment(let targets, _): targets.flatMap(names(in:))
    case .augmented(let target, _, _, _): names(in: target)
    case .function(let function): [function.name]
    case .branch(let branches, let otherwise): (branches.flatMap(\.body) + otherwise).flatMap(allNames(in:))
    case .forLoop(_, _, let body, let otherwise), .whileLoop(_, let body, let otherwise):
      (body + otherwise).flatMap(allNames(in:))
    case .with(_, let body): body.flatMap(allNames(in:))
    default: []
    }
  }

  /// An attribute or item counts as its owner's name: `w.grad = 0` is about `w`.
  private static func names(in target: Expression) -> [String] {
    switch target.kind {
    case .name(let name): [name]
    case .tuple(let elements), .list(let elements): elements.flatMap(names(in:))
    case .attribute(let owner, _, _): names(in: owner)
    case .subscripted(let owner, _): names(in: owner)
    default: []
    }
  }
}
