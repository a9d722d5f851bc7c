import Autograd
import Course
import Language
import Neural
import Syntax
import Tensors
import Wording

/// One number or tensor that a what-if changes: where it stands in a computation, and where the session holds it.
struct ChangedLeaf {
  /// As the learner wrote it: `W[0, 1]`.
  let name: String
  let holder: Holder
  /// `nil` for a tensor as a whole.
  let element: Int?

  enum Holder {
    case tensor(Variable)
    /// A plain number of the session, by its name.
    case number(String)
  }

  /// What the session holds there now.
  func now(in session: Session) throws -> Tensor {
    switch holder {
    case .tensor(let variable):
      guard let element, !variable.shape.isEmpty else { return variable.tensor }
      return try Tensor.filled(variable.tensor.element(at: element), [])
    case .number(let name): return try Tensor.filled(session[name]?.realNumber ?? .nan, [])
    }
  }

  /// Writes a value over it. A graph that used it keeps its bits.
  func adopt(_ value: Tensor, _ session: Session) throws {
    switch holder {
    case .number(let name):
      let number = value.element(at: 0)
      if case .integer? = session[name], let whole = Int(exactly: number) {
        session[name] = .integer(whole)
      } else {
        session[name] = .float(number)
      }
    case .tensor(let variable):
      let recorder = session.machine.recorder
      let before = recorder.gradientsEnabled
      recorder.gradientsEnabled = false
      defer { recorder.gradientsEnabled = before }
      guard let element, !variable.shape.isEmpty else { return try recorder.assign(value, to: variable) }
      let whole = try variable.tensor.copied()
      whole.pointer(as: Float.self)[element] = Float(value.element(at: 0))
      try recorder.assign(whole, to: variable)
    }
  }

  /// The slots in which a trace holds it; none where it doesn't use it.
  func slots(in trace: Trace, _ notebook: Notebook) throws -> Set<Int> {
    switch holder {
    case .tensor(let variable):
      let own = trace.slots(of: variable)
      if !own.isEmpty { return Set(own) }
      // A view or an input without a gradient: the same numbers in the same memory.
      return Set(
        trace.nodes.indices.filter { slot in
          let node = trace.nodes[slot]
          return node.op == nil && node.value.buffer === variable.storage.buffer
            && node.value.offset == variable.offset && node.value.shape == variable.shape
        })
    case .number(let name): return try notebook.constants(named: name, in: trace)
    }
  }
}

extension Notebook {
  /// What may be changed under a name that the learner typed.
  func changedLeaf(_ text: String) throws -> ChangedLeaf {
    let name = text.trimmed
    if let value = session[name], value.realNumber != nil {
      return ChangedLeaf(name: name, holder: .number(name), element: nil)
    }
    let target = try target(name, by: WhatIfCommand.self)
    guard target.part == .value else { throw WhatIfFault.unused(target.name) }
    return ChangedLeaf(
      name: target.name, holder: .tensor(target.variable), element: target.index == nil ? nil : target.element)
  }

  /// The constants of a trace that came from a plain number of that name: an operation whose source has the name in an
  /// operand's place, with the value that the name has now.
  func constants(named name: String, in trace: Trace) throws -> Set<Int> {
    guard let value = session[name]?.realNumber else { return [] }
    var slots: Set<Int> = []
    var sawOther = false
    for slot in trace.stepSlots {
      guard let (source, span) = session.machine.origins.place(of: trace.nodes[slot].origin),
        let operands = Self.operands(in: source.text(of: span))
      else { continue }
      for (place, operand) in operands.enumerated() {
        guard case .name(name) = operand.kind, let constant = trace.operandSlot(slot, place),
          trace.nodes[constant].op == nil, trace.nodes[constant].leaf == nil, trace.nodes[constant].value.count == 1
        else { continue }
        if Float(trace.nodes[constant].value.element(at: 0)) == Float(value) {
          slots.insert(constant)
        } else {
          sawOther = true
        }
      }
    }
    if slots.isEmpty, sawOther { throw WhatIfFault.changedSince(name) }
    return slots
  }

  /// The parts of an expression that its operation works on, in order; nil where it can't be told.
  private static func operands(in text: String) -> [Expression]? {
    // Whether it parses is the question; it was parsed once when it ran.
    guard let program = try? Parser.parse(SourceText(name: "", text: text)), program.statements.count == 1,
      case .expression(let expression) = program.statements[0].kind
    else { return nil }
    switch expression.kind {
    case .binary(_, let left, let right, _): return [left, right]
    case .unary(_, let operand): return [operand]
    case .call(let callee, let arguments):
      let values = arguments.filter { $0.name == nil }.map(\.value)
      if case .attribute(let owner, _, _) = callee.kind { return [owner] + values }
      return values
    default: return nil
    }
  }
}
