import Autograd
import Language
import Neural

/// A step of a run that was opened by `:at`, with the names by which the learner knows its numbers.
package struct OpenStep {
  package let step: RecordedStep
  /// How the learner's program reaches the model that was trained, `model`; `nil` for a cell.
  package let modelName: String?
  /// What the last value of the step is called: `loss`, or the cell's own name for it.
  package let lossName: String
  private let names: [ObjectIdentifier: String]

  init(_ step: RecordedStep, modelName: String?, lossName: String, inputName: String?, targetName: String?) {
    self.step = step
    self.modelName = modelName
    self.lossName = lossName
    var names: [ObjectIdentifier: String] = [:]
    let nodes = step.trace.nodes
    let output = nodes[step.trace.outputSlot]
    for (place, slots) in step.computation.weightSlots.enumerated() {
      let name = step.weightNames[place]
      for slot in slots { names[ObjectIdentifier(nodes[slot])] = name.short }
    }
    if let slot = step.computation.inputSlot { names[ObjectIdentifier(nodes[slot])] = inputName }
    if let slot = step.computation.targetSlot { names[ObjectIdentifier(nodes[slot])] = targetName }
    names[ObjectIdentifier(output)] = lossName
    self.names = names
  }

  /// What the learner calls the value of a node of this step, where it has a name.
  package func name(of node: Node) -> String? { names[ObjectIdentifier(node)] }

  /// The loss, with everything that led to it.
  package var output: Variable { Variable(resultOf: step.trace.nodes[step.trace.outputSlot]) }
}

extension Notebook {
  /// The training that happened last, by `fit` or `:train`.
  package var lastRun: Run? { session.machine.lastRun }

  /// The variable that holds a weight of that run which the run calls so, `dense.kernel`, and the program doesn't.
  func weightVariable(named name: String) -> Variable? {
    guard let run = lastRun, session[String(name.prefix { $0 != "." && $0 != "[" })] == nil,
      let place = run.weightNames.firstIndex(where: { $0.short == name })
    else { return nil }
    return run.process.weightVariables[place]
  }

  /// That run, for a command that needs one.
  func requireRun() throws -> Run {
    guard let run = lastRun else { throw TrainingFault.noRun }
    guard run.stepCount >= run.firstStep else { throw TrainingFault.runWithoutSteps }
    return run
  }

  /// How the learner's program reaches the model that a run trained: the name of the variable that holds it.
  func modelName(of run: Run) -> String? {
    guard run.weightNames.contains(where: { $0.layer != nil }) else { return nil }
    let weights = run.process.weightVariables
    return session.names.first { name in
      guard !name.hasPrefix("_"), case .object(let object)? = session[name], let model = object as? ModelObject else {
        return false
      }
      return model.model.weights.contains { weight in weights.contains { $0 === weight.variable } }
    } ?? "model"
  }
}
