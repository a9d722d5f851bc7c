import Catalogue

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

  package static func about(_ value: Value) -> Help {
    switch value {
    case .function(let function):
      return Help(
        title: function.name, signature: "\(function.name)(\(function.parameters.text))", card: nil,
        documentation: function.documentation, type: nil)
    case .object(let object):
      if let parameters = object.parameters {
        let name = object.callName
        return Help(
          title: name, signature: "\(name)(\(parameters.text))", card: object.card, documentation: nil, type: nil)
      }
      return Help(title: object.title, signature: nil, card: object.card, documentation: nil, type: object.typeName)
    default:
      return Help(
        title: Writer.shortRepresentation(of: value), signature: nil, card: nil, documentation: nil,
        type: value.typeName)
    }
  }
}
