/// A statement with the span of its whole text (a compound one includes its blocks).
package struct Statement: Sendable {
  package let kind: Kind
  package let span: Span

  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  package indirect enum Kind: Sendable {
    case expression(Expression)
    /// `a = b, c = value`: targets from left to right, then the value. A target is a name, attribute, subscript, or a
    /// tuple or list of targets.
    case assignment(targets: [Expression], value: Expression)
    case augmented(target: Expression, BinaryOperator, value: Expression, operatorSpan: Span)
    /// `if`/`elif` branches in order, then `else`.
    case branch([Branch], otherwise: [Statement])
    case forLoop(target: Expression, iterable: Expression, body: [Statement], otherwise: [Statement])
    case whileLoop(test: Expression, body: [Statement], otherwise: [Statement])
    case breakLoop
    case continueLoop
    case pass
    case function(FunctionSyntax)
    case returning(Expression?)
    /// `import numpy as np, math`
    case importModules([ImportedName])
    /// `from numpy import array as a, zeros`
    case importNames(module: ImportedName, [ImportedName])
    /// `with no_grad():` (an `as` name is refused by the parser)
    case with(context: Expression, body: [Statement])
    case assertion(test: Expression, message: Expression?)
    case delete([Expression])
  }
}

package struct Branch: Sendable {
  package let test: Expression
  package let body: [Statement]

  package init(test: Expression, body: [Statement]) {
    self.test = test
    self.body = body
  }
}

/// `def name(parameters): body`
package struct FunctionSyntax: Sendable {
  package let name: String
  package let nameSpan: Span
  package let parameters: [ParameterSyntax]
  package let body: [Statement]
  /// The first statement of the body where it is a plain string.
  package let documentation: String?

  package init(
    name: String, nameSpan: Span, parameters: [ParameterSyntax], body: [Statement], documentation: String?
  ) {
    self.name = name
    self.nameSpan = nameSpan
    self.parameters = parameters
    self.body = body
    self.documentation = documentation
  }
}

/// A dotted name and the alias after `as`, if any.
package struct ImportedName: Sendable {
  package let name: String
  package let alias: String?
  package let span: Span

  package init(name: String, alias: String?, span: Span) {
    self.name = name
    self.alias = alias
    self.span = span
  }
}

/// A whole parsed text: a program, a cell, or one line of the prompt.
package struct Program: Sendable {
  package let statements: [Statement]
  /// Whether the text's last statement is an expression closed by `;`, whose result a notebook doesn't echo.
  package let hidesResult: Bool

  package init(statements: [Statement], hidesResult: Bool) {
    self.statements = statements
    self.hidesResult = hidesResult
  }
}
