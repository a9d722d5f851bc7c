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
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { x <= 0 ? 0 : x }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { y <= 0 ? 0 : 1 }
  package static func fastValues(
    _ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
  ) -> Bool {
    Kernels.relu(count, x, y)
    return true
  }

  package static func backward(_ step: inout BackwardStep) throws {
    let result = try step.result.contiguous(step.arriving.precision)
    let arriving = try step.arriving.contiguous(step.arriving.precision)
    let gradient = try step.buffer(result.shape)
    if gradient.precision == .double {
      let (y, g) = (result.pointer(as: Double.self), arriving.pointer(as: Double.self))
      for index in 0..<gradient.count { gradient.pointer(as: Double.self)[index] = y[index] <= 0 ? 0 : g[index] }
    } else {
      Kernels.reluBackward(
        gradient.count, result.pointer(as: Float.self), arriving.pointer(as: Float.self),
        gradient.pointer(as: Float.self))
    }
    withExtendedLifetime((result, arriving)) {}
    try step.pass(gradient, to: 0)
  }
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

package enum Gelu: UnaryOp {
  package static let card = Card(
    "gelu", .elementwise, .unary,
    Bilingual(
      "x times the chance that a bell curve lies below x: a smooth relu.", "x 乘以“钟形曲线落在 x 以下”的概率，像平滑的 relu。"),
    formula: "y = x × Φ(x) = x / 2 × (1 + erf(x / √2))",
    derivative: "dy/dx = Φ(x) + x × e^(-x² / 2) / √(2π)",
    example: "gelu(tensor([-1.0, 0.0, 1.0]))",
    source: "Hendrycks and Gimpel, 2016; the exact form, PyTorch's default")
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { x * below(x) }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar {
    below(x) + x * .exp(-x * x / 2) / (2 * Scalar.pi).squareRoot()
  }

  /// Φ(x). The complement keeps the digits that 1 + erf loses far below 0.
  private static func below<Scalar: Element>(_ x: Scalar) -> Scalar { .erfc(-x / Scalar(2).squareRoot()) / 2 }
}

package enum Silu: UnaryOp {
  package static let card = Card(
    "silu", .elementwise, .unary,
    Bilingual("x times its sigmoid: a smooth relu, also called swish.", "x 乘以它的 sigmoid，像平滑的 relu，也叫 swish。"),
    formula: "y = x × s, s = sigmoid(x)", derivative: "dy/dx = s × (1 + x × (1 - s))",
    example: "silu(tensor([-1.0, 0.0, 1.0]))", source: "Elfwing, Uchibe and Doya, 2018")
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { x * Sigmoid.value(x) }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar {
    let s = Sigmoid.value(x)
    return s * (1 + x * (1 - s))
  }
}

package enum Softplus: UnaryOp {
  package static let card = Card(
    "softplus", .elementwise, .unary,
    Bilingual("A smooth relu that never quite reaches 0.", "平滑的 relu，永远不会真正到 0。"),
    formula: "y = log(1 + e^x)", derivative: "dy/dx = sigmoid(x)", example: "softplus(tensor([-1.0, 0.0, 1.0]))",
    source: "Dugas et al., 2001")
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar {
    // The exponential of a negative number never overflows.
    x.isNaN ? x : max(x, 0) + .log(onePlus: .exp(-x.magnitude))
  }
  package static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar { Sigmoid.value(x) }
}

package enum Activations {
  package static let ops: [any Op.Type] = [
    Relu.self, Sigmoid.self, Tanh.self, Gelu.self, Silu.self, Softplus.self,
  ]
}
