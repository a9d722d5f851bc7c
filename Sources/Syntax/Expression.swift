/// An expression with the span it was read from. Grammar and meaning are Python 3's.
package struct Expression: Sendable {
  package let kind: Kind
  /// As in CPython: without the parentheses around it, which belong to the expression outside (a tuple's are its own).
  package let span: Span
  /// Levels of the tree from here down, 1 for a leaf. The parser keeps it within `SyntaxLimits.expressionDepth`, so
  /// that walking and freeing a tree by recursion never exhausts the stack.
  package let depth: Int

  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
    depth = kind.childDepth + 1
  }

  package indirect enum Kind: Sendable {
    case none
    case truth(Bool)
    case integer(Int)
    case float(Double)
    case string(String)
    /// `f"{loss:.4f} of {n}"`
    case formatted([FormattedPart])
    case ellipsis
    case name(String)
    case list([Expression])
    case tuple([Expression])
    case set([Expression])
    case dictionary([DictionaryEntry])
    case unary(UnaryOperator, Expression)
    /// The operator's own span lets an error point at it.
    case binary(BinaryOperator, Expression, Expression, operatorSpan: Span)
    /// `a < b <= c`: each operand is evaluated once, and evaluation stops at the first false comparison.
    case comparison(Expression, [ComparisonLink])
    /// `a and b`
    case and(Expression, Expression)
    /// `a or b`
    case or(Expression, Expression)
    /// `then if test else otherwise`
    case conditional(test: Expression, then: Expression, otherwise: Expression)
    case lambda(parameters: [ParameterSyntax], body: Expression)
    case call(Expression, [Argument])
    case attribute(Expression, name: String, nameSpan: Span)
    case subscripted(Expression, index: Expression)
    /// `lower:upper:step`, only inside a subscript (alone or in its tuple).
    case slice(lower: Expression?, upper: Expression?, step: Expression?)
    case comprehension(Comprehension)
  }
}

package enum FormattedPart: Sendable {
  case text(String)
  /// `{value!r:spec}`; `selfText` is `x=` in `{x=}`, printed before the value. The spec may itself hold fields.
  /// `{x=}` with neither conversion nor spec has the conversion `r`, as in CPython.
  case field(value: Expression, selfText: String?, conversion: Character?, spec: [FormattedPart])
}

package struct DictionaryEntry: Sendable {
  package let key: Expression
  package let value: Expression

  package init(key: Expression, value: Expression) {
    self.key = key
    self.value = value
  }
}

package enum UnaryOperator: String, Sendable {
  case plus = "+"
  case minus = "-"
  case invert = "~"
  case not = "not"
}

package enum BinaryOperator: String, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case remainder = "%"
  case matrixMultiply = "@"
  case power = "**"
  case bitAnd = "&"
  case bitOr = "|"
  case bitXor = "^"
  case shiftLeft = "<<"
  case shiftRight = ">>"
}

package enum ComparisonOperator: String, Sendable, CaseIterable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case isIdentical = "is"
  case isNotIdentical = "is not"
  case isIn = "in"
  case isNotIn = "not in"
}

package struct ComparisonLink: Sendable {
  package let comparison: ComparisonOperator
  package let operand: Expression
  package let operatorSpan: Span

  package init(_ comparison: ComparisonOperator, _ operand: Expression, operatorSpan: Span) {
    self.comparison = comparison
    self.operand = operand
    self.operatorSpan = operatorSpan
  }
}

/// One argument of a call; `name` is set for `name=value`.
package struct Argument: Sendable {
  package let name: String?
  package let value: Expression
  package let span: Span

  package init(name: String?, value: Expression, span: Span) {
    self.name = name
    self.value = value
    self.span = span
  }
}

/// One parameter of `def` or `lambda`.
package struct ParameterSyntax: Sendable {
  package let name: String
  package let defaultValue: Expression?
  package let span: Span

  package init(name: String, defaultValue: Expression?, span: Span) {
    self.name = name
    self.defaultValue = defaultValue
    self.span = span
  }
}

/// `[element for target in iterable if condition …]` and its set and dict forms.
package struct Comprehension: Sendable {
  package enum Form: Sendable {
    case list
    case set
    case dictionary(value: Expression)
    /// `sum(x * x for x in xs)`: only as the sole argument of a call; it is gathered into a list first.
    case generator
  }

  package struct Clause: Sendable {
    package let target: Expression
    package let iterable: Expression
    package let conditions: [Expression]

    package init(target: Expression, iterable: Expression, conditions: [Expression]) {
      self.target = target
      self.iterable = iterable
      self.conditions = conditions
    }
  }

  package let form: Form
  /// The element, or the key of a dict comprehension.
  package let element: Expression
  package let clauses: [Clause]

  package init(form: Form, element: Expression, clauses: [Clause]) {
    self.form = form
    self.element = element
    self.clauses = clauses
  }
}
