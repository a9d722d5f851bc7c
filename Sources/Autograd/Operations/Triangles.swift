import Catalogue
import Tensors
import Wording

/// One corner of each matrix (the last two axes) is kept, the rest becomes 0.
package protocol TriangleOp: ScalarOp {
  static func keeps(row: Int, column: Int, diagonal: Int) -> Bool
}

private let parameters: Signature = .parameters([Parameter("x"), Parameter("diagonal", .whole, default: "0")])

extension TriangleOp {
  package static var saved: SavedBits { [] }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs.first.kind }
  package static func options(_ arguments: [Argument], for operands: [Tensor]) throws -> Options {
    .wholes([arguments.first?.list?.first ?? 0])
  }

  package static func shape(_ inputs: Inputs) throws -> Shape {
    guard inputs.first.rank >= 2 else { throw TensorFault.needsMatrix(card.name, inputs.first.shape) }
    return inputs.first.shape
  }

  private static func cut<Scalar: Element>(
    _ tensor: Tensor, _ options: Options, _ target: UnsafeMutablePointer<Scalar>
  ) {
    var diagonal = 0
    if case .wholes(let numbers) = options, let first = numbers.first {
      diagonal = min(max(first, -Int(Int32.max)), Int(Int32.max))
    }
    tensor.copy(to: target)
    let (rows, columns) = (tensor.shape[tensor.rank - 2], tensor.shape[tensor.rank - 1])
    for place in 0..<tensor.count
    where !keeps(row: place / columns % rows, column: place % columns, diagonal: diagonal) { target[place] = 0 }
  }

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    cut(inputs.first, inputs.options, output.pointer(as: Scalar.self))
  }

  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {
    let gradient = try step.buffer(step.arriving.shape)
    cut(step.arriving, step.inputs.options, gradient.pointer(as: Scalar.self))
    try step.pass(gradient, to: 0)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([2, 3, 4], from: -1, to: 1)
    return [Inputs(x), Inputs(x, options: .wholes([1])), Inputs(x, options: .wholes([-1]))]
  }
}

package enum LowerTriangle: TriangleOp {
  package static let card = Card(
    "tril", .shape, parameters,
    Bilingual("Keeps the lower left triangle of a matrix; the rest becomes 0.", "保留矩阵的左下三角，其余变成 0。"),
    formula: "y[i, j] = x[i, j] where j - i <= diagonal, else 0", derivative: "dy/dx = 1 where kept, else 0",
    example: "tril(tensor([[1.0, 2.0], [3.0, 4.0]]))")
  package static func keeps(row: Int, column: Int, diagonal: Int) -> Bool { column - row <= diagonal }
}

package enum UpperTriangle: TriangleOp {
  package static let card = Card(
    "triu", .shape, parameters,
    Bilingual("Keeps the upper right triangle of a matrix; the rest becomes 0.", "保留矩阵的右上三角，其余变成 0。"),
    formula: "y[i, j] = x[i, j] where j - i >= diagonal, else 0", derivative: "dy/dx = 1 where kept, else 0",
    example: "triu(tensor([[1.0, 2.0], [3.0, 4.0]]))")
  package static func keeps(row: Int, column: Int, diagonal: Int) -> Bool { column - row >= diagonal }
}

package enum Triangles {
  package static let ops: [any Op.Type] = [LowerTriangle.self, UpperTriangle.self]
}
