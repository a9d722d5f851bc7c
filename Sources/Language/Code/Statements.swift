import Syntax
import Wording

/// An expression as a statement; the last one of a cell is also its result.
final class ExpressionAction: Action {
  let code: Code

  init(_ code: Code, _ span: Span) {
    self.code = code
    super.init(span)
  }

  override func run(_ frame: Frame) throws -> Flow {
    _ = try code.evaluate(frame)
    return .next
  }
}

/// `name = value`, the common assignment.
final class NameAssignment: Action {
  let target: NameTarget
  let value: Code

  init(_ target: NameTarget, _ value: Code, _ span: Span) {
    self.target = target
    self.value = value
    super.init(span)
  }

  override func run(_ frame: Frame) throws -> Flow {
    let value = try value.evaluate(frame)
    target.store(value, frame)
    return .next
  }
}

/// Any other assignment. If a later target fails, names set before it get their values back.
final class Assignment: Action {
  let targets: [Target]
  let value: Code

  init(_ targets: [Target], _ value: Code, _ span: Span) {
    self.targets = targets
    self.value = value
    super.init(span)
  }

  override func run(_ frame: Frame) throws -> Flow {
    let value = try value.evaluate(frame)
    if targets.count == 1, !(targets[0] is UnpackTarget) {
      try targets[0].store(value, frame)
      return .next
    }
    var saved: [(NameTarget, Value?)] = []
    for target in targets { target.snapshot(frame, into: &saved) }
    do {
      for target in targets { try target.store(value, frame) }
    } catch {
      for (target, value) in saved.reversed() {
        if let value { target.store(value, frame) } else { target.clear(frame) }
      }
      throw error
    }
    return .next
  }
}

/// `name += value`
final class NameAugmentation: Action {
  let target: NameTarget
  let current: Code
  let operation: BinaryOperator
  let value: Code

  init(_ target: NameTarget, current: Code, _ operation: BinaryOperator, _ value: Code, _ span: Span) {
    self.target = target
    self.current = current
    self.operation = operation
    self.value = value
    super.init(span)
  }

  override func run(_ frame: Frame) throws -> Flow {
    let a = try current.evaluate(frame)
    let b = try value.evaluate(frame)
    if case .integer(let x) = a, case .integer(let y) = b {
      let (result, overflows): (Int, Bool)
      switch operation {
      case .add: (result, overflows) = x.addingReportingOverflow(y)
      case .subtract: (result, overflows) = x.subtractingReportingOverflow(y)
      case .multiply: (result, overflows) = x.multipliedReportingOverflow(by: y)
      default: (result, overflows) = (0, true)
      }
      if !overflows {
        target.store(.integer(result), frame)
        return .next
      }
    } else if case .float(let x) = a, case .float(let y) = b, operation == .add {
      target.store(.float(x + y), frame)
      return .next
    }
    frame.registers.pointee.origin = origin
    do { target.store(try Arithmetic.augmented(operation, a, b, frame.machine), frame) } catch {
      throw Raised.at(span, error)
    }
    return .next
  }
}

/// `container[index] += value` and `object.name += value`: container and index are evaluated once.
final class PlaceAugmentation: Action {
  enum Place {
    case item(Code, Code)
    case attribute(Code, String)
  }

  let place: Place
  let operation: BinaryOperator
  let value: Code

  init(_ place: Place, _ operation: BinaryOperator, _ value: Code, _ span: Span) {
    self.place = place
    self.operation = operation
    self.value = value
    super.init(span)
  }

  override func run(_ frame: Frame) throws -> Flow {
    let machine = frame.machine
    switch place {
    case .item(let containerCode, let indexCode):
      let container = try containerCode.evaluate(frame)
      let index = try indexCode.evaluate(frame)
      do {
        try Subscripts.checkAssignable(container)
        let current = try Subscripts.item(of: container, at: index, machine)
        let operand = try value.evaluate(frame)
        frame.registers.pointee.origin = origin
        let result = try Arithmetic.augmented(operation, current, operand, machine)
        try Subscripts.setItem(of: container, at: index, to: result, machine)
      } catch { throw Raised.at(span, error) }
    case .attribute(let objectCode, let name):
      let object = try objectCode.evaluate(frame)
      do {
        let current = try Attributes.get(name, of: object, frame.machine)
        let operand = try value.evaluate(frame)
        frame.registers.pointee.origin = origin
        let result = try Arithmetic.augmented(operation, current, operand, machine)
        try Attributes.set(name, of: object, to: result)
      } catch { throw Raised.at(span, error) }
    }
    return .next
  }
}

final class ReturnAction: Action {
  let value: Code?

  init(_ value: Code?, _ span: Span) {
    self.value = value
    super.init(span)
  }

  override func run(_ frame: Frame) throws -> Flow {
    frame.registers.pointee.result = try value?.evaluate(frame) ?? .none
    return .returning
  }
}

final class LoopControl: Action {
  let flow: Flow

  init(_ flow: Flow, _ span: Span) {
    self.flow = flow
    super.init(span)
  }

  override func run(_ frame: Frame) -> Flow { flow }
}

final class AssertAction: Action {
  let condition: Code
  let message: Code?

  init(_ condition: Code, message: Code?, _ span: Span) {
    self.condition = condition
    self.message = message
    super.init(span)
  }

  override func run(_ frame: Frame) throws -> Flow {
    if try condition.test(frame) { return .next }
    let text = try message.map { try Writer.display(of: $0.evaluate(frame)) }
    throw condition.located(StatementFault.assertion(message: text))
  }
}

final class DeleteAction: Action {
  let targets: [Target]

  init(_ targets: [Target], _ span: Span) {
    self.targets = targets
    super.init(span)
  }

  override func run(_ frame: Frame) throws -> Flow {
    var saved: [(NameTarget, Value?)] = []
    for target in targets { target.snapshot(frame, into: &saved) }
    do {
      for target in targets { try target.delete(frame) }
    } catch {
      for case (let target, let value?) in saved { target.store(value, frame) }
      throw error
    }
    return .next
  }
}

/// `import numpy as np`, `from math import pi`: one bound name.
final class ImportAction: Action {
  let module: String
  /// The module that the name is bound to where it isn't `module` itself: the `a` of `import a.b`.
  let bound: String?
  /// The member of a `from … import`, or nil for the module itself.
  let member: String?
  let target: NameTarget

  init(_ module: String, bound: String? = nil, member: String?, _ target: NameTarget, _ span: Span) {
    self.module = module
    self.bound = bound
    self.member = member
    self.target = target
    super.init(span)
  }

  override func run(_ frame: Frame) throws -> Flow {
    do { target.store(try imported(frame.machine), frame) } catch { throw Raised.at(span, error) }
    return .next
  }

  private func imported(_ machine: Machine) throws -> Value {
    let object = try machine.module(named: module)
    guard let member else { return .object(try bound.map { try machine.module(named: $0) } ?? object) }
    if let value = object.attribute(member) { return value }
    throw NameFault.moduleMember(
      module: module, name: member, nearest: object.attributeNames.nearest(to: member))
  }
}

final class WithAction: Action {
  let context: Code
  let body: Block

  init(_ context: Code, _ body: Block, _ span: Span) {
    self.context = context
    self.body = body
    super.init(span)
  }

  override func run(_ frame: Frame) throws -> Flow {
    let value = try context.evaluate(frame)
    guard case .object(let object) = value, try object.enter(frame.machine) != nil else {
      throw context.located(TypeFault.notContext(type: value.typeName))
    }
    defer { object.exit(frame.machine) }
    return try body.run(frame)
  }
}
