/// How a thing is called: a shape of arguments from a closed list, so that the language has one adapter a case.
package enum Signature: Sendable, Equatable {
  /// `relu(x)`: one tensor, element by element.
  case unary
  /// `maximum(a, b)`: two tensors that broadcast together.
  case binary
  /// `sum(x, axis=None, keepdims=False)`: over all axes, one axis or a tuple of axes.
  case reduction
  /// `argmax(x, axis=None)`: over all axes or one.
  case axisReduction
  /// `softmax(x, axis=-1)`: a tensor and one axis, kept.
  case alongAxis
  /// `reshape(x, shape)`: a tensor and a shape.
  case shape
  /// `transpose(x, axes)`: a tensor and an order of axes, reversed by default.
  case axes
  /// `matmul(a, b)`: two tensors with the rules of `@`.
  case product
  /// `concat([a, b], axis=0)`: a list of tensors and an axis.
  case variadic
  /// `cross_entropy(predicted, target)`: a loss or metric of predictions and targets.
  case loss
  /// `where(condition, a, b)`: three tensors that broadcast together.
  case ternary
  /// Everything else declares its parameters one by one.
  case parameters([Parameter])
}

/// One parameter of a call, with its Python default written out; `nil` means it must be given.
package struct Parameter: Sendable, Equatable {
  package let name: String
  package let defaultText: String?

  package init(_ name: String, default defaultText: String? = nil) {
    self.name = name
    self.defaultText = defaultText
  }
}
