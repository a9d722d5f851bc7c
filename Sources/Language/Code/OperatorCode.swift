import Syntax

/// An operand that may be a whole number in a variable of the function, or written out: read without a call and
/// without copying the value, which is most of what a loop of additions costs.
private struct QuickInteger {
  private let slot: Int
  private let constant: Int?

  init(_ code: Code) {
    slot = (code as? LocalCode)?.slot ?? -1
    if case .integer(let number)? = (code as? ConstantCode)?.value { constant = number } else { constant = nil }
  }

  /// The number, or nil where the operand has to be evaluated.
  @inline(__always)
  func value(_ frame: Frame) -> Int? {
    if slot >= 0 {
      if case .integer(let number)? = frame.slots[slot] { return number }
      return nil
    }
    return constant
  }
}

/// `left <operator> right` of any operator; those that loops live on have a class of their own below.
class BinaryCode: Code {
  final let operation: BinaryOperator
  final let left: Code
  final let right: Code
  /// The operands where they are whole numbers at hand.
  fileprivate final let quickLeft: QuickInteger
  fileprivate final let quickRight: QuickInteger

  init(_ operation: BinaryOperator, _ left: Code, _ right: Code, _ span: Span) {
    self.operation = operation
    self.left = left
    self.right = right
    quickLeft = QuickInteger(left)
    quickRight = QuickInteger(right)
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    let a = try left.evaluate(frame)
    return try apply(a, right.evaluate(frame), frame)
  }

  final func apply(_ a: Value, _ b: Value, _ frame: Frame) throws -> Value {
    note(frame)
    do { return try Arithmetic.binary(operation, a, b, frame.machine) } catch { throw located(error) }
  }

  static func make(_ operation: BinaryOperator, _ left: Code, _ right: Code, _ span: Span) -> BinaryCode {
    switch operation {
    case .add: AddCode(operation, left, right, span)
    case .subtract: SubtractCode(operation, left, right, span)
    case .multiply: MultiplyCode(operation, left, right, span)
    case .remainder: RemainderCode(operation, left, right, span)
    default: BinaryCode(operation, left, right, span)
    }
  }
}

final class AddCode: BinaryCode {
  override func evaluate(_ frame: Frame) throws -> Value {
    if let x = quickLeft.value(frame), let y = quickRight.value(frame) {
      let (result, overflows) = x.addingReportingOverflow(y)
      if !overflows { return .integer(result) }
    }
    let a = try left.evaluate(frame)
    let b = try right.evaluate(frame)
    if case .integer(let x) = a, case .integer(let y) = b {
      let (sum, overflows) = x.addingReportingOverflow(y)
      if !overflows { return .integer(sum) }
    } else if case .float(let x) = a, case .float(let y) = b {
      return .float(x + y)
    }
    return try apply(a, b, frame)
  }
}

final class SubtractCode: BinaryCode {
  override func evaluate(_ frame: Frame) throws -> Value {
    if let x = quickLeft.value(frame), let y = quickRight.value(frame) {
      let (result, overflows) = x.subtractingReportingOverflow(y)
      if !overflows { return .integer(result) }
    }
    let a = try left.evaluate(frame)
    let b = try right.evaluate(frame)
    if case .integer(let x) = a, case .integer(let y) = b {
      let (difference, overflows) = x.subtractingReportingOverflow(y)
      if !overflows { return .integer(difference) }
    } else if case .float(let x) = a, case .float(let y) = b {
      return .float(x - y)
    }
    return try apply(a, b, frame)
  }
}

final class MultiplyCode: BinaryCode {
  override func evaluate(_ frame: Frame) throws -> Value {
    if let x = quickLeft.value(frame), let y = quickRight.value(frame) {
      let (result, overflows) = x.multipliedReportingOverflow(by: y)
      if !overflows { return .integer(result) }
    }
    let a = try left.evaluate(frame)
    let b = try right.evaluate(frame)
    if case .integer(let x) = a, case .integer(let y) = b {
      let (product, overflows) = x.multipliedReportingOverflow(by: y)
      if !overflows { return .integer(product) }
    } else if case .float(let x) = a, case .float(let y) = b {
      return .float(x * y)
    }
    return try apply(a, b, frame)
  }
}

