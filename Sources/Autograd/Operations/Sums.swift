import Catalogue
import Tensors
import Wording

/// What reductions share: axes and kept dimensions from the options, all axes without any.
package protocol ReductionOp: Op {}

extension ReductionOp {
  package static func axes(_ inputs: Inputs) -> (axes: Extents, keepsDimensions: Bool) {
    switch inputs.options {
    case .reduction(let axes, let keeps), .spread(let axes, let keeps, _): (axes, keeps)
    default: (Extents(inputs.first.shape.indices), false)
    }
  }

  package static func shape(_ inputs: Inputs) throws -> Shape {
    let (axes, keeps) = axes(inputs)
    return inputs.first.shape.reducing(axes, keepingDimensions: keeps)
  }

  /// How many numbers become one.
  package static func reducedCount(_ inputs: Inputs) -> Int {
    axes(inputs).axes.reduce(1) { $0 * inputs.first.shape[$1] }
  }

  /// A tensor of the result's shape, repeated over the reduced axes.
  package static func spread(_ tensor: Tensor, _ inputs: Inputs) throws -> Tensor {
    try tensor.reshaped(inputs.first.shape.reducing(axes(inputs).axes, keepingDimensions: true))
      .broadcast(to: inputs.first.shape)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([2, 3, 4], from: 0.5, to: 2)
    return [
      Inputs(x), Inputs(x, options: .reduction([0], keepsDimensions: false)),
      Inputs(x, options: .reduction([1, 2], keepsDimensions: true)),
      Inputs(x.transposed, options: .reduction([2], keepsDimensions: false)),
    ]
  }
}

package enum Sum: ReductionOp {
  package static let card = Card(
    "sum", .reduction, .reduction,
    Bilingual("Adds up the elements, all of them or along axes.", "把元素加起来，可以全部加，也可以沿某些轴加。"),
    formula: "y = Σ x", derivative: "dy/dx = 1 for each", example: "tensor([[1.0, 2.0], [3.0, 4.0]]).sum(axis=0)")
  package static var saved: SavedBits { [] }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs.first.kind == .real ? .real : .whole }

  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    try inputs.first.reduce(.sum, over: axes(inputs).axes, into: output)
  }

  package static func backward(_ step: inout BackwardStep) throws {
    try step.pass(spread(step.arriving, step.inputs), to: 0)
  }
}

package enum Mean: ReductionOp {
  package static let card = Card(
    "mean", .reduction, .reduction,
    Bilingual("The average of the elements, of all of them or along axes.", "求元素的平均值，可以全部平均，也可以沿某些轴平均。"),
    formula: "y = Σ x / n", derivative: "dy/dx = 1 / n for each", example: "mean(tensor([1.0, 2.0, 6.0]))",
    source: "the mean of no numbers is nan, as in NumPy and PyTorch")
  package static var saved: SavedBits { [] }

  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    try inputs.first.reduce(.sum, over: axes(inputs).axes, into: output)
    output.scale(by: 1, over: Double(reducedCount(inputs)))
  }

  package static func backward(_ step: inout BackwardStep) throws {
    let share = try step.arriving.copied(step.arriving.precision == .double ? .double : .single)
    share.scale(by: 1, over: Double(reducedCount(step.inputs)))
    try step.pass(spread(share, step.inputs), to: 0)
  }
}

extension Tensor {
  /// Multiplies by `factor` and divides by `divisor`, in place: only for memory that was made for this result.
  func scale(by factor: Double, over divisor: Double) {
    switch precision {
    case .double:
      let values = pointer(as: Double.self)
      for index in 0..<count { values[index] = values[index] * factor / divisor }
    default:
      let values = pointer(as: Float.self)
      for index in 0..<count { values[index] = values[index] * Float(factor) / Float(divisor) }
    }
  }
}

package enum Sums {
  package static let ops: [any Op.Type] = [Sum.self, Mean.self]
}
