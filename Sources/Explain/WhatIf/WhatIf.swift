import Autograd
import Catalogue
import Tensors

/// A computation run again with some of its leaves changed: everything that follows from them, beside what was.
///
/// Only what depends on the changed leaves is computed again, in memory that is kept, so that one more number costs one
/// pass over that part. The trace and whatever the program holds stay as they are.
package struct WhatIf {
  package let trace: Trace
  /// The leaves that may be changed.
  package let slots: Set<Int>
  /// The ops that depend on them, in the order in which they ran.
  package let affected: [Int]
  /// What each slot holds under the change; the trace's own bits where nothing reaches.
  package private(set) var values: [Tensor]

  /// Throws where the changed leaves would need memory that can't be had.
  package init(_ trace: Trace, changing slots: Set<Int>) throws {
    self.trace = trace
    self.slots = slots.filter { $0 < trace.nodes.count }
    var reached = self.slots
    var affected: [Int] = []
    for slot in trace.stepSlots where trace.operandSlots(slot).contains(where: reached.contains) {
      // A value that is itself changed doesn't follow from its operands any more.
      if reached.insert(slot).inserted { affected.append(slot) }
    }
    self.affected = affected
    values = trace.nodes.map(\.value)
    for slot in self.slots { values[slot] = try trace.nodes[slot].value.copied() }
    for slot in affected where !isView(slot) {
      values[slot] = try Tensor.uninitialized(trace.nodes[slot].value.shape, kind: trace.nodes[slot].value.kind)
    }
  }

  /// Whether the output follows from what may be changed.
  package var reachesOutput: Bool { affected.last == trace.outputSlot || slots.contains(trace.outputSlot) }

  private func isView(_ slot: Int) -> Bool {
    trace.operandSlots(slot).contains { trace.nodes[$0].value.buffer === trace.nodes[slot].value.buffer }
  }

  /// Gives one element of a changeable leaf another value; `run` makes the rest follow.
  package mutating func set(_ slot: Int, element: Int, to value: Double) {
    guard slots.contains(slot), element >= 0, element < values[slot].count else { return }
    values[slot].pointer(as: Float.self)[element] = Float(value)
  }

  /// Gives a changeable leaf other values of its own shape. Throws a `TensorFault` where the shape differs and can't be
  /// broadcast.
  package mutating func set(_ slot: Int, to tensor: Tensor) throws {
    guard slots.contains(slot) else { return }
    try values[slot].assign(tensor.broadcast(to: values[slot].shape))
  }

  /// Puts all leaves back.
  package mutating func reset() throws {
    for slot in slots { try values[slot].assign(trace.nodes[slot].value) }
  }

  /// Computes what depends on the changed leaves. With nothing changed the bits are those that were recorded.
  package mutating func run(_ pulse: Pulse = .silent) throws {
    for (count, slot) in affected.enumerated() {
      if count & 63 == 63 { try pulse.check() }
      let node = trace.nodes[slot]
      guard let op = node.op else { continue }
      let operands = trace.operandSlots(slot).map { values[$0] }
      let inputs = Inputs(
        operands[0], operands.count > 1 ? operands[1] : nil, operands.count > 2 ? operands[2] : nil,
        rest: Array(operands.dropFirst(3)), options: node.options, pulse: pulse)
      if let view = try op.view(inputs) {
        values[slot] = view
      } else {
        // What was a view may have to be computed where its operand lies in memory in another way.
        if values[slot].buffer === node.value.buffer {
          values[slot] = try Tensor.uninitialized(node.value.shape, kind: node.value.kind)
        }
        try op.forward(inputs, into: values[slot])
      }
    }
  }

  /// The output's only number, or its first.
  package var output: Double { Self.first(of: values[trace.outputSlot]) }
  package var outputBefore: Double { Self.first(of: trace.nodes[trace.outputSlot].value) }

  private static func first(of tensor: Tensor) -> Double { tensor.count == 0 ? .nan : tensor.element(at: 0) }
}

/// One value that a change reached: the element of it that changed most.
package struct ChangedValue: Sendable, Equatable {
  package let slot: Int
  package let shape: [Int]
  /// Of the element shown, in its shape.
  package let index: [Int]
  package let before: Double
  package let after: Double
  /// How many of its elements changed, and of how many.
  package let changed: Int
  package let count: Int

  /// By how much it changed against what it was; infinite from 0 and where it stopped being finite.
  package var relativeChange: Double {
    let difference = abs(after - before)
    guard difference.isFinite else { return .infinity }
    return before == 0 ? (difference == 0 ? 0 : .infinity) : difference / abs(before)
  }
}

extension WhatIf {
  /// Every value that changed, the largest change first, measured against what it was; those changed by hand aren't
  /// among them. Values that came out as they were are left out.
  package func changes() -> [ChangedValue] {
    affected.compactMap { change(in: $0) }.sorted {
      ($0.relativeChange, Double(-$0.slot)) > ($1.relativeChange, Double(-$1.slot))
    }
  }

  /// What became of one slot; `nil` where it is as it was.
  package func change(in slot: Int) -> ChangedValue? {
    let (old, new) = (trace.nodes[slot].value.doubles(), values[slot].doubles())
    var most = -1
    var largest = -1.0
    var changed = 0
    for index in old.indices where old[index].bitPattern != new[index].bitPattern {
      if old[index] == new[index] { continue }
      changed += 1
      let difference = abs(new[index] - old[index])
      let size = difference.isNaN ? Double.infinity : difference
      if size > largest { (largest, most) = (size, index) }
    }
    guard most >= 0 else { return nil }
    let shape = Array(trace.nodes[slot].value.shape)
    return ChangedValue(
      slot: slot, shape: shape, index: trace.nodes[slot].value.shape.place(of: most), before: old[most],
      after: new[most],
      changed: changed, count: old.count)
  }

  /// The output for each of several values of one element, as a curve; the change at hand is put back afterwards.
  package mutating func outputs(slot: Int, element: Int, at numbers: [Double], _ pulse: Pulse = .silent) throws
    -> [Double]
  {
    guard slots.contains(slot), element >= 0, element < values[slot].count else { return [] }
    let now = values[slot].element(at: element)
    var outputs: [Double] = []
    for number in numbers {
      try pulse.check()
      set(slot, element: element, to: number)
      try run(pulse)
      outputs.append(output)
    }
    set(slot, element: element, to: now)
    try run(pulse)
    return outputs
  }
}
