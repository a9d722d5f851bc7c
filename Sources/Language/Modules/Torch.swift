import Autograd
import Catalogue
import Tensors

/// `torch`: makers, the catalogue's ops under PyTorch's names, `no_grad` and `manual_seed`.
enum TorchModule {
  static let view = ModuleView("torch") { _ in
    let ops = OpCatalogue.ops.filter { $0.card.signature != .brackets && !functionalOnly.contains($0.card.name) }.map {
      op in
      (name: op.card.name, value: Value.object(OpFunction(OpAdapter.function(op, family: .torch), op.card)))
    }
    let renamed = aliases.compactMap { alias, name -> (name: String, value: Value)? in
      OpCatalogue.named[name].map {
        (alias, .object(OpFunction(OpAdapter.function($0, named: alias, family: .torch), $0.card)))
      }
    }
    return ops + renamed + makers.map { ($0.name, .object(BuiltinFunction($0.name, $0))) }
      + Composition.members(.torch) + TorchExtremes.functions.map { ($0.name, .object(BuiltinFunction($0.name, $0))) }
      + constants
  }

  /// Ops that PyTorch keeps in `torch.nn.functional`.
  private static let functionalOnly: Set<String> = [
    "mse_loss", "l1_loss", "cross_entropy", "elu", "gelu", "silu", "softplus", "leaky_relu", "pad", "huber_loss",
  ]

  private static let aliases: [(String, String)] = [
    ("sub", "subtract"), ("mul", "multiply"), ("div", "divide"), ("neg", "negative"), ("eq", "equal"),
    ("ne", "not_equal"), ("lt", "less"), ("le", "less_equal"), ("gt", "greater"), ("ge", "greater_equal"),
    ("clamp", "clip"), ("cat", "concat"), ("mm", "matmul"), ("dot", "matmul"), ("absolute", "abs"),
  ]

  private static let makers: [Method] =
    TensorNames.makers.map(\.method).filter { $0.name != "param" } + [
      TensorMakers.like("zeros_like", 0, .torch), TensorMakers.like("ones_like", 1, .torch), TensorMakers.randint(),
      TensorMakers.randperm, TensorMakers.drawnLike("rand_like", isNormal: false),
      TensorMakers.drawnLike("randn_like", isNormal: true), TensorMakers.fullLike(.torch),
      TensorMakers.filled("empty", 0, .torch),
      Method("manual_seed", "seed") { call in
        call.machine.generator = Tensors.Generator(seed: UInt64(bitPattern: Int64(try call.int(0))))
        return .none
      },
    ]

  private static var constants: [(name: String, value: Value)] {
    [
      ("Tensor", .object(TypeObject("Tensor", fullName: "torch.Tensor"))), ("pi", .float(.pi)),
      ("inf", .float(.infinity)), ("nan", .float(.nan)),
    ]
      + ["float32", "float64", "float", "double", "int32", "int64", "int", "long", "uint8", "bool"].map {
        ($0, .object(NumberTypeName("torch", $0)))
      }
  }
}

/// `torch.nn.functional`: activations and losses.
enum TorchFunctionalModule {
  static let view = ModuleView("torch.nn.functional") { _ in
    let names = [
      "relu", "leaky_relu", "elu", "gelu", "silu", "softplus", "sigmoid", "tanh", "softmax", "log_softmax", "mse_loss",
      "l1_loss", "huber_loss", "cross_entropy", "nll_loss", "binary_cross_entropy", "binary_cross_entropy_with_logits",
      "kl_div", "dropout", "pad", "one_hot",
    ]
    return names.compactMap { name in
      OpCatalogue.named[name].map {
        (name, .object(OpFunction(OpAdapter.function($0, family: .torch), $0.card)))
      }
    }
  }
}

/// `torch.nn`: the way to `torch.nn.functional`.
enum TorchNNModule {
  static let view = ModuleView("torch.nn") { _ in [] }
}
