import Syntax

/// One `for target in iterable if conditions` of a comprehension.
struct ClauseCode {
  let target: Target
  /// Unused in the first clause of a generator, whose iterable is evaluated outside.
  let iterable: Code
  let conditions: [Code]

  /// Whether all conditions hold.
  func accepts(_ frame: Frame) throws -> Bool {
    for condition in conditions where try !condition.test(frame) { return false }
    return true
  }
}

/// A list, set or dict comprehension. Its variables are slots of the frame around it that nothing else uses.
final class ComprehensionCode: Code {
  enum Form { case list, set, dictionary(value: Code) }

  let form: Form
  let element: Code
  let clauses: [ClauseCode]
  /// Slots of its variables, and those of them that functions inside share.
  let slots: [Int]
  let boxed: [Int]

  init(_ form: Form, element: Code, clauses: [ClauseCode], slots: [Int], boxed: [Int], _ span: Span) {
    self.form = form
    self.element = element
    self.clauses = clauses
    self.slots = slots
    self.boxed = boxed
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    let first = try clauses[0].iterable.evaluate(frame)
    for slot in boxed { frame.slots[slot] = .cell(Cell()) }
    defer { for slot in slots { frame.slots[slot] = nil } }
    switch form {
    case .list:
      var elements: [Value] = []
      try walk(0, first, frame) { elements.append(try element.evaluate(frame)) }
      return .list(of: elements)
    case .set:
      let set = SetObject()
      try walk(0, first, frame) {
        let value = try element.evaluate(frame)
        do { try set.insert(value) } catch { throw element.located(error) }
      }
      return .set(set)
    case .dictionary(let value):
      let dictionary = DictionaryObject()
      try walk(0, first, frame) {
        let key = try element.evaluate(frame)
        let value = try value.evaluate(frame)
        do { try dictionary.set(key, to: value) } catch { throw element.located(error) }
      }
      return .dictionary(dictionary)
    }
  }

  private func walk(_ level: Int, _ iterable: Value, _ frame: Frame, _ gather: () throws -> Void) throws {
    let clause = clauses[level]
    let machine = frame.machine
    let iterator: ValueIterator
    do { iterator = try machine.iterator(over: iterable) } catch { throw clause.iterable.located(error) }
    while true {
      do {
        guard let next = try iterator.next(machine) else { return }
        try clause.target.store(next, frame)
        try machine.tick()
      } catch { throw clause.iterable.located(error) }
      if try !clause.accepts(frame) { continue }
      if level + 1 == clauses.count {
        try gather()
      } else {
        try walk(level + 1, clauses[level + 1].iterable.evaluate(frame), frame, gather)
      }
    }
  }
}

/// `f(element for …)`: makes a `Generator`, whose first iterable is evaluated here and now.
final class GeneratorCode: Code {
  let code: FunctionCode
  let element: Code
  let clauses: [ClauseCode]
  let firstIterable: Code
  let captured: [Int]

  init(
    _ code: FunctionCode, element: Code, clauses: [ClauseCode], firstIterable: Code, captured: [Int], _ span: Span
  ) {
    self.code = code
    self.element = element
    self.clauses = clauses
    self.firstIterable = firstIterable
    self.captured = captured
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    let iterable = try firstIterable.evaluate(frame)
    do {
      let iterator = try frame.machine.iterator(over: iterable)
      return .object(Generator(self, iterator, captured: CellSlots.cells(captured, frame)))
    } catch { throw firstIterable.located(error) }
  }
}

/// A generator expression at work: a frame of its own that outlives the call that made it.
final class Generator: ValueIterator {
  private let code: GeneratorCode
  private let function: FunctionObject
  private let slots: UnsafeMutablePointer<Value?>
  /// The open iterators, outermost clause first; empty when it is done.
  private var iterators: [ValueIterator]
  private var isRunning = false

  init(_ code: GeneratorCode, _ first: ValueIterator, captured: [Cell]) {
    self.code = code
    function = FunctionObject(code: code.code, defaults: [], captured: captured)
    slots = .allocate(capacity: max(1, code.code.slotCount))
    slots.initialize(repeating: nil, count: max(1, code.code.slotCount))
    iterators = [first]
    super.init()
    code.code.box(function, slots)
  }

  deinit {
    dismantle()
    slots.deinitialize(count: max(1, code.code.slotCount))
    slots.deallocate()
  }

  override var typeName: String { "generator" }
  override func representation(_ writer: inout Writer) { writer.append("<generator object <genexpr>>") }

  override func next(_ machine: Machine) throws -> Value? {
    if isRunning { throw LimitFault.changedDuringIteration(type: "generator") }
    isRunning = true
    defer { isRunning = false }
    let frame = Frame(slots: slots, registers: machine.registers)
    do {
      return try machine.descending { try advance(frame) }
    } catch {
      iterators = []
      throw Raised.leaving("<genexpr>", in: code.code.source, Raised.at(code.span, error)) { [slots] in
        self.code.code.value(of: $0, slots, machine.registers)
      }
    }
  }

  private func advance(_ frame: Frame) throws -> Value? {
    while let iterator = iterators.last {
      let clause = code.clauses[iterators.count - 1]
      guard let next = try iterator.next(frame.machine) else {
        iterators.removeLast()
        continue
      }
      try frame.machine.tick()
      try clause.target.store(next, frame)
      if try !clause.accepts(frame) { continue }
      if iterators.count == code.clauses.count { return try code.element.evaluate(frame) }
      let inner = code.clauses[iterators.count].iterable
      let iterable = try inner.evaluate(frame)
      do { iterators.append(try frame.machine.iterator(over: iterable)) } catch { throw inner.located(error) }
    }
    return nil
  }

  override func surrenderParts(to pending: inout [Container]) {
    pending.append(contentsOf: iterators as [Container])
    iterators = []
    for index in 0..<code.code.slotCount {
      pending.gather(slots[index])
      slots[index] = nil
    }
  }
}
