import Autograd
import Language
import Neural
import Plotting
import Tensors
import Wording

/// What can be drawn layer by layer: a name and the numbers.
struct NamedNumbers {
  let name: String
  let tensor: Tensor
}

extension PlotCall {
  var lastRun: Run? { notebook.session.machine.lastRun }

  /// The model that an argument names.
  func model(_ expression: String) throws -> Sequential {
    let value = try value(expression)
    guard case .object(let object) = value, let model = (object as? ModelObject)?.model else {
      throw NotebookFault.plotNeeds(.model, usage: subject.usage)
    }
    return model
  }

  /// The learner's model that was trained last, with its name.
  var trainedModel: (name: String, model: Sequential)? {
    let models = notebook.session.names.compactMap { name -> (String, Sequential)? in
      guard !name.hasPrefix("_"), case .object(let object)? = notebook.session[name],
        let model = (object as? ModelObject)?.model
      else { return nil }
      return (name, model)
    }
    let last = models.first { lastRun != nil && $0.1.lastRun?.process === lastRun?.process }
    return last ?? models.last { $0.1.lastRun != nil } ?? (models.count == 1 ? models.first : nil)
  }

  /// The learner's variables that ask for a gradient and were not computed.
  var parameters: [(name: String, variable: Variable)] {
    notebook.session.names.compactMap { name in
      guard !name.hasPrefix("_"), case .object(let object)? = notebook.session[name],
        let variable = (object as? TensorObject)?.variable, variable.requiresGradient, variable.isLeaf
      else { return nil }
      return (name, variable)
    }
  }

  static func named(_ weights: [Weight], in layer: String) -> [NamedNumbers] {
    weights.map { NamedNumbers(name: "\(layer).\($0.name)", tensor: $0.variable.tensor) }
  }
}

extension NamedNumbers {
  /// `dense.kernel (784, 64)`
  var title: String { "\(name) \(tensor.shape)" }

  static func plot(_ all: [NamedNumbers], title: Bilingual, axis: Bilingual, _ tongue: Tongue) throws -> Plot {
    try .layers(
      all.map { (name: $0.tensor.count == 1 ? $0.name : $0.title, values: $0.tensor.doubles()) },
      title: title[tongue], axis: axis[tongue], tongue: tongue)
  }
}
