import CKernels
import COpenBLAS
import Catalogue

extension Extents {
  /// The shape of `a @ b` by NumPy's rule: vectors join in as rows or columns and leave again, leading axes broadcast.
  package func product(with other: Shape) throws -> Shape {
    guard count >= 1, other.count >= 1 else { throw TensorFault.cannotMultiply(self, other) }
    let inner = self[count - 1]
    let matching = other.count == 1 ? other[0] : other[other.count - 2]
    guard inner == matching else { throw TensorFault.cannotMultiply(self, other) }
    let leading = Shape(self.dropLast(Swift.min(2, count)))
    let otherLeading = Shape(other.dropLast(Swift.min(2, other.count)))
    guard var result = try? leading.broadcast(with: otherLeading), result.count + 2 <= Extents.limit else {
      throw TensorFault.cannotMultiply(self, other)
    }
    if count > 1 { result.append(self[count - 2]) }
    if other.count > 1 { result.append(other[other.count - 1]) }
    _ = try Shape.checked(Array(result))
    return result
  }
}

extension Tensor {
  /// Writes `self @ other` to `output`, a contiguous tensor of shape `shape.product(with: other.shape)`.
  package func multiply(_ other: Tensor, into output: Tensor, pulse: Pulse = .silent) throws {
    // A vector on the left is a row, one on the right a column.
    let left = rank == 1 ? unsqueezed(0) : self
    let right = other.rank == 1 ? other.unsqueezed(1) : other
    let rows = left.shape[left.rank - 2]
    let columns = right.shape[right.rank - 1]
    let leading = try Shape(left.shape.dropLast(2)).broadcast(with: Shape(right.shape.dropLast(2)))
    if leading.isEmpty {
      try MatrixProduct(left, right, precision: output.precision).write(to: output, offset: 0, pulse)
      return
    }
    let a = try left.broadcast(to: Shape(Array(leading) + [rows, left.shape[left.rank - 1]]))
    let b = try right.broadcast(to: Shape(Array(leading) + [right.shape[right.rank - 2], columns]))
    let batches = leading.elementCount
    guard batches > 0 else { return }
    var index = Extents(repeating: 0, count: leading.count)
    for batch in 0..<batches {
      var one = a
      var two = b
      for axis in leading.indices {
        one = one.selected(axis: 0, index: index[axis])
        two = two.selected(axis: 0, index: index[axis])
      }
      try MatrixProduct(one, two, precision: output.precision).write(to: output, offset: batch * rows * columns, pulse)
      var axis = leading.count - 1
      while axis >= 0 {
        index[axis] += 1
        if index[axis] < leading[axis] { break }
        index[axis] = 0
        axis -= 1
      }
    }
  }
}

/// One product of two matrices whose layout BLAS understands: a transpose costs nothing, other layouts are copied.
private struct MatrixProduct {
  struct Side {
    let tensor: Tensor
    let isTransposed: Bool
    let leadingDimension: Int

    /// How far into the matrix's memory row `row` begins.
    func place(ofRow row: Int) -> Int { isTransposed ? row : row * leadingDimension }
    var rowStride: Int { isTransposed ? 1 : leadingDimension }
    var columnStride: Int { isTransposed ? leadingDimension : 1 }
  }

  let left: Side
  let right: Side
  let rows: Int
  let columns: Int
  let inner: Int

  init(_ a: Tensor, _ b: Tensor, precision: Precision) throws {
    rows = a.shape[0]
    inner = a.shape[1]
    columns = b.shape[1]
    left = try Self.side(a, precision)
    right = try Self.side(b, precision)
  }

  private static func side(_ matrix: Tensor, _ precision: Precision) throws -> Side {
    let (height, width) = (matrix.shape[0], matrix.shape[1])
    if matrix.precision == precision {
      if matrix.strides[1] == 1 || width == 1, matrix.strides[0] >= max(1, width) {
        return Side(tensor: matrix, isTransposed: false, leadingDimension: matrix.strides[0])
      }
      if matrix.strides[0] == 1 || height == 1, matrix.strides[1] >= max(1, height) {
        return Side(tensor: matrix, isTransposed: true, leadingDimension: matrix.strides[1])
      }
    }
    return Side(tensor: try matrix.copied(precision), isTransposed: false, leadingDimension: max(1, width))
  }

  /// About 20 ms of work: between blocks of so many multiply-adds the pulse is asked whether to stop.
  private static let blockWork = 1_000_000_000

  /// Writes the product from `offset` on. Blocks depend only on the shape, so that results never depend on timing.
  func write(to output: Tensor, offset: Int, _ pulse: Pulse) throws {
    guard rows > 0, columns > 0 else { return }
    let rowWork = max(1, columns * inner)
    let blockRows = min(rows, max(1, Self.blockWork / rowWork))
    var row = 0
    while row < rows {
      if row > 0 { try pulse.check() }
      let height = min(blockRows, rows - row)
      switch output.precision {
      case .double: multiplyRows(row, height, output.pointer(as: Double.self) + offset + row * columns)
      default: multiplyRows(row, height, output.pointer(as: Float.self) + offset + row * columns)
      }
      row += height
    }
  }

  /// Whether our own loop beats OpenBLAS, which packs both sides first: measured on shapes from 32×784×64 to 512³.
  /// It reads the right side once for every six rows, so that has to stay in the cache, and adds up each element in
  /// one go, which costs digits on long sums.
  private var isSmall: Bool {
    columns >= 8 && inner <= 4096 && Double(rows) * Double(columns) * Double(inner) <= 0x1p26
      && inner * columns <= (right.isTransposed ? 1 << 14 : 1 << 19)
  }

  private func multiplyRows(_ row: Int, _ height: Int, _ target: UnsafeMutablePointer<Float>) {
    guard inner > 0 else { return target.update(repeating: 0, count: height * columns) }
    if isSmall {
      gw_small_product(
        height, columns, inner, left.tensor.pointer(as: Float.self) + left.place(ofRow: row), left.rowStride,
        left.columnStride, right.tensor.pointer(as: Float.self), right.rowStride, right.columnStride, target, columns)
      return
    }
    gw_sgemm(
      Int32(height), Int32(columns), Int32(inner), left.tensor.pointer(as: Float.self) + left.place(ofRow: row),
      left.leadingDimension, left.isTransposed ? 1 : 0, right.tensor.pointer(as: Float.self), right.leadingDimension,
      right.isTransposed ? 1 : 0, target, columns)
  }

  private func multiplyRows(_ row: Int, _ height: Int, _ target: UnsafeMutablePointer<Double>) {
    guard inner > 0 else { return target.update(repeating: 0, count: height * columns) }
    gw_dgemm(
      Int32(height), Int32(columns), Int32(inner), left.tensor.pointer(as: Double.self) + left.place(ofRow: row),
      left.leadingDimension, left.isTransposed ? 1 : 0, right.tensor.pointer(as: Double.self), right.leadingDimension,
      right.isTransposed ? 1 : 0, target, columns)
  }
}
