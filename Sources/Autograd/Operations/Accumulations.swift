import Catalogue
import Tensors
import Wording

package enum Product: ReductionOp, ScalarOp {
  package static let card = Card(
    "prod", .reduction, .reduction,
    Bilingual("Multiplies the elements, all of them or along axes.", "把元素乘起来，可以全部乘，也可以沿某些轴乘。"),
    formula: "y = Π x", derivative: "dy/dx = the product of all the others",
    example: "prod(tensor([[1.0, 2.0], [3.0, 4.0]]), axis=0)")
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs.first.kind == .real ? .real : .whole }

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    try inputs.first.reduce(.product, over: axes(inputs).axes, into: output)
  }

  /// The others' product from both ends inwards: a quotient y / x would fail at zeros.
  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {
    let rows = try Rows<Scalar>(step.inputs.first, along: axes(step.inputs).axes)
    let gradient = try rows.makeRows()
    let arriving = try step.arriving.contiguous(Scalar.precision)
    let g = arriving.pointer(as: Scalar.self)
    rows.forEach { row, x in
      let dx = gradient.pointer(as: Scalar.self) + row * rows.length
      var before = g[row]
      for index in 0..<rows.length {
        dx[index] = before
        before *= x[index]
      }
      var after: Scalar = 1
      for index in (0..<rows.length).reversed() {
        dx[index] *= after
        after *= x[index]
      }
    }
    withExtendedLifetime(arriving) {}
    try step.pass(rows.restore(gradient), to: 0)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([2, 3, 4], from: 0.5, to: 1.5)
    return [
      Inputs(x, options: .reduction([0, 2], keepsDimensions: true)),
      Inputs(x, options: .reduction([1], keepsDimensions: false)),
      Inputs(try Tensor.from([2, 0, 3, 0.5, -1, 4, 0, 0], [2, 4]), options: .reduction([1], keepsDimensions: false)),
    ]
  }
}

package enum CumulativeSum: ScalarOp {
  package static let card = Card(
    "cumsum", .reduction, .parameters([Parameter("x"), Parameter("axis", .axis, default: "None")]),
    Bilingual("The running total along an axis.", "沿一个轴的累计和。"),
    formula: "y[i] = x[0] + … + x[i]", derivative: "dy/dx[i] = the gradients from i on, added up",
    example: "cumsum(tensor([1.0, 2.0, 3.0]), axis=0)", source: "without an axis over all elements in order, as NumPy")
  package static var saved: SavedBits { [] }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs.first.kind == .real ? .real : .whole }

  package static func shape(_ inputs: Inputs) throws -> Shape {
    if case .axis = inputs.options { inputs.first.shape } else { [inputs.first.count] }
  }

  private static func accumulate<Scalar: Element>(
    _ tensor: Tensor, _ options: Options, backwards: Bool, as type: Scalar.Type
  ) throws -> Tensor {
    var axes: Extents = [0]
    if case .axis(let axis) = options { axes = [axis] }
    let rows = try Rows<Scalar>(tensor, along: axes)
    let sums = try rows.makeRows()
    rows.forEach { row, x in
      let y = sums.pointer(as: Scalar.self) + row * rows.length
      var sum: Scalar = 0
      for place in 0..<rows.length {
        let index = backwards ? rows.length - 1 - place : place
        sum += x[index]
        y[index] = sum
      }
    }
    return rows.restore(sums)
  }

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    let source = try inputs.first.reshaped(output.shape)
    try output.assign(accumulate(source, inputs.options, backwards: false, as: type))
  }

  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {
    let sums = try accumulate(step.arriving, step.inputs.options, backwards: true, as: type)
    try step.pass(sums.reshaped(step.inputs.first.shape), to: 0)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([2, 3, 2], from: -1, to: 1)
    return [Inputs(x), Inputs(x, options: .axis(0)), Inputs(x, options: .axis(1)), Inputs(x, options: .axis(2))]
  }
}

package enum Accumulations {
  package static let ops: [any Op.Type] = [Product.self, CumulativeSum.self]
}
