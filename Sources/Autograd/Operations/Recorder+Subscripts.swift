import Tensors

extension Recorder {
  /// `x[parts]`: a view that shares memory where the parts are numbers and slices, a copy where there are tensors
  /// among them (NumPy's rules, combined indexing included).
  package func subscripted(_ x: Variable, _ parts: [Subscript]) throws -> Variable {
    var result = x
    for step in try steps(x.shape, parts) {
      result = try apply(step.op, list: [result] + step.indices, options: step.options)
    }
    return result
  }

  /// `x[parts] = value`: writes in place, under the rules of `assign`. `value` is broadcast to what the parts name
  /// and takes on `x`'s kind, as in NumPy and PyTorch: whole numbers drop their fraction.
  package func assign(_ value: Variable, to x: Variable, at parts: [Subscript]) throws {
    guard !(gradientsEnabled && value.requiresGradient) else { throw AutogradFault.storesGradient }
    let steps = try steps(x.shape, parts)
    let source = try value.tensor.converted(to: x.kind)
    // What is written is computed before anything changes, so that a failure leaves the variable as it was, and in
    // functions of its own, so that no reference to the old memory is left: it would have to be copied.
    let isPlaces = steps.last?.op is any PlacesOp.Type
    let numbers = try isPlaces ? changed(x, steps, source) : source.broadcast(to: shown(x.tensor, steps).shape)
    let target = try x.writable(self, kind: x.kind)
    try shown(target, isPlaces ? steps.dropLast() : steps[...]).assign(numbers)
  }

  /// What `steps`, all of them views, show of a tensor.
  private func shown(_ tensor: Tensor, _ steps: some Sequence<Step>) throws -> Tensor {
    try steps.reduce(tensor) { try $1.op.view($1.inputs($0)) ?? $0 }
  }

  /// A row-major copy of what all steps but the last show, with `source` written to the places that the last names.
  private func changed(_ x: Variable, _ steps: [Step], _ source: Tensor) throws -> Tensor {
    let copy = try shown(x.tensor, steps.dropLast()).copied()
    guard let last = steps.last, let op = last.op as? any PlacesOp.Type else { return copy }
    let inputs = last.inputs(copy)
    let numbers = try source.broadcast(to: op.shape(inputs)).copied()
    try op.places(inputs).scatter(numbers.buffer.floats, copy.buffer.floats)
    return copy
  }

  private struct Step {
    let op: any Op.Type
    var indices: [Variable] = []
    let options: Options

    func inputs(_ tensor: Tensor) -> Inputs {
      Inputs(
        tensor, indices.first?.tensor, indices.count > 1 ? indices[1].tensor : nil,
        rest: indices.dropFirst(2).map(\.tensor), options: options)
    }
  }

  /// A basic index, then at most one reordering of axes and one op that takes named places.
  private func steps(_ shape: Shape, _ parts: [Subscript]) throws -> [Step] {
    let parts = try shape.expandingEllipsis(parts)
    guard parts.contains(where: { $0.tensor != nil }) else {
      return [Step(op: BasicIndex.self, options: .index(try shape.resolve(parts)))]
    }
    // Beside a tensor, a number is one more index that names places.
    var basic: [Subscript] = []
    var axes: [Int] = []
    var indices: [Variable] = []
    var masks: [(axis: Int, mask: Variable)] = []
    var axis = 0
    for part in parts {
      switch part {
      case .at(let index):
        basic.append(.slice(start: nil, stop: nil, step: nil))
        axes.append(axis)
        indices.append(Variable(try Tensor.filled(Double(index), [], kind: .whole, precision: .double)))
        axis += 1
      case .tensor(let mask) where mask.kind == .truth:
        let rank = mask.shape.count
        basic += Array(repeating: .slice(start: nil, stop: nil, step: nil), count: rank)
        masks.append((axis, mask))
        axes += axis..<(axis + rank)
        indices += try Self.trueIndices(mask.tensor)
        axis += rank
      case .tensor(let index):
        basic.append(.slice(start: nil, stop: nil, step: nil))
        axes.append(axis)
        indices.append(index)
        axis += 1
      default:
        basic.append(part)
        axis += 1
      }
    }
    let isWhole = basic.allSatisfy { if case .slice(nil, nil, nil) = $0 { true } else { false } }
    var steps = isWhole ? [] : [Step(op: BasicIndex.self, options: .index(try shape.resolve(basic)))]
    if let only = masks.first, axes.count == only.mask.shape.count {
      return steps + [Step(op: MaskedSelect.self, indices: [only.mask], options: .axis(only.axis))]
    }
    // Indices that stand apart from each other bring their axes to the front, as in NumPy.
    let isTogether = zip(axes, axes.dropFirst()).allSatisfy { $0 + 1 == $1 }
    if !isTogether {
      let others = (0..<axis).filter { !axes.contains($0) }
      steps.append(Step(op: Transpose.self, options: .order(Extents(axes + others))))
    }
    return steps + [Step(op: Take.self, indices: indices, options: .axis(isTogether ? axes[0] : 0))]
  }

  /// Where a mask is true, as one tensor of whole numbers an axis.
  private static func trueIndices(_ mask: Tensor) throws -> [Variable] {
    let strides = mask.shape.rowMajorStrides
    let places = mask.floats().enumerated().filter { $1 != 0 }.map(\.offset)
    return try mask.shape.indices.map { axis in
      let numbers = places.map { Float($0 / strides[axis] % mask.shape[axis]) }
      return Variable(try Tensor.from(numbers, [numbers.count], kind: .whole))
    }
  }
}

extension Subscript {
  fileprivate var tensor: Variable? { if case .tensor(let tensor) = self { tensor } else { nil } }
}

extension Tensor {
  /// The numbers as another kind of tensor holds them: whole ones drop their fraction, truths are 0 or 1.
  fileprivate func converted(to kind: Kind) throws -> Tensor {
    guard kind != .real, self.kind == .real || kind == .truth else { return self }
    let result = try copied()
    for index in 0..<result.count {
      let value = result.buffer.floats[index]
      if kind == .whole {
        guard value.isFinite else { throw TensorFault.notWhole(Double(value)) }
        result.buffer.floats[index] = value.rounded(.towardZero)
      } else {
        result.buffer.floats[index] = value == 0 ? 0 : 1
      }
    }
    return result.with(kind: kind)
  }
}
