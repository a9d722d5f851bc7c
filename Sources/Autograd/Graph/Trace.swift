import Tensors

/// The ordered slice of the graph that led to one value: plain data that backward, the stepper, what-if, drawings and
/// training all read.
///
/// Slot i is node i; operands stand before their results, and the last slot is the output.
package struct Trace {
  package let nodes: [Node]
  /// For each node, the slots of its first three operands (−1 where there is none).
  private let links: [SIMD4<Int32>]
  /// Operands after the third, for the few ops that join more.
  private let moreLinks: [Int: [Int]]

  /// Every node that `output` depends on; with `onlyGradients`, just those through which a gradient flows and their
  /// direct operands.
  package init(of output: Node, onlyGradients: Bool = false) {
    var gathered: [Node] = []
    var pending = [output]
    // A node has been gathered if the place it claims is really its own: no marks to clear, no set to hash into.
    func isGathered(_ node: Node) -> Bool {
      let place = Int(node.scratch)
      return place >= 0 && place < gathered.count && gathered[place] === node
    }
    while let node = pending.popLast() {
      if isGathered(node) { continue }
      node.scratch = Int32(truncatingIfNeeded: gathered.count)
      gathered.append(node)
      if onlyGradients && !node.requiresGradient { continue }
      for index in 0..<node.operandCount {
        if let operand = node.operand(index), !isGathered(operand) { pending.append(operand) }
      }
    }
    gathered.sort { $0.order < $1.order }
    for (slot, node) in gathered.enumerated() { node.scratch = Int32(truncatingIfNeeded: slot) }
    var links: [SIMD4<Int32>] = []
    links.reserveCapacity(gathered.count)
    var more: [Int: [Int]] = [:]
    for (slot, node) in gathered.enumerated() {
      var link = SIMD4<Int32>(repeating: -1)
      if !(onlyGradients && !node.requiresGradient) {
        if let first = node.first { link[0] = first.scratch }
        if let second = node.second { link[1] = second.scratch }
        if let third = node.third { link[2] = third.scratch }
        if !node.rest.isEmpty { more[slot] = node.rest.map { Int($0.scratch) } }
      }
      links.append(link)
    }
    nodes = gathered
    self.links = links
    moreLinks = more
  }

  package var outputSlot: Int { nodes.count - 1 }

  /// What the last backward pass over this computation started with, where that was not a single 1.
  package var seed: Tensor? { nodes[outputSlot].seed?.tensor }

  /// The slot of operand `operand` of the node in `slot`; `nil` where there is none.
  package func operandSlot(_ slot: Int, _ operand: Int) -> Int? {
    guard operand < 3 else {
      guard let more = moreLinks[slot], operand - 3 < more.count else { return nil }
      return more[operand - 3]
    }
    let link = links[slot][operand]
    return link < 0 ? nil : Int(link)
  }

  package func operandSlots(_ slot: Int) -> [Int] {
    (0..<nodes[slot].operandCount).compactMap { operandSlot(slot, $0) }
  }

  /// Where a variable's value stands in this trace; `nil` if the output doesn't depend on it.
  package func slot(of variable: Variable) -> Int? {
    if let node = variable.lastNode, let slot = nodes.firstIndex(where: { $0 === node }) { return slot }
    // A parameter that was written in place since is no node's value any more, but it is still the same parameter.
    guard let leaf = variable.leaf else { return nil }
    return nodes.lastIndex { $0.leaf === leaf }
  }

  /// All slots of a variable: a parameter that was written in place between two uses has several.
  package func slots(of variable: Variable) -> [Int] {
    guard let leaf = variable.leaf else { return slot(of: variable).map { [$0] } ?? [] }
    return nodes.indices.filter { nodes[$0].leaf === leaf }
  }

  /// The slots of the steps, which are the nodes that an op made, in the order in which they ran.
  package var stepSlots: [Int] { nodes.indices.filter { nodes[$0].op != nil } }
}
