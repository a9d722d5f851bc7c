import Catalogue
import Tensors
import Wording

package enum BasicIndex: ViewOp {
  package static let card = Card(
    "getitem", .indexing, .brackets,
    Bilingual("Takes entries or slices of a tensor, sharing its memory.", "取张量的某些位置或切片，和原来的张量共用内存。"),
    formula: "y = x[i, j:k, …]", derivative: "dy/dx = 1 where taken, else 0",
    example: "tensor([[1.0, 2.0], [3.0, 4.0]])[0, ::-1]", source: "NumPy's basic indexing")

  package static func look(_ tensor: Tensor, _ inputs: Inputs) throws -> Tensor {
    guard case .index(let steps) = inputs.options else { return tensor }
    return tensor.indexed(steps)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([3, 4, 5], from: -1, to: 1)
    let indices: [[IndexStep]] = [
      [.select(1), .slice(start: 3, step: -1, size: 4), .newAxis, .slice(start: 0, step: 2, size: 3)],
      [.slice(start: 0, step: 1, size: 3), .select(0), .select(4)],
      [.slice(start: 1, step: 1, size: 0), .slice(start: 0, step: 3, size: 2), .slice(start: 0, step: 1, size: 5)],
      [.select(0), .select(0), .select(0)],
    ]
    return indices.map { Inputs(x, options: .index($0)) }
  }
}

extension Tensor {
  /// The view that a resolved index shows.
  package func indexed(_ steps: [IndexStep]) -> Tensor {
    var view = self
    var axis = 0
    for step in steps {
      switch step {
      case .select(let index): view = view.selected(axis: axis, index: index)
      case .slice(let start, let stride, let size):
        view = view.sliced(axis: axis, start: start, step: stride, size: size)
        axis += 1
      case .newAxis:
        view = view.unsqueezed(axis)
        axis += 1
      }
    }
    return view
  }
}

package enum Take: PlacesOp {
  package static let card = Card(
    "take", .indexing,
    .parameters([Parameter("x"), Parameter("indices"), Parameter("axis", .axis, default: "None")]),
    Bilingual("The entries that whole numbers name, in their order; x[indices].", "按整数下标取出对应的位置，就是 x[indices]。"),
    formula: "y[i] = x[indices[i]]", derivative: "dy/dx = 1 where taken; an entry taken twice gathers both gradients",
    example: "take(tensor([1.0, 2.0, 3.0]), tensor([2, 0, 2]), axis=0)",
    source: "NumPy's take and its indexing by arrays of whole numbers: -1 is the last")

  /// The shape that is indexed, and its first indexed axis; without an axis all elements count as one row.
  private static func target(_ inputs: Inputs) -> (shape: Shape, axis: Int) {
    guard case .axis(let axis) = inputs.options else { return ([inputs.first.count], 0) }
    return (inputs.first.shape, axis)
  }

  /// The shape of all indices together: several tensors name one place each, and broadcast.
  private static func indexShape(_ inputs: Inputs) throws -> Shape {
    try (1..<inputs.count).reduce(Shape()) { try $0.broadcast(with: inputs[$1].shape) }
  }

  package static func shape(_ inputs: Inputs) throws -> Shape {
    let (shape, axis) = target(inputs)
    let end = axis + inputs.count - 1
    guard end <= shape.count else { throw TensorFault.tooManyIndices(end, shape) }
    for operand in 1..<inputs.count where inputs[operand].kind == .real && inputs[operand].count > 0 {
      throw TensorFault.indicesNotWhole
    }
    return try Shape.checked(Array(shape[..<axis]) + Array(indexShape(inputs)) + Array(shape[end...]))
  }

  static func places(_ inputs: Inputs) throws -> Places {
    let (shape, axis) = target(inputs)
    let together = try indexShape(inputs)
    let indices = try (1..<inputs.count).map { try inputs[$0].broadcast(to: together) }
    return try Places(indices: indices, in: shape, axis: axis)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([3, 4, 2], from: -1, to: 1)
    let rows = try Tensor.from([2, 0, -1, 2], [2, 2], kind: .whole)
    let columns = try Tensor.from([1, 3], [2], kind: .whole)
    return [
      Inputs(x, rows, options: .axis(0)), Inputs(x, columns, options: .axis(1)), Inputs(x, rows),
      Inputs(x, rows, columns, options: .axis(0)), Inputs(x, try Tensor.from([], [0], kind: .whole), options: .axis(1)),
      Inputs(x, try Tensor.scalar(1, kind: .whole), options: .axis(2)),
    ]
  }
}

