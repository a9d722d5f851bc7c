import Catalogue
import Neural

/// A layer, loss, metric, optimiser or initialiser as a name of the language: calling it makes one.
///
/// The card says how it is called, so that nothing here knows one component from another.
final class ComponentType: NativeObject {
  let type: any Component.Type
  private let module: String

  init(_ type: any Component.Type, module: String) {
    self.type = type
    self.module = module
  }

  override var typeName: String { "type" }
  override var title: String { type.card.name }
  override func representation(_ writer: inout Writer) {
    writer.append("<class '\(module).\(type.card.name)'>")
  }
  override var isCallable: Bool { true }
  override var parameters: Parameters? { type.card.signature.parameters }
  override var callName: String { type.card.name }
  override var card: Card? { type.card }
  override func attribute(_ name: String) -> Value? { name == "__name__" ? .text(type.card.name) : nil }
  override var attributeNames: [String] { ["__name__"] }

  override func call(_ arguments: Arguments, _ machine: Machine) throws -> Value {
    let component = try type.init(KerasArguments.settings(type.card, arguments))
    switch component {
    case let layer as any Layer:
      machine.neural.name(layer)
      return .object(LayerObject(layer))
    case let loss as any Loss: return .object(LossObject(loss))
    case let metric as any Metric: return .object(MetricObject(metric))
    case let rule as any UpdateRule: return .object(OptimizerObject(Optimizer(rule)))
    case let recorder as HistoryRecorder: return .object(HistoryObject(recorder))
    case let callback as any TrainingCallback: return .object(CallbackObject(callback, type.card))
    default: return .object(ComponentObject(component))
    }
  }
}

extension Signature {
  /// The parameters of a card as the language shows them.
  var parameters: Parameters { Parameters(list) }
}

/// A component that has been made: what models are put together from.
class ComponentObject: NativeObject {
  let component: any Component

  init(_ component: any Component) { self.component = component }

  final override var typeName: String { type(of: component).card.name }
  final override var card: Card? { type(of: component).card }
  override func representation(_ writer: inout Writer) { writer.append("<\(typeName)>") }
}
