import Syntax

final class BranchAction: Action {
  let branches: [(condition: Code, body: Block)]
  let otherwise: Block

  init(_ branches: [(condition: Code, body: Block)], otherwise: Block, _ span: Span) {
    self.branches = branches
    self.otherwise = otherwise
    super.init(span)
  }

  override func run(_ frame: Frame) throws -> Flow {
    for branch in branches where try branch.condition.test(frame) { return try branch.body.run(frame) }
    return try otherwise.run(frame)
  }
}

final class WhileAction: Action {
  let condition: Code
  let body: Block
  let otherwise: Block

  init(_ condition: Code, _ body: Block, otherwise: Block, _ span: Span) {
    self.condition = condition
    self.body = body
    self.otherwise = otherwise
    super.init(span)
  }

  override func run(_ frame: Frame) throws -> Flow {
    let registers = frame.registers
    while try condition.test(frame) {
      do { try registers.tick() } catch { throw condition.located(error) }
      switch try body.run(frame) {
      case .next, .continuing: break
      case .breaking: return .next
      case .returning: return .returning
      }
    }
    return try otherwise.run(frame)
  }
}

/// `for target in iterable`; a range and a list are walked without an iterator.
final class ForAction: Action {
  let target: Target
  let iterable: Code
  let body: Block
  let otherwise: Block

  init(_ target: Target, _ iterable: Code, _ body: Block, otherwise: Block, _ span: Span) {
    self.target = target
    self.iterable = iterable
    self.body = body
    self.otherwise = otherwise
    super.init(span)
  }

  override func run(_ frame: Frame) throws -> Flow {
    let value = try iterable.evaluate(frame)
    if case .object(let object) = value, let range = object as? RangeObject {
      return try run(over: range, frame)
    }
    let iterator: ValueIterator
    do { iterator = try frame.machine.iterator(over: value) } catch { throw iterable.located(error) }
    let registers = frame.registers
    while true {
      do {
        guard let next = try iterator.next(frame.machine) else { break }
        try target.store(next, frame)
        try registers.tick()
      } catch { throw iterable.located(error) }
      switch try body.run(frame) {
      case .next, .continuing: break
      case .breaking: return .next
      case .returning: return .returning
      }
    }
    return try otherwise.run(frame)
  }

  private func run(over range: RangeObject, _ frame: Frame) throws -> Flow {
    let registers = frame.registers
    let name = target as? NameTarget
    var number = range.start
    var left = range.count
    while left > 0 {
      if let name { name.store(.integer(number), frame) } else { try target.store(.integer(number), frame) }
      do { try registers.tick() } catch { throw iterable.located(error) }
      switch try body.run(frame) {
      case .next, .continuing: break
      case .breaking: return .next
      case .returning: return .returning
      }
      number &+= range.step
      left -= 1
    }
    return try otherwise.run(frame)
  }
}
