import Autograd
import Catalogue
import Tensors

/// What one number is made of: the terms that add up to it, largest first.
package struct Composition {
  package let value: Double
  package let parts: [Part]
  /// What was taken apart.
  package let site: Site
  package let kind: Kind

  package enum Kind: Sendable, Equatable {
    /// One term an example: a loss, a mean.
    case mean
    case sum
    /// Sums of products: a row times a column.
    case products
    /// Two or more expressions that a program added up.
    case addition
  }

  package struct Part {
    package let value: Double
    /// The row, or the place of a product within its sum.
    package let row: Int?
    /// Where the term itself stands, where it is a value of its own.
    package let slot: Int?
    /// The two factors of a product.
    package let factors: [Double]
  }

  /// More terms than this are not told apart.
  private static let most = 1 << 16

  /// `nil` for a value that isn't a sum of anything.
  package init?(_ trace: Trace, slot: Int, element: Int) throws {
    var slot = slot
    var scale = 1.0
    // Past what only scales or turns the sign.
    while let (next, factor) = Self.scaled(trace, slot, element) {
      slot = next
      scale *= factor
    }
    let node = trace.nodes[slot]
    guard let op = node.op, let (kind, parts) = try Self.parts(trace, slot, element, op), parts.count > 1 else {
      return nil
    }
    let total = parts.reduce(0) { $0 + $1.value }
    let own = node.value.element(at: element)
    guard own.isFinite, (total - own).magnitude <= 1e-4 * max(own.magnitude, 1e-6) else { return nil }
    value = own * scale
    self.kind = kind
    site = Site(slot: slot, op: op.card.name, origin: node.origin)
    self.parts = parts.map { Part(value: $0.value * scale, row: $0.row, slot: $0.slot, factors: $0.factors) }
      .enumerated().sorted {
        let (a, b) = ($0.element.value.magnitude, $1.element.value.magnitude)
        return a == b ? $0.offset < $1.offset : a > b
      }.map(\.element)
  }

  /// The operand and the factor where a number only is another one times a constant.
  private static func scaled(_ trace: Trace, _ slot: Int, _ element: Int) -> (Int, Double)? {
    let node = trace.nodes[slot]
    guard let op = node.op, node.value.count == 1 else { return nil }
    let slots = trace.operandSlots(slot)
    guard slots.allSatisfy({ trace.nodes[$0].value.count == 1 }) else { return nil }
    func isConstant(_ slot: Int) -> Bool { trace.nodes[slot].op == nil && trace.nodes[slot].leaf == nil }
    func number(_ slot: Int) -> Double { trace.nodes[slot].value.element(at: 0) }
    switch op {
    case is Negate.Type: return (slots[0], -1)
    case is Reshape.Type, is Squeeze.Type, is Unsqueeze.Type, is Flatten.Type: return (slots[0], 1)
    case is Multiply.Type where isConstant(slots[1]): return (slots[0], number(slots[1]))
    case is Multiply.Type where isConstant(slots[0]): return (slots[1], number(slots[0]))
    case is Divide.Type where isConstant(slots[1]) && number(slots[1]) != 0: return (slots[0], 1 / number(slots[1]))
    default: return nil
    }
  }

  private static func parts(_ trace: Trace, _ slot: Int, _ element: Int, _ op: any Op.Type) throws -> (Kind, [Part])? {
    let slots = trace.operandSlots(slot)
    switch op {
    case is Sum.Type, is Mean.Type:
      let source = trace.nodes[slots[0]].value
      guard trace.nodes[slot].value.count == 1, source.count <= most else { return nil }
      let share = op is Mean.Type ? 1 / Double(source.count) : 1
      let numbers = source.floats()
      return (
        op is Mean.Type ? .mean : .sum,
        numbers.enumerated().map { Part(value: Double($1) * share, row: $0, slot: nil, factors: []) }
      )
    case is Add.Type, is Subtract.Type:
      let parts = addends(trace, slot, element, 1)
      return (.addition, parts)
    case is MatrixMultiply.Type: return (.products, products(trace, slot, element))
    default: return try rows(trace, slot, op)
    }
  }

  /// The terms of nested sums and differences: a + b - c.
  private static func addends(_ trace: Trace, _ slot: Int, _ element: Int, _ sign: Double) -> [Part] {
    var parts: [Part] = []
    var waiting = [(slot, element, sign)]
    while let (slot, element, sign) = waiting.popLast(), parts.count + waiting.count < 64 {
      let node = trace.nodes[slot]
      guard node.op is Add.Type || node.op is Subtract.Type else {
        parts.append(Part(value: sign * node.value.element(at: element), row: nil, slot: slot, factors: []))
        continue
      }
      let index = node.value.shape.place(of: element)
      for (operand, operandSlot) in trace.operandSlots(slot).enumerated().reversed() {
        let shape = trace.nodes[operandSlot].value.shape
        let quantity = StepPage.Quantity(trace.nodes[operandSlot].value, broadcasting: index)
        let place = zip(quantity.index, shape).reduce(0) { $0 * $1.1 + $1.0 }
        waiting.append((operandSlot, place, operand == 1 && node.op is Subtract.Type ? -sign : sign))
      }
    }
    return parts
  }

  private static func products(_ trace: Trace, _ slot: Int, _ element: Int) -> [Part] {
    let slots = trace.operandSlots(slot)
    let (a, b) = (trace.nodes[slots[0]].value, trace.nodes[slots[1]].value)
    guard a.rank <= 2, b.rank <= 2, let inner = a.shape.last, inner <= most else { return [] }
    let columns = b.rank == 2 ? b.shape[1] : 1
    guard columns > 0 else { return [] }
    let (row, column) = (element / columns, element % columns)
    return (0..<inner).map { k in
      let factors = [a.element(at: row * inner + k), b.element(at: k * columns + column)]
      return Part(value: factors[0] * factors[1], row: k, slot: nil, factors: factors)
    }
  }

  /// A loss over a batch, example by example: the op itself, asked about one row at a time.
  private static func rows(_ trace: Trace, _ slot: Int, _ op: any Op.Type) throws -> (Kind, [Part])? {
    let node = trace.nodes[slot]
    let values = trace.operandSlots(slot).map { trace.nodes[$0].value }
    guard op.card.isLoss, node.value.count == 1, values.count == 2, let rows = values[0].shape.first, rows <= 4096,
      values.allSatisfy({ $0.shape.first == rows })
    else { return nil }
    let parts = try (0..<rows).map { row in
      let inputs = values.map { $0.selected(axis: 0, index: row).unsqueezed(0) }
      let loss = try op.evaluate(Inputs(inputs[0], inputs[1], options: node.options)).element(at: 0)
      return Part(value: loss / Double(rows), row: row, slot: nil, factors: [])
    }
    return (.mean, parts)
  }
}

extension Card {
  /// Whether the op compares predictions with targets and averages over the examples.
  fileprivate var isLoss: Bool { Site(slot: 0, op: name, origin: .unknown).isLoss }
}
