import Catalogue
import Tensors
import Wording

package enum Concat: Op {
  package static let card = Card(
    "concat", .shape, .variadic,
    Bilingual("Joins tensors along an axis that they have.", "沿已有的一个轴把几个张量接起来。"),
    formula: "y = a, then b, then …", derivative: "dy/da = 1 for each; dy/db = 1 for each",
    example: "concat([tensor([1.0, 2.0]), tensor([3.0])], axis=0)",
    source: "PyTorch's cat, NumPy's and Keras's concatenate")
  package static var saved: SavedBits { [] }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { joinedKind(inputs) }

  static func axis(_ inputs: Inputs) -> Int {
    guard case .axis(let axis) = inputs.options else { return 0 }
    return axis
  }

  package static func shape(_ inputs: Inputs) throws -> Shape {
    let axis = axis(inputs)
    var result = inputs[0].shape
    guard axis < result.count else { throw TensorFault.axisOutOfRange(axis, result) }
    for index in 1..<max(inputs.count, 1) {
      let other = inputs[index].shape
      guard other.count == result.count, other.removing(axis) == result.removing(axis) else {
        throw TensorFault.cannotConcatenate(inputs[0].shape, other, axis: axis)
      }
      result[axis] += other[axis]
    }
    return try Shape.checked(Array(result))
  }

  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    let axis = axis(inputs)
    var start = 0
    for index in 0..<inputs.count {
      let size = inputs[index].shape[axis]
      try output.sliced(axis: axis, start: start, step: 1, size: size).assign(inputs[index])
      start += size
    }
  }

  package static func backward(_ step: inout BackwardStep) throws {
    let axis = axis(step.inputs)
    var start = 0
    for index in 0..<step.inputs.count {
      let size = step.inputs[index].shape[axis]
      if step.wants(index) {
        try step.pass(step.arriving.sliced(axis: axis, start: start, step: 1, size: size), to: index)
      }
      start += size
    }
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let shapes: [Shape] = [[2, 1, 2], [2, 3, 2], [2, 0, 2], [2, 2, 2], [2, 1, 2]]
    let parts = try shapes.map { try random.uniform($0, from: -1, to: 1) }
    return [
      Inputs(parts[0], parts[1], parts[2], rest: Array(parts[3...]), options: .axis(1)), Inputs(parts[0]),
      Inputs(parts[0], parts[4], options: .axis(2)), Inputs(parts[0], parts[4]),
    ]
  }
}

package enum Stack: Op {
  package static let card = Card(
    "stack", .shape, .variadic,
    Bilingual("Lays tensors of one shape side by side along a new axis.", "把形状相同的张量沿一个新轴叠起来。"),
    formula: "y[0] = a, y[1] = b, …", derivative: "dy/da = 1 for each; dy/db = 1 for each",
    example: "stack([tensor([1.0, 2.0]), tensor([3.0, 4.0])], axis=0)")
  package static var saved: SavedBits { [] }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { joinedKind(inputs) }

  /// The new axis counts among those of the result.
  package static func options(_ arguments: [Argument], for operands: [Tensor]) throws -> Options {
    guard let first = operands.first else { throw TensorFault.nothingToConcatenate }
    guard first.rank < Extents.limit else { throw TensorFault.tooManyAxes(first.rank + 1) }
    return .axis(try first.shape.inserting(1, at: 0).axis(arguments.first?.list?.first ?? 0))
  }

  package static func shape(_ inputs: Inputs) throws -> Shape {
    let first = inputs[0].shape
    for index in 1..<max(inputs.count, 1) where inputs[index].shape != first {
      throw TensorFault.cannotConcatenate(first, inputs[index].shape, axis: Concat.axis(inputs))
    }
    return try Shape.checked(Array(first.inserting(inputs.count, at: Concat.axis(inputs))))
  }

  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    let axis = Concat.axis(inputs)
    for index in 0..<inputs.count { try output.selected(axis: axis, index: index).assign(inputs[index]) }
  }

  package static func backward(_ step: inout BackwardStep) throws {
    let axis = Concat.axis(step.inputs)
    for index in 0..<step.inputs.count where step.wants(index) {
      try step.pass(step.arriving.selected(axis: axis, index: index), to: index)
    }
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let parts = try (0..<4).map { _ in try random.uniform([2, 3], from: -1, to: 1) }
    return [
      Inputs(parts[0], parts[1], parts[2], rest: [parts[3]], options: .axis(1)), Inputs(parts[0]),
      Inputs(parts[0], parts[1], options: .axis(2)),
    ]
  }
}

private func joinedKind(_ inputs: Inputs) -> Tensor.Kind {
  (1..<max(inputs.count, 1)).reduce(inputs[0].kind) { kind, index in
    kind == inputs[index].kind ? kind : kind == .real || inputs[index].kind == .real ? .real : .whole
  }
}

package enum Joining {
  package static let ops: [any Op.Type] = [Concat.self, Stack.self]
}
