import Autograd
import Syntax
import Tensors

/// A name of a line that failed, and what it stood for then.
package struct SeenName: Equatable, Sendable {
  package let name: String
  package let seen: Seen

  /// What fits beside a name on one line.
  package enum Seen: Equatable, Sendable {
    case shape(Shape)
    /// A number, a truth value, None or a short text, as Python writes it.
    case text(String)
    case items(type: String, count: Int)
    case type(String)
  }

  private static let longestText = 30
  /// Names that one line is worth.
  private static let most = 8

  /// The names in a part of a program that have a value, each once, in their order; functions and modules are left out,
  /// whose names say what they are.
  static func all(in source: SourceText, at span: Span, _ value: (String) -> Value?) -> [SeenName] {
    guard span.end - span.start < 2_000 else { return [] }
    var found: [SeenName] = []
    var isAttribute = false
    for (text, part) in SourceText(name: "", text: source.text(of: span)).codeParts {
      if part == .name, !isAttribute, !found.contains(where: { $0.name == text }), found.count < most,
        let seen = value(text).flatMap(look)
      {
        found.append(SeenName(name: text, seen: seen))
      }
      isAttribute = text.last == "."
    }
    return found
  }

  private static func look(at value: Value) -> Seen? {
    switch value {
    case .none, .truth, .integer, .float: return (try? Writer.representation(of: value)).map { .text($0) }
    case .string(let text):
      if text.count > longestText { return .items(type: "str", count: text.count) }
      return (try? Writer.representation(of: value)).map { .text($0) }
    case .list(let list): return .items(type: "list", count: list.elements.count)
    case .tuple(let tuple): return .items(type: "tuple", count: tuple.elements.count)
    case .dictionary(let dictionary): return .items(type: "dict", count: dictionary.count)
    case .set(let set): return .items(type: "set", count: set.count)
    case .function, .cell, .ellipsis: return nil
    case .object(let object as TensorObject):
      if object.variable.shape.isEmpty, let number = try? object.scalar() { return look(at: number) }
      return .shape(object.variable.shape)
    case .object(let object):
      if object is ModuleObject || object is BuiltinFunction || object is TypeObject || object is OpFunction {
        return nil
      }
      return ((try? object.length()) ?? nil).map { .items(type: object.typeName, count: $0) } ?? .type(object.typeName)
    }
  }
}
