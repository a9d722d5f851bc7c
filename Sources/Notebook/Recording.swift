import Autograd
import Catalogue
import Language
import Syntax
import Tensors
import Wording

extension Notebook {
  /// The value of an expression with everything that led to it, gradient or not.
  ///
  /// Where a step of training is open, the name of its loss stands for that step's computation. The name of a variable
  /// that was computed stands for the computation that made it; any other expression is computed
  /// anew with all its operations recorded. Throws where it fails, or gives no tensor.
  func recorded(_ expression: String, by command: any Command.Type) throws -> Variable {
    guard !expression.isEmpty else {
      throw NotebookFault.missingArgument(command: command.name, usage: command.usage)
    }
    if let openStep, expression.trimmed == openStep.lossName { return openStep.output }
    if case .object(let object)? = session[expression.trimmed], let tensor = object as? TensorObject,
      tensor.variable.history != nil
    {
      return tensor.variable
    }
    let recorder = session.machine.recorder
    let before = recorder.recordsEverything
    recorder.recordsEverything = true
    defer { recorder.recordsEverything = before }
    let value = try self.value(of: expression, command: command)
    guard case .object(let object) = value, let tensor = object as? TensorObject else {
      throw NotebookFault.notATensor(typeName: value.typeName)
    }
    return tensor.variable
  }

  /// The value of an expression in a command's arguments. Throws a `LocatedFault` where it fails.
  func value(of expression: String, command: any Command.Type) throws -> Value {
    guard !expression.isEmpty else {
      throw NotebookFault.missingArgument(command: command.name, usage: command.usage)
    }
    let source = SourceText(name: ":\(command.name)", text: expression)
    let outcome = evaluate(source, isQuiet: false)
    if let failure = outcome.failure { throw failure.located(in: source) }
    return outcome.value ?? .none
  }

  /// Tells what the learner calls the value of a node: a variable's name, else the source of the expression that made
  /// it. The variables are those of now.
  func namesOfNodes() -> (Node) -> String? {
    let variables = session.names.compactMap { name -> (String, Variable)? in
      guard !name.hasPrefix("_"), case .object(let object)? = session[name], let tensor = object as? TensorObject
      else { return nil }
      return (name, tensor.variable)
    }
    return { [self] node in
      if let name = openStep?.name(of: node) { return name }
      let made = variables.first { _, variable in
        node.leaf.map { variable.leaf === $0 } ?? (variable.lastNode === node)
      }
      let held = variables.first { _, variable in
        node.op == nil && variable.storage.buffer === node.value.buffer && variable.offset == node.value.offset
          && variable.shape == node.value.shape
      }
      return (made ?? held)?.0 ?? source(of: node)
    }
  }

  private func source(of node: Node) -> String? {
    guard node.op != nil, let (source, span) = session.machine.origins.place(of: node.origin) else { return nil }
    let text = source.text(of: span)
    return text.contains("\n") || text.displayWidth > 24 ? nil : text
  }

  /// The line in which an operation was written, and the columns of its part.
  ///
  /// - Parameter columns: what there is room for; by default the screen's.
  func place(of origin: Origin, columns: Int? = nil) -> (line: String, start: Int, width: Int)? {
    guard let (source, span) = session.machine.origins.place(of: origin) else { return nil }
    let room = max(20, (columns ?? display.columns) - 4)
    let diagnostic = Diagnostic(Interruption(), in: source, at: span, width: room)
    if diagnostic.excerpt.isEmpty { return nil }
    return (diagnostic.excerpt, diagnostic.carets.lowerBound, diagnostic.carets.count)
  }
}

extension Outcome.Failure {
  /// The failure at the innermost of the learner's lines.
  func located(in source: SourceText) -> LocatedFault {
    LocatedFault(fault, in: trace.first?.source ?? source, at: trace.first?.span ?? Span(0, 0))
  }
}
