import Catalogue
import Tensors
import Wording

/// Where the extreme number of a group stands: a whole number, and no gradient.
package protocol PositionOp: ReductionOp, ScalarOp {
  static var isLargest: Bool { get }
}

extension PositionOp {
  package static var isDifferentiable: Bool { false }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { .whole }
  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {}

  package static func shape(_ inputs: Inputs) throws -> Shape {
    let (axes, keeps) = axes(inputs)
    let shape = inputs.first.shape.reducing(axes, keepingDimensions: keeps)
    if shape.elementCount > 0, reducedCount(inputs) == 0 {
      throw TensorFault.emptyReduction(card.name, inputs.first.shape)
    }
    return shape
  }

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    let rows = try Rows<Scalar>(inputs.first, along: axes(inputs).axes)
    let y = output.pointer(as: Scalar.self)
    rows.forEach { row, x in y[row] = Scalar(extremePlace(x, rows.length, largest: isLargest)) }
  }
}

package enum ArgMax: PositionOp {
  package static let card = Card(
    "argmax", .reduction, .axisReduction,
    Bilingual(
      "Where the largest element stands, counted from 0; the first of equals.", "最大的元素排在第几个，从 0 数起，并列取第一个。"),
    formula: "y = i where x[i] = max x", example: "argmax(tensor([[1.0, 5.0], [7.0, 3.0]]), axis=1)",
    source: "the first of equals and the first nan, as in NumPy")
  package static var isLargest: Bool { true }
}

package enum ArgMin: PositionOp {
  package static let card = Card(
    "argmin", .reduction, .axisReduction,
    Bilingual(
      "Where the smallest element stands, counted from 0; the first of equals.", "最小的元素排在第几个，从 0 数起，并列取第一个。"),
    formula: "y = i where x[i] = min x", example: "argmin(tensor([[1.0, 5.0], [7.0, 3.0]]), axis=1)",
    source: "the first of equals and the first nan, as in NumPy")
  package static var isLargest: Bool { false }
}

package enum Positions {
  package static let ops: [any Op.Type] = [ArgMax.self, ArgMin.self]
}
