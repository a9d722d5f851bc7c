import Tensors

/// A data set's examples, picked by number into a batch. Pixels stay bytes until then.
struct Rows {
  let source: Tensor
  let count: Int
  /// Numbers in one example.
  let width: Int

  /// `source` is (n, …); rows that don't lie one after the other are copied once.
  init(_ source: Tensor) throws {
    if source.isContiguous {
      self.source = source
    } else {
      self.source = source.precision == .byte ? try source.gatheredBytes() : try source.contiguous()
    }
    count = source.shape[0]
    width = Shape(source.shape.dropFirst()).elementCount
  }

  /// Writes the examples `order[start ..< start + batch.shape[0]]` to `batch`, contiguous float32; without an order,
  /// the examples `start …` themselves.
  func gather(_ order: [Int]?, from start: Int, into batch: Tensor) {
    let size = batch.shape[0]
    let target = batch.pointer(as: Float.self)
    for place in 0..<size {
      let row = (order?[start + place] ?? start + place) * width + source.offset
      let to = target + place * width
      switch source.precision {
      case .byte:
        source.buffer.table.withUnsafeBufferPointer { table in
          let bytes = source.buffer.bytes + row
          for index in 0..<width { to[index] = table[Int(bytes[index])] }
        }
      case .double:
        let values = source.buffer.pointer(as: Double.self) + row
        for index in 0..<width { to[index] = Float(values[index]) }
      case .single: to.update(from: source.buffer.floats + row, count: width)
      }
    }
  }

  /// The examples in `range`, sharing memory.
  static func slice(_ tensor: Tensor, _ range: Range<Int>) -> Tensor {
    tensor.sliced(axis: 0, start: range.lowerBound, step: 1, size: range.count)
  }
}
