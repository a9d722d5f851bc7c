import Catalogue
import Tensors

/// An op of two tensors that broadcast together, element by element: it gives a value and two slopes.
package protocol BinaryOp: Op {
  static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Scalar
  /// dy/da and dy/db, from a, b and y.
  static func slopes<Scalar: Element>(_ a: Scalar, _ b: Scalar, _ y: Scalar) -> (Scalar, Scalar)
  /// The first of them alone, for an op whose second costs something: most exponents take no gradient.
  static func firstSlope<Scalar: Element>(_ a: Scalar, _ b: Scalar, _ y: Scalar) -> Scalar
  static var domain: ClosedRange<Double> { get }
}

extension BinaryOp {
  package static var domain: ClosedRange<Double> { -2...2 }

  package static func firstSlope<Scalar: Element>(_ a: Scalar, _ b: Scalar, _ y: Scalar) -> Scalar { slopes(a, b, y).0 }

  package static func shape(_ inputs: Inputs) throws -> Shape { try inputs[0].shape.broadcast(with: inputs[1].shape) }

  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    try computeValues(inputs, into: output)
  }

  static func computeValues(_ inputs: Inputs, into output: Tensor) throws {
    switch output.precision {
    case .double: try compute(inputs, output, Double.self)
    default: try compute(inputs, output, Float.self)
    }
  }

  private static func compute<Scalar: Element>(_ inputs: Inputs, _ output: Tensor, _ type: Scalar.Type) throws {
    let y = output.pointer(as: Scalar.self)
    try pairs(inputs, output.shape, Scalar.self) { a, b, place, count, aStep, bStep in
      if aStep == 1 && bStep == 1 {
        for index in 0..<count { y[place + index] = value(a[index], b[index]) }
      } else {
        for index in 0..<count { y[place + index] = value(a[index * aStep], b[index * bStep]) }
      }
    }
  }

  package static func backward(_ step: inout BackwardStep) throws {
    switch step.arriving.precision {
    case .double: try differentiate(&step, Double.self)
    default: try differentiate(&step, Float.self)
    }
  }

  private static func differentiate<Scalar: Element>(_ step: inout BackwardStep, _ type: Scalar.Type) throws {
    let result = try step.result.contiguous(Scalar.precision)
    let arriving = try step.arriving.contiguous(Scalar.precision)
    let (y, g) = (result.pointer(as: Scalar.self), arriving.pointer(as: Scalar.self))
    defer { withExtendedLifetime((result, arriving)) {} }
    if !step.wants(1) {
      guard step.wants(0) else { return }
      let toA = try step.buffer(result.shape)
      let da = toA.pointer(as: Scalar.self)
      try pairs(step.inputs, result.shape, Scalar.self) { a, b, place, count, aStep, bStep in
        for index in 0..<count {
          da[place + index] = g[place + index] * firstSlope(a[index * aStep], b[index * bStep], y[place + index])
        }
      }
      return try step.pass(toA, to: 0)
    }
    let toA = try step.buffer(result.shape)
    let toB = try step.buffer(result.shape)
    let (da, db) = (toA.pointer(as: Scalar.self), toB.pointer(as: Scalar.self))
    try pairs(step.inputs, result.shape, Scalar.self) { a, b, place, count, aStep, bStep in
      for index in 0..<count {
        let slope = slopes(a[index * aStep], b[index * bStep], y[place + index])
        da[place + index] = g[place + index] * slope.0
        db[place + index] = g[place + index] * slope.1
      }
    }
    if step.wants(0) { try step.pass(toA, to: 0) }
    try step.pass(toB, to: 1)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let shapes: [(Shape, Shape)] = [
      ([3, 4], [3, 4]), ([3, 4], [4]), ([2, 1, 3], [4, 1]), ([], [2, 3]), ([1, 1], []),
    ]
    return try shapes.map { a, b in
      Inputs(
        try random.uniform(a, from: domain.lowerBound, to: domain.upperBound),
        try random.uniform(b, from: domain.lowerBound, to: domain.upperBound))
    }
  }
}

/// Calls `body` with stretches of both operands, broadcast to `shape`: where each begins, the place in the row-major
/// result, how many elements there are and how far apart they lie in each operand.
@inline(__always)
func pairs<Scalar: Element>(
  _ inputs: Inputs, _ shape: Shape, _ type: Scalar.Type,
  _ body: (UnsafePointer<Scalar>, UnsafePointer<Scalar>, Int, Int, Int, Int) -> Void
) throws {
  let first = try inputs[0].inPrecision(Scalar.precision)
  let second = try inputs[1].inPrecision(Scalar.precision)
  let (a, b) = (first.pointer(as: Scalar.self), second.pointer(as: Scalar.self))
  if first.shape == shape, second.shape == shape, first.isContiguous, second.isContiguous {
    body(a, b, 0, shape.elementCount, 1, 1)
  } else if first.shape == shape, second.count == 1, first.isContiguous {
    body(a, b, 0, shape.elementCount, 1, 0)
  } else if second.shape == shape, first.count == 1, second.isContiguous {
    body(a, b, 0, shape.elementCount, 0, 1)
  } else {
    let walk = StridedWalk(
      shape,
      [shape.rowMajorStrides, try first.broadcast(to: shape).strides, try second.broadcast(to: shape).strides])
    let (length, aStep, bStep) = (walk.rowLength, walk.rowStride(1), walk.rowStride(2))
    let yStep = walk.rowStride(0)
    if yStep == 1 || length == 1 {
      walk.rows3 { place, fromA, fromB in body(a + fromA, b + fromB, place, length, aStep, bStep) }
    }
  }
  withExtendedLifetime((first, second)) {}
}

extension Tensor {
  /// This tensor in a precision that arithmetic works in, in any layout; only a change of precision copies.
  func inPrecision(_ precision: Precision) throws -> Tensor {
    self.precision == precision ? self : try copied(precision)
  }
}
