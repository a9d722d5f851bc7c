import Autograd
import Catalogue
import Datasets
import Neural
import Tensors

/// `tensorflow`, `keras` and the modules below them: names that Neural's cards, the op catalogue and the data sets
/// already have.
enum KerasModules {
  /// Each module stands below `keras` and below `tensorflow.keras`.
  static let views: [ModuleView] =
    [tensorflow, TensorFlowModule.nn, TensorFlowModule.random]
    + ["keras", "tensorflow.keras"].flatMap { root in
      [
        ModuleView(root) { _ in [("Sequential", .object(ModelType())), component(InputLayer.self, "keras")] },
        ModuleView("\(root).models") { _ in [("Sequential", .object(ModelType()))] },
        ModuleView("\(root).layers") { _ in NeuralCatalogue.layers.map { component($0, "keras.layers") } },
        ModuleView("\(root).optimizers") { _ in NeuralCatalogue.optimizers.map { component($0, "keras.optimizers") } },
        ModuleView("\(root).losses") { _ in
          NeuralCatalogue.losses.map { component($0, "keras.losses") } + lossFunctions
        },
        ModuleView("\(root).metrics") { _ in NeuralCatalogue.metrics.map { component($0, "keras.metrics") } },
        ModuleView("\(root).callbacks") { _ in
          NeuralCatalogue.callbacks.map { component($0, "keras.callbacks") } + FunctionCallback.types
        },
        ModuleView("\(root).initializers") { _ in
          NeuralCatalogue.initializers.map { component($0, "keras.initializers") }
        },
        ModuleView("\(root).datasets") { _ in [] },
        ModuleView("\(root).datasets.mnist", functions: [loadMNIST]) { [] },
        ModuleView("\(root).utils", functions: [KerasUtilities.toCategorical, KerasUtilities.setRandomSeed]) { [] },
      ]
    }

  private static let tensorflow = ModuleView("tensorflow") { _ in [] }

  /// The names that are there without an import. Where a loss and a metric share one, it is the loss.
  static func values() -> [(String, Value)] {
    let components: [any Component.Type] =
      NeuralCatalogue.metrics + (NeuralCatalogue.losses as [any Component.Type]) + NeuralCatalogue.optimizers
      + NeuralCatalogue.layers + NeuralCatalogue.callbacks
    return components.map { component($0, "keras") } + FunctionCallback.types + [("Sequential", .object(ModelType()))]
  }

  private static func component(_ type: any Component.Type, _ module: String) -> (String, Value) {
    (type.card.name, .object(ComponentType(type, module: module)))
  }

  /// The catalogue's losses in Keras's order of arguments: one number an example.
  private static var lossFunctions: [(String, Value)] {
    OpCatalogue.ops.filter { $0.card.group == .loss && $0.card.signature.list.first?.name == "y_true" }.map { op in
      (op.card.name, .object(OpFunction(OpAdapter.function(op, family: .keras), op.card)))
    }
  }

  private static let loadMNIST = Method("load_data", "path='mnist.npz'") { call in
    // What is on this machine already tells nobody anything.
    if !MNIST.Source.ofThisProcess().missing.isEmpty { try call.machine.mayFetch("MNIST") }
    guard case .split(let train, let test) = try Dataset.mnist.load(pulse: call.machine.pulse) else { return .none }
    return .tuple(of: [DatasetNames.pair(train, .numpy), DatasetNames.pair(test, .numpy)])
  }
}

/// What stands in `tensorflow` beside Keras.
enum TensorFlowModule {
  /// Activations that mean the same in TensorFlow, defaults included.
  static let nn = ModuleView("tensorflow.nn") { _ in
    ["relu", "sigmoid", "tanh", "softmax", "log_softmax", "softplus", "elu", "silu"].compactMap { name in
      OpCatalogue.named[name].map {
        (name, .object(OpFunction(OpAdapter.function($0, family: .keras), $0.card)))
      }
    }
  }

  static let random = ModuleView(
    "tensorflow.random",
    functions: [
      Method("set_seed", "seed") { call in
        call.machine.neural.random = Tensors.Generator(seed: UInt64(bitPattern: Int64(try call.int(0))))
        return .none
      }
    ]
  ) { [] }
}
