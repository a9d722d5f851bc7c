import Catalogue
import Syntax
import Wording

/// A conversation with the language: variables that live from cell to cell.
package final class Session {
  package let machine = Machine()

  package init() {}

  /// Runs one cell: the whole text is read first, then its statements run in order.
  ///
  /// `overlay` names mean those values throughout the cell, whatever the learner has under them. Whatever happens, the
  /// session stays alive, and each simple statement has taken effect wholly or not at all.
  package func run(
    _ source: SourceText, pulse: Pulse = .silent, overlay: [String: Value] = [:],
    sink: @escaping (Output) -> Void = { _ in }
  ) -> Outcome {
    do {
      return try DeepStack.run { self.runHere(source, pulse, overlay, sink) }
    } catch {
      return Outcome(value: nil, hidesResult: false, failure: failure(error, in: source))
    }
  }

  private func runHere(
    _ source: SourceText, _ pulse: Pulse, _ overlay: [String: Value], _ sink: @escaping (Output) -> Void
  ) -> Outcome {
    let before = (machine.pulse, machine.sink)
    machine.pulse = pulse
    machine.sink = sink
    defer { (machine.pulse, machine.sink) = before }
    do {
      return try outcome(of: PreparedCell(source, machine, overlay))
    } catch let error as LocatedFault {
      let entry = TraceEntry(source: error.source, span: error.span, function: nil)
      return Outcome(
        value: nil, hidesResult: false, failure: Outcome.Failure(fault: error.fault, trace: [entry], isSyntax: true))
    } catch {
      return Outcome(value: nil, hidesResult: false, failure: failure(error, in: source))
    }
  }

  /// Reads a cell once, to run it many times. Throws a `LocatedFault` where it isn't a program.
  package func prepare(_ source: SourceText) throws -> PreparedCell { try PreparedCell(source, machine, [:]) }

  /// Runs a cell as `run` does; on the deep stack of whoever runs it often, where it is called there.
  package func run(
    _ cell: PreparedCell, pulse: Pulse = .silent, sink: @escaping (Output) -> Void = { _ in }
  ) -> Outcome {
    let before = (machine.pulse, machine.sink)
    machine.pulse = pulse
    machine.sink = sink
    defer { (machine.pulse, machine.sink) = before }
    do {
      return try DeepStack.run { try self.outcome(of: cell) }
    } catch {
      return Outcome(value: nil, hidesResult: false, failure: failure(error, in: cell.source))
    }
  }

  private func outcome(of cell: PreparedCell) throws -> Outcome {
    let value = try Watch.over(machine.registers) {
      try machine.execute(cell.body, cell.result, cell.layout, cell.source)
    }
    return Outcome(value: value, hidesResult: cell.program.hidesResult, failure: nil)
  }

  private func failure(_ error: any Error, in source: SourceText) -> Outcome.Failure {
    let raised = Raised.leaving(nil, in: source, error) { self.value(of: $0) }
    return Outcome.Failure(fault: raised.fault, trace: raised.trace, isSyntax: false)
  }

  /// A global variable by name.
  package subscript(name: String) -> Value? {
    get { machine.globals[name] }
    set { machine.globals[name] = newValue }
  }

  /// The names of the variables that have a value, in the order in which they first appeared.
  package var names: [String] { machine.globals.definedNames }

  /// What a bare name means now: a variable or a builtin.
  package func value(of name: String) -> Value? { machine.globals[name] ?? machine.builtins[name] }
}

extension Machine {
  /// Runs a cell's statements and its last expression on the current thread.
  func execute(_ body: Block, _ result: Code?, _ layout: FrameLayout, _ source: SourceText) throws -> Value? {
    let slots = registers.pointee.top
    let top = slots + layout.slotCount
    guard top <= registers.pointee.end else { throw LimitFault.recursion(limit: Limits.recursion) }
    let before = (registers.pointee.depth, registers.pointee.stackFloor)
    registers.pointee.top = top
    registers.pointee.globals = globals.slots
    registers.pointee.depth += 1
    registers.pointee.stackFloor = DeepStack.floor()
    defer {
      for index in 0..<layout.slotCount { slots[index] = nil }
      registers.pointee.top = slots
      (registers.pointee.depth, registers.pointee.stackFloor) = before
    }
    let frame = Frame(slots: slots, registers: registers)
    _ = try body.run(frame)
    return try result?.evaluate(frame)
  }
}
