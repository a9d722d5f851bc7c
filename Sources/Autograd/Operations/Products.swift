import Catalogue
import Tensors
import Wording

package enum MatrixMultiply: Op {
  package static let card = Card(
    "matmul", .product, .product,
    Bilingual(
      "The matrix product: every row of the first times every column of the second, each summed up.",
      "矩阵乘法：前一个的每一行乘后一个的每一列，各自求和。"),
    formula: "y = a @ b", derivative: "dy/da = g @ b.T; dy/db = a.T @ g",
    example: "matmul(tensor([[1.0, 2.0]]), tensor([[3.0], [4.0]]))",
    source: "NumPy's rule for vectors and leading axes", lessons: ["07-layers"])

  package static func shape(_ inputs: Inputs) throws -> Shape { try inputs[0].shape.product(with: inputs[1].shape) }

  package static func reads(_ operand: Int, where wants: (Int) -> Bool) -> Bool { wants(1 - operand) }

  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    try inputs[0].multiply(inputs[1], into: output, pulse: inputs.pulse)
  }

  package static func backward(_ step: inout BackwardStep) throws {
    // A vector takes part as a row (on the left) or a column (on the right), and so does its side of the gradient.
    let (a, b) = (step.inputs[0], step.inputs[1])
    let left = a.rank == 1 ? a.unsqueezed(0) : a
    let right = b.rank == 1 ? b.unsqueezed(1) : b
    var arriving = step.arriving
    if b.rank == 1 { arriving = arriving.unsqueezed(arriving.rank) }
    if a.rank == 1 { arriving = arriving.unsqueezed(arriving.rank - 1) }
    let precision: Precision = step.arriving.precision == .double ? .double : .single
    if step.wants(0) {
      let gradient = try evaluate(Inputs(arriving, right.matrixTransposed), precision: precision)
      try step.pass(gradient.summedTo(left.shape).reshaped(a.shape), to: 0)
    }
    if step.wants(1) {
      let gradient = try evaluate(Inputs(left.matrixTransposed, arriving), precision: precision)
      try step.pass(gradient.summedTo(right.shape).reshaped(b.shape), to: 1)
    }
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let shapes: [(Shape, Shape)] = [
      ([3, 4], [4, 2]), ([4], [4]), ([3, 4], [4]), ([4], [4, 2]), ([2, 3, 4], [4, 2]), ([2, 1, 3, 4], [5, 4, 2]),
      ([0, 3], [3, 2]), ([2, 0], [0, 3]),
    ]
    return try shapes.map { Inputs(try random.uniform($0, from: -1, to: 1), try random.uniform($1, from: -1, to: 1)) }
  }
}

package enum Products {
  package static let ops: [any Op.Type] = [MatrixMultiply.self]
}
