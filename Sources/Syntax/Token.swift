/// The smallest piece of a text that has a meaning, with where it stands.
struct Token: Sendable {
  let kind: Kind
  let span: Span

  enum Kind: Equatable, Sendable {
    /// The end of a logical line, not of a line inside brackets.
    case newline
    case indent
    case dedent
    case end
    case name(String)
    case keyword(Keyword)
    /// Without its sign, so that -9223372036854775808 can be read.
    case integer(UInt64)
    case float(Double)
    case string(String)
    /// An f-string is `formatStart`, then `formatText` and fields in braces, then `formatEnd`.
    case formatStart
    case formatText(String)
    case formatEnd
    case symbol(Symbol)
    /// The text can't be read beyond here. The last token but for none.
    case fault(SyntaxFault)
  }
}

package enum Keyword: String, Sendable, CaseIterable {
  case none = "None"
  case yes = "True"
  case no = "False"
  case and, `as`, assert, async, await, `break`, `class`, `continue`, def, del, elif, `else`, except, finally, `for`,
    from, global, `if`, `import`, `in`, `is`, lambda, nonlocal, not, or, pass, raise, `return`, `try`, `while`, with,
    yield

  static let byText = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}

enum Symbol: String, Sendable, CaseIterable {
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBracket = "["
  case rightBracket = "]"
  case leftBrace = "{"
  case rightBrace = "}"
  case comma = ","
  case colon = ":"
  case semicolon = ";"
  case dot = "."
  case ellipsis = "..."
  case arrow = "->"
  /// Only in a field of an f-string, before its conversion.
  case exclamation = "!"
  case assign = "="
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case star = "*"
  case slash = "/"
  case doubleSlash = "//"
  case percent = "%"
  case at = "@"
  case doubleStar = "**"
  case ampersand = "&"
  case bar = "|"
  case caret = "^"
  case tilde = "~"
  case shiftLeft = "<<"
  case shiftRight = ">>"
  case plusAssign = "+="
  case minusAssign = "-="
  case starAssign = "*="
  case slashAssign = "/="
  case doubleSlashAssign = "//="
  case percentAssign = "%="
  case atAssign = "@="
  case doubleStarAssign = "**="
  case ampersandAssign = "&="
  case barAssign = "|="
  case caretAssign = "^="
  case shiftLeftAssign = "<<="
  case shiftRightAssign = ">>="

  /// Every symbol by its text's bytes, longest first within each first byte, as a lexer tries them.
  static let byFirstByte: [UInt8: [(bytes: [UInt8], symbol: Symbol)]] = Dictionary(
    grouping: allCases.map { (bytes: Array($0.rawValue.utf8), symbol: $0) }, by: { $0.bytes[0] }
  ).mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }

  /// The closing bracket of an opening one.
  var closing: Symbol? {
    switch self {
    case .leftParenthesis: .rightParenthesis
    case .leftBracket: .rightBracket
    case .leftBrace: .rightBrace
    default: nil
    }
  }

  var isClosing: Bool { self == .rightParenthesis || self == .rightBracket || self == .rightBrace }

  /// The operator of an augmented assignment.
  var augmented: BinaryOperator? {
    guard rawValue.count > 1, rawValue.last == "=" else { return nil }
    return BinaryOperator(rawValue: String(rawValue.dropLast()))
  }
}
