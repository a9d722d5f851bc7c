import Catalogue
import Neural

/// The words that some arguments take.
enum ArgumentWords {
  /// nil for an argument that takes anything.
  static func words(for name: String) -> [String]? {
    switch name {
    case "activation": Activation.names
    case "optimizer": names(NeuralCatalogue.optimizers)
    case "loss": names(NeuralCatalogue.losses)
    case "metrics": ["accuracy"] + names(NeuralCatalogue.metrics)
    case "kernel_initializer", "bias_initializer": names(NeuralCatalogue.initializers)
    case "monitor": ["loss", "accuracy", "val_loss", "val_accuracy"]
    default: nil
    }
  }

  private static func names(_ types: [any Component.Type]) -> [String] {
    types.map { $0.aliases.first ?? $0.card.name.lowercased() }
  }
}
