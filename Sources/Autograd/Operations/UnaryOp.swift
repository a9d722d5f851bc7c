import Catalogue
import Tensors

/// An op of one tensor, element by element: it gives a value and a slope.
package protocol UnaryOp: Op {
  static func value<Scalar: Element>(_ x: Scalar) -> Scalar
  /// dy/dx, from x and y.
  static func slope<Scalar: Element>(_ x: Scalar, _ y: Scalar) -> Scalar
  /// Where the gradient check may try it: away from kinks, jumps and what it isn't defined for.
  static var domain: ClosedRange<Double> { get }
  /// A vectorised routine that stands for `value` in single precision; false where there is none.
  static func fastValues(_ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>) -> Bool
}

extension UnaryOp {
  package static var domain: ClosedRange<Double> { -2...2 }
  package static func shape(_ inputs: Inputs) throws -> Shape { inputs.first.shape }
  package static func fastValues(
    _ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
  ) -> Bool { false }

  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    switch output.precision {
    case .double: try compute(inputs.first, output, Double.self)
    default:
      let source = try inputs.first.contiguous()
      if fastValues(output.count, source.pointer(as: Float.self), output.pointer(as: Float.self)) { return }
      try compute(source, output, Float.self)
    }
  }

  private static func compute<Scalar: Element>(_ input: Tensor, _ output: Tensor, _ type: Scalar.Type) throws {
    let source = try input.contiguous(Scalar.precision)
    let x = source.pointer(as: Scalar.self)
    let y = output.pointer(as: Scalar.self)
    for index in 0..<output.count { y[index] = value(x[index]) }
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
    let result = try step.result.contiguous(Scalar.precision)
    let arriving = try step.arriving.contiguous(Scalar.precision)
    let gradient = try step.buffer(input.shape)
    let (x, y) = (input.pointer(as: Scalar.self), result.pointer(as: Scalar.self))
    let (g, dx) = (arriving.pointer(as: Scalar.self), gradient.pointer(as: Scalar.self))
    for index in 0..<gradient.count { dx[index] = g[index] * slope(x[index], y[index]) }
    withExtendedLifetime((input, result, arriving)) {}
    try step.pass(gradient, to: 0)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    try [[3, 4], [], [2, 0, 3]].map { Inputs(try random.uniform($0, from: domain.lowerBound, to: domain.upperBound)) }
  }
}

/// An op of one tensor that gives no gradient: signs, rounding, negations of truth values.
package protocol StepOp: Op {
  static func value<Scalar: Element>(_ x: Scalar) -> Scalar
}

extension StepOp {
  package static var isDifferentiable: Bool { false }
  package static func shape(_ inputs: Inputs) throws -> Shape { inputs.first.shape }

  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    switch output.precision {
    case .double: try compute(inputs.first, output, Double.self)
    default: try compute(inputs.first, output, Float.self)
    }
  }

  private static func compute<Scalar: Element>(_ input: Tensor, _ output: Tensor, _ type: Scalar.Type) throws {
    let source = try input.contiguous(Scalar.precision)
    let x = source.pointer(as: Scalar.self)
    let y = output.pointer(as: Scalar.self)
    for index in 0..<output.count { y[index] = value(x[index]) }
    withExtendedLifetime(source) {}
  }

  package static func backward(_ step: inout BackwardStep) throws {}
  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    [Inputs(try random.uniform([3, 4], from: -2, to: 2))]
  }
}
