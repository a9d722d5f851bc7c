import Autograd
import Course
import Language
import Neural
import Syntax
import Tensors
import Wording

/// What a learner points at in `:why`, `:derive`, `:whatif` and their kin: a tensor or one element of it, and whether
/// its value or its gradient is meant: `w`, `W[0, 1]`, `b1.grad[3]`, `model.layers[0].kernel.grad[0, 1]`.
package struct Target {
  package enum Part: Sendable, Equatable {
    case value
    case gradient
  }

  /// As the learner wrote it, with half-width signs: `W.grad[0, 1]`.
  package let name: String
  /// The tensor's part of that: `W`.
  package let tensorName: String
  package let variable: Variable
  package let part: Part
  /// One place along each axis, counted from 0; `nil` for a tensor as a whole. A single number has the place [].
  package let index: [Int]?
  /// The weight of a model that the tensor is, where it is one.
  package let weight: ModelWeight?

  /// One of `model.weights`.
  package struct ModelWeight {
    package let model: Sequential
    package let number: Int
  }

  /// Where the element stands in row-major order; `nil` for a tensor of several elements as a whole.
  package var element: Int? {
    guard let index else { return variable.shape.elementCount == 1 ? 0 : nil }
    return zip(index, variable.shape).reduce(0) { $0 * $1.1 + $1.0 }
  }

  /// The number that is meant, now; `nil` for a whole tensor and for a gradient that isn't there.
  package var number: Double? {
    guard let element else { return nil }
    let tensor = part == .value ? variable.tensor : variable.gradient?.tensor
    return tensor?.element(at: element)
  }

  /// Whether both mean the same number or tensor.
  package func isSame(as other: Target) -> Bool {
    variable === other.variable && part == other.part && element == other.element
  }
}

extension Notebook {
  /// What `text` points at. Throws a `LocatedFault` where it doesn't read as a name with a place, where there is no such
  /// tensor, and where the place is outside it.
  package func target(_ text: String, by command: any Command.Type) throws -> Target {
    let text = text.halfWidth.trimmed
    guard !text.isEmpty else { throw NotebookFault.missingArgument(command: command.name, usage: command.usage) }
    let source = SourceText(name: ":\(command.name)", text: text)
    var reader = TargetReader(source, command, self)
    return try reader.read()
  }
}

/// Reads `model.layers[0].kernel.grad[0, 1]` from the left: until a tensor is reached the language says what each part
/// means; from there on only `.grad` and a place may follow.
private struct TargetReader {
  let source: SourceText
  let command: any Command.Type
  let notebook: Notebook
  private var part = Target.Part.value
  private var places: [(Int, Span)] = []

  init(_ source: SourceText, _ command: any Command.Type, _ notebook: Notebook) {
    (self.source, self.command, self.notebook) = (source, command, notebook)
  }

  mutating func read() throws -> Target {
    let program = try Parser.parse(source)
    guard program.statements.count == 1, case .expression(let whole) = program.statements[0].kind else {
      throw refused(whole: Span(0, source.bytes.count))
    }
    let chain = try links(whole)
    // A layer's own name, as pages about training write it: dense.kernel.
    for (position, link) in chain.enumerated() {
      let text = source.text(of: link.span)
      guard let variable = notebook.weightVariable(named: text) else { continue }
      for link in chain[(position + 1)...] { try take(link, whole.span) }
      return try target(variable, text, whole.span)
    }
    // The shortest beginning that is a tensor is the one that is meant; what follows says which part of it.
    for (position, link) in chain.enumerated() {
      let text = source.text(of: link.span)
      let value = try notebook.value(of: text, command: command)
      guard case .object(let object) = value, let tensor = object as? TensorObject else {
        if position == chain.count - 1 {
          throw LocatedFault(NotebookFault.notATensor(typeName: value.typeName), in: source, at: whole.span)
        }
        continue
      }
      for link in chain[(position + 1)...] { try take(link, whole.span) }
      return try target(tensor.variable, text, whole.span)
    }
    throw refused(whole: whole.span)
  }

  /// The parts of a chain of names, attributes and subscripts, outermost last.
  private func links(_ whole: Expression) throws -> [Expression] {
    var chain = [whole]
    while let last = chain.last {
      switch last.kind {
      case .name: return chain.reversed()
      case .attribute(let base, _, _), .subscripted(let base, _): chain.append(base)
      default: throw refused(whole: whole.span)
      }
    }
    return chain
  }

  private mutating func take(_ link: Expression, _ whole: Span) throws {
    switch link.kind {
    case .attribute(_, "grad", _) where part == .value: part = .gradient
    case .subscripted(_, let index):
      if case .tuple(let parts) = index.kind {
        for part in parts { places.append((try wholeNumber(part), part.span)) }
      } else {
        places.append((try wholeNumber(index), index.span))
      }
    default: throw refused(whole: whole)
    }
  }

