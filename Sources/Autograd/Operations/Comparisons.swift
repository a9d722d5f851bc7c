import Catalogue
import Tensors
import Wording

package enum Equal: ComparisonOp {
  package static let card = Card(
    "equal", .comparison, .binary,
    Bilingual("True where the two elements are equal.", "两个元素相等的地方为 True。"),
    formula: "y = a == b", example: "equal(tensor([1, 2]), tensor([1, 3]))",
    source: "nan equals nothing, itself included (IEEE 754)")
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Bool { a == b }
}

package enum NotEqual: ComparisonOp {
  package static let card = Card(
    "not_equal", .comparison, .binary,
    Bilingual("True where the two elements differ.", "两个元素不相等的地方为 True。"),
    formula: "y = a != b", example: "not_equal(tensor([1, 2]), tensor([1, 3]))")
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Bool { a != b }
}

package enum Less: ComparisonOp {
  package static let card = Card(
    "less", .comparison, .binary,
    Bilingual("True where the first element is below the second.", "前一个元素小于后一个的地方为 True。"),
    formula: "y = a < b", example: "less(tensor([1.0, 2.0]), 1.5)")
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Bool { a < b }
}

package enum LessEqual: ComparisonOp {
  package static let card = Card(
    "less_equal", .comparison, .binary,
    Bilingual("True where the first element is at most the second.", "前一个元素不大于后一个的地方为 True。"),
    formula: "y = a <= b", example: "less_equal(tensor([1.0, 2.0]), 1.0)")
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Bool { a <= b }
}

package enum Greater: ComparisonOp {
  package static let card = Card(
    "greater", .comparison, .binary,
    Bilingual("True where the first element is above the second.", "前一个元素大于后一个的地方为 True。"),
    formula: "y = a > b", example: "greater(tensor([1.0, 2.0]), 1.5)")
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Bool { a > b }
}

package enum GreaterEqual: ComparisonOp {
  package static let card = Card(
    "greater_equal", .comparison, .binary,
    Bilingual("True where the first element is at least the second.", "前一个元素不小于后一个的地方为 True。"),
    formula: "y = a >= b", example: "greater_equal(tensor([1.0, 2.0]), 2.0)")
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Bool { a >= b }
}

package enum LogicalAnd: ComparisonOp {
  package static let card = Card(
    "logical_and", .comparison, .binary,
    Bilingual("True where both are true; any number but 0 counts as true.", "两个都为真的地方为 True，非 0 的数都算真。"),
    formula: "y = a and b", example: "logical_and(tensor([True, True]), tensor([True, False]))")
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Bool { a != 0 && b != 0 }
}

package enum LogicalOr: ComparisonOp {
  package static let card = Card(
    "logical_or", .comparison, .binary,
    Bilingual("True where at least one is true.", "至少有一个为真的地方为 True。"),
    formula: "y = a or b", example: "logical_or(tensor([True, False]), tensor([False, False]))")
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Bool { a != 0 || b != 0 }
}

package enum LogicalXor: ComparisonOp {
  package static let card = Card(
    "logical_xor", .comparison, .binary,
    Bilingual("True where exactly one is true.", "恰好有一个为真的地方为 True。"),
    formula: "y = a != b, as truth values", example: "logical_xor(tensor([True, True]), tensor([True, False]))")
  package static func value<Scalar: Element>(_ a: Scalar, _ b: Scalar) -> Bool { (a != 0) != (b != 0) }
}

package enum LogicalNot: StepOp {
  package static let card = Card(
    "logical_not", .comparison, .unary,
    Bilingual("Turns true into false and false into true.", "真变假，假变真。"),
    formula: "y = not x", example: "logical_not(tensor([True, False]))")
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { .truth }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { x == 0 ? 1 : 0 }
}

package enum IsNaN: StepOp {
  package static let card = Card(
    "isnan", .comparison, .unary,
    Bilingual("True where an element is not a number.", "元素不是一个数（nan）的地方为 True。"),
    formula: "y = x != x", example: "isnan(tensor([1.0, float('nan')]))")
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { .truth }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { x.isNaN ? 1 : 0 }
}

package enum IsFinite: StepOp {
  package static let card = Card(
    "isfinite", .comparison, .unary,
    Bilingual("True where an element is neither infinite nor nan.", "元素既不是无穷也不是 nan 的地方为 True。"),
    formula: "y = |x| < inf", example: "isfinite(tensor([1.0, float('inf')]))")
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { .truth }
  package static func value<Scalar: Element>(_ x: Scalar) -> Scalar { x.isFinite ? 1 : 0 }
}

package enum Comparisons {
  package static let ops: [any Op.Type] = [
    Equal.self, NotEqual.self, Less.self, LessEqual.self, Greater.self, GreaterEqual.self, LogicalAnd.self,
    LogicalOr.self, LogicalXor.self, LogicalNot.self, IsNaN.self, IsFinite.self,
  ]
}
