import Autograd
import Syntax
import Tensors
import Wording

/// What the learner's own words add to a fault: the operands of the expression that failed, by their text and by what
/// their names stood for then.
struct Diagnosis {
  private let text: SourceText
  private let expression: Expression
  /// What a name stood for where the expression failed; nil for one that had no value.
  private let value: (String) -> Value?

  /// Longer texts would crowd a sentence.
  private static let longestText = 24

  /// nil where the part of the program at fault is no expression of its own.
  init?(_ source: SourceText, _ span: Span, _ value: @escaping (String) -> Value?) {
    // In brackets, so that an expression over several lines reads as it did in its program.
    text = SourceText(name: "", text: "(" + source.text(of: span) + "\n)")
    guard span.end - span.start < 2_000, let program = try? Parser.parse(text), program.statements.count == 1,
      case .expression(let expression) = program.statements[0].kind
    else { return nil }
    self.expression = expression
    self.value = value
  }

  /// `fault` with its operands, or as it was where they add nothing.
  func named(_ fault: any Fault) -> any Fault {
    switch fault {
    case TensorFault.cannotMultiply(let a, let b): product(a, b) ?? fault
    case TensorFault.cannotBroadcast(let a, let b): shapes(a, b) ?? fault
    case AutogradFault.labelsShape(let labels, let predictions): self.labels(labels, predictions) ?? fault
    case let fault as TypeFault: absence(fault) ?? fault
    case NameFault.attribute(type: "NoneType", let name, _): attributeOfNone(name) ?? fault
    default: fault
    }
  }

  // MARK: - Shapes

  private func product(_ a: Shape, _ b: Shape) -> OperandFault? {
    guard case .binary(.matrixMultiply, let left, let right, _) = expression.kind, let inner = a.last,
      let first = b.first
    else { return nil }
    let outer = b.count == 1 ? first : b[b.count - 2]
    if inner == outer { return nil }
    return .product(operand(left, a), operand(right, b), fix: Self.fix(a, b))
  }

  private static func fix(_ a: Shape, _ b: Shape) -> OperandFault.ProductFix? {
    guard (1...2).contains(a.count), (1...2).contains(b.count) else { return nil }
    if b.count == 2, a[a.count - 1] == b[1] { return .turnRight([b[1], b[0]]) }
    if b[b.count - 1] == a[0], a.count == 2 {
      return .exchange(b.count == 2 ? [b[0], a[1]] : [a[1]])
    }
    if a.count == 2, a[0] == b[0] { return .turnLeft([a[1], a[0]]) }
    return .rows(a[a.count - 1])
  }

  private func shapes(_ a: Shape, _ b: Shape) -> OperandFault? {
    let sides: (Expression, Expression)
    switch expression.kind {
    case .binary(_, let left, let right, _): sides = (left, right)
    case .comparison(let left, let links) where links.count == 1: sides = (left, links[0].operand)
    default: return nil
    }
    var fix: OperandFault.ShapeFix?
    if a.count == 2, b.count == 1, a[0] == b[0] {
      fix = .column(isRight: true, columns: a[1])
    } else if b.count == 2, a.count == 1, b[0] == a[0] {
      fix = .column(isRight: false, columns: b[1])
    } else if a.count == 2, b.count == 2, a[0] == b[1], a[1] == b[0] {
      fix = .turnRight(a)
    }
    return .shapes(operand(sides.0, a), operand(sides.1, b), fix: fix)
  }

  private func labels(_ labels: Shape, _ predictions: Shape) -> OperandFault? {
    guard case .call(_, let arguments) = expression.kind else { return nil }
    /// The argument of that shape, where only one has it.
    func argument(_ shape: Shape) -> OperandFault.Operand {
      let found = arguments.filter { (resolve($0.value) as? TensorObject)?.variable.shape == shape }
      return OperandFault.Operand(text: found.count == 1 ? short(found[0].value) : nil, shape: shape)
    }
    return .labels(argument(labels), predictions: argument(predictions))
  }

  private func operand(_ expression: Expression, _ shape: Shape) -> OperandFault.Operand {
    OperandFault.Operand(text: short(expression), shape: shape)
  }

  // MARK: - None

  private func absence(_ fault: TypeFault) -> OperandFault? {
    switch (fault, expression.kind) {
    case (.operands(let action, let left, let right), .binary(_, let a, let b, _)):
      guard left == "NoneType" || right == "NoneType" else { return nil }
      return none(action, left == "NoneType" ? a : b)
    case (.unordered(let action, let left, let right), .comparison(let a, let links)) where links.count == 1:
      guard left == "NoneType" || right == "NoneType" else { return nil }
      return none(action, left == "NoneType" ? a : links[0].operand)
    case (.operand(let action, "NoneType"), .unary(_, let operand)): return none(action, operand)
    case (.notSubscriptable("NoneType"), .subscripted(let container, _)): return none("[ ]", container)
    default: return nil
    }
  }

  private func attributeOfNone(_ name: String) -> OperandFault? {
    guard case .attribute(let object, _, _) = expression.kind, let subject = short(object, isNone: true) else {
      return nil
    }
    return .attributeOfNone(name: name, subject: subject, absence(of: object))
  }

  private func none(_ action: String, _ subject: Expression) -> OperandFault? {
    if case .none = subject.kind { return nil }
    return short(subject, isNone: true).map { .computesWithNone(action: action, subject: $0, absence(of: subject)) }
  }

  private func absence(of expression: Expression) -> OperandFault.Absence {
    switch expression.kind {
    case .attribute(let object, "grad", _):
      guard let tensor = resolve(object) as? TensorObject, let owner = short(object) else { return .unknown }
      if !tensor.variable.isLeaf { return .result(owner: owner) }
      return tensor.variable.requiresGradient ? .backwardToCome(owner: owner) : .noParameter(owner: owner)
    case .call(let callee, _):
      switch callee.kind {
      case .name("print"): return .printed
      case .name(let name): return .nothingReturned(function: name + "()")
      case .attribute(_, let name, _) where ["sort", "reverse", "append", "extend", "insert", "remove"].contains(name):
        return .changedInPlace(method: name)
      default: return .unknown
      }
    default: return .unknown
    }
  }

  // MARK: - Words

  /// The object that a name, or a place in a list or dict of that name, stood for.
  private func resolve(_ expression: Expression) -> NativeObject? {
    guard case .object(let object)? = stood(for: expression) else { return nil }
    return object
  }

  private func stood(for expression: Expression) -> Value? {
    switch expression.kind {
    case .name(let name): return value(name)
    case .subscripted(let container, let index):
      switch (stood(for: container), index.kind) {
      case (.list(let list)?, .integer(let place)) where list.elements.indices.contains(place):
        return list.elements[place]
      default: return nil
      }
    default: return nil
    }
  }

  private static func isNumber(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .integer, .float: true
    case .list(let elements), .tuple(let elements): elements.allSatisfy(isNumber)
    default: false
    }
  }

  /// The text of an expression, where a sentence has room for it and it says more than its value would.
  private func short(_ expression: Expression, isNone: Bool = false) -> String? {
    let text = text.text(of: expression.span)
    guard text.displayWidth <= Self.longestText, !text.contains("\n") else { return nil }
    switch expression.kind {
    case .name, .attribute, .subscripted, .binary, .unary: return text
    // `ones(3, 4)` beside its shape says the same twice.
    case .call(_, let arguments): return arguments.allSatisfy { Self.isNumber($0.value) } && !isNone ? nil : text
    default: return nil
    }
  }
}
