import Tensors

extension Column {
  /// Beyond this, float32 no longer tells neighbouring whole numbers apart.
  package static let largestWhole: Int64 = 1 << 24

  /// The column as float32, shape (rows,). Whole numbers stay a tensor of whole numbers.
  ///
  /// - Throws: `DatasetFault` where a value is missing, is no number, or would become another one: a whole number
  ///   beyond 2^24, a decimal number beyond float32's range.
  package func tensor() throws -> Tensor {
    if let row = (0..<count).first(where: isMissing) {
      throw DatasetFault.valuesMissing(column: name, count: missingCount, firstRow: row)
    }
    let shape = try Shape.checked([count])
    switch values {
    case .whole(let values):
      if let row = values.firstIndex(where: { $0.magnitude > Self.largestWhole.magnitude }) {
        throw DatasetFault.wholeTooLarge(column: name, row: row, value: values[row])
      }
      return try .from(values.map { Float($0) }, shape, kind: .whole)
    case .real(let values):
      if let row = values.firstIndex(where: { $0.isFinite && !Float($0).isFinite }) {
        throw DatasetFault.realTooLarge(column: name, row: row, value: values[row])
      }
      return try .from(values.map { Float($0) }, shape)
    case .truth(let values): return try .from(values.map { $0 ? 1 : 0 }, shape, kind: .truth)
    case .text, .moment, .span: throw DatasetFault.notNumbers(column: name, kind)
    }
  }
}
