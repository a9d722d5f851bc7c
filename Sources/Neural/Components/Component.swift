import Catalogue

/// A layer, loss, metric, update rule or initialiser: something that a card describes and that is made from the
/// arguments which the card declares.
package protocol Component: SendableMetatype {
  static var card: Card { get }

  /// The names by which Keras's string arguments ask for it, beside the card's own: `"mse"`.
  static var aliases: [String] { get }

  /// Reads and checks every argument. Throws a `NeuralFault` that names the parameter.
  init(_ settings: Settings) throws
}

extension Component {
  package static var aliases: [String] { [] }

  /// Whether `name` asks for this component. Letters count alike in either case, as Keras accepts both `"adam"` and
  /// `"Adam"`.
  static func answers(to name: String) -> Bool {
    let name = name.lowercased()
    return card.name.lowercased() == name || aliases.contains { $0.lowercased() == name }
  }

  /// With the default of every argument.
  init() throws { try self.init(Settings(Self.card)) }
}

/// What a name or an argument can stand for: said in messages.
package enum ComponentKind: Sendable, Equatable {
  case layer, activation, initializer, loss, metric, optimizer
}
