/// How deep a text may nest. Beyond each limit stands a clear fault, so that no text can exhaust the stack.
package enum SyntaxLimits {
  /// Brackets inside brackets, fields of f-strings included; CPython's limit too.
  package static let brackets = 200
  /// Blocks inside blocks; CPython's limit too.
  package static let blocks = 100
  /// Prefix operators, lambdas, conditionals and brackets inside each other: what the parser recurses on.
  package static let nesting = 250
  /// Levels of one expression's tree; `a + a + …` and `a.b.c…` gain one a term.
  package static let expressionDepth = 1_000
}
