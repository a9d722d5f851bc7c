import Autograd
import Catalogue
import Syntax
import Tensors

/// What is known about a name or a value: for `help(x)` and `name?`.
package struct Help: Sendable {
  /// The name, or the value written short.
  package let title: String
  /// How it is called, `len(obj, /)`, or nil for what can't be called.
  package let signature: String?
  /// The card, where the thing has one.
  package let card: Card?
  /// The first string of the learner's own function.
  package let documentation: String?
  /// The type of a value that is no function.
  package let type: String?
  /// The text of the learner's own function.
  package let code: String?

  private init(
    _ title: String, signature: String? = nil, card: Card? = nil, documentation: String? = nil, type: String? = nil,
    code: String? = nil
  ) {
    self.title = title
    self.signature = signature
    self.card = card
    self.documentation = documentation
    self.type = type
    self.code = code
  }

  package static func about(_ value: Value) -> Help {
    switch value {
    case .function(let function):
      return Help(
        function.name, signature: "\(function.name)(\(function.parameters.text))",
        documentation: function.documentation, code: function.text)
    case .object(let object):
      // What a method of a tensor or a module's member does, the op's own card says.
      let card = object.card ?? OpCatalogue.named[object.callName]?.card
      if let parameters = object.parameters {
        let name = object.callName
        return Help(name, signature: "\(name)(\(parameters.text))", card: card)
      }
      return Help(object.title, card: object.card, type: object.typeName)
    default:
      return Help(Writer.shortRepresentation(of: value), type: value.typeName)
    }
  }
}
