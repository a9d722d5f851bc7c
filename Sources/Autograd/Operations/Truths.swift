import Catalogue
import Tensors
import Wording

/// A question to all numbers of a group that ends in one truth value.
package protocol TruthOp: ReductionOp, ScalarOp {
  /// What the answer is for no numbers at all.
  static var answerForNone: Bool { get }
}

extension TruthOp {
  package static var isDifferentiable: Bool { false }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { .truth }
  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {}

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    let rows = try Rows<Scalar>(inputs.first, along: axes(inputs).axes)
    let y = output.pointer(as: Scalar.self)
    rows.forEach { row, x in
      // The answer turns as soon as one element speaks against it.
      let turns = (0..<rows.length).contains { (x[$0] != 0) != answerForNone }
      y[row] = answerForNone != turns ? 1 : 0
    }
  }
}

package enum AnyTrue: TruthOp {
  package static let card = Card(
    "any", .reduction, .reduction,
    Bilingual("True if at least one element is true (not 0).", "只要有一个元素为真（非 0）就是 True。"),
    formula: "y = x[0] or x[1] or …", example: "any(tensor([False, True]))",
    source: "any of no elements is False, as in NumPy")
  package static var answerForNone: Bool { false }
}

package enum AllTrue: TruthOp {
  package static let card = Card(
    "all", .reduction, .reduction,
    Bilingual("True if every element is true (not 0).", "每个元素都为真（非 0）才是 True。"),
    formula: "y = x[0] and x[1] and …", example: "all(tensor([True, False]))",
    source: "all of no elements is True, as in NumPy")
  package static var answerForNone: Bool { true }
}

package enum Truths {
  package static let ops: [any Op.Type] = [AnyTrue.self, AllTrue.self]
}
