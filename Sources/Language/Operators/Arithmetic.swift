import Syntax

/// The arithmetic operators on any two values.
package enum Arithmetic {
  package static func binary(_ operation: BinaryOperator, _ a: Value, _ b: Value, _ machine: Machine) throws -> Value {
    switch (a, b) {
    case (.integer(let x), .integer(let y)): return try WholeArithmetic.apply(operation, x, y)
    case (.float(let x), .float(let y)):
      if let result = try FloatArithmetic.apply(operation, x, y) { return .float(result) }
    case (.float(let x), .integer(let y)):
      if let result = try FloatArithmetic.apply(operation, x, Double(y)) { return .float(result) }
    case (.integer(let x), .float(let y)):
      if let result = try FloatArithmetic.apply(operation, Double(x), y) { return .float(result) }
    case (.truth(let x), .truth(let y)):
      switch operation {
      case .bitAnd: return .truth(x && y)
      case .bitOr: return .truth(x || y)
      case .bitXor: return .truth(x != y)
      default: return try WholeArithmetic.apply(operation, x ? 1 : 0, y ? 1 : 0)
      }
    case (.truth(let x), .integer), (.truth(let x), .float):
      return try binary(operation, .integer(x ? 1 : 0), b, machine)
    case (.integer, .truth(let y)), (.float, .truth(let y)):
      return try binary(operation, a, .integer(y ? 1 : 0), machine)
    default:
      if case .object(let object) = a, let result = try object.binary(operation, b, reflected: false, machine) {
        return result
      }
      if case .object(let object) = b, let result = try object.binary(operation, a, reflected: true, machine) {
        return result
      }
      if let result = try ContainerArithmetic.apply(operation, a, b, machine) { return result }
    }
    throw TypeFault.operands(operation: operation.rawValue, left: a.typeName, right: b.typeName)
  }

  /// `a <operator>= b`: in place where Python does it in place, else a new value.
  package static func augmented(
    _ operation: BinaryOperator, _ a: Value, _ b: Value, _ machine: Machine
  ) throws -> Value {
    switch (a, operation) {
    case (.list(let list), .add):
      let more = try machine.elements(of: b)
      try Limits.checkAllocation(list.elements.count + more.count, bytes: MemoryLayout<Value>.stride)
      list.elements.append(contentsOf: more)
      return a
    case (.list(let list), .multiply):
      guard let count = b.wholeNumber else { break }
      list.elements = try ContainerArithmetic.repeated(list.elements, count)
      return a
    case (.set(let set), .bitOr):
      guard case .set(let other) = b else { break }
      try set.merge(other)
      return a
    case (.set(let set), .bitAnd):
      guard case .set(let other) = b else { break }
      set.replace(with: try SetArithmetic.intersection(set, other))
      return a
    case (.set(let set), .subtract):
      guard case .set(let other) = b else { break }
      try set.subtract(other)
      return a
    case (.set(let set), .bitXor):
      guard case .set(let other) = b else { break }
      try set.toggle(other)
      return a
    case (.dictionary(let dictionary), .bitOr):
      guard case .dictionary(let other) = b else { break }
      for (key, value) in other.pairs { try dictionary.set(key, to: value) }
      return a
    case (.object(let object), _):
      if let result = try object.augmented(operation, b, machine) { return result }
    default: break
    }
    do {
      return try binary(operation, a, b, machine)
    } catch TypeFault.operands(_, let left, let right) {
      throw TypeFault.operands(operation: operation.rawValue + "=", left: left, right: right)
    }
  }

  package static func unary(_ operation: UnaryOperator, _ value: Value, _ machine: Machine) throws -> Value {
    switch (operation, value) {
    case (.not, _): return .truth(try !value.isTrue())
    case (.minus, .float(let number)): return .float(-number)
    case (.plus, .float): return value
    case (_, .object(let object)):
      if let result = try object.unary(operation, machine) { return result }
    case (.minus, _):
      guard let number = value.wholeNumber else { break }
      let (result, overflows) = (0).subtractingReportingOverflow(number)
      if overflows { throw ArithmeticFault.intTooLarge(operation: "-(\(number))") }
      return .integer(result)
    case (.plus, _):
      if let number = value.wholeNumber { return .integer(number) }
    case (.invert, _):
      if let number = value.wholeNumber { return .integer(~number) }
    }
    throw TypeFault.operand(operation: operation.rawValue, type: value.typeName)
  }
}
