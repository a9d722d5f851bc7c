import Autograd
import Tensors

/// The debugger of one computation: every step of its forward pass, then every step of its backward pass.
///
/// What a position shows is a pure function of the trace and the position, so that going back restores every bit.
package struct Walk {
  package let trace: Trace
  /// The slots of the ops in the order in which they ran.
  package let forward: [Int]
  /// The ops through which a gradient flowed, from the output back; empty where no gradient can flow.
  package let backward: [Backward.Record]
  /// What the backward pass brought to every slot; `nil` where there is none.
  let flow: GradientFlow?
  /// The step, counted from 0 over both phases, that brings the last contribution to a slot.
  let lastContribution: [Int: Int]
  /// Whether the loss can be computed again within a page's time.
  let canNudge: Bool
  /// 0 ..< forward.count + backward.count
  package private(set) var position = 0

  package enum Phase: Sendable, Equatable {
    case forward
    case backward
  }

  /// The walk over everything that led to `output`.
  ///
  /// A value of several elements has no one gradient; its walk is forward only. Throws `ExplainFault.nothingRecorded`
  /// for a value that no op made.
  package init(_ output: Variable) throws {
    guard let node = output.history else { throw ExplainFault.nothingRecorded }
    try self.init(Trace(of: node))
  }

  package init(_ trace: Trace) throws {
    self.trace = trace
    forward = trace.stepSlots
    let output = trace.nodes[trace.outputSlot]
    guard output.requiresGradient, output.value.count == 1 else {
      backward = []
      flow = nil
      canNudge = false
      lastContribution = [:]
      return
    }
    var pass = try Backward(trace)
    var records: [Backward.Record] = []
    while let record = try pass.step() { records.append(record) }
    backward = records
    canNudge = Self.replayCost(trace) != .max
    flow = GradientFlow(trace, gradients: pass.gradients)
    var last: [Int: Int] = [:]
    for (place, record) in records.enumerated() {
      for contribution in record.contributions { last[contribution.slot] = forward.count + place }
    }
    lastContribution = last
  }

  package var count: Int { forward.count + backward.count }
  package var phase: Phase { position < forward.count ? .forward : .backward }
  /// Which step of its phase this is, from 1, and how many the phase has.
  package var place: (step: Int, of: Int) {
    phase == .forward ? (position + 1, forward.count) : (position - forward.count + 1, backward.count)
  }

  /// The slot of the op whose step this is.
  package var slot: Int { slot(at: position) }

  /// Moves on; says whether it could.
  @discardableResult
  package mutating func next() -> Bool {
    guard position + 1 < count else { return false }
    position += 1
    return true
  }

  /// Moves back; says whether it could.
  @discardableResult
  package mutating func previous() -> Bool {
    guard position > 0 else { return false }
    position -= 1
    return true
  }

  /// Moves to a step counted from 1 over both phases.
  package mutating func go(to step: Int) throws {
    guard step >= 1, step <= count else { throw ExplainFault.noSuchStep(step, of: count) }
    position = step - 1
  }

  /// Moves to the step at `position`, counted from 0 and held within the walk.
  mutating func place(at position: Int) { self.position = min(max(position, 0), count - 1) }

  /// Moves on to the first step of the backward pass.
  package mutating func goToBackward() throws {
    guard !backward.isEmpty else {
      if output.value.count != 1, output.requiresGradient { throw ExplainFault.severalElements(output.value.shape) }
      throw ExplainFault.noBackward
    }
    position = forward.count
  }

  package var isAtStart: Bool { position == 0 }
  package var isAtEnd: Bool { position + 1 >= count }
  /// Whether there is no backward pass: no gradient flows, or the value has several elements.
  package var isForwardOnly: Bool { backward.isEmpty }
  package var output: Node { trace.nodes[trace.outputSlot] }

  /// What the step at `position` of both phases did in the backward pass; `nil` for a forward step.
  package func record(at position: Int) -> Backward.Record? {
    position >= forward.count && position < count ? backward[position - forward.count] : nil
  }

  func slot(at position: Int) -> Int {
    position < forward.count ? forward[position] : backward[position - forward.count].slot
  }

  /// dL/d(slot) as gathered before the step at `position` ran; `nil` where nothing had arrived.
  package func gradient(of slot: Int, before position: Int) -> Tensor? {
    guard position >= forward.count else { return nil }
    var latest: Tensor? = slot == trace.outputSlot ? backward.first?.arriving : nil
    for record in backward.prefix(position - forward.count) {
      for contribution in record.contributions where contribution.slot == slot { latest = contribution.after }
    }
    return latest
  }
}
