import CKernels

/// The hot loops of `CKernels` on tensors. Everything here works in place or into given memory, all of it float32 and
/// contiguous, and never allocates.
package enum Kernels {
  /// y = e^x, within 1 ulp and with the same bits on every processor.
  package static func exp(_ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>) {
    gw_exp(count, x, y)
  }

  package static func relu(_ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>) {
    gw_relu(count, x, y)
  }

  /// dx = dy where y > 0, else 0.
  package static func reluBackward(
    _ count: Int, _ y: UnsafePointer<Float>, _ dy: UnsafePointer<Float>, _ dx: UnsafeMutablePointer<Float>
  ) {
    gw_relu_backward(count, y, dy, dx)
  }

  /// y[i, j] = x[i, j] + bias[j].
  package static func addRows(
    rows: Int, columns: Int, _ x: UnsafePointer<Float>, _ bias: UnsafePointer<Float>,
    _ y: UnsafeMutablePointer<Float>
  ) {
    gw_add_rows(rows, columns, x, bias, y)
  }

  /// The softmax of each row.
  package static func softmax(
    rows: Int, columns: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
  ) {
    gw_softmax(rows, columns, x, y)
  }

  /// The logarithm of each row's softmax.
  package static func logSoftmax(
    rows: Int, columns: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
  ) {
    gw_log_softmax(rows, columns, x, y)
  }

  /// Each row's cross-entropy from logits and a label in `0 ..< classes` (which the caller has checked), and with
  /// `gradient` also scale × (softmax − one-hot).
  package static func softmaxCrossEntropy(
    rows: Int, classes: Int, logits: UnsafePointer<Float>, labels: UnsafePointer<Float>,
    losses: UnsafeMutablePointer<Float>, gradient: UnsafeMutablePointer<Float>?, scale: Float
  ) {
    gw_softmax_cross_entropy(rows, classes, logits, labels, losses, gradient, scale)
  }

  /// One step of Adam over weights, gradients and both moments in one pass (Kingma and Ba, 2015):
  /// m = β₁m + (1 − β₁)g; v = β₂v + (1 − β₂)g²; p = p − rate × m / (√v × scale + epsilon).
  ///
  /// After t steps PyTorch has rate = lr / (1 − β₁ᵗ) and scale = 1 / √(1 − β₂ᵗ); Keras has
  /// rate = lr √(1 − β₂ᵗ) / (1 − β₁ᵗ) and scale = 1.
  package static func adam(
    _ count: Int, _ p: UnsafeMutablePointer<Float>, _ g: UnsafePointer<Float>, _ m: UnsafeMutablePointer<Float>,
    _ v: UnsafeMutablePointer<Float>, rate: Float, beta1: Float, beta2: Float, epsilon: Float, scale: Float
  ) {
    gw_adam(count, p, g, m, v, rate, beta1, beta2, epsilon, scale)
  }

  /// One step of gradient descent: p = p − rate × g.
  package static func descend(
    _ count: Int, _ p: UnsafeMutablePointer<Float>, _ g: UnsafePointer<Float>, rate: Float
  ) {
    gw_descend(count, p, g, rate)
  }

  /// One step of gradient descent with momentum as PyTorch writes it: v = momentum × v + g; p = p − rate × v, with
  /// `nesterov` p = p − rate × (g + momentum × v).
  package static func descendWithMomentum(
    _ count: Int, _ p: UnsafeMutablePointer<Float>, _ g: UnsafePointer<Float>, _ v: UnsafeMutablePointer<Float>,
    rate: Float, momentum: Float, nesterov: Bool
  ) {
    gw_descend_with_momentum(count, p, g, v, rate, momentum, nesterov ? 1 : 0)
  }
}

extension Tensor {
  /// Writes the given entries of the first axis, one after the other, to `output`: contiguous float32 memory of shape
  /// (rows.count, the other axes). This is how a batch is drawn from pixels that stay bytes.
  package func gather(rows: [Int], into output: Tensor) throws {
    guard rank > 0 else { throw TensorFault.axisOutOfRange(0, shape) }
    let size = shape[0]
    for row in rows where row < 0 || row >= size {
      throw TensorFault.indexOutOfRange(row, axis: 0, size: size)
    }
    let length = Shape(shape.dropFirst()).elementCount
    guard output.count == rows.count * length else { throw TensorFault.wrongCount(rows.count * length, output.shape) }
    let target = output.pointer(as: Float.self)
    if precision == .byte, isContiguous {
      gw_gather_bytes(rows.count, length, buffer.bytes + offset, rows, buffer.table, target)
    } else {
      for (place, row) in rows.enumerated() { selected(axis: 0, index: row).copy(to: target + place * length) }
    }
  }
}
