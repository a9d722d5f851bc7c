import Autograd
import Wording

/// The curve that a layer bends its results with, under Keras's name.
package struct Activation: Sendable, Equatable {
  /// `relu`, `linear`.
  package let name: String

  package static let linear = Activation(name: "linear")
  package static let softmax = Activation(name: "softmax")
  package static let sigmoid = Activation(name: "sigmoid")

  /// The op of the catalogue that each name stands for; `nil` computes nothing.
  private static let opNames: KeyValuePairs<String, String?> = [
    "linear": nil, "relu": "relu", "sigmoid": "sigmoid", "tanh": "tanh", "softmax": "softmax", "gelu": "gelu",
    "elu": "elu", "selu": "selu", "silu": "silu", "swish": "silu", "softplus": "softplus",
    "leaky_relu": "leaky_relu", "exponential": "exp", "log_softmax": "log_softmax",
  ]

  /// Keras's names that the op catalogue can honour.
  package static let names: [String] = opNames.filter { $0.value.map { OpCatalogue.named[$0] != nil } ?? true }
    .map(\.key)

  private init(name: String) { self.name = name }

  /// What an `activation=` argument asks for; nothing is `linear`.
  package init(_ settings: Settings, _ parameter: String) throws {
    switch settings[parameter] {
    case .none: self = .linear
    case .text(let name): try self.init(named: name)
    default: throw settings.wrongType(parameter, .activation)
    }
  }

  package init(named name: String) throws {
    guard Self.names.contains(name) else {
      throw NeuralFault.unknownName(
        kind: .activation, name: name, nearest: Self.names.nearest(to: name), known: Self.names)
    }
    self.name = name
  }

  package var op: (any Op.Type)? {
    for (name, op) in Self.opNames where name == self.name { return op.flatMap { OpCatalogue.named[$0] } }
    return nil
  }

  func options(rank: Int) -> Options {
    switch name {
    case "softmax", "log_softmax": .axis(rank - 1)
    // Keras's slope below 0 differs from PyTorch's 0.01.
    case "leaky_relu": .number(0.2)
    default: .none
    }
  }
}
