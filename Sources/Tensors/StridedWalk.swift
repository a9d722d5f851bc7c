/// Walks the rows of several tensors of one shape at once: the innermost axes are handed over whole.
///
/// Axes that lie one after the other in every tensor are merged, so that a contiguous tensor is a single row.
package struct StridedWalk {
  private var sizes = Extents()
  private var steps: [Strides]
  private let tensorCount: Int

  /// `strides` holds one entry a tensor, each as long as `shape`.
  package init(_ shape: Shape, _ strides: [Strides]) {
    tensorCount = strides.count
    steps = strides.map { _ in Strides() }
    for axis in shape.indices where shape[axis] != 1 {
      let last = sizes.count - 1
      let merges = last >= 0 && strides.indices.allSatisfy { steps[$0][last] == strides[$0][axis] * shape[axis] }
      if merges {
        sizes[last] *= shape[axis]
        for tensor in strides.indices { steps[tensor][last] = strides[tensor][axis] }
      } else {
        sizes.append(shape[axis])
        for tensor in strides.indices { steps[tensor].append(strides[tensor][axis]) }
      }
    }
    if sizes.isEmpty {
      sizes.append(1)
      for tensor in strides.indices { steps[tensor].append(0) }
    }
  }

  /// The length of a row.
  package var rowLength: Int { sizes[sizes.count - 1] }

  /// How far apart the elements of a row are in tensor `tensor`.
  package func rowStride(_ tensor: Int) -> Int { steps[tensor][sizes.count - 1] }

  /// Calls `body` with the offset of each row's first element in each of two tensors.
  @inline(__always)
  package func rows(_ body: (Int, Int) -> Void) {
    rows3 { a, b, _ in body(a, b) }
  }

  /// Calls `body` with the offset of each row's first element in each of (up to) three tensors.
  @inline(__always)
  package func rows3(_ body: (Int, Int, Int) -> Void) {
    var total = 1
    for size in sizes { total *= size }
    guard total > 0 else { return }
    var index = Extents(repeating: 0, count: sizes.count)
    var places = (0, 0, 0)
    while true {
      body(places.0, places.1, places.2)
      var axis = sizes.count - 2
      while axis >= 0 {
        index[axis] += 1
        places.0 += steps[0][axis]
        if tensorCount > 1 { places.1 += steps[1][axis] }
        if tensorCount > 2 { places.2 += steps[2][axis] }
        if index[axis] < sizes[axis] { break }
        places.0 -= steps[0][axis] * sizes[axis]
        if tensorCount > 1 { places.1 -= steps[1][axis] * sizes[axis] }
        if tensorCount > 2 { places.2 -= steps[2][axis] * sizes[axis] }
        index[axis] = 0
        axis -= 1
      }
      if axis < 0 { return }
    }
  }
}
