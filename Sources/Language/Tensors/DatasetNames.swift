import Autograd
import Catalogue
import Datasets
import Tensors

/// The data sets that are there without an import, each called as its card says: a table where it is one, else tensors,
/// PyTorch's as all bare makers'.
enum DatasetNames {
  static func values() -> [(String, Value)] {
    Dataset.allCases.map { ($0.card.name, .object(OpFunction(loader($0), $0.card))) }
  }

  private static func loader(_ dataset: Dataset) -> Method {
    let names = dataset.card.signature.list.map(\.name)
    return Method(dataset.card.name, Parameters(dataset.card.signature.list)) { call in
      var arguments: [String: Double] = [:]
      for (index, name) in names.enumerated() where call.has(index) { arguments[name] = try call.double(index) }
      switch try dataset.load(arguments, pulse: call.machine.pulse) {
      case .split(let train, let test): return .tuple(of: [pair(train, .torch), pair(test, .torch)])
      case .labelled(let x, let y): return pair((x, y), .torch)
      case .table(let table): return .object(FrameObject(TableFrame(table)))
      }
    }
  }

  /// Inputs and labels as a tuple.
  static func pair(_ tensors: (Tensor, Tensor), _ family: Family) -> Value {
    .tuple(of: [tensors.0, tensors.1].map { .object(TensorObject(Variable($0), family)) })
  }
}
