import Autograd
import Catalogue
import Tensors

/// What one step of a walk shows, as facts: a renderer turns them into a page, a screen or a sentence.
package struct StepPage {
  package let phase: Walk.Phase
  package let step: Int
  package let steps: Int
  package let card: Card
  /// Where the op was written.
  package let origin: Origin
  package let slot: Int
  package let operands: [Operand]
  /// The op's result.
  package let result: Quantity
  /// The card's formula with the numbers of the chosen element in it: `1.1 = max(1.1, 0)`; `nil` where the formula
  /// of this op isn't about single elements.
  package let formulaWithNumbers: String?
  /// Only in the backward pass: what arrived at the result, and what each operand got.
  package let arriving: Quantity?
  package let flows: [Flow]

  package struct Operand {
    /// The letter by which the formula calls it: `x`, or `a`, `b`, `c`.
    package let letter: String
    package let slot: Int
    package let quantity: Quantity
  }

  /// A number, or the chosen element of a tensor.
  package struct Quantity: Equatable {
    package let shape: Shape
    package let index: [Int]
    package let value: Double
  }

  /// upstream × local = contribution; old + contribution = new.
  package struct Flow {
    package let letter: String
    package let slot: Int
    /// The part of the card's derivative about this operand: `dy/da = b`.
    package let derivative: String
    /// The slope at the chosen element, with its numbers; `nil` where a step isn't element by element.
    package let slope: Double?
    package let slopeWithNumbers: String?
    package let upstream: Double?
    package let contribution: Quantity
    package let before: Double?
    package let after: Double
  }
}

extension Walk {
  /// The page of the step at hand, for element `index` of its result (clamped to its shape; the first by default).
  package func page(at index: [Int] = []) -> StepPage? {
    let slot = self.slot
    let node = trace.nodes[slot]
    guard let op = node.op else { return nil }
    let result = StepPage.Quantity(node.value, index)
    let letters = op.letters(node.operandCount)
    let operands = trace.operandSlots(slot).enumerated().map { position, operandSlot in
      StepPage.Operand(
        letter: letters[position], slot: operandSlot,
        quantity: StepPage.Quantity(trace.nodes[operandSlot].value, broadcasting: result.index))
    }
    var numbers = Dictionary(
      operands.map { ($0.letter, $0.quantity.value) }, uniquingKeysWith: { first, _ in first })
    numbers["y"] = result.value
    let isElementwise = op.isElementwise
    var arriving: StepPage.Quantity?
    var flows: [StepPage.Flow] = []
    if phase == .backward {
      let record = backward[position - forward.count]
      let upstream = StepPage.Quantity(record.arriving, result.index)
      arriving = upstream
      let slopes = op.slopes(operands.map(\.quantity.value), result.value)
      flows = record.contributions.map { contribution in
        let letter = letters[contribution.operand]
        let passed = StepPage.Quantity(contribution.passed, broadcasting: result.index)
        let part = op.card.derivativePart(for: letter)
        return StepPage.Flow(
          letter: letter, slot: contribution.slot, derivative: part,
          slope: contribution.operand < slopes.count ? slopes[contribution.operand] : nil,
          slopeWithNumbers: isElementwise ? Formula.rightSide(of: part, with: numbers) : nil,
          upstream: isElementwise ? upstream.value : nil, contribution: passed,
          before: contribution.before.map { StepPage.Quantity($0, passed.index).value },
          after: StepPage.Quantity(contribution.after, passed.index).value)
      }
    }
    return StepPage(
      phase: phase, step: place.step, steps: place.of, card: op.card, origin: node.origin, slot: slot,
      operands: operands, result: result,
      formulaWithNumbers: isElementwise ? Formula.plugging(numbers, into: op.card.formula) : nil, arriving: arriving,
      flows: flows)
  }
}

extension StepPage.Quantity {
  /// The element of `tensor` at `index`, clamped to its shape; missing places read 0.
  init(_ tensor: Tensor, _ index: [Int]) {
    shape = tensor.shape
    let place = tensor.shape.indices.map { axis in
      min(max(axis < index.count ? index[axis] : 0, 0), max(tensor.shape[axis] - 1, 0))
    }
    self.index = place
    value = tensor.count == 0 ? .nan : tensor.element(at: Extents(place))
  }

  /// The element of an operand that took part in element `index` of a broadcast result.
  init(_ tensor: Tensor, broadcasting index: [Int]) {
    let shift = index.count - tensor.rank
    self.init(tensor, tensor.shape.indices.map { axis in axis + shift >= 0 ? index[axis + shift] : 0 })
  }
}

extension Op {
  /// The letters by which a card's formula calls the operands.
  static func letters(_ count: Int) -> [String] {
    let names = count == 1 ? ["x"] : ["a", "b", "c"]
    return (0..<count).map { $0 < names.count ? names[$0] : "operand \($0 + 1)" }
  }

  static var isElementwise: Bool {
    self is any UnaryOp.Type || self is any BinaryOp.Type || self is any StepOp.Type || self is any ComparisonOp.Type
  }

  /// The local slopes at one element, one an operand, in double precision; none where the op isn't elementwise.
  static func slopes(_ operands: [Double], _ result: Double) -> [Double] {
    if let unary = self as? any UnaryOp.Type, let x = operands.first { return [unary.slope(x, result)] }
    if let binary = self as? any BinaryOp.Type, operands.count == 2 {
      let slopes = binary.slopes(operands[0], operands[1], result)
      return [slopes.0, slopes.1]
    }
    return []
  }
}

extension Card {
  /// The part of the derivative about one operand; parts stand in the operands' order, joined by "; ".
  package func derivativePart(for letter: String) -> String {
    let start = "dy/d\(letter) "
    var rest = Substring(derivative)
    while !rest.isEmpty {
      let end = rest.firstIndex(of: ";") ?? rest.endIndex
      let part = rest[..<end].drop(while: { $0 == " " })
      if part.hasPrefix(start) { return String(part) }
      rest = end == rest.endIndex ? "" : rest[rest.index(after: end)...]
    }
    return derivative
  }
}
