import Autograd
import Catalogue
import Tensors

/// A trace with everything that its backward pass brought, to be asked about single elements.
final class GradientFlow {
  let trace: Trace
  /// dL/d(slot); `nil` where nothing arrived.
  let gradients: [Tensor?]
  let pulse: Pulse
  /// For each slot the places in `uses` where the ops that use it begin.
  private let firstUse: [Int32]
  private let uses: [(slot: Int32, operand: Int32)]
  private var numberCache: [Int: [Float]] = [:]
  private var gradientCache: [Int: [Float]] = [:]
  private var unitCache: [Int: [Int: [Float]]] = [:]
  private var moveCache: [Int: [Float]] = [:]

  convenience init(_ trace: Trace, pulse: Pulse = .silent) throws {
    var pass = try Backward(trace, seed: trace.seed)
    var steps = 0
    while try pass.step() != nil {
      steps += 1
      if steps & 1023 == 0 { try pulse.check() }
    }
    self.init(trace, gradients: pass.gradients, pulse: pulse)
  }

  /// `gradients` are those at the end of a backward pass over `trace`.
  init(_ trace: Trace, gradients: [Tensor?], pulse: Pulse = .silent) {
    self.trace = trace
    self.pulse = pulse
    self.gradients = gradients
    var counts = [Int32](repeating: 0, count: trace.nodes.count + 1)
    for (slot, node) in trace.nodes.enumerated() where node.op != nil && node.requiresGradient {
      for operand in trace.operandSlots(slot) { counts[operand + 1] += 1 }
    }
    for slot in 1..<counts.count { counts[slot] += counts[slot - 1] }
    var uses = [(slot: Int32, operand: Int32)](repeating: (0, 0), count: Int(counts[trace.nodes.count]))
    var next = counts
    for (slot, node) in trace.nodes.enumerated() where node.op != nil && node.requiresGradient {
      for (operand, operandSlot) in trace.operandSlots(slot).enumerated() {
        uses[Int(next[operandSlot])] = (Int32(truncatingIfNeeded: slot), Int32(truncatingIfNeeded: operand))
        next[operandSlot] += 1
      }
    }
    firstUse = counts
    self.uses = uses
  }

  /// The ops that use a slot and got a gradient, and as which operand.
  func consumers(of slot: Int) -> [(slot: Int, operand: Int)] {
    (Int(firstUse[slot])..<Int(firstUse[slot + 1])).compactMap { place in
      let use = uses[place]
      return gradients[Int(use.slot)] == nil ? nil : (Int(use.slot), Int(use.operand))
    }
  }

  func site(_ slot: Int) -> Site {
    let node = trace.nodes[slot]
    return Site(slot: slot, op: node.op?.card.name ?? "", origin: node.origin)
  }

  /// The numbers in a slot, row-major.
  func numbers(_ slot: Int) -> [Float] {
    if let cached = numberCache[slot] { return cached }
    let numbers = trace.nodes[slot].value.floats()
    numberCache[slot] = numbers
    return numbers
  }

  func number(_ slot: Int, _ element: Int) -> Double {
    let value = trace.nodes[slot].value
    return element < value.count ? value.element(at: element) : .nan
  }

  func gradient(_ slot: Int, _ element: Int) -> Double {
    guard let gradient = gradients[slot], element < gradient.count else { return 0 }
    return gradient.element(at: element)
  }

  func gradientNumbers(_ slot: Int) -> [Float] {
    if let cached = gradientCache[slot] { return cached }
    let numbers = gradients[slot]?.floats() ?? []
    gradientCache[slot] = numbers
    return numbers
  }

  /// What the op in `slot` passes on to an operand when 1 arrives everywhere.
  func unitBackward(_ slot: Int, _ operand: Int) throws -> [Float] {
    if let cached = unitCache[slot]?[operand] { return cached }
    let node = trace.nodes[slot]
    guard let op = node.op else { return [] }
    var step = BackwardStep(
      inputs: node.inputs(), result: node.value, arriving: try .filled(1, node.value.shape),
      wanted: operand < 63 ? 1 << UInt64(operand) : .max)
    try op.backward(&step)
    let passed = operand < step.passed.count ? step.passed[operand]?.floats() ?? [] : []
    unitCache[slot, default: [:]][operand] = passed
    return passed
  }

  /// For an op that only moves the elements of its first operand: the number, from 1, of the element that each place of the
  /// result shows (0 for none); `nil` where the operand has more elements than float32 can count.
  func moves(_ slot: Int) throws -> [Float]? {
    if let cached = moveCache[slot] { return cached }
    let node = trace.nodes[slot]
    let inputs = node.inputs()
    guard let op = node.op, inputs.first.count < 1 << 24 else { return nil }
    let numbering = try Tensor.from((0..<inputs.first.count).map { Float($0 + 1) }, inputs.first.shape)
    let moved = try op.evaluate(
      Inputs(numbering, inputs.second, inputs.third, rest: inputs.rest, options: inputs.options)
    ).floats()
    moveCache[slot] = moved
    return moved
  }
}
