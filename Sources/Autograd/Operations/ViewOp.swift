import Tensors

/// An op that only looks at its operand's memory in another way.
package protocol ViewOp: Op {
  /// The operand through the op's eyes; a copy only where no layout of the same memory can show it.
  static func look(_ tensor: Tensor, _ inputs: Inputs) throws -> Tensor
}

extension ViewOp {
  package static var saved: SavedBits { [] }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs.first.kind }
  package static func shape(_ inputs: Inputs) throws -> Shape { try look(inputs.first, inputs).shape }
  package static func view(_ inputs: Inputs) throws -> Tensor? { try look(inputs.first, inputs) }
  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    try output.assign(look(inputs.first, inputs))
  }

  /// Right for every op that shows each element once or not at all: the gradient is written through the same view.
  package static func backward(_ step: inout BackwardStep) throws {
    let gradient = try Tensor.filled(0, step.inputs.first.shape, precision: step.arriving.precision)
    try look(gradient, step.inputs).assign(step.arriving)
    try step.pass(gradient, to: 0)
  }
}
