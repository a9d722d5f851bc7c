import Catalogue
import Tensors
import Wording

package enum Absolute: UnaryOp {
  package static let card = Card(
    "abs", .elementwise, .unary,
    Bilingual("How far each element is from 0.", "每个元素离 0 有多远。"),
    formula: "y = |x|", derivative: "dy/dx = sign(x)", example: "abs(tensor([-2.0, 0.0, 3.0]))",
    source: "slope 0 at 0, as in PyTorch")
  package static var domain: ClosedRange<Double> { 0.1...2 }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs.first.kind == .real ? .real : .whole }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { x.magnitude }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { Sign.value(x) }
}

package enum Sign: UnaryOp {
  package static let card = Card(
    "sign", .elementwise, .unary,
    Bilingual("-1, 0 or 1: on which side of 0 each element lies.", "-1、0 或 1：每个元素在 0 的哪一边。"),
    formula: "y = x / |x|, and 0 at 0", derivative: "dy/dx = 0", example: "sign(tensor([-2.0, 0.0, 3.0]))",
    source: "slope 0 everywhere, and 0 for nan, as in PyTorch (NumPy keeps nan)")
  package static var saved: SavedBits { [] }
  package static var domain: ClosedRange<Double> { 0.1...2 }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs.first.kind == .real ? .real : .whole }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { x > 0 ? 1 : x < 0 ? -1 : 0 }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { 0 }
}

package enum Floor: UnaryOp {
  package static let card = Card(
    "floor", .elementwise, .unary,
    Bilingual("The nearest whole number at or below each element.", "向下取整：不超过它的最大整数。"),
    formula: "y = ⌊x⌋", derivative: "dy/dx = 0", example: "floor(tensor([-1.5, 1.5]))",
    source: "slope 0 everywhere, as in PyTorch")
  package static var saved: SavedBits { [] }
  package static var domain: ClosedRange<Double> { 0.1...0.9 }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs.first.kind }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { x.rounded(.down) }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { 0 }
}

package enum Ceil: UnaryOp {
  package static let card = Card(
    "ceil", .elementwise, .unary,
    Bilingual("The nearest whole number at or above each element.", "向上取整：不小于它的最小整数。"),
    formula: "y = ⌈x⌉", derivative: "dy/dx = 0", example: "ceil(tensor([-1.5, 1.5]))",
    source: "slope 0 everywhere, as in PyTorch")
  package static var saved: SavedBits { [] }
  package static var domain: ClosedRange<Double> { 0.1...0.9 }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs.first.kind }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { x.rounded(.up) }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { 0 }
}

package enum Round: UnaryOp {
  package static let card = Card(
    "round", .elementwise, .unary,
    Bilingual(
      "The nearest whole number; halfway between two, the even one.", "取最近的整数，正好在中间时取偶数。"),
    formula: "y = the whole number nearest to x", derivative: "dy/dx = 0", example: "tensor([0.5, 1.5, 2.6]).round()",
    source: "IEEE 754 round half to even, as NumPy and Python; slope 0 everywhere, as in PyTorch")
  package static var saved: SavedBits { [] }
  package static var domain: ClosedRange<Double> { 0.6...1.4 }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs.first.kind }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { x.rounded(.toNearestOrEven) }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { 0 }
}

package enum Rounding {
  package static let ops: [any Op.Type] = [Absolute.self, Sign.self, Floor.self, Ceil.self, Round.self]
}
