import Catalogue
import RealModule
import Tensors
import Wording

package enum Exp: UnaryOp {
  package static let card = Card(
    "exp", .elementwise, .unary,
    Bilingual("e raised to each element: growth that speeds up.", "e 的每个元素次方，越往后涨得越快。"),
    formula: "y = e^x", derivative: "dy/dx = y", example: "exp(tensor([0.0, 1.0, 2.0]))")
  package static var saved: SavedBits { .result }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { .exp(x) }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { y }
  package static func fastValues(
    _ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
  ) -> Bool {
    Kernels.exp(count, x, y)
    return true
  }
}

package enum ExpMinusOne: UnaryOp {
  package static let card = Card(
    "expm1", .elementwise, .unary,
    Bilingual("e^x - 1, exact where x is close to 0.", "e^x - 1，在 x 接近 0 时也算得准。"),
    formula: "y = e^x - 1", derivative: "dy/dx = y + 1", example: "expm1(tensor([0.0, 1e-6]))")
  package static var saved: SavedBits { .result }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { .expMinusOne(x) }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { y + 1 }
}

package enum Log: UnaryOp {
  package static let card = Card(
    "log", .elementwise, .unary,
    Bilingual("The natural logarithm: the power of e that gives x.", "自然对数：e 的几次方等于 x。"),
    formula: "y = log(x)", derivative: "dy/dx = 1 / x", example: "log(tensor([1.0, 2.718281828]))",
    source: "log(0) is -inf and the log of a negative number nan, as in NumPy")
  package static var domain: ClosedRange<Double> { 0.5...2 }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { .log(x) }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { 1 / x }
}

package enum LogOnePlus: UnaryOp {
  package static let card = Card(
    "log1p", .elementwise, .unary,
    Bilingual("log(1 + x), exact where x is close to 0.", "log(1 + x)，在 x 接近 0 时也算得准。"),
    formula: "y = log(1 + x)", derivative: "dy/dx = 1 / (1 + x)", example: "log1p(tensor([0.0, 1e-6]))")
  package static var domain: ClosedRange<Double> { -0.5...2 }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { .log(onePlus: x) }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { 1 / (1 + x) }
}

package enum SquareRoot: UnaryOp {
  package static let card = Card(
    "sqrt", .elementwise, .unary,
    Bilingual("The number whose square is x.", "平方根：自乘等于 x 的数。"),
    formula: "y = √x", derivative: "dy/dx = 1 / (2 × y)", example: "sqrt(tensor([1.0, 4.0, 9.0]))",
    source: "slope inf at 0 and nan below 0, as in PyTorch")
  package static var saved: SavedBits { .result }
  package static var domain: ClosedRange<Double> { 0.5...2 }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { x.squareRoot() }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { 1 / (2 * y) }
}

package enum ReciprocalSquareRoot: UnaryOp {
  package static let card = Card(
    "rsqrt", .elementwise, .unary,
    Bilingual("1 over the square root.", "平方根的倒数。"),
    formula: "y = 1 / √x", derivative: "dy/dx = -y³ / 2", example: "rsqrt(tensor([1.0, 4.0]))")
  package static var saved: SavedBits { .result }
  package static var domain: ClosedRange<Double> { 0.5...2 }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { 1 / x.squareRoot() }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { -y * y * y / 2 }
}

package enum Square: UnaryOp {
  package static let card = Card(
    "square", .elementwise, .unary,
    Bilingual("Each element times itself.", "每个元素自乘。"),
    formula: "y = x²", derivative: "dy/dx = 2 × x", example: "square(tensor([-3.0, 2.0]))")
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs.first.kind == .real ? .real : .whole }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { x * x }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { 2 * x }
}

package enum Reciprocal: UnaryOp {
  package static let card = Card(
    "reciprocal", .elementwise, .unary,
    Bilingual("1 divided by each element.", "1 除以每个元素。"),
    formula: "y = 1 / x", derivative: "dy/dx = -y²", example: "reciprocal(tensor([2.0, 4.0]))")
  package static var saved: SavedBits { .result }
  package static var domain: ClosedRange<Double> { 0.5...2 }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { 1 / x }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { -y * y }
}

package enum Exponentials {
  package static let ops: [any Op.Type] = [
    Exp.self, ExpMinusOne.self, Log.self, LogOnePlus.self, SquareRoot.self, ReciprocalSquareRoot.self, Square.self,
    Reciprocal.self,
  ]
}
