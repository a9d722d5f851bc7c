import Catalogue
import Tensors

/// An argument as a program gives it to a layer, loss, metric, optimiser or initialiser.
package enum Setting {
  case none
  case truth(Bool)
  case whole(Int)
  case number(Double)
  case text(String)
  case list([Setting])
  case tensor(Tensor)
  case component(any Component)
  case optimizer(Optimizer)
  case callback(any TrainingCallback)
  /// A value that no component takes; `type` is its Python type's name, for the message.
  case other(type: String)

  /// How Python names the type, for messages.
  package var typeName: String {
    switch self {
    case .none: "None"
    case .truth: "bool"
    case .whole: "int"
    case .number: "float"
    case .text: "str"
    case .list: "list"
    case .tensor: "tensor"
    case .component(let component): type(of: component).card.name
    case .optimizer(let optimizer): type(of: optimizer.rule).card.name
    case .callback(let callback): (callback as? any Component).map { type(of: $0).card.name } ?? "Callback"
    case .other(let type): type
    }
  }
}

extension Setting {
  /// The value of a default as a card writes it out: `None`, `True`, `0.001`, `32`, `'relu'`.
  init(written text: String) {
    switch text {
    case "None": self = .none
    case "True": self = .truth(true)
    case "False": self = .truth(false)
    default:
      if let whole = Int(text) {
        self = .whole(whole)
      } else if let number = Double(text) {
        self = .number(number)
      } else {
        self = .text(text.filter { $0 != "'" && $0 != "\"" })
      }
    }
  }
}
