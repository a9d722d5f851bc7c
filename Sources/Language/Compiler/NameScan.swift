import Syntax

/// Finds the names that a piece of program uses and does not bind itself.
struct NameScan {
  private(set) var names: Set<String> = []
  /// Only the names that functions inside use, which must live in boxes.
  private let innerOnly: Bool
  /// Names that comprehensions around the current place bind.
  private var hidden: [Set<String>] = []

  init(innerOnly: Bool) { self.innerOnly = innerOnly }

  /// The names that functions inside `statements` take from around them.
  static func sharedNames(in statements: [Statement]) -> Set<String> {
    var scan = NameScan(innerOnly: true)
    scan.visit(statements)
    return scan.names
  }

  static func sharedNames(in expressions: [Expression]) -> Set<String> {
    var scan = NameScan(innerOnly: true)
    for expression in expressions { scan.visit(expression) }
    return scan.names
  }

  private mutating func insert(_ name: String) {
    if !hidden.contains(where: { $0.contains(name) }) { names.insert(name) }
  }

  private mutating func visitFunction(bound: Set<String>, _ visitBody: (inout NameScan) -> Void) {
    var scan = NameScan(innerOnly: false)
    visitBody(&scan)
    for name in scan.names.subtracting(bound) { insert(name) }
  }

  mutating func visit(_ statements: [Statement]) {
    for statement in statements { visit(statement) }
  }

  private mutating func visit(_ statement: Statement) {
    switch statement.kind {
    case .function(let function):
      for parameter in function.parameters { visit(parameter.defaultValue) }
      let bound = Set(function.parameters.map(\.name)).union(BoundNames.of(function.body))
      visitFunction(bound: bound) { $0.visit(function.body) }
    default:
      for expression in statement.expressions { visit(expression) }
      for block in statement.blocks { visit(block) }
    }
  }

  private mutating func visit(_ expression: Expression?) {
    if let expression { visit(expression) }
  }

  mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .name(let name):
      if !innerOnly { insert(name) }
    case .lambda(let parameters, let body):
      for parameter in parameters { visit(parameter.defaultValue) }
      visitFunction(bound: Set(parameters.map(\.name))) { $0.visit(body) }
    case .comprehension(let comprehension):
      visit(comprehension.clauses[0].iterable)
      let bound = BoundNames.of(comprehension)
      if case .generator = comprehension.form {
        visitFunction(bound: bound) { $0.visitInside(comprehension) }
      } else {
        hidden.append(bound)
        visitInside(comprehension)
        hidden.removeLast()
      }
    default:
      for child in expression.children { visit(child) }
    }
  }

  /// All of a comprehension but its first iterable, which belongs outside.
  private mutating func visitInside(_ comprehension: Comprehension) {
    for expression in comprehension.insideExpressions { visit(expression) }
  }
}

extension Comprehension {
  /// All of its expressions but the first iterable, which is evaluated outside.
  var insideExpressions: [Expression] {
    var expressions = [element]
    if case .dictionary(let value) = form { expressions.append(value) }
    for (index, clause) in clauses.enumerated() {
      expressions.append(clause.target)
      if index > 0 { expressions.append(clause.iterable) }
      expressions += clause.conditions
    }
    return expressions
  }
}

/// The names that assignments, loops, imports and definitions bind in one scope.
enum BoundNames {
  static func of(_ statements: [Statement]) -> Set<String> {
    var names: Set<String> = []
    for statement in statements { collect(statement, &names) }
    return names
  }

  static func of(_ comprehension: Comprehension) -> Set<String> {
    var names: Set<String> = []
    for clause in comprehension.clauses { collect(target: clause.target, &names) }
    return names
  }

  private static func collect(_ statement: Statement, _ names: inout Set<String>) {
    switch statement.kind {
    case .assignment(let targets, _): for target in targets { collect(target: target, &names) }
    case .augmented(let target, _, _, _): collect(target: target, &names)
    case .forLoop(let target, _, _, _): collect(target: target, &names)
    case .delete(let targets): for target in targets { collect(target: target, &names) }
    case .function(let function): names.insert(function.name)
    case .importModules(let modules): for module in modules { names.insert(module.boundName) }
    case .importNames(_, let members): for member in members { names.insert(member.alias ?? member.name) }
    default: break
    }
    for block in statement.blocks { for inner in block { collect(inner, &names) } }
  }

  private static func collect(target: Expression, _ names: inout Set<String>) {
    switch target.kind {
    case .name(let name): names.insert(name)
    case .tuple(let items), .list(let items): for item in items { collect(target: item, &names) }
    default: break
    }
  }
}

extension ImportedName {
  /// `import a.b` binds `a`; with an alias, the alias.
  var boundName: String { alias ?? name.split(separator: ".").first.map(String.init) ?? name }
}

extension Statement {
  /// The expressions directly in the statement, targets included, those of its blocks not.
  var expressions: [Expression] {
    switch kind {
    case .expression(let value): [value]
    case .assignment(let targets, let value): targets + [value]
    case .augmented(let target, _, let value, _): [target, value]
    case .branch(let branches, _): branches.map(\.test)
    case .forLoop(let target, let iterable, _, _): [target, iterable]
    case .whileLoop(let test, _, _): [test]
    case .returning(let value): value.map { [$0] } ?? []
    case .with(let context, _): [context]
    case .assertion(let test, let message): [test] + (message.map { [$0] } ?? [])
    case .delete(let targets): targets
    case .function, .breakLoop, .continueLoop, .pass, .importModules, .importNames: []
    }
  }

  /// The blocks of a compound statement, a function's not.
  var blocks: [[Statement]] {
    switch kind {
    case .branch(let branches, let otherwise): branches.map(\.body) + [otherwise]
    case .forLoop(_, _, let body, let otherwise), .whileLoop(_, let body, let otherwise): [body, otherwise]
    case .with(_, let body): [body]
    default: []
    }
  }
}

extension Expression {
  /// The expressions directly inside, but for lambdas and comprehensions, which have scopes of their own.
  var children: [Expression] {
    switch kind {
    case .none, .truth, .integer, .float, .string, .ellipsis, .name, .lambda, .comprehension: []
    case .formatted(let parts): parts.flatMap(\.expressions)
    case .list(let items), .tuple(let items), .set(let items): items
    case .dictionary(let entries): entries.flatMap { [$0.key, $0.value] }
    case .unary(_, let operand): [operand]
    case .binary(_, let left, let right, _), .and(let left, let right), .or(let left, let right): [left, right]
    case .comparison(let first, let links): [first] + links.map(\.operand)
    case .conditional(let test, let then, let otherwise): [test, then, otherwise]
    case .call(let callee, let arguments): [callee] + arguments.map(\.value)
    case .attribute(let object, _, _): [object]
    case .subscripted(let object, let index): [object, index]
    case .slice(let lower, let upper, let step): [lower, upper, step].compactMap { $0 }
    }
  }
}

extension FormattedPart {
  fileprivate var expressions: [Expression] {
    switch self {
    case .text: []
    case .field(let value, _, _, let spec): [value] + spec.flatMap(\.expressions)
    }
  }
}
