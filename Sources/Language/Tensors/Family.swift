/// Which library a tensor behaves and prints as, where NumPy, PyTorch and Keras differ. Bare makers give torch.
package enum Family: String, Sendable, Hashable {
  case numpy
  case torch
  case keras

  /// The family of a result: mixed with torch, torch wins; NumPy gives way to Keras.
  func mixed(with other: Family) -> Family {
    if self == .torch || other == .torch { return .torch }
    return self == .keras || other == .keras ? .keras : .numpy
  }

  /// What the library calls its tensors.
  package var typeName: String {
    switch self {
    case .numpy: "ndarray"
    case .torch: "Tensor"
    case .keras: "EagerTensor"
    }
  }

  /// How the library spells "which axis" and "keep it".
  var axisName: String { self == .torch ? "dim" : "axis" }
  var keepName: String { self == .torch ? "keepdim" : "keepdims" }
}
