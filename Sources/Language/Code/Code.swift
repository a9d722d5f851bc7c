import Syntax

/// An expression ready to run: names are slots, operators are fixed.
///
/// A tree of final classes: measured against closures, one virtual call a node and no allocation.
class Code {
  let span: Span
  /// The number under which the machine knows where this was written (see `Origins`).
  final var origin: UInt32 = 0

  init(_ span: Span) { self.span = span }

  /// Says that native code which runs now runs for this expression.
  @inline(__always)
  final func note(_ frame: Frame) { frame.registers.pointee.origin = origin }

  func evaluate(_ frame: Frame) throws -> Value { .none }

  /// The expression's truth; comparisons answer it without making a value.
  func test(_ frame: Frame) throws -> Bool { try truth(evaluate(frame)) }

  /// `error` with this expression's place.
  final func located(_ error: any Error) -> Raised { Raised.at(span, error) }
}

/// How a statement ended.
enum Flow {
  case next
  case breaking
  case continuing
  /// The value is in `Registers.result`.
  case returning
}

/// A statement ready to run.
class Action {
  let span: Span
  /// As in `Code`, for statements that compute: `x += y`.
  final var origin: UInt32 = 0

  init(_ span: Span) { self.span = span }

  func run(_ frame: Frame) throws -> Flow { .next }
}

/// Statements one after the other.
final class Block {
  private let actions: [Action]
  /// The same actions without reference counts, which took a quarter of a short loop's time; `actions` keeps them alive.
  private let steps: UnsafeMutableBufferPointer<Unmanaged<Action>>

  init(_ actions: [Action]) {
    self.actions = actions
    steps = .allocate(capacity: actions.count)
    _ = steps.initialize(from: actions.map { Unmanaged.passUnretained($0) })
  }

  deinit { steps.deallocate() }

  /// The value of a block that is one `return value`, or nil.
  var onlyReturn: Code? { actions.count == 1 ? (actions[0] as? ReturnAction)?.value : nil }

  @inline(__always)
  func run(_ frame: Frame) throws -> Flow {
    for index in 0..<steps.count {
      let flow = try steps[index]._withUnsafeGuaranteedRef { try $0.run(frame) }
      if flow != .next { return flow }
    }
    return .next
  }
}
