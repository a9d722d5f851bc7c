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
  /// The terms behind the chosen element of the result, where the op sums.
  package let terms: TermSum?
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

  /// upstream × local = contribution; old + contribution = new. Where the element gets more than one term, `terms`
  /// lists them and there is no one upstream or slope.
  package struct Flow {
    package let letter: String
    package let operand: Int
    package let slot: Int
    /// The part of the card's derivative about this operand: `dy/da = b`.
    package let derivative: String
    /// The slope at the chosen element, with its numbers; `nil` where a step isn't element by element.
    package let slope: Double?
    package let slopeWithNumbers: String?
    /// The element of another operand that the slope is, in a matrix product of one term.
    package let slopeFactor: TermSum.Factor?
    package let upstream: Double?
    package let contribution: Quantity
    package let terms: TermSum?
    package let before: Double?
    package let after: Double
    /// The slope as a nudge measures it; only where all contributions have been gathered.
    package let nudge: Nudge?
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
