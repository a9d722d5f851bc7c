import Tensors

/// One value in the graph of a computation: a leaf (an input, a parameter, a constant) or an op's result.
///
/// A node keeps the bits it used: `value` holds the buffer as it was, whatever is written in place later.
package final class Node {
  /// `nil` for a leaf.
  package let op: (any Op.Type)?
  package let options: Options
  package private(set) var first: Node?
  package private(set) var second: Node?
  package private(set) var third: Node?
  package private(set) var rest: [Node]
  package let value: Tensor
  /// Counts up in the order of recording; an operand's is lower than its result's.
  package let order: Int
  package let origin: Origin
  package let requiresGradient: Bool
  /// Where the gradient of a parameter accumulates; `nil` for results and constants.
  package let leaf: Leaf?
  /// For a constant that was computed from parameters: where the gradient's way to them was cut.
  package let cut: Cut?
  /// What the last backward pass from here started with, where that was not a single 1.
  package internal(set) var seed: Variable?
  /// Whether a backward pass has used this graph up.
  package internal(set) var isSpent = false

  /// The memory that `value` was read from, and how often it had been written to then.
  private let storage: Storage
  private let version: Int
  /// Where this node stood in the trace that was made last; meaningless outside its making.
  var scratch: Int32 = -1

  init(leaf: Leaf?, value: Tensor, storage: Storage, order: Int, origin: Origin, cut: Cut? = nil) {
    op = nil
    options = .none
    rest = []
    self.value = value
    self.order = order
    self.origin = origin
    self.leaf = leaf
    self.cut = cut
    requiresGradient = leaf != nil
    self.storage = storage
    version = storage.version
  }

  init(
    _ op: any Op.Type, _ first: Node, _ second: Node?, _ third: Node?, rest: [Node], options: Options, value: Tensor,
    storage: Storage, order: Int, origin: Origin, requiresGradient: Bool
  ) {
    self.op = op
    self.options = options
    self.first = first
    self.second = second
    self.third = third
    self.rest = rest
    self.value = value
    self.order = order
    self.origin = origin
    self.requiresGradient = requiresGradient
    leaf = nil
    cut = nil
    self.storage = storage
    version = storage.version
  }

  /// Whether the memory behind the value was written to in place since.
  package var wasWrittenSince: Bool { storage.version != version }

  package var operandCount: Int {
    (first == nil ? 0 : 1) + (second == nil ? 0 : 1) + (third == nil ? 0 : 1) + rest.count
  }

  package func operand(_ index: Int) -> Node? {
    switch index {
    case 0: first
    case 1: second
    case 2: third
    default: index - 3 < rest.count ? rest[index - 3] : nil
    }
  }

  /// The operands' values as the op saw them.
  package func inputs() -> Inputs {
    Inputs(first?.value ?? value, second?.value, third?.value, rest: rest.map(\.value), options: options)
  }

  // A chain of a million nodes freed by plain reference counting overflows the stack at about 105,000: operands that
  // nobody else holds are taken apart in a loop instead.
  deinit {
    guard first != nil else { return }
    var pending: [Node] = []
    release(into: &pending)
    while var node = pending.popLast() {
      if isKnownUniquelyReferenced(&node) { node.release(into: &pending) }
    }
  }

  private func release(into pending: inout [Node]) {
    if let node = first { pending.append(node) }
    if let node = second { pending.append(node) }
    if let node = third { pending.append(node) }
    pending.append(contentsOf: rest)
    first = nil
    second = nil
    third = nil
    rest = []
  }
}
