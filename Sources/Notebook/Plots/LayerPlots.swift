import Autograd
import Language
import Neural
import Plotting
import Tensors
import Wording

enum WeightsPlot: PlotSubject {
  static let name = "weights"
  static let aliases = ["权重"]
  static let usage = Bilingual(":plot weights [MODEL]", ":plot weights [模型]")
  static let summary = Bilingual(
    "How large the weights are, layer by layer.", "每层权重的大小分布。")

  static func plot(_ call: PlotCall) throws -> Plot {
    let all = try weights(call)
    guard !all.isEmpty else { throw NotebookFault.plotNeeds(.parameters, usage: usage) }
    return try NamedNumbers.plot(all, title: PlotWords.weights, axis: PlotWords.value, call.tongue)
  }

  private static func weights(_ call: PlotCall) throws -> [NamedNumbers] {
    let model = try call.arguments.first.map { try call.model($0) } ?? call.trainedModel?.model
    guard let model else { return call.parameters.map { NamedNumbers(name: $0.name, tensor: $0.variable.tensor) } }
    guard model.isBuilt else { throw NeuralFault.notBuilt(method: model.name) }
    return model.layers.flatMap { PlotCall.named($0.weights, in: $0.name) }
  }
}

enum GradientsPlot: PlotSubject {
  static let name = "gradients"
  static let aliases = ["grads", "梯度"]
  static let usage = Bilingual(":plot gradients [STEP]", ":plot gradients [第几步]")
  static let summary = Bilingual(
    "The gradients of one step of training (the last, unless you say which), or those that backward() left, layer by layer.",
    "训练某一步（默认最后一步）的梯度，或者 backward() 留下的梯度，按层看分布。")

  static func plot(_ call: PlotCall) throws -> Plot {
    let (all, title) = try gradients(call)
    guard !all.isEmpty else { throw NotebookFault.plotNeeds(.gradients, usage: usage) }
    return try NamedNumbers.plot(all, title: title, axis: PlotWords.gradient, call.tongue)
  }

  private static func gradients(_ call: PlotCall) throws -> ([NamedNumbers], Bilingual) {
    let left = call.parameters.compactMap { name, variable in
      variable.gradient.map { NamedNumbers(name: "\(name).grad", tensor: $0.tensor) }
    }
    if call.arguments.isEmpty, !left.isEmpty { return (left, PlotWords.gradients) }
    guard let step = try RecordedStep.wanted(call) else { return ([], PlotWords.gradients) }
    let all = zip(step.weightNames, step.gradients).compactMap { name, gradient in
      gradient.map { NamedNumbers(name: name.short, tensor: $0) }
    }
    return (all, PlotWords.gradients(step: step.step))
  }
}

enum ActivationsPlot: PlotSubject {
  static let name = "activations"
  static let aliases = ["激活", "激活值"]
  static let usage = Bilingual(":plot activations [INPUTS]", ":plot activations [输入]")
  static let summary = Bilingual(
    "What each layer gives, for the last batch of training or for inputs of yours.", "每层输出的分布：用训练的最后一批，或者你给的输入。")

  static func plot(_ call: PlotCall) throws -> Plot {
    let (all, title) = try activations(call)
    guard !all.isEmpty else { throw NotebookFault.plotNeeds(.model, usage: usage) }
    return try NamedNumbers.plot(all, title: title, axis: PlotWords.output, call.tongue)
  }

  private static func activations(_ call: PlotCall) throws -> ([NamedNumbers], Bilingual) {
    if let expression = call.arguments.first {
      guard let model = call.trainedModel?.model else { throw NotebookFault.plotNeeds(.model, usage: usage) }
      return (try outputs(of: model, for: call.tensor(expression)), PlotWords.outputs(of: expression))
    }
    guard let step = try RecordedStep.wanted(call) else { return ([], PlotWords.outputs) }
    let all = step.computation.layers.compactMap { layer -> NamedNumbers? in
      (layer.output ?? layer.before).map { slot in
        NamedNumbers(
          name: layer.output == nil ? "\(layer.name) z" : layer.name, tensor: step.trace.nodes[slot].value)
      }
    }
    return (all, PlotWords.outputs(step: step.step))
  }

  private static func outputs(of model: Sequential, for inputs: Tensor) throws -> [NamedNumbers] {
    let recorder = Recorder()
    recorder.gradientsEnabled = false
    let pass = ForwardPass(recorder)
    guard inputs.rank > 1 else { throw NotebookFault.plotNeeds(.noImage("\(inputs.shape)"), usage: usage) }
    try model.build(for: Shape(inputs.shape.dropFirst()))
    var value = Variable(inputs)
    return try model.layers.map { layer in
      value = try layer.call(value, pass)
      return NamedNumbers(name: layer.name, tensor: value.tensor)
    }
  }
}

extension RecordedStep {
  /// The step of the last run that the first argument names, or its last; nil where nothing was trained.
  static func wanted(_ call: PlotCall) throws -> RecordedStep? {
    guard let run = call.lastRun, run.stepCount >= run.firstStep else { return nil }
    guard let text = call.arguments.first else { return try run.recorded(step: run.stepCount) }
    guard let step = Int(text) else { throw NotebookFault.notANumber(text, usage: call.subject.usage) }
    return try run.recorded(step: step)
  }
}
