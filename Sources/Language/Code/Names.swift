import Syntax

final class ConstantCode: Code {
  let value: Value

  init(_ value: Value, _ span: Span) {
    self.value = value
    super.init(span)
  }

  override func evaluate(_ frame: Frame) -> Value { value }
}

/// A variable of the running function.
final class LocalCode: Code {
  let slot: Int
  let name: String

  init(_ slot: Int, _ name: String, _ span: Span) {
    self.slot = slot
    self.name = name
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    if let value = frame.slots[slot] { return value }
    throw located(NameFault.unboundLocal(name: name))
  }
}

/// A variable that functions share through a box.
final class CellCode: Code {
  let slot: Int
  let name: String
  /// Whether the box belongs to an outer function.
  let isOuter: Bool

  init(_ slot: Int, _ name: String, isOuter: Bool, _ span: Span) {
    self.slot = slot
    self.name = name
    self.isOuter = isOuter
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    if case .cell(let cell) = frame.slots[slot], let value = cell.value { return value }
    throw located(isOuter ? NameFault.unboundOuter(name: name) : NameFault.unboundLocal(name: name))
  }
}

/// A global variable, or the builtin that its name means as long as it has no value.
final class GlobalCode: Code {
  let slot: Int
  let name: String
  let builtin: Value?
  /// The variables of the functions around it, one of which may have been meant.
  let neighbours: [String]

  init(_ slot: Int, _ name: String, builtin: Value?, neighbours: [String], _ span: Span) {
    self.slot = slot
    self.name = name
    self.builtin = builtin
    self.neighbours = neighbours
    super.init(span)
  }

  override func evaluate(_ frame: Frame) throws -> Value {
    if let value = frame.registers.pointee.globals[slot] { return value }
    if let builtin { return builtin }
    throw located(frame.machine.undefined(name, beside: neighbours))
  }
}

extension Machine {
  /// Why a bare name means nothing, with the nearest name that does.
  func undefined(_ name: String, beside neighbours: [String] = []) -> NameFault {
    if Builtins.refused.contains(name) { return .refused(name: name) }
    let own = neighbours + globals.definedNames
    return .undefined(name: name, nearest: Spelling.nearestName(to: name, own: own, builtins: builtins.keys.sorted()))
  }
}

/// Where an assignment puts its value.
class Target {
  let span: Span

  init(_ span: Span) { self.span = span }

  func store(_ value: Value, _ frame: Frame) throws {}
  func delete(_ frame: Frame) throws {}
  /// Whether storing may fail, so that what was stored before it has to be taken back.
  var mayFail: Bool { true }
  /// The names that it sets, each with its value before.
  func snapshot(_ frame: Frame, into saved: inout [(NameTarget, Value?)]) {}
}

/// A name as a target.
final class NameTarget: Target {
  enum Place {
    case local(Int)
    case cell(Int)
    case global(Int)
  }

  let place: Place
  let name: String

  init(_ place: Place, _ name: String, _ span: Span) {
    self.place = place
    self.name = name
    super.init(span)
  }

  override var mayFail: Bool { false }

  override func store(_ value: Value, _ frame: Frame) {
    switch place {
    case .local(let slot): frame.slots[slot] = value
    case .global(let slot): frame.registers.pointee.globals[slot] = value
    case .cell(let slot): if case .cell(let cell) = frame.slots[slot] { cell.value = value }
    }
  }

  func value(_ frame: Frame) -> Value? {
    switch place {
    case .local(let slot): return frame.slots[slot]
    case .global(let slot): return frame.registers.pointee.globals[slot]
    case .cell(let slot): if case .cell(let cell) = frame.slots[slot] { return cell.value } else { return nil }
    }
  }

  func clear(_ frame: Frame) {
    switch place {
    case .local(let slot): frame.slots[slot] = nil
    case .global(let slot): frame.registers.pointee.globals[slot] = nil
    case .cell(let slot): if case .cell(let cell) = frame.slots[slot] { cell.value = nil }
    }
  }

  override func delete(_ frame: Frame) throws {
    guard value(frame) != nil else {
      if case .global = place { throw Raised(frame.machine.undefined(name), at: span) }
      throw Raised(NameFault.unboundLocal(name: name), at: span)
    }
    clear(frame)
  }

  override func snapshot(_ frame: Frame, into saved: inout [(NameTarget, Value?)]) {
    saved.append((self, value(frame)))
  }
}
