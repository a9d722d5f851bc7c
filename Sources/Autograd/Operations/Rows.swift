import Tensors

/// The numbers of a tensor as rows along some of its axes, whatever their layout: the axes move to the end.
struct Rows<Scalar: Element> {
  private let source: Tensor
  private let order: Extents
  let count: Int
  let length: Int

  /// `axes` are increasing and count from 0.
  init(_ tensor: Tensor, along axes: Extents) throws {
    order = Extents(tensor.shape.indices.filter { !axes.contains($0) } + Array(axes))
    source = try tensor.permuted(order).contiguous(Scalar.precision)
    length = axes.reduce(1) { $0 * tensor.shape[$1] }
    count = tensor.shape.indices.reduce(1) { axes.contains($1) ? $0 : $0 * tensor.shape[$1] }
  }

  /// Calls `body` with each row's number and first element.
  @inline(__always)
  func forEach(_ body: (Int, UnsafePointer<Scalar>) -> Void) {
    let values = source.pointer(as: Scalar.self)
    for row in 0..<count { body(row, values + row * length) }
    withExtendedLifetime(source) {}
  }

  /// Calls `body` with the first element of the first row; the rows lie one after the other.
  @inline(__always)
  func withAll(_ body: (UnsafePointer<Scalar>) -> Void) {
    body(source.pointer(as: Scalar.self))
    withExtendedLifetime(source) {}
  }

  /// Memory of the same layout, for a result or gradient that `restore` puts back.
  func makeRows() throws -> Tensor { try Tensor.uninitialized(source.shape, precision: Scalar.precision) }

  /// Memory that was filled row by row, as a view with the axes in their own places.
  func restore(_ rows: Tensor) -> Tensor {
    var inverse = order
    for (to, from) in order.enumerated() { inverse[from] = to }
    return rows.permuted(inverse)
  }
}

/// An op whose whole work is a generic function of the scalar: it is called with the precision that is asked for.
package protocol ScalarOp: Op {
  static func compute<Scalar: Element>(_ inputs: Inputs, into output: Tensor, as type: Scalar.Type) throws
  static func differentiate<Scalar: Element>(_ step: inout BackwardStep, as type: Scalar.Type) throws
}

extension ScalarOp {
  package static func forward(_ inputs: Inputs, into output: Tensor) throws {
    switch output.precision {
    case .double: try compute(inputs, into: output, as: Double.self)
    default: try compute(inputs, into: output, as: Float.self)
    }
  }

  package static func backward(_ step: inout BackwardStep) throws {
    switch step.arriving.precision {
    case .double: try differentiate(&step, as: Double.self)
    default: try differentiate(&step, as: Float.self)
    }
  }
}
