import Catalogue
import Tensors
import Wording

/// Python's `//` and `%`: the quotient is rounded down, so the remainder takes the divisor's sign.
private func divide<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> (quotient: Scalar, remainder: Scalar) {
  guard b != 0 else { return (a / b, .nan) }
  var rest = a.truncatingRemainder(dividingBy: b)
  var quotient = (a - rest) / b
  if rest != 0 {
    if (b < 0) != (rest < 0) {
      rest += b
      quotient -= 1
    }
  } else {
    rest = Scalar(signOf: b, magnitudeOf: 0)
  }
  if quotient == 0 { return (Scalar(signOf: a / b, magnitudeOf: 0), rest) }
  // (a - rest) / b can miss the whole number by a rounding error.
  let below = quotient.rounded(.down)
  return (quotient - below > 0.5 ? below + 1 : below, rest)
}

package enum FloorDivide: BinaryOp {
  package static let card = Card(
    "floor_divide", .elementwise, .binary,
    Bilingual("Divides and rounds down to a whole number, as Python's // does.", "相除再向下取整，和 Python 的 // 一样。"),
    formula: "y = ⌊a / b⌋", example: "floor_divide(tensor([7.0, -7.0]), 2.0)",
    source: "NumPy's floor_divide; no gradient passes")
  package static var isDifferentiable: Bool { false }
  package static var domain: ClosedRange<Double> { 0.5...2 }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind {
    inputs[0].kind == .real || inputs[1].kind == .real ? .real : .whole
  }
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Scalar { divide(a, b).quotient }
  package static func slopes<Scalar: Element>(_ a: Scalar, _ b: Scalar, _ y: Scalar) -> (Scalar, Scalar) { (0, 0) }
}

package enum Remainder: BinaryOp {
  package static let card = Card(
    "remainder", .elementwise, .binary,
    Bilingual(
      "What is left after dividing and rounding down; it has the divisor's sign.", "相除并向下取整后剩下的数，符号和除数相同。"),
    formula: "y = a - ⌊a / b⌋ × b", derivative: "dy/da = 1; dy/db = -⌊a / b⌋",
    example: "remainder(tensor([7.0, -7.0]), 3.0)", source: "NumPy's and PyTorch's remainder, Python's %")
  package static var domain: ClosedRange<Double> { 0.5...2 }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { FloorDivide.kind(inputs) }
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Scalar { divide(a, b).remainder }
  package static func slopes<Scalar: Element>(_ a: Scalar, _ b: Scalar, _ y: Scalar) -> (Scalar, Scalar) {
    (1, -divide(a, b).quotient)
  }
}

package enum WholeDivision {
  package static let ops: [any Op.Type] = [FloorDivide.self, Remainder.self]
}
