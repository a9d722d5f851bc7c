import Catalogue
import RealModule
import Tensors
import Wording

package enum Relu: UnaryOp {
  package static let card = Card(
    "relu", .elementwise, .unary,
    Bilingual("Keeps what is above 0 and turns the rest into 0.", "大于 0 的保持不变，其余变成 0。"),
    formula: "y = max(x, 0)", derivative: "dy/dx = 1 where x > 0, else 0", example: "relu(tensor([-1.0, 0.0, 2.0]))",
    source: "Nair and Hinton, 2010; slope 0 at 0 as in PyTorch", lessons: ["03-forward", "06-zero-gradient"])
  package static var saved: SavedBits { .result }
  package static var domain: ClosedRange<Double> { 0.1...2 }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { x.isNaN ? x : max(x, 0) }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { x > 0 ? 1 : 0 }
}

package enum Sigmoid: UnaryOp {
  package static let card = Card(
    "sigmoid", .elementwise, .unary,
    Bilingual("Squeezes any number into 0 to 1.", "把任意一个数压到 0 和 1 之间。"),
    formula: "y = 1 / (1 + exp(-x))", derivative: "dy/dx = y × (1 - y)", example: "sigmoid(tensor([-4.0, 0.0, 4.0]))",
    lessons: ["06-zero-gradient"])
  package static var saved: SavedBits { .result }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar {
    // The exponential of a negative number never overflows.
    let tail = Scalar.exp(-abs(x))
    return x >= 0 ? 1 / (1 + tail) : tail / (1 + tail)
  }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { y * (1 - y) }
}

package enum Tanh: UnaryOp {
  package static let card = Card(
    "tanh", .elementwise, .unary,
    Bilingual("Squeezes any number into -1 to 1.", "把任意一个数压到 -1 和 1 之间。"),
    formula: "y = tanh(x)", derivative: "dy/dx = 1 - y²", example: "tanh(tensor([-1.0, 0.0, 1.0]))")
  package static var saved: SavedBits { .result }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { .tanh(x) }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { 1 - y * y }
}

package enum Activations {
  package static let ops: [any Op.Type] = [Relu.self, Sigmoid.self, Tanh.self]
}