package enum MaskedSelect: PlacesOp {
  package static let card = Card(
    "masked_select", .indexing, .parameters([Parameter("x"), Parameter("mask")]),
    Bilingual("The entries where a mask is true, in order; x[mask].", "取出掩码为真的位置，按顺序排成一行，就是 x[mask]。"),
    formula: "y = x where mask", derivative: "dy/dx = 1 where taken, else 0",
    example: "masked_select(tensor([1.0, -2.0, 3.0]), tensor([True, False, True]))")

  private static func axis(_ inputs: Inputs) -> Int {
    guard case .axis(let axis) = inputs.options else { return 0 }
    return axis
  }

  package static func shape(_ inputs: Inputs) throws -> Shape {
    let shape = inputs.first.shape
    let axis = axis(inputs)
    let count = try places(inputs).offsets.count
    return Shape(Array(shape[..<axis]) + [count] + Array(shape[(axis + inputs[1].rank)...]))
  }

  static func places(_ inputs: Inputs) throws -> Places {
    try Places(mask: inputs[1], in: inputs.first.shape, axis: axis(inputs))
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([2, 3, 2], from: -1, to: 1)
    return [
      Inputs(x, try Tensor.from([1, 0, 0, 1, 1, 0], [2, 3], kind: .truth)),
      Inputs(x, try Tensor.from([1, 0, 1], [3], kind: .truth), options: .axis(1)),
      Inputs(x, try Tensor.filled(0, [2, 3, 2], kind: .truth)), Inputs(x, try Tensor.filled(1, [2], kind: .truth)),
    ]
  }
}

package enum Gather: PlacesOp {
  package static let card = Card(
    "gather", .indexing, .parameters([Parameter("x"), Parameter("axis", .axis), Parameter("index")]),
    Bilingual(
      "Picks one entry of an axis at each place, such as each row's label.", "在每个位置上沿某个轴挑一个数，例如每一行取标签那一列。"),
    formula: "y[i, j] = x[i, index[i, j]] for axis 1", derivative: "dy/dx = 1 where picked, added up",
    example: "gather(tensor([[1.0, 2.0], [3.0, 4.0]]), 1, tensor([[1], [0]]))",
    source: "PyTorch's gather, NumPy's take_along_axis")

  private static func axis(_ inputs: Inputs) -> Int {
    guard case .axis(let axis) = inputs.options else { return 0 }
    return axis
  }

  package static func shape(_ inputs: Inputs) throws -> Shape {
    let (shape, index) = (inputs.first.shape, inputs[1].shape)
    let axis = axis(inputs)
    if inputs[1].kind == .real { throw TensorFault.indicesNotWhole }
    let fits = index.count == shape.count && shape.indices.allSatisfy { $0 == axis || index[$0] <= shape[$0] }
    guard fits else { throw TensorFault.cannotBroadcast(shape, index) }
    return index
  }

  static func places(_ inputs: Inputs) throws -> Places {
    try Places(aligned: inputs[1], in: inputs.first.shape, axis: axis(inputs))
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let x = try random.uniform([3, 4], from: -1, to: 1)
    return [
      Inputs(x, try Tensor.from([0, 3, 3], [3, 1], kind: .whole), options: .axis(1)),
      Inputs(x, try Tensor.from([0, 2, 2, 1, 0, 0, 1, 1], [2, 4], kind: .whole), options: .axis(0)),
    ]
  }
}

package enum Embedding: PlacesOp {
  package static let card = Card(
    "embedding", .indexing, .parameters([Parameter("input"), Parameter("weight")]),
    Bilingual("Looks up a row of a table for each whole number.", "给每个整数编号查出表里对应的一行。"),
    formula: "y[i] = weight[input[i]]", derivative: "dy/dinput = 0; dy/dweight = 1 for each row looked up, added up",
    example: "embedding(tensor([1, 0]), tensor([[0.1, 0.2], [0.3, 0.4]]))", source: "PyTorch's F.embedding")
  static var source: Int { 1 }

  package static func shape(_ inputs: Inputs) throws -> Shape {
    let weight = inputs[1].shape
    guard weight.count == 2 else { throw TensorFault.needsMatrix("embedding", weight) }
    if inputs[0].kind == .real { throw TensorFault.indicesNotWhole }
    return try Shape.checked(Array(inputs[0].shape) + [weight[1]])
  }

  static func places(_ inputs: Inputs) throws -> Places {
    try Places(indices: [inputs[0]], in: inputs[1].shape, axis: 0)
  }

  package static func trials(_ random: inout Generator) throws -> [Inputs] {
    let table = try random.uniform([4, 3], from: -1, to: 1)
    return [
      Inputs(try Tensor.from([2, 0, 2], [3], kind: .whole), table),
      Inputs(try Tensor.from([3, 1, 1, 0], [2, 2], kind: .whole), table),
    ]
  }
}

package enum Indexing {
  package static let ops: [any Op.Type] = [BasicIndex.self, Take.self, MaskedSelect.self, Gather.self, Embedding.self]
}
