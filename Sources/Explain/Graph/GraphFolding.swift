import Autograd
import Catalogue
import Tensors

/// Folds a long computation: operations that follow each other and belong to one layer, or were written in one place,
/// become one box.
///
/// Only neighbours in the order of running are joined, so that nothing can lead out of a group and back into it.
struct GraphFolding {
  private(set) var outline = GraphOutline(boxes: [], foldedOperations: nil)

  private struct Group {
    let title: String?
    var slots: [Int]
  }

  init(_ trace: Trace, _ inscriber: Inscriber, name: (Node) -> String?, part: (Node) -> String?) {
    let groups = Self.joined(Self.groups(trace, part))
    var groupOfSlot: [Int: Int] = [:]
    for (index, group) in groups.enumerated() { for slot in group.slots { groupOfSlot[slot] = index } }
    var boxes: [GraphOutline.Box] = []
    var boxOfGroup: [Int: Int] = [:]
    var boxOfLeaf: [Int: Int] = [:]
    for (index, group) in groups.enumerated() {
      guard let last = group.slots.last else { continue }
      var operands: [Int] = []
      for slot in group.slots {
        for operand in trace.operandSlots(slot) {
          if let source = groupOfSlot[operand] {
            if source != index, let box = boxOfGroup[source], !operands.contains(box) { operands.append(box) }
          } else if !Self.isHidden(trace.nodes[operand], name, part) {
            let box = boxOfLeaf[operand] ?? boxes.count
            if boxOfLeaf[operand] == nil {
              let leaf = trace.nodes[operand]
              boxes.append(
                inscriber.box(operand, kind: leaf.leaf != nil ? .parameter : .constant, title: name(leaf)))
              boxOfLeaf[operand] = box
            }
            if !operands.contains(box) { operands.append(box) }
          }
        }
      }
      let names = group.slots.compactMap { trace.nodes[$0].op?.card.symbol }
      let isSingle = group.slots.count == 1
      var box = inscriber.box(last, kind: isSingle ? .operation : .group, title: isSingle ? names.first : group.title)
      if isSingle {
        if let title = group.title { box.notes.insert(title, at: 0) }
      } else {
        box.notes.insert(Self.listed(names), at: 0)
        if box.title == nil { box.title = "\(names.first ?? "") … \(names.last ?? "")" }
      }
      box.operands = operands
      boxOfGroup[index] = boxes.count
      boxes.append(box)
    }
    outline = GraphOutline(boxes: boxes, foldedOperations: trace.stepSlots.count)
  }

  /// Weights of a layer and numbers without a name belong inside.
  private static func isHidden(_ leaf: Node, _ name: (Node) -> String?, _ part: (Node) -> String?) -> Bool {
    part(leaf) != nil || (leaf.leaf == nil && name(leaf) == nil && leaf.value.count == 1)
  }

  /// An operation on a layer's weight belongs to the layer, and so does what follows it from the same place.
  private static func groups(_ trace: Trace, _ part: (Node) -> String?) -> [Group] {
    var groups: [Group] = []
    var layer: (name: String, origin: Origin)?
    for slot in trace.stepSlots {
      let node = trace.nodes[slot]
      let weightLayer = trace.operandSlots(slot).lazy.map { trace.nodes[$0] }.filter { $0.op == nil }.compactMap(part)
        .first
      if let weightLayer {
        layer = (weightLayer, node.origin)
      } else if let open = layer, open.origin != node.origin {
        layer = nil
      }
      let title = layer?.name ?? part(node)
      if let last = groups.last, last.title == title {
        groups[groups.count - 1].slots.append(slot)
      } else {
        groups.append(Group(title: title, slots: [slot]))
      }
    }
    return groups
  }

  /// Where layers and places still make too many, neighbours are joined: whole rounds of a loop where they repeat,
  /// else evenly.
  private static func joined(_ groups: [Group]) -> [Group] {
    guard groups.count > GraphOutline.most else { return groups }
    let period = period(groups.map(\.title))
    let rounds = (groups.count + period - 1) / period
    let size = period * ((rounds + GraphOutline.most - 1) / GraphOutline.most)
    return stride(from: 0, to: groups.count, by: max(size, 1)).map { start in
      let members = groups[start..<min(start + size, groups.count)]
      let titles = members.compactMap(\.title)
      let ends = titles.first == titles.last ? titles.first : titles.first.map { "\($0) … \(titles.last ?? "")" }
      return Group(title: ends, slots: members.flatMap(\.slots))
    }
  }

  /// The length after which titles repeat, nearly everywhere; 1 where they don't.
  private static func period(_ titles: [String?]) -> Int {
    for period in 1...32 where titles.count >= 3 * period {
      let same = (period..<titles.count).count { titles[$0] == titles[$0 - period] }
      if same * 10 >= (titles.count - period) * 9 { return period }
    }
    return 1
  }

  /// The names in order, at most four, and how many there are.
  private static func listed(_ names: [String]) -> String {
    names.count <= 4
      ? names.joined(separator: ", ") : names.prefix(3).joined(separator: ", ") + " … (\(names.count))"
  }
}
