import Catalogue
import RealModule
import Tensors
import Wording

/// Whole numbers stay whole under + − ×; a real operand makes a real result.
private func wholeIfBothAre(_ inputs: Inputs) -> Tensor.Kind {
  inputs[0].kind == .real || inputs[1].kind == .real ? .real : .whole
}

package enum Add: BinaryOp {
  package static let card = Card(
    "add", .elementwise, .binary,
    Bilingual("Adds two tensors element by element.", "把两个张量逐个元素相加。"),
    formula: "y = a + b", derivative: "dy/da = 1; dy/db = 1", example: "add(tensor([1.0, 2.0]), 10.0)")
  package static var saved: SavedBits { [] }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { wholeIfBothAre(inputs) }
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Scalar { a + b }
  package static func slopes<Scalar: Element>(_ a: Scalar, _ b: Scalar, _ y: Scalar) -> (Scalar, Scalar) { (1, 1) }

  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    let (rows, bias) = (inputs[0], inputs[1])
    // A bias on every row is the addition that training runs most.
    if output.precision == .single, rows.precision == .single, bias.precision == .single, rows.rank == 2,
      rows.shape == output.shape, bias.rank == 1, bias.count == rows.shape[1], rows.isContiguous, bias.isContiguous
    {
      Kernels.addRows(
        rows: rows.shape[0], columns: rows.shape[1], rows.pointer(as: Float.self), bias.pointer(as: Float.self),
        output.pointer(as: Float.self))
      return
    }
    try computeValues(inputs, into: output)
  }

  package static func backward(_ step: inout BackwardStep) throws {
    if step.wants(0) { try step.pass(step.arriving, to: 0) }
    if step.wants(1) { try step.pass(step.arriving, to: 1) }
  }
}

package enum Subtract: BinaryOp {
  package static let card = Card(
    "subtract", .elementwise, .binary,
    Bilingual("Subtracts the second tensor from the first, element by element.", "前一个张量逐个元素减去后一个。"),
    formula: "y = a - b", derivative: "dy/da = 1; dy/db = -1", example: "subtract(tensor([1.0, 2.0]), 10.0)")
  package static var saved: SavedBits { [] }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { wholeIfBothAre(inputs) }
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Scalar { a - b }
  package static func slopes<Scalar: Element>(_ a: Scalar, _ b: Scalar, _ y: Scalar) -> (Scalar, Scalar) { (1, -1) }

  package static func backward(_ step: inout BackwardStep) throws {
    if step.wants(0) { try step.pass(step.arriving, to: 0) }
    if step.wants(1) {
      let precision: Precision = step.arriving.precision == .double ? .double : .single
      try step.pass(Negate.evaluate(Inputs(step.arriving), precision: precision), to: 1)
    }
  }
}

package enum Multiply: BinaryOp {
  package static let card = Card(
    "multiply", .elementwise, .binary,
    Bilingual("Multiplies two tensors element by element.", "把两个张量逐个元素相乘。"),
    formula: "y = a × b", derivative: "dy/da = b; dy/db = a", example: "multiply(tensor([1.0, 2.0]), 10.0)",
    lessons: ["03-forward", "04-backward"])
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { wholeIfBothAre(inputs) }
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Scalar { a * b }
  package static func slopes<Scalar: Element>(_ a: Scalar, _ b: Scalar, _ y: Scalar) -> (Scalar, Scalar) { (b, a) }
  package static func reads(_ operand: Int, where wants: (Int) -> Bool) -> Bool { wants(1 - operand) }
}

package enum Divide: BinaryOp {
  package static let card = Card(
    "divide", .elementwise, .binary,
    Bilingual("Divides the first tensor by the second, element by element.", "前一个张量逐个元素除以后一个。"),
    formula: "y = a / b", derivative: "dy/da = 1 / b; dy/db = -a / b²", example: "divide(tensor([1.0, 2.0]), 10.0)")
  package static var domain: ClosedRange<Double> { 0.5...2 }
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Scalar { a / b }
  package static func slopes<Scalar: Element>(_ a: Scalar, _ b: Scalar, _ y: Scalar) -> (Scalar, Scalar) {
    (1 / b, -y / b)
  }
  package static func reads(_ operand: Int, where wants: (Int) -> Bool) -> Bool { operand == 1 || wants(1) }

  /// Pixels divided by a number stay bytes: only what each byte reads as changes.
  package static func view(_ inputs: Inputs) throws -> Tensor? {
    guard inputs[0].precision == .byte, inputs[1].count == 1, inputs[1].rank <= inputs[0].rank else { return nil }
    let divisor = Float(inputs[1].element(at: 0))
    return inputs[0].mapBytes(kind: .real) { $0 / divisor }
  }
}

package enum Power: BinaryOp {
  package static let card = Card(
    "pow", .elementwise, .binary,
    Bilingual("Raises the first tensor to the power of the second.", "前一个张量的后一个次方，逐个元素算。"),
    formula: "y = a^b", derivative: "dy/da = b × a^(b - 1); dy/db = y × log(a)",
    example: "pow(tensor([1.0, 2.0, 3.0]), 2.0)",
    source: "PyTorch: 0^0 = 1 with slope 0")
  package static var saved: SavedBits { [.operands, .result] }
  package static var domain: ClosedRange<Double> { 0.5...2 }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { wholeIfBothAre(inputs) }

  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Scalar {
    // Squares are what lessons write; a product is exact where the general power rounds twice.
    if b == 2 { return a * a }
    if b == 1 { return a }
    return raise(a, b)
  }

  package static func slopes<Scalar: Element>(_ a: Scalar, _ b: Scalar, _ y: Scalar) -> (Scalar, Scalar) {
    (firstSlope(a, b, y), a == 0 && b >= 0 ? 0 : y * Scalar.log(a))
  }

  package static func firstSlope<Scalar: Element>(_ a: Scalar, _ b: Scalar, _ y: Scalar) -> Scalar {
    b == 0 ? 0 : b == 2 ? 2 * a : b * raise(a, b - 1)
  }

  /// As C's pow: a negative base with a whole exponent has a value, with another it is nan.
  private static func raise<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Scalar {
    if b == 0 || a == 1 { return 1 }
    if a < 0 || a == 0 {
      guard b == b.rounded(.towardZero) else { return a == 0 ? (b > 0 ? 0 : .infinity) : .nan }
      let magnitude = a == 0 ? (b > 0 ? 0 : Scalar.infinity) : Scalar.pow(-a, b)
      let isOdd = abs(b).truncatingRemainder(dividingBy: 2) == 1
      return isOdd && a.sign == .minus ? -magnitude : magnitude
    }
    return Scalar.pow(a, b)
  }
}

package enum Negate: UnaryOp {
  package static let card = Card(
    "negative", .elementwise, .unary,
    Bilingual("Changes the sign of every element.", "把每个元素变号。"),
    formula: "y = -x", derivative: "dy/dx = -1", example: "negative(tensor([1.0, -2.0]))")
  package static var saved: SavedBits { [] }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs.first.kind == .real ? .real : .whole }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { -x }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { -1 }
}

package enum Arithmetic {
  package static let ops: [any Op.Type] = [
    Add.self, Subtract.self, Multiply.self, Divide.self, Power.self, Negate.self,
  ]
}
