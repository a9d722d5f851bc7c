/// How tightly an operator binds, loosest first: the table of Python's language reference, 6.17.
enum Precedence: Int, Comparable {
  case conditional, or, and, not, comparison, bitOr, bitXor, bitAnd, shift, sum, product, sign, power

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
}

/// An operator between two operands.
struct Infix {
  enum Action {
    case conditional
    case or
    case and
    case comparison(ComparisonOperator)
    case binary(BinaryOperator)
  }

  let action: Action
  let precedence: Precedence
  /// The loosest operator that may stand bare in the right operand: one step tighter than its own makes an operator
  /// group to the left, its own to the right.
  let operand: Precedence

  private static let rows: [(String, Action, Precedence, operand: Precedence)] = [
    ("if", .conditional, .conditional, .conditional),
    ("or", .or, .or, .and),
    ("and", .and, .and, .not),
    ("<", .comparison(.less), .comparison, .bitOr),
    ("<=", .comparison(.lessOrEqual), .comparison, .bitOr),
    (">", .comparison(.greater), .comparison, .bitOr),
    (">=", .comparison(.greaterOrEqual), .comparison, .bitOr),
    ("==", .comparison(.equal), .comparison, .bitOr),
    ("!=", .comparison(.notEqual), .comparison, .bitOr),
    ("in", .comparison(.isIn), .comparison, .bitOr),
    ("not", .comparison(.isNotIn), .comparison, .bitOr),
    ("is", .comparison(.isIdentical), .comparison, .bitOr),
    ("|", .binary(.bitOr), .bitOr, .bitXor),
    ("^", .binary(.bitXor), .bitXor, .bitAnd),
    ("&", .binary(.bitAnd), .bitAnd, .shift),
    ("<<", .binary(.shiftLeft), .shift, .sum),
    (">>", .binary(.shiftRight), .shift, .sum),
    ("+", .binary(.add), .sum, .product),
    ("-", .binary(.subtract), .sum, .product),
    ("*", .binary(.multiply), .product, .sign),
    ("/", .binary(.divide), .product, .sign),
    ("//", .binary(.floorDivide), .product, .sign),
    ("%", .binary(.remainder), .product, .sign),
    ("@", .binary(.matrixMultiply), .product, .sign),
    // To the right: 2 ** 3 ** 2 is 2 ** (3 ** 2); and a sign may stand there: 2 ** -1.
    ("**", .binary(.power), .power, .sign),
  ]

  private static let symbols: [Symbol: Infix] = Dictionary(
    uniqueKeysWithValues: rows.compactMap { row in
      Symbol(rawValue: row.0).map { ($0, Infix(action: row.1, precedence: row.2, operand: row.operand)) }
    })

  private static let keywords: [Keyword: Infix] = Dictionary(
    uniqueKeysWithValues: rows.compactMap { row in
      Keyword(rawValue: row.0).map { ($0, Infix(action: row.1, precedence: row.2, operand: row.operand)) }
    })

  init(action: Action, precedence: Precedence, operand: Precedence) {
    self.action = action
    self.precedence = precedence
    self.operand = operand
  }

  /// The operator that a token is, after an operand.
  init?(_ token: Token.Kind) {
    let infix: Infix? =
      switch token {
      case .symbol(let symbol): Self.symbols[symbol]
      case .keyword(let keyword): Self.keywords[keyword]
      default: nil
      }
    guard let infix else { return nil }
    self = infix
  }
}
