import Syntax

/// A line that parses as code, and what kind of code it is.
struct TypedCode {
  /// The code that parsed: as typed, or with full-width letters and marks made half-width.
  let source: String
  private let statements: [Statement]

  /// - Returns: nil where neither form parses.
  init?(_ typed: String) {
    for source in [typed, typed.halfWidth, typed.halfWidth.withTimes] {
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
    guard let expression else { return !statements.isEmpty }
    switch expression.kind {
    case .name, .integer, .float, .string, .ellipsis, .none, .truth: return false
    default: return true
    }
  }

  /// The expression, where that is all.
  private var expression: Expression? {
    guard statements.count == 1, case .expression(let expression)? = statements.first?.kind else { return nil }
    return expression
  }

  /// Nothing to compute: a value as it is written, `[784, 64, 10]`, `"up"`, `0, 985`.
  var isLiteral: Bool { expression.map(Self.isLiteral) ?? false }

  /// Written values of which one is meant: `1 or 2`.
  var isChoice: Bool {
    switch expression?.kind {
    case .and(let left, let right)?, .or(let left, let right)?: Self.isLiteral(left) && Self.isLiteral(right)
    default: false
    }
  }

  /// From a number to a larger one, `1-2`, as far as a difference can be told from it.
  private var isRange: Bool {
    guard case .binary(.subtract, let low, let high, _)? = expression?.kind else { return false }
    return switch (low.kind, high.kind) {
    case (.integer(let low), .integer(let high)): low < high
    case (.float(let low), .float(let high)): low < high
    default: false
    }
  }

  private static func isLiteral(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .integer, .float, .string, .none, .truth: true
    case .unary(_, let operand): isLiteral(operand)
    case .list(let elements), .tuple(let elements), .set(let elements): elements.allSatisfy(isLiteral)
    default: false
    }
  }

  /// Code that a learner runs to see what it gives, at a question that takes no code. Much of what people write reads as
  /// code by chance: `1 or 2`, `not larger`, `it is not 1.1`, `95%以上`.
  func asksForAValue(names: Names) -> Bool {
    looksLikeCode && !isLiteral && !isRange && !isWordy && !hasUnknownChinese(names)
  }

  /// Words to a person that read as code by chance: `relu is zero`, `不变`, of names that nothing has.
  func isSentence(names: Names) -> Bool {
    guard let expression else { return false }
    if case .tuple = expression.kind { return Self.joinedNames(expression).contains { names($0) == nil } }
    return isWordy && Self.joinedNames(expression).contains { names($0) == nil } || hasUnknownChinese(names)
  }

  private func hasUnknownChinese(_ names: Names) -> Bool {
    let words = SourceText(name: "answer", text: source).codeWords ?? []
    return words.contains { $0.first?.isLetter == true && $0.contains(where: \.isWideText) && names($0) == nil }
  }

  /// The names that stand alone between `and`, `or`, `not`, `is` and `in`.
  private static func joinedNames(_ expression: Expression) -> [String] {
    switch expression.kind {
    case .name(let name): [name]
    case .and(let left, let right), .or(let left, let right): joinedNames(left) + joinedNames(right)
    case .unary(_, let operand): joinedNames(operand)
    case .comparison(let left, let links): joinedNames(left) + links.flatMap { joinedNames($0.operand) }
    case .tuple(let elements): elements.flatMap(joinedNames)
    default: []
    }
  }

  /// Joined by words rather than signs.
  private var isWordy: Bool {
    switch expression?.kind {
    case .and?, .or?, .unary(.not, _)?: true
    case .comparison(_, let links)?: links.contains { $0.comparison.rawValue.contains(where: \.isLetter) }
    default: false
    }
  }

  /// The name of a variable, where that is all.
  var bareName: String? {
    if case .name(let name)? = expression?.kind { name } else { nil }
  }

  /// What is said of one name, by `name = value` or `name == value`, or else the expression alone.
  var value: String? {
    guard statements.count == 1, let statement = statements.first else { return nil }
    let text = SourceText(name: "answer", text: source)
    switch statement.kind {
    case .assignment(let targets, let value):
      guard targets.count == 1, case .name? = targets.first?.kind else { return nil }
      return text.text(of: value.span)
    case .expression(let expression):
      if case .comparison(let left, let links) = expression.kind, case .name = left.kind, links.count == 1,
        let link = links.first, link.comparison == .equal
      {
        return text.text(of: link.operand.span)
      }
      return source
    default: return nil
    }
  }

  /// Whether it is an expression alone, which could stand in a blank.
  var isExpression: Bool { expression != nil }

  /// An expression that calls nothing: what it comes to is known at once.
  var isShortSum: Bool {
    let words = SourceText(name: "answer", text: source).codeWords ?? []
    return isExpression
      && !zip(words, words.dropFirst()).contains { word, next in
        next == "(" && (word == ")" || word == "]" || word.first?.isLetter == true || word.first == "_")
      }
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

extension String {
  /// A line that isn't code and doesn't mean to be: several words, and no sign that only code has.
  ///
  /// `print w` and `for i in data` are broken code, which their own messages explain better.
  func isSentence(names: Names) -> Bool {
    let text = halfWidth.trimmed
    let marks = text.withoutApostrophes
    guard !marks.contains(where: { "=()[]{}\"'`".contains($0) }) else { return false }
    if text.contains(where: \.isWideText) { return true }
    let words = text.split { !($0.isLetter || $0 == "_") }.map(String.init)
    guard let first = words.first, words.count > 1 || NumberWords.joining.contains(first) else { return false }
    if ["print", "import", "from", "def", "return", "del", "lambda"].contains(first) { return false }
    return Keyword(rawValue: first) == nil || !words.contains { names($0) != nil }
  }

  /// `784 x 64` as a product, where nothing but numbers and signs stands around it.
  fileprivate var withTimes: String {
    guard allSatisfy({ $0.isNumber || " .,+-*/()x".contains($0) }) else { return self }
    return replacing("x", with: "*")
  }

  /// Without the apostrophe of `I'd`.
  private var withoutApostrophes: String {
    let characters = Array(self)
    return String(
      characters.indices.filter { index in
        !(characters[index] == "'" && index > 0 && index + 1 < characters.count && characters[index - 1].isLetter
          && characters[index + 1].isLetter)
      }.map { characters[$0] })
  }
}
