import Autograd
import Catalogue
import Course
import Explain
import Language
import Neural
import Syntax
import Tensors
import Wording

enum WhyCommand: Command {
  static let name = "why"
  static let aliases = ["y", "为什么", "为啥"]
  static let usage = Bilingual(
    ":why [w.grad | W[0, 1] | loss | nan | order]", ":why [w.grad | W[0, 1] | loss | nan | order]")
  static let summary = Bilingual(
    "Says in one page why a gradient or value is what it is; alone, picks the most notable thing.",
    "用一页讲清一个梯度或数值为什么是这样；不写名字就挑最值得看的。")

  static let operand = CommandOperand.expression

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let inquiry = WhyInquiry(notebook, pulse: notebook.display.beginWork())
    for page in try inquiry.pages(arguments.halfWidth.trimmed) { notebook.say(page) }
  }
}

/// What a learner asks with `:why`, and how the answer is found.
struct WhyInquiry {
  let notebook: Notebook
  let pulse: Pulse

  init(_ notebook: Notebook, pulse: Pulse) {
    self.notebook = notebook
    self.pulse = pulse
  }

  func pages(_ question: String) throws -> [StyledText] {
    if isVariable(question) { return [try page(about: question)] }
    let words = question.split(whereSeparator: \.isWhitespace).map(String.init)
    switch (words.first ?? "").lowercased() {
    case "": return [try mostNotable()]
    case "order", "顺序": return [try order(words.dropFirst().joined(separator: " "))]
    case "nan", "inf", "infinity",
      "无穷" where words.count == 1:
      return [try notFinite()]
    case "loss",
      "损失" where words.count == 1:
      return [try loss()]
    default: return [try page(about: question)]
    }
  }

  private func isVariable(_ name: String) -> Bool { notebook.session[name] != nil }

  // MARK: - A tensor or an element of it

  private func page(about text: String) throws -> StyledText {
    let target: Target
    do {
      target = try notebook.target(text, by: WhyCommand.self)
    } catch let error as LocatedFault {
      // An expression that points at nothing is computed and taken apart.
      guard case NotebookFault.notATarget? = error.fault as? NotebookFault else { throw error }
      return try value(of: notebook.recorded(text, by: WhyCommand.self).history, named: text, nil)
    }
    guard target.part == .gradient else {
      if let weight = try weight(target) { return weight }
      return try value(of: target.variable.history, named: target.name, target.element)
    }
    if target.variable.gradient == nil {
      if let run = try ofRun(target) { return run }
      if target.variable.isLeaf || notebook.trace(of: target) == nil { return absent(target) }
    }
    return try gradient(target)
  }

  private func absent(_ target: Target) -> StyledText {
    let variables = notebook.tensors
    let around = AbsentGradient.Surroundings(
      lastOutput: notebook.session.machine.recorder.lastOutput, outputs: notebook.outputs, variables: variables,
      isNamed: { notebook.sourceNames(target.tensorName, at: $0) })
    let (reason, output) = AbsentGradient.reason(target.variable, around)
    return text(target, trace: nil).absent(reason, output: output.flatMap(notebook.namesOfNodes()))
  }

  private func gradient(_ target: Target) throws -> StyledText {
    let variable = target.variable
    guard let trace = notebook.trace(of: target) else { return text(target, trace: nil).undecided() }
    let slots = trace.slots(of: variable)
    let held = variable.gradient?.tensor
    let passes = variable.leaf?.passes ?? 1
    if let leaf = variable.leaf, leaf.wasGradientWritten, let held, held.floats().allSatisfy({ $0 == 0 }) {
      return text(target, trace: trace).gradient(.zeroedInPlace, 0, nil, nil)
    }
    guard let element = target.element else {
      guard let gradient = try held ?? notebook.flowing(trace, slots) else {
        return text(target, trace: trace).undecided()
      }
      let whole = try WhyWholeGradient(trace, slots: slots, gradient: gradient, passes: passes, pulse: pulse)
      return text(target, trace: trace).whole(whole)
    }
    let gathered = held.map { (value: $0.element(at: element), passes: passes) }
    let why = try WhyGradient(trace, slots: slots, element: element, gathered: gathered, pulse: pulse)
    return text(target, trace: trace).gradient(why.reason, gathered?.value ?? why.gradient, why.chain, why.share)
  }

  // MARK: - A weight that `fit` trained

