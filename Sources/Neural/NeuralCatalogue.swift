import Catalogue
import Wording

/// Every layer, initialiser, loss, metric and optimiser there is.
package enum NeuralCatalogue {
  package static let layers: [any Layer.Type] = [
    InputLayer.self, Dense.self, ActivationLayer.self, FlattenLayer.self, DropoutLayer.self,
  ]
  package static let initializers: [any Initializer.Type] = [
    GlorotUniform.self, HeUniform.self, RandomUniform.self, RandomNormal.self, Zeros.self, Ones.self,
  ]
  package static let losses: [any Loss.Type] = [
    SparseCategoricalCrossentropyLoss.self, CategoricalCrossentropyLoss.self, BinaryCrossentropyLoss.self,
    MeanSquaredErrorLoss.self,
    MeanAbsoluteErrorLoss.self,
  ]
  package static let metrics: [any Metric.Type] = [
    SparseCategoricalAccuracy.self, CategoricalAccuracy.self, BinaryAccuracy.self, MeanAbsoluteErrorMetric.self,
    MeanSquaredErrorMetric.self,
  ]
  package static let optimizers: [any UpdateRule.Type] = [SGD.self, Adam.self, RMSprop.self]

  package static let callbacks: [any Component.Type] = [
    EarlyStopping.self, ReduceLROnPlateau.self, HistoryRecorder.self,
  ]

  package static let components: [any Component.Type] =
    layers + (initializers as [any Component.Type]) + losses + metrics + optimizers + callbacks

  package static var cards: [Card] { components.map { $0.card } }

  /// What an argument such as `kernel_initializer=` asks for.
  static func initializer(_ settings: Settings, _ parameter: String) throws -> any Initializer {
    switch settings[parameter] {
    case .text(let name):
      if let made = try find(name, .initializer, initializers).init() as? any Initializer { return made }
    case .component(let given as any Initializer): return given
    default: break
    }
    throw settings.wrongType(parameter, .initializer)
  }

  /// What a `loss=` argument asks for; nothing is no loss.
  package static func loss(_ settings: Settings, _ parameter: String) throws -> (any Loss)? {
    switch settings[parameter] {
    case .none: return nil
    case .text(let name):
      if let made = try find(name, .loss, losses).init() as? any Loss { return made }
    case .component(let given as any Loss): return given
    default: break
    }
    throw settings.wrongType(parameter, .loss)
  }

  /// What an `optimizer=` argument asks for.
  package static func optimizer(_ settings: Settings, _ parameter: String) throws -> Optimizer {
    switch settings[parameter] {
    case .text(let name):
      if let made = try find(name, .optimizer, optimizers).init() as? any UpdateRule { return Optimizer(made) }
    case .optimizer(let given): return given
    default: break
    }
    throw settings.wrongType(parameter, .optimizer)
  }

  /// What each entry of a `metrics=` argument asks for.
  package static func metrics(_ settings: Settings, _ parameter: String) throws -> [MetricRequest] {
    switch settings[parameter] {
    case .none: []
    case .list(let items): try items.map { try metric($0, settings, parameter) }
    case let single: [try metric(single, settings, parameter)]
    }
  }

  private static func metric(_ setting: Setting, _ settings: Settings, _ parameter: String) throws -> MetricRequest {
    switch setting {
    case .text(let name) where MetricRequest.accuracyNames.contains(name.lowercased()):
      return MetricRequest(name: name, metric: nil)
    case .text(let name):
      if let made = try find(name, .metric, metrics, also: MetricRequest.accuracyNames).init() as? any Metric {
        return MetricRequest(name: name, metric: made)
      }
    case .component(let given as any Metric): return MetricRequest(name: given.name, metric: given)
    default: break
    }
    throw settings.wrongType(parameter, .metrics)
  }

  /// The one of `types` that `name` asks for; `also` are names that mean something besides.
  static func find(
    _ name: String, _ kind: ComponentKind, _ types: [any Component.Type], also: [String] = []
  ) throws -> any Component.Type {
    if let type = types.first(where: { $0.answers(to: name) }) { return type }
    let shown = also.prefix(1) + types.map { $0.aliases.first ?? $0.card.name.lowercased() }
    let known = also + types.flatMap { $0.aliases + [$0.card.name.lowercased()] }
    throw NeuralFault.unknownName(
      kind: kind, name: name, nearest: known.nearest(to: name), known: Array(shown))
  }
}
