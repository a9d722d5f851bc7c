extension Tensor {
  /// Writes the elements to `target` in row-major order, converted to `Scalar`.
  package func copy<Scalar: Element>(to target: UnsafeMutablePointer<Scalar>) {
    let walk = StridedWalk(shape, [strides, shape.rowMajorStrides])
    let length = walk.rowLength
    let step = walk.rowStride(0)
    switch precision {
    case .single:
      let source = buffer.floats + offset
      walk.rows { from, to in
        for index in 0..<length { target[to + index] = Scalar(source[from + index * step]) }
      }
    case .double:
      let source = buffer.pointer(as: Double.self) + offset
      walk.rows { from, to in
        for index in 0..<length { target[to + index] = Scalar(source[from + index * step]) }
      }
    case .byte:
      let source = buffer.bytes + offset
      buffer.table.withUnsafeBufferPointer { table in
        walk.rows { from, to in
          for index in 0..<length { target[to + index] = Scalar(table[Int(source[from + index * step])]) }
        }
      }
    }
  }

  /// This tensor if its elements lie in row-major order and in `precision`; else a copy for which that is so.
  package func contiguous(_ precision: Precision = .single) throws -> Tensor {
    if self.precision == precision, isContiguous { return self }
    return try copied(precision)
  }

  /// A row-major copy in memory of its own.
  package func copied(_ precision: Precision = .single) throws -> Tensor {
    let result = try Tensor.uninitialized(shape, kind: kind, precision: precision)
    switch precision {
    case .single: copy(to: result.buffer.floats)
    case .double: copy(to: result.buffer.pointer(as: Double.self))
    case .byte: throw TensorFault.notBytes
    }
    return result
  }

  /// The first element's address; the tensor must be contiguous and of `Scalar`'s precision.
  package func pointer<Scalar: Element>(as type: Scalar.Type) -> UnsafeMutablePointer<Scalar> {
    buffer.pointer(as: Scalar.self) + offset
  }

  /// Writes `source`, broadcast to this shape, into the memory of this tensor, converted to its precision.
  package func assign(_ source: Tensor) throws {
    let source = try source.contiguous(precision == .double ? .double : .single).broadcast(to: shape)
    switch precision {
    case .single: assign(source, Float.self)
    case .double: assign(source, Double.self)
    case .byte: throw TensorFault.notBytes
    }
  }

  private func assign<Scalar: Element>(_ source: Tensor, _ type: Scalar.Type) {
    let walk = StridedWalk(shape, [strides, source.strides])
    let length = walk.rowLength
    let targetStep = walk.rowStride(0)
    let sourceStep = walk.rowStride(1)
    let target = pointer(as: Scalar.self)
    let values = source.pointer(as: Scalar.self)
    walk.rows { to, from in
      for index in 0..<length { target[to + index * targetStep] = values[from + index * sourceStep] }
    }
  }
}
