import Catalogue
import Tensors
import Wording

package enum Squeeze: ViewOp {
  package static let card = Card(
    "squeeze", .shape, .parameters([Parameter("x"), Parameter("axis", .axes, default: "None")]),
    Bilingual("Takes away axes that hold one entry.", "去掉长度为 1 的轴。"),
    formula: "y = x without its axes of size 1", derivative: "dy/dx = 1 for each",
    example: "squeeze(tensor([[1.0, 2.0]]))")

  package static func options(_ arguments: [Argument], for operands: [Tensor]) throws -> Options {
    let shape = operands[0].shape
    guard let given = arguments.first?.list else {
      return .reduction(Extents(shape.indices.filter { shape[$0] == 1 }), keepsDimensions: false)
    }
    let axes = try shape.axes(given)
    for axis in axes where shape[axis] != 1 { throw TensorFault.cannotSqueeze(axis: axis, shape) }
    return .reduction(axes, keepsDimensions: false)
  }

  package static func look(_ tensor: Tensor, _ inputs: Inputs) throws -> Tensor {
    var axes = Extents(tensor.shape.indices.filter { tensor.shape[$0] == 1 })
    if case .reduction(let given, _) = inputs.options { axes = given }
    return axes.reversed().reduce(tensor) { $0.selected(axis: $1, index: 0) }
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([1, 3, 1], from: -1, to: 1)
    return [Inputs(x), Inputs(x, options: .reduction([2], keepsDimensions: false))]
  }
}

package enum Unsqueeze: ViewOp {
  package static let card = Card(
    "unsqueeze", .shape, .parameters([Parameter("x"), Parameter("axis", .axis)]),
    Bilingual("Adds an axis of one entry.", "加一个长度为 1 的轴。"),
    formula: "y = x with an axis of size 1 more", derivative: "dy/dx = 1 for each",
    example: "unsqueeze(tensor([1.0, 2.0]), 0)", source: "PyTorch's unsqueeze, NumPy's expand_dims")

  /// The new axis counts among those of the result: −1 is behind the last.
  package static func options(_ arguments: [Argument], for operands: [Tensor]) throws -> Options {
    let shape = operands[0].shape
    guard shape.count < Extents.limit else { throw TensorFault.tooManyAxes(shape.count + 1) }
    return .axis(try shape.inserting(1, at: 0).axis(arguments.first?.list?.first ?? 0))
  }

  package static func look(_ tensor: Tensor, _ inputs: Inputs) throws -> Tensor {
    guard case .axis(let axis) = inputs.options else { return tensor.unsqueezed(0) }
    return tensor.unsqueezed(axis)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([2, 3], from: -1, to: 1)
    return [Inputs(x, options: .axis(0)), Inputs(x, options: .axis(1)), Inputs(x, options: .axis(2))]
  }
}

package enum Flatten: ViewOp {
  package static let card = Card(
    "flatten", .shape,
    .parameters([
      Parameter("x"), Parameter("start_dim", .whole, default: "0"), Parameter("end_dim", .whole, default: "-1"),
    ]),
    Bilingual("Lays several axes out as one; by default all of them.", "把几个轴摊平成一个，默认全部摊平。"),
    formula: "y = x as one row", derivative: "dy/dx = 1 for each",
    example: "flatten(tensor([[1.0, 2.0], [3.0, 4.0]]))", source: "PyTorch's flatten")

  package static func options(_ arguments: [Argument], for operands: [Tensor]) throws -> Options {
    let shape = operands[0].shape
    guard shape.count > 0 else { return .shape([1]) }
    let start = try shape.axis(arguments.first?.list?.first ?? 0)
    let end = try shape.axis(arguments.dropFirst().first?.list?.first ?? -1)
    guard start <= end else { throw TensorFault.wrongOrder([start, end], shape) }
    let middle = (start...end).reduce(1) { $0 * shape[$1] }
    return .shape(Shape(Array(shape[..<start]) + [middle] + Array(shape[(end + 1)...])))
  }

  package static func look(_ tensor: Tensor, _ inputs: Inputs) throws -> Tensor {
    guard case .shape(let shape) = inputs.options else { return try tensor.reshaped([tensor.count]) }
    return try tensor.reshaped(shape)
  }

  package static func backward(_ step: inout BackwardStep) throws {
    try step.pass(step.arriving.reshaped(step.inputs.first.shape), to: 0)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([2, 3, 4], from: -1, to: 1)
    return [Inputs(x), Inputs(x.transposed), Inputs(x, options: .shape([2, 12]))]
  }
}

package enum Expand: ViewOp {
  package static let card = Card(
    "expand", .shape, .parameters([Parameter("x"), Parameter("shape", .wholes)]),
    Bilingual(
      "Repeats axes of one entry, and adds axes in front, without copying.", "不复制内存，把长度为 1 的轴重复到指定长度，也可以在前面加轴。"),
    formula: "y = x, repeated", derivative: "dy/dx = 1 for each repeat; the gradients add up",
    example: "expand(tensor([[1.0], [2.0]]), (2, 3))",
    source: "PyTorch's expand, where -1 keeps a size; NumPy's broadcast_to")

  package static func options(_ arguments: [Argument], for operands: [Tensor]) throws -> Options {
    let shape = operands[0].shape
    var sizes = arguments.first?.list ?? []
    let added = sizes.count - shape.count
    for index in sizes.indices where sizes[index] == -1 && index >= added && added >= 0 {
      sizes[index] = shape[index - added]
    }
    let target = try Shape.checked(sizes)
    _ = try operands[0].broadcast(to: target)
    return .shape(target)
  }

  package static func look(_ tensor: Tensor, _ inputs: Inputs) throws -> Tensor {
    guard case .shape(let shape) = inputs.options else { return tensor }
    return try tensor.broadcast(to: shape)
  }

  package static func backward(_ step: inout BackwardStep) throws { try step.pass(step.arriving, to: 0) }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([2, 1], from: -1, to: 1)
    return [Inputs(x, options: .shape([2, 3])), Inputs(x, options: .shape([4, 2, 1])), Inputs(x)]
  }
}

package enum AxisShaping {
  package static let ops: [any Op.Type] = [Squeeze.self, Unsqueeze.self, Flatten.self, Expand.self]
}
