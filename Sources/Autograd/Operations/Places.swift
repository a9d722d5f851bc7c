import Tensors

/// Where indices or a mask point to in a row-major tensor: it falls into `outer` blocks of `block` numbers, and in
/// each of them every offset begins a stretch of `inner` numbers.
struct Places {
  let offsets: [Int]
  let outer: Int
  let block: Int
  let inner: Int

  /// `indices` (already broadcast to one shape) each name an entry of one axis, from `axis` on.
  init(indices: [Tensor], in shape: Shape, axis: Int) throws {
    let strides = shape.rowMajorStrides
    var offsets = [Int](repeating: 0, count: indices.first?.count ?? 0)
    for (number, tensor) in indices.enumerated() {
      let stride = strides[axis + number]
      for (place, value) in tensor.doubles().enumerated() {
        offsets[place] += try Self.index(value, axis: axis + number, of: shape) * stride
      }
    }
    self.init(offsets, shape, axes: axis..<(axis + indices.count))
  }

  /// The places where a mask over the axes from `axis` on is true, in row-major order.
  init(mask: Tensor, in shape: Shape, axis: Int) throws {
    let axes = axis..<(axis + mask.rank)
    guard axes.upperBound <= shape.count, Shape(shape[axes]) == mask.shape else {
      throw TensorFault.maskShape(mask: mask.shape, shape)
    }
    let inner = Shape(shape[axes.upperBound...]).elementCount
    self.init(mask.floats().enumerated().compactMap { $1 != 0 ? $0 * inner : nil }, shape, axes: axes)
  }

  /// `indices` has as many axes as the tensor; each number names the entry of `axis` at its own place of the others.
  init(aligned indices: Tensor, in shape: Shape, axis: Int) throws {
    let strides = shape.rowMajorStrides
    var offsets = [Int](repeating: 0, count: indices.count)
    var index = Extents(repeating: 0, count: shape.count)
    for (place, value) in indices.doubles().enumerated() {
      var offset = try Self.index(value, axis: axis, of: shape) * strides[axis]
      for other in shape.indices where other != axis { offset += index[other] * strides[other] }
      offsets[place] = offset
      for other in shape.indices.reversed() {
        index[other] += 1
        if index[other] < indices.shape[other] { break }
        index[other] = 0
      }
    }
    self.init(offsets, shape, axes: 0..<shape.count)
  }

  private init(_ offsets: [Int], _ shape: Shape, axes: Range<Int>) {
    self.offsets = offsets
    outer = Shape(shape[..<axes.lowerBound]).elementCount
    inner = Shape(shape[axes.upperBound...]).elementCount
    block = Shape(shape[axes]).elementCount * inner
  }

  /// A whole number that names an entry; −1 is the last.
  private static func index(_ value: Double, axis: Int, of shape: Shape) throws -> Int {
    guard let index = Int(exactly: value) else { throw TensorFault.notWhole(value) }
    let size = shape[axis]
    guard index >= -size, index < size else { throw TensorFault.indexOutOfRange(index, axis: axis, size: size) }
    return index < 0 ? index + size : index
  }

  /// Calls `body` with where each stretch begins in the tensor and in the row-major result.
  @inline(__always)
  private func forEach(_ body: (Int, Int) -> Void) {
    var target = 0
    for block in 0..<outer {
      for offset in offsets {
        body(block * self.block + offset, target)
        target += inner
      }
    }
  }

  /// Copies what the places hold to `target`, one after the other.
  func gather<Scalar: BitwiseCopyable>(_ source: UnsafePointer<Scalar>, _ target: UnsafeMutablePointer<Scalar>) {
    forEach { from, to in (target + to).update(from: source + from, count: inner) }
  }

  /// Writes numbers to the places; where one is named twice the last stays.
  func scatter<Scalar: BitwiseCopyable>(_ source: UnsafePointer<Scalar>, _ target: UnsafeMutablePointer<Scalar>) {
    forEach { to, from in (target + to).update(from: source + from, count: inner) }
  }

  /// Adds numbers to what the places hold.
  func add<Scalar: Element>(_ source: UnsafePointer<Scalar>, to target: UnsafeMutablePointer<Scalar>) {
    forEach { to, from in for index in 0..<inner { target[to + index] += source[from + index] } }
  }
}

/// An op that takes the numbers at some places of one operand: its gradient adds each back where it came from.
protocol PlacesOp: ScalarOp {
  /// Which operand the numbers come from.
  static var source: Int { get }
  static func places(_ inputs: Inputs) throws -> Places
}

extension PlacesOp {
  static var source: Int { 0 }
  package static func kind(_ inputs: Inputs) -> Tensor.Kind { inputs[source].kind }
  package static func reads(_ operand: Int, where wants: (Int) -> Bool) -> Bool { operand != source }

  /// Bytes stay bytes, so that shuffled pixels take a quarter of the room.
  package static func view(_ inputs: Inputs) throws -> Tensor? {
    let tensor = inputs[source]
    guard tensor.precision == .byte else { return nil }
    let shape = try shape(inputs)
    let result = try Buffer(.byte, count: shape.elementCount)
    let rows = tensor.isContiguous ? tensor : try tensor.gatheredBytes()
    try places(inputs).gather(rows.buffer.bytes + rows.offset, result.bytes)
    return Tensor(Buffer(sharing: result, table: tensor.buffer.table), shape: shape, kind: tensor.kind)
  }

  package static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws {
    let rows = try inputs[source].contiguous(Scalar.precision)
    try places(inputs).gather(rows.pointer(as: Scalar.self), output.pointer(as: Scalar.self))
    withExtendedLifetime(rows) {}
  }

  package static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws {
    guard step.wants(source) else { return }
    let gradient = try Tensor.filled(0, step.inputs[source].shape, precision: Scalar.precision)
    let arriving = try step.arriving.contiguous(Scalar.precision)
    try places(step.inputs).add(arriving.pointer(as: Scalar.self), to: gradient.pointer(as: Scalar.self))
    withExtendedLifetime(arriving) {}
    try step.pass(gradient, to: source)
  }
}
