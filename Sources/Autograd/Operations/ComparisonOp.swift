import Catalogue
import Tensors

/// An op of two tensors that gives truth values and no gradient.
package protocol ComparisonOp: Op {
  static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Bool
}

extension ComparisonOp {
  package static var isDifferentiable: Bool { false }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { .truth }
  package static func shape(_ inputs: Inputs) throws -> Shape { try inputs[0].shape.broadcast(with: inputs[1].shape) }

  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    switch output.precision {
    case .double: try compute(inputs, output, Double.self)
    default: try compute(inputs, output, Float.self)
    }
  }

  private static func compute<Scalar: Element>(_ inputs: Inputs, _ output: Tensor, _ type: Scalar.Type) throws {
    let y = output.pointer(as: Scalar.self)
    try pairs(inputs, output.shape, Scalar.self) { a, b, place, count, aStep, bStep in
      for index in 0..<count { y[place + index] = value(a[index * aStep], b[index * bStep]) ? 1 : 0 }
    }
  }

  package static func backward(_ step: inout BackwardStep) throws {}
  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    [Inputs(try random.uniform([3, 4], from: -2, to: 2), try random.uniform([4], from: -2, to: 2))]
  }
}
