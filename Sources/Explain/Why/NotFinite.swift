import Autograd
import Catalogue
import Tensors

/// Where a nan or an infinity came to be: the first op that made one of numbers that were none.
package enum NotFinite {
  /// Whether a tensor holds what is looked for: a nan, or with `orInfinite` an infinity too.
  package static func isIn(_ tensor: Tensor, orInfinite: Bool = true) -> Bool {
    first(in: tensor, orInfinite: orInfinite) != nil
  }

  static func first(in tensor: Tensor, orInfinite: Bool) -> Int? {
    // Pixels are whole numbers.
    if tensor.precision == .byte { return nil }
    guard tensor.precision == .single, tensor.isContiguous else {
      return tensor.doubles().firstIndex { $0.isNaN || (orInfinite && $0.isInfinite) }
    }
    let x = tensor.pointer(as: Float.self)
    for index in 0..<tensor.count where x[index].isNaN || (orInfinite && x[index].isInfinite) { return index }
    return nil
  }

  private static func count(in tensor: Tensor) -> Int {
    tensor.floats().reduce(0) { $1.isFinite ? $0 : $0 + 1 }
  }

  /// The birth of what isn't finite in the output of a trace; `nil` where all of it is.
  package static func birth(in trace: Trace) -> Birth? {
    let output = trace.nodes[trace.outputSlot].value
    guard isIn(output) else { return nil }
    // A nan says more than the infinities beside it.
    let wantsNaN = isIn(output, orInfinite: false)
    for (slot, node) in trace.nodes.enumerated() {
      guard let element = first(in: node.value, orInfinite: !wantsNaN) else { continue }
      return birth(trace, slot, element)
    }
    return nil
  }

  private static func birth(_ trace: Trace, _ slot: Int, _ element: Int) -> Birth {
    let node = trace.nodes[slot]
    let operands = operands(trace, slot, element)
    let value = node.value.element(at: element)
    let output = trace.nodes[trace.outputSlot].value
    // Of what did an op make a nan? Of an infinity that came to be before it, perhaps.
    var earlier: [Birth] = []
    if node.op != nil {
      for operand in trace.operandSlots(slot) {
        guard first(in: trace.nodes[operand].value, orInfinite: true) != nil else { continue }
        for before in 0...operand {
          if let element = first(in: trace.nodes[before].value, orInfinite: true) {
            earlier = [birth(trace, before, element)]
            break
          }
        }
        break
      }
    }
    return Birth(
      site: Site(slot: slot, op: node.op?.card.name ?? "", origin: node.origin),
      kind: kind(node, operands, value), isNaN: value.isNaN, element: element, operands: operands,
      count: count(in: node.value), of: node.value.count, reached: count(in: output), reachedOf: output.count,
      earlier: earlier)
  }

  /// The operands' numbers at one element of an elementwise op; for a matrix product those of the first pair that
  /// isn't finite; none for other ops.
  private static func operands(_ trace: Trace, _ slot: Int, _ element: Int) -> [Double] {
    let node = trace.nodes[slot]
    guard let op = node.op else { return [] }
    let values = trace.operandSlots(slot).map { trace.nodes[$0].value }
    if op.isElementwise || op is Where.Type || op is Clip.Type {
      let index = node.value.shape.place(of: element)
      return values.map { StepPage.Quantity($0, broadcasting: index).value }
    }
    if values.count == 1, values[0].count == 1 { return [values[0].element(at: 0)] }
    return []
  }

  private static func kind(_ node: Node, _ x: [Double], _ y: Double) -> Birth.Kind {
    guard let op = node.op else { return .given }
    switch op.card.name {
    case "log" where x.first == 0: return .logOfZero
    case "log" where (x.first ?? 0) < 0: return .logOfNegative
    case "log1p" where x.first == -1: return .logOfZero
    case "log1p" where (x.first ?? 0) < -1: return .logOfNegative
    case "sqrt" where (x.first ?? 0) < 0, "rsqrt" where (x.first ?? 0) < 0: return .rootOfNegative
    case "rsqrt" where x.first == 0, "reciprocal" where x.first == 0: return .divisionByZero
    case "divide" where x.count == 2 && x[1] == 0: return x[0] == 0 ? .zeroOverZero : .divisionByZero
    case "multiply" where x.count == 2 && y.isNaN && x.contains(0): return .zeroTimesInfinity
    case "add" where y.isNaN, "subtract" where y.isNaN: return .infinityMinusInfinity
    case "pow" where x.count == 2 && y.isNaN && x[0] < 0: return .rootOfNegative
    case "pow" where x.count == 2 && x[0] == 0: return .divisionByZero
    case "mean" where node.operand(0)?.value.count == 0: return .meanOfNothing
    default: return y.isInfinite && node.inputsAreFinite ? .overflow : .other
    }
  }

  /// Where a backward pass made its first nan or infinity of finite gradients; `nil` where all of them are finite.
  package static func backwardBirth(in trace: Trace) throws -> Birth? {
    var pass = try Backward(trace, seed: trace.seed)
    while let record = try pass.step() {
      guard !isIn(record.arriving) else { continue }
      for contribution in record.contributions {
        guard let element = first(in: contribution.passed, orInfinite: true) else { continue }
        let node = trace.nodes[record.slot]
        let input = trace.nodes[contribution.slot].value
        let shape = contribution.passed.shape
        let arriving =
          shape == record.arriving.shape ? record.arriving.element(at: element) : record.arriving.element(at: 0)
        return Birth(
          site: Site(slot: record.slot, op: node.op?.card.name ?? "", origin: node.origin), kind: .slope,
          isNaN: contribution.passed.element(at: element).isNaN, element: element,
          operands: [input.element(at: element), arriving], count: count(in: contribution.passed),
          of: shape.elementCount,
          reached: 0, reachedOf: 0, earlier: [])
      }
    }
    return nil
  }
}

extension Node {
  fileprivate var inputsAreFinite: Bool {
    (0..<operandCount).allSatisfy { operand($0).map { !NotFinite.isIn($0.value) } ?? true }
  }
}
