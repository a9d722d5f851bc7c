/// Numbers in a row-major grid of up to eight axes: a buffer seen through a shape, strides and an offset.
///
/// A tensor is a value. Views (slices, transposes, reshapes) share the buffer. Whole numbers and truth values are
/// float32 too; `kind` remembers what they are for printing, indexing and errors.
package struct Tensor {
  package enum Kind: Sendable {
    case real
    case whole
    case truth
  }

  package let buffer: Buffer
  package let offset: Int
  package let shape: Shape
  package let strides: Strides
  package let kind: Kind

  package init(_ buffer: Buffer, offset: Int = 0, shape: Shape, strides: Strides, kind: Kind = .real) {
    self.buffer = buffer
    self.offset = offset
    self.shape = shape
    self.strides = strides
    self.kind = kind
  }

  /// A tensor over all of a buffer, row-major.
  package init(_ buffer: Buffer, shape: Shape, kind: Kind = .real) {
    self.init(buffer, shape: shape, strides: shape.rowMajorStrides, kind: kind)
  }

  package var rank: Int { shape.count }
  package var count: Int { shape.elementCount }
  package var precision: Precision { buffer.precision }

  /// Whether its elements lie one after the other in row-major order.
  package var isContiguous: Bool {
    var step = 1
    for axis in shape.indices.reversed() {
      if shape[axis] != 1 && strides[axis] != step { return shape.elementCount == 0 }
      step *= shape[axis]
    }
    return true
  }

  package func with(kind: Kind) -> Tensor {
    Tensor(buffer, offset: offset, shape: shape, strides: strides, kind: kind)
  }
}

extension Tensor {
  /// A row-major tensor whose values are not set yet.
  package static func uninitialized(_ shape: Shape, kind: Kind = .real, precision: Precision = .single) throws -> Tensor
  {
    Tensor(try Buffer(precision, count: shape.elementCount), shape: shape, kind: kind)
  }

  package static func filled(
    _ value: Double, _ shape: Shape, kind: Kind = .real, precision: Precision = .single
  ) throws -> Tensor {
    let result = try uninitialized(shape, kind: kind, precision: precision)
    let count = shape.elementCount
    switch precision {
    case .single: result.buffer.floats.update(repeating: Float(value), count: count)
    case .double: result.buffer.pointer(as: Double.self).update(repeating: value, count: count)
    case .byte: result.buffer.bytes.update(repeating: UInt8(clamping: Int(value)), count: count)
    }
    return result
  }

  package static func scalar(_ value: Double, kind: Kind = .real) throws -> Tensor { try filled(value, [], kind: kind) }

  /// `values` in row-major order; there must be as many as `shape` holds.
  package static func from(_ values: some Collection<Float>, _ shape: Shape, kind: Kind = .real) throws -> Tensor {
    guard values.count == shape.elementCount else { throw TensorFault.wrongCount(values.count, shape) }
    let result = try uninitialized(shape, kind: kind)
    _ = UnsafeMutableBufferPointer(start: result.buffer.floats, count: values.count).initialize(from: values)
    return result
  }

  /// Pixels, which stay bytes until they are computed with.
  package static func from(bytes: some Collection<UInt8>, _ shape: Shape) throws -> Tensor {
    guard bytes.count == shape.elementCount else { throw TensorFault.wrongCount(bytes.count, shape) }
    let result = try uninitialized(shape, kind: .whole, precision: .byte)
    _ = UnsafeMutableBufferPointer(start: result.buffer.bytes, count: bytes.count).initialize(from: bytes)
    return result
  }

  /// The elements in row-major order.
  package func floats() -> [Float] {
    [Float](unsafeUninitializedCapacity: count) { target, initialized in
      if let base = target.baseAddress { copy(to: base) }
      initialized = count
    }
  }

  /// The elements in row-major order, in double precision.
  package func doubles() -> [Double] {
    [Double](unsafeUninitializedCapacity: count) { target, initialized in
      if let base = target.baseAddress { copy(to: base) }
      initialized = count
    }
  }

  /// The element at a position in row-major order (`0 ..< count`).
  package func element(at position: Int) -> Double {
    var rest = position
    var place = offset
    for axis in shape.indices.reversed() {
      let size = shape[axis]
      place += rest % size * strides[axis]
      rest /= size
    }
    return element(place: place)
  }

  /// The element at an index with one number an axis, each within its axis.
  package func element(at index: Extents) -> Double {
    var place = offset
    for axis in shape.indices { place += index[axis] * strides[axis] }
    return element(place: place)
  }

  private func element(place: Int) -> Double {
    switch precision {
    case .single: Double(buffer.floats[place])
    case .double: buffer.pointer(as: Double.self)[place]
    case .byte: Double(buffer.table[Int(buffer.bytes[place])])
    }
  }
}
