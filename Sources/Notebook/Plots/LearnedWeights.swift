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

  /// More panels than this can't be read.
  static let most = 16

  /// Single numbers and a few as bars, of more a histogram each.
  static func plot(_ all: [NamedNumbers], title: Bilingual, axis: Bilingual, _ tongue: Tongue) throws -> Plot {
    let few = all.filter { $0.tensor.count == 1 }
    var panels = try all.filter { $0.tensor.count != 1 }.prefix(most).map { item in
      try item.tensor.distribution(title: item.title, axis: axis, tongue)
    }
    if !few.isEmpty {
      let bars = try Bars(few.map(\.name), [Bars.Group("", few.map { $0.tensor.element(at: 0) })])
      panels.append(Panel(title: panels.isEmpty ? title[tongue] : "", yLabel: axis[tongue], layers: [bars]))
    }
    return Plot(
      title: panels.count > 1 ? title[tongue] : "", panels: panels,
      columns: panels.count > 4 ? 3 : panels.count > 1 ? 2 : 1)
  }
}

extension Tensor {
  /// At most so many numbers are bars of their own.
  private static let fewNumbers = 10

  /// What suits its shape: a bar for each of a few numbers, else a histogram of all.
  func distribution(title: String, axis: Bilingual, _ tongue: Tongue) throws -> Panel {
    let values = doubles()
    if rank <= 1, count <= Tensor.fewNumbers {
      let names = values.indices.map { "\($0)" }
      return Panel(
        title: title, xLabel: PlotWords.place[tongue], yLabel: axis[tongue],
        layers: [try Bars(names, [Bars.Group("", values)])])
    }
    return Panel(
      title: title, xLabel: axis[tongue], yLabel: PlotWords.count[tongue],
      layers: [try Histogram("", values: values, bins: min(60, max(8, values.count / 4)))])
  }
}
