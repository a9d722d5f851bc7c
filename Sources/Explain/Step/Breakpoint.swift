import Autograd
import Catalogue
import Tensors

/// A condition on a step of a walk, at which motion stops.
package enum Breakpoint: Equatable, Sendable {
  /// The step computes, reads or passes a gradient to one of these slots; `name` is what the learner calls them.
  case touches(name: String, slots: [Int])
  /// The number at hand (the chosen element of a result, or what is passed on to one) is exactly 0.
  case zero
  /// Something in the step is nan or infinite.
  case notFinite
  /// The step is one of this op's.
  case op(String)
  /// A gradient reaches one of these slots.
  case reaches(name: String, slots: [Int])
}

extension Walk {
  /// Whether a condition holds at the step at `position`, counted from 0 over both phases.
  func meets(_ breakpoint: Breakpoint, at position: Int, _ choice: ElementChoice) -> Bool {
    let slot = slot(at: position)
    switch breakpoint {
    case .op(let name): return trace.nodes[slot].op?.card.name == name
    case .touches(_, let slots):
      if slots.contains(slot) { return true }
      guard let record = record(at: position) else {
        return trace.operandSlots(slot).contains(where: slots.contains)
      }
      return record.contributions.contains { slots.contains($0.slot) }
        || trace.operandSlots(slot).contains(where: slots.contains)
    case .reaches(_, let slots):
      return record(at: position)?.contributions.contains { slots.contains($0.slot) } ?? false
    case .notFinite:
      guard let record = record(at: position) else { return !trace.nodes[slot].value.isFinite }
      return !record.arriving.isFinite || record.contributions.contains { !$0.passed.isFinite }
    case .zero:
      var there = self
      there.place(at: position)
      guard let page = there.page(choice, measures: false) else { return false }
      return page.phase == .forward ? page.result.value == 0 : page.flows.contains { $0.contribution.value == 0 }
    }
  }
}

extension Tensor {
  fileprivate var isFinite: Bool { kind != .real || precision == .byte || floats().allSatisfy(\.isFinite) }
}
