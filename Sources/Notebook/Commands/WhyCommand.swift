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
  static let record = CommandRecord.line
  static let aliases = ["y", "为什么", "为啥"]
  static let usage = Bilingual(
    ":why [w.grad | W[0, 1] | loss | nan | order]", ":why [w.grad | W[0, 1] | loss | nan | order]")
  static let summary = Bilingual(
    "Says in one page why a gradient or value is what it is; alone, picks the most notable thing.",
    "用一页讲清一个梯度或数值为什么是这样；不写名字就挑最值得看的。")

  static let operand = CommandOperand.expression

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    notebook.say(
      try WhyInquiry(notebook, pulse: notebook.display.beginWork()).page(arguments.halfWidth.trimmed))
  }
}

/// What a learner asks with `:why`, and the page that answers.
struct WhyInquiry {
  let notebook: Notebook
  let pulse: Pulse

  init(_ notebook: Notebook, pulse: Pulse) {
    self.notebook = notebook
    self.pulse = pulse
  }

  func page(_ question: String) throws -> StyledText {
    // While a step is open, its loss is meant, whatever a variable of that name holds by now.
    if let open = notebook.openStep, question == open.lossName || ["loss", "损失"].contains(question.lowercased()) {
      return try loss()
    }
    // A learner's own variable comes before a word of this command.
    if notebook.session[question] != nil { return try page(about: question) }
    let words = question.split(whereSeparator: \.isWhitespace).map(String.init)
    switch (words.first ?? "").lowercased() {
    case "": return try mostNotable()
    case "order", "顺序": return try order(words.dropFirst().joined(separator: " "))
    case "nan" where words.count == 1: return try notFinite(true)
    case "inf" where words.count == 1, "infinity" where words.count == 1, "无穷" where words.count == 1:
      return try notFinite(false)
    case "loss" where words.count == 1, "损失" where words.count == 1: return try loss()
    default: return try page(about: question)
    }
  }

  private func page(about text: String) throws -> StyledText {
    let target: Target
    do {
      target = try notebook.target(text, by: WhyCommand.self)
    } catch let error as LocatedFault {
      // An expression that points at nothing is computed and taken apart.
      guard case NotebookFault.notATarget? = error.fault as? NotebookFault else { throw error }
      return try value(of: notebook.recorded(text, by: WhyCommand.self).history, named: text, nil)
    }
    guard let finding = try WhyFinding(target, notebook, pulse) else {
      return try value(of: target.variable.history, named: target.name, target.element)
    }
    let page = WhyText(notebook, name: target.name, trace: finding.trace, target: target, step: finding.step)
    switch finding.facts {
    case .given: return page.given()
    case .absent(let reason, let output):
      return page.absent(reason, output: output.flatMap(notebook.namesOfNodes()))
    case .element(let element):
      return page.gradient(
        element.reason, element.value, element.chain, element.share,
        since: element.history.map { ($0, element.moved) })
    case .whole(let whole): return page.whole(whole)
    case .moved(let change):
      return page.weight(
        before: change.before, after: change.after, gradient: change.gradient, learningRate: change.rate)
    }
  }

  // MARK: - Values

  private func value(of node: Node?, named name: String, _ element: Int?, _ step: RecordedStep? = nil) throws
    -> StyledText
  {
    guard let node else { throw ExplainFault.nothingRecorded }
    guard node.value.count > 0 else {
      return WhyText(notebook, name: name, trace: nil).page(WhyWords.empty(name, node.value.shape))
    }
    let trace = Trace(of: node)
    let text = WhyText(notebook, name: name, trace: trace, step: step)
    if let birth = NotFinite.birth(in: trace) { return text.notFinite(birth) }
    let element = element ?? 0
    return text.value(
      node.value.element(at: element),
      try Composition(trace, slot: trace.outputSlot, element: element), element: element,
      isWhole: node.value.count > 1)
  }

  private func loss() throws -> StyledText {
    if let open = notebook.openStep { return try value(of: open.output.history, named: open.lossName, 0, open.step) }
    guard let output = notebook.outputs.first else {
      guard let run = notebook.lastRun, run.stepCount >= run.firstStep else { throw NotebookFault.nothingToExplain }
      let step = try run.recorded(step: run.stepCount, pulse: pulse)
      return try value(of: step.trace.nodes[step.trace.outputSlot], named: "loss", 0, step)
    }
    let name = notebook.namesOfNodes()(output) ?? "loss"
    return try value(of: output, named: name, 0)
  }

  // MARK: - nan and infinity

  private func notFinite(_ wantsNaN: Bool) throws -> StyledText {
    if wantsNaN, let page = try firstNotFinite(orInfinite: false) { return page }
    if let page = try firstNotFinite(orInfinite: true) { return page }
    return WhyText(notebook, name: "", trace: nil).page(WhyWords.allFinite(notebook.tensors.count))
  }

  /// The newest value that isn't finite, else a gradient, else a tensor that was given so.
  private func firstNotFinite(orInfinite: Bool) throws -> StyledText? {
    let named = notebook.namedTensors
    func isMeant(_ tensor: Tensor) -> Bool { NotFinite.isIn(tensor, orInfinite: orInfinite) }
    for (name, variable) in named where isMeant(variable.tensor) {
      guard let node = variable.history else { continue }
      return try value(of: node, named: name, nil)
    }
    for (name, variable) in named {
      if let gradient = variable.gradient?.tensor, isMeant(gradient) { return try page(about: "\(name).grad") }
    }
    for (name, variable) in named where variable.history == nil && isMeant(variable.tensor) {
      return WhyText(notebook, name: name, trace: nil).given(variable.tensor)
    }
    return nil
  }

  // MARK: - Alone

  /// Looks for what is most worth explaining: what isn't finite, a gradient that is 0 or missing, else the gradient that
  /// the last backward pass reached, else a loss.
  private func mostNotable() throws -> StyledText {
    if let page = try firstNotFinite(orInfinite: true) { return page }
    let parameters = notebook.namedTensors.filter { $0.1.leaf != nil }
    for (name, variable) in parameters {
      if let gradient = variable.gradient?.tensor, gradient.count > 0, gradient.floats().allSatisfy({ $0 == 0 }) {
        return try page(about: "\(name).grad")
      }
    }
    for (name, variable) in parameters where variable.gradient == nil { return try page(about: "\(name).grad") }
    func last(_ variable: Variable) -> Int { variable.leaf?.lastOutput?.order ?? -1 }
    if let (name, _) = parameters.enumerated().max(by: {
      (last($0.element.1), -$0.offset) < (last($1.element.1), -$1.offset)
    })?
    .element {
      return try page(about: "\(name).grad")
    }
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
}
