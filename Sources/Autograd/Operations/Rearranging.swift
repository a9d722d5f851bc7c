import Catalogue
import Tensors
import Wording

/// An op that moves numbers to other places, drops some and sets others to 0: its own gradient undoes the move.
package protocol MoveOp: Op {
  /// Writes `source`, moved, to `target`, a view of zeros of the result's shape; with the roles exchanged it is the
  /// way back.
  static func pairs(_ from: Tensor, _ to: Tensor, _ options: Options) throws -> [(from: Tensor, to: Tensor)]
}

extension MoveOp {
  package static var saved: SavedBits { [] }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs.first.kind }

  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    try output.assign(Tensor.filled(0, []))
    for pair in try pairs(inputs.first, output, inputs.options) { try pair.to.assign(pair.from) }
  }

  package static func backward(_ step: inout BackwardStep) throws {
    let gradient = try Tensor.filled(0, step.inputs.first.shape, precision: step.arriving.precision)
    for pair in try pairs(gradient, step.arriving, step.inputs.options) { try pair.from.assign(pair.to) }
    try step.pass(gradient, to: 0)
  }
}

package enum Flip: MoveOp {
  package static let card = Card(
    "flip", .shape, .parameters([Parameter("x"), Parameter("axis", .axes, default: "None")]),
    Bilingual("Reverses the order along axes.", "沿轴把顺序倒过来。"),
    formula: "y[i] = x[n - 1 - i]", derivative: "dy/dx = 1 for each", example: "flip(tensor([1.0, 2.0, 3.0]), axis=0)")

  package static func options(_ arguments: [Argument], for operands: [Tensor]) throws -> Options {
    .reduction(try operands[0].shape.axes(arguments.first?.list), keepsDimensions: true)
  }
  package static func shape(_ inputs: Inputs) throws -> Shape { inputs.first.shape }

  package static func pairs(_ from: Tensor, _ to: Tensor, _ options: Options) throws -> [(from: Tensor, to: Tensor)] {
    var axes = Extents(from.shape.indices)
    if case .reduction(let given, _) = options { axes = given }
    let reversed = axes.reduce(from) { tensor, axis in
      let size = tensor.shape[axis]
      return tensor.sliced(axis: axis, start: size - 1, step: -1, size: size)
    }
    return [(reversed, to)]
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([2, 3], from: -1, to: 1)
    return [Inputs(x), Inputs(x, options: .reduction([1], keepsDimensions: true)), Inputs(try random.uniform([0, 2]))]
  }
}

package enum Roll: MoveOp {
  package static let card = Card(
    "roll", .shape,
    .parameters([Parameter("x"), Parameter("shift", .whole), Parameter("axis", .axis, default: "None")]),
    Bilingual(
      "Moves elements along an axis; what leaves at the end comes in at the start.", "沿轴移动元素，从末尾出去的从开头回来。"),
    formula: "y[(i + shift) mod n] = x[i]", derivative: "dy/dx = 1 for each",
    example: "roll(tensor([1.0, 2.0, 3.0]), 1)", source: "without an axis over all elements in order, as NumPy")

  package static func options(_ arguments: [Argument], for operands: [Tensor]) throws -> Options {
    let shift = arguments.first?.list?.first ?? 0
    guard let axis = arguments.dropFirst().first?.list?.first else { return .wholes([shift]) }
    return .wholes([shift, try operands[0].shape.axis(axis)])
  }
  package static func shape(_ inputs: Inputs) throws -> Shape { inputs.first.shape }

  package static func pairs(_ from: Tensor, _ to: Tensor, _ options: Options) throws -> [(from: Tensor, to: Tensor)] {
    guard case .wholes(let numbers) = options, from.count > 0 else { return [(from, to)] }
    // Both sides as one row where no axis is named. The side that is written is contiguous, so this is a view.
    let isFlat = numbers.count < 2
    let source = isFlat ? try from.reshaped([from.count]) : from
    let target = isFlat ? try to.reshaped([to.count]) : to
    let axis = isFlat ? 0 : numbers[1]
    let size = source.shape[axis]
    let shift = ((numbers[0] % size) + size) % size
    return [
      (
        source.sliced(axis: axis, start: 0, step: 1, size: size - shift),
        target.sliced(axis: axis, start: shift, step: 1, size: size - shift)
      ),
      (
        source.sliced(axis: axis, start: size - shift, step: 1, size: shift),
        target.sliced(axis: axis, start: 0, step: 1, size: shift)
      ),
    ]
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([2, 3], from: -1, to: 1)
    return [
      Inputs(x, options: .wholes([1])), Inputs(x, options: .wholes([-1, 1])), Inputs(x, options: .wholes([5, 0])),
      Inputs(x.transposed, options: .wholes([2])),
    ]
  }
}

package enum Pad: MoveOp {
  package static let card = Card(
    "pad", .shape, .parameters([Parameter("x"), Parameter("pad", .wholes)]),
    Bilingual("Adds zeros around a tensor.", "在张量四周补 0。"),
    formula: "y = x with zeros around it", derivative: "dy/dx = 1 for each", example: "pad(tensor([1.0, 2.0]), (1, 2))",
    source: "PyTorch's F.pad: before and after the last axis first, then the axis before it")

  package static func options(_ arguments: [Argument], for operands: [Tensor]) throws -> Options {
    let shape = operands[0].shape
    let widths = arguments.first?.list ?? []
    guard widths.allSatisfy({ $0 >= 0 }) else { throw TensorFault.negativeSize(widths) }
    guard widths.count % 2 == 0, widths.count / 2 <= shape.count else {
      throw TensorFault.wrongPadding(widths, shape)
    }
    return .wholes(widths)
  }

  /// How much is added before and after an axis.
  private static func widths(_ options: Options, _ axis: Int, of rank: Int) -> (before: Int, after: Int) {
    let place = 2 * (rank - 1 - axis)
    guard case .wholes(let widths) = options, place + 1 < widths.count else { return (0, 0) }
    return (widths[place], widths[place + 1])
  }

  package static func shape(_ inputs: Inputs) throws -> Shape {
    let shape = inputs.first.shape
    return try Shape.checked(
      shape.indices.map { axis in
        let (before, after) = widths(inputs.options, axis, of: shape.count)
        let (sum, overflow) = before.addingReportingOverflow(after)
        return overflow ? .max : sum.addingReportingOverflow(shape[axis]).overflow ? .max : sum + shape[axis]
      })
  }

  package static func pairs(_ from: Tensor, _ to: Tensor, _ options: Options) throws -> [(from: Tensor, to: Tensor)] {
    let inner = from.shape.indices.reduce(to) { tensor, axis in
      tensor.sliced(
        axis: axis, start: widths(options, axis, of: from.rank).before, step: 1, size: from.shape[axis])
    }
    return [(from, inner)]
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([2, 3], from: -1, to: 1)
    return [Inputs(x, options: .wholes([1, 2])), Inputs(x, options: .wholes([0, 1, 2, 0])), Inputs(x)]
  }
}

package enum Rearranging {
  package static let ops: [any Op.Type] = [Flip.self, Roll.self, Pad.self]
}
