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
  /// `x[…]`: written with brackets, never called by its name.
  case brackets
  /// Everything else declares its parameters one by one.
  case parameters([Parameter])
}

/// One parameter of a call, with its Python default written out; `nil` means it must be given.
package struct Parameter: Sendable, Equatable {
  /// What kind of value it takes, so that one adapter can read and check any call.
  package enum Role: Sendable {
    /// A tensor, or a number that becomes one. Tensors are operands; everything else goes into the op's options.
    case tensor
    /// A list of tensors.
    case tensors
    case number
    case whole
    case flag
    /// One axis; −1 is the last.
    case axis
    /// `None` for all axes, one axis, or a tuple of axes.
    case axes
    /// A tuple of sizes, of which one may be −1.
    case shape
    /// A tuple that names every axis once.
    case order
    /// One whole number or a list of them: shifts, widths, lengths.
    case wholes
  }

  package let name: String
  package let role: Role
  package let defaultText: String?

  package init(_ name: String, _ role: Role = .tensor, default defaultText: String? = nil) {
    self.name = name
    self.role = role
    self.defaultText = defaultText
  }
}

extension Signature {
  /// Every parameter in order, for the named shapes of arguments as well.
  package var list: [Parameter] {
    let x = Parameter("x")
    return switch self {
    case .unary, .brackets: [x]
    case .binary, .product: [Parameter("a"), Parameter("b")]
    case .ternary: [Parameter("condition"), Parameter("a"), Parameter("b")]
    case .reduction: [x, Parameter("axis", .axes, default: "None"), Parameter("keepdims", .flag, default: "False")]
    case .axisReduction:
      [x, Parameter("axis", .axis, default: "None"), Parameter("keepdims", .flag, default: "False")]
    case .alongAxis: [x, Parameter("axis", .axis, default: "-1")]
    case .shape: [x, Parameter("shape", .shape)]
    case .axes: [x, Parameter("axes", .order, default: "None")]
    case .variadic: [Parameter("tensors", .tensors), Parameter("axis", .axis, default: "0")]
    case .loss: [Parameter("input"), Parameter("target")]
    case .parameters(let list): list
    }
  }
}