  /// A whole number, as typed or with a minus before it.
  private func wholeNumber(_ index: Expression) throws -> Int {
    switch index.kind {
    case .integer(let number): return number
    case .unary(.minus, let operand):
      if case .integer(let number) = operand.kind { return -number }
    default: break
    }
    throw LocatedFault(NotebookFault.placeNotWhole, in: source, at: index.span)
  }

  private func target(_ variable: Variable, _ text: String, _ whole: Span) throws
    -> Target
  {
    let shape = variable.shape
    let label = text + (part == .gradient ? ".grad" : "")
    var index: [Int]?
    if let first = places.first, let last = places.last {
      guard places.count == shape.count else {
        throw LocatedFault(
          NotebookFault.placeCount(label, shape, given: places.count), in: source,
          at: Span(first.1.start, last.1.end))
      }
      index = try places.enumerated().map { axis, place in
        let (number, span) = place
        guard number >= -shape[axis], number < shape[axis] else {
          throw LocatedFault(NotebookFault.placeOutside(label, shape, axis: axis, number), in: source, at: span)
        }
        return number < 0 ? number + shape[axis] : number
      }
    } else if shape.isEmpty {
      index = []
    }
    return Target(
      name: source.text(of: whole), tensorName: text, variable: variable, part: part, index: index,
      weight: notebook.modelWeight(variable))
  }

  private func refused(whole: Span) -> LocatedFault {
    LocatedFault(NotebookFault.notATarget(command: command.name), in: source, at: whole)
  }
}

extension Notebook {
  /// The model of a variable of the learner's that has this weight, and the weight's number in it.
  fileprivate func modelWeight(_ variable: Variable) -> Target.ModelWeight? {
    guard let leaf = variable.leaf else { return nil }
    for name in session.names {
      guard case .object(let object)? = session[name], let model = (object as? ModelObject)?.model,
        let number = model.weights.firstIndex(where: { $0.variable.leaf === leaf })
      else { continue }
      return Target.ModelWeight(model: model, number: number)
    }
    return nil
  }
}

extension Notebook {
  /// The computation in which a target is looked at: for a gradient the one whose backward pass reached it last, for a
  /// computed value the one that made it; else the newest number of the learner's that depends on it. `nil` where none
  /// does.
  package func trace(of target: Target) -> Trace? {
    let variable = target.variable
    if target.part == .value, let node = variable.history { return Trace(of: node) }
    if let node = variable.leaf?.lastOutput { return Trace(of: node) }
    // What was computed on the way has no gradient of its own; the last pass that went through it tells.
    let last = session.machine.recorder.lastOutput.map { [$0] } ?? []
    for node in last + outputs where node.requiresGradient && node !== variable.history {
      guard node.value.count == 1 || node.seed != nil else { continue }
      let trace = Trace(of: node)
      if trace.slot(of: variable) != nil { return trace }
    }
    return nil
  }

  /// What the learner's variables hold that could be a loss: single numbers that were computed, the newest first.
  package var outputs: [Node] {
    session.names.compactMap { name -> Node? in
      guard !name.hasPrefix("_"), case .object(let object)? = session[name], let tensor = object as? TensorObject
      else { return nil }
      return tensor.variable.shape.elementCount == 1 ? tensor.variable.history : nil
    }.sorted { $0.order > $1.order }
  }

  /// Every tensor that the learner's variables reach, with the way there; what was computed last comes first.
  var namedTensors: [(String, Variable)] {
    NamedTensors(session).entries.map { ($0.name.path(in: $0.root), $0.variable) }.sorted {
      ($0.1.history?.order ?? -1) > ($1.1.history?.order ?? -1)
    }
  }

  var tensors: [Variable] { namedTensors.map(\.1) }

  /// Whether the expression written at an origin uses a name.
  func sourceNames(_ name: String, at origin: Origin) -> Bool {
    guard let (source, span) = session.machine.origins.place(of: origin) else { return false }
    var word = ""
    for character in source.text(of: span) + " " {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
      } else {
        if word == name { return true }
        word = ""
      }
    }
    return false
  }

  /// Whether the expression at an origin stands in a `print`.
  func isShown(at origin: Origin) -> Bool {
    guard let (line, start, _) = place(of: origin) else { return false }
    return line.prefix(start).contains("print(")
  }

  /// What a backward pass brings to a value that keeps no gradient of its own.
  func flowing(_ trace: Trace, _ slots: [Int]) throws -> Tensor? {
    guard trace.nodes[trace.outputSlot].value.count == 1 || trace.seed != nil else { return nil }
    var pass = try Backward(trace, seed: trace.seed)
    while try pass.step() != nil {}
    return slots.first.flatMap { pass.gradients[$0] }
  }
}
