import Catalogue
import Tensors
import Wording

/// The arguments of one call that makes a component, bound to the parameters of its card, defaults filled in.
package struct Settings {
  package let owner: String
  private var values: [String: Setting] = [:]

  /// Binds arguments as Python does: positional ones in the card's order, the rest by name.
  package init(_ card: Card, positional: [Setting] = [], named: [(name: String, value: Setting)] = []) throws {
    owner = card.name
    guard case .parameters(let parameters) = card.signature else { return }
    let names = parameters.map(\.name)
    guard positional.count <= names.count else {
      throw NeuralFault.tooManyArguments(owner: owner, given: positional.count, most: names.count)
    }
    for (name, value) in zip(names, positional) { values[name] = value }
    for (name, value) in named {
      guard names.contains(name) else {
        let nearest = Self.otherNames[name].flatMap { names.contains($0) ? $0 : nil } ?? names.nearest(to: name)
        throw NeuralFault.unknownParameter(owner: owner, name: name, nearest: nearest, known: names)
      }
      guard values[name] == nil else { throw NeuralFault.parameterTwice(owner: owner, name: name) }
      values[name] = value
    }
    for parameter in parameters where values[parameter.name] == nil {
      guard let written = parameter.defaultText else {
        throw NeuralFault.missingParameter(owner: owner, name: parameter.name)
      }
      values[parameter.name] = Setting(written: written)
    }
  }

  /// What Keras once called its parameters, and what other libraries call them.
  private static let otherNames = [
    "lr": "learning_rate", "rate": "learning_rate", "alpha": "learning_rate", "batch": "batch_size", "bs": "batch_size",
    "nb_epoch": "epochs", "n_epochs": "epochs", "neurons": "units", "size": "units", "metric": "metrics",
    "opt": "optimizer",
    "criterion": "loss", "input_dim": "input_shape", "beta1": "beta_1", "beta2": "beta_2", "eps": "epsilon",
  ]

  /// Stands for "no upper bound" in a range of numbers: as large as float32 can hold.
  package static let unbounded = Double(Float.greatestFiniteMagnitude)

  package subscript(name: String) -> Setting { values[name] ?? .none }

  package func isNone(_ name: String) -> Bool {
    if case .none = self[name] { true } else { false }
  }

  package func whole(_ name: String, in range: ClosedRange<Int>) throws -> Int {
    guard case .whole(let value) = self[name] else { throw wrongType(name, .whole) }
    guard range.contains(value) else {
      throw NeuralFault.outOfRange(
        owner: owner, name: name, value: Double(value), low: Double(range.lowerBound),
        high: value < range.lowerBound ? nil : Double(range.upperBound))
    }
    return value
  }

  /// A number within `range`; nan is in none.
  package func number(_ name: String, in range: ClosedRange<Double>) throws -> Double {
    let value: Double
    switch self[name] {
    case .whole(let given): value = Double(given)
    case .number(let given): value = given
    case .tensor(let given) where given.count == 1: value = given.element(at: 0)
    default: throw wrongType(name, .number)
    }
    guard range.contains(value) else {
      throw NeuralFault.outOfRange(
        owner: owner, name: name, value: value, low: range.lowerBound,
        high: range.upperBound == Settings.unbounded ? nil : range.upperBound)
    }
    return value
  }

  package func truth(_ name: String) throws -> Bool {
    guard case .truth(let value) = self[name] else { throw wrongType(name, .truth) }
    return value
  }

  package func text(_ name: String) throws -> String? {
    switch self[name] {
    case .none: return nil
    case .text(let text): return text
    default: throw wrongType(name, .text)
    }
  }

  /// A shape without the batch axis: `(784,)`, or a bare `784` as Keras's `shape=784` reads too.
  package func shape(_ name: String) throws -> Shape? {
    switch self[name] {
    case .none: return nil
    case .whole(let size): return try checked([size], name)
    case .list(let items):
      return try checked(
        items.map { item in
          guard case .whole(let size) = item else { throw wrongType(name, .shape) }
          return size
        }, name)
    default: throw wrongType(name, .shape)
    }
  }

  private func checked(_ sizes: [Int], _ name: String) throws -> Shape {
    if let bad = sizes.first(where: { $0 < 1 }) {
      throw NeuralFault.outOfRange(owner: owner, name: name, value: Double(bad), low: 1, high: nil)
    }
    // The batch axis comes on top of these.
    guard sizes.count < Extents.limit else { throw TensorFault.tooManyAxes(sizes.count + 1) }
    return try Shape.checked(sizes)
  }

  /// The argument given is of a type that the parameter doesn't take.
  package func wrongType(_ name: String, _ expected: NeuralFault.Expected) -> NeuralFault {
    .wrongType(owner: owner, name: name, expected: expected, found: self[name].typeName)
  }
}