final class RemainderCode: BinaryCode {
  override func evaluate(_ frame: Frame) throws -> Value {
    let a = try left.evaluate(frame)
    let b = try right.evaluate(frame)
    if case .integer(let x) = a, case .integer(let y) = b, x >= 0, y > 0 { return .integer(x % y) }
    return try apply(a, b, frame)
  }
}

final class UnaryCode: Code {
  let operation: UnaryOperator
  let operand: Code

  init(_ operation: UnaryOperator, _ operand: Code, _ span: Span) {
    self.operation = operation
    self.operand = operand
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    if operation == .not { return .truth(try test(frame)) }
    let value = try operand.evaluate(frame)
    note(frame)
    do { return try Arithmetic.unary(operation, value, frame.machine) } catch { throw located(error) }
  }

  override func test(_ frame: Frame) throws -> Bool {
    if operation != .not { return try truth(evaluate(frame)) }
    return try !operand.test(frame)
  }
}

extension Code {
  /// The truth of a value, with this expression as the place of what may go wrong.
  final func truth(_ value: Value) throws -> Bool {
    if case .truth(let truth) = value { return truth }
    do { return try value.isTrue() } catch { throw located(error) }
  }
}

/// One comparison. A chain is a `ChainCode`.
final class ComparisonCode: Code {
  let operation: ComparisonOperator
  let left: Code
  let right: Code
  private let quickLeft: QuickInteger
  private let quickRight: QuickInteger

  init(_ operation: ComparisonOperator, _ left: Code, _ right: Code, _ span: Span) {
    self.operation = operation
    self.left = left
    self.right = right
    quickLeft = QuickInteger(left)
    quickRight = QuickInteger(right)
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    let a = try left.evaluate(frame)
    let b = try right.evaluate(frame)
    if case .integer(let x) = a, case .integer(let y) = b, let answer = compare(x, y) { return .truth(answer) }
    note(frame)
    do { return try Comparison.compare(operation, a, b, frame.machine) } catch { throw located(error) }
  }

  override func test(_ frame: Frame) throws -> Bool {
    if let x = quickLeft.value(frame), let y = quickRight.value(frame), let answer = compare(x, y) { return answer }
    let a = try left.evaluate(frame)
    let b = try right.evaluate(frame)
    if case .integer(let x) = a, case .integer(let y) = b, let answer = compare(x, y) { return answer }
    if case .float(let x) = a, case .float(let y) = b, let answer = compare(x, y) { return answer }
    note(frame)
    do { return try Comparison.compare(operation, a, b, frame.machine).isTrue() } catch { throw located(error) }
  }

  @inline(__always)
  private func compare<Number: Comparable>(_ a: Number, _ b: Number) -> Bool? {
    switch operation {
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    case .equal: a == b
    case .notEqual: a != b
    default: nil
    }
  }
}

/// `a < b <= c`: each operand once, and no further than the first comparison that is false.
final class ChainCode: Code {
  let first: Code
  let links: [(operation: ComparisonOperator, operand: Code, span: Span)]

  init(_ first: Code, _ links: [(operation: ComparisonOperator, operand: Code, span: Span)], _ span: Span) {
    self.first = first
    self.links = links
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    var left = try first.evaluate(frame)
    var result = Value.truth(true)
    for (index, link) in links.enumerated() {
      let right = try link.operand.evaluate(frame)
      do {
        note(frame)
        result = try Comparison.compare(link.operation, left, right, frame.machine)
        if index + 1 < links.count, try !result.isTrue() { return result }
      } catch { throw Raised.at(link.span, error) }
      left = right
    }
    return result
  }
}

/// `a and b`, `a or b`: the operand that decided, not its truth.
final class LogicCode: Code {
  let left: Code
  let right: Code
  let isAnd: Bool

  init(isAnd: Bool, _ left: Code, _ right: Code, _ span: Span) {
    self.isAnd = isAnd
    self.left = left
    self.right = right
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    let value = try left.evaluate(frame)
    return try left.truth(value) == isAnd ? right.evaluate(frame) : value
  }

  override func test(_ frame: Frame) throws -> Bool {
    try left.test(frame) == isAnd ? right.test(frame) : !isAnd
  }
}

final class ConditionalCode: Code {
  let condition: Code
  let then: Code
  let otherwise: Code

  init(_ condition: Code, then: Code, otherwise: Code, _ span: Span) {
    self.condition = condition
    self.then = then
    self.otherwise = otherwise
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    try condition.test(frame) ? then.evaluate(frame) : otherwise.evaluate(frame)
  }
}
