import Catalogue
import Tensors

/// One operation of the catalogue: an enum that is never instantiated.
///
/// Types instead of closures: forgetting the derivative or the help is a compile error, nodes capture nothing, and
/// static dispatch lets a scalar function inline into a loop. Elementwise ops conform to `UnaryOp` or `BinaryOp` and
/// give only a value and a slope.
///
/// In a card's formula `a`, `b`, `c` stand for the operands in order (`x` for an only one) and `y` for the result;
/// its derivative has one part an operand, joined by "; ": `dy/da = b; dy/db = a`.
package protocol Op: SendableMetatype {
  static var card: Card { get }

  /// The options of a call from the arguments that aren't tensors, in the order of the card's parameters. Throws a
  /// `TensorFault` where an axis or a shape doesn't fit the operands.
  static func options(_ arguments: [Argument], for operands: [Tensor]) throws -> Options

  /// The result's shape. Throws a `TensorFault` that names the shapes where the operands don't fit.
  static func shape(_ inputs: Inputs) throws -> Shape

  /// Whether the result is made of real numbers, whole numbers or truth values.
  static func kind(_ inputs: Inputs) -> Tensor.Kind

  /// Computes into `output`, contiguous memory of the result's shape. `output.precision` (single, or double in a
  /// proof) says what to compute in; operands may have any layout, and bytes read as single precision.
  static func forward(_ inputs: Inputs, into output: Tensor) throws

  /// The result as a view of the operand's memory, for ops that only look at it in another way; `nil` where it must
  /// be computed by `forward`.
  static func view(_ inputs: Inputs) throws -> Tensor?

  /// From the gradient that arrives at the result to the gradients that pass on to the operands.
  static func backward(_ step: inout BackwardStep) throws

  /// Which of its bits `backward` reads again: a later write to them in place is an error, as in PyTorch.
  static var saved: SavedBits { get }

  /// Whether backward reads the bits of operand `operand` again where the operands that `wants` names want a gradient.
  static func reads(_ operand: Int, where wants: (Int) -> Bool) -> Bool

  /// Whether a gradient can pass; comparisons and positions have none.
  static var isDifferentiable: Bool { get }

  /// Inputs that the universal gradient check tries, made from a seeded stream.
  static func trials(_ random: inout Generator) throws -> [Inputs]
}

/// The bits that an op's backward reads again.
package struct SavedBits: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let operands = SavedBits(rawValue: 1)
  package static let result = SavedBits(rawValue: 2)
}

extension Op {
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { .real }
  package static func view(_ inputs: Inputs) throws -> Tensor? { nil }
  package static var saved: SavedBits { .operands }
  package static func reads(_ operand: Int, where wants: (Int) -> Bool) -> Bool { saved.contains(.operands) }
  package static var isDifferentiable: Bool { true }

  /// The result of one call, in memory of its own unless it is a view.
  package static func evaluate(_ inputs: Inputs, precision: Precision = .single) throws -> Tensor {
    if let view = try view(inputs) { return view }
    let output = try Tensor.uninitialized(shape(inputs), kind: kind(inputs), precision: precision)
    try forward(inputs, into: output)
    return output
  }
}
