import Autograd
import Syntax
import Tensors

extension TensorObject {
  func applying(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? {
    if operation == .multiply, family == .numpy, let times = asIndex {
      switch other {
      // A NumPy integer repeats a list, as an int does.
      case .list, .tuple, .string: return try Arithmetic.binary(.multiply, other, .integer(times), machine)
      default: break
      }
    }
    guard let (second, family) = try partner(other, operation.rawValue) else { return nil }
    let (a, b) = reflected ? (second, variable) : (variable, second)
    guard let op = try op(operation, a, b) else { return nil }
    // A whole tensor holds no inf: NumPy gives 0 with a warning, PyTorch refuses.
    if operation == .floorDivide || operation == .remainder, a.kind != .real, b.kind != .real,
      (try? a.shape.broadcast(with: b.shape)) != nil, b.tensor.floats().contains(0)
    {
      throw ArithmeticFault.divisionByZero(operation: operation.rawValue)
    }
    return .object(TensorObject(try machine.recording(op, a, b), family))
  }

  /// The other operand as a tensor and the result's family; nil for what can't be one.
  private func partner(_ other: Value, _ operation: String) throws -> (Variable, Family)? {
    if case .object(let object as TensorObject) = other { return (object.variable, family.mixed(with: object.family)) }
    switch other {
    // A table's own operators take arrays, as pandas's do.
    case .object(is SeriesObject), .object(is FrameObject): return nil
    case .list, .tuple, .object(is RangeObject):
      if family == .torch { throw TensorUseFault.listWithTorch(operation: operation) }
    default: break
    }
    return try TensorConversion.variable(other).map { ($0, family) }
  }

  private func op(_ operation: BinaryOperator, _ a: Variable, _ b: Variable) throws -> (any Op.Type)? {
    let areTruths = a.kind == .truth && b.kind == .truth
    let op: any Op.Type
    switch operation {
    case .add: op = Add.self
    case .subtract: op = Subtract.self
    case .multiply: op = Multiply.self
    case .divide: return Divide.self
    case .floorDivide: op = FloorDivide.self
    case .remainder: op = Remainder.self
    case .power: op = Power.self
    case .matrixMultiply: return MatrixMultiply.self
    case .bitAnd, .bitOr, .bitXor:
      guard areTruths else { return nil }
      if operation == .bitAnd { return LogicalAnd.self }
      return operation == .bitOr ? LogicalOr.self as any Op.Type : LogicalXor.self
    case .shiftLeft, .shiftRight: return nil
    }
    if areTruths { throw TensorUseFault.truthArithmetic(operation: operation.rawValue) }
    let areBytes = a.storage.buffer.precision == .byte || b.storage.buffer.precision == .byte
    if areBytes && a.kind != .real && b.kind != .real {
      throw TensorUseFault.byteArithmetic(operation: operation.rawValue)
    }
    return op
  }

  /// In place, as in NumPy and PyTorch: the memory stays, and whoever shares it sees the change.
  func updating(_ operation: BinaryOperator, _ other: Value, _ machine: Machine) throws -> Value? {
    guard let (second, _) = try partner(other, operation.rawValue + "="),
      let op = try op(operation, variable, second)
    else { return nil }
    if variable.kind != .real && op.kind(Inputs(tensor, second.tensor)) == .real {
      throw TensorUseFault.inPlaceKind(operation: operation.rawValue + "=")
    }
    machine.prepareRecorder()
    try machine.recorder.update(variable, by: op, second)
    return .object(self)
  }

  func applying(_ operation: UnaryOperator, _ machine: Machine) throws -> Value? {
    switch operation {
    case .plus: return .object(self)
    case .minus:
      if variable.kind == .truth { throw TensorUseFault.truthArithmetic(operation: "-") }
      return .object(TensorObject(try machine.recording(Negate.self, variable), family))
    case .invert:
      guard variable.kind == .truth else { return nil }
      return .object(TensorObject(try machine.recording(LogicalNot.self, variable), family))
    case .not: return nil
    }
  }

  func comparing(
    _ comparison: ComparisonOperator, _ other: Value, reflected: Bool, _ machine: Machine
  ) throws -> Value? {
    guard let op = Self.op(comparison), let (second, family) = try partner(other, comparison.rawValue) else {
      return nil
    }
    let (a, b) = reflected ? (second, variable) : (variable, second)
    return .object(TensorObject(try machine.recording(op, a, b), family))
  }

  private static func op(_ comparison: ComparisonOperator) -> (any Op.Type)? {
    switch comparison {
    case .equal: Equal.self
    case .notEqual: NotEqual.self
    case .less: Less.self
    case .lessOrEqual: LessEqual.self
    case .greater: Greater.self
    case .greaterOrEqual: GreaterEqual.self
    default: nil
    }
  }

  func magnitudes(_ machine: Machine) throws -> Value? {
    .object(TensorObject(try machine.recording(Absolute.self, variable), family))
  }

  /// Python's sum() would walk the first axis alone, which surprises: it is right for vectors and asks otherwise.
  func sumOfVector(_ machine: Machine) throws -> Value? {
    guard variable.shape.count == 1 else { throw TensorUseFault.ambiguousBuiltin(name: "sum", shape: variable.shape) }
    return .object(TensorObject(try machine.recording(Sum.self, variable), family))
  }
}

extension Machine {
  /// Tells the recorder what asks for the ops that follow, and what may stop them.
  func prepareRecorder() {
    recorder.pulse = pulse
    recorder.origin = Origin(registers.pointee.origin)
  }

  /// Applies an op and notes the place in the program that asked for it.
  package func recording(
    _ op: any Op.Type, _ first: Variable, _ second: Variable? = nil, _ third: Variable? = nil,
    options: Options = .none
  ) throws -> Variable {
    prepareRecorder()
    let result = try recorder.apply(op, first, second, third, options: options)
    weigh(result.shape.elementCount * 4)
    return result
  }

  package func recording(_ op: any Op.Type, list: [Variable], options: Options = .none) throws -> Variable {
    prepareRecorder()
    let result = try recorder.apply(op, list: list, options: options)
    weigh(result.shape.elementCount * 4)
    return result
  }
}
