extension Tensor {
  /// The axes in another order, sharing memory. `order` is a permutation of the axes.
  package func permuted(_ order: Extents) -> Tensor {
    Tensor(
      buffer, offset: offset, shape: Shape(order.map { shape[$0] }), strides: Strides(order.map { strides[$0] }),
      kind: kind)
  }

  /// The axes in reverse order, as NumPy's and PyTorch's `.T`.
  package var transposed: Tensor { permuted(Extents(shape.indices.reversed())) }

  /// The last two axes exchanged; a tensor with fewer axes stays as it is.
  package var matrixTransposed: Tensor {
    guard rank >= 2 else { return self }
    var order = Extents(shape.indices)
    order[rank - 2] = rank - 1
    order[rank - 1] = rank - 2
    return permuted(order)
  }

  /// The same elements in another shape, sharing memory where the layout allows it, else copied (as NumPy does).
  package func reshaped(_ target: Shape) throws -> Tensor {
    guard target.elementCount == count else { throw TensorFault.cannotReshape(shape, Array(target)) }
    if isContiguous {
      return Tensor(buffer, offset: offset, shape: target, strides: target.rowMajorStrides, kind: kind)
    }
    if let strides = stridesWhenViewed(as: target) {
      return Tensor(buffer, offset: offset, shape: target, strides: strides, kind: kind)
    }
    if precision == .byte { return try gatheredBytes().reshaped(target) }
    return try copied(precision).reshaped(target)
  }

  /// A target shape with at most one −1, resolved against the number of elements.
  package func resolvedShape(_ sizes: [Int]) throws -> Shape {
    guard sizes.count <= Extents.limit else { throw TensorFault.tooManyAxes(sizes.count) }
    let unknown = sizes.indices.filter { sizes[$0] == -1 }
    guard unknown.count <= 1 else { throw TensorFault.severalUnknownSizes(sizes) }
    guard sizes.allSatisfy({ $0 >= -1 }) else { throw TensorFault.negativeSize(sizes) }
    let known = try Shape.checked(sizes.filter { $0 != -1 }).elementCount
    var resolved = sizes
    if let axis = unknown.first {
      guard known > 0, count % known == 0 else { throw TensorFault.cannotReshape(shape, sizes) }
      resolved[axis] = count / known
    }
    let target = Shape(resolved)
    guard target.elementCount == count else { throw TensorFault.cannotReshape(shape, sizes) }
    return target
  }

  /// Repeated along new leading axes and axes of size 1 until it has `target`'s shape; memory is shared.
  package func broadcast(to target: Shape) throws -> Tensor {
    if shape == target { return self }
    guard rank <= target.count else { throw TensorFault.cannotBroadcast(shape, target) }
    var steps = Strides(repeating: 0, count: target.count)
    let shift = target.count - rank
    for axis in shape.indices {
      if shape[axis] == target[axis + shift] {
        steps[axis + shift] = strides[axis]
      } else if shape[axis] != 1 {
        throw TensorFault.cannotBroadcast(shape, target)
      }
    }
    return Tensor(buffer, offset: offset, shape: target, strides: steps, kind: kind)
  }

  /// `start`, `start + step`, … along one axis, `size` of them, sharing memory.
  package func sliced(axis: Int, start: Int, step: Int, size: Int) -> Tensor {
    var newShape = shape
    var newStrides = strides
    newShape[axis] = size
    newStrides[axis] = strides[axis] * step
    return Tensor(
      buffer, offset: size == 0 ? offset : offset + start * strides[axis], shape: newShape, strides: newStrides,
      kind: kind)
  }

  /// One index of an axis, which goes away; memory is shared.
  package func selected(axis: Int, index: Int) -> Tensor {
    Tensor(
      buffer, offset: offset + index * strides[axis], shape: shape.removing(axis), strides: strides.removing(axis),
      kind: kind)
  }

  /// A new axis of size 1 before `axis`; memory is shared.
  package func unsqueezed(_ axis: Int) -> Tensor {
    Tensor(
      buffer, offset: offset, shape: shape.inserting(1, at: axis), strides: strides.inserting(0, at: axis), kind: kind)
  }

  /// The strides under which this layout reads as `target` without copying, if there are such.
  private func stridesWhenViewed(as target: Shape) -> Strides? {
    guard count > 0 else { return target.rowMajorStrides }
    // Axes of size 1 carry no information; the rest must be split or merged in groups of equal products.
    let old = shape.indices.filter { shape[$0] != 1 }
    var result = Strides(repeating: 0, count: target.count)
    var from = 0
    var to = 0
    while to < target.count {
      if target[to] == 1 {
        to += 1
        continue
      }
      guard from < old.count else { return nil }
      var oldProduct = shape[old[from]]
      var newProduct = target[to]
      var oldEnd = from + 1
      var newEnd = to + 1
      while oldProduct != newProduct {
        if newProduct < oldProduct {
          guard newEnd < target.count else { return nil }
          newProduct *= target[newEnd]
          newEnd += 1
        } else {
          guard oldEnd < old.count else { return nil }
          oldProduct *= shape[old[oldEnd]]
          oldEnd += 1
        }
      }
      for index in from..<(oldEnd - 1)
      where strides[old[index]] != strides[old[index + 1]] * shape[old[index + 1]] { return nil }
      var step = strides[old[oldEnd - 1]]
      for axis in (to..<newEnd).reversed() {
        result[axis] = step
        step *= target[axis]
      }
      from = oldEnd
      to = newEnd
    }
    return result
  }
}
