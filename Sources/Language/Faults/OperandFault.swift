import Tensors
import Wording

/// A fault of an operation or a call, with what stands on its sides as the learner wrote it: what `Diagnosis` makes of a
/// fact that a lower room, which knows values and no source, has found.
package enum OperandFault: Equatable, Sendable {
  case product(Operand, Operand, fix: ProductFix?)
  case shapes(Operand, Operand, fix: ShapeFix?)
  case labels(Operand, predictions: Operand)
  /// `action` can't be done with `subject`, which is None.
  case computesWithNone(action: String, subject: String, Absence)
  case attributeOfNone(name: String, subject: String, Absence)

  /// One side: its text where that is short enough to stand in a sentence.
  package struct Operand: Equatable, Sendable {
    package let text: String?
    package let shape: Shape
  }

  /// How the product of two shapes would exist.
  package enum ProductFix: Equatable, Sendable {
    /// The same operation with the right or the left side transposed, or the sides exchanged; `shape` is that of the
    /// transposed side, or of the product.
    case turnRight(Shape), turnLeft(Shape), exchange(Shape)
    /// The right side's number of rows that fits.
    case rows(Int)
  }

  /// How two shapes would go together.
  package enum ShapeFix: Equatable, Sendable {
    case turnRight(Shape)
    /// The vector on that side has a number for each row of the other side, which has so many columns.
    case column(isRight: Bool, columns: Int)
  }

  /// Why something is None.
  package enum Absence: Equatable, Sendable {
    /// `owner.grad`: no backward() has reached the parameter.
    case backwardToCome(owner: String)
    /// `owner.grad`: it is a leaf that asks for no gradient.
    case noParameter(owner: String)
    /// `owner.grad`: it was computed, and only parameters keep theirs.
    case result(owner: String)
    /// A call of one of the learner's functions, or of a method that changes its list in place.
    case nothingReturned(function: String)
    case printed
    case changedInPlace(method: String)
    case unknown
  }
}
