import Catalogue
import RealModule
import Tensors
import Wording

/// An elementwise op of one tensor with a number that shapes its curve: a slope, a scale, a width.
package protocol CurveOp: Op {
  static var standardNumber: Double { get }
  static func value<Scalar: Element>(_ x: Scalar, _ number: Scalar) -> Scalar
  static func slope<Scalar: Element>(_ x: Scalar, _ number: Scalar) -> Scalar
}

extension CurveOp {
  package static func shape(_ inputs: Inputs) throws -> Shape { inputs.first.shape }

  private static func number(_ inputs: Inputs) -> Double {
    guard case .number(let number) = inputs.options else { return standardNumber }
    return number
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
    let number = Scalar(number(inputs))
    for index in 0..<output.count { y[index] = value(x[index], number) }
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
    let number = Scalar(number(step.inputs))
    for index in 0..<gradient.count { dx[index] = g[index] * slope(x[index], number) }
    withExtendedLifetime((input, arriving)) {}
    try step.pass(gradient, to: 0)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let positive = try random.uniform([3, 4], from: 0.1, to: 2)
    let negative = try random.uniform([5], from: -2, to: -0.1)
    return [
      Inputs(positive), Inputs(negative), Inputs(negative, options: .number(0.25)),
      Inputs(try random.uniform([2, 0], from: -1, to: 1)),
    ]
  }
}

package enum LeakyRelu: CurveOp {
  package static let card = Card(
    "leaky_relu", .elementwise,
    .parameters([Parameter("x"), Parameter("negative_slope", .number, default: "0.01")]),
    Bilingual(
      "Keeps what is above 0 and lets a small part of the rest through.", "大于 0 的保持不变，其余只放过一小部分。"),
    formula: "y = x where x > 0, else negative_slope × x",
    derivative: "dy/dx = 1 where x > 0, else negative_slope",
    example: "leaky_relu(tensor([-2.0, 3.0]), negative_slope=0.1)",
    source: "Maas, Hannun and Ng, 2013; at 0 the slope is negative_slope, as in PyTorch")
  package static var standardNumber: Double { 0.01 }
  package static func value<Scalar: Element>(_ x: Scalar, _ number: Scalar) -> Scalar { x > 0 ? x : number * x }
  package static func slope<Scalar: Element>(_ x: Scalar, _ number: Scalar) -> Scalar { x > 0 ? 1 : number }
}

package enum ExponentialLinear: CurveOp {
  package static let card = Card(
    "elu", .elementwise, .parameters([Parameter("x"), Parameter("alpha", .number, default: "1.0")]),
    Bilingual(
      "Keeps what is above 0 and bends the rest smoothly towards -alpha.", "大于 0 的保持不变，其余平滑地弯向 -alpha。"),
    formula: "y = x where x > 0, else alpha × (e^x - 1)",
    derivative: "dy/dx = 1 where x > 0, else alpha × e^x", example: "elu(tensor([-2.0, 0.0, 3.0]))",
    source: "Clevert, Unterthiner and Hochreiter, 2016")
  package static var standardNumber: Double { 1 }
  package static func value<Scalar: Element>(_ x: Scalar, _ number: Scalar) -> Scalar {
    x > 0 ? x : number * .expMinusOne(x)
  }
  package static func slope<Scalar: Element>(_ x: Scalar, _ number: Scalar) -> Scalar {
    x <= 0 ? number * .exp(x) : 1
  }
}

package enum ShapedActivations {
  package static let ops: [any Op.Type] = [LeakyRelu.self, ExponentialLinear.self]
}
