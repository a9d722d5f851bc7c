import Catalogue
import Tensors
import Wording

package enum Maximum: BinaryOp {
  package static let card = Card(
    "maximum", .elementwise, .binary,
    Bilingual("The larger of two elements, place by place.", "逐个位置取两个元素中较大的。"),
    formula: "y = max(a, b)",
    derivative: "dy/da = 1 where a > b, 1/2 where equal; dy/db = 1 where b > a, 1/2 where equal",
    example: "maximum(tensor([1.0, 5.0]), tensor([3.0, 2.0]))",
    source: "equal elements share the gradient evenly, as in PyTorch; nan wins")
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { choiceKind(inputs[0], inputs[1]) }
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Scalar {
    a.isNaN ? a : b.isNaN ? b : a >= b ? a : b
  }
  package static func slopes<Scalar: Element>(_ a: Scalar, _ b: Scalar, _ y: Scalar) -> (Scalar, Scalar) {
    a == b ? (0.5, 0.5) : (a < b ? 0 : 1, b < a ? 0 : 1)
  }
}

package enum Minimum: BinaryOp {
  package static let card = Card(
    "minimum", .elementwise, .binary,
    Bilingual("The smaller of two elements, place by place.", "逐个位置取两个元素中较小的。"),
    formula: "y = min(a, b)",
    derivative: "dy/da = 1 where a < b, 1/2 where equal; dy/db = 1 where b < a, 1/2 where equal",
    example: "minimum(tensor([1.0, 5.0]), tensor([3.0, 2.0]))",
    source: "equal elements share the gradient evenly, as in PyTorch; nan wins")
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { choiceKind(inputs[0], inputs[1]) }
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Scalar {
    a.isNaN ? a : b.isNaN ? b : a <= b ? a : b
  }
  package static func slopes<Scalar: Element>(_ a: Scalar, _ b: Scalar, _ y: Scalar) -> (Scalar, Scalar) {
    a == b ? (0.5, 0.5) : (a > b ? 0 : 1, b > a ? 0 : 1)
  }
}

/// A choice between two elements is of their kind where they agree.
func choiceKind(_ a: Tensor, _ b: Tensor) -> Tensor.Kind {
  a.kind == b.kind ? a.kind : a.kind == .real || b.kind == .real ? .real : .whole
}

package enum Clip: Op {
  package static let card = Card(
    "clip", .elementwise,
    .parameters([
      Parameter("x"), Parameter("min", .number, default: "None"), Parameter("max", .number, default: "None"),
    ]),
    Bilingual("Moves what lies outside a range to its nearer edge.", "超出范围的数移到最近的边界上。"),
    formula: "y = min(max(x, lowest), highest)", derivative: "dy/dx = 1 where lowest < x < highest, else 0",
    example: "clip(tensor([-2.0, 0.5, 7.0]), 0.0, 1.0)",
    source: "slope 0 at both edges, as PyTorch 2.15's clamp measures (TensorFlow's passes 1 there)")

  package static func shape(_ inputs: Inputs) throws -> Shape { inputs.first.shape }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind {
    let (lowest, highest) = range(inputs, Double.self)
    let isWhole = [lowest, highest].allSatisfy { $0.isInfinite || $0 == $0.rounded() }
    return inputs.first.kind == .real || !isWhole ? .real : .whole
  }

  private static func range<Scalar: Element>(_ inputs: Inputs, _ type: Scalar.Type) -> (Scalar, Scalar) {
    guard case .range(let lowest, let highest) = inputs.options else { return (-.infinity, .infinity) }
    return (Scalar(lowest), Scalar(highest))
  }

  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    switch output.precision {
    case .double: try compute(inputs, output, Double.self)
    default: try compute(inputs, output, Float.self)
    }
  }

  private static func compute<Scalar: Element>(_ inputs: Inputs, _ output: Tensor, _ type: Scalar.Type) throws {
    let source = try inputs.first.contiguous(Scalar.precision)
    let (x, y) = (source.pointer(as: Scalar.self), output.pointer(as: Scalar.self))
    let (lowest, highest) = range(inputs, Scalar.self)
    for index in 0..<output.count {
      // Compared so that nan stays nan, and the upper edge wins where the edges cross, as in NumPy and PyTorch.
      let raised = x[index] < lowest ? lowest : x[index]
      y[index] = raised > highest ? highest : raised
    }
    withExtendedLifetime(source) {}
  }

  package static func backward(_ step: inout BackwardStep) throws {
    switch step.arriving.precision {
    case .double: try differentiate(&step, Double.self)
    default: try differentiate(&step, Float.self)
    }
  }

  private static func differentiate<Scalar: Element>(_ step: inout BackwardStep, _ type: Scalar.Type) throws {
    let input = try step.inputs.first.contiguous(Scalar.precision)
    let arriving = try step.arriving.contiguous(Scalar.precision)
    let gradient = try step.buffer(input.shape)
    let (x, g) = (input.pointer(as: Scalar.self), arriving.pointer(as: Scalar.self))
    let dx = gradient.pointer(as: Scalar.self)
    let (lowest, highest) = range(step.inputs, Scalar.self)
    // An infinite number passes where its side has no bound.
    for index in 0..<gradient.count {
      let isInside = (x[index] > lowest || lowest == -.infinity) && (x[index] < highest || highest == .infinity)
      dx[index] = isInside ? g[index] : 0
    }
    withExtendedLifetime((input, arriving)) {}
    try step.pass(gradient, to: 0)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try Tensor.from([-2, -1.5, -0.3, 0.2, 0.7, 1.9], [2, 3])
    return [
      Inputs(x, options: .range(lowest: -1, highest: 1)), Inputs(x, options: .range(lowest: 0, highest: .infinity)),
      Inputs(x),
    ]
  }
}

package enum Choices {
  package static let ops: [any Op.Type] = [Maximum.self, Minimum.self, Clip.self, Where.self]
}
