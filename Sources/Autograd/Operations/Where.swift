import Catalogue
import Tensors
import Wording

package enum Where: Op {
  package static let card = Card(
    "where", .elementwise, .ternary,
    Bilingual(
      "Takes from the second tensor where the condition is true, else from the third.", "条件为真的地方取第二个张量的数，否则取第三个的。"),
    formula: "y = b where a, else c", derivative: "dy/da = 0; dy/db = 1 where a, else 0; dy/dc = 0 where a, else 1",
    example: "where(tensor([True, False]), 1.0, tensor([5.0, 6.0]))",
    source: "the side that isn't taken gets gradient 0 here, but a nan further up stays nan, as in PyTorch")
  package static func reads(_ operand: Int, where wants: (Int) -> Bool) -> Bool { operand == 0 }

  package static func shape(_ inputs: Inputs) throws -> Shape {
    try inputs[0].shape.broadcast(with: inputs[1].shape).broadcast(with: inputs[2].shape)
  }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { choiceKind(inputs[1], inputs[2]) }

  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    switch output.precision {
    case .double: try select(inputs[0], inputs[1], inputs[2], output, Double.self)
    default: try select(inputs[0], inputs[1], inputs[2], output, Float.self)
    }
  }

  /// Writes `a` where `condition` isn't 0, else `b`, all broadcast to `output`'s shape.
  private static func select<Scalar: Element>(
    _ condition: Tensor, _ a: Tensor, _ b: Tensor, _ output: Tensor, _ type: Scalar.Type
  ) throws {
    let shape = output.shape
    let condition = try condition.inPrecision(Scalar.precision).broadcast(to: shape)
    let a = try a.inPrecision(Scalar.precision).broadcast(to: shape)
    let b = try b.inPrecision(Scalar.precision).broadcast(to: shape)
    let (c, yes, no) = (
      condition.pointer(as: Scalar.self), a.pointer(as: Scalar.self), b.pointer(as: Scalar.self)
    )
    let walk = StridedWalk(shape, [condition.strides, a.strides, b.strides])
    let length = walk.rowLength
    let (cStep, aStep, bStep) = (walk.rowStride(0), walk.rowStride(1), walk.rowStride(2))
    var target = output.pointer(as: Scalar.self)
    // The walk visits the rows in row-major order, so the result fills from its start on.
    walk.rows3 { fromC, fromA, fromB in
      for index in 0..<length {
        target[index] = c[fromC + index * cStep] != 0 ? yes[fromA + index * aStep] : no[fromB + index * bStep]
      }
      target += length
    }
    withExtendedLifetime((condition, a, b)) {}
  }

  package static func backward(_ step: inout BackwardStep) throws {
    let zero = try Tensor.filled(0, [], precision: step.arriving.precision == .double ? .double : .single)
    let precision = zero.precision
    if step.wants(1) {
      try step.pass(evaluate(Inputs(step.inputs[0], step.arriving, zero), precision: precision), to: 1)
    }
    if step.wants(2) {
      try step.pass(evaluate(Inputs(step.inputs[0], zero, step.arriving), precision: precision), to: 2)
    }
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let mask = try Tensor.from([1, 0, 0, 1, 1, 0], [2, 3], kind: .truth)
    let row = try Tensor.from([1, 0, 1], [3], kind: .truth)
    return [
      Inputs(mask, try random.uniform([2, 3]), try random.uniform([2, 3])),
      Inputs(row, try random.uniform([]), try random.uniform([2, 1])),
      Inputs(mask, try random.uniform([1, 3]), try random.uniform([4, 1, 1])),
    ]
  }
}
