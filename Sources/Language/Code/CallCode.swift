import Syntax

/// `callee(arguments)`
final class CallCode: Code {
  let callee: Code
  let positional: [Code]
  let named: [(name: String, code: Code)]

  init(_ callee: Code, _ positional: [Code], _ named: [(name: String, code: Code)], _ span: Span) {
    self.callee = callee
    self.positional = positional
    self.named = named
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    let callee = try callee.evaluate(frame)
    if case .function(let function) = callee, named.isEmpty,
      function.code.parameterNames.count == positional.count
    {
      return try invoke(function, frame)
    }
    let arguments = try CallCode.arguments(positional, named, frame)
    note(frame)
    do {
      try frame.registers.tick()
      let result = try frame.machine.call(callee, arguments)
      if case .object(let object) = result { frame.machine.weigh(object.heldBytes) }
      return result
    } catch { throw located(error) }
  }

  /// The common call: the arguments go straight into the slots of the new frame.
  private func invoke(_ function: FunctionObject, _ frame: Frame) throws -> Value {
    let code = function.code
    let registers = frame.registers
    let slots: UnsafeMutablePointer<Value?>
    do { slots = try code.reserve(registers) } catch { throw located(error) }
    do {
      for index in positional.indices { slots[index] = try positional[index].evaluate(frame) }
    } catch {
      code.abandon(slots, registers)
      throw error
    }
    do { return try code.run(function, slots, registers) } catch { throw located(error) }
  }

  static func arguments(
    _ positional: [Code], _ named: [(name: String, code: Code)], _ frame: Frame
  ) throws -> Arguments {
    var arguments = Arguments()
    arguments.positional.reserveCapacity(positional.count)
    for code in positional { arguments.positional.append(try code.evaluate(frame)) }
    for (name, code) in named { arguments.named.append((name, try code.evaluate(frame))) }
    return arguments
  }
}

/// `receiver.name(arguments)`: finds the method without making a bound one.
final class MethodCallCode: Code {
  let receiver: Code
  let name: String
  let positional: [Code]
  let named: [(name: String, code: Code)]
  /// The methods of that name of each builtin type, looked up once.
  private let methods: MethodTable.Row
  private let attributeSpan: Span

  init(
    _ receiver: Code, _ name: String, _ positional: [Code], _ named: [(name: String, code: Code)],
    attributeSpan: Span, _ span: Span
  ) {
    self.receiver = receiver
    self.name = name
    self.positional = positional
    self.named = named
    self.attributeSpan = attributeSpan
    methods = MethodTable.row(name)
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    let object = try receiver.evaluate(frame)
    if let method = methods.method(for: object) {
      if case .list(let list) = object, name == "append", positional.count == 1, named.isEmpty {
        list.elements.append(try positional[0].evaluate(frame))
        return .none
      }
      let arguments = try CallCode.arguments(positional, named, frame)
      note(frame)
      do { return try method.invoke(on: object, arguments, frame.machine) } catch { throw located(error) }
    }
    let callee: Value
    do { callee = try Attributes.get(name, of: object, frame.machine) } catch { throw Raised.at(attributeSpan, error) }
    let arguments = try CallCode.arguments(positional, named, frame)
    note(frame)
    do {
      try frame.registers.tick()
      let result = try frame.machine.call(callee, arguments)
      if case .object(let object) = result { frame.machine.weigh(object.heldBytes) }
      return result
    } catch { throw located(error) }
  }
}

/// `lambda` and the value that a `def` gives its name.
final class FunctionMakingCode: Code {
  let code: FunctionCode
  let defaults: [Code]
  /// Slots of the boxes that the function takes along.
  let captured: [Int]

  init(_ code: FunctionCode, defaults: [Code], captured: [Int], _ span: Span) {
    self.code = code
    self.defaults = defaults
    self.captured = captured
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    var values: [Value] = []
    for code in defaults { values.append(try code.evaluate(frame)) }
    return .function(FunctionObject(code: code, defaults: values, captured: CellSlots.cells(captured, frame)))
  }
}

enum CellSlots {
  /// The boxes in those slots.
  static func cells(_ slots: [Int], _ frame: Frame) -> [Cell] {
    slots.map { slot in
      if case .cell(let cell) = frame.slots[slot] { return cell }
      return Cell()
    }
  }
}
