import Autograd
import Catalogue
import Tensors

/// Why the backward pass goes in the reverse order of the computation: the same gradients gathered by naive recursion,
/// which passes on from a value as soon as something arrives there, and in order, which waits until all has.
package struct PropagationOrder {
  /// One step: what an op passed on, and what was gathered there before and after.
  package struct Event: Sendable, Equatable {
    package let from: Int
    package let to: Int
    /// What had been gathered at `from` when it passed on.
    package let arriving: Double
    package let passed: Double
    package let before: Double?
    package let after: Double
  }

  package let trace: Trace
  /// The element of every value that the events are about is the first.
  package let naive: [Event]
  package let ordered: [Event]
  /// What the parameters end with, where the two differ: their slots, naive and in order.
  package let differing: [(slot: Int, naive: Double, ordered: Double)]
  /// The value that recursion left before everything had arrived: its slot, what it had then and in the end.
  package let early: (slot: Int, had: Double, whole: Double)?
  /// Whether recursion was stopped because it took too many steps.
  package let isCut: Bool

  private static let mostVisits = 20_000
  private static let mostEvents = 200

  package init(_ trace: Trace, pulse: Pulse = .silent) throws {
    self.trace = trace
    var pass = try Backward(trace)
    var ordered: [Event] = []
    while let record = try pass.step() {
      for contribution in record.contributions where ordered.count < Self.mostEvents {
        ordered.append(
          Event(
            from: record.slot, to: contribution.slot, arriving: record.arriving.first,
            passed: contribution.passed.first, before: contribution.before?.first, after: contribution.after.first))
      }
    }
    self.ordered = ordered
    var recursion = NaiveRecursion(trace)
    naive = try recursion.run(mostVisits: Self.mostVisits, mostEvents: Self.mostEvents, pulse)
    isCut = recursion.isCut
    differing = trace.nodes.indices.compactMap { slot in
      guard trace.nodes[slot].leaf != nil, let right = pass.gradients[slot], let wrong = recursion.gathered[slot]
      else { return nil }
      return wrong.floats() == right.floats() ? nil : (slot, wrong.first, right.first)
    }
    early = recursion.early.flatMap { slot, had in
      pass.gradients[slot].map { (slot, had, $0.first) }
    }
  }

  /// The computation by which it is explained: b = 2*a; c = 3*b; d = b + c. The names stand for slots.
  package static func example() throws -> (trace: Trace, names: [Int: String]) {
    let recorder = Recorder()
    let a = Variable(try .scalar(1), requiresGradient: true)
    let b = try recorder.apply(Multiply.self, Variable(try .scalar(2)), a)
    let c = try recorder.apply(Multiply.self, Variable(try .scalar(3)), b)
    let d = try recorder.apply(Add.self, b, c)
    guard let node = d.history else { throw ExplainFault.nothingRecorded }
    let trace = Trace(of: node)
    var names: [Int: String] = [:]
    for (name, variable) in [("a", a), ("b", b), ("c", c), ("d", d)] {
      if let slot = trace.slot(of: variable) { names[slot] = name }
    }
    return (trace, names)
  }
}

/// Each value adds what arrives to what it has and passes that on at once, again at every arrival. The stack is a list,
/// so that long chains don't exhaust the real one.
private struct NaiveRecursion {
  let trace: Trace
  var gathered: [Tensor?]
  var early: (slot: Int, had: Double)?
  var isCut = false
  private var visits: [Int]

  private enum Task {
    case visit(Int)
    case pass(from: Int, to: Int, Tensor, arriving: Double)
  }

  init(_ trace: Trace) {
    self.trace = trace
    gathered = Array(repeating: nil, count: trace.nodes.count)
    visits = Array(repeating: 0, count: trace.nodes.count)
  }

  mutating func run(mostVisits: Int, mostEvents: Int, _ pulse: Pulse) throws -> [PropagationOrder.Event] {
    let output = trace.outputSlot
    guard trace.nodes[output].value.count == 1 else {
      throw AutogradFault.lossNotScalar(trace.nodes[output].value.shape)
    }
    gathered[output] = try .filled(1, trace.nodes[output].value.shape)
    var events: [PropagationOrder.Event] = []
    var tasks: [Task] = [.visit(output)]
    var count = 0
    while let task = tasks.popLast() {
      switch task {
      case .visit(let slot):
        count += 1
        if count & 63 == 0 { try pulse.check() }
        guard count <= mostVisits else {
          isCut = true
          return events
        }
        visits[slot] += 1
        if visits[slot] == 2, trace.nodes[slot].op != nil, early == nil { early = (slot, firstGathered[slot] ?? 0) }
        firstGathered[slot] = firstGathered[slot] ?? gathered[slot]?.first
        let passed = try passes(slot)
        for (target, tensor) in passed.reversed() {
          tasks.append(.pass(from: slot, to: target, tensor, arriving: gathered[slot]?.first ?? 0))
        }
      case .pass(let slot, let target, let passed, let arriving):
        let before = gathered[target]
        let after = try before.map { try $0.adding(passed) } ?? passed
        gathered[target] = after
        if events.count < mostEvents {
          events.append(
            PropagationOrder.Event(
              from: slot, to: target, arriving: arriving, passed: passed.first, before: before?.first,
              after: after.first))
        }
        if trace.nodes[target].op != nil { tasks.append(.visit(target)) }
      }
    }
    return events
  }

  private var firstGathered: [Int: Double] = [:]

  private func passes(_ slot: Int) throws -> [(Int, Tensor)] {
    let node = trace.nodes[slot]
    guard let op = node.op, node.requiresGradient, let arriving = gathered[slot] else { return [] }
    var step = BackwardStep(inputs: node.inputs(), result: node.value, arriving: arriving)
    try op.backward(&step)
    return step.passed.enumerated().compactMap { operand, passed in
      guard let passed, let target = trace.operandSlot(slot, operand), trace.nodes[target].requiresGradient else {
        return nil
      }
      return (target, passed)
    }
  }
}

extension Tensor {
  fileprivate var first: Double { count > 0 ? element(at: 0) : .nan }
}
