extension Tensor {
  /// What each byte of a byte tensor reads as after `change`, without touching the bytes themselves: dividing 47 MB
  /// of pixels by 255 costs 256 divisions. `nil` for a tensor that isn't stored as bytes.
  package func mapBytes(kind: Kind, _ change: (Float) -> Float) -> Tensor? {
    guard precision == .byte else { return nil }
    return Tensor(
      Buffer(sharing: buffer, table: buffer.table.map(change)), offset: offset, shape: shape, strides: strides,
      kind: kind)
  }

  /// The same bytes in row-major order in memory of their own, with the same table.
  package func gatheredBytes() throws -> Tensor {
    let copy = try Buffer(.byte, count: count)
    let walk = StridedWalk(shape, [strides, shape.rowMajorStrides])
    let length = walk.rowLength
    let step = walk.rowStride(0)
    let source = buffer.bytes + offset
    walk.rows { from, to in
      for index in 0..<length { copy.bytes[to + index] = source[from + index * step] }
    }
    return Tensor(Buffer(sharing: copy, table: buffer.table), shape: shape, kind: kind)
  }
}
