import Catalogue
import Neural

/// A callback of the language: its numbers can be read, and `fit` takes it.
class CallbackObject: NativeObject {
  let callback: any TrainingCallback
  private let own: Card

  init(_ callback: any TrainingCallback, _ card: Card) {
    self.callback = callback
    own = card
  }

  final override var typeName: String { own.name }
  final override var card: Card? { own }
  override func representation(_ writer: inout Writer) { writer.append("<\(typeName)>") }

  override func attribute(_ name: String) throws -> Value? {
    callback.facts.first { $0.name == name }.map { KerasArguments.value($0.value) }
  }
  override var attributeNames: [String] { callback.facts.map(\.name) }
}
