import Tensors
import Wording

/// Why an update can't be worked out, as facts.
enum DerivationFault: Error, Sendable, Equatable {
  /// No loss that was computed depends on it by a gradient.
  case noPath(String)
  /// A tensor as a whole was named.
  case oneElement(String, Shape)
}

extension DerivationFault: Fault {
  var kind: FaultKind { .value }

  var message: Bilingual {
    switch self {
    case .noPath(let name):
      Bilingual(
        "no single number was computed through which a gradient could reach \(name).",
        "还没有算出一个能让梯度传到 \(name) 的数。")
    case .oneElement(let name, let shape):
      Bilingual(
        "\(name) holds \(Numeral.grouped(shape.elementCount)) numbers, shape \(shape.description); one at a time can be followed.",
        "\(name) 有 \(Numeral.grouped(shape.elementCount)) 个数，形状 \(shape.description)；一次只能推导一个。")
    }
  }

  var remedy: Bilingual? {
    switch self {
    case .noPath(let name):
      Bilingual(
        "compute a loss from it: L = (\(name) * x - 2) ** 2, where \(name) is param(…).",
        "先用它算一个损失，例如 L = (\(name) * x - 2) ** 2，其中 \(name) 是 param(…)。")
    case .oneElement(let name, let shape):
      Bilingual(same: ":derive \(name)[\(shape.indices.map { _ in "0" }.joined(separator: ", "))]")
    }
  }
}
