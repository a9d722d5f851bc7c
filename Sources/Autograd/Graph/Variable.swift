import Tensors

/// A tensor as a program holds it: memory that can be written in place and shared by views, and where it came from.
///
/// Assignment in a program never copies: two names can hold one variable.
package final class Variable {
  package let storage: Storage
  package let offset: Int
  package let shape: Shape
  package let strides: Strides
  package private(set) var kind: Tensor.Kind
  /// Not `nil` for a parameter.
  package private(set) var leaf: Leaf?
  /// The op that made it, where one was recorded; for a leaf, the node that its last use made.
  private var node: Node?
  /// Where the gradient's way to the parameters behind it was cut; `nil` where there is a way, or never was one.
  package internal(set) var cut: Cut?

  /// A constant, or a parameter whose gradient is wanted.
  package init(_ tensor: Tensor, requiresGradient: Bool = false) {
    storage = Storage(tensor.buffer)
    offset = tensor.offset
    shape = tensor.shape
    strides = tensor.strides
    kind = tensor.kind
    leaf = requiresGradient ? Leaf() : nil
  }

  /// A result, or a view of memory that another variable made.
  init(_ tensor: Tensor, sharing storage: Storage, node: Node?) {
    self.storage = storage
    offset = tensor.offset
    shape = tensor.shape
    strides = tensor.strides
    kind = tensor.kind
    self.node = node
  }

  /// What it holds now.
  package var tensor: Tensor { Tensor(storage.buffer, offset: offset, shape: shape, strides: strides, kind: kind) }

  package var requiresGradient: Bool { leaf != nil || node?.requiresGradient == true }
  package var isLeaf: Bool { node?.op == nil }

  /// The node of the op that made it; `nil` for leaves.
  package var history: Node? { node?.op == nil ? nil : node }

  /// The node that stands for it where it was used last: also for a leaf, once an op was recorded on it.
  package var lastNode: Node? { node }

  package var gradient: Variable? {
    get { leaf?.gradient }
    set { leaf?.gradient = newValue }
  }

  /// Says from now on whether this leaf wants a gradient; its node so far stays as it was.
  package func setRequiresGradient(_ wanted: Bool) throws {
    guard isLeaf else { throw AutogradFault.notALeaf }
    guard wanted != (leaf != nil) else { return }
    guard !wanted || kind == .real else { throw AutogradFault.gradientOfWholeNumbers }
    leaf = wanted ? Leaf() : nil
    node = nil
    cut = nil
  }

  /// The same memory without a history. `origin` is where the program asks for it.
  package func detached(at origin: Origin = .unknown) -> Variable {
    let result = Variable(tensor, sharing: storage, node: nil)
    result.cut = requiresGradient ? Cut(.detached, after: self, at: origin) : cut
    return result
  }

  /// The node that stands for this variable in a graph.
  func graphNode(_ recorder: Recorder) -> Node {
    if let node, node.op != nil || !node.wasWrittenSince { return recorder.follow(node) }
    let made = Node(
      leaf: leaf, value: tensor, storage: storage, order: recorder.nextOrder(), origin: recorder.origin, cut: cut)
    node = made
    return made
  }

  /// Memory to write to in place, after which this variable holds `kind` numbers.
  ///
  /// Graphs keep the bits they used. Throws where PyTorch would: at a parameter while gradients are recorded.
  func writable(_ recorder: Recorder, kind newKind: Tensor.Kind) throws -> Tensor {
    if requiresGradient {
      guard isLeaf else { throw AutogradFault.writesToResult }
      guard !recorder.gradientsEnabled else { throw AutogradFault.writesToParameter }
    }
    guard !shape.indices.contains(where: { shape[$0] > 1 && strides[$0] == 0 }) else {
      throw AutogradFault.writesToRepeated(shape)
    }
    if node?.op == nil { node = nil }
    let buffer = try storage.writable()
    if kind != newKind { kind = kind == .real || newKind == .real ? .real : .whole }
    return Tensor(buffer, offset: offset, shape: shape, strides: strides, kind: kind)
  }

  /// Takes over a recorded result in place: this memory holds its numbers from now on, and its history is the result's.
  func adopt(_ result: Variable) throws {
    guard leaf == nil else { throw AutogradFault.writesToParameter }
    node = nil
    let buffer = try storage.writable()
    try Tensor(buffer, offset: offset, shape: shape, strides: strides, kind: kind).assign(result.tensor)
    kind = result.kind
    node = result.node
  }
}

extension Variable {
  /// What a variable holds at one moment: memory, history and gradient. Nothing is copied unless it is written to later.
  package struct Held {
    fileprivate let buffer: Buffer
    fileprivate let version: Int
    fileprivate let kind: Tensor.Kind
    fileprivate let leaf: Leaf?
    fileprivate let node: Node?
    fileprivate let cut: Cut?
    fileprivate let gathered: Leaf.Held?
  }

  package var held: Held {
    Held(
      buffer: storage.buffer, version: storage.version, kind: kind, leaf: leaf, node: node, cut: cut,
      gathered: leaf?.held)
  }

  /// Goes back to what it held, whatever was written to it, recorded on it or gathered for it since.
  package func restore(_ held: Held) {
    storage.restore(held.buffer, version: held.version)
    (kind, leaf, node, cut) = (held.kind, held.leaf, held.node, held.cut)
    if let gathered = held.gathered { held.leaf?.restore(gathered) }
  }

  /// The variable whose history is `node`: a value of a trace, to be walked and explained as any other.
  package convenience init(resultOf node: Node) {
    self.init(node.value, sharing: Storage(node.value.buffer), node: node)
  }
}
