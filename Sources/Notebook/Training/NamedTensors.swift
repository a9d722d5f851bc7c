import Autograd
import Language
import Neural

/// The tensors that a session's variables reach, by the way a program reaches them: `w`, `params[0]`, `p['w']`,
/// `layer.kernel`, the weights of `model`.
struct NamedTensors {
  struct Entry {
    let name: WeightName
    /// The variable that the way begins with.
    let root: String
    let variable: Variable
  }

  private(set) var entries: [Entry] = []

  /// Lists of more elements are data and not parameters.
  private static let mostElements = 1000
  private static let deepest = 3

  init(_ session: Session) {
    for name in session.names where !name.hasPrefix("_") {
      if let value = session[name] { visit(value, WeightName(name), name, depth: 0) }
    }
  }

  private mutating func visit(_ value: Value, _ name: WeightName, _ root: String, depth: Int) {
    guard depth <= Self.deepest else { return }
    switch value {
    case .list(let list): visit(list.elements, name, root, depth)
    case .tuple(let tuple): visit(tuple.elements, name, root, depth)
    case .dictionary(let dictionary) where dictionary.count <= Self.mostElements:
      for case (.string(let key), let value) in dictionary.pairs {
        visit(value, WeightName("\(name.name)['\(key.string)']"), root, depth: depth + 1)
      }
    case .object(let object): visit(object, name, root)
    default: break
    }
  }

  private mutating func visit(_ elements: [Value], _ name: WeightName, _ root: String, _ depth: Int) {
    guard elements.count <= Self.mostElements else { return }
    for (index, value) in elements.enumerated() {
      visit(value, WeightName("\(name.name)[\(index)]"), root, depth: depth + 1)
    }
  }

  private mutating func visit(_ object: NativeObject, _ name: WeightName, _ root: String) {
    switch object {
    case let tensor as TensorObject: entries.append(Entry(name: name, root: root, variable: tensor.variable))
    case let model as ModelObject:
      for (index, layer) in model.model.layers.enumerated() {
        for weight in layer.weights {
          let name = WeightName(weight.name, layer: .init(index: index, name: layer.name))
          entries.append(Entry(name: name, root: root, variable: weight.variable))
        }
      }
    default: break
    }
  }

  func variable(named name: WeightName) -> Variable? { entries.first { $0.name == name }?.variable }

  /// The parameter with this identity, under the first name that leads to it.
  func entry(of leaf: Leaf) -> Entry? { entries.first { $0.variable.leaf === leaf } }
}
