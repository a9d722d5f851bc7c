import Autograd
import Explain
import Tensors
import Wording

/// The computation of a walk as a column: one row a value in the order in which they came to be, with lines from the
/// step at hand to its operands. Going back, what has arrived at each value stands behind it.
struct WalkMap {
  private let walk: Walk
  private let names: WalkNames

  init(_ walk: Walk, _ notebook: Notebook) { (self.walk, names) = (walk, WalkNames(walk, notebook)) }

  /// At most `height` rows, those around the step at hand.
  func rows(columns: Int, height: Int) -> [StyledText] {
    let count = walk.trace.nodes.count
    let current = walk.slot
    let start = max(0, min(current - height * 2 / 3, count - height))
    let shown = start..<min(count, start + height)
    let operands = Set(walk.trace.operandSlots(current))
    let gradients = gradients(of: shown)
    return shown.map { slot in
      gutter(slot, current, operands, shown)
        + row(slot, isCurrent: slot == current, gradients[slot], columns: columns - 3)
    }
  }

  /// The lines on the left: a bracket from the operands to the step, with an arrow at the end that receives.
  private func gutter(_ slot: Int, _ current: Int, _ operands: Set<Int>, _ shown: Range<Int>) -> StyledText {
    let top = operands.min() ?? current
    guard slot >= top, slot <= current else { return "   " }
    let isBack = walk.phase == .backward
    if slot == current {
      let corner = top < current ? "└" : " "
      return StyledText(corner + (isBack ? "─" : "▸") + " ", .strong)
    }
    guard operands.contains(slot) else { return StyledText("│  ", .strong) }
    let receives = isBack && walk.trace.nodes[slot].requiresGradient
    return StyledText((slot == top ? "┌" : "├") + (receives ? "▸" : "─") + " ", .strong)
  }

  private func row(_ slot: Int, isCurrent: Bool, _ gradient: Tensor?, columns: Int) -> StyledText {
    let node = walk.trace.nodes[slot]
    let isReached = node.op == nil || walk.phase == .backward || slot <= walk.slot
    let value = node.value.rank == 0 || node.value.count == 1
    let number = value ? Numeral.significant(node.value.element(at: 0)) : "\(node.value.shape)"
    var tail = isReached ? number : ""
    if let gradient {
      tail += " ← " + (gradient.count == 1 ? Numeral.significant(gradient.element(at: 0)) : "\(gradient.shape)")
    }
    let name = names(slot) ?? node.op.map { $0.card.symbol }
    // A constant without a name is its number.
    guard let name, name != number else {
      return StyledText(tail.truncated(to: columns), isCurrent ? .strong : .number)
    }
    let sign = tail.isEmpty ? "" : tail.hasPrefix(" ") ? "" : " = "
    let room = max(4, columns - tail.displayWidth - sign.displayWidth)
    return StyledText(name.visibleControls.truncated(to: room), isCurrent ? .strong : isReached ? nil : .dim)
      + StyledText(sign, .dim) + StyledText(tail, .number)
  }

  /// What has arrived at these slots by the end of the step at hand.
  private func gradients(of slots: Range<Int>) -> [Int: Tensor] {
    guard walk.phase == .backward else { return [:] }
    var gradients: [Int: Tensor] = [:]
    if slots.contains(walk.trace.outputSlot) { gradients[walk.trace.outputSlot] = walk.backward.first?.arriving }
    for record in walk.backward.prefix(walk.position - walk.forward.count + 1) {
      for contribution in record.contributions where slots.contains(contribution.slot) {
        gradients[contribution.slot] = contribution.after
      }
    }
    return gradients
  }
}
