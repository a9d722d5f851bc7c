import Catalogue
import RealModule
import Tensors
import Wording

package enum Sine: UnaryOp {
  package static let card = Card(
    "sin", .elementwise, .unary,
    Bilingual("The sine of an angle in radians.", "正弦，角度用弧度。"),
    formula: "y = sin(x)", derivative: "dy/dx = cos(x)", example: "sin(tensor([0.0, 1.5707963]))")
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { .sin(x) }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { .cos(x) }
}

package enum Cosine: UnaryOp {
  package static let card = Card(
    "cos", .elementwise, .unary,
    Bilingual("The cosine of an angle in radians.", "余弦，角度用弧度。"),
    formula: "y = cos(x)", derivative: "dy/dx = -sin(x)", example: "cos(tensor([0.0, 3.1415927]))")
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { .cos(x) }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { -.sin(x) }
}

package enum Tangent: UnaryOp {
  package static let card = Card(
    "tan", .elementwise, .unary,
    Bilingual("The tangent of an angle in radians: sine over cosine.", "正切，角度用弧度：正弦除以余弦。"),
    formula: "y = tan(x)", derivative: "dy/dx = 1 + y²", example: "tan(tensor([0.0, 0.7853982]))")
  package static var saved: SavedBits { .result }
  package static var domain: ClosedRange<Double> { -1...1 }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { .tan(x) }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { 1 + y * y }
}

package enum ErrorFunction: UnaryOp {
  package static let card = Card(
    "erf", .elementwise, .unary,
    Bilingual(
      "The error function: how much of a bell curve lies between -x and x.", "误差函数：钟形曲线落在 -x 和 x 之间的比例。"),
    formula: "y = erf(x)", derivative: "dy/dx = 2 / √π × e^(-x²)", example: "erf(tensor([-1.0, 0.0, 1.0]))")
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { .erf(x) }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar {
    2 / Scalar.pi.squareRoot() * .exp(-x * x)
  }
}

package enum Waves {
  package static let ops: [any Op.Type] = [Sine.self, Cosine.self, Tangent.self, ErrorFunction.self]
}
