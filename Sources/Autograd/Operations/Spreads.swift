import Catalogue
import Tensors
import Wording

private let parameters: Signature = .parameters([
  Parameter("x"), Parameter("axis", .axes, default: "None"), Parameter("correction", .number, default: "1"),
  Parameter("keepdims", .flag, default: "False"),
])

extension ReductionOp {
  /// How far each number is from the mean of its group, and the number that the squares are divided by.
  fileprivate static func deviations(_ inputs: Inputs, _ precision: Precision) throws -> (Tensor, divisor: Double) {
    var correction = 1.0
    if case .spread(_, _, let given) = inputs.options { correction = given }
    let x = inputs.first
    let mean = try Mean.evaluate(
      Inputs(x, options: .reduction(axes(inputs).axes, keepsDimensions: true)), precision: precision)
    let divisor = max(0, Double(reducedCount(inputs)) - correction)
    return (try Subtract.evaluate(Inputs(x, mean), precision: precision), divisor)
  }

  fileprivate static func spreadTrials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([2, 3, 4], from: -1, to: 1)
    return [
      Inputs(x), Inputs(x, options: .spread([2], keepsDimensions: false, correction: 0)),
      Inputs(x, options: .spread([0, 1], keepsDimensions: true, correction: 1)),
    ]
  }
}

package enum Variance: ReductionOp {
  package static let card = Card(
    "var", .reduction, parameters,
    Bilingual(
      "How far the elements spread around their mean: the mean squared distance.", "元素离平均值有多散：距离平方的平均。"),
    formula: "y = Σ (x - mean)² / (n - correction)", derivative: "dy/dx = 2 × (x - mean) / (n - correction)",
    example: "var(tensor([1.0, 2.0, 6.0]))",
    source: "correction 1 as in PyTorch; NumPy calls it ddof and takes 0")

  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    let (deviations, divisor) = try deviations(inputs, output.precision)
    let squares = try Square.evaluate(Inputs(deviations), precision: output.precision)
    try squares.reduce(.sum, over: axes(inputs).axes, into: output)
    output.scale(by: 1, over: divisor)
  }

  package static func backward(_ step: inout BackwardStep) throws {
    let precision = step.arriving.precision
    let (deviations, divisor) = try deviations(step.inputs, precision)
    deviations.scale(by: 2, over: divisor)
    let arriving = try spread(step.arriving, step.inputs)
    try step.pass(Multiply.evaluate(Inputs(deviations, arriving), precision: precision), to: 0)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] { try spreadTrials(&random) }
}

package enum StandardDeviation: ReductionOp {
  package static let card = Card(
    "std", .reduction, parameters,
    Bilingual(
      "How far the elements typically lie from their mean: the square root of the variance.",
      "元素一般离平均值多远：方差的平方根。"),
    formula: "y = √(Σ (x - mean)² / (n - correction))", derivative: "dy/dx = (x - mean) / ((n - correction) × y)",
    example: "std(tensor([1.0, 2.0, 6.0]))",
    source: "correction 1 and slope 0 where all are equal as in PyTorch; NumPy calls it ddof and takes 0")
  package static var saved: SavedBits { [.operands, .result] }

  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    try Variance.forward(inputs, into: output)
    switch output.precision {
    case .double:
      let values = output.pointer(as: Double.self)
      for index in 0..<output.count { values[index] = values[index].squareRoot() }
    default:
      let values = output.pointer(as: Float.self)
      for index in 0..<output.count { values[index] = values[index].squareRoot() }
    }
  }

  package static func backward(_ step: inout BackwardStep) throws {
    let precision = step.arriving.precision
    let (deviations, divisor) = try deviations(step.inputs, precision)
    deviations.scale(by: 1, over: divisor)
    // Where all numbers of a group are equal the slope is 0, not 0 / 0.
    let zero = try Tensor.filled(0, [], precision: precision)
    let share = try Where.evaluate(
      Inputs(
        step.result.with(kind: .truth), Divide.evaluate(Inputs(step.arriving, step.result), precision: precision), zero),
      precision: precision)
    let arriving = try spread(share, step.inputs)
    try step.pass(Multiply.evaluate(Inputs(deviations, arriving), precision: precision), to: 0)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] { try spreadTrials(&random) }
}

package enum Spreads {
  package static let ops: [any Op.Type] = [Variance.self, StandardDeviation.self]
}
