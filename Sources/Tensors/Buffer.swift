import Glibc

/// A block of memory that tensors read through a shape, strides and an offset.
///
/// A buffer is written only while it is being made, or in place by the one `Storage` that holds it; a graph that
/// keeps a buffer therefore keeps the bits it used.
package final class Buffer {
  package let precision: Precision
  /// In elements.
  package let count: Int
  private let memory: UnsafeMutableRawPointer
  /// Whoever owns `memory` where this buffer only reads it in another way (the same bytes through another table).
  private let owner: Buffer?
  /// What each byte reads as; empty unless `precision` is `.byte`.
  package let table: [Float]

  /// Memory for `count` numbers whose values are not set yet.
  package init(_ precision: Precision, count: Int) throws {
    let size: Int =
      switch precision {
      case .single: MemoryLayout<Float>.stride
      case .double: MemoryLayout<Double>.stride
      case .byte: 1
      }
    guard count <= MemoryBudget.elements, let memory = malloc(max(count * size, 16)) else {
      throw TensorFault.tooLarge([Double(count)])
    }
    self.precision = precision
    self.count = count
    self.memory = memory
    owner = nil
    table = precision == .byte ? (0..<256).map(Float.init) : []
  }

  /// The bytes of `owner` read through another table of 256 values.
  package init(sharing owner: Buffer, table: [Float]) {
    precision = .byte
    count = owner.count
    memory = owner.memory
    self.owner = owner
    self.table = table
  }

  deinit { if owner == nil { free(memory) } }

  /// The numbers as `Scalar`, which must be this buffer's own precision.
  package func pointer<Scalar: Element>(as type: Scalar.Type) -> UnsafeMutablePointer<Scalar> {
    memory.assumingMemoryBound(to: Scalar.self)
  }

  package var floats: UnsafeMutablePointer<Float> { memory.assumingMemoryBound(to: Float.self) }
  package var bytes: UnsafeMutablePointer<UInt8> { memory.assumingMemoryBound(to: UInt8.self) }
}

/// What a variable and its views share: memory that a learner may write to in place.
package final class Storage {
  package private(set) var buffer: Buffer
  /// How often it has been written to in place.
  package private(set) var version = 0

  package init(_ buffer: Buffer) { self.buffer = buffer }

  /// Memory to write to. A buffer that someone else reads (a graph keeps the bits it used) is copied first; so are
  /// bytes, which can hold pixels only.
  package func writable() throws -> Buffer {
    if buffer.precision == .byte || !isKnownUniquelyReferenced(&buffer) {
      let copy = try Buffer(buffer.precision == .double ? .double : .single, count: buffer.count)
      switch buffer.precision {
      case .single: copy.floats.update(from: buffer.floats, count: buffer.count)
      case .double: copy.pointer(as: Double.self).update(from: buffer.pointer(as: Double.self), count: buffer.count)
      case .byte: for index in 0..<buffer.count { copy.floats[index] = buffer.table[Int(buffer.bytes[index])] }
      }
      buffer = copy
    }
    version += 1
    return buffer
  }

  /// Goes back to memory that it held, and kept from being written to by holding it, and to the count of writes then.
  package func restore(_ buffer: Buffer, version: Int) { (self.buffer, self.version) = (buffer, version) }
}
