import Tensors

/// One step of the backward pass: what arrived at an op's result, and what it passes on to each operand.
package struct BackwardStep {
  package let inputs: Inputs
  /// The op's result.
  package let result: Tensor
  /// dL/d(result), of the result's shape.
  package let arriving: Tensor
  /// Bit i says whether operand i wants a gradient.
  private let wanted: UInt64
  /// dL/d(operand) as far as it flows through this step, of the operand's shape; `nil` where none was wanted.
  package private(set) var passed: [Tensor?]

  package init(inputs: Inputs, result: Tensor, arriving: Tensor, wanted: UInt64 = .max) {
    self.inputs = inputs
    self.result = result
    self.arriving = arriving
    self.wanted = wanted
    passed = Array(repeating: nil, count: inputs.count)
  }

  package func wants(_ operand: Int) -> Bool { operand > 62 || wanted & (1 << UInt64(operand)) != 0 }

  /// Passes a gradient on to an operand. Where the operand was broadcast, the gradient is summed over its repeats.
  package mutating func pass(_ gradient: Tensor, to operand: Int) throws {
    passed[operand] = try gradient.summedTo(inputs[operand].shape)
  }

  /// Memory for a gradient of `shape`, in the precision of what arrived.
  package func buffer(_ shape: Shape) throws -> Tensor {
    try Tensor.uninitialized(shape, precision: arriving.precision == .double ? .double : .single)
  }
}

extension Tensor {
  /// Summed over the axes along which a tensor of shape `target` was repeated to get this shape.
  package func summedTo(_ target: Shape) throws -> Tensor {
    if shape == target { return self }
    let shift = rank - target.count
    let axes = Extents(shape.indices.filter { $0 < shift || (target[$0 - shift] == 1 && shape[$0] != 1) })
    let output = try Tensor.uninitialized(
      shape.reducing(axes, keepingDimensions: false), precision: precision == .double ? .double : .single)
    try reduce(.sum, over: axes, into: output)
    return try output.reshaped(target)
  }

  /// The sum of two gradients of one shape, in new memory.
  package func adding(_ other: Tensor) throws -> Tensor {
    try Add.evaluate(Inputs(self, other), precision: precision == .double ? .double : .single)
  }
}
