import Catalogue
import RealModule
import Tensors
import Wording

/// Largest number of a row and Σ e^(x − largest); the largest is taken off so that nothing overflows.
func shiftedSum<Scalar: Element>(_ x: UnsafePointer<Scalar>, _ count: Int) -> (largest: Scalar, sum: Scalar) {
  guard count > 0 else { return (-.infinity, 0) }
  let largest = x[extremePlace(x, count, largest: true)]
  var sum: Scalar = 0
  for index in 0..<count { sum += .exp(x[index] - largest) }
  return (largest, sum)
}

/// One axis of the operand; the last where none is named.
private func axis(_ inputs: Inputs) -> Extents {
  guard case .axis(let axis) = inputs.options else {
    return inputs.first.rank == 0 ? [] : [inputs.first.rank - 1]
  }
  return [axis]
}

private func alongAxisTrials(_ random: inout Generator) throws -> [Inputs] {
  let x = try random.uniform([2, 3, 4], from: -2, to: 2)
  return [
    Inputs(x), Inputs(x, options: .axis(0)), Inputs(x, options: .axis(1)), Inputs(try random.uniform([3, 1])),
    Inputs(try random.uniform([0, 3])),
  ]
}

package enum Softmax: ScalarOp {
  package static let card = Card(
    "softmax", .elementwise, .alongAxis,
    Bilingual(
      "Turns scores into shares that are positive and add up to 1.", "把一组分数变成都为正、加起来等于 1 的比例。"),
    formula: "y = e^x / Σ e^x", derivative: "dL/dx = y × (g - Σ g × y)", example: "softmax(tensor([1.0, 2.0, 3.0]))",
    source: "Bridle, 1990; the largest is taken off first, so that nothing overflows")
  package static var saved: SavedBits { .result }
  package static func shape(_ inputs: Inputs) throws -> Shape { inputs.first.shape }

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    let rows = try Rows<Scalar>(inputs.first, along: axis(inputs))
    let result = try rows.makeRows()
    if let singles = rows as? Rows<Float> {
      singles.withAll { Kernels.softmax(rows: rows.count, columns: rows.length, $0, result.pointer(as: Float.self)) }
    } else {
      rows.forEach { row, x in
        let y = result.pointer(as: Scalar.self) + row * rows.length
        let (largest, sum) = shiftedSum(x, rows.length)
        for index in 0..<rows.length { y[index] = .exp(x[index] - largest) / sum }
      }
    }
    try output.assign(rows.restore(result))
  }

  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {
    let shares = try Rows<Scalar>(step.result, along: axis(step.inputs))
    let arriving = try Rows<Scalar>(step.arriving, along: axis(step.inputs))
    let gradient = try shares.makeRows()
    shares.withAll { first in
      arriving.forEach { row, g in
        let y = first + row * shares.length
        let dx = gradient.pointer(as: Scalar.self) + row * shares.length
        var sum: Scalar = 0
        for index in 0..<shares.length { sum += g[index] * y[index] }
        for index in 0..<shares.length { dx[index] = y[index] * (g[index] - sum) }
      }
    }
    try step.pass(shares.restore(gradient), to: 0)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] { try alongAxisTrials(&random) }
}

package enum LogSoftmax: ScalarOp {
  package static let card = Card(
    "log_softmax", .elementwise, .alongAxis,
    Bilingual("The logarithm of softmax, computed so that no digit is lost.", "softmax 的对数，算法不丢精度。"),
    formula: "y = x - log(Σ e^x)", derivative: "dL/dx = g - e^y × Σ g",
    example: "log_softmax(tensor([1.0, 2.0, 3.0]))")
  package static var saved: SavedBits { .result }
  package static func shape(_ inputs: Inputs) throws -> Shape { inputs.first.shape }

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    let rows = try Rows<Scalar>(inputs.first, along: axis(inputs))
    let result = try rows.makeRows()
    if let singles = rows as? Rows<Float> {
      singles.withAll {
        Kernels.logSoftmax(rows: rows.count, columns: rows.length, $0, result.pointer(as: Float.self))
      }
    } else {
      rows.forEach { row, x in
        let y = result.pointer(as: Scalar.self) + row * rows.length
        let (largest, sum) = shiftedSum(x, rows.length)
        for index in 0..<rows.length { y[index] = (x[index] - largest) - .log(sum) }
      }
    }
    try output.assign(rows.restore(result))
  }

  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {
    let logarithms = try Rows<Scalar>(step.result, along: axis(step.inputs))
    let arriving = try Rows<Scalar>(step.arriving, along: axis(step.inputs))
    let gradient = try logarithms.makeRows()
    logarithms.withAll { first in
      arriving.forEach { row, g in
        let y = first + row * logarithms.length
        let dx = gradient.pointer(as: Scalar.self) + row * logarithms.length
        var sum: Scalar = 0
        for index in 0..<logarithms.length { sum += g[index] }
        for index in 0..<logarithms.length { dx[index] = g[index] - .exp(y[index]) * sum }
      }
    }
    try step.pass(logarithms.restore(gradient), to: 0)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] { try alongAxisTrials(&random) }
}

package enum LogSumExp: ReductionOp, ScalarOp {
  package static let card = Card(
    "logsumexp", .reduction, .reduction,
    Bilingual("A smooth maximum: the logarithm of the summed exponentials.", "平滑的最大值：先取指数，相加，再取对数。"),
    formula: "y = log(Σ e^x)", derivative: "dy/dx = e^(x - y), which is softmax",
    example: "logsumexp(tensor([1.0, 2.0, 3.0]))")
  package static var saved: SavedBits { [.operands, .result] }

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    let rows = try Rows<Scalar>(inputs.first, along: axes(inputs).axes)
    let y = output.pointer(as: Scalar.self)
    rows.forEach { row, x in
      let (largest, sum) = shiftedSum(x, rows.length)
      // An infinite largest number is the result itself: inf - inf would be nan.
      y[row] = largest.isInfinite ? largest : largest + .log(sum)
    }
  }

  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {
    let rows = try Rows<Scalar>(step.inputs.first, along: axes(step.inputs).axes)
    let gradient = try rows.makeRows()
    let arriving = try step.arriving.contiguous(Scalar.precision)
    let result = try step.result.contiguous(Scalar.precision)
    let (g, y) = (arriving.pointer(as: Scalar.self), result.pointer(as: Scalar.self))
    rows.forEach { row, x in
      let dx = gradient.pointer(as: Scalar.self) + row * rows.length
      for index in 0..<rows.length { dx[index] = g[row] * .exp(x[index] - y[row]) }
    }
    withExtendedLifetime((arriving, result)) {}
    try step.pass(rows.restore(gradient), to: 0)
  }
}

package enum Softmaxes {
  package static let ops: [any Op.Type] = [Softmax.self, LogSoftmax.self, LogSumExp.self]
}
