import Syntax

/// The body of a `def`, `lambda` or generator, made once; each run of the `def` makes a `FunctionObject` of it.
final class FunctionCode {
  let name: String
  let documentation: String?
  let source: SourceText
  /// Where the whole `def` or `lambda` stands.
  let span: Span
  let parameterNames: [String]
  /// How many of the last parameters have defaults.
  let defaultCount: Int
  /// Slots of a call: parameters first, then everything else.
  private(set) var slotCount = 0
  /// Parameters that inner functions share.
  private(set) var boxedParameters: [Int] = []
  /// Other variables that inner functions share.
  private(set) var boxedLocals: [Int] = []
  /// Where the boxes of outer variables go, in the order of `FunctionObject.captured`.
  private(set) var capturedSlots: [Int] = []
  private var namedSlots: [String: Int] = [:]
  private(set) var body = Block([])
  private(set) var value: Code?
  private var needsBoxes = false

  init(
    name: String, documentation: String?, source: SourceText, span: Span, parameterNames: [String], defaultCount: Int
  ) {
    self.name = name
    self.documentation = documentation
    self.source = source
    self.span = span
    self.parameterNames = parameterNames
    self.defaultCount = defaultCount
  }

  /// Completes the code once its body is made: a function may call itself.
  func complete(body: Block, layout: FrameLayout) {
    self.body = body
    value = body.onlyReturn
    slotCount = layout.slotCount
    boxedParameters = layout.boxedParameters
    boxedLocals = layout.boxedLocals
    capturedSlots = layout.capturedSlots
    namedSlots = layout.namedSlots
    needsBoxes = !(boxedParameters.isEmpty && boxedLocals.isEmpty && capturedSlots.isEmpty)
  }

  /// Runs a call whose arguments stand in `slots` already, and clears them.
  func run(
    _ function: FunctionObject, _ slots: UnsafeMutablePointer<Value?>, _ registers: UnsafeMutablePointer<Registers>
  ) throws -> Value {
    defer {
      for index in 0..<slotCount { slots[index] = nil }
      registers.pointee.top = slots
    }
    // What stops a call before it begins is the caller's: its line made the call.
    try registers.descend()
    defer { registers.pointee.depth -= 1 }
    try registers.tick()
    do {
      if needsBoxes { box(function, slots) }
      let frame = Frame(slots: slots, registers: registers)
      if let value { return try value.evaluate(frame) }
      guard try body.run(frame) == .returning else { return .none }
      let result = registers.pointee.result
      registers.pointee.result = .none
      return result
    } catch {
      throw Raised.leaving(name, in: source, error) { self.value(of: $0, slots, registers) }
    }
  }

  /// What a name stands for in a running call.
  func value(
    of name: String, _ slots: UnsafeMutablePointer<Value?>, _ registers: UnsafeMutablePointer<Registers>
  ) -> Value? {
    guard let slot = namedSlots[name] else {
      let machine = registers.pointee.machine
      return machine.globals[name] ?? machine.builtins[name]
    }
    if case .cell(let cell)? = slots[slot] { return cell.value }
    return slots[slot]
  }

  func box(_ function: FunctionObject, _ slots: UnsafeMutablePointer<Value?>) {
    for slot in boxedParameters { slots[slot] = .cell(Cell(slots[slot])) }
    for slot in boxedLocals { slots[slot] = .cell(Cell()) }
    for (index, slot) in capturedSlots.enumerated() { slots[slot] = .cell(function.captured[index]) }
  }

  /// Reserves the slots of a call, all nil; throws if there are no more.
  @inline(__always)
  func reserve(_ registers: UnsafeMutablePointer<Registers>) throws -> UnsafeMutablePointer<Value?> {
    let slots = registers.pointee.top
    let top = slots + slotCount
    if top > registers.pointee.end { throw LimitFault.recursion(limit: Limits.recursion) }
    registers.pointee.top = top
    return slots
  }

  /// Gives back the slots of a call that never began.
  func abandon(_ slots: UnsafeMutablePointer<Value?>, _ registers: UnsafeMutablePointer<Registers>) {
    for index in 0..<slotCount { slots[index] = nil }
    registers.pointee.top = slots
  }
}

extension FunctionObject {
  /// A call with any arguments.
  func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    let registers = machine.registers
    let names = code.parameterNames
    var values: [Value?]
    if arguments.named.isEmpty, arguments.positional.count == names.count {
      values = arguments.positional
    } else {
      values = try parameters.bind(arguments, function: name).values
      let required = names.count - defaults.count
      for index in required..<names.count where values[index] == nil { values[index] = defaults[index - required] }
    }
    let slots = try code.reserve(registers)
    for (index, value) in values.enumerated() { slots[index] = value }
    return try code.run(self, slots, registers)
  }
}

extension Machine {
  /// Calls a value with one argument, as `map` and `sorted` do for each element.
  func call(_ callee: Value, with value: Value) throws -> Value {
    guard case .function(let function) = callee, function.code.parameterNames.count == 1 else {
      return try call(callee, [value])
    }
    let slots = try function.code.reserve(registers)
    slots[0] = value
    return try function.code.run(function, slots, registers)
  }

  /// Calls any value; throws if it can't be called.
  package func call(_ callee: Value, _ arguments: [Value]) throws -> Value {
    try call(callee, Arguments(arguments))
  }

  package func call(_ callee: Value, _ arguments: Arguments) throws -> Value {
    switch callee {
    case .function(let function): return try function.call(arguments, self)
    case .object(let object): return try object.call(arguments, self)
    default: throw CallFault.notCallable(type: callee.typeName)
    }
  }
}