  /// The last step of the run that trained a weight tells of its gradient; `nil` where there is none.
  private func ofRun(_ target: Target) throws -> StyledText? {
    guard let weight = target.weight, let run = weight.model.lastRun, run.stepCount >= run.firstStep else { return nil }
    let step = try run.recorded(step: run.stepCount, pulse: pulse)
    let slots = step.computation.weightSlots[weight.number]
    guard let gradient = step.gradients[weight.number] else { return nil }
    let text = text(target, trace: step.trace, step: step)
    guard let element = target.element else {
      return text.whole(
        try WhyWholeGradient(step.trace, slots: slots, gradient: gradient, passes: 1, pulse: pulse))
    }
    let why = try WhyGradient(step.trace, slots: slots, element: element, pulse: pulse)
    var history: UnitHistory?
    if case .offUnit(let off) = why.reason, let unit = off.unit,
      let layer = step.computation.layers.firstIndex(where: { $0.before == step.trace.operandSlot(off.site.slot, 0) })
    {
      history = try UnitHistory(
        run, layer: layer, unit: unit, weight: weight.number, element: element, last: step.step, pulse: pulse)
    }
    return text.gradient(why.reason, why.gradient, why.chain, why.share, history: history)
  }

  /// Why a weight of a run is where it is: what the last step did to it.
  private func weight(_ target: Target) throws -> StyledText? {
    guard target.part == .value, let weight = target.weight, let element = target.element,
      let run = weight.model.lastRun, run.stepCount >= run.firstStep
    else { return nil }
    let step = try run.recorded(step: run.stepCount, pulse: pulse)
    guard let gradient = step.gradients[weight.number] else { return nil }
    return text(target, trace: step.trace, step: step).weight(
      before: step.before.weights[weight.number].element(at: element),
      after: step.after.weights[weight.number].element(at: element), gradient: gradient.element(at: element),
      learningRate: step.learningRate)
  }

  // MARK: - Values

  private func value(of node: Node?, named name: String, _ element: Int?) throws -> StyledText {
    guard let node else { throw ExplainFault.nothingRecorded }
    let trace = Trace(of: node)
    let text = WhyText(notebook, name: name, trace: trace)
    if let birth = NotFinite.birth(in: trace) { return text.notFinite(birth) }
    let element = element ?? 0
    return text.value(
      node.value.count > 0 ? node.value.element(at: element) : .nan,
      try Composition(trace, slot: trace.outputSlot, element: element), element: element,
      isWhole: node.value.count > 1)
  }

  private func loss() throws -> StyledText {
    guard let output = notebook.outputs.first else { throw NotebookFault.nothingToExplain }
    let name = notebook.namesOfNodes()(output) ?? "loss"
    return try value(of: output, named: name, 0)
  }

  // MARK: - nan and infinity

  private func notFinite() throws -> StyledText {
    if let page = try firstNotFinite() { return page }
    return StyledText(WhyWords.allFinite(notebook.tensors.count)[notebook.tongue])
  }

  private func firstNotFinite() throws -> StyledText? {
    for (name, variable) in notebook.namedTensors {
      if let node = variable.history {
        let trace = Trace(of: node)
        if let birth = NotFinite.birth(in: trace) {
          return WhyText(notebook, name: name, trace: trace).notFinite(birth)
        }
      }
    }
    for (name, variable) in notebook.namedTensors {
      guard let gradient = variable.gradient?.tensor, NotFinite.isIn(gradient) else { continue }
      return try page(about: "\(name).grad")
    }
    for (name, variable) in notebook.namedTensors where variable.history == nil && NotFinite.isIn(variable.tensor) {
      return WhyText(notebook, name: name, trace: nil).given(variable.tensor)
    }
    return nil
  }

  // MARK: - Alone

  /// Looks for what is most worth explaining: what isn't finite, a gradient that is 0 or missing, else the loss.
  private func mostNotable() throws -> StyledText {
    if let page = try firstNotFinite() { return page }
    let parameters = notebook.namedTensors.filter { $0.1.leaf != nil }
    for (name, variable) in parameters {
      if let gradient = variable.gradient?.tensor, gradient.floats().allSatisfy({ $0 == 0 }) {
        return try page(about: "\(name).grad")
      }
    }
    for (name, variable) in parameters where variable.gradient == nil { return try page(about: "\(name).grad") }
    if let (name, _) = parameters.first { return try page(about: "\(name).grad") }
    return try loss()
  }

  // MARK: - Order

  private func order(_ expression: String) throws -> StyledText {
    if expression.isEmpty {
      let (trace, names) = try PropagationOrder.example()
      return OrderText(notebook, title: ":why order").text(
        try PropagationOrder(trace, pulse: pulse), isExample: true
      ) { names[$0] }
    }
    let variable = try notebook.recorded(expression, by: WhyCommand.self)
    guard let node = variable.history, node.requiresGradient else { throw ExplainFault.noBackward }
    let name = notebook.namesOfNodes()
    let trace = Trace(of: node, onlyGradients: true)
    return OrderText(notebook, title: ":why order \(expression)").text(
      try PropagationOrder(trace, pulse: pulse), isExample: false
    ) { name(trace.nodes[$0]) }
  }

  private func text(_ target: Target, trace: Trace?, step: RecordedStep? = nil) -> WhyText {
    WhyText(notebook, name: target.name, trace: trace, target: target, step: step)
  }
}
