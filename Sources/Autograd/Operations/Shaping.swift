import Catalogue
import Tensors
import Wording

package enum Reshape: Op {
  package static let card = Card(
    "reshape", .shape, .shape,
    Bilingual("Reads the same numbers, in the same order, in another shape.", "同样的数、同样的顺序，换一个形状来看。"),
    formula: "y = x in another shape", derivative: "dy/dx = 1 for each",
    example: "reshape(tensor([1.0, 2.0, 3.0, 4.0]), (2, 2))")
  package static var saved: SavedBits { [] }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs.first.kind }

  package static func shape(_ inputs: Inputs) throws -> Shape {
    guard case .shape(let shape) = inputs.options else { return inputs.first.shape }
    return shape
  }

  package static func view(_ inputs: Inputs) throws -> Tensor? { try inputs.first.reshaped(shape(inputs)) }
  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    try output.assign(inputs.first.reshaped(output.shape))
  }
  package static func backward(_ step: inout BackwardStep) throws {
    try step.pass(step.arriving.reshaped(step.inputs.first.shape), to: 0)
  }
  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([2, 3, 4], from: -1, to: 1)
    return [Inputs(x, options: .shape([6, 4])), Inputs(x.transposed, options: .shape([24]))]
  }
}

package enum Transpose: Op {
  package static let card = Card(
    "transpose", .shape, .axes,
    Bilingual("Puts the axes in another order; rows become columns.", "调换轴的顺序，行变成列。"),
    formula: "y[j, i] = x[i, j]", derivative: "dy/dx = 1 for each",
    example: "transpose(tensor([[1.0, 2.0], [3.0, 4.0]]))")
  package static var saved: SavedBits { [] }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs.first.kind }

  private static func order(_ inputs: Inputs) -> Extents {
    guard case .order(let order) = inputs.options else { return Extents(inputs.first.shape.indices.reversed()) }
    return order
  }

  package static func shape(_ inputs: Inputs) throws -> Shape { inputs.first.permuted(order(inputs)).shape }
  package static func view(_ inputs: Inputs) throws -> Tensor? { inputs.first.permuted(order(inputs)) }
  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    try output.assign(inputs.first.permuted(order(inputs)))
  }
  package static func backward(_ step: inout BackwardStep) throws {
    let order = order(step.inputs)
    var inverse = order
    for (to, from) in order.enumerated() { inverse[from] = to }
    try step.pass(step.arriving.permuted(inverse), to: 0)
  }
  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([2, 3, 4], from: -1, to: 1)
    return [Inputs(x), Inputs(x, options: .order([1, 2, 0]))]
  }
}

package enum Shaping {
  package static let ops: [any Op.Type] = [Reshape.self, Transpose.self]
}
